//! One entry of a work book: «Мероприятие».

use crate::{
    statement::Private,
    tree::{Element, Name},
    values::{date, digits_between, flag, name, registration_number},
    work_book::{Cancelled, DismissalProvision, Employer, Event, EventKind, Order, Term},
};
use law::classifier::{Group, code};
use rules::facts::North;

const EMPLOYER: Name = Name::document(&["Работодатель"]);
const REGISTRATION_NUMBER: Name = Name::shared(&["РегНомер"]);
const EMPLOYER_NAME: Name = Name::document(&["НаименованиеОрганизации"]);
const INN: Name = Name::shared(&["ИНН"]);
const KPP: Name = Name::shared(&["КПП"]);
const UUID: Name = Name::document(&["UUID"]);
const DAY: Name = Name::document(&["Дата"]);
const KIND: Name = Name::document(&["Вид"]);
const TERRITORY: Name = Name::anywhere(&["РаботаКС"]);
const REMARK: Name = Name::anywhere(&["Сведения"]);
const POSITION: Name = Name::document(&["Должность"]);
const SECOND_JOB: Name = Name::document(&["ЯвляетсяСовместителем"]);
const UNIT: Name = Name::document(&["СтруктурноеПодразделение"]);
const WORK: Name = Name::anywhere(&["ВидПР"]);
const STANDARD_CODE: Name = Name::anywhere(&["КодВФ"]);
const FUNCTION_CODE: Name = Name::document(&["КодВФпоОКЗ"]);
const DISMISSAL: Name = Name::document(&["ОснованиеУвольнения"]);
const REASON: Name = Name::document(&["Причина"]);
const FROM: Name = Name::anywhere(&["ДатаС"]);
const TO: Name = Name::anywhere(&["ДатаПо"]);
const ORDER: Name = Name::document(&["Основание"]);
const REPORT: Name = Name::document(&["Источник"]);
const CANCELLED: Name = Name::anywhere(&["ПризнакОтмены", "Отменено"]);
const CANCELLED_ON: Name = Name::anywhere(&["ДатаОтмены"]);

/// Reads an entry.
pub(super) fn read(element: Element<'_>) -> Event {
    let private = |of| element.value(of, name).map(Private::new);
    let second_job = element.value(SECOND_JOB, second_job);
    Event {
        employer: element.open(EMPLOYER).map(employer).unwrap_or_default(),
        id: element.value(UUID, id),
        on: element.value(DAY, date),
        kind: element.value(KIND, kind),
        territory: element.value(TERRITORY, territory),
        remark: private(REMARK),
        position: private(POSITION),
        work: private(WORK),
        unit: private(UNIT),
        second_job: second_job.map(|(second, _)| second),
        term: second_job.and_then(|(_, term)| term),
        function_code: element.value(FUNCTION_CODE, name),
        standard_code: element.value(STANDARD_CODE, name),
        dismissal: element.open(DISMISSAL).map(dismissal),
        reason: private(REASON),
        from: element.value(FROM, date),
        to: element.value(TO, date),
        orders: element.open_all(ORDER).into_iter().map(order).collect(),
        report: element.value(REPORT, name),
        cancelled: mark(element),
        period: None,
    }
}

/// An entry that another one cancels: who it is, and the mark it gets.
pub(super) fn cancelled(element: Element<'_>) -> (Event, Cancelled) {
    let second_job = element.value(Name::anywhere(&["ЯвляетсяСовместителем"]), second_job);
    let named = Event {
        employer: element
            .open(Name::anywhere(&["Работодатель"]))
            .map(employer)
            .unwrap_or_default(),
        id: element.value(Name::anywhere(&["UUID"]), id),
        on: element.value(Name::anywhere(&["ДатаМероприятия"]), date),
        kind: element.value(Name::anywhere(&["Вид"]), kind),
        territory: element.value(TERRITORY, territory),
        second_job: second_job.map(|(second, _)| second),
        ..Event::default()
    };
    let on = element.value(CANCELLED_ON, date);
    (named, Cancelled { on })
}

/// The mark of a cancelled entry. A mark nobody understands is reported and cancels nothing.
fn mark(element: Element<'_>) -> Option<Cancelled> {
    let said = element.value(CANCELLED, flag);
    let on = element.value(CANCELLED_ON, date);
    (said == Some(true) || on.is_some()).then_some(Cancelled { on })
}

fn employer(element: Element<'_>) -> Employer {
    Employer {
        name: element.value(EMPLOYER_NAME, name).map(Private::new),
        registration_number: element.value(REGISTRATION_NUMBER, registration_number),
        inn: element
            .value(INN, |text| digits_between(text, 10, 12))
            .map(Private::new),
        kpp: element.value(KPP, name),
    }
}

fn dismissal(element: Element<'_>) -> DismissalProvision {
    let part = |names| element.value(Name::anywhere(names), name);
    DismissalProvision {
        kind: part(&["Тип", "ТипОснованияУвольнения", "КодПричиныУвольнения"]),
        act: part(&["НормативныйДокумент"]),
        article: part(&["Статья"]),
        part: part(&["Часть"]),
        item: part(&["Пункт"]),
        subitem: part(&["Подпункт"]),
        indent: part(&["Абзац"]),
    }
}

fn order(element: Element<'_>) -> Order {
    let part = |names| element.value(Name::anywhere(names), name);
    Order {
        name: part(&["Наименование"]),
        on: element.value(Name::anywhere(&["Дата"]), date),
        number: part(&["Номер"]).map(Private::new),
        series: part(&["Серия"]).map(Private::new),
    }
}

/// Any text may be an id, as long as it is short.
fn id(text: &str) -> Option<String> {
    (text.len() <= 64).then(|| text.to_lowercase())
}

fn kind(text: &str) -> Option<EventKind> {
    let number: usize = digits_between(text, 1, 2)?.parse().ok()?;
    EventKind::ALL.get(number.checked_sub(1)?).copied()
}

fn territory(text: &str) -> Option<North> {
    let entry = code(text).filter(|entry| entry.group == Group::Territory)?;
    match entry.modern() {
        "РКС" => Some(North::FarNorth),
        "МКС" => Some(North::Equated),
        _ => None,
    }
}

/// «0», «1» and booleans; reports since 2024 add the term: «0.1» and «1.1» up to six months.
fn second_job(text: &str) -> Option<(bool, Option<Term>)> {
    let short = Some(Term::UpToSixMonths);
    let long = Some(Term::OverSixMonths);
    match text {
        "0.1" => Some((false, short)),
        "0.2" => Some((false, long)),
        "1.1" => Some((true, short)),
        "1.2" => Some((true, long)),
        "0" | "false" => Some((false, None)),
        "1" | "true" => Some((true, None)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_numbers_from_one_to_ten() {
        assert_eq!(kind("1"), Some(EventKind::Hire));
        assert_eq!(kind("5"), Some(EventKind::Dismissal));
        assert_eq!(kind("10"), Some(EventKind::ContractEnd));
        for wrong in ["", "0", "11", "-1", "1.0", "приём", "001"] {
            assert_eq!(kind(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_second_job_may_tell_its_term() {
        assert_eq!(second_job("false"), Some((false, None)));
        assert_eq!(second_job("1.2"), Some((true, Some(Term::OverSixMonths))));
        assert_eq!(second_job("2"), None);
    }
}
