//! Sentences about papers that disagree: what, where, what to do.

use crate::{
    conflict::{Conflict, ConflictKind, Edge, Said},
    merged::Place,
    paper::PaperKind,
};
use calendar::Length;
use jiff::civil::Date;
use rules::facts::Sex;
use std::fmt;

impl PaperKind {
    /// The paper as the subject of a sentence.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Account => "лицевой счёт",
            Self::WorkBook => "трудовая книжка",
            Self::Archive => "справка архива или работодателя",
            Self::Military => "военный билет",
            Self::BirthCertificates => "свидетельство о рождении",
            Self::Person => "Ваши слова",
        }
    }

    /// «По лицевому счёту».
    const fn according(self) -> &'static str {
        match self {
            Self::Account => "по лицевому счёту",
            Self::WorkBook => "по трудовой книжке",
            Self::Archive => "по справке архива или работодателя",
            Self::Military => "по военному билету",
            Self::BirthCertificates => "по свидетельству о рождении",
            Self::Person => "по Вашим словам",
        }
    }
}

impl Conflict {
    /// What to do about it, in one sentence.
    pub const fn advice(&self) -> &'static str {
        match self.kind {
            ConflictKind::Value { .. } => {
                "Проверьте обе бумаги; если ошибка в бумаге, её исправляет тот, кто её выдал."
            }
            ConflictKind::Field { .. } | ConflictKind::Dates { .. } => {
                "Сверьте с приказами; если ошибся работодатель, попросите его исправить сведения."
            }
            ConflictKind::NotInAccount { .. } => {
                "Попросите работодателя дополнить сведения, а если его нет — отнесите бумагу в СФР."
            }
            ConflictKind::PartOfPeriod { .. } => {
                "Разделите этот период на части вручную и укажите для каждой своё."
            }
            ConflictKind::EmployerUnclear { .. } | ConflictKind::EmployerUnknown { .. } => {
                "Если это один работодатель, приложите документ о переименовании или справку архива."
            }
            ConflictKind::SaidNone { .. } => "Проверьте ответ на этот вопрос.",
        }
    }
}

impl fmt::Display for Conflict {
    /// One sentence: in what the papers disagree. [`Conflict::advice`] says what to do.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(days) = self.days {
            write!(out, "{}–{}: ", day(days.from()), day(days.to()))?;
        }
        let (kept, against) = (self.kept.according(), self.against.according());
        match &self.kind {
            ConflictKind::Value {
                place,
                kept: ours,
                against: theirs,
            } => write!(
                out,
                "{} {kept} — {}, {against} — {}; взято первое.",
                named(*place),
                shown(ours),
                shown(theirs),
            ),
            ConflictKind::Field {
                field,
                employer,
                kept: ours,
                against: theirs,
            } => write!(
                out,
                "{}{} {kept} — {}, {against} — {}; взято первое.",
                field_name(field),
                at(employer.as_ref()),
                shown(ours),
                shown(theirs),
            ),
            ConflictKind::NotInAccount {
                field,
                employer,
                said,
            } => write!(
                out,
                "{}{} {against} — {}, а в лицевом счёте этого нет.",
                field_name(field),
                at(employer.as_ref()),
                shown(said),
            ),
            ConflictKind::PartOfPeriod { field, said } => write!(
                out,
                "{} ({}) {against} относится к части дней периода, а разделить период нельзя: счёт \
                 засчитывает его целиком.",
                field_name(field),
                shown(said),
            ),
            ConflictKind::Dates {
                edge,
                employer,
                kept: ours,
                against: theirs,
            } => {
                let edge = match edge {
                    Edge::Begin => "начало",
                    Edge::End => "конец",
                };
                let (ours, theirs) = (day(*ours), day(*theirs));
                write!(
                    out,
                    "{edge} работы ({}) {kept} — {ours}, {against} — {theirs}.",
                    quoted(employer)
                )
            }
            ConflictKind::EmployerUnclear {
                kept: ours,
                against: theirs,
            } => write!(
                out,
                "{} {kept} и {} {against} — один работодатель или два? Пока считаем, что два.",
                quoted(ours),
                quoted(theirs),
            ),
            ConflictKind::EmployerUnknown {
                kept: ours,
                against: theirs,
            } => write!(
                out,
                "те же дни {kept} заняты работой {}, а {against} — {}; названия разные, о \
                 переименовании записи нет.",
                quoted(ours),
                quoted(theirs),
            ),
            ConflictKind::SaidNone { field } => write!(
                out,
                "{against} {} нет, а {kept} есть; взято то, что в бумаге.",
                if *field == "children" {
                    "детей"
                } else {
                    "периодов работы"
                },
            ),
        }
    }
}

