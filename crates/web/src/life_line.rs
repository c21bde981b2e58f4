//! The picture of a life: periods as bars, the record as a rising line, days of right as marks.
//!
//! Only geometry: what the record was at the end of a year comes from the rules, and every word of
//! the picture stands in a table below it as well.

use crate::law_of_grounds::FALLBACK;
use calendar::Length;
use contract::wording::{date, kind, length};
use jiff::civil::Date;
use rules::{
    Conclusion,
    facts::{Period, PeriodKind},
};

const WIDTH: i32 = 720;
/// Left of the axis stand the years of record.
const LEFT: i32 = 52;
const RIGHT: i32 = 706;
/// Two rows of labels above the bars.
const TOP: i32 = 70;
const LANE: i32 = 24;
const BAR: i32 = 18;
/// More overlapping periods than this share the last lane.
const MOST_LANES: usize = 4;
const GRAPH: i32 = 170;
/// Marks further away than this are only in the table.
const YEARS_AHEAD: i16 = 25;

/// Everything the template draws.
#[derive(Debug)]
pub(crate) struct LifeLine {
    pub(crate) width: i32,
    pub(crate) height: i32,
    pub(crate) left: i32,
    pub(crate) right: i32,
    pub(crate) top: i32,
    pub(crate) base: i32,
    pub(crate) today: i32,
    pub(crate) description: String,
    pub(crate) grid: Vec<Line>,
    pub(crate) bars: Vec<Bar>,
    /// Points of the record; `None` when only its total is known.
    pub(crate) record: Option<String>,
    pub(crate) marks: Vec<Mark>,
    pub(crate) labels: Vec<Label>,
    /// What the colours mean: class and words.
    pub(crate) key: Vec<(&'static str, &'static str)>,
    pub(crate) rows: Vec<Row>,
    /// Year and record at its end.
    pub(crate) years: Vec<(i16, String)>,
}

#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) x1: i32,
    pub(crate) y1: i32,
    pub(crate) x2: i32,
    pub(crate) y2: i32,
}

#[derive(Debug)]
pub(crate) struct Bar {
    pub(crate) class: &'static str,
    pub(crate) x: i32,
    pub(crate) y: i32,
    pub(crate) width: i32,
    pub(crate) height: i32,
}

/// A day of right.
#[derive(Debug)]
pub(crate) struct Mark {
    pub(crate) x: i32,
    pub(crate) y: i32,
}

#[derive(Debug)]
pub(crate) struct Label {
    pub(crate) x: i32,
    pub(crate) y: i32,
    pub(crate) anchor: &'static str,
    pub(crate) text: String,
}

/// A line of the table.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) what: String,
}

/// Where a day stands on the axis.
struct Axis {
    first: i16,
    last: i16,
}

impl Axis {
    /// From the year before the first period to the year after the last day of the picture.
    fn of(periods: &[Period], days: &[Date]) -> Self {
        let starts = periods.iter().map(|period| period.span.from().year());
        let ends = periods.iter().map(|period| period.span.to().year());
        let days = days.iter().map(|day| day.year());
        let first = starts.chain(days.clone()).min().unwrap_or(2000);
        let last = ends.chain(days).max().unwrap_or(2030);
        Self {
            first,
            // The end of the last year has room for its labels.
            last: last.max(first + 9) + 1,
        }
    }

    fn x(&self, day: Date) -> i32 {
        let into = i32::from(day.year() - self.first) * 366 + i32::from(day.day_of_year());
        let all = (i32::from(self.last - self.first) + 1) * 366;
        LEFT + into * (RIGHT - LEFT) / all
    }

    /// Every tenth year, or every fifth of a short life.
    fn round_years(&self) -> impl Iterator<Item = i16> {
        let step = if self.last - self.first > 25 { 10 } else { 5 };
        (self.first..=self.last).filter(move |year| year % step == 0)
    }
}

