//! Pages: everything a page loads comes from our own service, so that nobody learns who reads it.

use crate::tree::SourceFile;

/// Tags that make the browser fetch something by itself. A plain link may lead anywhere.
const FETCHING: &[&str] = &[
    "<link", "<script", "<img", "<iframe", "<source", "<video", "<audio", "<object", "<embed",
    "<use", "<image",
];

pub(super) fn check(files: &[SourceFile]) -> Vec<String> {
    let mut complaints = vec![];
    for file in files {
        if file.is(&["html"]) {
            for tag in FETCHING {
                check_tag(file, tag, &mut complaints);
            }
        }
        if file.is(&["html", "css"]) {
            check_style(file, &mut complaints);
        }
    }
    complaints
}

fn check_tag(file: &SourceFile, tag: &str, complaints: &mut Vec<String>) {
    let lower = file.text.to_ascii_lowercase();
    for (at, _) in lower.match_indices(tag) {
        let inside = &lower[at + tag.len()..];
        if inside.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-') {
            continue;
        }
        let inside = inside.split('>').next().unwrap_or_default();
        let is_foreign = ["src", "href", "srcset", "data", "poster"]
            .iter()
            .any(|name| attribute(inside, name).is_some_and(is_elsewhere));
        if is_foreign {
            complaints.push(complaint(file, at, tag.trim_start_matches('<')));
        }
    }
}

fn check_style(file: &SourceFile, complaints: &mut Vec<String>) {
    let lower = file.text.to_ascii_lowercase();
    for opening in ["url(", "@import "] {
        for (at, _) in lower.match_indices(opening) {
            let address = lower[at + opening.len()..].trim_start_matches(['"', '\'', ' ']);
            if is_elsewhere(address) {
                complaints.push(complaint(file, at, opening.trim_end_matches(['(', ' '])));
            }
        }
    }
}

fn complaint(file: &SourceFile, at: usize, what: &str) -> String {
    let line = file.text[..at].matches('\n').count() + 1;
    format!(
        "{}:{line}: `{what}` loads from a foreign host; serve the file ourselves",
        file.path
    )
}

/// The value of an attribute, if the tag has it.
fn attribute<'a>(inside: &'a str, name: &str) -> Option<&'a str> {
    inside.match_indices(name).find_map(|(at, _)| {
        let starts_a_word = inside[..at].ends_with(|c: char| c.is_whitespace() || c == ':');
        let value = inside[at + name.len()..].trim_start().strip_prefix('=')?;
        starts_a_word.then(|| value.trim_start().trim_start_matches(['"', '\'']))
    })
}

fn is_elsewhere(address: &str) -> bool {
    ["http://", "https://", "//"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints_about(path: &str, text: &str) -> Vec<String> {
        check(&[SourceFile::new(path, text)])
    }

    #[test]
    fn foreign_files_are_found() {
        let page = "<p>\n<script defer\n src=\"https://cdn.example/a.js\"></script>\n<IMG SRC='//a.example/x.png'>";
        let complaints = complaints_about("crates/web/templates/a.html", page);
        assert_eq!(
            complaints,
            [
                "crates/web/templates/a.html:2: `script` loads from a foreign host; serve the file ourselves",
                "crates/web/templates/a.html:4: `img` loads from a foreign host; serve the file ourselves",
            ]
        );
        assert_eq!(
            complaints_about("a.css", "@import 'http://a.example/b.css';").len(),
            1
        );
        assert_eq!(
            complaints_about("a.css", "a { background: url(//a.example/b) }").len(),
            1
        );
    }

    #[test]
    fn our_own_files_and_plain_links_are_fine() {
        let page = "<a href=\"https://sfr.gov.ru/\">СФР</a><link rel=stylesheet href=\"/static/a.css\">\
                    <image-note data-href=\"https://a.example\"><img src=\"/a.png\" alt=\"https://a\">";
        assert_eq!(complaints_about("a.html", page), Vec::<String>::new());
    }
}
