//! A complaint about a decision of the fund to the body above it.

use crate::{
    ask,
    case::{Case, Matter, closing, days, fact},
    document::{Because, Block, Document, Piece, Sentence},
    kind::{Kind, NothingToAsk},
};
use contract::wording::{date, finding};
use rules::{
    conclusion::Sign,
    facts::{Decision, DecisionOutcome},
};

/// Where a decision is appealed.
pub(crate) const APPEAL: &str = "ч. 20 ст. 21 400-ФЗ";

pub(crate) fn papers(case: &Case<'_>) -> Result<Vec<Document>, NothingToAsk> {
    let (decision, matters) = disputed(case)?;
    Ok(vec![Document {
        kind: Kind::ComplaintToHigherBody,
        to: vec![
            Sentence::gap(
                "В вышестоящий орган: ",
                "название; его называет само решение",
            ),
            Sentence::gap("Адрес: ", "адрес этого органа"),
        ],
        from: case.from("От: "),
        title: "ЖАЛОБА на решение о пенсии".to_owned(),
        body: vec![
            Block::Paragraph(of_decision(decision)),
            Block::Paragraph(vec![Sentence::form("С этим нельзя согласиться:")]),
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
        requests: requests(&matters),
        enclosures: enclosed(&matters),
        closing: closing(),
        attachments: vec![],
        guide: guide(case),
    }])
}

/// The decision and what is wrong with it.
pub(crate) fn disputed<'a>(
    case: &Case<'a>,
) -> Result<(&'a Decision, Vec<Matter<'a>>), NothingToAsk> {
    let decision = case.facts.decision.as_deref().ok_or(NothingToAsk(
        "в ответах нет решения фонда. Обжаловать пока нечего. Ответьте, когда подано заявление, что решил фонд, какие дни не засчитал.",
    ))?;
    let matters: Vec<_> = case
        .matters()
        .into_iter()
        .filter(|matter| is_against_the_fund(matter.sign))
        .collect();
    if matters.is_empty() {
        return Err(NothingToAsk(
            "ошибок в решении фонда мы не видим. Жаловаться пока не на что. Проверьте, всё ли из решения есть в ответах.",
        ));
    }
    Ok((decision, matters))
}

/// What a decision may be blamed for. A record counted too long is no harm to the person, a proposal
/// is not the fund's to make, and the pre-pension status has a request of its own.
const fn is_against_the_fund(sign: &Sign) -> bool {
    sign.is_about_decision()
        && !matches!(
            sign,
            Sign::CountedLonger { .. } | Sign::NoProposal | Sign::PrepensionNotShown { .. }
        )
}

/// What was applied for and what came of it; what the facts do not say stays blank.
pub(crate) fn of_decision(decision: &Decision) -> Vec<Sentence> {
    let day = |label: &str, day: Option<jiff::civil::Date>, field: &str, hint| match day {
        Some(day) => Sentence::new(
            format!("{label}{}", date::long(day)),
            fact(format!("decision.{field}")),
        ),
        None => Sentence::gap(label, hint),
    };
    let applied = day(
        "Заявление о пенсии подано ",
        decision.applied_on,
        "applied_on",
        "день подачи",
    )
    .words(". ");
    let outcome = |words: &str| Sentence::new(words, fact("decision.outcome"));
    let decided = match decision.outcome {
        Some(DecisionOutcome::Missing) => {
            return vec![applied, outcome("Решения до сих пор нет.")];
        }
        Some(DecisionOutcome::Refused) => outcome("В пенсии отказано"),
        Some(DecisionOutcome::Granted) => outcome("Пенсия назначена"),
        None => Sentence::form("Решение принято"),
    };
    let number = Sentence::gap(" № ", "номер решения").words(".");
    let by = day(
        " решением от ",
        decision.decided_on,
        "decided_on",
        "день решения",
    );
    vec![applied, decided.then(by).then(number)]
}

/// Each fault with its provision.
pub(crate) fn objections(matters: &[Matter<'_>]) -> Vec<Sentence> {
    matters
        .iter()
        .map(|matter| {
            let when = matter.days().map(days);
            let when = when
                .map(|days| format!("Период {days}. "))
                .unwrap_or_default();
            let what = finding::sentence(&matter.finding.kind);
            Sentence::new(format!("{when}{what}"), matter.because())
                .words(format!(" Закон: {}.", matter.of.provision))
                .because(matter.provision())
        })
        .collect()
}

/// What the body above is asked to do.
pub(crate) fn requests(matters: &[Matter<'_>]) -> Vec<Sentence> {
    let mut said = vec![Sentence::form(
        "отменить решение в той части, с которой нельзя согласиться",
    )];
    let mut known: Vec<String> = vec![];
    for matter in matters {
        let careful = if matter.is_question() {
            "проверить и, если подтвердится, "
        } else {
            ""
        };
        let asked = match (ask::of_higher_body(matter.sign), matter.days()) {
            (Some(asked), Some(span)) => format!("{careful}{asked}: {}", days(span)),
            (Some(asked), None) => format!("{careful}{asked}"),
            (None, _) => format!("{careful}{}", lowered(matter.of.claim)),
        };
        if !known.contains(&asked) {
            said.push(Sentence::new(asked.clone(), matter.because()));
            known.push(asked);
        }
    }
    said.push(Sentence::form(
        "ответить письменно и назвать причину по каждому пункту",
    ));
    said
}

/// Names of the catalogue for the two papers every complaint encloses.
const THE_SAME: [&str; 2] = ["решение об отказе", "заявление с отметкой о приёме"];

pub(crate) fn enclosed(matters: &[Matter<'_>]) -> Vec<Sentence> {
    let mut enclosed = vec![
        Sentence::form("копия решения"),
        Sentence::form("копия заявления о пенсии с отметкой о приёме"),
    ];
    enclosed.extend(
        crate::case::enclosures(matters)
            .into_iter()
            .filter(|paper| !matches!(paper.pieces.first(), Some(Piece::Words(words)) if THE_SAME.contains(&words.as_str()))),
    );
    enclosed
}

fn guide(case: &Case<'_>) -> Vec<Sentence> {
    let on = case.audit.conclusion.assessed_on;
    let mut said = vec![Sentence::new(
        format!("Можно сразу идти в суд: порядок между жалобой и судом не обязателен ({APPEAL})."),
        Because::Provision(APPEAL.to_owned()),
    )];
    let days = case.law.complaint_days.count_on(on).ok();
    let working = case.law.complaint_working_days.count_on(on).ok();
    if let Some((days, working)) = days.zip(working) {
        said.push(
            Sentence::new(
                format!("Ответа ждите около {days} дней по закону об обращениях граждан или {working} рабочих дней по закону о государственных услугах. Какой срок применят, мы не знаем."),
                Because::Number("procedure.complaint_days"),
            )
            .because(Because::Number("procedure.complaint_working_days")),
        );
    }
    said.push(Sentence::form(
        "Куда жаловаться, написано в конце решения. Подайте под отметку на своём экземпляре или заказным письмом.",
    ));
    said.push(Sentence::form(contract::wording::promise::PROMISE));
    said.push(Sentence::form(contract::wording::promise::NEVER_ASKED));
    said
}

/// A claim of the catalogue inside a sentence, without its full stop.
fn lowered(claim: &str) -> String {
    let claim = claim.trim_end_matches('.');
    let mut letters = claim.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}
