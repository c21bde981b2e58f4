//! Names of facts, as the contract writes them: what is missing, what to ask.

use std::fmt;

/// A fact that may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fact {
    /// `sex`
    Sex,
    /// `born`
    Born,
    /// `periods`
    Periods,
    /// `coefficients`
    Coefficients,
    /// `coefficients.before_2015`
    CoefficientBefore2015,
    /// `coefficients.by_year`
    CoefficientsByYear,
    /// `before_2002.record_2002`
    RecordBefore2002,
    /// `before_2002.record_1991`
    RecordBefore1991,
    /// `before_2002.pay_ratio`; the average pay of 2000–2001 answers it too.
    PayBefore2002,
    /// `account_record`
    AccountRecord,
    /// `children`
    Children,
    /// `working`
    Working,
    /// `future.works_on`
    WorksOn,
    /// `future.monthly_pay`
    MonthlyPay,
    /// `dependants`
    Dependants,
    /// `disability`
    Disability,
    /// `guardianship`
    Guardianship,
    /// `office_holder`
    OfficeHolder,
    /// `unemployed`
    Unemployed,
    /// `unemployed.dismissed_for`
    DismissedFor,
    /// `unemployed.proposal_on`
    ProposalOn,
    /// `emergency_rescue`
    EmergencyRescue,
    /// `flying_health_exit`
    FlyingHealthExit,
    /// `radiation`
    Radiation,
    /// `residence.north`
    ResidenceNorth,
    /// `residence.rural`
    ResidenceRural,
    /// `disability.group`
    DisabilityGroup,
    /// `disability.kind`
    DisabilityKind,
    /// A field of one period.
    Period(usize, PeriodField),
    /// A field of one child.
    Child(usize, ChildField),
}

/// A field of a period that may be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PeriodField {
    /// `contributions`
    Contributions,
    /// `additional_tariff`
    AdditionalTariff,
    /// `code`
    Code,
    /// `child`
    Child,
    /// `source`
    Source,
    /// `civil_aviation`
    CivilAviation,
    /// `disputed`
    Disputed,
    /// `employer`
    Employer,
    /// `agriculture`
    Agriculture,
}

/// A field of a child that may be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChildField {
    /// `born`
    Born,
    /// `raised_to_8`
    RaisedTo8,
    /// `disabled`
    Disabled,
    /// `rights_lost`
    RightsLost,
}

impl fmt::Display for Fact {
    /// The path in the contract: `periods[3].contributions`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sex => f.write_str("sex"),
            Self::Born => f.write_str("born"),
            Self::Periods => f.write_str("periods"),
            Self::Coefficients => f.write_str("coefficients"),
            Self::CoefficientBefore2015 => f.write_str("coefficients.before_2015"),
            Self::CoefficientsByYear => f.write_str("coefficients.by_year"),
            Self::RecordBefore2002 => f.write_str("before_2002.record_2002"),
            Self::RecordBefore1991 => f.write_str("before_2002.record_1991"),
            Self::PayBefore2002 => f.write_str("before_2002.pay_ratio"),
            Self::AccountRecord => f.write_str("account_record"),
            Self::Children => f.write_str("children"),
            Self::Working => f.write_str("working"),
            Self::WorksOn => f.write_str("future.works_on"),
            Self::MonthlyPay => f.write_str("future.monthly_pay"),
            Self::Dependants => f.write_str("dependants"),
            Self::Disability => f.write_str("disability"),
            Self::Guardianship => f.write_str("guardianship"),
            Self::OfficeHolder => f.write_str("office_holder"),
            Self::Unemployed => f.write_str("unemployed"),
            Self::DismissedFor => f.write_str("unemployed.dismissed_for"),
            Self::ProposalOn => f.write_str("unemployed.proposal_on"),
            Self::EmergencyRescue => f.write_str("emergency_rescue"),
            Self::FlyingHealthExit => f.write_str("flying_health_exit"),
            Self::Radiation => f.write_str("radiation"),
            Self::ResidenceNorth => f.write_str("residence.north"),
            Self::ResidenceRural => f.write_str("residence.rural"),
            Self::DisabilityGroup => f.write_str("disability.group"),
            Self::DisabilityKind => f.write_str("disability.kind"),
            Self::Period(index, field) => {
                let name = match field {
                    PeriodField::Contributions => "contributions",
                    PeriodField::AdditionalTariff => "additional_tariff",
                    PeriodField::Code => "code",
                    PeriodField::Child => "child",
                    PeriodField::Source => "source",
                    PeriodField::CivilAviation => "civil_aviation",
                    PeriodField::Disputed => "disputed",
                    PeriodField::Employer => "employer",
                    PeriodField::Agriculture => "agriculture",
                };
                write!(f, "periods[{index}].{name}")
            }
            Self::Child(index, field) => {
                let name = match field {
                    ChildField::Born => "born",
                    ChildField::RaisedTo8 => "raised_to_8",
                    ChildField::Disabled => "disabled",
                    ChildField::RightsLost => "rights_lost",
                };
                write!(f, "children[{index}].{name}")
            }
        }
    }
}
