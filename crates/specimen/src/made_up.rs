//! Lives that nobody lived, one for each seed.

use crate::account::{Account, Npf, Row, Savings, Year};
use calendar::{Length, Span, measure};
use jiff::civil::{Date, date};
use law::Law;
use rust_decimal::{Decimal, RoundingStrategy, dec};

/// Numbers that look random and are the same for the same seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        // SplitMix64: enough for variety, and no crate.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from((z >> 32) % u64::from(sides.max(1))).unwrap_or_default()
    }

    fn one_of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        let count = u32::try_from(choices.len()).unwrap_or(1);
        choices[usize::try_from(self.roll(count)).unwrap_or_default()]
    }

    fn day(&mut self, year: i16) -> Date {
        let month = i8::try_from(self.roll(12) + 1).unwrap_or(1);
        let day = i8::try_from(self.roll(28) + 1).unwrap_or(1);
        date(year, month, day)
    }
}

const EMPLOYERS: [&str; 7] = [
    "ООО \"УЧЕБНЫЙ ЛЕСПРОМХОЗ\"",
    "АКЦИОНЕРНОЕ ОБЩЕСТВО «ПРИМЕРНЫЙ ЗАВОД № 7»",
    "СЕЛЬСКОХОЗЯЙСТВЕННЫЙ ПРОИЗВОДСТВЕННЫЙ КООПЕРАТИВ «ОБРАЗЕЦ»",
    "МУНИЦИПАЛЬНОЕ БЮДЖЕТНОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ «СРЕДНЯЯ ШКОЛА С. ВЫДУМАННОГО ПРИМЕРНОГО РАЙОНА»",
    "ООО «ЛАВКА & ОБРАЗЕЦ»",
    "ООО ПРИМЕР-7",
    "ИП ВЫДУМКИН В.В.",
];

const CODES: [&str; 5] = ["27-1", "27-2", "РКС", "МКС", "СЕЛО"];

impl Account {
    /// Somebody's account: the same seed gives the same one.
    ///
    /// Sums, coefficients and lengths of the paper agree with each other.
    pub fn made_up(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let born_year = 1955 + i16::try_from(dice.roll(25)).unwrap_or_default();
        let earlier: Vec<Row> = (0..=dice.roll(4))
            .map(|n| earlier_row(&mut dice, n))
            .collect();
        let record_2002 = Length::new(dice.roll(15), dice.roll(12), dice.roll(30));
        let since_2002: Length = earlier.iter().map(|row| row.credited).sum();
        let from_2015 = dice.roll(4);
        let years: Vec<Year> = (2015..2026)
            .skip(usize::try_from(from_2015).unwrap_or_default())
            .map(|year| made_up_year(year, &mut dice))
            .collect();
        let before = Decimal::new(i64::from(dice.roll(60_000)), 3);
        let total = before + years.iter().map(|year| year.coefficient).sum::<Decimal>();
        let later: Length = years
            .iter()
            .flat_map(|y| &y.rows)
            .map(|row| row.credited)
            .sum();
        Self {
            surname: dice
                .one_of(&["ОБРАЗЦОВА", "ВЫДУМКИНА", "ТЕСТОВА-ПРИМЕРНАЯ"])
                .to_owned(),
            name: dice.one_of(&["ПРИМЕРА", "АННА", "ФЁКЛА"]).to_owned(),
            patronymic: (dice.roll(5) > 0).then(|| "ТЕСТОВНА".to_owned()),
            born: dice.day(born_year),
            snils: snils(dice.roll(1_000_000_000)),
            variant: (born_year >= 1967).then_some(1 + u8::from(dice.roll(2) == 0)),
            as_of: date(2026, 1, 1),
            formed_on: date(2026, 1, 15),
            total,
            record: record_2002 + since_2002 + later,
            before_2015: (before, since_2002 + record_2002),
            years,
            average_pay: Decimal::new(i64::from(dice.roll(500_000)) + 1, 2),
            record_2002,
            capital: Decimal::new(i64::from(dice.roll(40_000_000)), 2),
            earlier,
            npf: (dice.roll(2) == 0).then(|| npf(&mut dice)),
        }
    }

    /// A statement of about eight pages, for measuring.
    pub fn long() -> Self {
        let mut account = Self::made_up(8);
        for year in &mut account.years {
            let row = year.rows[0].clone();
            let share = Decimal::from(12);
            year.rows = vec![
                Row {
                    contributions: (row.contributions / share).round_dp(2),
                    ..row
                };
                12
            ];
        }
        account
    }
}

