//! What a browser keeps for us. Each cookie is named in the file of the thing it keeps.

use crate::{display::Display, kept};
use axum::http::{HeaderMap, HeaderValue, header};

/// A cookie as the privacy page explains it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Explained {
    /// Its name in the browser.
    pub(crate) name: &'static str,
    /// What it is for.
    pub(crate) why: &'static str,
    /// For how long.
    pub(crate) how_long: &'static str,
}

/// Every cookie we set. There are no others, and a test looks for them.
pub(crate) const EXPLAINED: [Explained; 3] = [
    Explained {
        name: kept::TICKET,
        why: "Пропуск к вашим ответам, чтобы не вводить слова на каждой странице. Внутри номер дела, зашифрованный.",
        how_long: "90 дней или пока вы не нажмёте «Закончить на этом устройстве»",
    },
    Explained {
        name: kept::CARD,
        why: "Карточка с номером и словами, зашифрованная: чтобы показать её ещё раз.",
        how_long: "один час",
    },
    Explained {
        name: Display::COOKIE,
        why: "Как вам удобно: размер букв и цвета. О вас ничего не говорит.",
        how_long: "один год",
    },
];

/// Names and values of the cookies a browser sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cookies(Vec<(String, String)>);

impl Cookies {
    /// The cookies of a request. What is not written as a cookie is passed over.
    pub(crate) fn read(headers: &HeaderMap) -> Self {
        let lines = headers
            .get_all(header::COOKIE)
            .into_iter()
            .filter_map(|line| line.to_str().ok());
        let pairs = lines.flat_map(|line| line.split(';'));
        Self(
            pairs
                .filter_map(|pair| pair.trim().split_once('='))
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
        )
    }

    /// The value of the first cookie of this name.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

/// How long the browser keeps a cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// So many seconds.
    Seconds(u32),
    /// Not at all: it is to be forgotten.
    Forget,
}

/// The header that sets a cookie. `value` must consist of letters, digits and `-_.~` only.
///
/// No page script needs it (`HttpOnly`), no other site makes the browser send it with a form (`SameSite=Lax`), and
/// over a protected connection it never travels over an open one (`Secure`).
pub(crate) fn set(name: &str, value: &str, keep: Keep, secure: bool) -> HeaderValue {
    let age = match keep {
        Keep::Seconds(seconds) => seconds,
        Keep::Forget => 0,
    };
    let secure = if secure { "; Secure" } else { "" };
    let line = format!("{name}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::try_from(line).unwrap_or(HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_privacy_page_says_of_cookies_is_how_long_they_live() {
        let [ticket, card, _] = EXPLAINED;
        assert!(
            ticket
                .how_long
                .starts_with(&format!("{} дней", store::TICKET_DAYS))
        );
        assert_eq!((store::CARD_SECONDS, card.how_long), (3_600, "один час"));
    }

    #[test]
    fn cookies_are_found_by_name() {
        let mut headers = HeaderMap::new();
        headers.append(
            header::COOKIE,
            HeaderValue::from_static("a=1; show=size-2; b"),
        );
        headers.append(header::COOKIE, HeaderValue::from_static("c=3=4"));
        let cookies = Cookies::read(&headers);
        assert_eq!(cookies.get("a"), Some("1"));
        assert_eq!(cookies.get("show"), Some("size-2"));
        assert_eq!(cookies.get("c"), Some("3=4"));
        assert_eq!(cookies.get("b"), None);
    }

    #[test]
    fn a_cookie_is_closed_to_scripts_and_other_sites() {
        let line = set("show", "x", Keep::Seconds(60), true);
        assert_eq!(
            line,
            "show=x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure"
        );
        let line = set("show", "", Keep::Forget, false);
        assert_eq!(line, "show=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }
}
