//! Why a sentence of a paper may be said, in words a person reads.

use crate::document::Because;
use contract::wording::finding;
use law::Law;
use rules::{audit::Audit, grounds};

/// The reason in words; `None` for words of the form, which say nothing of the person.
pub fn reason(because: &Because, audit: &Audit, law: &Law) -> Option<String> {
    Some(match because {
        Because::Form => return None,
        Because::Conclusion => "так следует из вывода по вашим ответам".to_owned(),
        Because::Fact(name) => format!("из ваших ответов: {}", fact(name)),
        Because::Finding { index, .. } => {
            let found = audit.findings.get(*index)?;
            format!("наша проверка: {}", finding::sentence(&found.finding.kind))
        }
        Because::Ground(id) => format!(
            "наш вывод об основании «{}»",
            grounds::find(id).map_or(*id, |ground| ground.title)
        ),
        Because::Number(id) => format!(
            "число закона: {}",
            law.parameter(id).map_or(*id, |parameter| parameter.title)
        ),
        Because::Provision(text) => format!("закон: {text}"),
    })
}

/// A fact by its name in the contract: «период 4, работодатель».
fn fact(name: &str) -> String {
    let (place, field) = name.split_once('.').unwrap_or((name, ""));
    let field = field_name(field);
    let numbered = |beginning: &str| {
        let number: usize = place
            .strip_prefix(beginning)?
            .strip_suffix(']')?
            .parse()
            .ok()?;
        Some(number + 1)
    };
    let place = if let Some(number) = numbered("periods[") {
        format!("период {number}")
    } else if let Some(number) = numbered("children[") {
        format!("ребёнок {number}")
    } else {
        match place {
            "born" => "день рождения",
            "working" => "работаете ли вы",
            "dependants" => "сколько у вас иждивенцев",
            "children" => "дети",
            "assess_on" => "день, на который сделан вывод",
            "decision" => "решение фонда",
            _ => "один из ответов",
        }
        .to_owned()
    };
    if field.is_empty() {
        place
    } else {
        format!("{place}, {field}")
    }
}

fn field_name(field: &str) -> &'static str {
    match field {
        "from" => "с какого дня",
        "to" => "по какой день",
        "kind" => "что это было",
        "employer" => "работодатель",
        "position" => "должность",
        "source" => "откуда известно",
        "born" => "день рождения",
        "applied_on" => "день обращения",
        "decided_on" => "день решения",
        "outcome" => "чем кончилось",
        "" => "",
        _ => "что в нём сказано",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_named_as_a_person_counts_them() {
        assert_eq!(fact("periods[3].employer"), "период 4, работодатель");
        assert_eq!(fact("periods[0]"), "период 1");
        assert_eq!(fact("children[1].born"), "ребёнок 2, день рождения");
        assert_eq!(fact("decision.applied_on"), "решение фонда, день обращения");
        assert_eq!(fact("born"), "день рождения");
    }
}
