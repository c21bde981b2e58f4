//! Codes of special conditions, wherever they stand under a row.
//!
//! No statement with codes has been seen in the open. The fund fills accounts from the reports of
//! employers, so the names are those of the reports: of today (`ЛьготныйСтаж` with `ТУ`, `ИС`,
//! `ДопСведенияИС`, `ОУТ`, `ВЛ`, `СОУТ`) and of the reports on the time before 2002
//! (`ТерриториальныеУсловия`, `ОсобыеУсловияТруда`, `ВыслугаЛет`…). Their namespaces are not
//! established either, so only local names are compared.

use crate::{
    statement::{Conditions, Detail},
    tree::{Element, Name},
    values::{flag, name, rate},
};
use calendar::Span;
use law::classifier::{Group, code};
use rules::facts::{Leave, North, SpecialCode, WorkplaceClass};

/// Elements that show there are codes.
pub(super) const MARKS: Name = Name::anywhere(&[
    "ЛьготныйСтаж",
    "ТУ",
    "ТерриториальныеУсловия",
    "ИС",
    "ИсчисляемыйСтаж",
    "ДопСведенияИС",
    "ДекретДети",
    "ОУТ",
    "ОсобыеУсловияТруда",
    "ВЛ",
    "ВыслугаЛет",
    "СОУТ",
]);

const PERIOD: Name = Name::anywhere(&["Период"]);
const TERRITORY: Name = Name::anywhere(&["Основание", "ОснованиеТУ"]);
const COUNTING: Name = Name::anywhere(&["Основание", "ОснованиеИС"]);
const ADDITIONAL: Name = Name::anywhere(&["ДопСведенияИС", "ДекретДети"]);
const SPECIAL: Name = Name::anywhere(&["Код", "Основание", "ОснованиеОУТ", "ОснованиеВЛ"]);
const CLASS: Name = Name::anywhere(&["Код"]);
const OUTPUT: Name = Name::anywhere(&["ВыработкаВчасах", "ВыработкаКалендарная"]);
const RATE: Name = Name::anywhere(&["ДоляСтавки"]);

/// What the codes under a row say; empty for a row without codes.
pub(super) fn read(row: Element<'_>) -> Vec<Conditions> {
    gather(row, None)
}

/// Reads everything inside `holder` that belongs together, and holders inside it on their own.
fn gather(holder: Element<'_>, span: Option<Span>) -> Vec<Conditions> {
    let mut reader = Reader {
        own: of(span),
        parts: Vec::new(),
    };
    reader.elements(holder);
    let Reader { own, mut parts } = reader;
    join(&mut parts);
    hand_down(own, &mut parts);
    parts
}

/// Nothing yet about these days.
fn of(span: Option<Span>) -> Conditions {
    Conditions {
        span,
        ..Conditions::default()
    }
}

/// Makes one of neighbours that speak of the same days and of different things.
fn join(parts: &mut Vec<Conditions>) {
    let mut joined: Vec<Conditions> = Vec::new();
    for part in parts.drain(..) {
        match joined.last_mut() {
            Some(last) if last.span == part.span && !last.shares_a_field(&part) => last.take(part),
            _ => joined.push(part),
        }
    }
    *parts = joined;
}

/// What is said of the whole is said of each part; what no part of the same days takes stays apart.
fn hand_down(mut own: Conditions, parts: &mut Vec<Conditions>) {
    if own == of(own.span) {
        return;
    }
    let details = std::mem::take(&mut own.details);
    for part in parts.iter_mut() {
        part.take(own.clone());
    }
    let taker = parts
        .iter_mut()
        .find(|part| part.span == own.span && part.says(&own));
    if let Some(part) = taker {
        part.details.extend(details);
    } else {
        own.details = details;
        parts.push(own);
    }
}

impl Conditions {
    /// Whether both say something about the same thing.
    pub(crate) fn shares_a_field(&self, other: &Self) -> bool {
        self.filled()
            .iter()
            .zip(other.filled())
            .any(|(one, other)| *one && other)
    }

    /// Whether all that `other` says of the same days is said here, details aside.
    fn says(&self, other: &Self) -> bool {
        let mut with_ours = other.clone();
        with_ours.take(self.clone());
        with_ours.details.clone_from(&self.details);
        with_ours == *self
    }

    /// Fills what is unknown here with what `other` says.
    pub(crate) fn take(&mut self, other: Self) {
        self.territory = self.territory.or(other.territory);
        self.agriculture |= other.agriculture;
        self.full_season |= other.full_season;
        self.code = self.code.or(other.code);
        self.rate = self.rate.or(other.rate);
        self.leave = self.leave.or(other.leave);
        self.workplace_class = self.workplace_class.or(other.workplace_class);
        self.additional_tariff = self.additional_tariff.or(other.additional_tariff);
        self.position = self.position.take().or(other.position);
        self.details.extend(other.details);
    }

    /// Which things are said at all.
    fn filled(&self) -> [bool; 9] {
        [
            self.territory.is_some(),
            self.agriculture,
            self.full_season,
            self.code.is_some(),
            self.rate.is_some(),
            self.leave.is_some(),
            self.workplace_class.is_some(),
            self.additional_tariff.is_some(),
            self.position.is_some(),
        ]
    }
}

struct Reader {
    own: Conditions,
    parts: Vec<Conditions>,
}

