//! A paper as a web page, for a browser to print.

use crate::{
    blocks::{Align, Block},
    xml::escaped,
};
use std::fmt::Write;

/// The page; a browser prints it as a PDF of its own making.
pub fn html(blocks: &[Block]) -> String {
    let mut page = String::from(
        "<!doctype html><html lang=\"ru\"><meta charset=\"utf-8\"><title>Выписка</title><style>\
         @page{size:A4;margin:12mm}body{font:9pt/1.3 'Liberation Serif',serif}h2{font-size:11pt;\
         text-align:center}table{border-collapse:collapse;width:100%;font-size:7.5pt}\
         th,td{border:1px solid;padding:2px 4px;vertical-align:top;text-align:left}\
         .r{text-align:right}thead{display:table-header-group}tr{break-inside:avoid}</style>",
    );
    for block in blocks {
        match block {
            Block::Title(text) => push(&mut page, format_args!("<h2>{}</h2>", escaped(text))),
            Block::Line(text) => push(&mut page, format_args!("<p>{}</p>", escaped(text))),
            Block::Table { columns, rows } => {
                page.push_str("<table><thead><tr>");
                for column in columns {
                    let title = escaped(&column.title);
                    push(
                        &mut page,
                        format_args!("<th style=\"width:{}pt\">{title}</th>", column.width),
                    );
                }
                page.push_str("</tr></thead>");
                for row in rows {
                    page.push_str("<tr>");
                    for (cell, column) in row.iter().zip(columns) {
                        let class = match column.align {
                            Align::Left => "",
                            Align::Right => " class=\"r\"",
                        };
                        let text = escaped(cell).replace('\n', "<br>");
                        push(&mut page, format_args!("<td{class}>{text}</td>"));
                    }
                    page.push_str("</tr>");
                }
                page.push_str("</table>");
            }
        }
    }
    page
}

/// Writing into a `String` cannot fail.
fn push(page: &mut String, text: std::fmt::Arguments<'_>) {
    page.write_fmt(text).unwrap_or_default();
}
