//! Papers as one page in large print, without anything from elsewhere.

use super::sheet::{GUIDE, Part, parts};
use crate::{
    Piece,
    document::{Attachment, Document, Sentence},
};

/// Large print on the screen and on paper; no colour carries a meaning.
const STYLE: &str = "\
body{font:20px/1.5 serif;color:#000;background:#fff;max-width:42em;margin:1em auto;padding:0 1em}\
h1{font-size:1.25em;text-align:center}h2{font-size:1.1em;margin-bottom:.3em}\
.head{margin-left:40%}.head p{margin:.2em 0}.gap{white-space:nowrap}.hint{font-size:.8em}\
li{margin:.4em 0}table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:.3em;text-align:left;vertical-align:top}\
.guide{border:2px solid #000;padding:0 1em;margin-top:2em}\
@media(max-width:600px){.head{margin-left:0}}\
@media print{@page{size:A4;margin:20mm}body{font-size:14pt;max-width:none;margin:0;padding:0}\
article+article,.guide,.table{break-before:page}.guide{margin-top:0}li,tr{break-inside:avoid}}";

/// Papers as one HTML document in Russian.
pub fn html(documents: &[Document]) -> String {
    let title = documents.first().map_or("", |one| one.title.as_str());
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
        escaped(title)
    );
    for document in documents {
        page.push_str("<article>\n");
        for part in parts(document) {
            page.push_str(&of_part(&part));
        }
        page.push_str("</article>\n");
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn of_part(part: &Part<'_>) -> String {
    match part {
        Part::Head(lines) => format!("<div class=\"head\">\n{}</div>\n", each("p", lines)),
        Part::Title(title) => format!("<h1>{}</h1>\n", escaped(title)),
        Part::Heading(title) => format!("<h2>{}</h2>\n", escaped(title)),
        Part::Paragraph(sentences) => {
            let said: Vec<_> = sentences
                .iter()
                .map(|one| marked(one).trim().to_owned())
                .collect();
            format!("<p>{}</p>\n", said.join(" "))
        }
        Part::Items(items) => format!("<ul>\n{}</ul>\n", each("li", items)),
        Part::Numbered(items) => format!("<ol>\n{}</ol>\n", each("li", items)),
        Part::Lines(lines) => each("p", lines),
        Part::Table(table) => of_table(table),
        Part::Guide(lines) => format!(
            "<aside class=\"guide\">\n<h2>{GUIDE}</h2>\n<ol>\n{}</ol>\n</aside>\n",
            each("li", lines)
        ),
    }
}

fn of_table(table: &Attachment) -> String {
    let header: Vec<String> = table
        .columns
        .iter()
        .map(|column| format!("<th scope=\"col\">{}</th>", escaped(column.title)))
        .collect();
    let rows: Vec<String> = table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| format!("<td>{}</td>", marked(cell)))
                .collect();
            format!("<tr>{}</tr>\n", cells.concat())
        })
        .collect();
    format!(
        "<section class=\"table\">\n<h2>{}</h2>\n<table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n{}</section>\n",
        escaped(&table.title),
        header.concat(),
        rows.concat(),
        each("p", &table.notes)
    )
}

fn each(tag: &str, sentences: &[Sentence]) -> String {
    sentences
        .iter()
        .map(|one| format!("<{tag}>{}</{tag}>\n", marked(one)))
        .collect::<Vec<_>>()
        .concat()
}

fn marked(sentence: &Sentence) -> String {
    sentence
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => escaped(words),
            Piece::Blank(hint) => format!(
                "<span class=\"gap\">{}</span> <span class=\"hint\">({})</span>",
                super::sheet::GAP,
                escaped(hint)
            ),
        })
        .collect()
}

/// Text between tags and in attributes.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML forbids them; a page has no use for them.
            letter if letter.is_control() && letter != '\n' => {}
            '\u{fffe}' | '\u{ffff}' => {}
            letter => out.push(letter),
        }
    }
    out
}