fn credited(from: Date, to: Date) -> Length {
    Span::new(from, to).map(measure).unwrap_or_default()
}

fn earlier_row(dice: &mut Dice, n: u32) -> Row {
    let year = 2002 + i16::try_from(2 * n).unwrap_or_default();
    let (from, to) = (dice.day(year), dice.day(year + 1));
    Row {
        employer: dice.one_of(&EMPLOYERS).to_owned(),
        number: format!(
            "0{:02}-0{:02}-{:06}",
            dice.roll(90),
            dice.roll(90),
            dice.roll(999_999)
        ),
        from,
        to,
        quarters: vec![],
        pay: None,
        contributions: Decimal::new(i64::from(dice.roll(9_000_000)) + 1, 2),
        credited: credited(from, to),
        code: (dice.roll(3) == 0)
            .then(|| dice.one_of(&CODES))
            .and_then(known),
    }
}

fn made_up_year(year: i16, dice: &mut Dice) -> Year {
    let middle = dice.day(year);
    let whole = dice.roll(2) == 0;
    let first = date(year, 1, 1);
    let last = date(year, 12, 31);
    let mut rows = vec![];
    if whole {
        rows.push(paid_row(first, last, dice));
    } else {
        rows.push(paid_row(first, middle, dice));
        if let Ok(next) = middle.tomorrow()
            && next < last
        {
            rows.push(paid_row(next, last, dice));
        }
    }
    if dice.roll(4) == 0 {
        rows.push(Row {
            quarters: vec![0],
            pay: Some(dec!(0.00)),
            code: None,
            ..paid_row(first, last, dice)
        });
    }
    let contributions = rows.iter().map(|row| row.contributions).sum();
    Year {
        year,
        coefficient: coefficient(year, contributions),
        rows,
    }
}

fn paid_row(from: Date, to: Date, dice: &mut Dice) -> Row {
    let contributions = Decimal::new(i64::from(dice.roll(6_000_000)) + 100_000, 2);
    let quarter = |month: i8| u8::try_from((month - 1) / 3 + 1).unwrap_or(1);
    Row {
        employer: dice.one_of(&EMPLOYERS).to_owned(),
        number: format!(
            "0{:02}-0{:02}-{:06}",
            dice.roll(90),
            dice.roll(90),
            dice.roll(999_999)
        ),
        from,
        to,
        quarters: (quarter(from.month())..=quarter(to.month())).collect(),
        pay: Some(pay(contributions)),
        contributions,
        credited: credited(from, to),
        code: (dice.roll(3) == 0)
            .then(|| dice.one_of(&CODES))
            .and_then(known),
    }
}

/// Pay from which sixteen hundredths are these contributions.
fn pay(contributions: Decimal) -> Decimal {
    let mut pay = (contributions / dec!(0.16)).round_dp(2);
    pay.rescale(2);
    pay
}

fn known(code: &str) -> Option<&'static str> {
    CODES.into_iter().find(|known| *known == code)
}

/// Ten for contributions from the whole base, and not above the maximum of the year.
fn coefficient(year: i16, contributions: Decimal) -> Decimal {
    let law = Law::embedded();
    let day = date(year, 12, 31);
    let numbers = (
        law.contribution_base.number_on(day),
        law.max_yearly_coefficient.number_on(day),
        law.insurance_tariff_share.number_on(day),
    );
    let (Ok(base), Ok(maximum), Ok(share)) = numbers else {
        return dec!(1.000);
    };
    let mut rounded = (dec!(10) * contributions / (share * base))
        .min(maximum)
        .round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(3);
    rounded
}

fn npf(dice: &mut Dice) -> Npf {
    let mut savings =
        || Savings([0; 3].map(|_: u8| Decimal::new(i64::from(dice.roll(9_000_000)), 2)));
    Npf {
        accounted: savings(),
        savings: savings(),
        name: "АО «НПФ ПРИМЕРНЫЙ»".to_owned(),
        since: date(2012, 10, 1),
    }
}

/// «000-000-001 45» with its control number.
fn snils(number: u32) -> String {
    let digits = format!("{number:09}");
    let sum: u32 = digits
        .bytes()
        .zip((1..=9).rev())
        .map(|(d, n)| u32::from(d - b'0') * n)
        .sum();
    let control = match sum % 101 {
        100 => 0,
        other => other,
    };
    format!(
        "{}-{}-{} {control:02}",
        &digits[..3],
        &digits[3..6],
        &digits[6..]
    )
}
