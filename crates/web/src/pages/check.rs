//! `/check`: six questions and rows of periods.

use super::{
    conclusion::{self, View},
    html, sheet,
};
use crate::{
    form::{Action, Form, errors::Errors, posted::Posted},
    page_error::PageError,
    sample::{Sample, TEACHER},
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use rules::fact::{ChildField, Fact, PeriodField};

#[derive(Template)]
#[template(path = "pages/check.html")]
pub(super) struct CheckPage {
    site: Site,
    form: Form,
    errors: Errors,
}

impl CheckPage {
    fn heading(&self) -> &'static str {
        if self.form.from_statement {
            "Проверьте прочитанное"
        } else {
            "Ответьте на шесть вопросов"
        }
    }
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    page(&visit, StatusCode::OK, Form::default(), Errors::default())
}

pub(crate) async fn save(visit: Visit, posted: Posted) -> Result<Response, PageError> {
    answered(&visit, &posted).await
}

/// Adds or removes a row without complaining about the others; any other button asks for the answer.
pub(super) async fn answered(visit: &Visit, posted: &Posted) -> Result<Response, PageError> {
    let form = Form::read(posted);
    match Action::read(posted) {
        Action::Answer if form.kept => sheet::keep(visit, form).await,
        Action::Answer => conclusion::answer(visit, form, View::Screen).await,
        action => match form.after(action) {
            (form, errors) if errors.is_empty() => page(visit, StatusCode::OK, form, errors),
            (form, errors) => refused(visit, form, errors),
        },
    }
}

/// The same form under another look, without asking anything of it.
pub(super) fn unchanged(visit: &Visit, form: Form) -> Result<Response, PageError> {
    page(visit, StatusCode::OK, form, Errors::default())
}

/// The same page with what is wrong: everything typed is still there.
pub(super) fn refused(visit: &Visit, form: Form, errors: Errors) -> Result<Response, PageError> {
    page(visit, StatusCode::UNPROCESSABLE_ENTITY, form, errors)
}

fn page(
    visit: &Visit,
    status: StatusCode,
    form: Form,
    errors: Errors,
) -> Result<Response, PageError> {
    html(status, &of_form(visit, form, errors))
}

fn of_form(visit: &Visit, form: Form, errors: Errors) -> CheckPage {
    CheckPage {
        site: Site::new(visit, form.section()).with_answers("answers"),
        form,
        errors,
    }
}

