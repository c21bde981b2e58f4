//! The interview as an operator reads it aloud.

use crate::{
    ask::Ask,
    question::Kind,
    questions::{QUESTIONS, columns},
};

/// The whole call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// What to say first, a sentence each.
    pub greeting: Vec<&'static str>,
    /// The questions.
    pub parts: Vec<Part>,
    /// What to say last.
    pub farewell: Vec<&'static str>,
}

/// Questions of one section that follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The section.
    pub title: &'static str,
    /// What is said.
    pub asks: Vec<Spoken>,
}

/// One question, said aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// The row of the blank.
    pub code: String,
    /// Said to the person.
    pub own: String,
    /// Said to a relative.
    pub relative: String,
    /// Said again in other words.
    pub again: String,
    /// Said when asked what for.
    pub why: &'static str,
    /// Where on the paper to look.
    pub look: Option<&'static str>,
    /// What to key for each answer.
    pub keys: Vec<(String, String)>,
}

/// What to say first.
const GREETING: [&str; 5] = [
    "Здравствуйте! Это «Право на пенсию 50+».",
    "Я не спрашиваю номер карты, коды и пароли.",
    "Мы готовим документы и план. Подаёте сами. Решает Социальный фонд.",
    "На любой вопрос можно ответить «не знаю» или не отвечать.",
    "Вам удобно говорить сейчас?",
];

/// What to say last.
const FAREWELL: [&str; 3] = [
    "Спасибо. Сейчас я прочту ваши ответы. Поправьте меня, если что-то не так.",
    "Сумму пенсии по телефону мы не называем: её считают по бумагам.",
    "Теперь я скажу, что будет дальше и кто это делает.",
];

/// The script of these questions, in their order.
pub fn script(asks: &[Ask]) -> Script {
    let mut parts: Vec<Part> = vec![];
    for ask in asks {
        let title = ask.question.section.title();
        match parts.last_mut().filter(|part| part.title == title) {
            Some(part) => part.asks.push(spoken(*ask)),
            None => parts.push(Part {
                title,
                asks: vec![spoken(*ask)],
            }),
        }
    }
    Script {
        greeting: GREETING.to_vec(),
        parts,
        farewell: FAREWELL.to_vec(),
    }
}

/// Every question once, in the order of the interview.
pub fn every() -> Vec<Ask> {
    QUESTIONS.iter().map(Ask::once).collect()
}

fn spoken(ask: Ask) -> Spoken {
    Spoken {
        code: ask.code(),
        own: ask.own(),
        relative: ask.relative(),
        again: ask.again(),
        why: ask.why(),
        look: ask.question.wording.look,
        keys: keys(ask),
    }
}

fn keys(ask: Ask) -> Vec<(String, String)> {
    let key = |key: &str, words: &str| (key.to_owned(), words.to_owned());
    let unknown = key("?", "не знаю");
    let mut keys = match &ask.question.kind {
        Kind::Choice(choices) => (1..)
            .zip(*choices)
            .map(|(number, choice)| (format!("{number}"), choice.label.to_owned()))
            .collect(),
        Kind::Day => vec![key("20.11.1967", "день, месяц, год")],
        Kind::Whole { most } | Kind::Count { most, .. } => {
            vec![(format!("0–{most}"), "число".to_owned())]
        }
        Kind::ChildNumber => vec![key("1, 2, 3", "номер ребёнка")],
        Kind::Decimal { example } => vec![key(example, "число")],
        Kind::Length => vec![key("25 лет 3 месяца 5 дней", "лет, месяцев, дней")],
        Kind::ByYear => vec![(
            format!("{}/2016: 1,234", ask.question.code),
            "каждый год своей строкой".to_owned(),
        )],
        Kind::Text => vec![key("слова", "как в бумаге")],
        Kind::Periods { .. } => {
            let cells = columns()
                .iter()
                .map(|column| (format!("{}/1", column.code), column.title.to_owned()));
            cells.chain([key("0", "ничего этого не было")]).collect()
        }
    };
    keys.push(unknown);
    keys
}

impl Script {
    /// The script as text.
    pub fn text(&self) -> String {
        let said = |lines: &[&str]| {
            lines
                .iter()
                .map(|line| format!("  {line}\n"))
                .collect::<Vec<_>>()
                .concat()
        };
        let of_part = |part: &Part| {
            let asks: String = part.asks.iter().map(Spoken::text).collect();
            format!("\n{}\n{asks}", part.title.to_uppercase())
        };
        let parts: String = self.parts.iter().map(of_part).collect();
        format!(
            "СКАЖИТЕ\n{}{parts}\nВ КОНЦЕ\n{}",
            said(&self.greeting),
            said(&self.farewell)
        )
    }
}

impl Spoken {
    fn text(&self) -> String {
        let mut lines = vec![format!("\n{}  {}", self.code, self.own)];
        let mut line = |name: &str, words: &str| lines.push(format!("    {name}: {words}"));
        if self.relative != self.own {
            line("о близком", &self.relative);
        }
        line("ещё раз", &self.again);
        line("зачем", self.why);
        if let Some(look) = self.look {
            line("где смотреть", look);
        }
        for (key, words) in &self.keys {
            lines.push(format!("    [{key}] {words}"));
        }
        lines.join("\n") + "\n"
    }
}
