//! The notice of the account as it was until 2013: «Извещение о состоянии ИЛС», СЗИ-6.
//!
//! No such file has been seen in the open; its elements are known from two stylesheets of a bank
//! that showed it to people. It has no namespaces, no periods of work and no coefficients, only
//! contributions, so it gives no facts but is shown. Its contributions are those of some years, not
//! of all, so they are not turned into rights.

use crate::{
    paper::unread,
    statement::{Detail, Notice, NoticeYear, Person, Private, Root, Statement, Version},
    tree::{Element, Name, Tree},
    values::{any_date, calendar_year, money, name, shortened, snils},
};

const PACKAGE: Name = Name::anywhere(&["ПачкаИсходящихДокументов"]);
const NOTICE: Name = Name::anywhere(&["ИЗВЕЩЕНИЕ_О_СОСТОЯНИИ_ИЛС"]);
const YEARS: Name = Name::anywhere(&["СведенияОвзносахНаСтраховую"]);

/// Values shown as they stand: savings, the managing company, the request.
const DETAILS: &[&str] = &[
    "Год",
    "НакопительныеЗаГод",
    "НаименованиеУК",
    "СуммаСПНпереданныхВУК",
    "НаименованиеНПФ",
    "СуммаСПНпереданныхВНПФ",
    "СуммаСПНпереданныхИзНПФ",
    "ГодДохода",
    "ДоходЗаГод",
    "РезультатИнвестирования",
    "ДоходОтИнвестирования",
    "ПорядковыйНомерЗапросаВтекущемГоду",
];

/// Whether the document is such a notice.
pub(crate) fn recognises(root: Element<'_>) -> bool {
    root.local_name() == Root::File.name()
        && root
            .first_of(PACKAGE)
            .is_some_and(|package| package.has(NOTICE))
}

/// Reads the first notice of the file, which [`recognises`] has taken for one.
///
/// A second one belongs to somebody else and stays unread.
pub(crate) fn read(tree: &Tree<'_>) -> Statement {
    let root = tree.root();
    let notice = root.open(PACKAGE).and_then(|package| package.open(NOTICE));
    let value = |of| notice.and_then(|notice: Element<'_>| notice.value(of, name));
    let edition = value(Name::anywhere(&["ВариантИзвещения"]));
    let as_of =
        notice.and_then(|notice| notice.value(Name::anywhere(&["ДатаПоСостояниюНа"]), any_date));
    let person = notice.map(person).unwrap_or_default();
    let contents = notice.map(contents).unwrap_or_default();
    let signature = root.notice(Name::signature(&["Signature"]));
    let (findings, unread) = unread(tree);
    Statement {
        version: Version {
            root: Root::File,
            edition: shortened(edition.as_deref().unwrap_or_default(), 20),
        },
        as_of,
        person,
        notice: Some(contents),
        signature,
        findings,
        unread,
        ..Statement::empty()
    }
}

fn person(notice: Element<'_>) -> Person {
    let names = notice.open(Name::anywhere(&["ФИО"]));
    let part = |part| names?.value(Name::anywhere(part), name).map(Private::new);
    Person {
        surname: part(&["Фамилия"]),
        name: part(&["Имя"]),
        patronymic: part(&["Отчество"]),
        snils: notice
            .value(Name::anywhere(&["СтраховойНомер"]), snils)
            .map(Private::new),
    }
}

fn contents(notice: Element<'_>) -> Notice {
    let years = notice
        .open_all(YEARS)
        .into_iter()
        .map(|element| NoticeYear {
            year: element.value(Name::anywhere(&["Год"]), calendar_year),
            at_start: element.value(Name::anywhere(&["ПоступилоНа01.01.года"]), money),
            received: element.value(Name::anywhere(&["ПоступилоЗаГод"]), money),
        });
    let years = years.collect();
    let mut details = vec![];
    for element in notice.rest() {
        if !DETAILS.contains(&element.local_name()) {
            continue;
        }
        if let Some(text) = element.own_value(name) {
            details.push(Detail {
                name: element.local_name().to_owned(),
                text,
            });
        }
    }
    Notice { years, details }
}
