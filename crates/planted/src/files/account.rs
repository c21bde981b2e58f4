//! СЗИ-ИЛС of 2024-07-30, row by row; the names of codes are those of employers' reports.
//!
//! Our reader takes a row of an employer apart by the days of its codes, so pieces that follow one
//! another are written as one row with days inside, the way the fund writes them.

use super::{SHOWN_BY_DAYS_SINCE, hull, xml::Out};
use calendar::{Length, Record, Span};
use jiff::civil::{Date, date};
use law::classifier::{Group, code};
use rules::facts::{Facts, Leave, North, Period, PeriodKind, SpecialCode};
use rust_decimal::{Decimal, dec};

const YEARS_SINCE: Date = date(2015, 1, 1);

/// Roubles a month; nobody counts them here, but no row of the fund is without them.
const PAY: Decimal = dec!(50000.00);

/// The share of the pay that makes the coefficient (ст. 15 400-ФЗ).
const SHARE: Decimal = dec!(0.16);

/// Leaves the account gives no record for.
const NOT_CREDITED: [Leave; 4] = [
    Leave::Unpaid,
    Leave::Administrative,
    Leave::ChildCare,
    Leave::ChildCareTo3,
];

/// The statement; `summed` are days before 2002 that it shows as a sum alone.
pub(super) fn xml(facts: &Facts, rows: &[Period], summed: &[Span], as_of: Date) -> String {
    let (before_2002, since): (Vec<Period>, Vec<Period>) = rows
        .iter()
        .cloned()
        .partition(|row| row.span.to() < SHOWN_BY_DAYS_SINCE);
    let runs = runs(since);
    let mut out = Out(String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><д:ЭДПФР \
         xmlns=\"http://пф.рф/УТ/2017-08-21\" xmlns:д=\"http://пф.рф/СЗИ-ИЛС/2024-07-30\" \
         xmlns:п=\"http://пф.рф/ПУ/типы/2017-10-08\"><д:СЗИ-ИЛС>",
    ));
    out.value("д:СведенияНаДату", as_of);
    out.inside("д:ЗЛ", |out| {
        out.inside("ФИО", |out| {
            out.value("Фамилия", "ОБРАЗЦОВ");
            out.value("Имя", "ПРИМЕР");
        });
        if let Some(born) = facts.born {
            out.value("ДатаРождения", born);
        }
    });
    out.inside("д:СведенияИПК", |out| {
        out.inside("д:До2015", |out| {
            if let Some(coefficient) = facts.coefficients.before_2015 {
                out.value("п:ИПК", coefficient);
            }
        });
        out.inside("д:С2015", |out| {
            for year in 2015..=as_of.year() {
                out.inside("д:ЗаГод", |out| {
                    since_2015(out, facts, &runs, year, as_of);
                });
            }
        });
    });
    out.inside("д:РасчетИПКДо2015", |out| {
        out.inside("д:До2002", |out| {
            out.length("д:ОбщийСтаж", Record::of_days(summed).total());
            for row in &before_2002 {
                out.inside("д:ПериодРаботы", |out| coded_stretch(out, row));
            }
        });
        out.inside("д:РПК", |out| {
            for run in runs.iter().filter(|run| run.days.to() < YEARS_SINCE) {
                out.inside("д:РасчетнаяИнформация", |out| {
                    before_2015(out, run);
                });
            }
        });
    });
    out.value("д:Дата", as_of);
    out.0.push_str("</д:СЗИ-ИЛС></д:ЭДПФР>");
    out.0
}

/// Pieces of one employer without a day between them: a row of the statement.
struct OneRow {
    days: Span,
    pieces: Vec<Period>,
}

fn runs(mut pieces: Vec<Period>) -> Vec<OneRow> {
    pieces.sort_by(|one, other| (&one.employer, one.span).cmp(&(&other.employer, other.span)));
    let section = |day: Date| day.year().max(YEARS_SINCE.year() - 1);
    let mut groups: Vec<Vec<Period>> = vec![];
    for piece in pieces {
        let (from, employer) = (piece.span.from(), piece.employer.clone());
        match groups.last_mut() {
            Some(group)
                if group.last().is_some_and(|last| {
                    last.employer == employer
                        && last.span.to().tomorrow().ok() == Some(from)
                        && section(last.span.to()) == section(from)
                }) =>
            {
                group.push(piece);
            }
            _ => groups.push(vec![piece]),
        }
    }
    let rows = groups.into_iter().filter_map(|pieces| {
        let days = hull(&pieces)?;
        Some(OneRow { days, pieces })
    });
    rows.collect()
}

impl OneRow {
    fn contributions(&self) -> Decimal {
        if self
            .pieces
            .iter()
            .any(|row| row.contributions == Some(true))
        {
            PAY * SHARE
        } else {
            Decimal::ZERO
        }
    }

