//! Where Социальный фонд and the courts read a rule differently.

use rules::conclusion::{ReadBy, Reading, ReadingAbout};

/// The reading as a sentence, without its day.
pub const fn sentence(reading: &Reading) -> &'static str {
    match (reading.about, reading.by) {
        (ReadingAbout::AdditionsToList2, ReadBy::Sfr) => {
            "Социальный фонд считает здесь только работу по Спискам № 1 и № 2."
        }
        (ReadingAbout::AdditionsToList2, ReadBy::Court) => {
            "Суды прибавляют к ней работу по пунктам 5–7 и 9 части 1 статьи 30 (п. 3 Правил № 516)."
        }
        (ReadingAbout::ChildCareInSpecialRecord, ReadBy::Sfr) => {
            "Социальный фонд не включает в этот стаж отпуск по уходу за ребёнком."
        }
        (ReadingAbout::ChildCareInSpecialRecord, ReadBy::Court) => {
            "Суды включают весь отпуск по уходу, если он начался до 6 октября 1992 года (п. 27 постановления Пленума Верховного Суда от 11.12.2012 № 30)."
        }
    }
}
