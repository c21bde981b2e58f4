//! The result and the plan on paper, in large print: for who gets them by post.

use crate::{
    case::Case,
    document::{Because, Block, Document, Sentence},
    kind::Kind,
};
use contract::wording::{
    amount, date, finding, money, outcome,
    promise::{FUND_ADDRESS, NEVER_ASKED, PROMISE},
    question, step,
};
use rules::{
    audit::Audited,
    conclusion::{Question, Step, Who},
};

/// More questions and findings than these nobody reads on paper; the rest is counted.
const MOST: usize = 7;

pub(crate) fn papers(case: &Case<'_>) -> Vec<Document> {
    let conclusion = &case.audit.conclusion;
    let mut body = vec![Block::Paragraph(right(case))];
    if let Some(amount) = &conclusion.amount {
        body.push(Block::Paragraph(vec![
            of_conclusion(format!(
                "Сколько в месяц, оценка: {}. ",
                money::short(amount.total)
            )),
            of_conclusion(amount::estimate(amount)),
        ]));
    }
    if !case.audit.findings.is_empty() {
        body.push(Block::Paragraph(vec![of_conclusion(
            "На что обратить внимание:",
        )]));
        let findings = case.audit.findings.iter().enumerate().take(MOST);
        let mut items: Vec<Sentence> = findings.map(|(index, one)| found(index, one)).collect();
        items.extend(rest("находок", case.audit.findings.len()));
        body.push(Block::Items(items));
    }
    let questions = conclusion.questions.iter().take(MOST);
    let mut asked: Vec<Sentence> = questions.map(of_question).collect();
    asked.extend(rest("вопросов", conclusion.questions.len()));
    vec![Document {
        kind: Kind::Plan,
        to: vec![],
        from: vec![],
        title: "ВАШ ПЛАН: когда пенсия и что делать".to_owned(),
        body,
        requests: conclusion.plan.iter().map(of_step).collect(),
        enclosures: asked,
        closing: vec![],
        attachments: vec![],
        guide: guide(case),
    }]
}

fn of_conclusion(words: impl Into<String>) -> Sentence {
    Sentence::new(words, Because::Conclusion)
}

/// When, on which ground, from which day an application is taken.
fn right(case: &Case<'_>) -> Vec<Sentence> {
    let conclusion = &case.audit.conclusion;
    let mut said = vec![of_conclusion(outcome::headline(conclusion))];
    let earliest = conclusion.earliest.and_then(|earliest| {
        let mut grounds = conclusion.grounds.iter();
        grounds.find(|own| own.ground.id == earliest.ground)
    });
    let Some(own) = earliest else {
        return said;
    };
    let because = || Because::Ground(own.ground.id);
    said.push(
        Sentence::new(
            format!(
                "Основание: {} ({}).",
                own.ground.title, own.ground.provision
            ),
            because(),
        )
        .because(Because::Provision(own.ground.provision.to_owned())),
    );
    if let Some(from) = own.apply_from {
        said.push(Sentence::new(
            format!("Заявление принимают с {}.", date::long(from)),
            because(),
        ));
    }
    said
}

fn found(index: usize, audited: &Audited) -> Sentence {
    let found = &audited.finding;
    let days = found.days.map(|days| format!("{}. ", date::period(days)));
    Sentence::new(
        format!(
            "{}{}",
            days.unwrap_or_default(),
            finding::sentence(&found.kind)
        ),
        Because::Finding {
            index,
            id: found.kind.id(),
        },
    )
}

fn of_question(asked: &Question) -> Sentence {
    of_conclusion(question::sentence(asked))
}

/// How many more there are.
fn rest(of: &str, all: usize) -> Option<Sentence> {
    let beyond = all.checked_sub(MOST).filter(|beyond| 0 < *beyond)?;
    Some(of_conclusion(format!(
        "Ещё {of}: {beyond}. Они есть на странице вывода."
    )))
}

/// What, who, by when, on which ground, what if refused.
fn of_step(step: &Step) -> Sentence {
    let who = match step.who {
        Who::Person => "Делаете вы.",
        Who::Sfr => "Делает Социальный фонд.",
    };
    let due = step
        .due
        .map(|day| format!(" Срок — {}.", date::long(day)))
        .unwrap_or_default();
    of_conclusion(format!(
        "{} {who}{due} Если не получится. {} Закон: {}.",
        step::sentence(step.action),
        step::if_refused(step.action),
        step::provision(step.action)
    ))
    .because(Because::Provision(step::provision(step.action).to_owned()))
}

fn guide(case: &Case<'_>) -> Vec<Sentence> {
    let conclusion = &case.audit.conclusion;
    vec![
        Sentence::form(PROMISE),
        Sentence::form(format!("Куда идти. {FUND_ADDRESS}")),
        Sentence::form(NEVER_ASKED),
        of_conclusion(format!(
            "Посчитано на {}. Числа закона сверены {}.",
            date::long(conclusion.assessed_on),
            date::long(conclusion.law_checked_on)
        )),
        Sentence::form("Закон или ваши бумаги изменились — проверьте ещё раз."),
    ]
}
