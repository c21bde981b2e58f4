//! Made-up work books of both editions, built piece by piece.

use std::fmt::Write;

/// A made-up entry.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'t> {
    /// The number of its kind.
    pub(crate) kind: &'t str,
    /// Its day.
    pub(crate) on: &'t str,
    /// The last digit of the employer's registration number.
    pub(crate) employer: u8,
    /// Its position, unless empty.
    pub(crate) position: &'t str,
    /// Elements after the position.
    pub(crate) more: &'t str,
}

/// An entry of the first employer without anything more.
pub(crate) const fn entry<'t>(kind: &'t str, on: &'t str) -> Entry<'t> {
    Entry {
        kind,
        on,
        employer: 1,
        position: "",
        more: "",
    }
}

/// A hire as a woodcutter.
pub(crate) const fn hire(on: &str) -> Entry<'_> {
    Entry {
        position: "Вальщик леса",
        ..entry("1", on)
    }
}

/// A dismissal.
pub(crate) const fn dismissal(on: &str) -> Entry<'_> {
    entry("5", on)
}

/// СТД-СФР of 2023-01-10 made on 15.01.2026.
pub(crate) fn sfr(entries: &[Entry<'_>]) -> String {
    sfr_with(entries, "")
}

/// The same with further elements after the entries.
pub(crate) fn sfr_with(entries: &[Entry<'_>], more: &str) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ЭДСФР xmlns=\"http://пф.рф/СТД-СФР/2023-01-10\" \
         xmlns:УТ8=\"http://пф.рф/УТ/2023-01-10\"><СТД-СФР><ЗЛ><УТ8:ФИО><УТ8:Фамилия>ОБРАЗЦОВА</УТ8:Фамилия>\
         <УТ8:Имя>ПРИМЕРА</УТ8:Имя></УТ8:ФИО><УТ8:СНИЛС>000-000-000 00</УТ8:СНИЛС>\
         <УТ8:ДатаРождения>1970-03-05</УТ8:ДатаРождения></ЗЛ>\n",
    );
    for (number, entry) in (1..).zip(entries) {
        let position = if entry.position.is_empty() {
            String::new()
        } else {
            format!("<Должность>{}</Должность>", entry.position)
        };
        writeln!(
            text,
            "<Мероприятие><Работодатель><УТ8:РегНомер>000-000-00000{employer}</УТ8:РегНомер>\
             <НаименованиеОрганизации>ООО «ОБРАЗЕЦ {employer}»</НаименованиеОрганизации></Работодатель>\
             <UUID>00000000-0000-4000-8000-{number:012}</UUID><Дата>{on}</Дата><Вид>{kind}</Вид>\
             {position}{more}</Мероприятие>",
            employer = entry.employer,
            on = entry.on,
            kind = entry.kind,
            more = entry.more,
        )
        .unwrap();
    }
    text.push_str(more);
    text.push_str("<ДатаФормирования>2026-01-15</ДатаФормирования></СТД-СФР></ЭДСФР>");
    text
}

/// A line of the time before 2020 of an employer.
pub(crate) fn earlier(employer: u8, from: &str, to: &str) -> String {
    format!(
        "<ТрудоваяДеятельность><ПериодРаботы><НаименованиеРаботодателя>ООО «ОБРАЗЕЦ {employer}»\n \
         </НаименованиеРаботодателя><УТ8:РегНомер>000-000-00000{employer}</УТ8:РегНомер>\
         <ПериодРаботыС>{from}</ПериодРаботыС><ПериодРаботыПо>{to}</ПериодРаботыПо>\
         </ПериодРаботы></ТрудоваяДеятельность>"
    )
}

/// The same paper as СТД-ПФР of 2020-10-02, with its namespaces, prefixes and booleans.
pub(crate) fn as_pfr(sfr: &str) -> String {
    sfr.replace("УТ8:", "УТ2:")
        .replace("xmlns:УТ8", "xmlns:УТ2")
        .replace("УТ/2023-01-10", "УТ/2017-08-21")
        .replace("СТД-СФР/2023-01-10", "СТД-ПФР/2020-10-02")
        .replace("СТД-СФР", "СТД-ПФР")
        .replace("ЭДСФР", "ЭДПФР")
        .replace(">false<", ">0<")
        .replace(">true<", ">1<")
}
