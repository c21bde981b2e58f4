//! What a letter says of a matter of the account: the papers, the account, and the difference.

use crate::{
    case::{Case, Matter, days, described, fact},
    document::Sentence,
};
use contract::wording::{date, finding, kind};
use rules::conclusion::Sign;

/// The period and what is wrong with it, as a letter says it.
pub(crate) fn seen(case: &Case<'_>, matter: &Matter<'_>) -> Sentence {
    let said = match matter.period {
        Some((index, period)) => {
            let said = described(index, period);
            match period.source {
                Some(source) if source != rules::facts::Source::Person => said
                    .words(format!(" (источник: {})", kind::source(source)))
                    .because(fact(format!("periods[{index}].source"))),
                _ => said,
            }
            .words(". ")
        }
        None => Sentence::default(),
    };
    let said = said.words(sentence(case, matter)).because(matter.because());
    matter_facts(matter)
        .into_iter()
        .fold(said, |said, name| said.because(fact(name)))
}

/// Facts besides the period itself that a sentence names.
fn matter_facts(matter: &Matter<'_>) -> Vec<String> {
    match *matter.sign {
        Sign::AccountShorter { with, .. }
        | Sign::AnotherEmployer { with }
        | Sign::CodeMissing { with, .. }
        | Sign::PaidAbsenceCut { with }
        | Sign::MaternityCut { with }
        | Sign::CareLeaveCut { with }
        | Sign::CareLeaveSplit { with }
        | Sign::Overlap { with }
        | Sign::TerritoryMissing {
            with: Some(with), ..
        } => vec![format!("periods[{with}]")],
        Sign::ChildNotCounted { child, .. } => vec![format!("children[{child}].born")],
        _ => vec![],
    }
}

/// What is wrong. Rows of our own numbering mean nothing to an addressee: days are named instead.
fn sentence(case: &Case<'_>, matter: &Matter<'_>) -> String {
    let row = |with| {
        case.period(with).map_or_else(String::new, |period| {
            let employer = period.employer.as_deref();
            let employer = employer.map(|name| format!(", {name}")).unwrap_or_default();
            format!(" ({}{employer})", days(period.span))
        })
    };
    match matter.sign {
        Sign::NotInAccountBefore { partly_in_sum: true } => {
            "Отдельной строки об этом на лицевом счёте нет; часть стажа за то время записана общей суммой.".to_owned()
        }
        Sign::NotInAccountBefore { .. } | Sign::NotInAccount => {
            "На лицевом счёте этого периода нет.".to_owned()
        }
        Sign::NothingAccrued => {
            "На лицевом счёте период есть, но взносы за него не начислены.".to_owned()
        }
        Sign::AccountShorter { with, .. } => format!(
            "Этих дней на лицевом счёте нет, хотя работа у того же работодателя там записана{}.",
            row(*with)
        ),
        Sign::AnotherEmployer { with } => format!(
            "На лицевом счёте за те же дни записан работодатель с другим названием{}.",
            row(*with)
        ),
        Sign::SecondAccount => "У меня есть второй лицевой счёт.".to_owned(),
        Sign::ChildNotCounted { child, .. } => {
            let born = case.facts.children.as_ref().and_then(|all| all.get(*child)?.born);
            let born = born.map(|born| format!(", день рождения {}", date::short(born)));
            format!("Ребёнок{}: ухода за ним до полутора лет среди учтённых периодов не видно.", born.unwrap_or_default())
        }
        Sign::NoAdjacentWork => {
            "Такой период входит в стаж, если до или после него была работа.".to_owned()
        }
        Sign::Overlap { with } => format!("Те же дни заняты другим периодом{}.", row(*with)),
        Sign::CodeMissing { with, code } => format!(
            "Кода особых условий нет, а рядом у того же работодателя стоит код {}{}.",
            code.as_str(),
            row(*with)
        ),
        Sign::CodeMissingByWords => "Кода особых условий нет.".to_owned(),
        Sign::TerritoryMissing { with: Some(with), .. } => format!(
            "До и после у того же работодателя работа записана на Севере{}, а здесь — нет.",
            row(*with)
        ),
        Sign::PaidAbsenceCut { with } => format!(
            "Эти дни выпали из специального стажа, хотя стоят внутри работы с кодом{}.",
            row(*with)
        ),
        Sign::MaternityCut { with } => format!(
            "Отпуск по беременности и родам выпал из специального стажа, хотя стоит внутри работы с кодом{}.",
            row(*with)
        ),
        Sign::CareLeaveCut { with } => format!(
            "Отпуск начат до 6 октября 1992 года, а кода у него нет. Работа{} код имеет.",
            row(*with)
        ),
        Sign::CareLeaveSplit { with } => format!(
            "Отпуск разрезан 6 октября 1992 года; первая часть{} засчитана.",
            row(*with)
        ),
        Sign::StudyByChoice { .. } => {
            "С учёбой и другими периодами по законам их времени стажа хватает.".to_owned()
        }
        Sign::PrepensionNotShown { from } => format!(
            "Предпенсионный возраст наступил {}, а в данных фонда этого нет.",
            date::long(*from)
        ),
        // The others say it without «вы» and without numbers of rows.
        _ => finding::sentence(&matter.finding.kind),
    }
}
