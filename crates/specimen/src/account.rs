//! What an account statement says, and how its paper shows it.

use crate::blocks::{Align, Block, Column};
use calendar::Length;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// An account statement of somebody who does not exist.
#[derive(Clone, Debug)]
pub struct Account {
    /// Фамилия.
    pub surname: String,
    /// Имя.
    pub name: String,
    /// Отчество.
    pub patronymic: Option<String>,
    /// Дата рождения.
    pub born: Date,
    /// СНИЛС with a right control number.
    pub snils: String,
    /// «Вариант пенсионного обеспечения».
    pub variant: Option<u8>,
    /// «По состоянию на».
    pub as_of: Date,
    /// The day the paper was made.
    pub formed_on: Date,
    /// The coefficient of the account.
    pub total: Decimal,
    /// The record of the account.
    pub record: Length,
    /// Coefficient and record before 2015.
    pub before_2015: (Decimal, Length),
    /// The years since 2015.
    pub years: Vec<Year>,
    /// Average pay of 2000–2001, roubles.
    pub average_pay: Decimal,
    /// The record before 2002.
    pub record_2002: Length,
    /// «РПК», roubles.
    pub capital: Decimal,
    /// Rows of 2002–2014.
    pub earlier: Vec<Row>,
    /// The non-state fund.
    pub npf: Option<Npf>,
}

/// A year since 2015.
#[derive(Clone, Debug)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// Its coefficient.
    pub coefficient: Decimal,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of an employer.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name of the employer.
    pub employer: String,
    /// Registration number.
    pub number: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Quarters; 0 is the year of a self-employed person.
    pub quarters: Vec<u8>,
    /// Pay, roubles.
    pub pay: Option<Decimal>,
    /// Contributions, roubles.
    pub contributions: Decimal,
    /// The length credited.
    pub credited: Length,
    /// A code of special conditions: territory or special work.
    pub code: Option<&'static str>,
}

/// A non-state pension fund.
#[derive(Clone, Debug)]
pub struct Npf {
    /// Its name.
    pub name: String,
    /// Since when.
    pub since: Date,
    /// «Учтено на ИЛС».
    pub accounted: Savings,
    /// «Пенсионные накопления».
    pub savings: Savings,
}

/// Savings, roubles: ОПС, МСК, ДСВ; the sum is computed.
#[derive(Clone, Copy, Debug)]
pub struct Savings(pub [Decimal; 3]);

impl Savings {
    /// «Итого».
    pub fn total(self) -> Decimal {
        self.0.iter().sum()
    }
}

/// How numbers and lengths are written: papers differ, and all of these must be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Style {
    /// «38 666,67» with no-break blanks, «16 лет 0 месяцев 21 день».
    #[default]
    Words,
    /// «38 666.67», «16 л. 0 мес. 21 дн.».
    Short,
    /// «38666,67», «16/0/21».
    Slashes,
    /// «38 666,67», and years, months and days in three columns.
    Columns,
}

impl Style {
    /// Every style.
    pub const ALL: [Self; 4] = [Self::Words, Self::Short, Self::Slashes, Self::Columns];

    fn number(self, number: Decimal) -> String {
        let text = number.to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let blank = match self {
            Self::Words => "\u{a0}",
            Self::Short | Self::Columns => " ",
            Self::Slashes => "",
        };
        let point = if self == Self::Short { "." } else { "," };
        let mut grouped = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                grouped.push_str(blank);
            }
            grouped.push(digit);
        }
        if fraction.is_empty() {
            grouped
        } else {
            format!("{grouped}{point}{fraction}")
        }
    }

    fn length(self, length: Length) -> String {
        let (years, months, days) = (length.years(), length.months(), length.days());
        match self {
            Self::Words => format!(
                "{years} {} {months} {} {days} {}",
                plural(years, ["год", "года", "лет"]),
                plural(months, ["месяц", "месяца", "месяцев"]),
                plural(days, ["день", "дня", "дней"]),
            ),
            Self::Short => format!("{years} л. {months} мес. {days} дн."),
            Self::Slashes => format!("{years}/{months}/{days}"),
            Self::Columns => format!("{years} л. {months} м. {days} д."),
        }
    }

    /// Cells of a length in a table.
    fn length_cells(self, length: Length) -> Vec<String> {
        if self == Self::Columns {
            [length.years(), length.months(), length.days()]
                .map(|n| n.to_string())
                .to_vec()
        } else {
            vec![self.length(length)]
        }
    }

    fn length_columns(self) -> Vec<Column> {
        if self == Self::Columns {
            ["Стаж: лет", "меся-цев", "дней"]
                .map(|title| Column::new(title, 31.0, Align::Right))
                .to_vec()
        } else {
            vec![Column::new("Стаж (лет, месяцев, дней)", 66.0, Align::Left)]
        }
    }
}

