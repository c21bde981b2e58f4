//! Who works on a case, and who has the next move («чей ход»).

use crate::named::named;
use std::fmt;

named! {
    /// In what capacity a member of the service acts.
    pub enum Role {
        /// Дежурный на телефоне.
        Operator = "operator",
        /// Юрист.
        Lawyer = "lawyer",
        /// Стажёр: готовит, но не подписывает.
        Trainee = "trainee",
        /// Координатор.
        Coordinator = "coordinator",
        /// Администратор.
        Administrator = "administrator",
        /// The program itself.
        System = "system",
    }
}

named! {
    /// Whose answer is waited for outside the service.
    pub enum External {
        /// Социальный фонд.
        Sfr = "sfr",
        /// Архив.
        Archive = "archive",
        /// Работодатель.
        Employer = "employer",
        /// Суд.
        Court = "court",
        /// Прокуратура.
        Prosecutor = "prosecutor",
        /// МФЦ.
        Mfc = "mfc",
    }
}

/// Who has the next move. Every open case has exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mover {
    /// Сам человек.
    Resident,
    /// Близкий, который помогает.
    Relative,
    /// Волонтёр.
    Volunteer,
    /// Дежурный.
    Operator,
    /// Юрист.
    Lawyer,
    /// Координатор.
    Coordinator,
    /// Somebody outside: nobody of ours can hurry them.
    External(External),
}

impl Mover {
    /// Whether the move is that of a member of the service, who sees it in a list.
    pub const fn is_staff(self) -> bool {
        matches!(self, Self::Operator | Self::Lawyer | Self::Coordinator)
    }
}

impl fmt::Display for Mover {
    /// As it is kept: `lawyer`, `external:sfr`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Resident => "resident",
            Self::Relative => "relative",
            Self::Volunteer => "volunteer",
            Self::Operator => "operator",
            Self::Lawyer => "lawyer",
            Self::Coordinator => "coordinator",
            Self::External(whom) => return write!(f, "external:{}", whom.name()),
        })
    }
}
