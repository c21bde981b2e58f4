//! Unknown facts as questions, and why we ask.

use super::date;
use rules::{
    conclusion::Question,
    fact::{ChildField, Fact, PeriodField},
    grounds,
};

/// How many grounds are named before the rest is counted.
const NAMED: usize = 3;
/// Room for most reasons with their grounds.
const ORDINARY: usize = 512;

/// The question itself; a question about a period names its days.
pub fn sentence(question: &Question) -> String {
    let sentence = of_fact(question.fact);
    match (question.fact, question.days) {
        (Fact::Period(..), Some(days)) => format!("{}. {sentence}", date::period(days)),
        _ => sentence,
    }
}

/// The question about a fact, without the days of its period.
pub fn of_fact(fact: Fact) -> String {
    match fact {
        Fact::Sex => "Вы мужчина или женщина?".to_owned(),
        Fact::Born => "Когда вы родились?".to_owned(),
        Fact::Periods => "Где и когда вы работали, служили, ухаживали за детьми?".to_owned(),
        Fact::Coefficients => {
            "Какой у вас пенсионный коэффициент (ИПК)? Он указан в выписке из лицевого счёта."
                .to_owned()
        }
        Fact::CoefficientBefore2015 => {
            "Какой у вас коэффициент за время до 2015 года? Он указан в выписке отдельной строкой."
                .to_owned()
        }
        Fact::CoefficientsByYear => {
            "Какие у вас коэффициенты по годам с 2015 года? Они указаны в выписке.".to_owned()
        }
        Fact::RecordBefore2002 => "Какой у вас общий трудовой стаж на 1 января 2002 года? Его назовёт Социальный фонд.".to_owned(),
        Fact::RecordBefore1991 => "Какой у вас общий трудовой стаж на 1 января 1991 года? Его назовёт Социальный фонд.".to_owned(),
        Fact::PayBefore2002 => {
            "Какой у вас был заработок до 2002 года: средний в месяц за 2000–2001 годы или отношение к среднему по стране за 60 месяцев подряд?"
                .to_owned()
        }
        Fact::AccountRecord => {
            "Какой страховой стаж указан в выписке из лицевого счёта?".to_owned()
        }
        Fact::Children => "Сколько у вас детей и когда они родились?".to_owned(),
        Fact::Working => "Вы сейчас работаете?".to_owned(),
        Fact::WorksOn => "Собираетесь ли вы работать дальше?".to_owned(),
        Fact::MonthlyPay => "Какая у вас будет зарплата в месяц?".to_owned(),
        Fact::Dependants => "Скольких родных вы содержите?".to_owned(),
        Fact::Disability => "Есть ли у вас инвалидность?".to_owned(),
        Fact::DisabilityGroup => "Какая у вас группа инвалидности?".to_owned(),
        Fact::DisabilityKind => {
            "Какая причина инвалидности указана в справке медико-социальной экспертизы?".to_owned()
        }
        Fact::Guardianship => {
            "Были ли вы опекуном человека, который стал инвалидом в детстве, и сколько времени?"
                .to_owned()
        }
        Fact::OfficeHolder => {
            "Вы на государственной или муниципальной должности или службе?".to_owned()
        }
        Fact::Unemployed => "Вы стоите на учёте в службе занятости как безработный?".to_owned(),
        Fact::DismissedFor => "Почему вас уволили с последней работы?".to_owned(),
        Fact::ProposalOn => {
            "Выдала ли вам служба занятости предложение о досрочной пенсии и в какой день?"
                .to_owned()
        }
        Fact::EmergencyRescue => {
            "Участвовали ли вы как спасатель в ликвидации чрезвычайной ситуации?".to_owned()
        }
        Fact::FlyingHealthExit => {
            "Оставили ли вы лётную работу по здоровью, по заключению врачебной комиссии?".to_owned()
        }
        Fact::Radiation => {
            "Работали ли вы на ликвидации аварии на Чернобыльской АЭС, жили или работали ли в зоне загрязнения?"
                .to_owned()
        }
        Fact::ResidenceNorth => {
            "Живёте ли вы постоянно на Крайнем Севере или в приравненной местности?".to_owned()
        }
        Fact::ResidenceRural => "Живёте ли вы в селе?".to_owned(),
        Fact::Period(_, field) => of_period(field),
        Fact::Child(index, field) => of_child(index + 1, field),
    }
}

