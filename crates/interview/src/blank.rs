//! The paper blank («бланк»): the same questions as rows with codes, without layout.

mod edition;

pub use edition::edition;

use crate::{
    ask::Ask,
    question::{Choice, Kind, Rows, Section},
    questions::{QUESTIONS, Whose, columns, find},
    said::FIRST_YEAR,
};

/// Children for whom the blank has room; for more a sheet of plain paper serves.
const CHILDREN: usize = 4;
/// Periods for which it has room.
const PERIODS: usize = 8;
/// Stretches of days left out for which it has room.
const EXCLUDED: usize = 2;
/// The last year of coefficients for which it has room; a later one is written on a free line.
const LAST_YEAR: i16 = 2026;

/// What is asked of each period besides its columns. Which paper proves it and which child was cared for nobody but
/// the person knows. The rest (32, 36, 37, 39) concerns few people and few periods, and is asked by telephone when the
/// engine wants it; contributions (31) are told by the statement; 33 and 38 are the columns 85 and 83.
const OF_PERIODS: [&str; 2] = ["source", "child"];

/// A blank to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    /// What stands above it.
    pub title: String,
    /// The edition of its questions.
    pub edition: String,
    /// How to fill it in, a paragraph each.
    pub foreword: Vec<&'static str>,
    /// The sections.
    pub parts: Vec<Part>,
}

/// A section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its title.
    pub title: &'static str,
    /// Rows that belong together.
    pub groups: Vec<Group>,
}

/// Rows that belong together: about one child, about one period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Of what they are.
    pub title: Option<String>,
    /// How to fill them in.
    pub note: Option<&'static str>,
    /// Numbers to choose from, with their words.
    pub numbers: Vec<(String, String)>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A question with its code and room for the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What an operator keys; empty where nothing is keyed.
    pub code: String,
    /// The question.
    pub text: String,
    /// Where to look.
    pub look: Option<&'static str>,
    /// Room for the answer.
    pub room: Room,
}

/// Room for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Room {
    /// A box each: what to key, and its words.
    Choices(Vec<(String, String)>),
    /// Day, month, year.
    Day,
    /// Years, months, days.
    Length,
    /// A whole number of so many digits.
    Digits(usize),
    /// A number with a fraction.
    Number,
    /// A code of the row and a number for each of these years.
    Years(Vec<(String, String)>),
    /// A short word: a code.
    Short,
    /// A line to write on.
    Words,
}

/// The blank for oneself or for somebody close.
pub fn blank(whose: Whose) -> Blank {
    let title = match whose {
        Whose::Own => "Проверка прав на пенсию: бланк о себе",
        Whose::Relative => "Проверка прав на пенсию: бланк о близком",
    };
    Blank {
        title: title.to_owned(),
        edition: edition(),
        foreword: foreword(whose),
        parts: Section::ALL
            .into_iter()
            .map(|section| part(section, whose))
            .collect(),
    }
}

fn foreword(whose: Whose) -> Vec<&'static str> {
    vec![
        match whose {
            Whose::Own => "Заполняйте дома, не спеша. Можно попросить родных помочь.",
            Whose::Relative => {
                "Отвечайте о том человеке, чью пенсию проверяем. Лучше заполнять вместе с ним."
            }
        },
        "Пишите ручкой, печатными буквами. Нужный ответ отметьте крестиком в клетке.",
        "Не знаете ответа — отметьте клетку «?» или напишите знак «?».",
        "Вопрос не про вас — пропустите его. Важнее всего строки 12, 13 и раздел «Работа».",
        "Мы не спрашиваем номер карты, коды и пароли. Не пишите их здесь.",
        "Мы готовим документы и план. Подаёте сами. Решает Социальный фонд.",
    ]
}

fn part(section: Section, whose: Whose) -> Part {
    let mut groups: Vec<Group> = vec![];
    if section == Section::Start {
        groups.push(Group {
            rows: vec![Row {
                code: String::new(),
                text: "Номер дела, если он у вас есть".to_owned(),
                look: None,
                room: Room::Words,
            }],
            ..Group::default()
        });
    }
    for question in QUESTIONS
        .iter()
        .filter(|question| question.section == section)
    {
        if question.rows != Rows::Once {
            continue;
        }
        groups.push(Group {
            rows: vec![row(Ask::once(question), whose)],
            ..Group::default()
        });
        match &question.kind {
            Kind::Count { list, .. } => groups.extend(of_list(list, whose)),
            Kind::Periods { .. } => groups.extend(of_periods(whose)),
            _ => {}
        }
    }
    Part {
        title: section.title(),
        groups,
    }
}

