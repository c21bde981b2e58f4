//! Why a PDF is not read, in one sentence for the person who chose it.

use thiserror::Error;

/// Why a PDF is refused: what is wrong and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error)]
pub enum PdfFault {
    /// Protected by a password.
    #[error(
        "Этот PDF защищён паролем или запретом на чтение, мы его не откроем: скачайте выписку на Госуслугах или на сайте СФР без пароля, лучше в формате XML."
    )]
    Encrypted,
    /// No pages can be found in it.
    #[error(
        "Это PDF, но он повреждён или скачан не целиком, в нём не нашлось страниц: скачайте выписку ещё раз, лучше в формате XML."
    )]
    Damaged,
    /// More than [`MAX_PAGES`](super::MAX_PAGES).
    #[error(
        "В этом PDF больше {} страниц, в выписке столько не бывает: выберите файл выписки одного человека.",
        super::MAX_PAGES
    )]
    TooManyPages,
    /// Reading it would take more work or memory than any paper needs.
    #[error(
        "Этот PDF устроен слишком сложно, выписки такими не бывают: скачайте её на Госуслугах или на сайте СФР ещё раз, лучше в формате XML."
    )]
    TooMuch,
    /// Pictures only.
    #[error(
        "В этом PDF нет текста, это снимок или скан: скачайте выписку на Госуслугах или на сайте СФР в формате XML, или загрузите каждую страницу снимком PNG или JPEG, или введите периоды вручную."
    )]
    NoText,
    /// Letters cannot be told from the file.
    #[error(
        "Буквы в этом PDF записаны так, что прочесть их нельзя: скачайте выписку на Госуслугах или на сайте СФР в формате XML."
    )]
    NoLetters,
    /// Recognition found nothing in a picture.
    #[error(
        "На снимке не нашлось слов: снимите страницу ровно, при хорошем свете и целиком, или введите периоды вручную."
    )]
    NoWords,
    /// Text of some other paper.
    #[error(
        "В этом документе не нашлось слов «Сведения о состоянии индивидуального лицевого счета»: это не выписка СЗИ-ИЛС, выберите другой файл или введите периоды вручную."
    )]
    OtherPaper,
}
