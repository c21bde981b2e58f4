//! Papers as a DOCX: the same words with styles and real lists, to be edited.

use super::{
    html::escaped,
    sheet::{GAP, GUIDE, Part, parts},
};
use crate::{
    Piece,
    document::{Attachment, Document, Sentence},
};
use std::{
    fmt,
    fmt::Write as _,
    io::{Cursor, Write as _},
};
use zip::{ZipWriter, write::SimpleFileOptions};

/// The paper could not be made: a fault of ours, never of the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocxError;

impl fmt::Display for DocxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DOCX не получился: это наша неисправность")
    }
}

impl std::error::Error for DocxError {}

/// The namespace of words.
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\
</Types>";

const ROOT: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
</Relationships>";

const PARTS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>\
</Relationships>";

/// `{LETTERS}` and `{TITLE}` are sizes in half-points.
const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>\
<w:sz w:val=\"{LETTERS}\"/><w:szCs w:val=\"{LETTERS}\"/><w:lang w:val=\"ru-RU\"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Item\"><w:name w:val=\"Item\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"40\"/></w:pPr></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Closing\"><w:name w:val=\"Closing\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:after=\"40\"/></w:pPr></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Head\"><w:name w:val=\"Head\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"0\"/><w:ind w:left=\"3900\"/></w:pPr></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:before=\"360\" w:after=\"240\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"{TITLE}\"/></w:rPr></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/><w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>";

/// Papers as one DOCX, each from a page of its own.
///
/// # Errors
///
/// [`DocxError`] when the archive cannot be written.
pub fn docx(documents: &[Document]) -> Result<Vec<u8>, DocxError> {
    let mut body = Body::default();
    for document in documents {
        body.document(document);
    }
    let files = [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", ROOT.to_owned()),
        ("word/_rels/document.xml.rels", PARTS.to_owned()),
        ("word/styles.xml", of_words("styles", &styles(documents))),
        ("word/numbering.xml", body.numbering()),
        ("word/document.xml", body.xml()),
    ];
    let mut archive = ZipWriter::new(Cursor::new(vec![]));
    for (name, text) in files {
        archive
            .start_file(name, SimpleFileOptions::default())
            .map_err(|_| DocxError)?;
        archive
            .write_all(format!("{XML}{text}").as_bytes())
            .map_err(|_| DocxError)?;
    }
    let bytes = archive.finish().map_err(|_| DocxError)?;
    Ok(bytes.into_inner())
}

/// One size for the whole file: that of its first paper.
fn styles(documents: &[Document]) -> String {
    let points = documents.first().map_or(14, |one| one.kind.letters());
    STYLES
        .replace("{LETTERS}", &(points * 2).to_string())
        .replace("{TITLE}", &((points + 2) * 2).to_string())
}

fn of_words(root: &str, inside: &str) -> String {
    format!("<w:{root} xmlns:w=\"{W}\">{inside}</w:{root}>")
}

/// The text of the document and its lists.
#[derive(Default)]
struct Body {
    xml: String,
    /// For each list, whether it is numbered.
    lists: Vec<bool>,
    /// The next paragraph begins a page.
    on_new_page: bool,
}

impl Body {
    fn document(&mut self, document: &Document) {
        self.on_new_page = !self.xml.is_empty();
        for part in parts(document) {
            match part {
                Part::Head(lines) => {
                    for line in lines {
                        self.paragraph("Head", None, &runs(line));
                    }
                    self.paragraph("Head", None, "");
                }
                Part::Title(title) => self.paragraph("Heading1", None, &run(title)),
                Part::Heading(title) => self.paragraph("Heading2", None, &run(title)),
                Part::Paragraph(sentences) => {
                    self.paragraph("Normal", None, &joined(sentences));
                }
                Part::Items(items) => self.list(items, false),
                Part::Numbered(items) => self.list(items, true),
                Part::Lines(lines) => {
                    // Day and signature stay together.
                    let last = lines.len().saturating_sub(1);
                    for (number, line) in lines.iter().enumerate() {
                        let style = if number == last { "Item" } else { "Closing" };
                        self.paragraph(style, None, &runs(line));
                    }
                }
                Part::Table(table) => self.table(table),
                Part::Guide(lines) => {
                    self.on_new_page = true;
                    self.paragraph("Heading1", None, &run(GUIDE));
                    self.list(lines, true);
                }
            }
        }
    }

