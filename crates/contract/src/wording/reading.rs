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
        (ReadingAbout::ArmyAndStudyBesideLists, ReadBy::Sfr) => {
            "Социальный фонд не включает в этот стаж службу в армии и учёбу до 1992 года."
        }
        (ReadingAbout::ArmyAndStudyBesideLists, ReadBy::Court) => {
            "Суды могут приравнять службу в армии и учёбу в училище до 1992 года к соседней работе по спискам (п. 109 постановления № 590 от 03.08.1972)."
        }
        (ReadingAbout::PaidAbsenceInSpecialRecord, ReadBy::Sfr) => {
            "Социальный фонд часто вычёркивает из этого стажа учебный отпуск, донорские дни, общественные обязанности."
        }
        (ReadingAbout::PaidAbsenceInSpecialRecord, ReadBy::Court) => {
            "Суды включают такие дни, если за них сохранялся средний заработок и платились взносы."
        }
    }
}
