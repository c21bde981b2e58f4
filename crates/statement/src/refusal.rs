//! Why a file is not read, in one sentence for the person who chose it.

use crate::pdf::PdfFault;
use std::fmt;
use thiserror::Error;

/// Why a file is refused: what is wrong and what to do, one Russian sentence each.
///
/// A refusal is total: no half of a statement comes with it. It never quotes the values of the
/// file, only names of elements, so it may be logged.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Nothing in it but blanks.
    #[error("Файл пустой: скачайте выписку ещё раз и выберите скачанный файл.")]
    Empty,
    /// Larger than [`LIMIT`](crate::LIMIT).
    #[error(
        "Файл больше {} МБ, таких выписок не бывает: выберите файл выписки в формате XML.",
        crate::LIMIT / (1 << 20)
    )]
    TooLarge,
    /// Not XML at all.
    #[error("{0}")]
    NotXml(Format),
    /// The file ends before the document does.
    #[error(
        "Файл обрывается{} (строка {line}, знак {column}): он скачан не целиком, скачайте выписку ещё раз.",
        inside.as_ref().map(|name| format!(" внутри «{name}»")).unwrap_or_default()
    )]
    Cut {
        /// Line of the last character, from 1.
        line: usize,
        /// Place of the last character in its line, from 1.
        column: usize,
        /// The innermost element left open.
        inside: Option<String>,
    },
    /// XML with a mistake in it.
    #[error(
        "Файл повреждён (строка {line}, знак {column}): в нём ошибка разметки XML, скачайте выписку ещё раз и не изменяйте файл."
    )]
    Broken {
        /// Line of the mistake, from 1.
        line: usize,
        /// Place of the mistake in its line, from 1.
        column: usize,
    },
    /// Declares an encoding we do not read.
    #[error(
        "Файл записан в кодировке «{name}», а мы читаем UTF-8, UTF-16 и windows-1251: скачайте выписку ещё раз и не пересохраняйте её."
    )]
    Encoding {
        /// The encoding as the file names it.
        name: String,
    },
    /// The bytes are not text in the encoding the file declares.
    #[error(
        "Буквы в файле испорчены (это не {encoding}): скачайте выписку ещё раз и не пересохраняйте её."
    )]
    Garbled {
        /// The encoding tried.
        encoding: &'static str,
    },
    /// A document type declaration: statements have none, and hostile files do.
    #[error(
        "В файле есть объявление DOCTYPE, которого в выписке не бывает: скачайте выписку на Госуслугах или на сайте СФР."
    )]
    Doctype,
    /// Elements nested too deep.
    #[error(
        "В файле больше {} вложенных друг в друга узлов, в выписке столько не бывает: выберите файл выписки в формате XML.",
        crate::scan::MAX_DEPTH
    )]
    TooDeep,
    /// Too many elements.
    #[error(
        "В файле больше {} узлов, в выписке столько не бывает: выберите файл выписки одного человека.",
        crate::scan::MAX_ELEMENTS
    )]
    TooManyElements,
    /// Too many attributes, comments or other markup.
    #[error(
        "В файле слишком много служебной разметки, в выписке столько не бывает: выберите файл выписки в формате XML."
    )]
    TooMuchMarkup,
    /// An archive that cannot be unpacked.
    #[error(
        "Это архив ZIP или документ Word или Excel, но открыть его не удалось: если это архив, скачайте его ещё раз."
    )]
    ArchiveBroken,
    /// A file of an archive needs a password.
    #[error("Архив закрыт паролем: распакуйте его сами и выберите файл с окончанием .xml.")]
    ArchiveLocked,
    /// A file of an archive is packed in a way we do not read.
    #[error(
        "Архив упакован способом, который мы не читаем: распакуйте его сами и выберите файл с окончанием .xml."
    )]
    ArchiveMethod,
    /// More files than [`MOST_FILES`](crate::MOST_FILES).
    #[error(
        "В архиве больше {} файлов, столько мы не открываем: распакуйте его и выберите файл с окончанием .xml.",
        crate::MOST_FILES
    )]
    ArchiveTooManyFiles,
    /// A file unpacks to more than it may.
    #[error(
        "Файл в архиве при распаковке слишком велик, таких выписок не бывает: скачайте архив на Госуслугах ещё раз."
    )]
    ArchiveTooLarge,
    /// An archive inside an archive.
    #[error(
        "Внутри архива лежит ещё один архив: распакуйте его сами и выберите файл с окончанием .xml."
    )]
    ArchiveInArchive,
    /// Several files, and not one of them is a paper we read.
    #[error(
        "В архиве нет ни выписки из лицевого счёта, ни сведений о трудовой деятельности: скачайте их на Госуслугах в формате XML."
    )]
    ArchiveWithoutPaper,
    /// A PDF in an archive, not read because another file of it was.
    #[error(
        "Это PDF, а в архиве есть и другая бумага, её мы и прочитали: если нужна эта, распакуйте архив и выберите её отдельно."
    )]
    PrintBeside,
    /// A PDF or recognised pages that do not give a statement.
    #[error("{0}")]
    Print(PdfFault),
    /// Well-formed XML of another kind.
    #[error("{0}")]
    OtherDocument(OtherDocument),
}

