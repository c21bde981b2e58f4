//! A whole conclusion in plain Russian: for a terminal, a phone script or a large-print letter.
//!
//! The most important thing comes first, and every line can be read aloud.

mod audit;
mod comparison;
mod dialogue;
mod page;

pub use audit::{audit, weighed};
pub use comparison::comparison;
pub(crate) use comparison::moved;
pub use dialogue::{explanation, topics};

use crate::{
    conclusion::{Receipt, receipt},
    wording::{self, date, length, money, notes, number::number, outcome, promise},
};
use calendar::Length;
use law::Law;
use page::Page;
use rules::{
    Conclusion, Facts,
    conclusion::{Action, Amount, GroundConclusion, Outcome, Who},
};
use rust_decimal::Decimal;

/// The conclusion as text of at most 78 columns, with a final line break.
pub fn text(conclusion: &Conclusion) -> String {
    laid_out(conclusion, None)
}

/// The same about `facts`, with a line by which the answer can be repeated.
pub fn text_of(facts: &Facts, conclusion: &Conclusion) -> String {
    laid_out(conclusion, Some(&receipt(facts, conclusion)))
}

fn laid_out(conclusion: &Conclusion, receipt: Option<&Receipt>) -> String {
    let mut page = Page::default();
    page.heading(&format!(
        "Право на пенсию: заключение на {}",
        date::long(conclusion.assessed_on)
    ));
    answer(&mut page, conclusion);
    if let Some(amount) = &conclusion.amount {
        size(&mut page, conclusion, amount);
    }
    records(&mut page, conclusion);
    findings(&mut page, conclusion);
    questions(&mut page, conclusion);
    plan(&mut page, conclusion);
    grounds(&mut page, conclusion);
    sources(&mut page, conclusion);
    if let Some(receipt) = receipt {
        mark(&mut page, receipt);
    }
    page.into_text()
}

fn answer(page: &mut Page, conclusion: &Conclusion) {
    page.paragraph(&outcome::headline(conclusion));
    let earliest = conclusion
        .earliest
        .and_then(|earliest| ground_with(conclusion, earliest.ground));
    if let Some(ground) = earliest {
        page.paragraph(&format!(
            "Основание: {} ({}).",
            ground.ground.title, ground.ground.provision
        ));
        if let Some(from) = ground.apply_from {
            page.paragraph(&format!("Заявление принимают с {}.", date::long(from)));
        }
    }
    if let Some(prepension) = conclusion.prepension {
        page.paragraph(&format!(
            "Предпенсионный возраст: с {}.",
            date::long(prepension.from)
        ));
    }
    for note in notes(conclusion) {
        page.paragraph(&note);
    }
    page.paragraph(promise::NEVER_ASKED);
}

fn ground_with<'a>(conclusion: &'a Conclusion, id: &str) -> Option<&'a GroundConclusion> {
    conclusion
        .grounds
        .iter()
        .find(|ground| ground.ground.id == id)
}

fn size(page: &mut Page, conclusion: &Conclusion, amount: &Amount) {
    page.heading("Сколько");
    size_parts(page, amount);
    if let Some(indexed) = &amount.indexed {
        page.paragraph(&wording::amount::indexed(indexed));
    }
    if let Some(beside) = &amount.subsistence {
        page.paragraph(&wording::amount::subsistence(beside));
    }
    if let Some(how) = wording::amount::working_on(&conclusion.working_on) {
        page.paragraph(&how);
    }
    for year in &conclusion.working_on {
        page.item(&wording::amount::year_of_work(year));
    }
}

/// The parts of a size, one a line; the command `amount` prints the same.
fn size_parts(page: &mut Page, amount: &Amount) {
    page.paragraph(&format!(
        "Пенсия на {}: {} в месяц.",
        date::long(amount.on),
        money::long(amount.total)
    ));
    let premium = match amount.deferral.ipk_factor {
        factor if factor == Decimal::ONE => String::new(),
        factor => format!(" × {}", number(factor)),
    };
    page.item(&format!(
        "страховая часть: {} ({} × {}{premium})",
        money::short(amount.insurance_part),
        number(amount.ipk),
        money::short(amount.ipk_price)
    ));
    page.item(&format!(
        "фиксированная выплата: {}",
        money::short(amount.fixed)
    ));
    for increment in &amount.increments {
        page.item(&format!(
            "прибавка {}: {}",
            wording::amount::increment(increment.kind),
            money::short(increment.value)
        ));
    }
    if let Some(deferral) = wording::amount::deferral(&amount.deferral) {
        page.paragraph(&deferral);
    }
}

/// A size alone, with what must be said beside it and the numbers of the law behind it.
pub fn amount(amount: &Amount, law: &Law) -> String {
    let mut page = Page::default();
    page.heading("Страховая пенсия по старости");
    size_parts(&mut page, amount);
    if let Some(prices) = wording::amount::prices(amount) {
        page.paragraph(&prices);
    }
    page.paragraph(&wording::amount::estimate(amount));
    page.heading("На чём основано");
    for used in &amount.numbers {
        if let Some(number) = wording::number::used(used, law) {
            page.item(&number);
        }
    }
    page.into_text()
}

