//! What we know about a life. Every field may be unknown, and unknown is never zero and never "no".

use calendar::{Length, Span};
use jiff::civil::Date;
use law::classifier::Group;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

pub use decision::{Decision, DecisionOutcome, Excluded, ExcludedFor, Pension};

/// The facts of the contract, read and checked. `None` means *unknown* everywhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Sex, as the law names it.
    pub sex: Option<Sex>,
    /// Day of birth.
    pub born: Option<Date>,
    /// The day the conclusion is asked for.
    pub assess_on: Option<Date>,
    /// The day the person means to apply.
    pub apply_on: Option<Date>,
    /// Whether the person works on `assess_on`.
    pub working: Option<bool>,
    /// Where the person lives.
    pub residence: Residence,
    /// Member of a trade union.
    pub union_member: Option<bool>,
    /// Members of the family the person keeps (п. 3 ст. 17 400-ФЗ).
    pub dependants: Option<u32>,
    /// Disability.
    pub disability: Answer<Disability>,
    /// Children; `Some(vec![])` says there are none.
    pub children: Option<Vec<Child>>,
    /// How long the person was guardian of a person disabled from childhood.
    pub guardianship: Option<Length>,
    /// Holds a state or municipal office or service post.
    pub office_holder: Option<bool>,
    /// Registered unemployment with a proposal of the employment service.
    pub unemployed: Answer<Unemployed>,
    /// Took part in the liquidation of emergencies (п. 16 ч. 1 ст. 30).
    pub emergency_rescue: Option<bool>,
    /// Left flying work for health, by a medical board (п. 13 ч. 1 ст. 30, ст. 31).
    pub flying_health_exit: Option<bool>,
    /// Suffered from radiation: liquidator, evacuated, lived or worked in a zone (Закон № 1244-1).
    pub radiation: Option<bool>,
    /// Periods of work and other periods; `Some(vec![])` says there were none.
    pub periods: Option<Vec<Period>>,
    /// Individual pension coefficients of the account.
    pub coefficients: KnownCoefficients,
    /// Pay of a calendar year from which contributions were due, roubles.
    pub pay: BTreeMap<i16, Decimal>,
    /// What the account says of the time before 2002.
    pub before_2002: Before2002,
    /// Contributions of 2002–2014 on the account, roubles by year.
    pub contributions_2002_2014: BTreeMap<i16, Decimal>,
    /// The total record the account itself states.
    pub account_record: Option<Length>,
    /// The day the person was registered in the compulsory pension insurance and the account was
    /// opened (27-ФЗ). Before it work is proved by papers, after it by the account (ст. 14 400-ФЗ).
    pub account_opened_on: Option<Date>,
    /// The last day the statement of the account speaks of.
    pub account_as_of: Option<Date>,
    /// The person has a second account number (СНИЛС) beside the one the account was asked for.
    pub second_account: Option<bool>,
    /// The fund's data show the pre-pension status («предпенсионер»).
    pub prepension_shown: Option<bool>,
    /// What the fund decided on an application; boxed, because few people bring one.
    pub decision: Option<Box<Decision>>,
    /// What the person means to do.
    pub future: Future,
}

/// An answer that may be «no»: the absence of a thing is a fact too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer<T> {
    /// Nobody said.
    #[default]
    Unknown,
    /// There is no such thing.
    No,
    /// There is, and this is what is known of it.
    Yes(T),
}

impl<T> Answer<T> {
    /// What is known of the thing, when there is one.
    pub const fn yes(&self) -> Option<&T> {
        match self {
            Self::Yes(thing) => Some(thing),
            Self::Unknown | Self::No => None,
        }
    }
}

/// Sex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sex {
    /// Мужчина.
    Male,
    /// Женщина.
    Female,
}

/// Where the person lives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Residence {
    /// In a rural place.
    pub rural: Option<bool>,
    /// In the Far North or a place equated to it.
    pub north: Option<North>,
}

/// The two kinds of northern territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum North {
    /// Район Крайнего Севера (РКС).
    FarNorth,
    /// Местность, приравненная к районам Крайнего Севера (МКС).
    Equated,
}

/// Disability.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disability {
    /// Group 1, 2 or 3.
    pub group: Option<u8>,
    /// The cause or kind that some grounds ask for.
    pub kind: Option<DisabilityKind>,
}

