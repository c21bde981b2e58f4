//! An application to the fund: add to the account what it lacks.

use crate::{
    ask,
    case::{Case, Matter, closing, enclosures, fund},
    document::{Because, Block, Document, Sentence},
    kind::{Kind, NothingToAsk},
    seen::seen,
};

pub(crate) fn papers(case: &Case<'_>) -> Result<Vec<Document>, NothingToAsk> {
    let matters: Vec<_> = case
        .matters()
        .into_iter()
        .filter(|matter| ask::of_fund(matter.sign).is_some())
        .collect();
    if matters.is_empty() {
        return Err(NothingToAsk(
            "ошибок на лицевом счёте мы не видим. Дополнять его пока нечем. Если чего-то на счёте нет, добавьте выписку и трудовую книжку.",
        ));
    }
    Ok(vec![application(case, &matters)])
}

fn application(case: &Case<'_>, matters: &[Matter<'_>]) -> Document {
    let duty = "ч. 5 ст. 14 400-ФЗ";
    Document {
        kind: Kind::RequestToAddPeriods,
        to: fund("В "),
        from: case.from("От: "),
        title: "ЗАЯВЛЕНИЕ о дополнении и уточнении сведений лицевого счёта".to_owned(),
        body: vec![
            Block::Paragraph(vec![Sentence::form(
                "Сравнение лицевого счёта с документами показало:",
            )]),
            Block::Items(
                matters
                    .iter()
                    .map(|matter| {
                        seen(case, matter)
                            .words(format!(" Закон: {}.", matter.of.provision))
                            .because(matter.provision())
                    })
                    .collect(),
            ),
            Block::Paragraph(vec![
                Sentence::new(
                    "Чтобы сведения были полными и верными, меры принимает сам фонд (",
                    Because::Provision(duty.to_owned()),
                )
                .words(duty)
                .words(")."),
            ]),
        ],
        requests: requests(matters),
        enclosures: enclosures(matters),
        closing: closing(),
        attachments: vec![],
        guide: vec![
            Sentence::form("Подать можно в клиентской службе фонда, через МФЦ или почтой."),
            Sentence::form("Подлинники не отдавайте: прикладывайте копии, а подлинники покажите."),
            Sentence::form("На своём экземпляре попросите отметку о приёме."),
            Sentence::form("После ответа закажите свежую выписку и проверьте её ещё раз."),
            Sentence::form(contract::wording::promise::PROMISE),
            Sentence::form(contract::wording::promise::NEVER_ASKED),
        ],
    }
}

fn requests(matters: &[Matter<'_>]) -> Vec<Sentence> {
    let mut said: Vec<Sentence> = matters
        .iter()
        .filter_map(|matter| {
            let asked = ask::of_fund(matter.sign)?;
            let careful = if matter.is_question() {
                "проверить и, если подтвердится, "
            } else {
                ""
            };
            let days = matter.days().map(crate::case::days);
            let days = days.map(|days| format!(" ({days})")).unwrap_or_default();
            let said = Sentence::default().words(format!("{careful}{asked}{days}"));
            Some(said.because(matter.because()))
        })
        .collect();
    said.push(Sentence::form(
        "если документов мало, самим запросить сведения у работодателей и архивов",
    ));
    said.push(Sentence::form(
        "ответить письменно; если в чём-то отказываете, назвать причину и норму закона",
    ));
    said
}
