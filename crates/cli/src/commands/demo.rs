//! `pravo demo`: the made-up people, and the facts of one of them; and how they come to live in `pravo serve --demo`.

use crate::{args::Demo, clock, exit::Failure, kept::refused, output};
use demo::{Person, find, people};
use std::net::SocketAddr;
use store::{CaseNumber, Drafts};

pub(super) fn run(args: &Demo) -> Result<(), Failure> {
    let Some(id) = &args.id else {
        return output::print(&list());
    };
    let person = find(id).ok_or_else(|| unknown(id))?;
    let facts = person
        .facts(clock::today()?)
        .map_err(|problem| Failure::refused(id, problem.text))?;
    output::print_json(&contract::facts::write(&facts))
}

fn unknown(id: &str) -> Failure {
    let near = contract::nearest(id, people().iter().map(|known| known.id)).unwrap_or_default();
    Failure::refused(
        id,
        format!(
            "такого человека нет; возможно, вы имели в виду «{near}». Все выдуманные люди: pravo demo"
        ),
    )
}

fn list() -> String {
    let row = |person: &Person| format!("{}\n    {}\n", person.id, person.story);
    people().iter().map(row).collect()
}

/// Keeps everybody as a draft, under the number and the words of their file.
pub(super) async fn settle(drafts: &Drafts) -> Result<(), Failure> {
    let now = clock::now()?;
    for person in people() {
        let kept = person.answers().kept();
        let made = drafts.create_as(number(person)?, &person.words, &kept, now);
        made.await.map_err(|error| refused(&error))?;
    }
    Ok(())
}

fn number(person: &Person) -> Result<CaseNumber, Failure> {
    let number = person.number.parse();
    number.map_err(|wrong: store::WrongNumber| Failure::Broken(format!("{}: {wrong}", person.id)))
}

/// The cards of everybody, to be copied into `/resume`.
pub(super) fn cards(address: SocketAddr) -> String {
    let row = |person: &Person| {
        format!(
            "\n{}  {}\n    {}\n",
            person.number, person.words, person.story
        )
    };
    let rows: String = people().iter().map(row).collect();
    format!("\nВыдуманные люди. Номер и слова впишите здесь: http://{address}/resume\n{rows}")
}
