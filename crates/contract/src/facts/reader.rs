//! The facts document as a whole.

use super::{
    decision::decision,
    fields,
    object::{Object, items, shown},
    values::{
        COEFFICIENT, MONEY, by_year, day, day_of_question, decimal, length, one_of, rate, text,
        truth, whole,
    },
};
use crate::{Refusal, VERSION, json::Json, place::Place};
use calendar::Span;
use jiff::civil::Date;
use law::classifier::{CodeEntry, Group};
use rules::{
    Facts,
    facts::{
        Answer, Before2002, Child, Disability, Future, KnownCoefficients, Leave, North,
        PaperDefect, Period, PeriodKind, Residence, Source, SpecialCode, Unemployed,
        WorkplaceClass,
    },
};

/// The longest list of periods.
const MOST_PERIODS: usize = 2_000;
/// The longest list of children.
const MOST_CHILDREN: usize = 50;

/// The facts of `document`; `on`, where given, replaces its `assess_on`.
pub(super) fn facts(document: &Json<'_>, on: Option<Date>, today: Date) -> Result<Facts, Refusal> {
    let place = Place::Document;
    not_a_conclusion(document, &place)?;
    let object = Object::read(document, &place, fields::DOCUMENT)?;
    object.field("contract", version)?;
    let sex = object.field("sex", one_of(fields::SEX.iter().copied()))?;
    let born = object.field("born", day)?;
    let assess_on = on.or(object.field("assess_on", day_of_question)?);
    let asked_on = assess_on.unwrap_or(today);
    not_in_future(born, asked_on.min(today), &Place::Field(&place, "born"))?;
    let apply_on = object.field("apply_on", day_of_question)?;
    let working = object.field("working", truth)?;
    let children = object.field("children", |value, place| {
        list(value, place, MOST_CHILDREN, child)
    })?;
    let context = Context {
        children: children.as_ref().map_or(0, Vec::len),
        ongoing_until: (working == Some(true)).then_some(asked_on),
    };
    Ok(Facts {
        sex,
        born,
        assess_on,
        apply_on,
        working,
        residence: object.field("residence", residence)?.unwrap_or_default(),
        union_member: object.field("union_member", truth)?,
        dependants: object.field("dependants", whole(0..=50))?,
        disability: object
            .field("disability", |value, place| {
                answer(value, place, disability)
            })?
            .unwrap_or_default(),
        children,
        guardianship: object.field("guardianship", length)?,
        office_holder: object.field("office_holder", truth)?,
        unemployed: object
            .field("unemployed", |value, place| {
                answer(value, place, unemployed)
            })?
            .unwrap_or_default(),
        emergency_rescue: object.field("emergency_rescue", truth)?,
        flying_health_exit: object.field("flying_health_exit", truth)?,
        radiation: object.field("radiation", truth)?,
        periods: object.field("periods", |value, place| {
            list(value, place, MOST_PERIODS, |value, place| {
                period(value, place, &context)
            })
        })?,
        coefficients: object
            .field("coefficients", coefficients)?
            .unwrap_or_default(),
        pay: object
            .field("pay", by_year(2015..=2100, MONEY))?
            .unwrap_or_default(),
        before_2002: object
            .field("before_2002", before_2002)?
            .unwrap_or_default(),
        contributions_2002_2014: object
            .field("contributions_2002_2014", by_year(2002..=2014, MONEY))?
            .unwrap_or_default(),
        account_record: object.field("account_record", length)?,
        account_opened_on: object.field("account_opened_on", day)?,
        account_as_of: object.field("account_as_of", day)?,
        second_account: object.field("second_account", truth)?,
        prepension_shown: object.field("prepension_shown", truth)?,
        decision: object.field("decision", decision)?.map(Box::new),
        future: object.field("future", future)?.unwrap_or_default(),
    })
}

/// What a period needs to know of the rest of the document.
struct Context {
    children: usize,
    /// The end of a period that has none, when the person works.
    ongoing_until: Option<Date>,
}

fn not_a_conclusion(document: &Json<'_>, place: &Place<'_>) -> Result<(), Refusal> {
    if document.get("assessed_on").is_some() && document.get("grounds").is_some() {
        return Err(place.refuse(
            "это заключение, а не факты",
            "Нужен документ, из которого заключение получилось: с полями sex, born, periods.",
        ));
    }
    Ok(())
}

fn version(value: &Json<'_>, place: &Place<'_>) -> Result<(), Refusal> {
    if value.as_u64() == Some(u64::from(VERSION)) {
        return Ok(());
    }
    Err(place.refuse(
        format!("{} — такой версии документа нет", shown(value)),
        format!("Сейчас есть только \"contract\": {VERSION}."),
    ))
}

fn not_in_future(born: Option<Date>, on: Date, place: &Place<'_>) -> Result<(), Refusal> {
    match born {
        Some(born) if born > on => Err(place.refuse(
            format!("{born} — дата рождения в будущем"),
            format!("Проверьте год; считаем на {on}."),
        )),
        _ => Ok(()),
    }
}