fn of_period(field: PeriodField) -> String {
    match field {
        PeriodField::Contributions => "Платили ли за вас тогда пенсионные взносы?",
        PeriodField::AdditionalTariff => {
            "Платил ли тогда работодатель взносы по дополнительному тарифу?"
        }
        PeriodField::Code => {
            "Какой код особых условий труда стоит в выписке у этого периода? Если кода нет, так и скажите."
        }
        PeriodField::Child => "За каким ребёнком был уход?",
        PeriodField::Source => "Какой документ подтверждает этот период?",
        PeriodField::CivilAviation => "Была ли это работа в гражданской авиации?",
        PeriodField::Disputed => "Чем подтвердить этот спорный период?",
        PeriodField::Employer => {
            "Как полностью называется учебное заведение, в котором вы тогда учились?"
        }
        PeriodField::Agriculture => "Была ли это работа в сельском хозяйстве?",
    }
    .to_owned()
}

fn of_child(number: usize, field: ChildField) -> String {
    match field {
        ChildField::Born => format!("Когда родился ребёнок № {number}?"),
        ChildField::RaisedTo8 => {
            format!("Воспитывали ли вы ребёнка № {number} до восьми лет?")
        }
        ChildField::Disabled => format!("Признан ли ребёнок № {number} инвалидом с детства?"),
        ChildField::RightsLost => {
            format!("Лишали ли вас родительских прав на ребёнка № {number}?")
        }
    }
}

/// Why the fact matters, and for which grounds.
pub fn why(question: &Question) -> String {
    let reason = if question.grounds.is_empty() && question.of_size {
        reason_of_size(question.fact)
    } else {
        reason(question.fact)
    };
    let mut why = String::with_capacity(ORDINARY);
    why.push_str(reason);
    add_decides(&mut why, &question.grounds);
    if question.of_size && !question.grounds.is_empty() {
        why.push_str(" От него зависит и размер пенсии.");
    }
    why
}

/// Why a fact matters that can change nothing but the size.
const fn reason_of_size(fact: Fact) -> &'static str {
    match fact {
        Fact::Disability | Fact::DisabilityGroup => {
            "За I группу инвалидности пенсию увеличивают (ч. 1 ст. 17 400-ФЗ)."
        }
        Fact::Periods => "За долгую работу на Севере и в селе пенсию увеличивают (ст. 17 400-ФЗ).",
        Fact::MonthlyPay => {
            "Работа после назначения каждый год прибавляет к пенсии, и прибавка зависит от зарплаты (ст. 18 400-ФЗ)."
        }
        Fact::Working => {
            "Сельскую прибавку и доплату до прожиточного минимума платят тем, кто не работает."
        }
        other => reason(other),
    }
}

