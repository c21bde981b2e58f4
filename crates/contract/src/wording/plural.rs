//! Russian plurals: «1 год, 2 года, 5 лет».

use crate::digits::Digits;

/// The three forms of a word after a number.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// After 1, 21, 101: «год».
    pub one: &'static str,
    /// After 2–4, 22–24: «года».
    pub few: &'static str,
    /// After 0, 5–20, 25–30: «лет».
    pub many: &'static str,
}

pub(crate) const YEAR: Word = Word {
    one: "год",
    few: "года",
    many: "лет",
};
pub(crate) const MONTH: Word = Word {
    one: "месяц",
    few: "месяца",
    many: "месяцев",
};
pub(crate) const DAY: Word = Word {
    one: "день",
    few: "дня",
    many: "дней",
};
pub(crate) const CHILD: Word = Word {
    one: "ребёнок",
    few: "ребёнка",
    many: "детей",
};
pub(crate) const ROUBLE: Word = Word {
    one: "рубль",
    few: "рубля",
    many: "рублей",
};
pub(crate) const KOPECK: Word = Word {
    one: "копейка",
    few: "копейки",
    many: "копеек",
};

pub(crate) const ANSWER: Word = Word {
    one: "ответ",
    few: "ответа",
    many: "ответов",
};

/// Words that may stand after a number in a value.
const OF_VALUES: [Word; 4] = [YEAR, MONTH, DAY, CHILD];

/// «1 год 2 месяца» after «не хватает»: «1 года 2 месяцев». Anything else stays as it is.
pub(crate) fn genitive_of(value: &str) -> String {
    let words: Vec<&str> = value.split(' ').collect();
    let counted = |pair: &[&str]| -> Option<String> {
        let [count, word] = pair else { return None };
        let count = count.parse().ok()?;
        let known = OF_VALUES
            .into_iter()
            .find(|known| known.after(count) == *word)?;
        Some(known.counted_genitive(count))
    };
    let counted: Option<Vec<String>> = words.chunks(2).map(counted).collect();
    counted.map_or_else(|| value.to_owned(), |parts| parts.join(" "))
}

/// «5 лет».
fn said(n: u32, form: &str) -> String {
    [Digits::of(n).as_str(), " ", form].concat()
}

impl Word {
    /// The form after `n`: «5 лет».
    pub const fn after(self, n: u32) -> &'static str {
        match (n % 10, n % 100) {
            (_, 11..=14) => self.many,
            (1, _) => self.one,
            (2..=4, _) => self.few,
            _ => self.many,
        }
    }

    /// The genitive after `n`, for «не хватает 21 дня», «не меньше 2 лет».
    ///
    /// The genitive singular of these masculine words is the form after 2.
    pub const fn genitive_after(self, n: u32) -> &'static str {
        match (n % 10, n % 100) {
            (_, 11) => self.many,
            (1, _) => self.few,
            _ => self.many,
        }
    }

    /// The number with its word.
    pub fn counted(self, n: u32) -> String {
        said(n, self.after(n))
    }

    /// The number with its word in the genitive.
    pub fn counted_genitive(self, n: u32) -> String {
        said(n, self.genitive_after(n))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_follow_their_numbers() {
        let said = |n: u32| YEAR.counted(n);
        assert_eq!(
            [0, 1, 2, 4, 5, 11, 14, 20, 21, 22, 25, 101, 111, 112].map(said),
            [
                "0 лет",
                "1 год",
                "2 года",
                "4 года",
                "5 лет",
                "11 лет",
                "14 лет",
                "20 лет",
                "21 год",
                "22 года",
                "25 лет",
                "101 год",
                "111 лет",
                "112 лет"
            ]
        );
    }

    #[test]
    fn a_written_value_is_turned_into_the_genitive() {
        for (value, genitive) in [
            ("1 год 2 месяца 21 день", "1 года 2 месяцев 21 дня"),
            ("1 день", "1 дня"),
            ("3 ребёнка", "3 детей"),
            ("1,5", "1,5"),
            ("да", "да"),
            ("2 недели", "2 недели"),
        ] {
            assert_eq!(genitive_of(value), genitive);
        }
    }

    #[test]
    fn the_genitive_is_of_the_last_digit() {
        let lacking = |n: u32| DAY.counted_genitive(n);
        assert_eq!(
            [1, 2, 5, 11, 21, 22, 101, 111].map(lacking),
            [
                "1 дня",
                "2 дней",
                "5 дней",
                "11 дней",
                "21 дня",
                "22 дней",
                "101 дня",
                "111 дней"
            ]
        );
    }
}
