//! Random answers to every question.

use interview::{Answers, Ask, Kind, QUESTIONS, Rows, Said};
use jiff::{ToSpan, civil::date};
use proptest::{collection::vec, prelude::*};
use serde_json::{Map, Value, json};

/// Numbers out of which everything else is made; an exhausted list gives zeros.
struct Dice(std::vec::IntoIter<u32>);

impl Dice {
    fn below(&mut self, most: u32) -> u32 {
        self.0.next().unwrap_or_default() % most
    }

    /// A day of the years from `first` on, thirty of them.
    fn day(&mut self, first: i16) -> String {
        let days = i32::try_from(self.below(10_900)).unwrap();
        (date(first, 1, 1) + days.days()).to_string()
    }

    fn number(&mut self) -> Value {
        let whole = self.below(200);
        let fraction = self.below(1_000);
        json!(format!("{whole}.{fraction:03}"))
    }

    /// Words as papers have them.
    fn words(&mut self) -> Value {
        const WORDS: [&str; 5] = [
            "ОАО «Маяк»",
            "Школа № 5",
            "нет",
            "совхоз: «Путь/2»",
            "ё 1 ?",
        ];
        json!(WORDS[self.below(5) as usize])
    }
}

/// Answers to every question of the list, as far as they do not contradict each other.
pub(crate) fn answers() -> impl Strategy<Value = Answers> {
    vec(any::<u32>(), 0..500).prop_map(|numbers| of_dice(Dice(numbers.into_iter())))
}

fn of_dice(mut dice: Dice) -> Answers {
    let mut answers = Answers::default();
    let children = dice.below(4);
    let excluded = dice.below(3);
    let periods = dice.below(4);
    for question in QUESTIONS {
        let rows = match question.rows {
            Rows::Once => 1,
            Rows::Children => children,
            Rows::Excluded => excluded,
            Rows::Periods => periods,
        };
        for row in 0..rows as usize {
            let ask = Ask { question, row };
            if let Some(said) = said(ask, &mut dice, [children, excluded, periods]) {
                answers.say(ask, said);
            }
        }
    }
    answers
}

fn said(ask: Ask, dice: &mut Dice, [children, excluded, periods]: [u32; 3]) -> Option<Said> {
    let is_counted = matches!(ask.question.kind, Kind::Count { .. } | Kind::Periods { .. })
        && 0 < children + excluded + periods;
    match dice.below(6) {
        0 if !is_counted => return None,
        1 if !is_counted => return Some(Said::Unknown),
        _ => {}
    }
    Some(Said::Value(match &ask.question.kind {
        Kind::Choice(choices) => {
            let n = u32::try_from(choices.len()).unwrap();
            json!(choices[dice.below(n) as usize].id)
        }
        // Days of a stretch follow each other; children are younger than their parents.
        Kind::Day => json!(dice.day(match ask.question.id {
            "born" => 1940,
            "excluded_from" => 1960,
            _ => 1995,
        })),
        Kind::Whole { most } => json!(dice.below(most + 1)),
        Kind::Count { list, .. } => json!(if *list == "children" {
            children
        } else {
            excluded
        }),
        Kind::Decimal { .. } => dice.number(),
        Kind::Length => {
            json!({ "years": dice.below(50), "months": dice.below(12), "days": dice.below(31) })
        }
        Kind::ByYear => {
            let years = (2015..2027)
                .filter(|_| dice.below(2) == 0)
                .collect::<Vec<i16>>();
            let years: Map<String, Value> = years
                .iter()
                .map(|year| (year.to_string(), dice.number()))
                .collect();
            if years.is_empty() {
                return None;
            }
            Value::Object(years)
        }
        Kind::ChildNumber if children == 0 => return None,
        Kind::ChildNumber => json!(dice.below(children) + 1),
        Kind::Text => dice.words(),
        Kind::Periods { columns } => (0..periods)
            .map(|_| {
                let cells = columns.iter().filter_map(|column| {
                    let value = match (&column.kind, column.field) {
                        (_, "from") => json!(dice.day(1960)),
                        (_, "to") => json!(dice.day(1995)),
                        (Kind::Choice(choices), _) => {
                            let n = u32::try_from(choices.len()).unwrap();
                            json!(choices[dice.below(n) as usize].id)
                        }
                        _ if dice.below(2) == 0 => return None,
                        (_, "code") => json!(["27-1", "27-ПД", "27-СМ"][dice.below(3) as usize]),
                        _ => dice.words(),
                    };
                    Some((column.field.to_owned(), value))
                });
                Value::Object(cells.collect())
            })
            .collect(),
    }))
}