/// Why a fact matters, without the grounds it decides.
pub const fn reason(fact: Fact) -> &'static str {
    match fact {
        Fact::Sex => "У мужчин и женщин пенсионный возраст разный.",
        Fact::Born => "От даты рождения зависит возраст и год, за который берут требования.",
        Fact::Periods => "Из периодов складывается стаж.",
        Fact::Coefficients | Fact::CoefficientBefore2015 | Fact::CoefficientsByYear => {
            "Без нужного коэффициента пенсию не назначают, и от него зависит размер."
        }
        Fact::RecordBefore2002 | Fact::RecordBefore1991 | Fact::PayBefore2002 => {
            "Без этого не посчитать, что выгоднее до 2002 года: работа или коэффициенты за уход в те же дни (ч. 12 ст. 15 400-ФЗ)."
        }
        Fact::AccountRecord => "Без нужного стажа пенсию не назначают.",
        Fact::Children => {
            "Дети дают коэффициент, а матерям троих и более детей — право выйти раньше."
        }
        Fact::Working => "От этого зависит, идёт ли стаж дальше и какие прибавки платят.",
        Fact::WorksOn => "Если вы продолжите работать, стаж и коэффициент вырастут.",
        Fact::MonthlyPay => "От зарплаты зависит коэффициент за следующие годы.",
        Fact::Dependants => "За каждого, но не больше трёх, платят прибавку.",
        Fact::Disability | Fact::DisabilityGroup | Fact::DisabilityKind => {
            "Некоторым людям с инвалидностью пенсию назначают раньше (п. 3–5 ч. 1 ст. 32 400-ФЗ)."
        }
        Fact::Guardianship => {
            "Опекунам инвалидов с детства возраст снижают (п. 1 ч. 1 ст. 32 400-ФЗ)."
        }
        Fact::OfficeHolder => "На такой должности возраст для пенсии выше (ч. 1.1 ст. 8 400-ФЗ).",
        Fact::Unemployed | Fact::DismissedFor | Fact::ProposalOn => {
            "Безработным пенсию могут назначить на два года раньше (565-ФЗ)."
        }
        Fact::EmergencyRescue => {
            "Без участия в ликвидации чрезвычайной ситуации стажа спасателя мало (п. 16 ч. 1 ст. 30 400-ФЗ)."
        }
        Fact::FlyingHealthExit => {
            "Тем, кто оставил лётную работу по здоровью, стажа нужно меньше (п. 13 ч. 1 ст. 30, ст. 31 400-ФЗ)."
        }
        Fact::Radiation => "Пострадавшим от радиации возраст снижают (Закон № 1244-1).",
        Fact::ResidenceNorth => {
            "Оленеводам, рыбакам и охотникам право даёт и постоянное проживание на Севере (п. 7 ч. 1 ст. 32 400-ФЗ)."
        }
        Fact::ResidenceRural => {
            "Сельскую прибавку назначают тем, кто живёт в селе (ч. 14 ст. 17 400-ФЗ)."
        }
        Fact::Period(_, PeriodField::Agriculture) => {
            "За долгую работу в сельском хозяйстве тем, кто живёт в селе и не работает, пенсию увеличивают (ч. 14 ст. 17 400-ФЗ)."
        }
        Fact::Period(_, PeriodField::CivilAviation) => {
            "Техникам авиации нужен весь страховой стаж именно в гражданской авиации (п. 15 ч. 1 ст. 30 400-ФЗ)."
        }
        Fact::Period(_, PeriodField::Employer) => {
            "Учёбу в педагогическом заведении до октября 1993 года можно прибавить к стажу учителя (постановление № 1397)."
        }
        Fact::Child(_, ChildField::Disabled) => {
            "Одному из родителей инвалида с детства пенсию назначают раньше (п. 1 ч. 1 ст. 32 400-ФЗ)."
        }
        Fact::Child(_, ChildField::RightsLost) => {
            "Ребёнка, на которого лишили родительских прав, не учитывают (ч. 2 ст. 32 400-ФЗ)."
        }
        Fact::Period(_, PeriodField::Contributions) => {
            "Работа входит в стаж, если за неё начислены или уплачены взносы (ч. 1 ст. 11 400-ФЗ)."
        }
        Fact::Period(_, PeriodField::AdditionalTariff) => {
            "С 2013 года без этих взносов работа не входит в стаж для досрочной пенсии (ч. 6 ст. 30 400-ФЗ)."
        }
        Fact::Period(_, PeriodField::Code) => {
            "По коду видно, даёт ли работа право выйти на пенсию раньше."
        }
        Fact::Period(_, PeriodField::Child) => {
            "Коэффициент за уход зависит от того, каким по счёту был ребёнок (ч. 12 ст. 15 400-ФЗ)."
        }
        Fact::Period(_, PeriodField::Source) => "Период засчитают, если он подтверждён.",
        Fact::Period(_, PeriodField::Disputed) => {
            "Мы его не засчитали. Если его подтвердить, ответ изменится."
        }
        Fact::Child(_, ChildField::Born) => {
            "От этого зависит, какой уход входит в стаж и когда ребёнку исполнилось восемь лет."
        }
        Fact::Child(_, ChildField::RaisedTo8) => {
            "Матери многих детей выходят раньше, если воспитали их до восьми лет (ч. 1 ст. 32 400-ФЗ)."
        }
    }
}

/// « От ответа зависит вывод по основаниям: … и ещё 4.»
fn add_decides(why: &mut String, ids: &[&'static str]) {
    why.push_str(match ids.len() {
        0 => return,
        1 => " От ответа зависит вывод по основанию ",
        _ => " От ответа зависит вывод по основаниям: ",
    });
    for (place, id) in ids.iter().take(NAMED).enumerate() {
        why.push_str(if place == 0 { "«" } else { ", «" });
        why.push_str(grounds::find(id).map_or(*id, |ground| ground.title));
        why.push('»');
    }
    if NAMED < ids.len() {
        why.push_str(" и ещё ");
        why.push_str(&(ids.len() - NAMED).to_string());
    }
    why.push('.');
}
