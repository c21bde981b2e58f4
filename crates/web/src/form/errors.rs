//! What is wrong with a form: one sentence for each field, in the order of the page.

use super::{
    child::{self, ChildRow},
    period::{self, PeriodRow},
};
use contract::Refusal;
use serde_json::Value;

/// One line of the error summary; `field` is the id of the control it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldError {
    pub(crate) field: String,
    pub(crate) text: String,
}

impl FieldError {
    /// What the mistake is in, for a summary read away from its field.
    pub(crate) fn subject(&self) -> Option<String> {
        if let Some((index, _)) = period::split_name(&self.field) {
            return Some(format!("Период {}", index + 1));
        }
        if let Some((index, _)) = child::split_name(&self.field) {
            return Some(format!("Ребёнок {}", index + 1));
        }
        let subject = match self.field.as_str() {
            "born" => "Дата рождения",
            "monthly_pay" => "Зарплата",
            "dependants" => "Иждивенцы",
            "coefficient" | "before_2015" => "Коэффициенты",
            field if field.starts_with("ipk-") => "Коэффициенты",
            field if field.starts_with("record-") => "Страховой стаж",
            "children" => "Дети",
            field if field.starts_with("disability") => "Инвалидность",
            field if field.starts_with("guardianship-") => "Опека",
            "unemployed" | "proposal_on" => "Служба занятости",
            _ => return None,
        };
        Some(subject.to_owned())
    }
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Errors(Vec<FieldError>);

impl Errors {
    /// Adds a sentence about a field. A field has one mistake at a time.
    pub(crate) fn add(&mut self, field: &str, text: impl Into<String>) {
        if self.of(field).is_none() {
            self.0.push(FieldError {
                field: field.to_owned(),
                text: text.into(),
            });
        }
    }

    /// The same, where a value was expected.
    pub(crate) fn complain(&mut self, field: &str, text: impl Into<String>) -> Value {
        self.add(field, text);
        Value::Null
    }

    /// One more mistake of a field that may have several: each file of an upload has its own.
    pub(crate) fn add_another(&mut self, field: &str, text: String) {
        let field = field.to_owned();
        self.0.push(FieldError { field, text });
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, FieldError> {
        self.0.iter()
    }

    /// What is wrong with this field.
    pub(crate) fn of(&self, field: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|error| error.field == field)
            .map(|error| error.text.as_str())
    }

    /// Whether anything is wrong within fields of this beginning.
    pub(crate) fn within(&self, beginning: &str) -> bool {
        self.0
            .iter()
            .any(|error| error.field.starts_with(beginning))
    }

    /// What the reader of the contract refused, put next to the control that holds it. `rows` are the
    /// places in the form of the periods that were sent.
    pub(crate) fn of_refusal(refusal: &Refusal, rows: &[usize]) -> Self {
        let mut errors = Self::default();
        errors.add(&control(&refusal.place, rows), sentence(refusal));
        errors
    }
}

/// «Конец периода раньше его начала. Проверьте даты.»
fn sentence(refusal: &Refusal) -> String {
    format!(
        "{}. {}",
        super::capitalised(&refusal.problem),
        refusal.advice
    )
}

/// The id of the control for a place in the document: `periods[2].to` is `period-2-to`, and `form`
/// is the form as a whole. `rows` are the places in the form of the periods that were sent.
pub(crate) fn control(place: &str, rows: &[usize]) -> String {
    if let Some((sent, field)) = item("periods", place) {
        return match (rows.get(sent), field) {
            (Some(row), "credited") => period::name(*row, "credited-years"),
            (Some(row), field) => {
                let field = field.replace('.', "-");
                period::name(*row, known(&field, &PeriodRow::CONTROLS, "from"))
            }
            (None, _) => "form".to_owned(),
        };
    }
    if let Some((sent, field)) = item("children", place) {
        return child::name(sent, known(field, &ChildRow::CONTROLS, "born"));
    }
    if let Some(year) = place.strip_prefix("coefficients.by_year.") {
        return format!("ipk-{year}");
    }
    match place {
        "coefficients" | "coefficients.total" => "coefficient".to_owned(),
        // The page asks of the time before 2002 only through the coefficient it gave.
        "coefficients.before_2015"
        | "before_2002.record_2002"
        | "before_2002.record_1991"
        | "before_2002.pay_ratio" => "before_2015".to_owned(),
        "account_record" => "record-years".to_owned(),
        "future.works_on" => "works_on".to_owned(),
        "future.monthly_pay" => "monthly_pay".to_owned(),
        "coefficients.by_year" => "coefficients".to_owned(),
        "disability.group" => "disability".to_owned(),
        "disability.kind" => "disability_kind".to_owned(),
        "guardianship" => "guardianship-years".to_owned(),
        "unemployed.dismissed_for" => "unemployed".to_owned(),
        "unemployed.proposal_on" => "proposal_on".to_owned(),
        "residence" | "residence.north" => "north".to_owned(),
        "residence.rural" => "rural".to_owned(),
        "sex" | "born" | "periods" | "working" | "dependants" | "children" | "disability"
        | "office_holder" | "unemployed" | "emergency_rescue" | "flying_health_exit"
        | "radiation" => place.to_owned(),
        place => {
            let part = |beginning| place.strip_prefix(beginning);
            part("account_record.")
                .map(|part| format!("record-{part}"))
                .or_else(|| part("guardianship.").map(|part| format!("guardianship-{part}")))
                .unwrap_or_else(|| "form".to_owned())
        }
    }
}

/// Index and field of an item of a list: `periods[2].to`.
fn item<'a>(list: &str, place: &'a str) -> Option<(usize, &'a str)> {
    let (index, field) = place
        .strip_prefix(list)?
        .strip_prefix('[')?
        .split_once(']')?;
    Some((index.parse().ok()?, field.trim_start_matches('.')))
}

/// The control of a field; a field without one is shown at the first control of its row.
fn known<'a>(field: &'a str, controls: &[&str], first: &'a str) -> &'a str {
    if controls.contains(&field) {
        field
    } else {
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_the_contract_leads_to_its_control() {
        for (place, id) in [
            ("born", "born"),
            ("periods[1].to", "period-4-to"),
            ("periods[0]", "period-2-from"),
            ("periods[0].credited.days", "period-2-credited-days"),
            ("periods[9].to", "form"),
            ("coefficients.by_year.2016", "ipk-2016"),
            ("coefficients", "coefficient"),
            ("account_record.months", "record-months"),
            ("future.monthly_pay", "monthly_pay"),
            ("coefficients.by_year", "coefficients"),
            ("periods", "periods"),
            ("periods[0].workplace_class", "period-2-from"),
            ("children[0].born", "child-0-born"),
            ("children[2]", "child-2-born"),
            ("children[0].multiple_birth", "child-0-born"),
            ("children", "children"),
            ("disability.kind", "disability_kind"),
            ("guardianship.months", "guardianship-months"),
            ("unemployed.proposal_on", "proposal_on"),
            ("residence.north", "north"),
            ("pay.2017", "form"),
            ("", "form"),
        ] {
            assert_eq!(control(place, &[2, 4]), id, "{place}");
        }
    }

    #[test]
    fn a_refusal_becomes_sentences() {
        let refusal = Refusal {
            place: "born".to_owned(),
            problem: "это не дата".to_owned(),
            advice: "Проверьте год.".to_owned(),
        };
        let errors = Errors::of_refusal(&refusal, &[]);
        assert_eq!(errors.of("born"), Some("Это не дата. Проверьте год."));
    }
}