/// Causes and kinds of disability that open a ground of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DisabilityKind {
    /// По зрению.
    Sight,
    /// Военная травма.
    MilitaryTrauma,
    /// Гипофизарный нанизм.
    Dwarfism,
    /// Any other.
    Other,
}

/// A child.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Child {
    /// Day of birth.
    pub born: Option<Date>,
    /// Raised by this person to the age of eight.
    pub raised_to_8: Option<bool>,
    /// Disabled from childhood.
    pub disabled: Option<bool>,
    /// Parental rights were lost or adoption cancelled.
    pub rights_lost: Option<bool>,
    /// Day of adoption, for an adopted child.
    pub adopted_on: Option<Date>,
    /// Twin, triplet and so on.
    pub multiple_birth: Option<bool>,
}

/// Unemployment that may open ст. 51 565-ФЗ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unemployed {
    /// Why the work ended.
    pub dismissed_for: Option<Dismissal>,
    /// The day of the proposal of the employment service.
    pub proposal_on: Option<Date>,
}

/// Why the last work ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dismissal {
    /// Ликвидация организации или прекращение деятельности предпринимателя.
    Liquidation,
    /// Сокращение численности или штата.
    StaffCut,
    /// Any other reason, «по соглашению сторон» among them.
    Other,
}

/// A period of work or another period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// The days, both ends included.
    pub span: Span,
    /// What the person did.
    pub kind: PeriodKind,
    /// Employer, as the paper names it.
    pub employer: Option<String>,
    /// Position, as the paper names it.
    pub position: Option<String>,
    /// Code of special conditions, in the modern classifier.
    pub code: Option<SpecialCode>,
    /// Northern territory, from the code of territorial conditions.
    pub territory: Option<North>,
    /// Share of a full rate, in hundredths: 100 is a full rate.
    pub rate: Option<u16>,
    /// The work was in a rural place.
    pub rural: Option<bool>,
    /// The work is in the list of agricultural work (№ 1440).
    pub agriculture: Option<bool>,
    /// A full season or navigation of the year.
    pub full_season: Option<bool>,
    /// Contributions were accrued or paid.
    pub contributions: Option<bool>,
    /// Contributions of the additional tariff (since 2013).
    pub additional_tariff: Option<bool>,
    /// Class of working conditions by the special assessment.
    pub workplace_class: Option<WorkplaceClass>,
    /// The work was in civil aviation (п. 15 ч. 1 ст. 30 asks for the whole record there).
    pub civil_aviation: Option<bool>,
    /// Leave or other special stretch, by the code of the account.
    pub leave: Option<Leave>,
    /// Index of the child cared for, in `Facts::children`.
    pub child: Option<usize>,
    /// The length the account credits, when it is shorter than the days between the two dates.
    pub credited: Option<Length>,
    /// Where the fact comes from.
    pub source: Option<Source>,
    /// The person is not sure of the period, or the fund refuses it: it is not counted, and what it
    /// would give is shown.
    pub disputed: Option<bool>,
    /// The code an earlier version of the account gave to the same days.
    pub earlier_code: Option<SpecialCode>,
    /// The northern territory the papers name, where the account may name none.
    pub territory_by_papers: Option<North>,
    /// Hours of teaching in a year, for the head of a school.
    pub teaching_hours: Option<u32>,
    /// The paper is made out for another name or another day of birth.
    pub name_differs: Option<bool>,
    /// What is wrong with the paper itself.
    pub defect: Option<PaperDefect>,
    /// The character of the work is proved by witnesses only (ч. 3 ст. 14 400-ФЗ).
    pub by_witnesses: Option<bool>,
}

impl Period {
    /// A period of which only days and kind are known.
    pub fn new(span: Span, kind: PeriodKind) -> Self {
        Self {
            span,
            kind,
            employer: None,
            position: None,
            code: None,
            territory: None,
            rate: None,
            rural: None,
            agriculture: None,
            full_season: None,
            contributions: None,
            additional_tariff: None,
            workplace_class: None,
            civil_aviation: None,
            leave: None,
            child: None,
            credited: None,
            source: None,
            disputed: None,
            earlier_code: None,
            territory_by_papers: None,
            teaching_hours: None,
            name_differs: None,
            defect: None,
            by_witnesses: None,
        }
    }
}

