//! A power of attorney for somebody who files and fetches papers for the person.

use crate::{
    case::{Case, fact},
    document::{Block, Document, Sentence},
    kind::Kind,
};
use contract::wording::date;

pub(crate) fn papers(case: &Case<'_>) -> Vec<Document> {
    let born = match case.facts.born {
        Some(born) => Sentence::new(
            format!(", день рождения {}", date::short(born)),
            fact("born"),
        ),
        None => Sentence::gap(", день рождения ", "день, месяц, год"),
    };
    vec![Document {
        kind: Kind::PowerForHelper,
        to: vec![],
        from: vec![],
        title: "ДОВЕРЕННОСТЬ".to_owned(),
        body: vec![
            Block::Paragraph(vec![
                Sentence::gap("Место и день выдачи: ", "город или село; день прописью").words("."),
            ]),
            Block::Paragraph(vec![
                Sentence::gap("Я, ", "фамилия, имя, отчество")
                    .then(born)
                    .then(Sentence::gap(
                        ", паспорт ",
                        "серия, номер, кем и когда выдан",
                    ))
                    .then(Sentence::gap(", адрес: ", "адрес по паспорту"))
                    .words(", доверяю "),
                Sentence::gap("", "фамилия, имя, отчество помощника")
                    .then(Sentence::gap(
                        ", паспорт ",
                        "серия, номер, кем и когда выдан",
                    ))
                    .words(":"),
            ]),
            Block::Items(vec![
                Sentence::form(
                    "подавать за меня заявления и документы о пенсии и лицевом счёте в Социальный фонд и МФЦ;",
                ),
                Sentence::form("получать решения, выписки, справки и ответы;"),
                Sentence::form("запрашивать документы о моей работе у работодателей и архивов;"),
                Sentence::form("подавать жалобы и подписывать их."),
            ]),
            Block::Paragraph(vec![
                Sentence::form("Получать за меня деньги помощник не вправе. "),
                Sentence::form("Передавать полномочия другому он не вправе. "),
                Sentence::gap("Доверенность действует до ", "день, месяц, год").words("."),
            ]),
        ],
        requests: vec![],
        enclosures: vec![],
        closing: vec![Sentence::gap("Подпись: ", "подпись и фамилия")],
        attachments: vec![],
        guide: vec![
            Sentence::form(
                "Заранее спросите в фонде и МФЦ, нужен ли нотариус: в наших источниках этого нет.",
            ),
            Sentence::form("Для суда нужна отдельная доверенность."),
            Sentence::form(
                "Отменить доверенность можно в любой день; сообщите об этом туда, где её показывали.",
            ),
            Sentence::form(
                "Не давайте помощнику пароль от Госуслуг, карту и коды из сообщений: для этих дел они не нужны.",
            ),
        ],
    }]
}
