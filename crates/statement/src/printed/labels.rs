//! Lines that say what they are: a label of the form and the value after it.

use super::{
    Reader, table,
    values::{coefficient, date, length, money, plain},
};
use crate::{
    layout::Line,
    statement::{Npf, Private, Savings, Section, WhyUnread},
    values::{collapsed, name, snils, variant},
};

/// The field a doubt about СНИЛС names.
pub(super) const SNILS: &str = "СНИЛС";

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    /// Nothing for the person: titles, numbers of requests.
    Furniture,
    AsOf,
    FormedOn,
    Surname,
    Name,
    Patronymic,
    Born,
    Snils,
    Variant,
    Total,
    Record,
    Before2015,
    /// What follows belongs to the years since 2015.
    Since2015,
    /// What follows belongs to 2002–2014.
    Earlier,
    AveragePay,
    Capital,
    Record2002,
    Savings,
    Insurer,
    InsurerSince,
    Accounted,
    Accumulated,
}

/// Beginnings of lines, longer ones before shorter ones.
const LABELS: &[(&str, Label)] = &[
    (
        "сведения о состоянии индивидуального лицевого сч",
        Label::Furniture,
    ),
    (
        "извещение о состоянии индивидуального лицевого сч",
        Label::Furniture,
    ),
    ("застрахованного лица", Label::Furniture),
    ("сведения о застрахованном лице", Label::Furniture),
    ("форма сзи", Label::Furniture),
    ("реквизиты запроса", Label::Furniture),
    ("системный номер", Label::Furniture),
    ("дата приема", Label::Furniture),
    ("исходящий номер", Label::Furniture),
    (
        "настоящие сведения сформированы по состоянию на",
        Label::AsOf,
    ),
    ("сведения сформированы по состоянию на", Label::AsOf),
    ("по состоянию на", Label::AsOf),
    ("дата формирования", Label::FormedOn),
    ("фамилия", Label::Surname),
    ("имя", Label::Name),
    ("отчество", Label::Patronymic),
    ("дата рождения", Label::Born),
    (
        "страховой номер индивидуального лицевого счета",
        Label::Snils,
    ),
    ("снилс", Label::Snils),
    ("вариант пенсионного обеспечения", Label::Variant),
    (
        "величина индивидуального пенсионного коэффициента",
        Label::Total,
    ),
    (
        "стаж, учитываемый для целей назначения пенсии",
        Label::Record,
    ),
    ("стаж", Label::Record),
    ("до 2015 года", Label::Before2015),
    ("до 1 января 2015 года", Label::Before2015),
    ("с 1 января 2015 года", Label::Since2015),
    ("ипк и его составляющие", Label::Since2015),
    ("расчетная информация", Label::Earlier),
    ("страховые взносы по работодателям", Label::Earlier),
    ("среднемесячный заработок", Label::AveragePay),
    ("расчетный пенсионный капитал", Label::Capital),
    ("общий трудовой стаж", Label::Record2002),
    ("расшифровка общего трудового стажа", Label::Record2002),
    ("пенсионные накопления", Label::Accumulated),
    ("сведения о пенсионных накоплениях", Label::Savings),
    ("показатель опс мск дсв итого", Label::Savings),
    ("страховщик", Label::Insurer),
    ("дата начала действия договора", Label::InsurerSince),
    ("учтено на илс", Label::Accounted),
    ("учтено на индивидуальном лицевом счете", Label::Accounted),
];

/// Labels that may stand side by side in one line.
const OF_PERSON: [&str; 5] = ["фамилия", "имя", "отчество", "дата рождения", "снилс"];

/// «2.1. » before a title or a row.
pub(super) fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let number = &text[..text.len() - rest.len()];
    let is_number = number.ends_with('.') && number.len() <= 5 && rest.starts_with(' ');
    if is_number { rest.trim_start() } else { text }
}

fn label(text: &str) -> Option<(&'static str, Label)> {
    let text = without_number(text);
    LABELS.iter().copied().find(|(beginning, _)| {
        let rest = text.strip_prefix(beginning);
        // «стажировка» is no label, and a part of a word may be cut off on purpose: «…сч».
        rest.is_some_and(|rest| {
            beginning.ends_with("сч") || !rest.starts_with(char::is_alphanumeric)
        })
    })
}

/// Whether a line in a table is not of the table any more.
pub(super) fn ends_table(text: &str) -> bool {
    label(text).is_some_and(|(_, label)| label != Label::Before2015)
}

/// What stands after a label in a line of the paper, in the letters of the paper.
fn after(line: &str, beginning: &str) -> String {
    let line = collapsed(line);
    let skipped = line.chars().count() - without_number(&line).chars().count();
    let rest: String = line
        .chars()
        .skip(skipped + beginning.chars().count())
        .collect();
    rest.trim_start_matches([':', ' ']).trim().to_owned()
}

