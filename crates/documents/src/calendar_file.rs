//! The days of a plan as a calendar file (RFC 5545), for the calendar of a telephone.
//!
//! Its texts name no person, no ground and no case: a calendar is often shared, and a ground may tell
//! of illness or of children. Written by hand: the crates that write such files ask for the clock.

use contract::wording::{
    date,
    promise::{FUND_ADDRESS, PROMISE},
    step,
};
use jiff::{ToSpan, civil::Date};
use rules::{Conclusion, conclusion::Action};

/// A week before, at nine in the morning: a day of a calendar begins at midnight.
const REMIND: &str = "-P6DT15H";
/// Who made the file.
const MAKER: &str = "-//Pravo na pensiyu 50+//Plan//RU";
/// What stands behind the sign «@» of an identifier.
const HOME: &str = "plan.pravo-na-pensiyu-50plus";
/// The longest line, in octets without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// The days of the plan that are not over; `None` when there is none.
///
/// The same conclusion gives the same bytes: the moment of the file is midnight of the day of the
/// conclusion. An identifier is made of the matter and its day, so a file read twice is one entry,
/// and the files of a couple do not overwrite each other.
pub fn calendar(conclusion: &Conclusion) -> Option<String> {
    let days = days(conclusion);
    if days.is_empty() {
        return None;
    }
    let mut file = File(String::new());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", MAKER);
    file.line("CALSCALE", "GREGORIAN");
    for day in &days {
        file.event(day, conclusion.assessed_on);
    }
    file.line("END", "VCALENDAR");
    Some(file.0)
}

/// A day to remember.
struct Day {
    /// Name of the matter in the identifier.
    matter: &'static str,
    on: Date,
    title: &'static str,
    text: String,
}

fn days(conclusion: &Conclusion) -> Vec<Day> {
    let today = conclusion.assessed_on;
    let mut days = vec![];
    for step in &conclusion.plan {
        let Action::Apply { from, .. } = step.action else {
            continue;
        };
        if today < from {
            days.push(Day {
                matter: "apply-from",
                on: from,
                title: "Можно подать заявление о пенсии",
                text: format!("{}{PROMISE} {FUND_ADDRESS}", before(conclusion)),
            });
        }
        days.extend(step.due.filter(|due| today <= *due).map(|due| Day {
            matter: "apply-by",
            on: due,
            title: "Подать заявление о пенсии, если ещё не подали",
            text: format!("{PROMISE} {FUND_ADDRESS}"),
        }));
    }
    let prepension = conclusion.prepension.filter(|age| today < age.from);
    days.extend(prepension.map(|age| Day {
        matter: "prepension",
        on: age.from,
        title: "Начинается предпенсионный возраст",
        text: format!(
            "С {} у вас предпенсионный возраст. Спросите Социальный фонд, какие льготы он даёт. {FUND_ADDRESS}",
            date::long(age.from)
        ),
    }));
    days.sort_by_key(|day| day.on);
    days
}

/// What the plan asks to do before the application. Sums and grounds are left out.
fn before(conclusion: &Conclusion) -> String {
    let steps = conclusion.plan.iter().filter(|step| {
        matches!(
            step.action,
            Action::OrderStatement | Action::AnswerQuestions | Action::CorrectAccount
        )
    });
    let said: Vec<String> = (1..)
        .zip(steps)
        .map(|(number, one)| format!("{number}. {}\n", step::sentence(one.action)))
        .collect();
    if said.is_empty() {
        String::new()
    } else {
        format!("Успейте до этого дня:\n{}", said.concat())
    }
}

/// The file as it grows.
struct File(String);

impl File {
    fn event(&mut self, day: &Day, made_on: Date) {
        self.line("BEGIN", "VEVENT");
        self.line("UID", &format!("{}-{}@{HOME}", day.matter, basic(day.on)));
        self.line("DTSTAMP", &format!("{}T000000Z", basic(made_on)));
        self.line("DTSTART;VALUE=DATE", &basic(day.on));
        if let Ok(next) = day.on.checked_add(1.day()) {
            self.line("DTEND;VALUE=DATE", &basic(next));
        }
        self.line("SUMMARY", &escaped(day.title));
        self.line("DESCRIPTION", &escaped(&day.text));
        // The person is not busy on that day.
        self.line("TRANSP", "TRANSPARENT");
        self.line("BEGIN", "VALARM");
        self.line("ACTION", "DISPLAY");
        self.line("DESCRIPTION", &escaped(day.title));
        self.line("TRIGGER", REMIND);
        self.line("END", "VALARM");
        self.line("END", "VEVENT");
    }

    /// A property, folded: no line is longer than 75 octets and no letter is cut.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if LINE < length + letter.len_utf8() {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// `20261120`.
fn basic(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A text as the value of a property (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_75_octets_is_whole_and_one_more_is_folded() {
        let folded = |value: &str| {
            let mut file = File(String::new());
            file.line("X", value);
            file.0
        };
        let most = "a".repeat(LINE - 2);
        assert_eq!(folded(&most), format!("X:{most}\r\n"));
        assert_eq!(folded(&format!("{most}b")), format!("X:{most}\r\n b\r\n"));
        // A letter of two octets is not cut.
        assert_eq!(
            folded(&format!("{}я", &most[1..])),
            format!("X:{}\r\n я\r\n", &most[1..])
        );
    }

    #[test]
    fn signs_with_a_meaning_are_escaped() {
        assert_eq!(escaped("а, б; в\\г\nд"), "а\\, б\\; в\\\\г\\nд");
    }
}
