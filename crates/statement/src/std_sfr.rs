//! СТД-ПФР and СТД-СФР in XML: which element stands where, and which reader takes it.
//!
//! Two editions live side by side and differ in namespaces, in «0» against «false» and in
//! «Источник». Elements that only the schemas of employers' reports name (`РаботаКС`, `ВидПР`,
//! `ДатаС`…) have not been seen in a paper, so their namespace is not asked for. How a paper marks a
//! cancelled entry is not established: the element of the reports (`МероприятиеОтменяемое`) and the
//! words of the printed column («Признак отмены») are both taken.

mod event;

use crate::{
    jobs,
    paper::unread,
    statement::{Person, Private, Root, Version},
    tree::{Element, Name, Tree},
    values::{date, day_of_time, name, registration_number, shortened, snils},
    work_book::{Choice, EarlierWork, Employer, Event, WorkBook},
};
use calendar::Span;
use jiff::civil::Date;
use rules::Facts;

const BODY: Name = Name::document(&["СТД-ПФР", "СТД-СФР", "СТД-Р"]);
const SERVICE: Name = Name::document(&["СлужебнаяИнформация"]);
const SIGNATURE: Name = Name::signature(&["Signature"]);
const PERSON: Name = Name::document(&["ЗЛ"]);
const FULL_NAME: Name = Name::shared(&["ФИО"]);
const BORN: Name = Name::shared(&["ДатаРождения"]);
const SNILS: Name = Name::shared(&["СНИЛС"]);
const APPLICATIONS: Name = Name::document(&["Заявления"]);
const EVENT: Name = Name::document(&["Мероприятие"]);
const CANCELLED_EVENT: Name = Name::anywhere(&["МероприятиеОтменяемое"]);
const EARLIER: Name = Name::document(&["ТрудоваяДеятельность"]);
const EARLIER_WORK: Name = Name::document(&["ПериодРаботы"]);
const EARLIER_EMPLOYER: Name = Name::document(&["НаименованиеРаботодателя"]);
const REGISTRATION_NUMBER: Name = Name::shared(&["РегНомер"]);
const FROM: Name = Name::document(&["ПериодРаботыС"]);
const TO: Name = Name::document(&["ПериодРаботыПо"]);
const FORMED_ON: Name = Name::document(&["ДатаФормирования"]);

/// Whether the document is a work book of the fund.
pub(crate) fn recognises(root: Element<'_>) -> bool {
    Root::from_name(root.local_name()).is_some() && root.has(BODY)
}

/// Reads the whole paper, which [`recognises`] has taken for a work book.
pub(crate) fn read(tree: &Tree<'_>) -> WorkBook {
    let root = tree.root();
    let body = root.open(BODY);
    let mut made_at = None;
    if let Some(service) = root.open(SERVICE) {
        service.pass_over(Name::service(&["GUID"]));
        made_at = service.value(Name::service(&["ДатаВремя"]), day_of_time);
    }
    let mut book = WorkBook {
        form: shortened(body.map_or("", Element::local_name), 20),
        version: Version {
            root: Root::from_name(root.local_name()).unwrap_or(Root::Pfr),
            edition: shortened(
                body.map_or("", Element::namespace)
                    .rsplit('/')
                    .next()
                    .unwrap_or_default(),
                20,
            ),
        },
        formed_on: None,
        person: Person::default(),
        choice: Choice::default(),
        events: vec![],
        earlier: vec![],
        signature: false,
        facts: Facts::default(),
        findings: vec![],
        unread: vec![],
    };
    let mut born = None;
    if let Some(body) = body {
        born = head(body, &mut book);
        book.events = events(body);
        for list in body.open_all(EARLIER) {
            let lines = list.open_all(EARLIER_WORK);
            book.earlier.extend(lines.into_iter().map(earlier_work));
        }
        book.signature = body.notice(SIGNATURE);
    }
    // A paper without its own day was made on the day of the file.
    book.formed_on = book.formed_on.or(made_at);
    book.signature |= root.notice(SIGNATURE);
    jobs::fill(&mut book);
    book.facts.born = born;
    let (findings, unread) = unread(tree);
    book.findings.extend(findings);
    book.unread = unread;
    book
}

/// The person and the days of the paper; returns the day of birth.
fn head(body: Element<'_>, book: &mut WorkBook) -> Option<Date> {
    book.formed_on = body.value(FORMED_ON, date);
    if let Some(applications) = body.open(APPLICATIONS) {
        book.choice = Choice {
            electronic_on: applications.value(Name::document(&["ДатаПредоставления"]), date),
            paper_on: applications.value(Name::anywhere(&["ДатаПродолжения"]), date),
        };
    }
    let person = body.open(PERSON)?;
    let names = person.open(FULL_NAME);
    let part = |part| names?.value(part, name).map(Private::new);
    book.person = Person {
        surname: part(Name::shared(&["Фамилия"])),
        name: part(Name::shared(&["Имя"])),
        patronymic: part(Name::shared(&["Отчество"])),
        snils: person.value(SNILS, snils).map(Private::new),
    };
    person.value(BORN, date)
}

/// All entries, with the marks of those that are cancelled.
fn events(body: Element<'_>) -> Vec<Event> {
    let mut events: Vec<Event> = body.open_all(EVENT).into_iter().map(event::read).collect();
    for element in body.open_all(CANCELLED_EVENT) {
        let (named, cancelled) = event::cancelled(element);
        let entry = events
            .iter_mut()
            .find(|event| event.id.is_some() && event.id == named.id && event.cancelled.is_none());
        match entry {
            Some(event) => event.cancelled = Some(cancelled),
            // The entry itself is not in the paper: what is cancelled stays visible.
            None => events.push(Event {
                cancelled: Some(cancelled),
                ..named
            }),
        }
    }
    events
}

fn earlier_work(element: Element<'_>) -> EarlierWork {
    let from = element.value(FROM, date);
    let to = element.value(TO, |text| {
        date(text).filter(|&to| from.is_none_or(|from| from <= to))
    });
    let span = from.zip(to).and_then(|(from, to)| Span::new(from, to));
    if span.is_none() {
        element.dateless();
    }
    EarlierWork {
        employer: Employer {
            name: element.value(EARLIER_EMPLOYER, name).map(Private::new),
            registration_number: element.value(REGISTRATION_NUMBER, registration_number),
            ..Employer::default()
        },
        span,
        period: None,
    }
}
