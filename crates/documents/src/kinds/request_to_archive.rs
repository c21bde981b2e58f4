//! A request to an archive: papers about work that only the archive may still have.

use crate::{
    ask,
    case::{Case, Matter, by_employer, closing, described, fact},
    document::{Because, Block, Document, Sentence},
    kind::{Kind, NothingToAsk},
};
use rules::facts::{Period, PeriodKind, Source};

/// Where such papers are asked for and what they must say.
const RULES: &str = "постановление Правительства РФ от 02.10.2014 № 1015";

pub(crate) fn papers(case: &Case<'_>) -> Result<Vec<Document>, NothingToAsk> {
    let matters: Vec<_> = case
        .matters()
        .into_iter()
        .filter(|matter| matter.period.is_some() && ask::of_archive(matter.sign).is_some())
        .collect();
    let taken: Vec<usize> = matters
        .iter()
        .filter_map(|matter| matter.period.map(|(index, _)| index))
        .collect();
    let mut letters: Vec<Document> = by_employer(matters)
        .iter()
        .map(|group| letter(case, group.iter().map(of_matter).collect()))
        .collect();
    letters.extend(
        by_words(case)
            .filter(|(index, _)| !taken.contains(index))
            .map(|(index, period)| letter(case, vec![of_words(index, period)])),
    );
    if letters.is_empty() {
        return Err(NothingToAsk(
            "нет работы, которую надо подтвердить бумагой. Спрашивать у архива пока не о чем. Добавьте работу из трудовой книжки или по памяти.",
        ));
    }
    Ok(letters)
}

/// A period and what is asked about it.
struct Wanted {
    period: Sentence,
    request: Sentence,
}

fn of_matter(matter: &Matter<'_>) -> Wanted {
    let period = matter
        .period
        .map(|(index, period)| described(index, period))
        .unwrap_or_default();
    Wanted {
        period: period.because(matter.because()),
        request: Sentence::new(
            ask::of_archive(matter.sign).unwrap_or_default(),
            matter.because(),
        ),
    }
}

fn of_words(index: usize, period: &Period) -> Wanted {
    let because = fact(format!("periods[{index}].source"));
    let request = match period.kind {
        PeriodKind::Kolkhoz => "выдать справку о членстве в колхозе и о трудоднях по годам",
        _ => "выдать архивную справку о работе по приказам о приёме, переводе и увольнении",
    };
    Wanted {
        period: described(index, period).because(because.clone()),
        request: Sentence::new(request, because),
    }
}

/// Work that nothing but the words of the person shows.
fn by_words<'a>(case: &Case<'a>) -> impl Iterator<Item = (usize, &'a Period)> {
    case.facts
        .periods
        .iter()
        .flatten()
        .enumerate()
        .filter(|(_, period)| {
            period.source == Some(Source::Person)
                && matches!(period.kind, PeriodKind::Work | PeriodKind::Kolkhoz)
        })
}

fn letter(case: &Case<'_>, wanted: Vec<Wanted>) -> Document {
    let mut periods = vec![];
    let mut requests: Vec<Sentence> = vec![];
    for one in wanted {
        periods.push(one.period);
        match requests
            .iter_mut()
            .find(|known| known.pieces == one.request.pieces)
        {
            Some(known) => {
                *known = one
                    .request
                    .because
                    .into_iter()
                    .fold(std::mem::take(known), Sentence::because);
            }
            None => requests.push(one.request),
        }
    }
    requests.push(
        Sentence::new(
            "указать в справке её номер и день выдачи, фамилию, имя и отчество, день рождения, место работы, период, должность и документы, из которых взяты сведения (",
            Because::Provision(RULES.to_owned()),
        )
        .words(RULES)
        .words(")"),
    );
    requests.push(Sentence::form(
        "если документов у вас нет, сообщить об этом письменно и назвать, где они могут храниться",
    ));
    Document {
        kind: Kind::RequestToArchive,
        to: vec![
            Sentence::gap("В архив: ", "название архива района, города или области"),
            Sentence::gap("Адрес: ", "адрес архива"),
        ],
        from: case.from("От: "),
        title: "ЗАПРОС о подтверждении работы".to_owned(),
        body: vec![
            Block::Paragraph(vec![
                Sentence::new(
                    "Справка нужна, чтобы подтвердить стаж для пенсии (ч. 1 ст. 14 400-ФЗ; ",
                    Because::Provision(format!("ч. 1 ст. 14 400-ФЗ; {RULES}")),
                )
                .words(RULES)
                .words("). "),
                Sentence::form("Речь идёт о таких периодах:"),
            ]),
            Block::Items(periods),
            Block::Paragraph(vec![
                Sentence::gap(
                    "В то время моя фамилия была: ",
                    "если с тех пор она менялась",
                )
                .words("."),
            ]),
        ],
        requests,
        enclosures: vec![
            Sentence::form("копия страниц трудовой книжки об этой работе"),
            Sentence::form("копия документа о перемене фамилии (если она менялась)"),
        ],
        closing: closing(),
        attachments: vec![],
        guide: vec![
            Sentence::form(
                "Проверьте и заполните пропуски от руки. Если чего-то не знаете, оставьте пустым.",
            ),
            Sentence::form("Если организация ещё работает, сначала попросите справку у неё."),
            Sentence::form(
                "В какой архив сданы документы, подскажут администрация района и областной архив. Адресов архивов у нас нет: возьмите их на официальном сайте.",
            ),
            Sentence::form(
                "Сделайте две копии. На своей попросите отметку о приёме или сохраните почтовую квитанцию.",
            ),
            Sentence::form(contract::wording::promise::NEVER_ASKED),
        ],
    }
}
