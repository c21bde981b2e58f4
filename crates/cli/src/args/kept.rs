//! The part of the command line that looks after kept answers.

use clap::{Args, Subcommand};

/// Where the store is.
#[derive(Debug, Args)]
pub(crate) struct StoreAddress {
    /// The address of the store.
    #[arg(
        long,
        value_name = "АДРЕС",
        help = "Хранилище: sqlite:ФАЙЛ или postgres://…; без него переменная PRAVO_STORE"
    )]
    pub(crate) store: Option<String>,
}

/// Where the keys are.
#[derive(Debug, Args)]
pub(crate) struct Keys {
    /// The file of keys.
    #[arg(
        long,
        value_name = "ФАЙЛ",
        help = "Файл ключей; без него переменная PRAVO_KEYS"
    )]
    pub(crate) keys: Option<String>,
}

/// Where `pravo serve` keeps answers: with nothing said, in two files of the current folder.
#[derive(Debug, Args)]
pub(crate) struct Keeping {
    /// The address of the store.
    #[arg(
        long,
        value_name = "АДРЕС",
        help = "Хранилище ответов: sqlite:ФАЙЛ или postgres://…; без него переменная PRAVO_STORE, а без неё файл pravo.db в этой папке"
    )]
    pub(crate) store: Option<String>,
    /// The file of keys.
    #[arg(
        long,
        value_name = "ФАЙЛ",
        help = "Файл ключей; без него переменная PRAVO_KEYS, а без неё файл pravo.keys в этой папке. Если нет ни хранилища, ни ключей, служба создаст их сама"
    )]
    pub(crate) keys: Option<String>,
    /// Для пробы: ничего не записывать на диск и забыть все ответы при остановке
    #[arg(long, conflicts_with_all = ["store", "keys"])]
    pub(crate) forget: bool,
    /// Учебный режим: выдуманные люди с известными номерами и словами, всё только в памяти
    #[arg(long, conflicts_with_all = ["store", "keys", "forget"])]
    pub(crate) demo: bool,
}

/// `pravo drafts`.
#[derive(Debug, Args)]
pub(crate) struct Drafts {
    #[command(subcommand)]
    pub(crate) command: DraftsCommand,
}

/// What to do with the drafts.
#[derive(Debug, Subcommand)]
pub(crate) enum DraftsCommand {
    /// Стереть черновики, срок хранения которых вышел, и записать акт
    EraseExpired(EraseExpired),
    /// Показать акты об уничтожении
    Acts(StoreAddress),
}

/// `pravo drafts erase-expired`.
#[derive(Debug, Args)]
pub(crate) struct EraseExpired {
    /// Только сосчитать, ничего не стирая
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Кто стирает: должность или служба; попадёт в акт
    #[arg(long, value_name = "КТО")]
    pub(crate) by: Option<String>,
    #[command(flatten)]
    pub(crate) store: StoreAddress,
}

/// `pravo keys`.
#[derive(Debug, Args)]
pub(crate) struct KeysOf {
    #[command(subcommand)]
    pub(crate) command: KeysCommand,
}

/// What to do with the keys.
#[derive(Debug, Subcommand)]
pub(crate) enum KeysCommand {
    /// Напечатать новый ключ: строку для файла ключей
    New(KeysNew),
    /// Закрыть все сохранённые ответы самым новым ключом
    Rotate(KeysRotate),
}

/// `pravo keys new`.
#[derive(Debug, Args)]
pub(crate) struct KeysNew {
    /// The file whose next number is taken.
    #[arg(
        long,
        value_name = "ФАЙЛ",
        help = "Файл ключей, чтобы взять следующий номер; без него номер 1"
    )]
    pub(crate) keys: Option<String>,
}

/// `pravo keys rotate`.
#[derive(Debug, Args)]
pub(crate) struct KeysRotate {
    #[command(flatten)]
    pub(crate) store: StoreAddress,
    #[command(flatten)]
    pub(crate) keys: Keys,
}
