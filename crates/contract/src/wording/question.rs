//! Unknown facts as questions, and why we ask.

use rules::{
    conclusion::Question,
    fact::{ChildField, Fact, PeriodField},
    grounds,
};

/// How many grounds are named before the rest is counted.
const NAMED: usize = 3;

/// The question itself.
pub fn sentence(fact: Fact) -> String {
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
        Fact::AccountRecord => {
            "Какой страховой стаж указан в выписке из лицевого счёта?".to_owned()
        }
        Fact::Children => "Сколько у вас детей и когда они родились?".to_owned(),
        Fact::Working => "Вы сейчас работаете?".to_owned(),
        Fact::WorksOn => "Собираетесь ли вы работать дальше?".to_owned(),
        Fact::MonthlyPay => "Какая у вас будет зарплата в месяц?".to_owned(),
        Fact::Dependants => "Скольких родных вы содержите?".to_owned(),
        Fact::Period(index, field) => of_period(index + 1, field),
        Fact::Child(index, field) => of_child(index + 1, field),
    }
}

fn of_period(number: usize, field: PeriodField) -> String {
    match field {
        PeriodField::Contributions => {
            format!("Платили ли за вас пенсионные взносы в периоде № {number}?")
        }
        PeriodField::AdditionalTariff => {
            format!("Платил ли работодатель взносы по дополнительному тарифу в периоде № {number}?")
        }
        PeriodField::Code => format!(
            "Какой код особых условий труда стоит в выписке у периода № {number}? Если кода нет, так и скажите."
        ),
        PeriodField::Child => format!("За каким ребёнком был уход в периоде № {number}?"),
        PeriodField::Source => format!("Какой документ подтверждает период № {number}?"),
    }
}

fn of_child(number: usize, field: ChildField) -> String {
    match field {
        ChildField::Born => format!("Когда родился ребёнок № {number}?"),
        ChildField::RaisedTo8 => {
            format!("Воспитывали ли вы ребёнка № {number} до восьми лет?")
        }
    }
}

/// Why the fact matters, and for which grounds.
pub fn why(question: &Question) -> String {
    let reason = reason(question.fact);
    match decides(&question.grounds) {
        Some(decides) => format!("{reason} {decides}"),
        None => reason.to_owned(),
    }
}

const fn reason(fact: Fact) -> &'static str {
    match fact {
        Fact::Sex => "У мужчин и женщин пенсионный возраст разный.",
        Fact::Born => "От даты рождения зависит возраст и год, за который берут требования.",
        Fact::Periods => "Из периодов складывается стаж.",
        Fact::Coefficients | Fact::CoefficientBefore2015 | Fact::CoefficientsByYear => {
            "Без нужного коэффициента пенсию не назначают, и от него зависит размер."
        }
        Fact::AccountRecord => "Без нужного стажа пенсию не назначают.",
        Fact::Children => {
            "Дети дают коэффициент, а матерям троих и более детей — право выйти раньше."
        }
        Fact::Working => "От этого зависит, идёт ли стаж дальше и какие прибавки платят.",
        Fact::WorksOn => "Если вы продолжите работать, стаж и коэффициент вырастут.",
        Fact::MonthlyPay => "От зарплаты зависит коэффициент за следующие годы.",
        Fact::Dependants => "За каждого, но не больше трёх, платят прибавку.",
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
        Fact::Child(_, ChildField::Born) => {
            "От этого зависит, какой уход входит в стаж и когда ребёнку исполнилось восемь лет."
        }
        Fact::Child(_, ChildField::RaisedTo8) => {
            "Матери многих детей выходят раньше, если воспитали их до восьми лет (ч. 1 ст. 32 400-ФЗ)."
        }
    }
}

/// «От ответа зависит вывод по основаниям: … и ещё 4».
fn decides(ids: &[&'static str]) -> Option<String> {
    let titles: Vec<&str> = ids
        .iter()
        .map(|id| grounds::find(id).map_or(*id, |ground| ground.title))
        .collect();
    let named = titles
        .iter()
        .take(NAMED)
        .map(|title| format!("«{title}»"))
        .collect::<Vec<_>>()
        .join(", ");
    match titles.len() {
        0 => None,
        1 => Some(format!("От ответа зависит вывод по основанию {named}.")),
        n if n <= NAMED => Some(format!("От ответа зависит вывод по основаниям: {named}.")),
        n => Some(format!(
            "От ответа зависит вывод по основаниям: {named} и ещё {}.",
            n - NAMED
        )),
    }
}
