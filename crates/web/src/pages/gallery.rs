//! `/dev/gallery`: every page with invented data, for those who make the site. Elsewhere it does not exist.

use super::{
    about, accessibility, blank, card, check, conclusion, confirm, consent, consents, display,
    elsewhere, elsewhere_topic, erase, ground, grounds, html, keyed, law, law_number, leave, paper,
    periods, privacy, question, questions, resume, script, start, statement, trouble, trust,
};
use crate::{
    page_error::{Incident, PageError},
    sample::{Shown, shown},
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};

/// Every page that has samples, by the name of its template.
const PAGES: [Shown; 30] = [
    shown::<about::AboutPage>("about"),
    shown::<accessibility::AccessibilityPage>("accessibility"),
    shown::<blank::BlankPage>("blank"),
    shown::<card::CardPage>("card"),
    shown::<check::CheckPage>("check"),
    shown::<conclusion::ConclusionPage>("conclusion"),
    shown::<confirm::ConfirmPage>("confirm"),
    shown::<consent::ConsentPage>("consent"),
    shown::<consents::ConsentsPage>("consents"),
    shown::<display::DisplayPage>("display"),
    shown::<elsewhere::ElsewherePage>("elsewhere"),
    shown::<elsewhere_topic::ElsewhereTopicPage>("elsewhere_topic"),
    shown::<erase::ErasePage>("erase"),
    shown::<ground::GroundPage>("ground"),
    shown::<grounds::GroundsPage>("grounds"),
    shown::<keyed::KeyedPage>("keyed"),
    shown::<law::LawPage>("law"),
    shown::<law_number::LawNumberPage>("law_number"),
    shown::<leave::LeavePage>("leave"),
    shown::<paper::PaperPage>("paper"),
    shown::<periods::PeriodsPage>("periods"),
    shown::<privacy::PrivacyPage>("privacy"),
    shown::<question::QuestionPage>("question"),
    shown::<questions::QuestionsPage>("questions"),
    shown::<resume::ResumePage>("resume"),
    shown::<script::ScriptPage>("script"),
    shown::<start::StartPage>("start"),
    shown::<statement::StatementPage>("statement"),
    shown::<trouble::TroublePage>("trouble"),
    shown::<trust::TrustPage>("trust"),
];

#[derive(Template)]
#[template(path = "pages/gallery.html")]
struct GalleryPage {
    site: Site,
    /// Each page with the names of its samples.
    pages: Vec<(&'static str, Vec<&'static str>)>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    only_where_it_was_asked_for(&visit)?;
    let names = |shown: &Shown| {
        let samples = (shown.samples)(&visit).into_iter();
        (shown.page, samples.map(|(name, _)| name).collect())
    };
    let page = GalleryPage {
        site: Site::new(&visit, "/dev/gallery"),
        pages: PAGES.iter().map(names).collect(),
    };
    html(StatusCode::OK, &page)
}

pub(crate) async fn sample(
    visit: Visit,
    Path((page, sample)): Path<(String, String)>,
) -> Result<Response, PageError> {
    only_where_it_was_asked_for(&visit)?;
    let absent = PageError::Refused(StatusCode::NOT_FOUND);
    let shown = PAGES.iter().find(|shown| shown.page == page);
    let mut samples = shown.into_iter().flat_map(|shown| (shown.samples)(&visit));
    let (_, drawn) = samples.find(|(name, _)| *name == sample).ok_or(absent)?;
    Ok(Html(drawn.incident("W-0004")?).into_response())
}

fn only_where_it_was_asked_for(visit: &Visit) -> Result<(), PageError> {
    if visit.gallery {
        Ok(())
    } else {
        Err(PageError::Refused(StatusCode::NOT_FOUND))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs};

    /// The gallery itself.
    const WITHOUT_SAMPLES: [&str; 1] = ["gallery"];

    #[test]
    fn every_page_has_samples() {
        let templates = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/pages");
        let mut pages = BTreeSet::new();
        for file in fs::read_dir(templates).unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            pages.extend(name.strip_suffix(".html").map(str::to_owned));
        }
        let mut known: BTreeSet<String> = PAGES.iter().map(|shown| shown.page.to_owned()).collect();
        assert_eq!(known.len(), PAGES.len(), "a page stands there twice");
        known.extend(WITHOUT_SAMPLES.map(str::to_owned));
        assert_eq!(pages, known, "`impl Sample` and a line in `PAGES`");
    }
}
