//! СТД-СФР of 2023-01-10: a hire and, where the job is over, a dismissal.

use super::xml::Out;
use jiff::civil::{Date, date};
use rules::facts::{North, Period, PeriodKind};

/// Employers report hires and dismissals since this day (ст. 66.1 ТК РФ).
const REPORTED_SINCE: Date = date(2020, 1, 1);

/// Whether an entry stands in the electronic book: its job went on when reports began, and nothing is
/// known of it that only paper shows.
pub(super) fn can_say(entry: &Period) -> bool {
    let told = Period {
        employer: entry.employer.clone(),
        position: entry.position.clone(),
        territory: entry.territory,
        source: entry.source,
        ..Period::new(entry.span, PeriodKind::Work)
    };
    entry.employer.is_some() && REPORTED_SINCE <= entry.span.to() && *entry == told
}

/// The electronic work book made on a day.
pub(super) fn xml(born: Option<Date>, entries: &[Period], formed_on: Date) -> String {
    let mut out = Out(String::from(
        "<ЭДСФР xmlns=\"http://пф.рф/СТД-СФР/2023-01-10\" \
         xmlns:у=\"http://пф.рф/УТ/2023-01-10\"><СТД-СФР>",
    ));
    out.inside("ЗЛ", |out| {
        out.inside("у:ФИО", |out| {
            out.value("у:Фамилия", "ОБРАЗЦОВ");
            out.value("у:Имя", "ПРИМЕР");
        });
        if let Some(born) = born {
            out.value("у:ДатаРождения", born);
        }
    });
    for entry in entries {
        out.inside("Мероприятие", |out| {
            event(out, entry, entry.span.from(), 1);
        });
        if entry.span.to() < formed_on {
            out.inside("Мероприятие", |out| {
                event(out, entry, entry.span.to(), 5);
            });
        }
    }
    out.value("ДатаФормирования", formed_on);
    out.0.push_str("</СТД-СФР></ЭДСФР>");
    out.0
}

/// One entry; `kind` is the number of «Вид»: 1 a hire, 5 a dismissal.
fn event(out: &mut Out, entry: &Period, on: Date, kind: u8) {
    out.inside("Работодатель", |out| {
        if let Some(name) = &entry.employer {
            out.value("НаименованиеОрганизации", name);
        }
    });
    out.value("Дата", on);
    out.value("Вид", kind);
    if kind != 1 {
        return;
    }
    if let Some(north) = entry.territory {
        let code = match north {
            North::FarNorth => "РКС",
            North::Equated => "МКС",
        };
        out.value("РаботаКС", code);
    }
    if let Some(position) = &entry.position {
        out.value("Должность", position);
    }
}