impl Reader {
    fn elements(&mut self, holder: Element<'_>) {
        for element in holder.rest() {
            self.element(element);
        }
    }

    fn element(&mut self, element: Element<'_>) {
        match element.local_name() {
            "СтажевыйПериод" | "ЛьготныйСтаж" => {
                let span = element.opened().span(PERIOD).or(self.own.span);
                self.parts.extend(gather(element, span));
            }
            "ТУ" | "ТерриториальныеУсловия" => {
                self.codes(element.opened(), TERRITORY, territory);
                self.details(element, &["Коэффициент"]);
            }
            "ИС" | "ИсчисляемыйСтаж" => {
                self.codes(element.opened(), COUNTING, counting);
                self.codes(element, ADDITIONAL, leave);
                self.outputs(element);
            }
            "ДопСведенияИС" | "ДекретДети" => self.value(element, leave),
            "ОУТ" | "ОсобыеУсловияТруда" => {
                self.codes(element.opened(), SPECIAL, special);
                self.details(element, &["ПозицияСписка", "КодПозицииСписка"]);
            }
            "ВЛ" | "ВыслугаЛет" => {
                self.codes(element.opened(), SPECIAL, special);
                self.details(element, &["КодИсчисления"]);
                self.outputs(element);
            }
            "СОУТ" => {
                self.codes(element.opened(), CLASS, class);
                self.details(element, &["Номер"]);
            }
            "СВ" => {
                self.details(element.opened(), &["НачисленыНаОПС"]);
                self.elements(element);
            }
            "НачисленыПоДТ" => self.value(element, additional_tariff),
            "ПрофессияДолжность" => self.value(element, position),
            // Something unknown may hold codes all the same; it stays unread by name.
            _ => self.elements(element),
        }
    }

    /// Adds what was read to what is known; what contradicts it stands on its own.
    fn say(&mut self, said: Conditions) {
        let said = Conditions {
            span: self.own.span,
            ..said
        };
        if !self.own.shares_a_field(&said) {
            self.own.take(said);
        } else if !self.own.says(&said) {
            self.parts.push(said);
        }
    }

    fn value(&mut self, element: Element<'_>, read: impl Fn(&str) -> Option<Conditions>) {
        if let Some(said) = element.own_value(read) {
            self.say(said);
        }
    }

    /// Codes of one column, with the share of a rate that stands beside them.
    fn codes(
        &mut self,
        element: Element<'_>,
        column: Name,
        read: impl Fn(&str) -> Option<Conditions>,
    ) {
        let mut said = element.values(column, read);
        for (index, rate) in element.values(RATE, rate).into_iter().enumerate() {
            if said.len() == index {
                said.push(of(None));
            }
            said[index].rate = Some(rate);
        }
        for one in said {
            self.say(one);
        }
    }

    /// Hours or days worked: shown, not used.
    fn outputs(&mut self, element: Element<'_>) {
        for output in element.open_all(OUTPUT) {
            self.details(output, &["Часы", "Минуты", "ВсеМесяцы", "ВсеДни"]);
        }
    }

    fn details(&mut self, element: Element<'_>, names: &[&str]) {
        for found in element.rest() {
            if !names.contains(&found.local_name()) {
                continue;
            }
            if let Some(text) = found.own_value(name) {
                self.own.details.push(Detail {
                    name: found.local_name().to_owned(),
                    text,
                });
            }
        }
    }
}

/// What a code says when nothing tells which column it stands in.
pub(crate) fn of_code(text: &str) -> Option<Conditions> {
    [territory, special, counting, leave]
        .into_iter()
        .find_map(|read| read(text))
}

fn territory(text: &str) -> Option<Conditions> {
    let entry = code(text).filter(|entry| entry.group == Group::Territory)?;
    let said = |territory| Conditions {
        territory: Some(territory),
        ..of(None)
    };
    match entry.modern() {
        "РКС" => Some(said(North::FarNorth)),
        "МКС" => Some(said(North::Equated)),
        "СЕЛО" => Some(Conditions {
            agriculture: true,
            ..of(None)
        }),
        _ => None,
    }
}

fn counting(text: &str) -> Option<Conditions> {
    let full_season = code(text)?.modern() == "СЕЗОН";
    full_season.then_some(Conditions {
        full_season,
        ..of(None)
    })
}

/// A code of working conditions or of long service, whichever column it stands in.
fn special(text: &str) -> Option<Conditions> {
    code(text).filter(|entry| matches!(entry.group, Group::Conditions | Group::LongService))?;
    let code = Some(SpecialCode::read(text)?);
    Some(Conditions { code, ..of(None) })
}

fn leave(text: &str) -> Option<Conditions> {
    let leave = Some(Leave::from_name(&code(text)?.code)?);
    Some(Conditions { leave, ..of(None) })
}

fn class(text: &str) -> Option<Conditions> {
    let workplace_class = Some(WorkplaceClass::from_name(text)?);
    Some(Conditions {
        workplace_class,
        ..of(None)
    })
}

fn additional_tariff(text: &str) -> Option<Conditions> {
    let additional_tariff = Some(flag(text)?);
    Some(Conditions {
        additional_tariff,
        ..of(None)
    })
}

fn position(text: &str) -> Option<Conditions> {
    let position = Some(name(text)?);
    Some(Conditions {
        position,
        ..of(None)
    })
}
