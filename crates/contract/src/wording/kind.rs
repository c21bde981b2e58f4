//! Kinds of periods and sources, as people call them.

use rules::facts::{PeriodKind, Source};

/// «уход за ребёнком до полутора лет».
pub const fn period(kind: PeriodKind) -> &'static str {
    match kind {
        PeriodKind::Work => "работа",
        PeriodKind::SelfEmployed => "работа на себя",
        PeriodKind::CivilContract => "работа по договору подряда или услуг",
        PeriodKind::Kolkhoz => "работа в колхозе",
        PeriodKind::Conscription => "служба в армии по призыву",
        PeriodKind::ContractService => "служба по контракту",
        PeriodKind::Svo => "участие в специальной военной операции",
        PeriodKind::Sickness => "больничный",
        PeriodKind::Maternity => "отпуск по беременности и родам",
        PeriodKind::ChildCare => "уход за ребёнком до полутора лет",
        PeriodKind::ChildCareTo3 => "отпуск по уходу от полутора до трёх лет",
        PeriodKind::UnemploymentBenefit => "пособие по безработице",
        PeriodKind::PublicWorks => "оплачиваемые общественные работы",
        PeriodKind::Relocation => "переезд по направлению службы занятости",
        PeriodKind::Care80 => "уход за человеком старше 80 лет",
        PeriodKind::CareGroup1 => "уход за инвалидом I группы",
        PeriodKind::CareDisabledChild => "уход за ребёнком-инвалидом",
        PeriodKind::MilitarySpouse => "жизнь с супругом-военным там, где не было работы",
        PeriodKind::SpouseAbroad => "жизнь за границей с супругом-дипломатом",
        PeriodKind::Study => "учёба",
        PeriodKind::UnlawfulDetention => "заключение невиновного",
        PeriodKind::RehabilitatedSuspension => "незаконное отстранение от работы",
        PeriodKind::UnpaidLeave => "отпуск без сохранения зарплаты",
        PeriodKind::Downtime => "простой",
        PeriodKind::RequiredTraining => "обучение по требованию работодателя",
        PeriodKind::Voluntary => "добровольные пенсионные взносы",
        PeriodKind::Other => "другое",
    }
}

/// «выписка из лицевого счёта».
pub const fn source(source: Source) -> &'static str {
    match source {
        Source::Account => "выписка из лицевого счёта",
        Source::Workbook => "трудовая книжка",
        Source::Archive => "архивная справка",
        Source::Military => "военный билет",
        Source::Person => "с ваших слов",
    }
}