/// The picture; `None` when no period is known. `years` is the record at the end of each year.
pub(crate) fn of(
    periods: &[Period],
    conclusion: &Conclusion,
    years: &[(Date, Length)],
) -> Option<LifeLine> {
    let today = conclusion.assessed_on;
    let rights = rights(conclusion);
    if periods.is_empty() {
        return None;
    }
    let near: Vec<Date> = rights
        .iter()
        .map(|(day, _)| *day)
        .filter(|day| day.year() <= today.year() + YEARS_AHEAD)
        .collect();
    let mut days = near.clone();
    days.push(today);
    let axis = Axis::of(periods, &days);
    let (bars, lanes) = bars(periods, &axis);
    let graph = TOP + lanes * LANE;
    let base = graph + if years.is_empty() { 20 } else { GRAPH };
    let (scale, mut grid) = (Scale::of(years, base), vec![]);
    let mut labels = top_labels(&axis, today, &near);
    for year in axis.round_years() {
        if let Ok(day) = Date::new(year, 1, 1) {
            let x = axis.x(day);
            grid.push(Line {
                x1: x,
                y1: TOP,
                x2: x,
                y2: base,
            });
            labels.push(Label {
                x,
                y: base + 34,
                anchor: "middle",
                text: year.to_string(),
            });
        }
    }
    if !years.is_empty() {
        let step = if scale.most > 30 { 20 } else { 10 };
        for record in (step..=scale.most).step_by(step as usize) {
            let y = scale.y(Length::new(record, 0, 0));
            grid.push(Line {
                x1: LEFT,
                y1: y,
                x2: RIGHT,
                y2: y,
            });
            labels.push(Label {
                x: LEFT - 8,
                y: y + 9,
                anchor: "end",
                text: record.to_string(),
            });
        }
    }
    Some(LifeLine {
        width: WIDTH,
        height: base + 46,
        left: LEFT,
        right: RIGHT,
        top: TOP - 30,
        base,
        today: axis.x(today),
        description: description(periods, conclusion),
        grid,
        bars,
        record: (!years.is_empty()).then(|| points(&axis, &scale, years)),
        marks: near
            .iter()
            .map(|day| Mark {
                x: axis.x(*day),
                y: TOP - 8,
            })
            .collect(),
        labels,
        key: key(periods, years, &near),
        rows: rows(periods, today, &rights),
        years: years
            .iter()
            // The first is where the line starts, not the end of a year.
            .skip(1)
            .map(|(day, record)| (day.year(), length::length(*record)))
            .collect(),
    })
}

/// Days of right with the titles of their grounds, each day once. The social pension is no day to
/// wait for while another ground gives one.
fn rights(conclusion: &Conclusion) -> Vec<(Date, String)> {
    let mut rights: Vec<(Date, String)> = vec![];
    let is_answer = |id| {
        conclusion
            .earliest
            .is_some_and(|earliest| earliest.ground == id)
    };
    for ground in &conclusion.grounds {
        let Some(day) = ground.right_on else { continue };
        if ground.ground.id == FALLBACK && !is_answer(FALLBACK) {
            continue;
        }
        match rights.iter_mut().find(|(known, _)| *known == day) {
            Some((_, titles)) => *titles = format!("{titles}; {}", ground.ground.title),
            None => rights.push((day, ground.ground.title.to_owned())),
        }
    }
    rights.sort_by_key(|(day, _)| *day);
    rights
}

/// Bars in as few lanes as their overlaps allow, and how many lanes there are.
fn bars(periods: &[Period], axis: &Axis) -> (Vec<Bar>, i32) {
    let mut order: Vec<&Period> = periods.iter().collect();
    order.sort_by_key(|period| (period.span.from(), period.span.to()));
    let mut ends: Vec<Date> = vec![];
    let mut bars = vec![];
    for period in order {
        let (from, to) = (period.span.from(), period.span.to());
        let lane = match ends.iter().position(|end| *end < from) {
            Some(free) => free,
            None if ends.len() < MOST_LANES => {
                ends.push(to);
                ends.len() - 1
            }
            None => ends.len() - 1,
        };
        ends[lane] = ends[lane].max(to);
        let x = axis.x(from);
        bars.push(Bar {
            class: class(period),
            x,
            y: TOP + i32::try_from(lane).unwrap_or(0) * LANE + 3,
            width: (axis.x(to) - x).max(2),
            height: BAR,
        });
    }
    (bars, i32::try_from(ends.len()).unwrap_or(0))
}

