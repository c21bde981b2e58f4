//! Notes to the application for a pension: when to file it, what to name, what to ask in it.

use crate::{
    case::{Case, fact},
    document::{Because, Block, Document, Sentence},
    kind::{Kind, NothingToAsk},
};
use contract::wording::{date, finding, plural::Word};
use rules::conclusion::{Action, Outcome, Sign};

const MONTH: Word = Word {
    one: "месяца",
    few: "месяцев",
    many: "месяцев",
};

pub(crate) fn papers(case: &Case<'_>) -> Result<Vec<Document>, NothingToAsk> {
    let conclusion = &case.audit.conclusion;
    let earliest = conclusion.earliest.ok_or(NothingToAsk(
        "по вашим ответам дня права на пенсию пока нет. Подавать заявление рано. Чего не хватает, сказано в выводе.",
    ))?;
    let ground = conclusion
        .grounds
        .iter()
        .find(|own| own.ground.id == earliest.ground)
        .ok_or(NothingToAsk("основание не найдено; сообщите нам об этом."))?;
    let because = || Because::Ground(earliest.ground);
    let mut when = vec![
        Sentence::new(
            format!(
                "Основание: {} ({}). ",
                ground.ground.title, ground.ground.provision
            ),
            because(),
        )
        .because(Because::Provision(ground.ground.provision.to_owned())),
        Sentence::new(
            format!("День права: {}. ", date::long(earliest.right_on)),
            because(),
        ),
    ];
    if ground.outcome == Outcome::Met {
        when.push(Sentence::new(
            "Право уже есть: каждый месяц без заявления теряется.",
            because(),
        ));
    } else if let Some(day) = ground.apply_from {
        when.push(Sentence::new(
            format!("Заявление принимают с {}.", date::long(day)),
            because(),
        ));
    }
    let mut items = vec![
        Sentence::form("Вид пенсии: страховая пенсия по старости."),
        Sentence::new(
            format!("Основание: {}.", ground.ground.provision),
            because(),
        )
        .because(Because::Provision(ground.ground.provision.to_owned())),
        working(case),
        dependants(case),
    ];
    items.extend(wishes(case));
    items.push(Sentence::gap(
        "Куда платить: ",
        "банк или почта; номер счёта впишите в форме сами, нам его не называйте",
    ));
    Ok(vec![Document {
        kind: Kind::ApplicationNotes,
        to: vec![],
        from: vec![],
        title: "ПАМЯТКА: что отметить в заявлении о пенсии".to_owned(),
        body: vec![
            Block::Paragraph(when),
            Block::Paragraph(vec![Sentence::form(
                "Саму форму дают Госуслуги, МФЦ и клиентская служба фонда. Отметьте в ней:",
            )]),
            Block::Items(items),
        ],
        requests: vec![],
        enclosures: vec![
            Sentence::form("паспорт"),
            Sentence::form("СНИЛС"),
            Sentence::form("трудовая книжка и справки о работе, которой нет на лицевом счёте"),
            Sentence::form("документы о детях, службе, инвалидности, если вы на них ссылаетесь"),
        ],
        closing: vec![],
        attachments: vec![],
        guide: guide(case),
    }])
}

/// Whether the person works; the form asks for it.
fn working(case: &Case<'_>) -> Sentence {
    match case.facts.working {
        Some(true) => Sentence::new("Отметьте, что вы работаете.", fact("working")),
        Some(false) => Sentence::new("Отметьте, что вы не работаете.", fact("working")),
        None => Sentence::gap("Работаете ли вы сейчас: ", "да или нет"),
    }
}

fn dependants(case: &Case<'_>) -> Sentence {
    match case.facts.dependants {
        Some(0) => Sentence::new("Иждивенцев нет.", fact("dependants")),
        Some(count) => Sentence::new(
            format!("Иждивенцев: {count}. Приложите документы о них."),
            fact("dependants"),
        ),
        None => Sentence::gap("Сколько у вас иждивенцев: ", "число; если нет — «нет»"),
    }
}

/// What must be asked for in the application itself.
fn wishes(case: &Case<'_>) -> Vec<Sentence> {
    let mut wishes: Vec<Sentence> = case
        .matters()
        .iter()
        .filter(|matter| {
            matches!(
                matter.sign,
                Sign::StudyByChoice { .. } | Sign::Overlap { .. } | Sign::CareNotClaimed
            )
        })
        .map(|matter| {
            let asked = crate::ask::of_fund(matter.sign).unwrap_or_default();
            let days = matter.days().map(crate::case::days);
            let days = days.map(|days| format!(" ({days})")).unwrap_or_default();
            Sentence::new(format!("Попросите {asked}{days}."), matter.because())
                .because(matter.provision())
        })
        .collect();
    let replaced = case
        .audit
        .conclusion
        .plan
        .iter()
        .any(|step| matches!(step.action, Action::ReplaceWorkByCare { .. }));
    if replaced {
        wishes.push(
            Sentence::form("Попросите учесть дни ухода за ребёнком до полутора лет коэффициентами вместо работы в те же дни.")
                .because(fact("children")),
        );
    }
    let open = case
        .audit
        .findings
        .iter()
        .enumerate()
        .find(|(_, audited)| audited.finding.kind.is_about_account());
    if let Some((index, audited)) = open {
        wishes.push(Sentence::new(
            format!(
                "До подачи проверьте счёт. {}",
                finding::sentence(&audited.finding.kind)
            ),
            Because::Finding {
                index,
                id: audited.finding.kind.id(),
            },
        ));
    }
    wishes
}

fn guide(case: &Case<'_>) -> Vec<Sentence> {
    let on = case.audit.conclusion.assessed_on;
    let mut said = vec![];
    if let Ok(months) = case.law.missing_papers_months.count_on(on) {
        said.push(Sentence::new(
            format!(
                "Не хватает бумаги — подавайте всё равно: донести её можно в течение {}, день обращения останется прежним.",
                MONTH.counted(months)
            ),
            Because::Number("procedure.missing_papers_months"),
        ));
    }
    if let Ok(days) = case.law.decision_working_days.count_on(on) {
        said.push(Sentence::new(
            format!("Решение принимают за {days} рабочих дней."),
            Because::Number("procedure.decision_working_days"),
        ));
    }
    said.push(Sentence::form(
        "Если отказали, попросите решение на бумаге: с ним можно жаловаться.",
    ));
    said.push(Sentence::form(contract::wording::promise::PROMISE));
    said.push(Sentence::form(contract::wording::promise::NEVER_ASKED));
    said
}
