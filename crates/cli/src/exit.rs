//! How a run ends: the exit codes scripts depend on, and the one line that explains them.

use crate::output;
use std::{io, process::ExitCode};

/// Exit codes. Stable: they are part of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Everything asked for was done.
    Done = 0,
    /// The command line is wrong.
    Usage = 2,
    /// The input cannot be accepted.
    Refused = 3,
    /// Something of ours failed.
    Broken = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command did not end in the ordinary way.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Not a failure: somebody asked for help or the version, and this is the answer.
    Told(String),
    /// Whoever reads our answer has gone away; there is nobody left to complain to.
    NobodyReads,
    /// The command line is wrong: one Russian sentence.
    Usage(String),
    /// The input cannot be accepted: which, where, what is wrong, what to do.
    Refused(String),
    /// Something of ours failed.
    Broken(String),
}

impl Failure {
    /// The input `source` cannot be accepted.
    pub(crate) fn refused(source: impl std::fmt::Display, why: impl std::fmt::Display) -> Self {
        Self::Refused(format!("{source}: {why}"))
    }

    /// Says what happened and gives the exit code.
    pub(crate) fn told(self) -> Exit {
        let (exit, line) = match self {
            Self::Told(answer) => match output::print(&answer) {
                Ok(()) | Err(Self::NobodyReads) => return Exit::Done,
                Err(other) => return other.told(),
            },
            Self::NobodyReads => return Exit::Done,
            Self::Usage(line) => (Exit::Usage, line),
            Self::Refused(line) => (Exit::Refused, line),
            Self::Broken(line) => (Exit::Broken, line),
        };
        output::complain(&line);
        exit
    }
}

impl From<io::Error> for Failure {
    /// A failure to write the answer.
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::NobodyReads,
            _ => Self::Broken(format!("не удалось записать ответ: {error}")),
        }
    }
}
