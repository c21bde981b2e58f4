//! Papers as a tagged PDF (PDF/UA-1) on A4 in large print, with its fonts inside.

mod layout;
mod tags;

use crate::{document::Document, typeface::Typeface};
use interview::blank::Blank;
use krilla::{
    Document as Pdf, SerializeSettings,
    color::rgb,
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{PathBuilder, Point},
    metadata::Metadata,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, Stroke},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, SpanTag},
    text::TextDirection,
};
use layout::{HEIGHT, Layout, Mark, MarkedAs, WIDTH};
use std::fmt;
use tags::Leaves;

/// The paper could not be made: a fault of ours, never of the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfError(String);

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PDF не получился ({}): это наша неисправность", self.0)
    }
}

impl std::error::Error for PdfError {}

/// Papers as one PDF, each from a page of its own.
///
/// # Errors
///
/// [`PdfError`] when the PDF would not be accessible or the built-in fonts cannot be read.
pub fn pdf(documents: &[Document]) -> Result<Vec<u8>, PdfError> {
    let letters = Typeface::get().map_err(|_| broken("нет шрифта"))?;
    let title = documents.first().map_or("", |one| one.title.as_str());
    finished(title, Layout::of(documents, letters), letters)
}

/// A blank form as one PDF.
///
/// # Errors
///
/// [`PdfError`] when the PDF would not be accessible or the built-in fonts cannot be read.
pub fn blank_pdf(blank: &Blank) -> Result<Vec<u8>, PdfError> {
    let letters = Typeface::get().map_err(|_| broken("нет шрифта"))?;
    finished(&blank.title, Layout::of_blank(blank, letters), letters)
}

/// The bytes of what was put on pages.
fn finished(title: &str, laid: Layout<'_>, letters: &Typeface) -> Result<Vec<u8>, PdfError> {
    let mut pdf = Pdf::new_with(settings()?);
    pdf.set_metadata(
        Metadata::new()
            .title(title.to_owned())
            .language("ru".to_owned()),
    );
    let mut leaves = Leaves::new(laid.leaves);
    for marks in &laid.pages {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| broken("лист"))?;
        let mut page = pdf.start_page_with(settings);
        let mut surface = page.surface();
        for mark in marks {
            draw(mark, &mut surface, letters, &mut leaves);
        }
        surface.finish();
        page.finish();
    }
    pdf.set_tag_tree(leaves.tree(laid.tree));
    let mut outline = Outline::new();
    for (title, page) in laid.titles {
        let place = XyzDestination::new(page, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(title, place));
    }
    pdf.set_outline(outline);
    pdf.finish().map_err(|error| broken(&format!("{error:?}")))
}

fn broken(why: &str) -> PdfError {
    PdfError(why.to_owned())
}

/// Tagged and checked: what PDF/UA asks for and a machine can check is checked on each paper.
fn settings() -> Result<SerializeSettings, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| broken(&format!("{error:?}")))?;
    Ok(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    })
}

fn draw(mark: &Mark, surface: &mut Surface<'_>, letters: &Typeface, leaves: &mut Leaves) {
    match mark {
        Mark::Text {
            at: (x, y),
            size,
            bold,
            text,
            marked_as,
        } => {
            let tag = match marked_as {
                MarkedAs::Leaf(_) => ContentTag::Span(SpanTag::empty()),
                MarkedAs::PageNumber => artifact(ArtifactType::PageNumber),
            };
            let identifier = surface.start_tagged(tag);
            surface.set_fill(Some(Fill::default()));
            surface.set_stroke(None);
            let font = letters.font(*bold).clone();
            let at = Point::from_xy(*x, *y);
            surface.draw_text(at, font, *size, text, false, TextDirection::LeftToRight);
            surface.end_tagged();
            if let MarkedAs::Leaf(leaf) = marked_as {
                leaves.add(*leaf, identifier);
            }
        }
        Mark::Rule([x0, y0, x1, y1]) => {
            let mut path = PathBuilder::new();
            path.move_to(*x0, *y0);
            path.line_to(*x1, *y1);
            stroke(path, 0.5, surface);
        }
        Mark::Cell([left, top, right, bottom]) => {
            let mut path = PathBuilder::new();
            path.move_to(*left, *top);
            path.line_to(*right, *top);
            path.line_to(*right, *bottom);
            path.line_to(*left, *bottom);
            path.close();
            stroke(path, 1.2, surface);
        }
    }
}

/// Draws a line that says nothing to a reader who cannot see it.
fn stroke(path: PathBuilder, width: f32, surface: &mut Surface<'_>) {
    surface.start_tagged(artifact(ArtifactType::Other));
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: rgb::Color::new(0, 0, 0).into(),
        width,
        ..Stroke::default()
    }));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
    surface.end_tagged();
}

fn artifact(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}
