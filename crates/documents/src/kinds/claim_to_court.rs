//! A claim to the court about a decision of the fund, with a calculation attached.

use super::complaint_to_higher_body::{
    APPEAL, disputed, enclosed, objections, of_decision, requests,
};
use crate::{
    case::{Case, closing, fact, fund, has_employer},
    document::{Attachment, Because, Block, Column, Document, Piece, Sentence},
    kind::{Kind, NothingToAsk},
};
use contract::wording::{condition, date, kind, number, value};
use rules::{
    conclusion::{Condition, GroundConclusion, Value},
    facts::{DecisionOutcome, Period, Source},
};

pub(crate) fn papers(case: &Case<'_>) -> Result<Vec<Document>, NothingToAsk> {
    let (decision, matters) = disputed(case)?;
    let calculation = calculation(case);
    let mut enclosures = enclosed(&matters);
    if calculation.is_some() {
        enclosures.push(Sentence::form("расчёт"));
    }
    enclosures.push(Sentence::form(
        "документ об уплате пошлины или об освобождении от неё",
    ));
    let mut to = vec![Sentence::gap(
        "В районный суд: ",
        "название суда по месту, где находится отделение фонда",
    )];
    to.extend(fund("Ответчик: "));
    Ok(vec![Document {
        kind: Kind::ClaimToCourt,
        to,
        from: case.from("Истец: "),
        title: "ИСКОВОЕ ЗАЯВЛЕНИЕ о праве на пенсию".to_owned(),
        body: vec![
            Block::Paragraph(of_decision(decision)),
            Block::Paragraph(vec![Sentence::form(
                "Решение нарушает право на пенсию по таким причинам:",
            )]),
            Block::Items(objections(&matters)),
            Block::Paragraph(vec![
                Sentence::new(
                    "Решение обжалуется в вышестоящий орган и в суд (",
                    Because::Provision(APPEAL.to_owned()),
                )
                .words(APPEAL)
                .words(")."),
            ]),
        ],
        requests: court(requests(&matters), award(case)),
        enclosures,
        closing: closing(),
        attachments: calculation.into_iter().chain(periods(case)).collect(),
        guide: guide(case),
    }])
}

/// The court answers by a judgment, not by a letter: the last request of a complaint is left out.
fn court(mut requests: Vec<Sentence>, award: Option<Sentence>) -> Vec<Sentence> {
    requests.pop();
    if let Some(first) = requests.first_mut() {
        *first = Sentence::form(
            "признать решение ответчика незаконным в той части, с которой истец не согласен",
        );
    }
    requests.extend(award);
    for request in requests.iter_mut().skip(1) {
        // What the court finds itself, it does not oblige anybody to do.
        if let Some(Piece::Words(words)) = request.pieces.first_mut()
            && !words.starts_with("признать")
        {
            words.insert_str(0, "обязать ответчика ");
        }
    }
    requests
}

/// The conditions of the ground in dispute: what the law asks, what there is.
fn calculation(case: &Case<'_>) -> Option<Attachment> {
    let conclusion = &case.audit.conclusion;
    let of_decision = case
        .facts
        .decision
        .as_deref()
        .and_then(|decision| decision.ground);
    let id = of_decision.or(conclusion.earliest.map(|earliest| earliest.ground))?;
    let ground = conclusion
        .grounds
        .iter()
        .find(|own| own.ground.id == id && !own.conditions.is_empty())?;
    let mut notes = vec![
        Sentence::new(
            format!(
                "Основание: {} ({}).",
                ground.ground.title, ground.ground.provision
            ),
            Because::Ground(id),
        )
        .because(Because::Provision(ground.ground.provision.to_owned())),
        Sentence::new(
            format!(
                "Расчёт сделан на {} по периодам, которые перечислены ниже.",
                date::long(conclusion.assessed_on)
            ),
            fact("assess_on"),
        ),
    ];
    if let Some(day) = ground.right_on {
        notes.push(Sentence::new(
            format!("По этому расчёту право на пенсию — с {}.", date::long(day)),
            Because::Ground(id),
        ));
    }
    Some(Attachment {
        title: "РАСЧЁТ к исковому заявлению".to_owned(),
        columns: columns(&[
            ("Условие", 22),
            ("Нужно", 14),
            ("Есть", 20),
            ("Выполнено с", 22),
            ("Закон", 22),
        ]),
        rows: ground
            .conditions
            .iter()
            .map(|condition| row(ground, condition))
            .collect(),
        notes,
    })
}

