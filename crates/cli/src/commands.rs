//! One file a command.

mod amount;
mod assess;
mod audit;
mod blank;
mod compare;
mod demo;
mod drafts;
mod explain;
mod grounds;
mod ipk;
mod key;
mod keys;
mod law;
mod merge;
mod paper;
mod script;
mod serve;
mod sheet;
mod statement;
mod violations;

use crate::{args::Command, exit::Failure};

/// Runs a command.
pub(crate) fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Assess(args) => assess::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Compare(args) => compare::run(&args),
        Command::Amount(args) => amount::run(&args),
        Command::Ipk(args) => ipk::run(&args),
        Command::Audit(args) => audit::run(&args),
        Command::Paper(args) => paper::run(&args),
        Command::Blank(args) => blank::run(&args),
        Command::Key(args) => key::run(&args),
        Command::Script(args) => script::run(&args),
        Command::Sheet(args) => sheet::run(&args),
        Command::Statement(args) => statement::run(&args),
        Command::Merge(args) => merge::run(&args),
        Command::Law(args) => law::run(&args),
        Command::Grounds(args) => grounds::run(&args),
        Command::Violations(args) => violations::run(&args),
        Command::Demo(args) => demo::run(&args),
        Command::Serve(args) => serve::run(args),
        Command::Drafts(args) => drafts::run(&args),
        Command::Keys(args) => keys::run(&args),
        // Answered when the line was read.
        Command::Help(_) => Ok(()),
    }
}