pub(super) fn list<T>(
    value: &Json<'_>,
    place: &Place<'_>,
    most: usize,
    read: impl Fn(&Json<'_>, &Place<'_>) -> Result<T, Refusal>,
) -> Result<Vec<T>, Refusal> {
    items(value, place, most)?
        .iter()
        .enumerate()
        .map(|(index, value)| read(value, &Place::Item(place, index)))
        .collect()
}

fn residence(value: &Json<'_>, place: &Place<'_>) -> Result<Residence, Refusal> {
    let object = Object::read(value, place, fields::RESIDENCE)?;
    Ok(Residence {
        rural: object.field("rural", truth)?,
        north: object.field(
            "north",
            one_of(fields::NORTH.iter().chain(fields::TERRITORY).copied()),
        )?,
    })
}

/// `false` says that there is no such thing; an object says what is known of it.
fn answer<T>(
    value: &Json<'_>,
    place: &Place<'_>,
    read: impl Fn(&Json<'_>, &Place<'_>) -> Result<T, Refusal>,
) -> Result<Answer<T>, Refusal> {
    match value {
        Json::Is(false) => Ok(Answer::No),
        _ => read(value, place).map(Answer::Yes),
    }
}

fn disability(value: &Json<'_>, place: &Place<'_>) -> Result<Disability, Refusal> {
    let object = Object::read(value, place, fields::DISABILITY)?;
    Ok(Disability {
        group: object
            .field("group", whole(1..=3))?
            .and_then(|group| u8::try_from(group).ok()),
        kind: object.field("kind", one_of(fields::DISABILITY_KIND.iter().copied()))?,
    })
}

fn child(value: &Json<'_>, place: &Place<'_>) -> Result<Child, Refusal> {
    let object = Object::read(value, place, fields::CHILD)?;
    Ok(Child {
        born: object.field("born", day)?,
        raised_to_8: object.field("raised_to_8", truth)?,
        disabled: object.field("disabled", truth)?,
        rights_lost: object.field("rights_lost", truth)?,
        adopted_on: object.field("adopted_on", day)?,
        multiple_birth: object.field("multiple_birth", truth)?,
    })
}

fn unemployed(value: &Json<'_>, place: &Place<'_>) -> Result<Unemployed, Refusal> {
    let object = Object::read(value, place, fields::UNEMPLOYED)?;
    Ok(Unemployed {
        dismissed_for: object.field("dismissed_for", one_of(fields::DISMISSAL.iter().copied()))?,
        proposal_on: object.field("proposal_on", day)?,
    })
}

fn period(value: &Json<'_>, place: &Place<'_>, context: &Context) -> Result<Period, Refusal> {
    let object = Object::read(value, place, fields::PERIOD)?;
    let from = object.required("from", "Укажите первый день периода.", day)?;
    let to = object.field("to", day)?;
    let span = span(from, to, place, context)?;
    let kind = object.required(
        "kind",
        "Укажите, что это было: work — работа, child_care — уход за ребёнком и так далее.",
        one_of(PeriodKind::ALL.iter().map(|kind| (kind.name(), *kind))),
    )?;
    Ok(Period {
        employer: object.field("employer", text)?,
        position: object.field("position", text)?,
        code: object.field("code", code)?,
        territory: object.field("territory", territory)?,
        rate: object.field("rate", rate)?,
        rural: object.field("rural", truth)?,
        agriculture: object.field("agriculture", truth)?,
        full_season: object.field("full_season", truth)?,
        contributions: object.field("contributions", truth)?,
        additional_tariff: object.field("additional_tariff", truth)?,
        workplace_class: object.field(
            "workplace_class",
            one_of(
                WorkplaceClass::ALL
                    .iter()
                    .map(|class| (class.name(), *class)),
            ),
        )?,
        civil_aviation: object.field("civil_aviation", truth)?,
        disputed: object.field("disputed", truth)?,
        leave: object.field("leave", leave)?,
        child: object.field("child", |value, place| child_index(value, place, context))?,
        credited: object.field("credited", length)?,
        source: object.field(
            "source",
            one_of(Source::ALL.iter().map(|source| (source.name(), *source))),
        )?,
        earlier_code: object.field("earlier_code", code)?,
        territory_by_papers: object.field("territory_by_papers", territory)?,
        teaching_hours: object.field("teaching_hours", whole(0..=5_000))?,
        name_differs: object.field("name_differs", truth)?,
        defect: object.field(
            "defect",
            one_of(
                PaperDefect::ALL
                    .iter()
                    .map(|defect| (defect.name(), *defect)),
            ),
        )?,
        by_witnesses: object.field("by_witnesses", truth)?,
        ..Period::new(span, kind)
    })
}

