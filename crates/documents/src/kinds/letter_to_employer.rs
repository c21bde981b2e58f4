//! A letter to an employer: send the data, put dates and codes right, give a certificate.

use crate::{
    ask,
    case::{Case, Matter, by_employer, closing, fact, has_employer},
    document::{Because, Block, Document, Sentence},
    kind::{Kind, NothingToAsk},
    seen::seen,
};

pub(crate) fn papers(case: &Case<'_>) -> Result<Vec<Document>, NothingToAsk> {
    let matters: Vec<_> = case
        .matters()
        .into_iter()
        .filter(|matter| {
            matter
                .period
                .is_some_and(|(_, period)| has_employer(period))
                && ask::of_employer(matter.sign).is_some()
        })
        .collect();
    if matters.is_empty() {
        return Err(NothingToAsk(
            "ошибок в сведениях работодателя мы не видим. Просить его пока не о чем. Если ошибка есть, добавьте выписку и трудовую книжку.",
        ));
    }
    Ok(by_employer(matters)
        .iter()
        .map(|group| letter(case, group))
        .collect())
}

fn letter(case: &Case<'_>, matters: &[Matter<'_>]) -> Document {
    let employer = matters.first().and_then(|matter| {
        let (index, period) = matter.period?;
        let name = period.employer.as_deref()?;
        Some(Sentence::form("Работодателю: ").then(Sentence::new(
            name,
            fact(format!("periods[{index}].employer")),
        )))
    });
    let law = "ст. 11 27-ФЗ";
    Document {
        kind: Kind::LetterToEmployer,
        to: vec![
            employer.unwrap_or_else(|| Sentence::gap("Работодателю: ", "название организации")),
            Sentence::gap("Руководителю: ", "фамилия и инициалы, если знаете"),
            Sentence::gap("Адрес: ", "адрес организации"),
        ],
        from: case.from("От: "),
        title: "ЗАЯВЛЕНИЕ об исправлении сведений и о выдаче справки".to_owned(),
        body: vec![
            Block::Paragraph(vec![Sentence::form(
                "Сравнение лицевого счёта с документами показало:",
            )]),
            Block::Items(matters.iter().map(|matter| seen(case, matter)).collect()),
            Block::Paragraph(vec![
                Sentence::new(
                    "Сведения о работе для пенсии представляет работодатель (",
                    Because::Provision(law.to_owned()),
                )
                .words(law)
                .words(")."),
            ]),
        ],
        requests: requests(matters),
        enclosures: vec![
            Sentence::form("копия выписки из лицевого счёта"),
            Sentence::form("копия страниц трудовой книжки об этой работе"),
        ],
        closing: closing(),
        attachments: vec![],
        guide: vec![
            Sentence::form(
                "Если организации больше нет, пишите её правопреемнику, а без него — в архив: для этого есть «Запрос в архив».",
            ),
            Sentence::form(
                "Отдайте письмо под подпись на своём экземпляре или пошлите заказным с описью.",
            ),
            Sentence::form(
                "Если ответа нет или в нём отказ, сохраните письмо: оно пригодится в фонде и в суде.",
            ),
            Sentence::form(contract::wording::promise::NEVER_ASKED),
        ],
    }
}

/// One request for each kind of thing, with all its days.
fn requests(matters: &[Matter<'_>]) -> Vec<Sentence> {
    let mut requests: Vec<(&str, Vec<&Matter<'_>>)> = vec![];
    for matter in matters {
        let Some(asked) = ask::of_employer(matter.sign) else {
            continue;
        };
        match requests.iter_mut().find(|(known, _)| *known == asked) {
            Some((_, about)) => about.push(matter),
            None => requests.push((asked, vec![matter])),
        }
    }
    let mut said: Vec<Sentence> = requests
        .into_iter()
        .map(|(asked, about)| {
            let careful = if about.iter().all(|matter| matter.is_question()) {
                "проверить и "
            } else {
                ""
            };
            let mut days: Vec<String> = about
                .iter()
                .filter_map(|matter| Some(crate::case::days(matter.days()?)))
                .collect();
            days.dedup();
            let said = Sentence::default().words(format!("{careful}{asked}: {}", days.join(", ")));
            about
                .iter()
                .fold(said, |said, matter| said.because(matter.because()))
        })
        .collect();
    said.push(Sentence::form(
        "ответить письменно; если в чём-то отказываете, назвать причину",
    ));
    said
}