fn records(page: &mut Page, conclusion: &Conclusion) {
    page.heading("Стаж и коэффициент");
    let records = &conclusion.records;
    page.item(&match records.insurance {
        None => "страховой стаж: неизвестен".to_owned(),
        Some(record) => format!("страховой стаж: {}", length::length(record)),
    });
    let others = [
        ("длительный стаж", records.long.unwrap_or_default()),
        ("северный стаж", records.north),
        ("сельский стаж", records.rural),
    ];
    for (title, record) in others {
        if record != Length::ZERO {
            page.item(&format!("{title}: {}", length::length(record)));
        }
    }
    for special in &records.special {
        let title = ground_with(conclusion, special.ground)
            .map_or(special.ground, |ground| ground.ground.title);
        let completed = special
            .completed_on
            .map(|day| format!(", набран {}", date::long(day)))
            .unwrap_or_default();
        page.item(&format!(
            "стаж «{title}»: {}{completed}",
            length::length(special.record)
        ));
    }
    let coefficients = &conclusion.coefficients;
    match coefficients.total {
        Some(total) => page.item(&format!("пенсионный коэффициент: {}", number(total))),
        None => page.item("пенсионный коэффициент: неизвестен"),
    }
    if let Some(known) = &coefficients.before_2002 {
        page.item(&wording::lowered(&wording::old_rights::pay(known)));
    }
    for other in &coefficients.other_periods {
        page.item(&format!(
            "в том числе {}: {}",
            wording::kind::period(other.kind),
            number(other.value)
        ));
    }
}

fn findings(page: &mut Page, conclusion: &Conclusion) {
    if conclusion.findings.is_empty() {
        return;
    }
    page.heading("Что проверить");
    for (number, finding) in (1..).zip(&conclusion.findings) {
        audit::finding(page, number, finding, audit::Detail::Short);
    }
}

fn questions(page: &mut Page, conclusion: &Conclusion) {
    if conclusion.questions.is_empty() {
        return;
    }
    page.heading("Что нужно узнать");
    for (number, question) in (1..).zip(&conclusion.questions) {
        page.numbered(number, &wording::question::sentence(question));
        page.under(&wording::question::why(question));
    }
}

fn plan(page: &mut Page, conclusion: &Conclusion) {
    if conclusion.plan.is_empty() {
        return;
    }
    page.heading("Что делать");
    for (number, step) in (1..).zip(&conclusion.plan) {
        let who = match step.who {
            Who::Person => "Делаете вы",
            Who::Sfr => "Делает Социальный фонд",
        };
        page.numbered(number, &wording::step::sentence(step.action));
        let due = step
            .due
            .map(|day| format!("Когда: не позже {}. ", date::long(day)))
            .unwrap_or_default();
        page.under(&format!(
            "{who}. {due}Закон: {}.",
            wording::step::provision(step.action)
        ));
        page.under(&format!(
            "{}: {}",
            match step.action {
                Action::AnswerQuestions => "Если ответа нет",
                _ => "Если откажут",
            },
            wording::lowered(wording::step::if_refused(step.action))
        ));
    }
}

fn grounds(page: &mut Page, conclusion: &Conclusion) {
    let (told, others): (Vec<_>, Vec<_>) = conclusion
        .grounds
        .iter()
        .partition(|ground| ground.outcome != Outcome::NotApplicable);
    if !told.is_empty() {
        page.heading("Основания по порядку");
    }
    for ground in told {
        page.paragraph(&format!(
            "{} ({}): {}.",
            ground.ground.title,
            ground.ground.provision,
            outcome::short(ground)
        ));
        for asked in &ground.conditions {
            page.item(&format!(
                "{} [{}]",
                wording::condition::sentence(asked),
                asked.provision
            ));
        }
        for read in &ground.readings {
            let day = read
                .right_on
                .map(|day| format!(" Право: {}.", date::long(day)))
                .unwrap_or_default();
            page.item(&format!("{}{day}", wording::reading::sentence(read)));
        }
        for known in &ground.notes {
            page.item(&wording::note::sentence(*known));
        }
    }
    if !others.is_empty() {
        let titles: Vec<_> = others.iter().map(|ground| ground.ground.title).collect();
        page.paragraph(&format!("Не подходят: {}.", titles.join("; ")));
    }
}

fn sources(page: &mut Page, conclusion: &Conclusion) {
    page.heading("На чём основано");
    page.paragraph(&format!(
        "Числа закона сверены с источниками не раньше {}. Отпечаток этого набора чисел:",
        date::long(conclusion.law_checked_on)
    ));
    page.paragraph(&conclusion.law_digest);
}

/// The receipt, short enough to be written down by hand.
fn mark(page: &mut Page, receipt: &Receipt) {
    page.paragraph(&format!(
        "Метка ответа: программа {}, закон {}, факты {}.",
        receipt.engine,
        beginning(&receipt.law),
        beginning(&receipt.facts)
    ));
}

/// The beginning of a digest: enough to tell two answers apart.
fn beginning(digest: &str) -> &str {
    let digits = digest.strip_prefix("sha256:").unwrap_or(digest);
    digits.get(..12).unwrap_or(digits)
}