impl Sample for CheckPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let filled = Form::read(&Posted::sample(TEACHER));
        let wrong = Form::read(&Posted::sample(&[
            ("born", "31.02.1967"),
            ("coefficient", "много"),
            ("period-0-from", "вчера"),
            ("child-0-row", "yes"),
            ("child-0-born", "31.01.2090"),
        ]));
        let errors = wrong.facts(visit.clock.today()).err().unwrap_or_default();
        vec![
            ("empty", of_form(visit, Form::default(), Errors::default())),
            ("filled", of_form(visit, filled, Errors::default())),
            ("mistakes", of_form(visit, wrong, errors)),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{App, Settings};
    use jiff::civil::date;
    use law::Law;

    /// The fact after this one: a new fact does not compile before it stands here.
    const fn after(fact: Fact) -> Option<Fact> {
        Some(match fact {
            Fact::Sex => Fact::Born,
            Fact::Born => Fact::Periods,
            Fact::Periods => Fact::Coefficients,
            Fact::Coefficients => Fact::CoefficientBefore2015,
            Fact::CoefficientBefore2015 => Fact::CoefficientsByYear,
            Fact::CoefficientsByYear => Fact::AccountRecord,
            Fact::AccountRecord => Fact::RecordBefore2002,
            Fact::RecordBefore2002 => Fact::RecordBefore1991,
            Fact::RecordBefore1991 => Fact::PayBefore2002,
            Fact::PayBefore2002 => Fact::Children,
            Fact::Children => Fact::Working,
            Fact::Working => Fact::WorksOn,
            Fact::WorksOn => Fact::MonthlyPay,
            Fact::MonthlyPay => Fact::Dependants,
            Fact::Dependants => Fact::Disability,
            Fact::Disability => Fact::Guardianship,
            Fact::Guardianship => Fact::OfficeHolder,
            Fact::OfficeHolder => Fact::Unemployed,
            Fact::Unemployed => Fact::DismissedFor,
            Fact::DismissedFor => Fact::ProposalOn,
            Fact::ProposalOn => Fact::EmergencyRescue,
            Fact::EmergencyRescue => Fact::FlyingHealthExit,
            Fact::FlyingHealthExit => Fact::Radiation,
            Fact::Radiation => Fact::ResidenceNorth,
            Fact::ResidenceNorth => Fact::ResidenceRural,
            Fact::ResidenceRural => Fact::DisabilityGroup,
            Fact::DisabilityGroup => Fact::DisabilityKind,
            Fact::DisabilityKind => Fact::Period(0, PeriodField::Contributions),
            Fact::Period(0, PeriodField::Source) => Fact::Child(0, ChildField::Born),
            Fact::Period(_, field) => Fact::Period(
                0,
                match field {
                    PeriodField::Contributions => PeriodField::AdditionalTariff,
                    PeriodField::AdditionalTariff => PeriodField::Code,
                    PeriodField::Code => PeriodField::Child,
                    PeriodField::Child => PeriodField::CivilAviation,
                    PeriodField::CivilAviation => PeriodField::Disputed,
                    PeriodField::Disputed => PeriodField::Employer,
                    PeriodField::Employer => PeriodField::Agriculture,
                    PeriodField::Agriculture | PeriodField::Source => PeriodField::Source,
                },
            ),
            Fact::Child(_, field) => Fact::Child(
                0,
                match field {
                    ChildField::Born => ChildField::RaisedTo8,
                    ChildField::RaisedTo8 => ChildField::Disabled,
                    ChildField::Disabled => ChildField::RightsLost,
                    ChildField::RightsLost => return None,
                },
            ),
        })
    }

    /// Forms on which each fact may be asked: with and without coefficients by year.
    fn forms() -> [Form; 2] {
        ["{ \"total\": \"30\" }", "{ \"by_year\": { \"2015\": \"1\" } }"].map(|coefficients| {
            let json = format!(
                "{{ \"children\": [{{}}], \"coefficients\": {coefficients},
                    \"periods\": [{{ \"from\": \"2001-01-01\", \"to\": \"2001-12-31\", \"kind\": \"work\" }}] }}"
            );
            let facts = contract::facts::read(&json, date(2026, 11, 23)).unwrap();
            Form::from_statement(&facts, vec![])
        })
    }

    #[tokio::test]
    async fn every_question_leads_to_a_control_of_the_page() {
        let drafts = crate::kept::tests::drafts().await;
        let app = App::new(Law::embedded(), Settings::default(), drafts);
        let visit = Visit::of_stranger(&app);
        let facts: Vec<Fact> =
            std::iter::successors(Some(Fact::Sex), |fact| after(*fact)).collect();
        assert_eq!(facts.len(), 41);
        for fact in facts {
            let found = forms().into_iter().any(|form| {
                let control = form.control_of(fact).unwrap();
                let page = CheckPage {
                    site: Site::new(&visit, "/check"),
                    form: form.after(Action::Edit(control.clone())).0,
                    errors: Errors::default(),
                };
                is_visible(&page.render().unwrap(), &control)
            });
            assert!(found, "{fact}");
        }
    }

    /// The control is there, and every `details` around it is open.
    fn is_visible(html: &str, id: &str) -> bool {
        let Some(at) = html.find(&format!(" id=\"{id}\"")) else {
            return false;
        };
        let before = &html[..at];
        let mut open = vec![];
        for (place, _) in before.match_indices("details") {
            if before[..place].ends_with("</") {
                open.pop();
            } else if before[..place].ends_with('<') {
                let tag = before[place..].split('>').next().unwrap_or_default();
                open.push(tag.ends_with(" open"));
            }
        }
        open.iter().all(|is_open| *is_open)
    }
}
