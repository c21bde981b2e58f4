//! `pravo explain`: what can be asked of a conclusion, and where each number comes from.

use crate::{
    args::{Explain, Format},
    asked::Asked,
    exit::Failure,
    output,
};
use contract::explain::{Topic, explain, topics};

pub(super) fn run(args: &Explain) -> Result<(), Failure> {
    let asked = Asked::new(args.on, &args.numbers)?;
    let (facts, conclusion) = asked.one(&args.file)?;
    let topics = topics(&conclusion);
    let Some(what) = &args.what else {
        return match args.answer.format {
            Format::Json => output::print_json(&topics),
            Format::Text => output::print(&contract::text::topics(&topics)),
        };
    };
    let told =
        explain(&facts, &conclusion, asked.law, what).ok_or_else(|| unknown(what, &topics))?;
    match args.answer.format {
        Format::Json => output::print_json(&told),
        Format::Text => output::print(&contract::text::explanation(&told, &topics)),
    }
}

fn unknown(what: &str, topics: &[Topic]) -> Failure {
    let ids = topics.iter().map(|topic| topic.id.as_str());
    let near = contract::nearest(what, ids).unwrap_or_default();
    Failure::refused(
        what,
        format!(
            "такого вопроса нет; возможно, вы имели в виду «{near}». Все вопросы: pravo explain ФАЙЛ"
        ),
    )
}
