//! The head of the paper: whose account, as of when, how much in all; and the fund at its foot.

use super::Paper;
use crate::{
    statement::{Npf, Person, Private, Savings},
    tree::{Element, Name},
    values::{coefficient, date, money, name, snils, variant},
};

const REQUEST: Name = Name::document(&["Запрос"]);
const OUTGOING_NUMBER: Name = Name::document(&["ИсхдНомер"]);
const AS_OF: Name = Name::document(&["СведенияНаДату"]);
const FORMED_ON: Name = Name::document(&["Дата"]);
const PENSION_VARIANT: Name = Name::document(&["ВариантПО"]);
const PERSON: Name = Name::document(&["ЗЛ"]);
const FULL_NAME: Name = Name::shared(&["ФИО"]);
const SURNAME: Name = Name::shared(&["Фамилия"]);
const NAME: Name = Name::shared(&["Имя"]);
const PATRONYMIC: Name = Name::shared(&["Отчество"]);
const BORN: Name = Name::shared(&["ДатаРождения"]);
const SNILS: Name = Name::shared(&["СНИЛС"]);
const COEFFICIENT: Name = Name::accounting(&["ИПК"]);
const NPF: Name = Name::document(&["НПФ"]);

pub(super) fn read(body: Element<'_>, paper: &mut Paper) {
    if let Some(request) = body.open(REQUEST) {
        // Which request the paper answers: of no use to the person.
        request.pass_over(Name::shared(&["Дата"]));
        request.pass_over(Name::shared(&["Номер"]));
    }
    body.pass_over(OUTGOING_NUMBER);
    paper.as_of = body.value(AS_OF, date);
    paper.formed_on = body.value(FORMED_ON, date);
    paper.pension_variant = body.value(PENSION_VARIANT, variant);
    paper.total_coefficient = body.value(COEFFICIENT, coefficient);
    paper.header_record = body.length();
    if let Some(person) = body.open(PERSON) {
        paper.born = person.value(BORN, date);
        paper.person = self::person(person);
    }
    paper.npf = body.open(NPF).map(npf);
}

fn person(element: Element<'_>) -> Person {
    let names = element.open(FULL_NAME);
    let part = |part| names?.value(part, name).map(Private::new);
    Person {
        surname: part(SURNAME),
        name: part(NAME),
        patronymic: part(PATRONYMIC),
        snils: element.value(SNILS, snils).map(Private::new),
    }
}

fn npf(element: Element<'_>) -> Npf {
    let guarantee = element.open(Name::document(&["СуммаПоГарантии"]));
    let guaranteed = |name| guarantee?.value(name, money);
    Npf {
        since: element.value(Name::document(&["ДатаС"]), date),
        name: element.value(Name::document(&["Наименование"]), name),
        accounted: element.open(Name::document(&["УчтеноНаИЛС"])).map(savings),
        savings: element
            .open(Name::document(&["ПенсионныеНакопления"]))
            .map(savings),
        replenished: guaranteed(Name::document(&["Восполнение"])),
        reimbursed: guaranteed(Name::document(&["Возмещение"])),
        withheld: element.value(Name::document(&["СуммаУдержания"]), money),
        income: element.value(Name::document(&["СуммаДохода"]), money),
    }
}

fn savings(element: Element<'_>) -> Savings {
    Savings {
        compulsory: element.value(Name::document(&["ОПС"]), money),
        maternity_capital: element.value(Name::document(&["МСК"]), money),
        additional: element.value(Name::document(&["ДСВ"]), money),
        total: element.value(Name::document(&["Итого"]), money),
    }
}