    /// The days less those the account gives no record for.
    fn credited(&self) -> Length {
        let of = |wanted: bool| {
            let pieces = self.pieces.iter();
            let spans: Vec<Span> = pieces
                .filter(|row| counts(row) == wanted)
                .map(|row| row.span)
                .collect();
            spans
        };
        let whole = Record::of_days(&[self.days]).total();
        whole.less(Record::of_days(&of(false)).total())
    }
}

/// Whether the account gives a record for a row.
pub(super) fn counts(row: &Period) -> bool {
    row.kind != PeriodKind::ChildCare
        && row.leave.is_none_or(|leave| !NOT_CREDITED.contains(&leave))
}

/// Whether a row has a code of any column.
pub(super) fn has_codes(row: &Period) -> bool {
    row.code.is_some()
        || row.territory.is_some()
        || row.agriculture == Some(true)
        || row.full_season == Some(true)
        || row.leave.is_some()
}

fn since_2015(out: &mut Out, facts: &Facts, runs: &[OneRow], year: i16, as_of: Date) {
    out.value("д:Год", year);
    out.inside("д:Работодатели", |out| {
        let coefficient = facts.coefficients.by_year.get(&year);
        if let Some(coefficient) = coefficient.filter(|_| year < as_of.year()) {
            out.value("п:ИПК", coefficient);
        }
        for run in runs.iter().filter(|run| run.days.to().year() == year) {
            out.inside("д:ПоРаботодателю", |out| {
                employer(out, &run.pieces);
                out.days("д:Период", run.days);
                out.value("д:СуммаВыплат", PAY);
                out.value("д:НачисленоСВ", run.contributions());
                out.length("п:Стаж", run.credited());
                codes(out, run);
            });
        }
    });
}

fn before_2015(out: &mut Out, run: &OneRow) {
    employer(out, &run.pieces);
    out.inside("д:ДанныеПоПериоду", |out| {
        out.days("д:Период", run.days);
        out.value("д:СуммаСВ", run.contributions());
        out.length("п:Стаж", run.credited());
        codes(out, run);
    });
}

fn coded_stretch(out: &mut Out, row: &Period) {
    if let Some(name) = &row.employer {
        out.value("д:Наименование", name);
    }
    out.days("д:Период", row.span);
    columns(out, row);
}

fn employer(out: &mut Out, pieces: &[Period]) {
    out.inside("д:Работодатель", |out| {
        if let Some(name) = pieces.first().and_then(|row| row.employer.as_ref()) {
            out.value("Наименование", name);
        }
    });
}

/// Codes of the whole row, or of pieces that have days of their own.
fn codes(out: &mut Out, run: &OneRow) {
    for piece in &run.pieces {
        if columns_are_empty(piece) {
            continue;
        }
        out.inside("п:ЛьготныйСтаж", |out| {
            if run.pieces.len() > 1 {
                out.days("п:Период", piece.span);
            }
            columns(out, piece);
        });
    }
}

fn columns_are_empty(row: &Period) -> bool {
    !has_codes(row)
        && row.rate.is_none()
        && row.additional_tariff.is_none()
        && row.workplace_class.is_none()
}

/// Column by column, as in the reports of employers.
fn columns(out: &mut Out, row: &Period) {
    let territory = row.territory.map(|north| match north {
        North::FarNorth => "РКС",
        North::Equated => "МКС",
    });
    let rural = (row.agriculture == Some(true)).then_some("СЕЛО");
    for code in territory.into_iter().chain(rural) {
        out.inside("п:ТУ", |out| out.value("п:Основание", code));
    }
    if row.full_season == Some(true) {
        out.inside("п:ИС", |out| out.value("п:Основание", "СЕЗОН"));
    }
    if let Some(leave) = row.leave {
        out.inside("п:ИС", |out| out.value("п:ДопСведенияИС", leave.name()));
    }
    let special = row.code.map(SpecialCode::as_str);
    let conditions = special.filter(|of| code(of).is_some_and(|it| it.group == Group::Conditions));
    let service = special.filter(|_| conditions.is_none());
    if let Some(code) = conditions {
        out.inside("п:ОУТ", |out| out.value("п:Код", code));
    }
    if service.is_some() || row.rate.is_some() {
        out.inside("п:ВЛ", |out| {
            if let Some(code) = service {
                out.value("п:Основание", code);
            }
            if let Some(rate) = row.rate {
                out.value("п:ДоляСтавки", Decimal::new(rate.into(), 2));
            }
        });
    }
    if let Some(class) = row.workplace_class {
        out.inside("п:СОУТ", |out| out.value("п:Код", class.name()));
    }
    if let Some(tariff) = row.additional_tariff {
        out.inside("п:СВ", |out| out.value("п:НачисленыПоДТ", tariff));
    }
}
