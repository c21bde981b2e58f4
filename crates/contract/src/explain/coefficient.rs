//! What the coefficient is the sum of, and where each part comes from.

use super::{
    Asked, Told,
    formula::{plain, roubles, sum},
    ground::resting_on,
    numbers,
    subject::{Subject, of_coefficient, of_old_rights},
};
use crate::wording::{kind, length, money, number::number, old_rights};
use calendar::Length;
use jiff::civil::date;
use law::Parameter;
use rules::{
    Facts,
    before_2015::{CAPITAL_ON, CONVERTED_ON, LAW_OF_COEFFICIENTS, rights_before_2015},
    conclusion::{
        Before2002, CareCounted, CoefficientSource, ConditionId, NumberUsed,
        OtherPeriodCoefficient, YearCoefficient,
    },
    facts::{Leave, Period, PeriodKind, Sex},
    year_of_pay,
};
use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};
use std::cmp::Ordering;

/// A year of other periods in days of 30-day months.
const DAYS_OF_YEAR: u32 = 360;

/// The whole coefficient: a sum.
pub(super) fn whole(asked: Asked<'_>) -> Told<'_> {
    let known = &asked.conclusion.coefficients;
    let Some(total) = known.total else {
        return Told {
            answer: "Коэффициент никто не назвал, а посчитать его не из чего: нет ни выписки, ни заработка по годам.".to_owned(),
            provisions: vec!["ст. 15 400-ФЗ"],
            ..Told::default()
        };
    };
    let named = asked.facts.coefficients.total;
    let mut parts: Vec<(Decimal, String)> = vec![];
    parts.extend(named.map(|total| (total, "вы назвали сумму".to_owned())));
    parts.extend(
        known
            .before_2015
            .map(|value| (value, "до 2015 года".to_owned())),
    );
    // A year to come is a plan: it is shown, but it is not in the sum yet.
    let years = known
        .by_year
        .iter()
        .filter(|year| year.year <= asked.conclusion.assessed_on.year());
    parts.extend(years.map(|year| (year.value, year.year.to_string())));
    parts.extend(
        known
            .other_periods
            .iter()
            .map(|other| (other.value, kind::period(other.kind).to_owned())),
    );
    let answer = match (named, parts.len()) {
        (Some(_), 1) => "Это сумма, которую вы назвали. Из чего она сложена, по ней не видно.",
        (Some(_), _) => {
            "К сумме, которую вы назвали, прибавлены периоды без работы: уход, служба и другие."
        }
        (None, 1) => "Весь коэффициент заработан за одно время.",
        (None, _) if known.other_periods.is_empty() => {
            "Это сумма: за время до 2015 года и за каждый год после него."
        }
        (None, _) => {
            "Это сумма: за время до 2015 года, за каждый год после него и за периоды без работы (уход, служба и другие)."
        }
    };
    let mut deeper = of_coefficient(asked.conclusion);
    deeper.extend(of_old_rights(asked.conclusion));
    deeper.extend(
        resting_on(asked, ConditionId::Coefficient)
            .into_iter()
            .take(1),
    );
    Told {
        answer: answer.to_owned(),
        formula: sum(&parts, total).filter(|_| 1 < parts.len()),
        provisions: vec!["ст. 15 400-ФЗ"],
        deeper,
        ..Told::default()
    }
}

/// Rights before 2015: as the account states them, or out of capital and contributions.
pub(super) fn before_2015(asked: Asked<'_>, value: Decimal) -> Told<'_> {
    let before_2002 = asked.conclusion.coefficients.before_2002;
    let provisions = vec!["ч. 3 ст. 15, ч. 1–3 ст. 34 400-ФЗ"];
    let mut deeper: Vec<Subject<'_>> = before_2002.map(Subject::Before2002).into_iter().collect();
    deeper.extend(of_old_rights(asked.conclusion));
    let rights = rights_before_2015(asked.facts, asked.law).ok().flatten();
    if let Some(stated) = asked.facts.coefficients.before_2015 {
        let ours = rights.map(|rights| rights.coefficient);
        let other = ours.filter(|ours| *ours != stated).map(|ours| {
            format!(
                " По заработку и взносам, которые вы назвали, вышло бы {}: сверьте выписку.",
                number(ours)
            )
        });
        let taken = if value == stated {
            "Это число с лицевого счёта: мы берём его как есть."
        } else {
            "Это число с лицевого счёта за вычетом дней работы, вместо которых посчитаны коэффициенты за уход."
        };
        let less = format!(
            "{} − {} = {}",
            plain(stated),
            plain(stated - value),
            plain(value)
        );
        return Told {
            answer: format!("{taken}{}", other.unwrap_or_default()),
            formula: (value != stated).then_some(less),
            provisions,
            deeper,
            ..Told::default()
        };
    }
    let law = asked.law;
    let used = |parameter: &Parameter, on| NumberUsed {
        id: parameter.id,
        on,
    };
    let mut numbers: Vec<NumberUsed> = vec![];
    let mut sums: Vec<String> = vec![];
    if let Some(known) = before_2002 {
        let mut capital = vec![
            roubles(known.capital_2002),
            plain(Decimal::ONE + Decimal::new(known.valorisation_percent.into(), 2)),
        ];
        for edition in &law.capital_index.editions {
            let index = edition.number().and_then(law::Number::decimal);
            capital.extend(index.map(plain));
            numbers.push(used(&law.capital_index, edition.from));
        }
        sums.push(capital.join(" × "));
    }
    let contributions = rights
        .map(|rights| rights.contributions)
        .unwrap_or_default();
    if contributions != Decimal::ZERO {
        sums.push(roubles(contributions));
        let years = asked.facts.contributions_2002_2014.keys();
        numbers.extend(years.map(|year| used(&law.contribution_index, date(*year, 12, 31))));
    }
    numbers.push(used(&law.expected_months, CONVERTED_ON));
    numbers.push(used(&law.coefficient_divisor, LAW_OF_COEFFICIENTS));
    let months = law.expected_months.number_on(CONVERTED_ON).ok();
    let price = law.coefficient_divisor.number_on(LAW_OF_COEFFICIENTS).ok();
    let formula = months.zip(price).map(|(months, price)| {
        let capital = sums.join(" + ");
        let capital = if 1 < sums.len() {
            format!("({capital})")
        } else {
            capital
        };
        format!(
            "{capital} ÷ {} ÷ {} = {}",
            plain(months),
            plain(price),
            plain(value)
        )
    });
    Told {
        answer: "Капитал 2002 года увеличен за работу до 1991 года и по индексам каждого года, к нему прибавлены взносы 2002–2014 годов. Сумма поделена на месяцы ожидаемой выплаты и на цену коэффициента.".to_owned(),
        formula: formula.filter(|_| !sums.is_empty()),
        numbers: asked.numbers(&numbers),
        provisions,
        deeper,
    }
}

/// A year since 2015: as the account states it, or pay over the base of contributions.
pub(super) fn year(asked: Asked<'_>, year: YearCoefficient) -> Told<'_> {
    let law = asked.law;
    let on = date(year.year, 12, 31);
    let used = |parameter: &Parameter| NumberUsed {
        id: parameter.id,
        on,
    };
    let pay = asked.facts.pay.get(&year.year);
    let computed = pay.and_then(|pay| year_of_pay(year.year, *pay, law).ok());
    let provisions = vec!["ч. 18 ст. 15 и приложение 4 400-ФЗ"];
    if year.from == CoefficientSource::Account {
        let other = computed
            .filter(|computed| computed.coefficient != year.value)
            .map(|computed| {
                format!(
                    " По заработку {} вышло бы {}.",
                    money::short(computed.pay),
                    number(computed.coefficient)
                )
            });
        return Told {
            answer: format!(
                "Это число с лицевого счёта: мы берём его как есть.{}",
                other.unwrap_or_default()
            ),
            numbers: asked.numbers(&[used(&law.max_yearly_coefficient)]),
            provisions,
            deeper: vec![Subject::Coefficient],
            ..Told::default()
        };
    }
    let formula = computed.map(|of| {
        let earned = format!(
            "min({}; {}) ÷ {} × 10",
            plain(of.pay),
            plain(of.base),
            plain(of.base)
        );
        if of.capped {
            format!(
                "min({earned}; {}) = {}",
                plain(of.maximum),
                plain(year.value)
            )
        } else {
            format!("{earned} = {}", plain(year.value))
        }
    });
    let capped = match computed {
        Some(of) if of.capped => format!(
            " По расчёту вышло больше, но за {} год засчитывают не больше {}.",
            of.year,
            number(of.maximum)
        ),
        Some(of) if of.base < of.pay => {
            " Заработок больше, поэтому взято это наибольшее число.".to_owned()
        }
        _ => String::new(),
    };
    Told {
        answer: format!(
            "Заработок года делят на наибольший заработок, с которого в этом году платили взносы, и умножают на 10.{capped}"
        ),
        formula,
        numbers: asked.numbers(&[
            used(&law.contribution_base),
            used(&law.max_yearly_coefficient),
        ]),
        provisions,
        deeper: vec![Subject::Coefficient],
    }
}

/// Other periods of one kind.
pub(super) fn other(asked: Asked<'_>, other: OtherPeriodCoefficient) -> Told<'_> {
    let on = asked.conclusion.assessed_on;
    let (answer, formula, numbers) = if other.kind == PeriodKind::ChildCare {
        child_care(asked, other.value)
    } else {
        let parameter = of_kind(other.kind, asked);
        let a_year = parameter.and_then(|parameter| parameter.number_on(on).ok());
        let days = a_year.and_then(|a_year| days_of(other.value, a_year));
        let answer = match (a_year, days) {
            (Some(a_year), Some(days)) => counted(a_year, days),
            _ => "Закон даёт коэффициент за каждый год такого периода.".to_owned(),
        };
        let formula = a_year
            .zip(days)
            .map(|(a_year, days)| share_of_year(a_year, days, other.value));
        let used = parameter.map(|parameter| NumberUsed {
            id: parameter.id,
            on,
        });
        let number = used.and_then(|used| numbers::shown(used, None, asked.law));
        (answer, formula, number.into_iter().collect())
    };
    Told {
        answer,
        formula,
        numbers,
        provisions: vec!["ч. 12 ст. 15 400-ФЗ"],
        deeper: vec![Subject::Coefficient],
    }
}

/// «1,8 × 540 ÷ 360 = 2,7».
fn share_of_year(a_year: Decimal, days: u32, value: Decimal) -> String {
    format!(
        "{} × {days} ÷ {DAYS_OF_YEAR} = {}",
        plain(a_year),
        plain(value)
    )
}

fn counted(a_year: Decimal, days: u32) -> String {
    format!(
        "За год такого периода закон даёт {}. Засчитано {}: это {days} дней, если в месяце 30 дней, а в году 360.",
        number(a_year),
        length::length(Length::from_days(days))
    )
}

/// The days that give this value at so much a year; `None` where none do.
///
/// A day is worth more than the third decimal, so at most one number of days fits.
fn days_of(value: Decimal, a_year: Decimal) -> Option<u32> {
    let year = Decimal::from(DAYS_OF_YEAR);
    let days = (value * year).checked_div(a_year)?.round();
    let back =
        (a_year * days / year).round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero);
    (back == value).then(|| days.to_u32()).flatten()
}

/// The number for a year of periods of this kind.
fn of_kind(kind: PeriodKind, asked: Asked<'_>) -> Option<&Parameter> {
    let law = asked.law;
    match kind {
        PeriodKind::Conscription => Some(&law.conscription_coefficient),
        PeriodKind::Svo => Some(&law.svo_coefficient),
        PeriodKind::Care80 | PeriodKind::CareGroup1 | PeriodKind::CareDisabledChild => {
            Some(&law.care_coefficient)
        }
        PeriodKind::MilitarySpouse => Some(&law.military_spouse_coefficient),
        PeriodKind::SpouseAbroad => Some(&law.spouse_abroad_coefficient),
        PeriodKind::UnlawfulDetention | PeriodKind::RehabilitatedSuspension => {
            Some(&law.unlawful_detention_coefficient)
        }
        _ => None,
    }
}

/// Care of children: the more children before, the more a year is worth.
fn child_care(
    asked: Asked<'_>,
    value: Decimal,
) -> (String, Option<String>, Vec<numbers::NumberShown>) {
    let on = asked.conclusion.assessed_on;
    let law = asked.law;
    let used = |parameter: &Parameter| NumberUsed {
        id: parameter.id,
        on,
    };
    let numbers = [
        used(&law.child_care_coefficient),
        used(&law.child_care_years_cap),
    ]
    .into_iter()
    .filter_map(|used| numbers::shown(used, None, law))
    .collect();
    let only_child = asked
        .facts
        .children
        .as_ref()
        .is_none_or(|all| all.len() < 2)
        && asked
            .facts
            .periods
            .iter()
            .flatten()
            .filter(|period| is_care(period))
            .count()
            == 1;
    let first = law.child_care_coefficient.row_on(on, 1).ok().flatten();
    let days = first.and_then(|a_year| days_of(value, a_year));
    if let (true, Some(a_year), Some(days)) = (only_child, first, days) {
        let formula = share_of_year(a_year, days, value);
        return (counted(a_year, days), Some(formula), numbers);
    }
    (
        "За год ухода до полутора лет закон даёт коэффициент по порядку рождения: за каждого следующего ребёнка больше.".to_owned(),
        instead_of_work(asked, value).or_else(|| by_child(asked, value)),
        numbers,
    )
}

fn is_care(period: &Period) -> bool {
    period.kind == PeriodKind::ChildCare || period.leave == Some(Leave::ChildCare)
}

/// «2,7 (ребёнок № 1) + 2,7 (уход вне работы) = 5,4», where days of work became coefficients.
fn instead_of_work(asked: Asked<'_>, value: Decimal) -> Option<String> {
    let care = asked.conclusion.coefficients.care_inside_work.as_ref()?;
    if care.chosen != CareCounted::Coefficients {
        return None;
    }
    let replaced = care.children.iter().filter(|child| child.replaced);
    let mut parts: Vec<(Decimal, String)> = replaced
        .map(|child| (child.coefficient, format!("ребёнок № {}", child.order)))
        .collect();
    let outside = value - parts.iter().map(|part| part.0).sum::<Decimal>();
    match outside.cmp(&Decimal::ZERO) {
        Ordering::Greater => parts.push((outside, "уход вне работы".to_owned())),
        Ordering::Equal => {}
        // Days of two children overlap: the parts are not a sum.
        Ordering::Less => return None,
    }
    sum(&parts, value)
}

/// «2,7 (ребёнок № 1) + 5,4 (ребёнок № 2) = 8,1»: each part is the answer of the rules about the care
/// of that child alone.
fn by_child(asked: Asked<'_>, value: Decimal) -> Option<String> {
    let periods = asked.facts.periods.as_deref()?;
    let care = || periods.iter().filter(|period| is_care(period));
    let mut children: Vec<usize> = care().map(|period| period.child).collect::<Option<_>>()?;
    children.sort_unstable();
    children.dedup();
    let parts: Vec<(Decimal, String)> = children
        .iter()
        .map(|&child| {
            let alone = Facts {
                periods: Some(
                    periods
                        .iter()
                        .filter(|period| !is_care(period) || period.child == Some(child))
                        .cloned()
                        .collect(),
                ),
                ..asked.facts.clone()
            };
            let part = rules::assess(&alone, asked.conclusion.assessed_on, asked.law)
                .coefficients
                .other_periods
                .iter()
                .find(|other| other.kind == PeriodKind::ChildCare)
                .map(|other| other.value);
            (part.unwrap_or_default(), format!("ребёнок № {}", child + 1))
        })
        .collect();
    sum(&parts, value)
}

/// Pay and record before 2002 turned into a capital.
pub(super) fn before_2002(asked: Asked<'_>, known: Before2002) -> Told<'_> {
    let law = asked.law;
    let full_record = match asked.facts.sex {
        Some(Sex::Male) => Some(&law.full_record_men),
        Some(Sex::Female) => Some(&law.full_record_women),
        None => None,
    };
    let on_capital = [
        Some(&law.record_coefficient_base),
        full_record,
        Some(&law.pay_ratio_cap),
        Some(&law.average_pay_2000_2001),
        Some(&law.average_pay_2001),
        Some(&law.base_part_2002),
    ];
    let on_conversion = [
        &law.expected_months,
        &law.valorisation_base,
        &law.valorisation_step,
    ];
    let numbers: Vec<NumberUsed> = on_capital
        .into_iter()
        .flatten()
        .map(|parameter| (parameter, CAPITAL_ON))
        .chain(on_conversion.map(|parameter| (parameter, CONVERTED_ON)))
        .map(|(parameter, on)| NumberUsed {
            id: parameter.id,
            on,
        })
        .collect();
    Told {
        answer: format!(
            "{} Вместе со стажем {} он дал расчётную пенсию {}. Из неё вычли базовую часть и умножили на месяцы ожидаемой выплаты. За работу до 1991 года капитал потом увеличивают на {} %.",
            old_rights::pay(&known),
            length::length(known.record),
            money::short(known.estimated_pension),
            known.valorisation_percent
        ),
        formula: capital(asked, known),
        numbers: asked.numbers(&numbers),
        provisions: vec!["ст. 30 Федерального закона от 17.12.2001 № 173-ФЗ"],
        deeper: asked
            .conclusion
            .coefficients
            .before_2015
            .map(Subject::Before2015)
            .into_iter()
            .collect(),
    }
}

/// «0,55 × 1,2 × 1 671 = 1 102,86; (1 102,86 − 450) × 228 = 148 852,08».
fn capital(asked: Asked<'_>, known: Before2002) -> Option<String> {
    let law = asked.law;
    let (record, full) = (known.record, known.full_record);
    let pay = law.average_pay_2001.number_on(CAPITAL_ON).ok()?;
    let base = law.base_part_2002.number_on(CAPITAL_ON).ok()?;
    let months = law.expected_months.number_on(CONVERTED_ON).ok()?;
    let product = [known.record_coefficient, known.pay_ratio, pay]
        .map(plain)
        .join(" × ");
    let least = law.estimated_pension_minimum.number_on(CAPITAL_ON).ok()?;
    let estimated = if full <= record && known.estimated_pension == least {
        format!("max({product}; {})", plain(least))
    } else {
        product
    };
    let above = format!("{} − {}", roubles(known.estimated_pension), plain(base));
    let above = if known.estimated_pension < base {
        format!("max({above}; 0)")
    } else {
        format!("({above})")
    };
    let months_of = |length: Length| length.years() * 12 + length.months();
    let share = if full <= record {
        String::new()
    } else {
        format!(" × {} ÷ {}", months_of(record), months_of(full))
    };
    Some(format!(
        "{estimated} = {}; {above} × {}{share} = {}",
        roubles(known.estimated_pension),
        plain(months),
        roubles(known.capital_2002)
    ))
}
