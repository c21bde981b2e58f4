//! Plain text in 78 columns: headings, paragraphs, items. No lines drawn with signs: it is read aloud.

/// The width of a line, in characters.
const WIDTH: usize = 78;

/// Words that must not stand at the end of a line: «№», «ст.».
const GLUED: &[&str] = &["№", "ч.", "п.", "пп.", "ст."];

/// Text being laid out.
#[derive(Default)]
pub(super) struct Page {
    text: String,
}

impl Page {
    /// A heading: alone at the margin, the rest stands to the right of it.
    pub(super) fn heading(&mut self, title: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.lines("", "", title);
        self.text.push('\n');
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.lines("  ", "  ", text);
    }

    /// An item of a list.
    pub(super) fn item(&mut self, text: &str) {
        self.lines("  - ", "    ", text);
    }

    /// A numbered item.
    pub(super) fn numbered(&mut self, number: u32, text: &str) {
        self.lines(&format!("{number:>3}. "), "     ", text);
    }

    /// A line that belongs to the numbered item above.
    pub(super) fn under(&mut self, text: &str) {
        self.lines("     ", "     ", text);
    }

    /// What has been laid out.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Breaks `text` at spaces; a no-break space is never broken.
    fn lines(&mut self, first: &str, next: &str, text: &str) {
        let mut line = first.to_owned();
        let mut is_empty = true;
        for word in words(text) {
            let width = line.chars().count() + 1 + word.chars().count();
            if !is_empty && width > WIDTH {
                self.text.push_str(&line);
                self.text.push('\n');
                next.clone_into(&mut line);
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            line.push_str(&word);
            is_empty = false;
        }
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}

/// The pieces between which a line may be broken.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![];
    let mut glue = false;
    for word in text.split_ascii_whitespace() {
        match words.last_mut() {
            Some(last) if glue => {
                last.push(' ');
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
        glue = GLUED.contains(&word.trim_start_matches(['(', '[']));
    }
    words
}