    fn paragraph(&mut self, style: &str, list: Option<usize>, runs: &str) {
        let page = if std::mem::take(&mut self.on_new_page) {
            "<w:pageBreakBefore/>"
        } else {
            ""
        };
        let list = list.map_or_else(String::new, |number| {
            format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{number}\"/></w:numPr>")
        });
        write!(
            self.xml,
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{page}{list}</w:pPr>{runs}</w:p>"
        )
        .ok();
    }

    fn list(&mut self, items: &[Sentence], numbered: bool) {
        self.lists.push(numbered);
        let number = self.lists.len();
        for item in items {
            self.paragraph("Item", Some(number), &runs(item));
        }
    }

    fn table(&mut self, table: &Attachment) {
        self.on_new_page = true;
        self.paragraph("Heading1", None, &run(&table.title));
        let border: Vec<String> = ["top", "left", "bottom", "right", "insideH", "insideV"]
            .iter()
            .map(|side| format!("<w:{side} w:val=\"single\" w:sz=\"4\"/>"))
            .collect();
        let columns = "<w:gridCol/>".repeat(table.columns.len());
        write!(self.xml, "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>{}</w:tblBorders></w:tblPr><w:tblGrid>{columns}</w:tblGrid>", border.concat()).ok();
        let header: Vec<_> = table
            .columns
            .iter()
            .map(|column| run(column.title))
            .collect();
        self.row(&header, "<w:trPr><w:tblHeader/></w:trPr>");
        for row in &table.rows {
            let cells: Vec<_> = row.iter().map(runs).collect();
            self.row(&cells, "");
        }
        self.xml.push_str("</w:tbl>");
        for note in &table.notes {
            self.paragraph("Normal", None, &runs(note));
        }
    }

    fn row(&mut self, cells: &[String], properties: &str) {
        write!(self.xml, "<w:tr>{properties}").ok();
        for cell in cells {
            write!(self.xml, "<w:tc><w:tcPr/><w:p>{cell}</w:p></w:tc>").ok();
        }
        self.xml.push_str("</w:tr>");
    }

    fn xml(&self) -> String {
        let page = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";
        of_words("document", &format!("<w:body>{}{page}</w:body>", self.xml))
    }

    /// Two kinds of lists; each list counts from one.
    fn numbering(&self) -> String {
        let kind = |id: usize, format: &str, text: &str| {
            format!(
                "<w:abstractNum w:abstractNumId=\"{id}\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"480\" w:hanging=\"480\"/></w:pPr></w:lvl></w:abstractNum>"
            )
        };
        let mut inside = kind(0, "bullet", "—") + &kind(1, "decimal", "%1.");
        for (numbered, number) in self.lists.iter().zip(1..) {
            let of = u8::from(*numbered);
            write!(inside, "<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"{of}\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>").ok();
        }
        of_words("numbering", &inside)
    }
}

/// Sentences one after another, one blank between them.
fn joined(sentences: &[Sentence]) -> String {
    let mut said = String::new();
    let mut blank = true;
    for sentence in sentences {
        if !blank {
            said.push_str(&run(" "));
        }
        said.push_str(&runs(sentence));
        blank = matches!(sentence.pieces.last(), Some(Piece::Words(words)) if words.ends_with(' '));
    }
    said
}

fn runs(sentence: &Sentence) -> String {
    sentence
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => run(words),
            Piece::Blank(hint) => run(&format!("{GAP} ({hint})")),
        })
        .collect()
}

fn run(text: &str) -> String {
    let text = escaped(text);
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}
