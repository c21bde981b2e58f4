//! A consent to the processing of personal data, for help with one case and nothing else.

use crate::{
    case::{Case, closing},
    document::{Because, Block, Document, Sentence},
    kind::Kind,
};

/// A consent stands apart from any other paper and has one purpose.
const LAW: &str = "ст. 9 152-ФЗ";

pub(crate) fn papers(case: &Case<'_>) -> Vec<Document> {
    let law = || Because::Provision(LAW.to_owned());
    vec![Document {
        kind: Kind::Consent,
        to: vec![
            Sentence::gap(
                "Кому: ",
                "название организации или фамилия, имя, отчество помощника",
            ),
            Sentence::gap("Адрес: ", "адрес организации или помощника"),
        ],
        from: case.from("От: "),
        title: "СОГЛАСИЕ на обработку персональных данных".to_owned(),
        body: vec![
            Block::Paragraph(vec![Sentence::new(
                format!("Даю согласие на обработку моих персональных данных ({LAW})."),
                law(),
            )]),
            Block::Items(vec![
                Sentence::form("Цель одна: помощь в деле о моей пенсии."),
                Sentence::form(
                    "Данные: фамилия, имя, отчество, день рождения, СНИЛС, адрес, телефон, сведения о работе, заработке, детях и пенсии из документов, которые я передаю.",
                ),
                Sentence::gap(
                    "Сведения о здоровье: ",
                    "«согласие даю» или «согласия не даю»",
                )
                .words("."),
                Sentence::form(
                    "Действия: запись, хранение, уточнение, использование для расчёта и писем, уничтожение.",
                ),
                Sentence::gap(
                    "Кому можно передать: ",
                    "например: фонду, архиву, суду — или «никому»",
                )
                .words("."),
                Sentence::gap("Срок: до конца дела, но не позже ", "день, месяц, год").words("."),
            ]),
            Block::Paragraph(vec![
                Sentence::new(
                    "Согласие можно отозвать в любой день письмом или устно. ",
                    law(),
                ),
                Sentence::form(
                    "На рассылки, снимки и рассказы обо мне это согласие не распространяется.",
                ),
            ]),
        ],
        requests: vec![],
        enclosures: vec![],
        closing: closing().split_off(1),
        attachments: vec![],
        guide: vec![
            Sentence::form("Один экземпляр оставьте себе."),
            Sentence::form(
                "Отказ от согласия на сведения о здоровье или на рассылку не мешает получить помощь.",
            ),
            Sentence::form(contract::wording::promise::NEVER_ASKED),
        ],
    }]
}
