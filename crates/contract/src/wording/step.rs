//! Steps of the plan: what to do, on what ground, what if they refuse.

use super::{date, number::number};
use rules::{conclusion::Action, grounds};

/// What is to be done, in a few words.
pub const fn title(action: Action) -> &'static str {
    match action {
        Action::OrderStatement => "Закажите выписку из лицевого счёта",
        Action::AnswerQuestions => "Ответьте на вопросы",
        Action::CorrectAccount => "Попросите исправить лицевой счёт",
        Action::ReplaceWorkByCare { .. } => "Попросите учесть уход за детьми",
        Action::CompareWorkWithCare { .. } => "Попросите сравнить два расчёта",
        Action::Appeal => "Обжалуйте решение фонда",
        Action::Apply { .. } => "Подайте заявление о пенсии",
        Action::AwaitDecision => "Дождитесь решения",
    }
}

/// What is to be done.
pub fn sentence(action: Action) -> String {
    match action {
        Action::OrderStatement => "Закажите свежую выписку из лицевого счёта (форма СЗИ-ИЛС): на Госуслугах, в Социальном фонде или в МФЦ. Это бесплатно.".to_owned(),
        Action::AnswerQuestions => "Сравните выписку с трудовой книжкой и ответьте на вопросы этого заключения. От ответов зависит вывод.".to_owned(),
        Action::CorrectAccount => "До подачи заявления попросите Социальный фонд исправить и дополнить лицевой счёт. Приложите копии документов, которые названы у каждого замечания.".to_owned(),
        Action::ReplaceWorkByCare { gain } => format!(
            "В заявлении о пенсии попросите засчитать уход за детьми коэффициентами вместо работы в те же дни: это прибавит {}. Если пенсия уже назначена, подайте заявление о перерасчёте.",
            number(gain)
        ),
        Action::CompareWorkWithCare { gain_at_most } => format!(
            "Попросите Социальный фонд сравнить два расчёта: дни ухода за детьми до 2002 года как работа и как коэффициенты за уход. Замена может прибавить до {}. Нужны стаж и заработок до 2002 года: они есть у фонда или в архивных справках.",
            number(gain_at_most)
        ),
        Action::Appeal => "Подайте жалобу в вышестоящий орган фонда или иск в суд. Приложите решение и документы, которые названы у каждого замечания.".to_owned(),
        Action::Apply { from, ground } => format!(
            "Подайте заявление о назначении пенсии: на Госуслугах, в Социальном фонде, в МФЦ или через работодателя. Заявление принимают с {}, за месяц до дня права. Основание: {}.",
            date::long(from),
            ground_title(ground)
        ),
        Action::AwaitDecision => "Социальный фонд решает за 10 рабочих дней. Сохраните расписку или номер заявления.".to_owned(),
    }
}

/// The ground as its title and provision.
fn ground_title(id: &str) -> String {
    grounds::find(id).map_or_else(
        || id.to_owned(),
        |ground| format!("{} ({})", ground.title, ground.provision),
    )
}

/// The provision of the step.
pub const fn provision(action: Action) -> &'static str {
    match action {
        Action::OrderStatement | Action::AnswerQuestions => "ч. 1 ст. 14 400-ФЗ",
        Action::CorrectAccount => "ч. 5 ст. 14 400-ФЗ",
        Action::ReplaceWorkByCare { .. } | Action::CompareWorkWithCare { .. } => {
            "ч. 12 ст. 15 400-ФЗ"
        }
        Action::Appeal => "ч. 20 ст. 21 400-ФЗ",
        Action::Apply { .. } => "ч. 1–2 ст. 22 400-ФЗ",
        Action::AwaitDecision => "ч. 7–8 ст. 22 400-ФЗ",
    }
}

/// The id of the document to be prepared, where there is one.
pub const fn document(action: Action) -> Option<&'static str> {
    match action {
        Action::OrderStatement => Some("account_statement"),
        Action::CorrectAccount => Some("account_correction"),
        Action::ReplaceWorkByCare { .. } | Action::Apply { .. } => Some("application"),
        Action::Appeal => Some("complaint_to_higher_body"),
        Action::AnswerQuestions | Action::CompareWorkWithCare { .. } | Action::AwaitDecision => {
            None
        }
    }
}

/// What to do when the step is refused.
pub const fn if_refused(action: Action) -> &'static str {
    match action {
        Action::OrderStatement => "Закажите её в другом месте: выписка везде одна и та же.",
        Action::AnswerQuestions => {
            "Ответ «не знаю» тоже годится, но вывод тогда останется предварительным."
        }
        Action::CorrectAccount => {
            "Попросите письменный ответ с причиной. Его можно обжаловать в вышестоящий орган фонда или в суд (ч. 20 ст. 21 400-ФЗ)."
        }
        Action::ReplaceWorkByCare { .. } | Action::CompareWorkWithCare { .. } => {
            "Попросите письменный ответ с обоими расчётами. Его можно обжаловать в вышестоящий орган фонда или в суд (ч. 20 ст. 21 400-ФЗ)."
        }
        Action::Appeal => {
            "Попросите письменный ответ с причиной. Если в жалобе отказали, остаётся суд."
        }
        Action::Apply { .. } => {
            "Попросите отказ принять заявление в письменном виде и с причиной. День обращения важен: пенсию назначают с него, но не раньше дня права."
        }
        Action::AwaitDecision => {
            "Отказ должен быть письменным и с причиной. Его можно обжаловать в вышестоящий орган фонда или сразу в суд (ч. 20 ст. 21 400-ФЗ)."
        }
    }
}
