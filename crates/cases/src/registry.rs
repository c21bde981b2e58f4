//! The registry of events: what each code does, as data in `events/`.

use crate::{
    stage::Stage,
    term::Term,
    vocabulary::{Indicator, Kind, Next, PayloadKind, Task, Timer, Track},
    who::Role,
};
use serde::Deserialize;
use std::{collections::BTreeMap, fmt, sync::LazyLock};

/// One code and all it does.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// `CASE_CREATED`. Never renamed: logs hold it.
    pub code: String,
    /// What it means, for staff.
    pub title: String,
    /// What sort of event.
    pub kind: Kind,
    /// For filtering: 1 is a turn of the case, 4 is audit only.
    pub level: u8,
    /// The payload it carries.
    #[serde(default = "no_payload")]
    pub payload: PayloadKind,
    /// Whose move it changes.
    #[serde(default = "matter")]
    pub track: Track,
    /// From which states it may be set; absent means from any of an open case. Only for codes that set a state or a
    /// move: what is only noted may be noted at any time.
    pub from: Option<Vec<Stage>>,
    /// The state afterwards; absent means as before.
    pub state: Option<Stage>,
    /// Who has the move of the track afterwards.
    pub next: Next,
    /// When the move is due; absent only where nobody's move changes.
    pub due: Option<Term>,
    /// The same where the nearest deadline is less than ten days away.
    pub due_urgent: Option<Term>,
    /// The clocks it starts, each with its term.
    #[serde(default)]
    pub starts: Vec<(Timer, Term)>,
    /// The clocks it stops.
    #[serde(default)]
    pub stops: Vec<Timer>,
    /// Which attempt to call it was. The desk takes the first, second and third in this order only.
    pub attempt: Option<u8>,
    /// How many attempts to call the desk wants to see before it.
    #[serde(default)]
    pub needs_attempts: u8,
    /// What stands to be done from now on.
    #[serde(default)]
    pub adds: Vec<Task>,
    /// What is done with it.
    #[serde(default)]
    pub ends: Vec<Task>,
    /// Whether the person asked us to be careful with calls and letters.
    #[serde(default)]
    pub restricts: bool,
    /// Whether the days of appeal end with it.
    #[serde(default)]
    pub clears_deadlines: bool,
    /// What it counts for.
    #[serde(default)]
    pub counts: Vec<Indicator>,
    /// Who may set it.
    pub by: Vec<Role>,
    /// What the person reads; absent means not shown.
    pub text: Option<String>,
}

const fn no_payload() -> PayloadKind {
    PayloadKind::None
}

const fn matter() -> Track {
    Track::Matter
}

impl Row {
    /// Whether it is only noted: neither state nor move changes.
    pub const fn is_note(&self) -> bool {
        self.state.is_none() && matches!(self.next, Next::Keep)
    }

    /// Whether it fits a case in this state. What does not fit is refused by the desk, and changes nothing in a fold.
    pub fn fits(&self, stage: Stage) -> bool {
        // A person may complain about a case that is closed.
        if self.is_note() || self.track == Track::Complaint {
            return true;
        }
        match &self.from {
            Some(from) => from.contains(&stage),
            None => stage != Stage::Draft && !stage.is_final(),
        }
    }

    /// Whether somebody in this capacity may set it.
    pub fn may_be_set_by(&self, role: Role) -> bool {
        self.by.contains(&role)
    }

    fn check(&self) -> Result<(), String> {
        let ends = self.state.is_some_and(Stage::is_final);
        let moves = !matches!(self.next, Next::Keep | Next::Nobody);
        let given = self.next == Next::Given;
        let says_whom = matches!(self.payload, PayloadKind::Wait | PayloadKind::Asked);
        let wrong = [
            (!(1..=4).contains(&self.level), "level is 1 to 4"),
            (self.by.is_empty(), "nobody may set it"),
            (
                ends != (self.next == Next::Nobody && self.track == Track::Matter),
                "a final state and «nobody» go together",
            ),
            (moves && self.due.is_none(), "a move without a due rule"),
            (!moves && self.due.is_some(), "a due rule without a move"),
            (
                self.state.is_some() && !ends && !moves,
                "a state with nobody's move",
            ),
            (
                self.state.is_some() && self.track != Track::Matter,
                "only the matter has states",
            ),
            (
                self.due_urgent.is_some() && self.due.is_none(),
                "an urgent term alone",
            ),
            (
                given && !says_whom,
                "the payload does not say whose move it is",
            ),
            (
                self.due == Some(Term::Given) && !self.payload.has_day(),
                "the payload does not say when",
            ),
            (
                self.from.is_some() && self.is_note(),
                "a note is not tied to a state",
            ),
            (
                self.kind == Kind::System && !self.is_note(),
                "what only the audit sees moves nothing",
            ),
        ];
        match wrong.iter().find(|(is_wrong, _)| *is_wrong) {
            Some((_, what)) => Err(format!("{}: {what}", self.code)),
            None => Ok(()),
        }
    }
}

/// A code of the registry. It can only be had from there, so it is never unknown.
#[derive(Clone, Copy)]
pub struct Code(&'static Row);

impl Code {
    /// The code of this name.
    pub fn find(name: &str) -> Option<Self> {
        REGISTRY.get(name).map(Self)
    }

    /// Its name, as it is kept.
    pub fn name(self) -> &'static str {
        &self.0.code
    }

    /// What it does.
    pub const fn row(self) -> &'static Row {
        self.0
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Code {}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    event: Vec<Row>,
}

/// All rows by code.
type Rows = BTreeMap<String, Row>;

static REGISTRY: LazyLock<Rows> = LazyLock::new(|| {
    let files = [
        include_str!("../events/opening.toml"),
        include_str!("../events/calls.toml"),
        include_str!("../events/papers.toml"),
        include_str!("../events/lawyer.toml"),
        include_str!("../events/plan.toml"),
        include_str!("../events/answers.toml"),
        include_str!("../events/ending.toml"),
        include_str!("../events/complaints.toml"),
        include_str!("../events/audit.toml"),
    ];
    read(&files).expect("a test reads the registry")
});

/// Reads files of the registry and checks each row.
///
/// # Errors
/// What is wrong, for whoever edits the files.
pub fn read(files: &[&str]) -> Result<BTreeMap<String, Row>, String> {
    let mut rows = Rows::new();
    for text in files {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        for row in file.event {
            row.check()?;
            let code = row.code.clone();
            if rows.insert(code.clone(), row).is_some() {
                return Err(format!("{code} stands twice"));
            }
        }
    }
    Ok(rows)
}

/// Every code, in the order of names.
pub fn codes() -> impl Iterator<Item = Code> {
    REGISTRY.values().map(Code)
}
