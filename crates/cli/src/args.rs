//! The command line: what may be written, and every word of its help in Russian.

pub(crate) mod interview;
mod kept;
mod mistakes;
pub(crate) mod paper;
mod russian;
pub(crate) mod values;

pub(crate) use kept::{
    Drafts, DraftsCommand, EraseExpired, Keeping, Keys, KeysCommand, KeysNew, KeysOf, KeysRotate,
    StoreAddress,
};

use crate::{exit::Failure, input::Source};
use clap::{
    Args, FromArgMatches, Parser, Subcommand, ValueEnum,
    builder::{OsStringValueParser, TypedValueParser},
};
use jiff::civil::Date;
use rules::facts::North;
use rust_decimal::Decimal;
use std::{ffi::OsString, net::IpAddr, path::PathBuf};

/// Право на пенсию: из фактов о жизни — законное и объяснённое заключение
#[derive(Debug, Parser)]
#[command(name = "pravo", version, term_width = 80)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

/// One command with its parameters.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Заключение о праве на пенсию по документу с фактами
    Assess(Assess),
    /// Объяснить заключение: откуда взялось каждое число
    Explain(Explain),
    /// Сравнить два ответа: у кого и почему ответ изменился
    Compare(Compare),
    /// Размер страховой пенсии по старости и его части
    Amount(Amount),
    /// Коэффициент за год по заработку этого года
    Ipk(Ipk),
    /// Проверить факты: что не так, чего это стоит и чего требовать
    Audit(Audit),
    /// Письмо, заявление или иск по фактам
    Paper(paper::Paper),
    /// Бланк опроса на бумаге: распечатать и заполнить от руки
    Blank(interview::Blank),
    /// Строки, набранные с бумажного бланка, — в факты
    Key(interview::Key),
    /// Опрос для чтения вслух: по телефону или рядом с человеком
    Script(interview::Script),
    /// Лист фактов для юриста: что сказано и чего не хватает
    Sheet(interview::Sheet),
    /// Прочитать выписку из лицевого счёта или сведения о трудовой деятельности
    Statement(Statement),
    /// Свести бумаги одного человека в одни факты и показать, в чём они расходятся
    Merge(Merge),
    /// Числа закона с их сроками и источниками
    Law(Law),
    /// Основания для пенсии
    Grounds(Grounds),
    /// Нарушения: что бывает не так на счёте и в решениях
    Violations(Violations),
    /// Выдуманные люди для проб: все или факты одного
    Demo(Demo),
    /// Запустить службу со страницами для людей
    Serve(Serve),
    /// Сохранённые ответы: стереть те, чей срок вышел
    Drafts(Drafts),
    /// Ключи, которыми закрыты сохранённые ответы
    Keys(KeysOf),
    /// Показать справку
    Help(Help),
}

/// `pravo assess`.
#[derive(Debug, Args)]
pub(crate) struct Assess {
    /// Файл с фактами; «-» — стандартный ввод
    #[arg(value_name = "ФАЙЛ", value_parser = OsStringValueParser::new().map(Source::from))]
    pub(crate) file: Source,
    /// The day of the question.
    #[arg(long, value_name = "ДЕНЬ", value_parser = values::day, help = "День, на который дать заключение; заменяет assess_on")]
    pub(crate) on: Option<Date>,
    /// Вид ответа: text — текст, json — документ, jsonl — по документу в строке
    #[arg(long, value_name = "ВИД", default_value = "text")]
    pub(crate) format: AssessFormat,
    #[command(flatten)]
    pub(crate) numbers: Numbers,
}

/// Where the legal numbers come from.
#[derive(Debug, Args)]
pub(crate) struct Numbers {
    /// The folder of legal numbers; without it the built-in ones.
    #[arg(
        long = "law",
        value_name = "ПАПКА",
        help = "Папка с числами закона вместо встроенных, устроенная как crates/law/params"
    )]
    pub(crate) folder: Option<PathBuf>,
}

/// `pravo explain`.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// Файл с фактами; «-» — стандартный ввод
    #[arg(value_name = "ФАЙЛ", value_parser = OsStringValueParser::new().map(Source::from))]
    pub(crate) file: Source,
    /// The id of a topic.
    #[arg(
        value_name = "ВОПРОС",
        help = "О чём спросить, например coefficient/2016; без него — все вопросы"
    )]
    pub(crate) what: Option<String>,
    /// The day of the question.
    #[arg(long, value_name = "ДЕНЬ", value_parser = values::day, help = "День, на который дать заключение; заменяет assess_on")]
    pub(crate) on: Option<Date>,
    #[command(flatten)]
    pub(crate) numbers: Numbers,
    #[command(flatten)]
    pub(crate) answer: Answer,
}