/// The colour of a period.
fn class(period: &Period) -> &'static str {
    match period.kind {
        _ if period.code.is_some() => "special",
        PeriodKind::Work
        | PeriodKind::SelfEmployed
        | PeriodKind::CivilContract
        | PeriodKind::Kolkhoz => "work",
        _ => "other",
    }
}

/// How high a record stands.
struct Scale {
    base: i32,
    /// Years at the top line.
    most: u32,
}

impl Scale {
    fn of(years: &[(Date, Length)], base: i32) -> Self {
        let longest = years.iter().map(|(_, record)| record.years()).max();
        Self {
            base,
            most: longest.unwrap_or(0) / 10 * 10 + 10,
        }
    }

    fn y(&self, record: Length) -> i32 {
        let most = i64::from(Length::new(self.most, 0, 0).in_days());
        let height = i64::from(record.in_days()) * i64::from(GRAPH - 20) / most;
        self.base - i32::try_from(height).unwrap_or(0)
    }
}

fn points(axis: &Axis, scale: &Scale, years: &[(Date, Length)]) -> String {
    let points: Vec<String> = years
        .iter()
        .map(|(day, record)| format!("{},{}", axis.x(*day), scale.y(*record)))
        .collect();
    points.join(" ")
}

/// «сегодня» and the years of the marks, apart from each other: two rows.
fn top_labels(axis: &Axis, today: Date, near: &[Date]) -> Vec<Label> {
    let x = axis.x(today);
    let middle = i32::midpoint(LEFT, RIGHT);
    let mut labels = vec![Label {
        x,
        y: 28,
        anchor: if x > middle { "end" } else { "start" },
        text: "сегодня".to_owned(),
    }];
    if let Some(first) = near.first() {
        let x = axis.x(*first);
        let (x, anchor) = if x > middle {
            (x - 16, "end")
        } else {
            (x + 16, "start")
        };
        labels.push(Label {
            x,
            y: 62,
            anchor,
            text: "право".to_owned(),
        });
    }
    labels
}

fn description(periods: &[Period], conclusion: &Conclusion) -> String {
    let periods = format!("Периодов: {}.", periods.len());
    let record = conclusion
        .records
        .insurance
        .map_or_else(|| "неизвестен".to_owned(), length::length);
    let today = date::long(conclusion.assessed_on);
    let right = contract::wording::outcome::headline(conclusion);
    format!("{periods} Страховой стаж на {today}: {record}. {right}")
}

fn key(
    periods: &[Period],
    years: &[(Date, Length)],
    near: &[Date],
) -> Vec<(&'static str, &'static str)> {
    let drawn = |wanted: &str| periods.iter().any(|period| class(period) == wanted);
    [
        ("work", "работа", drawn("work")),
        ("special", "работа в особых условиях", drawn("special")),
        ("other", "уход, служба и другое", drawn("other")),
        (
            "line",
            "сплошная линия — как рос стаж, в годах",
            !years.is_empty(),
        ),
        (
            "right",
            "стрелка — день, с которого есть право",
            !near.is_empty(),
        ),
    ]
    .into_iter()
    .filter_map(|(class, words, shown)| shown.then_some((class, words)))
    .collect()
}

fn rows(periods: &[Period], today: Date, rights: &[(Date, String)]) -> Vec<Row> {
    let one_day = |day, what: String| {
        (
            day,
            Row {
                from: date::long(day),
                to: String::new(),
                what,
            },
        )
    };
    let mut rows: Vec<(Date, Row)> = periods
        .iter()
        .map(|period| {
            let what = match &period.employer {
                Some(employer) => format!("{}, {employer}", kind::period(period.kind)),
                None => kind::period(period.kind).to_owned(),
            };
            (
                period.span.from(),
                Row {
                    from: date::long(period.span.from()),
                    to: date::long(period.span.to()),
                    what,
                },
            )
        })
        .collect();
    rows.push(one_day(today, "сегодня".to_owned()));
    rows.extend(
        rights
            .iter()
            .map(|(day, titles)| one_day(*day, format!("право на пенсию: {titles}"))),
    );
    rows.sort_by_key(|(day, _)| *day);
    rows.into_iter().map(|(_, row)| row).collect()
}