fn plural(count: u32, forms: [&str; 3]) -> &str {
    match (count % 10, count % 100) {
        (_, 11..=14) => forms[2],
        (1, _) => forms[0],
        (2..=4, _) => forms[1],
        _ => forms[2],
    }
}

/// «01» января 2026 года.
fn in_words(day: Date) -> String {
    const MONTHS: [&str; 12] = [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];
    let index = usize::try_from(day.month() - 1).unwrap_or_default();
    format!("«{:02}» {} {} года", day.day(), MONTHS[index], day.year())
}

fn in_digits(day: Date) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

impl Row {
    fn employer_cell(&self) -> String {
        let code = self
            .code
            .map(|code| format!("\nКод: {code}"))
            .unwrap_or_default();
        format!("{}\nрег. № {}{code}", self.employer, self.number)
    }

    fn period_cell(&self) -> String {
        format!("{} – {}", in_digits(self.from), in_digits(self.to))
    }
}

impl Account {
    /// The paper of the account, from top to bottom.
    pub fn paper(&self, style: Style) -> Vec<Block> {
        let mut blocks = self.head(style);
        blocks.push(Block::title("1. ИПК и его составляющие"));
        blocks.push(self.since_2015(style));
        blocks.push(Block::title("2. Расчетная информация до 2015 года"));
        blocks.push(Block::line(format!(
            "2.1. Среднемесячный заработок за 2000 – 2001 годы {}",
            style.number(self.average_pay)
        )));
        blocks.push(Block::line(format!(
            "2.2. Расчетный пенсионный капитал {}",
            style.number(self.capital)
        )));
        blocks.push(Block::line(
            "2.3. Страховые взносы по работодателям за 2002 – 2014 годы",
        ));
        blocks.push(self.before_2015(style));
        blocks.push(Block::line(format!(
            "2.4. Общий трудовой стаж до 1 января 2002 года {}",
            style.length(self.record_2002)
        )));
        if let Some(npf) = &self.npf {
            blocks.extend(npf_blocks(npf, style));
        }
        blocks.push(Block::line(format!(
            "Дата формирования {}",
            in_digits(self.formed_on)
        )));
        blocks
    }

    fn head(&self, style: Style) -> Vec<Block> {
        let mut blocks = vec![
            Block::title("Сведения о состоянии индивидуального лицевого счета"),
            Block::title("застрахованного лица"),
            Block::line("Форма СЗИ-ИЛС"),
            Block::line(
                "Реквизиты запроса, на основании которого сформированы сведения: \
                 дата 15.01.2026, номер 00000000000000000000000000000001",
            ),
            Block::line("Исходящий номер 0000000000000000000000000"),
            Block::line(format!(
                "Настоящие сведения сформированы по состоянию на {}",
                in_words(self.as_of)
            )),
            Block::title("Сведения о застрахованном лице"),
            Block::line(format!("Фамилия {}", self.surname)),
            Block::line(format!("Имя {}", self.name)),
        ];
        if let Some(patronymic) = &self.patronymic {
            blocks.push(Block::line(format!("Отчество {patronymic}")));
        }
        blocks.extend([
            Block::line(format!("Дата рождения {}", in_words(self.born))),
            Block::line(format!(
                "Страховой номер индивидуального лицевого счета: {}",
                self.snils
            )),
        ]);
        if let Some(variant) = self.variant {
            blocks.push(Block::line(format!(
                "Вариант пенсионного обеспечения, выбранный застрахованным лицом 1967 года \
                 рождения и моложе: {variant}"
            )));
        }
        blocks.extend([
            Block::line(format!(
                "Величина индивидуального пенсионного коэффициента (ИПК): {}",
                style.number(self.total)
            )),
            Block::line(format!("Стаж: {}", style.length(self.record))),
        ]);
        blocks
    }

