//! What the fund answered to an application for a pension.

use calendar::{Age, Length, Span};
use jiff::civil::Date;
use rust_decimal::Decimal;

/// A decision of the fund, as its paper states it. `None` means that the paper does not say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decision {
    /// The day the application was taken.
    pub applied_on: Option<Date>,
    /// The day of the decision.
    pub decided_on: Option<Date>,
    /// What was decided.
    pub outcome: Option<DecisionOutcome>,
    /// Which pension was awarded.
    pub pension: Option<Pension>,
    /// The ground that was applied for: an id of [`crate::grounds`].
    pub ground: Option<&'static str>,
    /// Full years of the insurance (or long) record the decision asks for.
    pub required_record_years: Option<u32>,
    /// The coefficient the decision asks for.
    pub required_coefficient: Option<Decimal>,
    /// The age the decision asks for.
    pub required_age: Option<Age>,
    /// The day of right the decision names.
    pub right_on: Option<Date>,
    /// The first day the pension was awarded for.
    pub awarded_from: Option<Date>,
    /// The insurance record the decision counts.
    pub counted_insurance: Option<Length>,
    /// The long record of ч. 1.2 ст. 8 the decision counts.
    pub counted_long: Option<Length>,
    /// The special record the decision counts.
    pub counted_special: Option<Length>,
    /// Whether the increment for thirty years of agricultural work is paid (ч. 14 ст. 17 400-ФЗ).
    pub rural_increment: Option<bool>,
    /// Days the decision leaves out of a record.
    pub excluded: Vec<Excluded>,
}

/// Days a decision leaves out, and its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excluded {
    /// The days.
    pub span: Span,
    /// The reason; `None` when the decision gives none.
    pub reason: Option<ExcludedFor>,
}

named! {
    /// What a decision says of an application.
    pub enum DecisionOutcome {
        /// Пенсия назначена.
        Granted = "granted",
        /// Отказано.
        Refused = "refused",
        /// Решения нет.
        Missing = "none",
    }
}

named! {
    /// The pension a decision awards.
    pub enum Pension {
        /// Страховая по старости.
        Insurance = "insurance",
        /// Социальная по старости.
        Social = "social",
    }
}

named! {
    /// Why a decision leaves days out.
    pub enum ExcludedFor {
        /// Неполная ставка, неполная нагрузка.
        PartLoad = "part_load",
        /// Курсы, командировки, донорские дни, учебный отпуск.
        PaidAbsence = "paid_absence",
        /// Отпуск по беременности и родам.
        Maternity = "maternity",
        /// Отпуск по уходу за ребёнком.
        ChildCare = "child_care",
        /// Нет трудодней.
        Kolkhoz = "kolkhoz",
        /// Сезон или навигация посчитаны по календарю.
        Season = "season",
        /// Наименование должности или учреждения не по списку.
        Name = "name",
        /// Нет часов преподавания у руководителя.
        TeachingHours = "teaching_hours",
        /// Работодатель ликвидирован, подтверждения нет.
        EmployerClosed = "employer_closed",
        /// Работодатель переименован или реорганизован, и его не узнали.
        EmployerRenamed = "employer_renamed",
        /// В документе другое имя или другая дата рождения.
        NameDiffers = "name_differs",
        /// Дефект трудовой книжки.
        Defect = "defect",
        /// Нет сведений или взносов.
        NoReport = "no_report",
        /// Any other.
        Other = "other",
    }
}