/// `pravo compare`.
#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// Факты или заключение, как было; может быть по документу в строке
    #[arg(value_name = "БЫЛО", display_order = 1, value_parser = OsStringValueParser::new().map(Source::from))]
    pub(crate) before: Source,
    /// Факты или заключение, как стало; строки сравниваются попарно
    #[arg(value_name = "СТАЛО", display_order = 2, value_parser = OsStringValueParser::new().map(Source::from))]
    pub(crate) after: Source,
    /// The day of the question.
    #[arg(long, value_name = "ДЕНЬ", value_parser = values::day, help = "День, на который дать заключение по фактам; заменяет assess_on")]
    pub(crate) on: Option<Date>,
    #[command(flatten)]
    pub(crate) numbers: Numbers,
    #[command(flatten)]
    pub(crate) answer: Answer,
}

/// How `assess` answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum AssessFormat {
    /// Text for people.
    Text,
    /// One document.
    Json,
    /// A document a line.
    Jsonl,
}

/// How other commands answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Text for people.
    Text,
    /// One document.
    Json,
}

/// The choice between text and a document.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Answer {
    /// Вид ответа: text — текст, json — документ
    #[arg(long, value_name = "ВИД", default_value = "text")]
    pub(crate) format: Format,
}

/// `pravo amount`.
#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of its own on the command line"
)]
pub(crate) struct Amount {
    /// Пенсионный коэффициент (ИПК)
    #[arg(long, value_name = "ЧИСЛО", value_parser = values::coefficient, allow_negative_numbers = true)]
    pub(crate) ipk: Decimal,
    /// День, с которого назначают пенсию
    #[arg(long, value_name = "ДЕНЬ", value_parser = values::day)]
    pub(crate) on: Date,
    /// На сколько полных месяцев позже дня права подано заявление
    #[arg(long, value_name = "МЕСЯЦЕВ", default_value = "0", value_parser = values::months)]
    pub(crate) deferred_months: u32,
    /// Пенсия досрочная
    #[arg(long)]
    pub(crate) early: bool,
    /// Скольких родных человек содержит
    #[arg(long, value_name = "ЧИСЛО", default_value = "0", value_parser = values::people)]
    pub(crate) dependants: u32,
    /// Исполнилось 80 лет
    #[arg(long)]
    pub(crate) age80: bool,
    /// I группа инвалидности
    #[arg(long)]
    pub(crate) group1: bool,
    /// 30 лет работы в сельском хозяйстве, живёт в селе и не работает
    #[arg(long)]
    pub(crate) rural: bool,
    /// Северный стаж: rks — Крайний Север, mks — приравненные местности
    #[arg(long, value_name = "ГДЕ", value_parser = values::north)]
    pub(crate) north: Option<North>,
    #[command(flatten)]
    pub(crate) numbers: Numbers,
    #[command(flatten)]
    pub(crate) answer: Answer,
}

/// `pravo ipk`.
#[derive(Debug, Args)]
pub(crate) struct Ipk {
    /// Год, начиная с 2015
    #[arg(long, value_name = "ГОД", value_parser = values::year)]
    pub(crate) year: i16,
    /// Заработок за этот год до вычета налога, в рублях
    #[arg(long, value_name = "РУБЛЕЙ", value_parser = values::roubles, allow_negative_numbers = true)]
    pub(crate) pay: Decimal,
    #[command(flatten)]
    pub(crate) numbers: Numbers,
    #[command(flatten)]
    pub(crate) answer: Answer,
}

/// `pravo statement`.
#[derive(Debug, Args)]
pub(crate) struct Statement {
    /// Файл XML, PDF или архив ZIP с Госуслуг, снимок PNG или JPEG; «-» — стандартный ввод
    #[arg(value_name = "ФАЙЛ", value_parser = OsStringValueParser::new().map(Source::from))]
    pub(crate) file: Source,
    /// Вид ответа: text — текст, json — документ, facts — факты для pravo assess
    #[arg(long, value_name = "ВИД", default_value = "text")]
    pub(crate) format: StatementFormat,
    /// Показать в документе и в фактах имя и СНИЛС
    #[arg(long)]
    pub(crate) with_person: bool,
}

/// `pravo merge`.
#[derive(Debug, Args)]
pub(crate) struct Merge {
    /// Файлы бумаг: выписка, трудовая книжка, архив с ними, документ с фактами
    #[arg(value_name = "ФАЙЛ", required = true, value_parser = OsStringValueParser::new().map(Source::from))]
    pub(crate) files: Vec<Source>,
    /// Вид ответа: text — текст, json — документ, facts — факты для pravo assess
    #[arg(long, value_name = "ВИД", default_value = "text")]
    pub(crate) format: StatementFormat,
}

