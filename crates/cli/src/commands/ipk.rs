//! `pravo ipk`: the coefficient of a year from its pay.

use crate::{
    args::{Format, Ipk},
    exit::Failure,
    law_folder, output,
};
use contract::wording::{amount::absent_number, money, number::number};
use rules::YearOfPay;
use rust_decimal::Decimal;
use serde::Serialize;

pub(super) fn run(args: &Ipk) -> Result<(), Failure> {
    let law = law_folder::law(&args.numbers)?;
    let year = rules::year_of_pay(args.year, args.pay, law).map_err(|error| {
        Failure::refused(
            "--year",
            format!("{} Укажите другой год.", absent_number(&error)),
        )
    })?;
    match args.answer.format {
        Format::Json => output::print_json(&Document::of(&year)),
        Format::Text => output::print(&text(&year)),
    }
}

#[derive(Serialize)]
struct Document {
    year: i16,
    pay: String,
    base: String,
    maximum: String,
    coefficient: String,
    capped: bool,
}

impl Document {
    fn of(year: &YearOfPay) -> Self {
        Self {
            year: year.year,
            pay: year.pay.to_string(),
            base: year.base.to_string(),
            maximum: year.maximum.to_string(),
            coefficient: year.coefficient.to_string(),
            capped: year.capped,
        }
    }
}

fn text(year: &YearOfPay) -> String {
    let counted: Decimal = year.pay.min(year.base);
    let mut lines = vec![
        format!(
            "Коэффициент за {} год: {}",
            year.year,
            number(year.coefficient)
        ),
        format!(
            "Расчёт: {} ÷ {} × 10",
            money::short(counted),
            money::short(year.base)
        ),
        "Второе число — наибольший заработок года, с которого платят взносы.".to_owned(),
    ];
    if year.base < year.pay {
        lines.push("Заработок больше, поэтому взято это наибольшее число.".to_owned());
    }
    if year.capped {
        lines.push(format!(
            "По расчёту вышло больше, но за {} год засчитывают не больше {}.",
            year.year,
            number(year.maximum)
        ));
    }
    lines.push("Закон: ч. 18 ст. 15 и приложение 4 400-ФЗ\n".to_owned());
    lines.join("\n")
}