    fn since_2015(&self, style: Style) -> Block {
        let mut columns = vec![
            Column::new("Год", 34.0, Align::Left),
            Column::new("Работодатель, регистрационный номер", 122.0, Align::Left),
            Column::new("Период работы", 60.0, Align::Left),
            Column::new("Квар-тал", 34.0, Align::Left),
            Column::new("Сумма выплат и иных вознаграждений", 76.0, Align::Right),
            Column::new("Сумма начисленных страховых взносов", 68.0, Align::Right),
            Column::new("Величина ИПК", 44.0, Align::Right),
        ];
        columns.extend(style.length_columns());
        let mut rows = vec![];
        let (coefficient, record) = self.before_2015;
        let mut first = vec![
            "до 2015 года".to_owned(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            style.number(coefficient),
        ];
        first.extend(style.length_cells(record));
        rows.push(first);
        for year in &self.years {
            for (index, row) in year.rows.iter().enumerate() {
                let of_year = |text: String| if index == 0 { text } else { String::new() };
                let quarters: Vec<_> = row.quarters.iter().map(u8::to_string).collect();
                let mut cells = vec![
                    of_year(year.year.to_string()),
                    row.employer_cell(),
                    row.period_cell(),
                    quarters.join(", "),
                    row.pay.map(|pay| style.number(pay)).unwrap_or_default(),
                    style.number(row.contributions),
                    of_year(style.number(year.coefficient)),
                ];
                cells.extend(style.length_cells(row.credited));
                rows.push(cells);
            }
        }
        Block::Table { columns, rows }
    }

    fn before_2015(&self, style: Style) -> Block {
        let mut columns = vec![
            Column::new("Работодатель, регистрационный номер", 200.0, Align::Left),
            Column::new("Период работы", 110.0, Align::Left),
            Column::new("Сумма страховых взносов", 80.0, Align::Right),
        ];
        columns.extend(style.length_columns());
        let row = |row: &Row| {
            let mut cells = vec![
                row.employer_cell(),
                row.period_cell(),
                style.number(row.contributions),
            ];
            cells.extend(style.length_cells(row.credited));
            cells
        };
        let rows = self.earlier.iter().map(row).collect();
        Block::Table { columns, rows }
    }
}

fn npf_blocks(npf: &Npf, style: Style) -> Vec<Block> {
    let row = |name: &str, savings: Savings| {
        let mut cells = vec![name.to_owned()];
        cells.extend(savings.0.map(|sum| style.number(sum)));
        cells.push(style.number(savings.total()));
        cells
    };
    vec![
        Block::title("3. Пенсионные накопления"),
        Block::line(format!("Страховщик {}", npf.name)),
        Block::line(format!(
            "Дата начала действия договора {}",
            in_digits(npf.since)
        )),
        Block::Table {
            columns: vec![
                Column::new("Показатель", 160.0, Align::Left),
                Column::new("ОПС", 70.0, Align::Right),
                Column::new("МСК", 70.0, Align::Right),
                Column::new("ДСВ", 70.0, Align::Right),
                Column::new("Итого", 70.0, Align::Right),
            ],
            rows: vec![
                row("Учтено на ИЛС", npf.accounted),
                row("Пенсионные накопления", npf.savings),
            ],
        },
    ]
}