/// How `statement` and `merge` answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum StatementFormat {
    /// Text for people.
    Text,
    /// One document.
    Json,
    /// The facts alone.
    Facts,
}

/// `pravo audit`.
#[derive(Debug, Args)]
pub(crate) struct Audit {
    /// Файл с фактами; «-» — стандартный ввод
    #[arg(value_name = "ФАЙЛ", value_parser = OsStringValueParser::new().map(Source::from))]
    pub(crate) file: Source,
    /// The day of the question.
    #[arg(long, value_name = "ДЕНЬ", value_parser = values::day, help = "День, на который дать заключение; заменяет assess_on")]
    pub(crate) on: Option<Date>,
    #[command(flatten)]
    pub(crate) numbers: Numbers,
    #[command(flatten)]
    pub(crate) answer: Answer,
}

/// `pravo violations`.
#[derive(Debug, Args)]
pub(crate) struct Violations {
    /// The id of a violation.
    #[arg(
        value_name = "ИМЯ",
        help = "Имя нарушения, например V01; без него — все нарушения"
    )]
    pub(crate) id: Option<String>,
    #[command(flatten)]
    pub(crate) answer: Answer,
}

/// `pravo law`.
#[derive(Debug, Args)]
pub(crate) struct Law {
    #[command(subcommand)]
    pub(crate) command: LawCommand,
}

/// What to show of the law.
#[derive(Debug, Subcommand)]
pub(crate) enum LawCommand {
    /// Все числа закона
    List(Answer),
    /// Одно число: все сроки, источники, достоверность
    Show(LawShow),
}

/// `pravo law show`.
#[derive(Debug, Args)]
pub(crate) struct LawShow {
    /// The id of a legal number.
    #[arg(value_name = "ИМЯ", help = "Имя числа, например pensions.ipk_price")]
    pub(crate) id: String,
    /// Только то, что действует в этот день
    #[arg(long, value_name = "ДЕНЬ", value_parser = values::day)]
    pub(crate) on: Option<Date>,
    #[command(flatten)]
    pub(crate) answer: Answer,
}

/// `pravo grounds`.
#[derive(Debug, Args)]
pub(crate) struct Grounds {
    /// The id of a ground.
    #[arg(
        value_name = "ИМЯ",
        help = "Имя основания, например fz400_8_1_general; без него — все основания"
    )]
    pub(crate) id: Option<String>,
    #[command(flatten)]
    pub(crate) answer: Answer,
}

/// `pravo demo`.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// The id of a made-up person.
    #[arg(
        value_name = "ИМЯ",
        help = "Имя человека, например teacher_refused: напечатать его факты для pravo assess; без него — все люди"
    )]
    pub(crate) id: Option<String>,
}

/// `pravo serve`.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Порт; если не указан, 8080
    #[arg(long, value_name = "ПОРТ", default_value = "8080", value_parser = values::port)]
    pub(crate) port: u16,
    /// Адрес, на котором принимать соединения; если не указан, 127.0.0.1
    #[arg(long, value_name = "АДРЕС", default_value = "127.0.0.1", value_parser = values::address)]
    pub(crate) address: IpAddr,
    /// Телефон горячей линии, как его напечатать на страницах
    #[arg(long, value_name = "ТЕЛЕФОН")]
    pub(crate) hotline: Option<String>,
    /// Люди открывают службу по защищённому адресу https://: не отдавать пропуск по открытой связи
    #[arg(long)]
    pub(crate) https: bool,
    /// Перед службой стоит свой прокси: верить последнему адресу в X-Forwarded-For
    #[arg(long)]
    pub(crate) behind_proxy: bool,
    #[command(flatten)]
    pub(crate) numbers: Numbers,
    #[command(flatten)]
    pub(crate) keeping: Keeping,
    /// Показать образцы всех страниц с выдуманными данными: /dev/gallery
    #[arg(long)]
    pub(crate) gallery: bool,
}

/// `pravo help`.
#[derive(Debug, Args)]
pub(crate) struct Help {
    /// О какой команде рассказать
    #[arg(value_name = "КОМАНДА")]
    pub(crate) command: Vec<String>,
}

/// The command of a command line.
pub(crate) fn read(line: impl IntoIterator<Item = OsString>) -> Result<Command, Failure> {
    let mut known = russian::command::<Line>();
    let matches = known
        .try_get_matches_from_mut(line)
        .map_err(|error| mistakes::explain(&error))?;
    let line = Line::from_arg_matches(&matches).map_err(|error| mistakes::explain(&error))?;
    match line.command {
        Command::Help(help) => Err(russian::help::<Line>(&help.command)),
        command => Ok(command),
    }
}