fn span(
    from: Date,
    to: Option<Date>,
    place: &Place<'_>,
    context: &Context,
) -> Result<Span, Refusal> {
    let place = Place::Field(place, "to");
    match (to, context.ongoing_until) {
        (Some(to), _) => Span::new(from, to).ok_or_else(|| {
            place.refuse(
                format!("конец периода {to} раньше его начала {from}"),
                "Проверьте поля from и to: возможно, даты переставлены.",
            )
        }),
        (None, Some(until)) => Span::new(from, until).ok_or_else(|| {
            place.refuse(
                format!("период без даты окончания начинается {from}, позже дня расчёта {until}"),
                "Проверьте поле from.",
            )
        }),
        (None, None) => Err(place.refuse(
            "у периода нет даты окончания",
            "Укажите последний день; если работа продолжается, запишите \"working\": true.",
        )),
    }
}

fn child_index(value: &Json<'_>, place: &Place<'_>, context: &Context) -> Result<usize, Refusal> {
    value
        .as_u64()
        .and_then(|index| usize::try_from(index).ok())
        .filter(|index| *index < context.children)
        .ok_or_else(|| {
            place.refuse(
                format!("{} — такого ребёнка нет в списке children", shown(value)),
                "Это номер ребёнка в списке children, начиная с нуля; добавьте ребёнка или уберите поле.",
            )
        })
}

fn code(value: &Json<'_>, place: &Place<'_>) -> Result<SpecialCode, Refusal> {
    let written = text(value, place)?;
    let entry = law::classifier::code(&written);
    let advice = match entry.map(|entry| (entry.group, entry.modern())) {
        Some((_, "РКС" | "МКС")) => "Это код территории: запишите его в поле territory.",
        Some((_, "СЕЛО")) => AGRICULTURE,
        Some((Group::Additional, _)) => "Это дополнительный код: запишите его в поле leave.",
        Some((Group::Assessment, _)) => {
            "Это класс условий труда: запишите его в поле workplace_class."
        }
        _ => match SpecialCode::read(&written) {
            Some(code) => return Ok(code),
            None => {
                "Перепишите код из выписки знак в знак: 27-1, 27-2, 27-ПД, 27-СМ, 27-ГД; если кода нет, уберите поле."
            }
        },
    };
    Err(place.refuse(
        format!("{} — такого кода особых условий труда нет", shown(value)),
        advice,
    ))
}

const AGRICULTURE: &str = "Работу в сельском хозяйстве отмечает поле \"agriculture\": true.";

fn territory(value: &Json<'_>, place: &Place<'_>) -> Result<North, Refusal> {
    let written = text(value, place)?;
    let advice = match law::classifier::code(&written).map(CodeEntry::modern) {
        Some("РКС") => return Ok(North::FarNorth),
        Some("МКС") => return Ok(North::Equated),
        Some("СЕЛО") => AGRICULTURE,
        Some("РКСР" | "МКС-РКСР") => {
            "Положение этого места менялось после 2001 года; узнайте, каким оно было на 31 декабря 2001 года, и запишите РКС или МКС."
        }
        _ => {
            "Запишите РКС (район Крайнего Севера) или МКС (приравненная местность); если работа была в другом месте, уберите поле."
        }
    };
    Err(place.refuse(format!("{} — не северная территория", shown(value)), advice))
}

fn leave(value: &Json<'_>, place: &Place<'_>) -> Result<Leave, Refusal> {
    let written = text(value, place)?;
    law::classifier::code(&written)
        .and_then(|entry| Leave::from_name(&entry.code))
        .map_or_else(
            || one_of(Leave::ALL.iter().map(|leave| (leave.name(), *leave)))(value, place),
            Ok,
        )
}

fn coefficients(value: &Json<'_>, place: &Place<'_>) -> Result<KnownCoefficients, Refusal> {
    let object = Object::read(value, place, fields::COEFFICIENTS)?;
    let known = KnownCoefficients {
        total: object.field("total", decimal(COEFFICIENT))?,
        before_2015: object.field("before_2015", decimal(COEFFICIENT))?,
        by_year: object
            .field("by_year", by_year(2015..=2100, COEFFICIENT))?
            .unwrap_or_default(),
    };
    if known.total.is_some() && (known.before_2015.is_some() || !known.by_year.is_empty()) {
        return Err(place.refuse(
            "записаны и сумма (total), и её части (before_2015, by_year)",
            "Оставьте что-то одно: части точнее, а сумма нужна, когда частей не знают.",
        ));
    }
    Ok(known)
}

fn before_2002(value: &Json<'_>, place: &Place<'_>) -> Result<Before2002, Refusal> {
    let object = Object::read(value, place, fields::BEFORE_2002)?;
    Ok(Before2002 {
        average_pay_2000_2001: object.field("average_pay_2000_2001", decimal(MONEY))?,
        pay_ratio: object.field("pay_ratio", decimal(COEFFICIENT))?,
        record_2002: object.field("record_2002", length)?,
        record_1991: object.field("record_1991", length)?,
    })
}

fn future(value: &Json<'_>, place: &Place<'_>) -> Result<Future, Refusal> {
    let object = Object::read(value, place, fields::FUTURE)?;
    Ok(Future {
        works_on: object.field("works_on", truth)?,
        monthly_pay: object.field("monthly_pay", decimal(MONEY))?,
    })
}
