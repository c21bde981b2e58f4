//! What the database holds, said to people: every table and column, why it is there and for how long. The privacy page
//! is made from this list, and a test compares it with a real database: a column nobody has explained cannot be added.

/// Under which heading people look for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// «Номер дела и слова».
    Card,
    /// «Ответы».
    Answers,
    /// «Вывод».
    Results,
    /// «Попытки открыть».
    Tries,
    /// «Согласия».
    Consents,
    /// «Акты о стирании».
    Acts,
}

impl Group {
    /// In the order of the page.
    pub const ALL: [Self; 6] = [
        Self::Answers,
        Self::Results,
        Self::Card,
        Self::Tries,
        Self::Consents,
        Self::Acts,
    ];

    /// The heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Card => "Номер дела и слова",
            Self::Answers => "Ответы",
            Self::Results => "Вывод",
            Self::Tries => "Попытки открыть дело",
            Self::Consents => "Согласия",
            Self::Acts => "Записи о стирании",
        }
    }
}

/// One table of the database.
#[derive(Clone, Copy, Debug)]
pub struct KeptTable {
    /// Its name in the database.
    pub name: &'static str,
    /// Its heading on the page.
    pub group: Group,
    /// What for, as a sentence.
    pub why: &'static str,
    /// How long, as a sentence.
    pub how_long: &'static str,
    /// All its columns.
    pub columns: &'static [KeptColumn],
}

/// One column.
#[derive(Clone, Copy, Debug)]
pub struct KeptColumn {
    /// Its name in the database.
    pub name: &'static str,
    /// What it holds, in plain Russian, in lower case.
    pub what: &'static str,
    /// Whether it stands encrypted.
    pub is_sealed: bool,
    /// Whether it is about one person or their draft.
    pub is_personal: bool,
}

/// About a person, in the open: moments, counts, numbers.
const fn open(name: &'static str, what: &'static str) -> KeptColumn {
    KeptColumn {
        name,
        what,
        is_sealed: false,
        is_personal: true,
    }
}

/// What a person said or got: encrypted.
const fn sealed(name: &'static str, what: &'static str) -> KeptColumn {
    KeptColumn {
        is_sealed: true,
        ..open(name, what)
    }
}

/// About nobody.
const fn impersonal(name: &'static str, what: &'static str) -> KeptColumn {
    KeptColumn {
        is_personal: false,
        ..open(name, what)
    }
}

const NUMBER: KeptColumn = open("number", "номер дела");

const WHILE_THE_DRAFT: &str = "90 дней после последнего ответа. Если вы ничего не ответили, 14 дней. Открытое дело само \
    не стирается. Попросите — сотрём сразу.";

/// Everything the database holds.
pub fn kept_data() -> &'static [KeptTable] {
    TABLES
}

const TABLES: &[KeptTable] = &[
    KeptTable {
        name: "drafts",
        group: Group::Card,
        why: "Чтобы вы вернулись к своим ответам по карточке. Ни имени, ни телефона, ни адреса здесь нет.",
        how_long: WHILE_THE_DRAFT,
        columns: &[
            NUMBER,
            open(
                "words_hash",
                "отпечаток трёх слов (сами слова по нему не прочесть)",
            ),
            open("created_at", "когда сделана карточка"),
            open("visited_at", "когда вы заходили в последний раз"),
            open("keep_until", "до какого дня храним"),
            open("case_opened_at", "когда открыто дело, если открыто"),
            open("n_revisions", "сколько раз вы отвечали"),
            open(
                "words_revision",
                "какие это слова по счёту, если вы меняли их",
            ),
        ],
    },
    KeptTable {
        name: "answers",
        group: Group::Answers,
        why: "Чтобы ничего не потерялось и не пришлось отвечать заново.",
        how_long: WHILE_THE_DRAFT,
        columns: &[
            NUMBER,
            open("revision", "какой это ответ по счёту"),
            sealed(
                "sealed",
                "вопрос и ваш ответ (прежний ответ остаётся рядом с новым)",
            ),
            open("saved_at", "когда сохранён"),
        ],
    },
    KeptTable {
        name: "results",
        group: Group::Results,
        why: "Чтобы показать вывод снова и увидеть, изменился ли он с новым законом.",
        how_long: WHILE_THE_DRAFT,
        columns: &[
            NUMBER,
            open("revision", "какая это запись по счёту"),
            impersonal("law_digest", "по каким числам закона посчитано"),
            sealed("sealed", "сам вывод"),
            open("saved_at", "когда сохранён"),
        ],
    },
    KeptTable {
        name: "tries",
        group: Group::Tries,
        why: "Чтобы чужой не подобрал слова: за час можно попробовать пять раз.",
        how_long: "Один час. Потом стираются, не позже чем ещё через час.",
        columns: &[
            open(
                "number",
                "номер дела, который набрали (такого дела может и не быть)",
            ),
            open("try_1", "когда пробовали, последние пять раз"),
            open("try_2", "когда пробовали, последние пять раз"),
            open("try_3", "когда пробовали, последние пять раз"),
            open("try_4", "когда пробовали, последние пять раз"),
            open("try_5", "когда пробовали, последние пять раз"),
        ],
    },
    KeptTable {
        name: "consents",
        group: Group::Consents,
        why: "Чтобы доказать, что вы согласились или отозвали согласие. Доказывать это обязаны мы.",
        how_long: "Столько же, сколько ответы, и ещё три года после того, как ответы стёрты.",
        columns: &[
            NUMBER,
            open("revision", "какая это запись по счёту"),
            open("purpose", "на что согласие"),
            open("edition", "от какого дня его текст"),
            open("sha256", "отпечаток текста (видно, что его не подменили)"),
            open("said", "дали вы согласие или отозвали"),
            open(
                "method",
                "как вы это сделали: на сайте, по телефону, на бумаге",
            ),
            open("said_at", "когда вы это сделали"),
            sealed(
                "sealed",
                "чем это подтверждается: кто был назван в тексте, номер бумаги или записи разговора",
            ),
            open("draft_erased_at", "когда стёрты ответы"),
        ],
    },
    KeptTable {
        name: "erasures",
        group: Group::Acts,
        why: "Чтобы показать проверке: данные стёрты вовремя.",
        how_long: "Не стираются: здесь нет ничего ни о ком.",
        columns: &[
            impersonal("id", "номер записи"),
            impersonal("erased_at", "когда стёрто"),
            impersonal("erased_by", "какая служба стёрла"),
            impersonal("reason", "почему: вышел срок или попросил человек"),
            impersonal("n_drafts", "сколько дел"),
            impersonal("n_answers", "сколько ответов"),
            impersonal("n_results", "сколько выводов"),
            impersonal("n_consents", "сколько записей о согласиях"),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_has_a_table_and_only_encrypted_columns_are_called_so() {
        for group in Group::ALL {
            assert!(
                TABLES.iter().any(|table| table.group == group),
                "{}",
                group.title()
            );
        }
        for column in TABLES.iter().flat_map(|table| table.columns) {
            assert_eq!(column.is_sealed, column.name == "sealed", "{}", column.name);
        }
    }
}