fn at(employer: Option<&String>) -> String {
    employer.map_or_else(String::new, |name| format!(" ({})", quoted(name)))
}

/// A name in quotation marks, unless it brings its own.
fn quoted(name: &str) -> String {
    if name.contains(['«', '"']) {
        name.to_owned()
    } else {
        format!("«{name}»")
    }
}

/// The day as people write it.
fn day(date: Date) -> String {
    format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
}

fn length(length: Length) -> String {
    format!(
        "{} г. {} мес. {} дн.",
        length.years(),
        length.months(),
        length.days()
    )
}

fn shown(said: &Said) -> String {
    match said {
        Said::Day(date) => day(*date),
        Said::YesNo(true) => "да".to_owned(),
        Said::YesNo(false) => "нет".to_owned(),
        Said::Sex(Sex::Male) => "мужской".to_owned(),
        Said::Sex(Sex::Female) => "женский".to_owned(),
        Said::Number(number) => number.to_string().replace('.', ","),
        Said::Length(it) => length(*it),
        Said::Text(text) => format!("«{text}»"),
        Said::Name(name) => (*name).to_owned(),
        Said::Parts => "иначе".to_owned(),
    }
}

fn named(place: Place) -> String {
    match place {
        Place::Fact(name) => fact_name(name).to_owned(),
        Place::Year(name, year) => format!("{} за {year} год", fact_name(name)),
        Place::Child(index, field) => format!("{} ребёнка № {}", field_name(field), index + 1),
        Place::Period(_, field) => field_name(field).to_owned(),
    }
}

fn fact_name(name: &'static str) -> &'static str {
    match name {
        "sex" => "пол",
        "born" => "дата рождения",
        "assess_on" => "день, на который делается вывод,",
        "apply_on" => "день обращения за пенсией",
        "working" | "future.works_on" => "работа сейчас или дальше",
        "residence.rural" => "проживание в селе",
        "residence.north" => "проживание на Севере",
        "dependants" => "число иждивенцев",
        "guardianship" => "срок опеки",
        "disability" | "disability.group" | "disability.kind" => "инвалидность",
        "coefficients.total" => "сумма коэффициентов",
        "coefficients.before_2015" => "коэффициент за время до 2015 года",
        "coefficients.by_year" => "коэффициент",
        "pay" => "заработок",
        "contributions_2002_2014" => "взносы",
        "before_2002.average_pay_2000_2001" => "средний заработок за 2000–2001 годы",
        "before_2002.pay_ratio" => "отношение заработков",
        "before_2002.record_2002" => "стаж до 2002 года",
        "before_2002.record_1991" => "стаж до 1991 года",
        "account_record" => "общий стаж",
        "unemployed" => "безработица",
        "account_opened_on" => "день регистрации в СФР",
        "account_as_of" => "день, на который составлена выписка,",
        "second_account" => "второй лицевой счёт",
        "prepension_shown" => "статус предпенсионера в данных СФР",
        "decision" => "решение СФР",
        "radiation" => "воздействие радиации",
        "union_member" => "членство в профсоюзе",
        "office_holder" => "государственная или муниципальная должность",
        "emergency_rescue" => "работа спасателем",
        "flying_health_exit" => "уход с лётной работы по здоровью",
        "future.monthly_pay" => "ожидаемый заработок",
        other => other,
    }
}

fn field_name(field: &'static str) -> &'static str {
    match field {
        "employer" => "работодатель",
        "position" => "должность",
        "code" => "код особых условий",
        "territory" => "северная территория",
        "rate" => "доля ставки",
        "rural" => "работа в селе",
        "agriculture" => "сельскохозяйственная работа",
        "full_season" => "полный сезон",
        "contributions" => "уплата взносов",
        "additional_tariff" => "дополнительный тариф",
        "workplace_class" => "класс условий труда",
        "civil_aviation" => "работа в гражданской авиации",
        "leave" => "вид отпуска или отвлечения",
        "territory_by_papers" => "северная территория по бумагам",
        "earlier_code" => "код прежней выписки",
        "teaching_hours" => "часы преподавания",
        "name_differs" => "другое имя в бумаге",
        "defect" => "дефект бумаги",
        "by_witnesses" => "подтверждение только свидетелями",
        "disputed" => "сомнение в периоде",
        "child" => "ребёнок, за которым уход,",
        "kind" => "вид периода",
        "credited" => "засчитанный срок",
        "born" => "дата рождения",
        "adopted_on" => "день усыновления",
        "raised_to_8" => "воспитание до восьми лет",
        "disabled" => "инвалидность с детства",
        "rights_lost" => "лишение родительских прав",
        "multiple_birth" => "рождение двойни или тройни",
        other => other,
    }
}
