//! What stands on every page: who we are, the telephone, the menu.

use crate::{display::Display, stylesheet, visit::Visit};
use std::sync::Arc;

/// Sections, in the order of the menu.
pub(crate) const MENU: [(&str, &str); 4] = [
    ("/statement", "По выписке"),
    ("/check", "Шесть вопросов"),
    ("/grounds", "Основания"),
    ("/law", "Числа закона"),
];

/// The frame of one page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Site {
    /// Telephone of the hotline, as it is printed.
    pub(crate) hotline: Option<Arc<str>>,
    /// How the person wants pages to look.
    pub(crate) display: Display,
    /// Address of the section we are in, for the menu.
    pub(crate) here: &'static str,
}

impl Site {
    pub(crate) fn new(visit: &Visit, here: &'static str) -> Self {
        Self {
            hotline: visit.hotline.clone(),
            display: visit.display,
            here,
        }
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
