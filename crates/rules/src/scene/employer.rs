//! Whether two names are of one employer, as far as letters can tell.

/// Words of the legal form: one paper writes them short, another in full, a third not at all.
const FORMS: &[&str] = &[
    "общество",
    "с",
    "ограниченной",
    "ответственностью",
    "открытое",
    "закрытое",
    "публичное",
    "акционерное",
    "ооо",
    "оао",
    "зао",
    "пао",
    "ао",
];

/// The same words in the same order; case, quotation marks, «ё» and the legal form do not matter.
///
/// Nothing more is guessed: other words are another employer.
pub(crate) fn same_employer(one: &str, other: &str) -> bool {
    one == other || letters(one).eq(letters(other))
}

fn letters(name: &str) -> impl Iterator<Item = char> {
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !is_form(word))
        .flat_map(|word| lowered(word).chain([' ']))
}

fn is_form(word: &str) -> bool {
    FORMS.iter().any(|form| lowered(word).eq(form.chars()))
}

fn lowered(word: &str) -> impl Iterator<Item = char> {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ё' { 'е' } else { c })
}

#[cfg(test)]
mod tests {
    use super::same_employer;

    #[test]
    fn the_legal_form_and_the_marks_do_not_matter() {
        for (one, other, same) in [
            (
                "ООО «Рассвет»",
                "Общество с ограниченной ответственностью \"РАССВЕТ\"",
                true,
            ),
            ("АО Кировский завод", "Кировский завод", true),
            ("Колхоз Берёзка", "колхоз «Березка»", true),
            ("Школа № 5", "Школа № 15", false),
            ("Кировский завод", "Завод Кировский", false),
            ("Рассвет", "Рассвет-2", false),
        ] {
            assert_eq!(same_employer(one, other), same, "{one} / {other}");
            assert_eq!(same_employer(other, one), same, "{other} / {one}");
        }
    }
}