/// The money at the end of a text: «за 2000 – 2001 годы 1 250,00».
fn money_at_end(text: &str) -> Option<rust_decimal::Decimal> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let words: Vec<&str> = words
        .into_iter()
        .filter(|word| !word.starts_with("руб"))
        .collect();
    let (last, before) = words.split_last()?;
    let mut whole = (*last).to_owned();
    for word in before.iter().rev() {
        let three = whole.find([',', '.']).unwrap_or(whole.len()) % 3 == 0;
        let is_group = matches!(word.len(), 1..=3) && word.bytes().all(|b| b.is_ascii_digit());
        if !three || !is_group {
            break;
        }
        whole = format!("{word}{whole}");
        if word.len() < 3 {
            break;
        }
    }
    money(&whole)
}

impl Reader<'_> {
    /// Takes the line when it begins with a label; says how many lines the value took.
    pub(super) fn take_label(&mut self, at: usize) -> Option<usize> {
        let (beginning, label) = label(&self.texts[at])?;
        if label == Label::Furniture {
            return Some(self.furniture(at));
        }
        if OF_PERSON.contains(&beginning) {
            return Some(self.person(at));
        }
        let mut value = after(&self.lines[at].text(), beginning);
        let mut sure = confidence(&self.lines[at]);
        if self.title(label, &value) {
            return Some(1);
        }
        // A long label or its value may go on in the next lines.
        for taken in 1..=3 {
            if self.value(label, &value, at, sure) {
                return Some(taken);
            }
            let next = at + taken;
            let other = self
                .texts
                .get(next)
                .is_none_or(|text| self::label(text).is_some());
            if other || table::header(&self.lines[next..]).is_some() {
                break;
            }
            value = format!("{value} {}", self.lines[next].text());
            sure = sure.min(confidence(&self.lines[next]));
        }
        let alone = after(&self.lines[at].text(), beginning);
        if !alone.is_empty() {
            self.printed.paper.sums_incomplete |= matches!(label, Label::Total | Label::Before2015);
            self.tell(at, &self.lines[at].text(), WhyUnread::NotUnderstood);
        }
        Some(1)
    }

    /// Titles and numbers for the fund's own use; a request may take two lines.
    fn furniture(&self, at: usize) -> usize {
        let goes_on = |index: usize| {
            self.texts.get(index).is_some_and(|text| {
                text.starts_with("номер")
                    || text.starts_with("дата 1")
                    || text.starts_with("дата 0")
            })
        };
        if self.texts[at].starts_with("реквизиты") && goes_on(at + 1) {
            2
        } else {
            1
        }
    }

    /// Labels that only say where we are.
    fn title(&mut self, label: Label, value: &str) -> bool {
        match label {
            Label::Since2015 => self.section = Section::Since2015,
            Label::Earlier => self.section = Section::Before2015,
            Label::Savings => self.in_savings = true,
            Label::Accumulated if value.is_empty() => self.in_savings = true,
            Label::Record2002 => {
                self.section = Section::Before2002;
                return length_after(value).is_none()
                    && !value.contains(|l: char| l.is_ascii_digit());
            }
            _ => return false,
        }
        true
    }

    /// Reads the value of a label, or says that it is not there yet.
    fn value(&mut self, label: Label, value: &str, at: usize, sure: u8) -> bool {
        let paper = &mut self.printed.paper;
        let field = match label {
            Label::AsOf => set(&mut paper.as_of, date(value)).then_some("по состоянию на"),
            Label::FormedOn => {
                set(&mut paper.formed_on, date(value)).then_some("дата формирования")
            }
            Label::Snils => {
                let number = value.trim_end_matches('.');
                let read = snils(number).map(Private::new);
                set(&mut paper.person.snils, read).then_some(SNILS)
            }
            Label::Variant => {
                let last = value.split([' ', ':']).next_back().unwrap_or_default();
                set(&mut paper.pension_variant, variant(last)).then_some("вариант")
            }
            Label::Total => {
                let last = value
                    .split([' ', ':', '—', '–'])
                    .next_back()
                    .unwrap_or_default();
                let read = coefficient(last).filter(|_| last.contains([',', '.']));
                set(&mut paper.total_coefficient, read).then_some("ИПК")
            }
            Label::Record => set(&mut paper.header_record, length_after(value)).then_some("стаж"),
            Label::Before2015 => {
                let words = value.split_once(' ');
                let read =
                    words.and_then(|(first, rest)| Some((coefficient(first)?, length(rest)?)));
                set(
                    &mut paper.before_2015.coefficient,
                    read.map(|(first, _)| first),
                );
                set(&mut paper.before_2015.record, read.map(|(_, rest)| rest))
                    .then_some("до 2015 года")
            }
            Label::AveragePay => {
                let read = money_at_end(value).filter(|_| value.contains([',', '.']));
                set(&mut paper.before_2002.average_pay, read).then_some("заработок 2000–2001")
            }
            Label::Capital => {
                set(&mut paper.before_2015.capital, money_at_end(value)).then_some("капитал")
            }
            Label::Record2002 => set(&mut paper.before_2002.record, length_after(value))
                .then_some("стаж до 2002 года"),
            Label::Insurer => {
                let npf = paper.npf.get_or_insert_with(Npf::default);
                set(&mut npf.name, name(value)).then_some("страховщик")
            }
            Label::InsurerSince => {
                let npf = paper.npf.get_or_insert_with(Npf::default);
                set(&mut npf.since, date(value)).then_some("страховщик")
            }
            Label::Accounted | Label::Accumulated => {
                let npf = paper.npf.get_or_insert_with(Npf::default);
                let kind = match label {
                    Label::Accounted => &mut npf.accounted,
                    _ => &mut npf.savings,
                };
                set(kind, savings(&self.lines[at])).then_some("накопления")
            }
            _ => None,
        };
        if let Some(field) = field {
            self.doubt(at, field, None, sure);
        }
        field.is_some()
    }

    /// «Фамилия ОБРАЗЦОВ Имя ПРИМЕР Отчество ТЕСТОВИЧ», in one line or in several.
    fn person(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        let words: Vec<&str> = line.words.iter().map(|word| word.text.as_str()).collect();
        let mut taken = 1;
        let mut start = 0;
        while start < words.len() {
            let Some((label, length)) = label_of_person(&words[start..]) else {
                break;
            };
            let mut end = start + length;
            while end < words.len() && label_of_person(&words[end..]).is_none() {
                end += 1;
            }
            let mut value = words[start + length..end].join(" ");
            let next = self.texts.get(at + 1);
            if value.is_empty() && next.is_some_and(|text| self::label(text).is_none()) {
                value = self.lines[at + 1].text();
                taken = 2;
            }
            self.part_of_person(label, value.trim_start_matches([':', ' ']), at);
            start = end;
        }
        taken
    }

    fn part_of_person(&mut self, label: Label, value: &str, at: usize) {
        let person = &mut self.printed.paper.person;
        let part = || name(value).map(Private::new);
        let field = match label {
            Label::Surname => set(&mut person.surname, part()).then_some("фамилия"),
            Label::Name => set(&mut person.name, part()).then_some("имя"),
            Label::Patronymic => set(&mut person.patronymic, part()).then_some("отчество"),
            Label::Snils => set(&mut person.snils, snils(value).map(Private::new)).then_some(SNILS),
            _ => set(&mut self.printed.paper.born, date(value)).then_some("дата рождения"),
        };
        match field {
            Some(field) => self.doubt(at, field, None, confidence(&self.lines[at])),
            None if value.is_empty() => {}
            None => self.tell(at, value, WhyUnread::NotUnderstood),
        }
    }
}

