//! «Крупно и контрастно»: how pages look to this person, kept in one cookie and rendered by the server.

/// How pages are to look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Display {}

impl Display {
    /// The cookie that keeps it.
    pub(crate) const COOKIE: &str = "show";

    /// What the cookie says; what it does not say is as usual.
    pub(crate) fn read(_cookie: &str) -> Self {
        Self {}
    }
}
