//! What stands on every page: who we are, the telephone, the menu.

use crate::{back::Back, display::Display, stylesheet, visit::Visit};
use std::sync::Arc;

/// Sections, in the order of the menu: first what a person does, then what a person looks up. Six at most: a longer list is
/// not read. The six questions on one page are a way of the first page.
pub(crate) const MENU: [(&str, &str); 6] = [
    ("/questions", "Мои ответы"),
    ("/statement", "По выписке"),
    ("/blank", "Бланк"),
    ("/grounds", "Основания"),
    ("/law", "Числа закона"),
    ("/elsewhere", "Кто поможет"),
];

/// What stands below every page: who we are and what we do with what we are told.
pub(crate) const ABOUT: [(&str, &str); 5] = [
    ("/trust", "Это точно мы?"),
    ("/about", "Кто мы"),
    ("/consents", "Согласия"),
    ("/privacy", "Ваши данные"),
    ("/accessibility", "Доступность"),
];

/// The frame of one page.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    /// Telephone of the hotline, as it is printed.
    pub(crate) hotline: Option<Arc<str>>,
    /// How the person wants pages to look.
    pub(crate) display: Display,
    /// Address of the section we are in, for the menu.
    pub(crate) here: &'static str,
    /// The page itself, for those who leave it for a moment.
    pub(crate) back: Back,
    /// Id of the form that holds a person's answers. Whoever leaves the page for a moment takes them along.
    pub(crate) answers: Option<&'static str>,
    /// The people are made up and the answers are not kept.
    pub(crate) demo: bool,
}

impl Site {
    pub(crate) fn new(visit: &Visit, here: &'static str) -> Self {
        Self {
            hotline: visit.hotline.clone(),
            display: visit.display,
            here,
            back: Back::read(&visit.path),
            answers: None,
            demo: visit.demo,
        }
    }

    /// The frame of a page whose form holds answers.
    pub(crate) fn with_answers(self, form: &'static str) -> Self {
        Self {
            answers: Some(form),
            ..self
        }
    }

    /// `aria-current` of the link to a section: the page itself, or another one of that section.
    pub(crate) fn current(&self, address: &str) -> Option<&'static str> {
        let is_itself = self.back.as_str() == address;
        (self.here == address).then_some(if is_itself { "page" } else { "true" })
    }

    /// Name of the style sheet.
    #[expect(
        clippy::unused_self,
        reason = "templates see the fields and methods of the page only"
    )]
    pub(crate) fn stylesheet(&self) -> &'static str {
        &stylesheet::NAME
    }

    /// The telephone as a device dials it.
    pub(crate) fn dialled(&self) -> String {
        self.hotline
            .iter()
            .flat_map(|phone| phone.chars())
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect()
    }
}
