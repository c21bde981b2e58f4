//! The pages of grounds and violations without the marks of Markdown.

/// The text of a page for a terminal.
pub(crate) fn plain(page: &str) -> String {
    let lines: Vec<String> = page.lines().map(line_without_marks).collect();
    lines.join("\n").trim().to_owned()
}

/// A line of Markdown without its marks.
fn line_without_marks(line: &str) -> String {
    let line = line.strip_prefix(' ').unwrap_or(line);
    let line = line.trim_start_matches('#').trim_end();
    let line = if line.starts_with(' ') && !line.starts_with("  ") {
        line.trim_start()
    } else {
        line
    };
    line.replace(['`', '*'], "")
}
