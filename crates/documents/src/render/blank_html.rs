//! A blank form as one page to print, without anything from elsewhere.

use super::html::escaped;
use interview::blank::{Blank, Group, Room, Row};

/// Large print; boxes of nine millimetres to write in.
const STYLE: &str = "\
body{font:20px/1.4 serif;color:#000;background:#fff;max-width:42em;margin:1em auto;padding:0 1em}\
h1{font-size:1.25em;text-align:center}h2{font-size:1.2em;border-bottom:1px solid #000}h3{font-size:1em;margin:1em 0 .3em}\
.row{margin:.7em 0;break-inside:avoid}.row p{margin:.2em 0}.code{font-weight:bold;margin-right:.6em}\
.answer{display:inline-block;margin:.2em 1em .2em 0}\
.box{display:inline-block;width:9mm;height:9mm;border:1.2pt solid #000;vertical-align:middle}\
.long{width:70mm}.line{display:block;border-bottom:1px solid #000;height:11mm}\
.numbers{columns:2;padding-left:2em}.foot{margin-top:2em}\
@media print{@page{size:A4;margin:18mm}body{font-size:14pt;max-width:none;margin:0;padding:0}h2,h3{break-after:avoid}section section{break-inside:avoid}}";

/// A blank form as one HTML document in Russian.
pub fn blank_html(blank: &Blank) -> String {
    let foreword: String = blank
        .foreword
        .iter()
        .map(|line| format!("<p>{}</p>\n", escaped(line)))
        .collect::<Vec<_>>()
        .concat();
    let parts: String = blank
        .parts
        .iter()
        .map(|part| {
            let groups: String = part.groups.iter().map(of_group).collect();
            format!(
                "<section>\n<h2>{}</h2>\n{groups}</section>\n",
                escaped(part.title)
            )
        })
        .collect::<Vec<_>>()
        .concat();
    let title = escaped(&blank.title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n{foreword}{parts}<p class=\"foot\">Бланк, редакция {}</p>\n</main>\n</body>\n</html>\n",
        escaped(&blank.edition)
    )
}

fn of_group(group: &Group) -> String {
    let title = group
        .title
        .as_ref()
        .map(|title| format!("<h3>{}</h3>\n", escaped(title)))
        .unwrap_or_default();
    let numbers: String = group
        .numbers
        .iter()
        .map(|(_, words)| format!("<li>{}</li>\n", escaped(words)))
        .collect::<Vec<_>>()
        .concat();
    let numbers = if numbers.is_empty() {
        numbers
    } else {
        format!("<ol class=\"numbers\">\n{numbers}</ol>\n")
    };
    let rows: String = group.rows.iter().map(of_row).collect();
    let note = group
        .note
        .map(|note| format!("<p>{}</p>\n", escaped(note)))
        .unwrap_or_default();
    format!("<section>\n{title}{numbers}{rows}{note}</section>\n")
}

fn of_row(row: &Row) -> String {
    let look = row
        .look
        .map(|look| format!("<p>Где смотреть: {}</p>\n", escaped(look)))
        .unwrap_or_default();
    format!(
        "<div class=\"row\">\n<p><span class=\"code\">{}</span>{}</p>\n{look}<p>{}</p>\n</div>\n",
        escaped(&row.code),
        escaped(&row.text),
        of_room(&row.room)
    )
}

fn of_room(room: &Room) -> String {
    let boxes = |count: usize| "<span class=\"box\"></span>".repeat(count);
    let answer = |boxes: String, words: &str| {
        format!("<span class=\"answer\">{boxes} {}</span>\n", escaped(words))
    };
    let long = || "<span class=\"box long\"></span>".to_owned();
    match room {
        Room::Choices(choices) => choices
            .iter()
            .map(|(number, words)| answer(boxes(1), &format!("{number} {words}")))
            .collect(),
        Room::Day => [(2, "день"), (2, "месяц"), (4, "год")]
            .map(|(count, words)| answer(boxes(count), words))
            .concat(),
        Room::Length => ["лет", "месяцев", "дней"]
            .map(|words| answer(boxes(2), words))
            .concat(),
        Room::Digits(count) => boxes(*count),
        Room::Number | Room::Short => long(),
        Room::Years(years) => years
            .iter()
            .map(|(code, _)| {
                format!(
                    "<span class=\"answer\">{} {}</span>\n",
                    escaped(code),
                    long()
                )
            })
            .collect::<Vec<_>>()
            .concat(),
        Room::Words => "<span class=\"line\"></span>".to_owned(),
    }
}
