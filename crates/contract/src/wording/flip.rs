//! What would change a refusal, in a sentence.

use super::{date, number::number, question};
use rules::conclusion::Flip;

/// The cheapest change of facts, and the day it would give.
pub fn sentence(flip: &Flip) -> String {
    match flip {
        Flip::Work { until, right_on } => format!(
            "Если работать без перерыва до {}, право появится {}.",
            date::long(*until),
            date::long(*right_on)
        ),
        Flip::Coefficient { lacks } => format!(
            "Не хватает только коэффициента: ещё {}. Его дают работа со взносами, уход за детьми, служба по призыву.",
            number(*lacks)
        ),
        Flip::Confirm { facts, right_on } => {
            let asked: Vec<String> = facts.iter().map(|fact| question::of_fact(*fact)).collect();
            let asked = asked.join(" ");
            match right_on {
                Some(day) => format!(
                    "Если подтвердится то, что пока неизвестно, право появится раньше: {}. {asked}",
                    date::long(*day)
                ),
                None => format!("Решает то, что пока неизвестно. {asked}"),
            }
        }
    }
}