/// A group for each child, for each stretch of days.
fn of_list(list: &str, whose: Whose) -> Vec<Group> {
    let (name, room) = if list == "children" {
        ("Ребёнок", CHILDREN)
    } else {
        ("Незачтённый период", EXCLUDED)
    };
    let questions = || {
        QUESTIONS
            .iter()
            .filter(|question| question.rows.list() == Some(list))
    };
    let legends = questions().filter_map(|question| legend(question.code, &question.kind));
    let rows = (0..room).map(|n| {
        let rows = questions().map(|question| row(Ask { question, row: n }, whose));
        numbered(name, n, rows.collect())
    });
    legends.chain(rows).chain([more()]).collect()
}

/// The numbers of answers, then a group for each period.
fn of_periods(whose: Whose) -> Vec<Group> {
    let cells = columns().iter().map(|column| (column.code, &column.kind));
    let particulars = OF_PERIODS
        .into_iter()
        .filter_map(find)
        .map(|question| (question.code, &question.kind));
    let legends = cells
        .chain(particulars)
        .filter_map(|(code, kind)| legend(code, kind));
    let periods = (0..PERIODS).map(|n| numbered("Период", n, of_period(n, whose)));
    legends.chain(periods).chain([more()]).collect()
}

/// The rows of one of several things.
fn numbered(name: &str, n: usize, rows: Vec<Row>) -> Group {
    Group {
        title: Some(format!("{name} № {}", n + 1)),
        rows,
        ..Group::default()
    }
}

/// After the last of several things.
fn more() -> Group {
    Group {
        note: Some("Не хватило места? Продолжите на чистом листе: код строки и ответ."),
        ..Group::default()
    }
}

/// Answers that are too many to be printed for each row stand once, with their numbers.
fn legend(code: u8, kind: &Kind) -> Option<Group> {
    let choices = long_choice(kind)?;
    let numbers = (1..)
        .zip(choices)
        .map(|(number, choice)| (format!("{number}"), choice.label.to_owned()));
    Some(Group {
        title: Some(format!("Номера ответов для строк {code}")),
        numbers: numbers.collect(),
        ..Group::default()
    })
}

fn long_choice(kind: &Kind) -> Option<&'static [Choice]> {
    match kind {
        Kind::Choice(choices) if 4 < choices.len() => Some(choices),
        _ => None,
    }
}

fn of_period(n: usize, whose: Whose) -> Vec<Row> {
    let cells = columns().iter().map(|column| Row {
        code: format!("{}/{}", column.code, n + 1),
        text: column.title.to_owned(),
        look: None,
        room: match (column.field, &column.kind) {
            ("code", _) => Room::Short,
            (_, kind) => room_of_row(kind),
        },
    });
    let particulars = OF_PERIODS.into_iter().filter_map(find).map(|question| {
        let row = row(Ask { question, row: n }, whose);
        Row {
            text: match question.kind {
                Kind::ChildNumber => "Если это уход за ребёнком — какой он по счёту".to_owned(),
                _ => row.text,
            },
            look: None,
            ..row
        }
    });
    cells
        .chain(particulars)
        .map(|row| match row.room {
            Room::Digits(_) if !row.text.ends_with("счёту") => Row {
                text: if row.text.ends_with('?') {
                    format!("{} Номер:", row.text)
                } else {
                    format!("{} — номер:", row.text)
                },
                ..row
            },
            _ => row,
        })
        .collect()
}

fn row(ask: Ask, whose: Whose) -> Row {
    let question = ask.question;
    Row {
        code: ask.code(),
        text: match whose {
            Whose::Own => ask.own(),
            Whose::Relative => ask.relative(),
        },
        // Said once; under every child it would only make the blank longer.
        look: question.wording.look.filter(|_| ask.row == 0),
        room: match question.rows {
            Rows::Once => room(&question.kind, &ask.code()),
            _ => room_of_row(&question.kind),
        },
    }
}

/// Room where the same is asked again and again: a long list of answers stands apart.
fn room_of_row(kind: &Kind) -> Room {
    match long_choice(kind) {
        Some(_) => Room::Digits(2),
        None => room(kind, ""),
    }
}

/// The room an answer of this kind wants; `code` is that of the row.
fn room(kind: &Kind, code: &str) -> Room {
    let unknown = ("?".to_owned(), "Не знаю".to_owned());
    match kind {
        Kind::Choice(choices) => {
            let numbered = (1..).zip(*choices);
            let boxes =
                numbered.map(|(number, choice)| (format!("{number}"), choice.label.to_owned()));
            Room::Choices(boxes.chain([unknown]).collect())
        }
        Kind::Periods { .. } => Room::Choices(vec![
            ("0".to_owned(), "Ничего этого не было".to_owned()),
            unknown,
        ]),
        Kind::Day => Room::Day,
        Kind::Length => Room::Length,
        Kind::Whole { .. } | Kind::Count { .. } | Kind::ChildNumber => Room::Digits(2),
        Kind::Decimal { .. } => Room::Number,
        Kind::ByYear => Room::Years(
            (FIRST_YEAR..=LAST_YEAR)
                .map(|year| (format!("{code}/{year}"), year.to_string()))
                .collect(),
        ),
        Kind::Text => Room::Words,
    }
}
