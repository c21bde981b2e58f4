//! The code of a Rust file without its comments and literals, so that only real words are judged.

/// Replaces comments, strings and characters by spaces; lines stay where they were.
pub(super) fn code_only(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    // The character before `rest`: `r` ends a word in `for"…"`, and begins a raw string elsewhere.
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let length = literal_or_comment(rest, before).unwrap_or(0);
        if length == 0 {
            code.push(first);
            before = first;
            rest = &rest[first.len_utf8()..];
        } else {
            let (blank, next) = rest.split_at(length);
            code.extend(blank.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            before = ' ';
            rest = next;
        }
    }
    code
}

/// The words of the code with their line numbers, from 1.
pub(super) fn identifiers(code: &str) -> impl Iterator<Item = (usize, &str)> {
    code.lines().enumerate().flat_map(|(index, line)| {
        line.split(|c: char| !(c.is_alphanumeric() || c == '_'))
            .filter(|word| word.starts_with(|c: char| c.is_alphabetic() || c == '_'))
            .map(move |word| (index + 1, word))
    })
}

/// How many bytes of `rest` are one comment or one literal, if it begins with one.
fn literal_or_comment(rest: &str, before: char) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(block_comment(rest));
    }
    if rest.starts_with('\'') {
        return character(rest);
    }
    let after_a_word = before.is_alphanumeric() || before == '_';
    let prefixes: &[&str] = if after_a_word {
        &[""]
    } else {
        &["br", "cr", "b", "c", "r", ""]
    };
    prefixes.iter().find_map(|prefix| {
        let quoted = rest.strip_prefix(prefix)?;
        let length = if prefix.ends_with('r') {
            raw_string(quoted)?
        } else {
            string(quoted)?
        };
        Some(prefix.len() + length)
    })
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// `"…"` with escapes.
fn string(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('"')?;
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(1 + at + 1),
            _ => {}
        }
    }
    Some(rest.len())
}

/// `#"…"#` with as many hashes as it begins with.
fn raw_string(rest: &str) -> Option<usize> {
    let n_hashes = rest.len() - rest.trim_start_matches('#').len();
    let inside = rest[n_hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(n_hashes));
    let length = inside.find(&end).map_or(inside.len(), |at| at + end.len());
    Some(n_hashes + 1 + length)
}

/// `'x'`, `'\n'`, `'\u{41}'`, but not the lifetime `'x`.
fn character(rest: &str) -> Option<usize> {
    let inside = &rest[1..];
    let first = inside.chars().next()?;
    if first == '\\' {
        let escaped = inside.chars().nth(1)?;
        let from = 1 + escaped.len_utf8();
        return Some(1 + from + inside[from..].find('\'')? + 1);
    }
    let after = &inside[first.len_utf8()..];
    after.starts_with('\'').then(|| 1 + first.len_utf8() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_disappear() {
        let text = r##"let a = "todo!()"; // todo!
/* one /* two */ todo! */ let b = r#"a " b"#; let c = b"x\"y"; end"##;
        let code = code_only(text);
        assert!(!code.contains("todo"));
        let words: Vec<_> = identifiers(&code).collect();
        assert_eq!(
            words,
            [
                (1, "let"),
                (1, "a"),
                (2, "let"),
                (2, "b"),
                (2, "let"),
                (2, "c"),
                (2, "end")
            ]
        );
    }

    #[test]
    fn lifetimes_are_not_characters() {
        let code = code_only("fn f<'a>(x: &'a str) -> char { '\\'' } // '");
        assert_eq!(code.trim_end(), "fn f<'a>(x: &'a str) -> char {      }");
        assert_eq!(code_only("'é' 'я' b'\\n' x").trim_start(), "b     x");
    }

    #[test]
    fn lines_keep_their_numbers() {
        let code = code_only("\"a\nb\"\nword");
        assert_eq!(identifiers(&code).collect::<Vec<_>>(), [(3, "word")]);
    }

    #[test]
    fn a_word_that_ends_in_r_opens_no_raw_string() {
        assert_eq!(code_only("for\"#\" x").trim_end(), "for    x");
    }
}
