//! «Крупно и контрастно»: how pages look to this person, kept in one cookie and rendered by the server.

/// One thing a person may set. The first choice is how it is for everybody.
pub(crate) struct Setting {
    /// First half of its words in the cookie and of its classes on the page.
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    pub(crate) choices: &'static [Choice],
}

/// One way a thing may look.
pub(crate) struct Choice {
    /// Second half of the word.
    pub(crate) word: &'static str,
    pub(crate) title: &'static str,
}

const fn choice(word: &'static str, title: &'static str) -> Choice {
    Choice { word, title }
}

/// How many things there are to set. Counted by hand: a type that asks [`SETTINGS`] for its length makes the optimising
/// compiler go round in a circle (E0391).
const N_SETTINGS: usize = 6;

/// Everything a person may set, in the order of the page. Each choice is a class in `static/site.css`.
pub(crate) const SETTINGS: [Setting; N_SETTINGS] = [
    Setting {
        name: "size",
        title: "Размер букв",
        choices: &[
            choice("usual", "100 %, как сейчас на сайте"),
            choice("125", "125 %"),
            choice("150", "150 %"),
            choice("200", "200 %"),
        ],
    },
    Setting {
        name: "colours",
        title: "Цвета",
        choices: &[
            choice(
                "usual",
                "Обычные: светлые или тёмные, как на вашем устройстве",
            ),
            choice("dark", "Тёмные"),
            choice("black", "Чёрным по белому"),
            choice("white", "Белым по чёрному"),
            choice("yellow", "Жёлтым по чёрному"),
            choice("amber", "Чёрным по жёлтому"),
            choice("navy", "Тёмно-синим по голубому"),
            choice("brown", "Коричневым по бежевому"),
        ],
    },
    Setting {
        name: "letters",
        title: "Расстояние между буквами",
        choices: &[
            choice("usual", "Обычное"),
            choice("wide", "Шире"),
            choice("wider", "Ещё шире"),
        ],
    },
    Setting {
        name: "lines",
        title: "Расстояние между строками",
        choices: &[
            choice("usual", "Обычное"),
            choice("wide", "Шире"),
            choice("wider", "Ещё шире"),
        ],
    },
    Setting {
        name: "font",
        title: "Буквы",
        choices: &[
            choice("usual", "Без засечек"),
            choice("serif", "С засечками, как в книге"),
        ],
    },
    Setting {
        name: "pictures",
        title: "Рисунки",
        choices: &[
            choice("usual", "Показывать"),
            choice("hidden", "Скрыть: вместо них таблицы и слова"),
        ],
    },
];

const COLOURS: usize = 1;
const PICTURES: usize = 5;

/// How pages are to look: the chosen place in each of [`SETTINGS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Display([usize; N_SETTINGS]);

impl Display {
    /// The cookie that keeps it.
    pub(crate) const COOKIE: &str = "show";

    /// What the cookie says; what it does not say, or says in words we do not know, is as usual.
    pub(crate) fn read(cookie: &str) -> Self {
        Self::chosen(|setting| {
            cookie
                .split('.')
                .find_map(|word| word.strip_prefix(setting.name)?.strip_prefix('-'))
                .unwrap_or_default()
        })
    }

    /// The choice of a word for each setting; an unknown word chooses nothing.
    pub(crate) fn chosen<'a>(word: impl Fn(&Setting) -> &'a str) -> Self {
        Self(SETTINGS.each_ref().map(|setting| {
            let word = word(setting);
            let known = setting.choices.iter().position(|own| own.word == word);
            known.unwrap_or(0)
        }))
    }

    /// The words of what is not as usual, for the cookie: `size-150.colours-yellow`.
    pub(crate) fn cookie(self) -> String {
        self.words().join(".")
    }

    /// The same as classes of a page.
    pub(crate) fn classes(self) -> String {
        self.words().join(" ")
    }

    pub(crate) fn is_usual(self) -> bool {
        self == Self::default()
    }

    /// Whether this is the choice of the person.
    pub(crate) fn is(&self, setting: &Setting, choice: &Choice) -> bool {
        let mut own = SETTINGS.iter().zip(self.0);
        own.any(|(known, place)| {
            known.name == setting.name && known.choices[place].word == choice.word
        })
    }

    /// Whether charts and the line of life are drawn; their numbers stand in tables anyway.
    pub(crate) fn shows_pictures(self) -> bool {
        self.0[PICTURES] == 0
    }

    /// How the browser is to paint what we do not: scroll bars and controls.
    pub(crate) fn colour_scheme(self) -> &'static str {
        match SETTINGS[COLOURS].choices[self.0[COLOURS]].word {
            "usual" => "light dark",
            "dark" | "white" | "yellow" => "dark",
            _ => "light",
        }
    }

    fn words(self) -> Vec<String> {
        SETTINGS
            .iter()
            .zip(self.0)
            .filter(|(_, place)| *place != 0)
            .map(|(setting, place)| format!("{}-{}", setting.name, setting.choices[place].word))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_the_cookie_does_not_say_is_as_usual() {
        for nothing in [
            "",
            ".",
            "size-usual",
            "size",
            "size-",
            "nonsense",
            "size-150x",
        ] {
            assert!(Display::read(nothing).is_usual(), "{nothing}");
        }
        let display = Display::read("x.colours-yellow.size-999.lines-wider.lines-wide");
        assert_eq!(display.classes(), "colours-yellow lines-wider");
        assert_eq!(display.colour_scheme(), "dark");
        assert!(display.shows_pictures());
        assert!(!Display::read("pictures-hidden").shows_pictures());
    }

    #[test]
    fn a_word_of_one_setting_means_nothing_to_another() {
        assert!(Display::read("letters-hidden.size-yellow").is_usual());
    }

    proptest! {
        #[test]
        fn what_was_chosen_is_read_back(places in prop::array::uniform6(0_usize..7)) {
            let mut own = [0; SETTINGS.len()];
            for ((place, setting), own) in places.iter().zip(&SETTINGS).zip(&mut own) {
                *own = place % setting.choices.len();
            }
            let display = Display(own);
            prop_assert_eq!(Display::read(&display.cookie()), display);
        }

        #[test]
        fn no_cookie_writes_its_own_words_into_a_page(cookie in "[a-z0-9.<>\" -]{0,60}") {
            let classes = Display::read(&cookie).classes();
            for class in classes.split_whitespace() {
                let (name, word) = class.split_once('-').unwrap();
                let setting = SETTINGS.iter().find(|own| own.name == name).unwrap();
                prop_assert!(setting.choices.iter().any(|own| own.word == word));
            }
        }
    }
}