/// What a file that is not XML looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// PDF.
    Pdf,
    /// ZIP, and with it DOCX, XLSX and ODT.
    Zip,
    /// RAR, 7z, gzip.
    Archive,
    /// JPEG, PNG, GIF, WEBP, HEIC, TIFF.
    Picture,
    /// A detached signature beside the statement.
    Signature,
    /// DOC, XLS, RTF.
    Office,
    /// A web page.
    Html,
    /// JSON.
    Json,
    /// Plain text.
    Text,
    /// Bytes we do not recognise.
    Unknown,
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pdf => {
                "Это PDF, а здесь нужна выписка в формате XML: скачайте её на Госуслугах или на сайте СФР."
            }
            Self::Zip => {
                "Это архив ZIP или документ Word или Excel, а нужна выписка в формате XML: если это архив, распакуйте его и выберите файл с окончанием .xml."
            }
            Self::Archive => {
                "Это архив, а нужна сама выписка: распакуйте его и выберите файл с окончанием .xml."
            }
            Self::Picture => {
                "Это снимок, а выписку мы читаем только в электронном виде: скачайте её на Госуслугах или на сайте СФР в формате XML."
            }
            Self::Signature => {
                "Это файл электронной подписи, а не сама выписка: выберите файл с окончанием .xml, который скачан вместе с ним."
            }
            Self::Office => {
                "Это документ Word или Excel, а нужна выписка: скачайте её на Госуслугах или на сайте СФР в формате XML."
            }
            Self::Html => {
                "Это веб-страница, а не выписка: откройте выписку на Госуслугах или на сайте СФР и скачайте её файлом XML."
            }
            Self::Json => {
                "Это файл JSON, а нужна выписка: скачайте её на Госуслугах или на сайте СФР в формате XML."
            }
            Self::Text => {
                "Это простой текст, а нужна выписка: скачайте её на Госуслугах или на сайте СФР в формате XML."
            }
            Self::Unknown => {
                "Не удалось узнать, что это за файл: скачайте выписку на Госуслугах или на сайте СФР в формате XML."
            }
        })
    }
}

/// What an XML document that is not a statement is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OtherDocument {
    /// СТД-СФР, СТД-ПФР, СТД-Р: the electronic work book.
    WorkBook {
        /// The name of the document.
        name: String,
    },
    /// A report an employer sends to the fund.
    EmployerReport {
        /// The name of the document.
        name: String,
    },
    /// Anything else, by the name of its root.
    Unknown {
        /// The name of the root element.
        root: String,
    },
}

impl fmt::Display for OtherDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WorkBook { name } => write!(
                f,
                "Это сведения о трудовой деятельности ({name}), а здесь нужна выписка из лицевого счёта (СЗИ-ИЛС): закажите её на Госуслугах и скачайте в формате XML."
            ),
            Self::EmployerReport { name } => write!(
                f,
                "Это отчёт работодателя ({name}), а нужна выписка из лицевого счёта (СЗИ-ИЛС) или сведения о трудовой деятельности (СТД-СФР): закажите их на Госуслугах и скачайте в формате XML."
            ),
            Self::Unknown { root } => write!(
                f,
                "Это другой документ XML (его корень — «{root}»), а нужна выписка из лицевого счёта (СЗИ-ИЛС) или сведения о трудовой деятельности (СТД-СФР): закажите их на Госуслугах и скачайте в формате XML."
            ),
        }
    }
}
