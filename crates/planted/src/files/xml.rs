//! Elements and values, one after another.

use calendar::{Length, Span};
use std::fmt::{Display, Write as _};

/// XML being written.
pub(super) struct Out(pub(super) String);

impl Out {
    /// An element with a value; letters that XML keeps for itself are escaped.
    pub(super) fn value(&mut self, name: &str, value: impl Display) {
        let text = value.to_string().replace('&', "&amp;").replace('<', "&lt;");
        // A String takes whatever is written.
        let _ = write!(self.0, "<{name}>{text}</{name}>");
    }

    /// An element with elements inside.
    pub(super) fn inside(&mut self, name: &str, write_inside: impl FnOnce(&mut Self)) {
        let _ = write!(self.0, "<{name}>");
        write_inside(self);
        let _ = write!(self.0, "</{name}>");
    }

    /// A length of service.
    pub(super) fn length(&mut self, name: &str, length: Length) {
        self.inside(name, |out| {
            out.value("п:ВсеГоды", length.years());
            out.value("п:ВсеМесяцы", length.months());
            out.value("п:ВсеДни", length.days());
        });
    }

    /// Days, both ends included.
    pub(super) fn days(&mut self, name: &str, of: Span) {
        self.inside(name, |out| {
            out.value("С", of.from());
            out.value("По", of.to());
        });
    }
}
