//! The page `docs/reference/audit.md`.

use crate::measure::{Count, Table};
use std::fmt::Write as _;

/// The page as text.
pub fn page(table: &Table) -> String {
    let mut out = String::from(
        "# Проверка проверки\n\n\
         Придуманные жизни, записанные как бумаги: выписка из счёта, трудовая книжка, справки, военный билет, \
         свидетельства о рождении, слова человека, решение фонда. В каждую посажена одна ошибка из перечня \
         нарушений (V01–V40) по словам перечня, а не по коду, который её ищет; у каждой есть близнец без \
         ошибки. Бумаги сводятся в одни факты и проверяются так же, как бумаги посетителя. Придуманные бумаги \
         правильнее настоящих, поэтому на настоящих будет хуже.\n\n",
    );
    let twins = table.papers / 2;
    let disturbed: std::collections::BTreeSet<_> = table
        .disturbed_twins
        .iter()
        .map(|(kind, seed, _)| (kind, seed))
        .collect();
    let _ = write!(
        out,
        "Наборов бумаг: {}, из них с ошибкой {twins} и без ошибки {twins}. Близнецов без ошибки, в которых \
         проверка уверенно назвала нарушение: {}.\n\n\
         * «Найдено» — нарушение названо: уверенно или вопросом. «Уверенно» — с пометкой «точно» или \
         «вероятно».\n\
         * «Полнота» — доля найденного среди посаженного.\n\
         * «Лишние» — уверенно названо там, где не посажено и не следует из посаженного; «точность» — доля \
         верных среди уверенно названного.\n\
         * «Вопросы» — сколько близнецов без ошибки получили вопрос этого вида.\n\n\
         | вид | посажено | найдено | уверенно | полнота | лишние | точность | вопросы |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
        table.papers,
        disturbed.len(),
    );
    for (id, count) in &table.kinds {
        let _ = writeln!(
            out,
            "| {id} | {} | {} | {} | {} | {} | {} | {} |",
            count.planted,
            count.found,
            count.firmly,
            share(count.found, count.planted),
            count.false_elsewhere,
            precision(count),
            count.asked_in_twins,
        );
    }
    out
}

fn precision(count: &Count) -> String {
    share(count.firmly, count.firmly + count.false_elsewhere)
}

/// Hundredths, rounded down: a hundred is said only of all.
fn share(part: u32, whole: u32) -> String {
    match (part * 100).checked_div(whole) {
        Some(share) => format!("{share} %"),
        None => "—".to_owned(),
    }
}