/// Declares an enum together with the names its values have in the contract.
macro_rules! named {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// Every value, in the order of the contract.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name in the contract.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value with this name in the contract.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

// Below the macro, because it uses it.
mod decision;

named! {
    /// What is wrong with an entry of a work book or with another paper (Rules № 1015).
    pub enum PaperDefect {
        /// Нет печати.
        NoStamp = "no_stamp",
        /// Нет подписи.
        NoSignature = "no_signature",
        /// Нет номера или даты приказа.
        NoOrder = "no_order",
        /// Исправление не заверено.
        Corrected = "corrected",
        /// Титульный лист заполнен неправильно.
        TitlePage = "title_page",
        /// Увольнение раньше приёма.
        WrongOrder = "dismissed_before_hired",
        /// Any other.
        Other = "other",
    }
}

named! {
    /// What a period was, by the words of ст. 11 and 12 400-ФЗ.
    pub enum PeriodKind {
        /// Работа по трудовому договору.
        Work = "work",
        /// Предпринимательство, самозанятость, нотариат, адвокатура.
        SelfEmployed = "self_employed",
        /// Договор гражданско-правового характера.
        CivilContract = "civil_contract",
        /// Членство в колхозе.
        Kolkhoz = "kolkhoz",
        /// Служба по призыву.
        Conscription = "conscription",
        /// Служба по контракту.
        ContractService = "contract_service",
        /// Участие в специальной военной операции.
        Svo = "svo",
        /// Пособие по временной нетрудоспособности.
        Sickness = "sickness",
        /// Отпуск по беременности и родам.
        Maternity = "maternity",
        /// Уход за ребёнком до полутора лет.
        ChildCare = "child_care",
        /// Отпуск по уходу от полутора до трёх лет.
        ChildCareTo3 = "child_care_to_3",
        /// Пособие по безработице.
        UnemploymentBenefit = "unemployment_benefit",
        /// Оплачиваемые общественные работы.
        PublicWorks = "public_works",
        /// Переезд по направлению службы занятости.
        Relocation = "relocation",
        /// Уход за лицом старше 80 лет.
        Care80 = "care_80",
        /// Уход за инвалидом I группы.
        CareGroup1 = "care_group1",
        /// Уход за ребёнком-инвалидом.
        CareDisabledChild = "care_disabled_child",
        /// Жизнь с супругом-военнослужащим там, где не было работы.
        MilitarySpouse = "military_spouse",
        /// Жизнь за границей с супругом-дипломатом.
        SpouseAbroad = "spouse_abroad",
        /// Учёба.
        Study = "study",
        /// Содержание под стражей и заключение реабилитированного.
        UnlawfulDetention = "unlawful_detention",
        /// Необоснованное отстранение реабилитированного.
        RehabilitatedSuspension = "rehabilitated_suspension",
        /// Отпуск без сохранения оплаты.
        UnpaidLeave = "unpaid_leave",
        /// Простой.
        Downtime = "downtime",
        /// Обучение по требованию работодателя.
        RequiredTraining = "required_training",
        /// Добровольное вступление в пенсионное страхование.
        Voluntary = "voluntary",
        /// Anything else.
        Other = "other",
    }
}

named! {
    /// Where a fact comes from.
    pub enum Source {
        /// Индивидуальный лицевой счёт.
        Account = "account",
        /// Трудовая книжка или СТД.
        Workbook = "workbook",
        /// Архивная справка.
        Archive = "archive",
        /// Военный билет.
        Military = "military",
        /// Words of the person.
        Person = "person",
    }
}

named! {
    /// Class of working conditions by the special assessment (426-ФЗ).
    pub enum WorkplaceClass {
        /// Оптимальные.
        Class1 = "1",
        /// Допустимые.
        Class2 = "2",
        /// Вредные, степень 1.
        Class31 = "3.1",
        /// Вредные, степень 2.
        Class32 = "3.2",
        /// Вредные, степень 3.
        Class33 = "3.3",
        /// Вредные, степень 4.
        Class34 = "3.4",
        /// Опасные.
        Class4 = "4",
    }
}

named! {
    /// Stretches inside employment, by the codes of the account.
    pub enum Leave {
        /// Отпуск без сохранения оплаты.
        Unpaid = "НЕОПЛ",
        /// The same, until 2017.
        Administrative = "АДМИНИСТР",
        /// Отпуск по уходу за ребёнком до полутора лет.
        ChildCare = "ДЕТИ",
        /// Отпуск по уходу за ребёнком от полутора до трёх лет.
        ChildCareTo3 = "ДЛДЕТИ",
        /// Отпуск по уходу, не родитель.
        ChildCareByRelative = "ДЕТИПРЛ",
        /// Отпуск по беременности и родам.
        Maternity = "ДЕКРЕТ",
        /// Временная нетрудоспособность.
        Sickness = "ВРНЕТРУД",
        /// Простой.
        Downtime = "ПРОСТОЙ",
        /// Отстранение от работы.
        Suspension = "ОТСТРАН",
        /// Повышение квалификации (until 2024).
        Training = "КВАЛИФ",
        /// Обучение с отрывом от работы (since 2024).
        TrainingOffJob = "КВАЛИФОБ",
        /// Независимая оценка квалификации (since 2024).
        Qualification = "КВАЛИФОЦ",
        /// Учебный отпуск.
        Study = "УЧОТПУСК",
        /// Оплачиваемый отпуск.
        Annual = "ДЛОТПУСК",
        /// Дополнительные выходные по уходу за ребёнком-инвалидом.
        ExtraDays = "ДОПВЫХ",
        /// Сдача крови.
        Donor = "СДКРОВ",
        /// Исполнение государственных или общественных обязанностей.
        PublicDuty = "ОБЩЕСТ",
        /// Перевод на другую работу по медицинскому заключению.
        MedicalTransfer = "МЕДНЕТРУД",
        /// Перевод на срок до месяца.
        MonthTransfer = "МЕСЯЦ",
        /// Межвахтовый отдых.
        Rotation = "ВАХТА",
        /// Диспансеризация.
        Screening = "ДИСПР",
        /// Приостановка трудового договора на время военной службы.
        MilitaryPause = "ВОЕНСЛ",
        /// Договор гражданско-правового характера.
        Contract = "ДОГОВОР",
        /// Такой договор, взносы не уплачены.
        ContractUnpaid = "НЕОПЛДОГ",
        /// Авторский договор, взносы не уплачены.
        AuthorUnpaid = "НЕОПЛАВТ",
        /// Дополнительный отпуск пострадавших от радиации.
        Chernobyl = "ЧАЭС",
    }
}

/// A code of special conditions, in the modern classifier («27-2», «27-ПД», «ТВОРЧ15»).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SpecialCode(&'static str);

impl SpecialCode {
    /// Reads a code of any generation and maps an old one; `None` when the classifier has no such code.
    pub fn read(text: &str) -> Option<Self> {
        let entry = law::classifier::code(text)?;
        // The classifier also holds codes of leave and of territory, and bare «1» or «4».
        matches!(entry.group, Group::Conditions | Group::LongService).then(|| Self(entry.modern()))
    }

    /// A code of work in civil aviation: items 13–15.
    pub fn is_of_aviation(self) -> bool {
        matches!(
            self.0,
            "27-14"
                | "27-15"
                | "САМОЛЕТ"
                | "СПЕЦАВ"
                | "СПАСАВ"
                | "УЧЛЕТ"
                | "ВЫСШПИЛ"
                | "НОРМАПР"
                | "НОРМСП"
                | "РЕАКТИВН"
                | "ЛЕТРАБ"
        )
    }

    /// The modern code.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// Coefficients the person or the account knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownCoefficients {
    /// Only the sum is known.
    pub total: Option<Decimal>,
    /// The coefficient for the time before 2015.
    pub before_2015: Option<Decimal>,
    /// Coefficients of the years since 2015.
    pub by_year: BTreeMap<i16, Decimal>,
}

/// What the account says of the time before 2002.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before2002 {
    /// Average monthly pay of 2000–2001, roubles.
    pub average_pay_2000_2001: Option<Decimal>,
    /// Ratio of the person's pay to the average pay.
    pub pay_ratio: Option<Decimal>,
    /// Общий трудовой стаж before 2002.
    pub record_2002: Option<Length>,
    /// Общий трудовой стаж before 1991.
    pub record_1991: Option<Length>,
}

/// What the person means to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Future {
    /// Goes on working.
    pub works_on: Option<bool>,
    /// Expected monthly pay, roubles.
    pub monthly_pay: Option<Decimal>,
}