fn columns(named: &[(&'static str, u8)]) -> Vec<Column> {
    let column = |&(title, share)| Column { title, share };
    named.iter().map(column).collect()
}

/// The periods the calculation rests on.
fn periods(case: &Case<'_>) -> Option<Attachment> {
    let periods = case.facts.periods.as_ref()?;
    let row = |(index, period): (usize, &Period)| {
        let name = |field: &str| fact(format!("periods[{index}].{field}"));
        let place = match &period.employer {
            Some(employer) => Sentence::new(employer, name("employer")),
            None if has_employer(period) => Sentence::gap("", "название организации"),
            None => Sentence::form("—"),
        };
        let source = match period.source {
            Some(source) => Sentence::new(source_words(source), name("source")),
            None => Sentence::gap("", "документ"),
        };
        vec![
            Sentence::new(date::short(period.span.from()), name("from")),
            Sentence::new(date::short(period.span.to()), name("to")),
            Sentence::new(kind::period(period.kind), name("kind")),
            place,
            source,
        ]
    };
    (!periods.is_empty()).then(|| Attachment {
        title: "ПЕРИОДЫ, по которым сделан расчёт".to_owned(),
        columns: columns(&[
            ("С", 17),
            ("По", 17),
            ("Что это", 21),
            ("Где", 24),
            ("Документ", 21),
        ]),
        rows: periods.iter().enumerate().map(row).collect(),
        notes: vec![Sentence::form(
            "Не каждый период входит в стаж целиком: сколько вошло, показывает расчёт.",
        )],
    })
}

/// A source as a court reads it.
const fn source_words(source: Source) -> &'static str {
    match source {
        Source::Person => "слова истца",
        source => kind::source(source),
    }
}

/// From when the pension is to be awarded: the day of application, never before the right.
fn award(case: &Case<'_>) -> Option<Sentence> {
    let decision = case.facts.decision.as_deref()?;
    let refused = decision.outcome == Some(DecisionOutcome::Refused);
    let (applied, id) = decision.applied_on.zip(decision.ground)?;
    let conclusion = &case.audit.conclusion;
    let ground = conclusion.grounds.iter().find(|own| own.ground.id == id)?;
    let right = ground.right_on?;
    (refused && right <= conclusion.assessed_on).then(|| {
        let law = "ч. 1 ст. 22 400-ФЗ";
        Sentence::new(
            format!(
                "назначить пенсию с {} ({law})",
                date::long(applied.max(right))
            ),
            fact("decision.applied_on"),
        )
        .because(fact("decision.outcome"))
        .because(Because::Ground(id))
        .because(Because::Provision(law.to_owned()))
    })
}

fn row(ground: &GroundConclusion, condition: &Condition) -> Vec<Sentence> {
    let because = || Because::Ground(ground.ground.id);
    let required = match condition.required {
        Value::Is(_) => "да".to_owned(),
        required => value::value(required),
    };
    let actual = match condition.actual {
        Some(actual) => Sentence::new(value::value(actual), because()),
        None => Sentence::default()
            .blank("не известно")
            .because(Because::Form),
    };
    let from = condition
        .holds_from
        .map_or_else(|| "—".to_owned(), date::short);
    vec![
        Sentence::new(condition::title(condition.id), because()),
        Sentence::new(required, because()),
        actual,
        Sentence::new(from, because()),
        Sentence::new(
            condition.provision,
            Because::Provision(condition.provision.to_owned()),
        ),
    ]
}

fn guide(case: &Case<'_>) -> Vec<Sentence> {
    let on = case.audit.conclusion.assessed_on;
    let mut said = vec![Sentence::form(
        "Иск подают в районный суд по месту, где находится отделение фонда. Название и адрес суда у нас не проверены: возьмите их на сайте суда.",
    )];
    if let Ok(fee) = case.law.court_fee.number_on(on) {
        said.push(Sentence::new(
            format!(
                "Пошлина — {} рублей, по нашим сведениям; перед уплатой уточните в суде. Пенсионеры по имущественным искам от неё освобождены.",
                number::number(fee)
            ),
            Because::Number("procedure.court_fee"),
        ));
    }
    said.extend([
        Sentence::form("Копию иска с приложениями пошлите ответчику, квитанцию приложите."),
        Sentence::form(
            "Суд назначает пенсию только со дня, когда о ней просили фонд: с заявлением не ждите.",
        ),
        Sentence::form(
            "До подачи покажите иск юристу. Иск написан по вашим ответам. Остальное впишите сами.",
        ),
        Sentence::form(contract::wording::promise::NEVER_ASKED),
    ]);
    said
}
