//! What can go wrong with kept answers, each in one Russian sentence without anything a person said.

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address names neither engine.
    #[error(
        "адрес хранилища не подходит; пишется как sqlite:drafts.db или postgres://пользователь@машина/база"
    )]
    Address,
    /// The database cannot be reached, is busy for too long, or refused a statement.
    #[error("хранилище не отвечает ({0}); проверьте адрес, место на диске и права")]
    Unavailable(#[source] sqlx::Error),
    /// The database cannot be brought to the shape this program knows.
    #[error(
        "хранилище не удалось привести к нужному виду ({0}); сделайте копию и проверьте, той ли версии программа"
    )]
    Shape(#[from] sqlx::migrate::MigrateError),
    /// What stands in the database was not written by this program, or not in this place.
    #[error(
        "запись в таблице {table} не открывается: она повреждена или перенесена из другого места; восстановите её из копии"
    )]
    Corrupt {
        /// The table the value stands in.
        table: &'static str,
    },
    /// A value is sealed with a key that was not given.
    #[error("нет ключа {0}, которым закрыта запись; добавьте его в файл ключей")]
    NoKey(u32),
    /// The file of keys cannot be used.
    #[error(
        "файл ключей, строка {line}: {problem}; строка пишется как номер ключа, пробел и 64 шестнадцатеричные цифры"
    )]
    Keys {
        /// Counted from one; the one after the last when something is missing.
        line: usize,
        /// What is wrong, in Russian.
        problem: &'static str,
    },
    /// There is no such draft, or it has been erased.
    #[error("черновика с таким номером нет: его не было или срок хранения вышел")]
    NoDraft,
    /// An act of erasure must say who erased.
    #[error("не сказано, кто стирает; назовите должность или службу, не длиннее 100 знаков")]
    Nameless,
    /// The system gives no random numbers, or a hash could not be made.
    #[error("система не дала случайных чисел или памяти; повторите позже")]
    System,
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        Self::Unavailable(error)
    }
}