fn label_of_person(words: &[&str]) -> Option<(Label, usize)> {
    let text = plain(&words.iter().take(2).copied().collect::<Vec<_>>().join(" "));
    let (beginning, label) = label(&text)?;
    let count = beginning.split(' ').count();
    OF_PERSON.contains(&beginning).then_some((label, count))
}

/// Sets what is not set yet: the first of two values is the one of the head.
fn set<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let read = value.is_some();
    if place.is_none() {
        *place = value;
    }
    read
}

/// A length at the end of a text that may say more before it.
fn length_after(text: &str) -> Option<calendar::Length> {
    let words: Vec<&str> = text
        .split([' ', ':'])
        .filter(|word| !word.is_empty())
        .collect();
    let starts =
        (0..words.len()).filter(|&start| words[start].starts_with(|l: char| l.is_ascii_digit()));
    starts
        .into_iter()
        .find_map(|start| length(&words[start..].join(" ")))
}

/// Four sums in a row: ОПС, МСК, ДСВ and the sum of them.
fn savings(line: &Line) -> Option<Savings> {
    let chunks = super::loose::chunks(line);
    let sums: Vec<_> = chunks
        .iter()
        .filter_map(|chunk| money(&chunk.text))
        .collect();
    match sums[..] {
        [compulsory, maternity_capital, additional, total] => Some(Savings {
            compulsory: Some(compulsory),
            maternity_capital: Some(maternity_capital),
            additional: Some(additional),
            total: Some(total),
        }),
        _ => None,
    }
}

fn confidence(line: &Line) -> u8 {
    line.words
        .iter()
        .map(|word| word.confidence)
        .min()
        .unwrap_or(100)
}
