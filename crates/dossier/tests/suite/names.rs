//! Names of employers, pair by pair: the same, another, or nobody can tell.

use dossier::employer::{
    Identity::{self, Different, Same, Unclear},
    identity, likeness,
};
use proptest::prelude::*;

/// Made-up pairs of the kinds that occur between an account, a work book and an archive.
const PAIRS: &[(Identity, &str, &str)] = &[
    // Legal forms, long and short, old and new; quotes; the letter «ё»; capitals.
    (
        Same,
        "ООО «Заречье»",
        "ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ \"ЗАРЕЧЬЕ\"",
    ),
    (Same, "ОАО Луч", "Публичное акционерное общество «Луч»"),
    (Same, "ЗАО 'Северный'", "Акционерное общество «Северный»"),
    (Same, "OOO Заречье", "ООО Заречье"),
    (Same, "Зелёный бор", "ООО «ЗЕЛЕНЫЙ БОР»"),
    (Same, "ТОО «Рассвет»", "ООО «Рассвет»"),
    // Words in another order, other endings.
    (Same, "Заречный леспромхоз", "Леспромхоз «Заречный»"),
    (Same, "Леспромхоз Заречный", "Заречный ЛПХ"),
    (
        Same,
        "Вятский машиностроительный завод",
        "Машиностроительный завод, Вятский",
    ),
    (
        Same,
        "Завод машиностроительный",
        "завода машиностроительного",
    ),
    // Numbers and schools.
    (Same, "МБОУ СОШ № 5", "Средняя общеобразовательная школа №5"),
    (Same, "МОУ средняя школа N 5", "школа № 5"),
    (Same, "МБОУ СОШ № 5 г. Кирова", "Школа № 5"),
    (
        Same,
        "Муниципальное дошкольное образовательное учреждение детский сад № 12",
        "МДОУ № 12",
    ),
    (
        Same,
        "Детсад № 12 «Ромашка»",
        "МБДОУ детский сад №12 \"Ромашка\"",
    ),
    (Same, "Школа № 05", "Школа № 5"),
    (Different, "Школа № 5", "Школа № 6"),
    (Different, "МБОУ СОШ № 15", "МБОУ СОШ № 5"),
    (Different, "Школа № 5", "Детский сад № 5"),
    (Different, "Школа № 5 г. Кирова", "Школа № 5 г. Слободского"),
    (Different, "ПМК-14", "ПМК-15"),
    (Unclear, "Школа", "Школа № 6"),
    (Unclear, "Средняя школа № 5", "Основная школа № 5"),
    // Hospitals.
    (
        Same,
        "Слободская ЦРБ",
        "КОГБУЗ «Слободская центральная районная больница»",
    ),
    (
        Same,
        "Слободская центральная районная больница им. Бакулева",
        "Слободская ЦРБ имени Бакулева",
    ),
    (Different, "Слободская ЦРБ", "Котельничская ЦРБ"),
    (Different, "Слободская больница", "Слободская поликлиника"),
    (Unclear, "Городская больница № 2", "Областная больница № 2"),
    // Another kind, another name of its own.
    (Different, "Кировский завод", "Кировская фабрика"),
    (Different, "Колхоз «Маяк»", "Совхоз «Маяк»"),
    (Different, "Леспромхоз «Заря»", "Леспромхоз «Восход»"),
    (Different, "ООО «Восток»", "ООО «Восход»"),
    (Different, "Завод имени Лепсе", "Завод имени Кирова"),
    (
        Different,
        "Вятский машиностроительный завод «Авитек»",
        "Вятский машиностроительный завод «Молот»",
    ),
    (Different, "ООО «Мир»", "ООО «Мор»"),
    (Different, "ООО", "ЗАО «Луч»"),
    // Typing errors within the bound.
    (Same, "ООО «Стройдеталь»", "ООО «Стройдетль»"),
    (
        Same,
        "Омутнинский металлургический завод",
        "Омутниский металлургический завод",
    ),
    (
        Same,
        "Кирово-Чепецкий химический комбинат",
        "Кировочепецкий химический комбинат",
    ),
    // Abbreviations.
    (Same, "РЖД", "Российские железные дороги"),
    (Same, "ОАО «КЧХК»", "Кирово-Чепецкий химический комбинат"),
    (
        Same,
        "Вятский маш. завод",
        "Вятский машиностроительный завод",
    ),
    // One says less than the other.
    (
        Unclear,
        "Завод «Авитек»",
        "Вятский машиностроительный завод «Авитек»",
    ),
    (Unclear, "Колхоз «Маяк»", "ООО «Маяк»"),
    (Unclear, "Кировский завод", "Завод"),
    // Entrepreneurs.
    (
        Same,
        "ИП Примеров Пётр Петрович",
        "Индивидуальный предприниматель Примеров П. П.",
    ),
    (Different, "ИП Примеров П. П.", "ИП Примерова П. П."),
    (Different, "ИП Примеров П. П.", "ИП Образцов П. П."),
];

#[test]
fn pairs_are_told_apart() {
    let wrong: Vec<String> = PAIRS
        .iter()
        .filter(|(expected, one, other)| identity(one, other) != *expected)
        .map(|(expected, one, other)| {
            format!(
                "{one} / {other}: {:.2}, expected {expected:?}",
                likeness(one, other)
            )
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

proptest! {
    #[test]
    fn the_order_of_two_names_does_not_matter(one in name(), other in name()) {
        prop_assert_eq!(likeness(&one, &other).to_bits(), likeness(&other, &one).to_bits());
    }

    #[test]
    fn a_name_is_itself_in_other_letters(one in name()) {
        prop_assert_eq!(identity(&one, &one), Same);
        prop_assert_eq!(identity(&one, &format!("«{}»", one.to_uppercase())), Same);
    }

    #[test]
    fn a_score_is_a_share(one in ".{0,40}", other in ".{0,40}") {
        prop_assert!((0.0..=1.0).contains(&likeness(&one, &other)));
    }

    #[test]
    fn two_numbers_are_two_employers(kind in "(школа|детский сад|больница|ПМК)", n in 1..200u16, m in 1..200u16) {
        let same = identity(&format!("{kind} № {n}"), &format!("{kind}-{m}")) == Same;
        prop_assert_eq!(same, n == m);
    }
}

/// Names made of the words that names are made of.
fn name() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "ООО",
        "Муниципальное",
        "учреждение",
        "завод",
        "школа",
        "№ 5",
        "№ 12",
        "Кировский",
        "Кировская",
        "машиностроительный",
        "маш.",
        "ЦРБ",
        "центральная",
        "районная",
        "больница",
        "г. Кирова",
        "Заря",
        "«Луч»",
        "РЖД",
        "железные",
        "дороги",
        "ИП",
        "Примеров",
        "П. П.",
        "имени",
        "Лепсе",
        "леспромхоз",
    ]);
    prop::collection::vec(words, 1..6).prop_map(|words| words.join(" "))
}
