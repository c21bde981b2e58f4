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
        (ReadingAbout::StudyOf1992To2001, ReadBy::Sfr) => {
            "Социальный фонд засчитывает учёбу 1992–2001 годов не всегда. Здесь она не посчитана."
        }
        (ReadingAbout::StudyOf1992To2001, ReadBy::Court) => {
            "Суды засчитывают учёбу 1992–2001 годов в страховой стаж (ст. 91 Закона № 340-1, ч. 8 ст. 13 400-ФЗ)."
        }
        (ReadingAbout::OfficeAgeOfEarlyGrounds, ReadBy::Sfr) => {
            "В заголовке приложения 5 названы и статьи 30–33. Поэтому, пока вы на должности, ждите возраста с прибавленными месяцами."
        }
        (ReadingAbout::OfficeAgeOfEarlyGrounds, ReadBy::Court) => {
            "Часть 1.1 статьи 8 говорит только об общем возрасте: можно спорить, что досрочный возраст не растёт. Решений судов мы не нашли."
        }
        (ReadingAbout::NorthPartialTransition, ReadBy::Sfr) => {
            "Если месяцы за северные годы отнимать от нового возраста статьи 8, право появится позже."
        }
        (ReadingAbout::NorthPartialTransition, ReadBy::Court) => {
            "Если отнимать их от прежних 60 и 55 лет, а потом прибавлять месяцы приложения 6, право появится раньше. Подавайте заявление к этому дню."
        }
        (ReadingAbout::ListedWorkInNorth, ReadBy::Sfr) => {
            "Если год работы по спискам считать как год в местности, приравненной к Крайнему Северу, северный стаж короче."
        }
        (ReadingAbout::ListedWorkInNorth, ReadBy::Court) => {
            "Если год работы по спискам считать как год на Крайнем Севере, северный стаж длиннее (ч. 1 ст. 33 400-ФЗ)."
        }
        (ReadingAbout::StageAge, ReadBy::Sfr) => {
            "По коду счёта видно только срок. При сроке 30 лет мы ждём ещё и возраста, при меньшем возраст не нужен."
        }
        (ReadingAbout::StageAge, ReadBy::Court) => {
            "Если ваша должность в списке № 447 — без возраста (артист хора, 30 лет) или женщине с возрастом хватает 25 лет (артистка драмы), день другой."
        }
    }
}
