//! A table of a printed paper: columns by its header, cells by the blank strips between them.

use super::values::{dates, plain, year};
use crate::layout::{Line, Word};

/// What a column of the statement holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Year,
    Employer,
    Number,
    Period,
    Quarters,
    Pay,
    Contributions,
    Coefficient,
    Length,
    Other,
}

impl Kind {
    /// The kind of a column whose header says this.
    fn of(title: &str) -> Self {
        let title = plain(title).replace("- ", "").replace('-', "");
        let has = |part: &str| title.contains(part);
        let first = |one: &str, other: &str| match (title.find(one), title.find(other)) {
            (Some(one), Some(other)) => one < other,
            (one, _) => one.is_some(),
        };
        if has("работодател") || has("наименование") || has("страхователь")
        {
            Self::Employer
        } else if has("квартал") {
            Self::Quarters
        } else if has("выплат") && first("выплат", "взнос") {
            Self::Pay
        } else if has("взнос") {
            Self::Contributions
        } else if has("ипк") || has("коэффициент") || has("величина") {
            Self::Coefficient
        } else if has("стаж") || has("месяц") || has("дней") {
            Self::Length
        } else if has("период") {
            Self::Period
        } else if has("регистрационн") {
            Self::Number
        } else if title == "год" || has("отчетный год") {
            Self::Year
        } else {
            Self::Other
        }
    }
}

/// The columns of a table.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    kinds: Vec<Kind>,
    /// Between each two columns.
    borders: Vec<f64>,
}

impl Columns {
    pub(super) fn has(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    /// The column a word stands in, by its middle.
    fn place(&self, word: &Word) -> usize {
        let middle = word.middle();
        self.borders
            .iter()
            .filter(|&&border| border < middle)
            .count()
    }
}

/// Words of a header that stand above each other.
struct Group {
    x0: f64,
    x1: f64,
    title: String,
}

/// Whether a line may belong to a header: words only, no days, no sums.
fn is_wordy(line: &Line) -> bool {
    let text = line.text();
    let numbers = text.split_whitespace().filter(|word| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        digits > 0 && (word.contains([',', '.']) || digits > 3)
    });
    let text = plain(&text);
    numbers.count() == 0 && dates(&text).is_empty() && !text.starts_with("до 2015")
}

/// Words with the lines of the header they stand in.
type Members<'l> = Vec<(usize, &'l Word)>;

/// Groups of header words, from left to right.
fn groups(lines: &[Line]) -> Vec<Group> {
    let size = lines.iter().map(|line| line.size).fold(0.0, f64::max);
    let mut words: Members<'_> = vec![];
    for (index, line) in lines.iter().enumerate() {
        words.extend(line.words.iter().map(|word| (index, word)));
    }
    words.sort_by(|(_, one), (_, other)| one.x0.total_cmp(&other.x0));
    let mut groups: Vec<(f64, f64, Members<'_>)> = vec![];
    for (index, word) in words {
        match groups.last_mut() {
            Some((_, x1, members)) if word.x0 < *x1 + 0.45 * size => {
                *x1 = x1.max(word.x1);
                members.push((index, word));
            }
            _ => groups.push((word.x0, word.x1, vec![(index, word)])),
        }
    }
    let title = |mut members: Members<'_>| {
        members.sort_by_key(|(line, _)| *line);
        let words: Vec<_> = members.iter().map(|(_, word)| word.text.as_str()).collect();
        words.join(" ")
    };
    groups
        .into_iter()
        .map(|(x0, x1, members)| Group {
            x0,
            x1,
            title: title(members),
        })
        .collect()
}

/// How many lines from the first make a header; `None` when they make none.
///
/// A header is a run of wordy lines close to each other that name at least three columns.
pub(super) fn header(lines: &[Line]) -> Option<usize> {
    let first = lines.first()?;
    let mut end = 0;
    while let Some(line) = lines.get(end)
        && line.page == first.page
        && is_wordy(line)
        && (end == 0 || line.y - lines[end - 1].y < 1.7 * line.size)
        && end < 12
    {
        end += 1;
    }
    let named = |lines: &[Line]| {
        let mut kinds: Vec<Kind> = groups(lines).iter().map(|g| Kind::of(&g.title)).collect();
        kinds.retain(|kind| *kind != Kind::Other);
        kinds.sort();
        kinds.dedup();
        kinds.len()
    };
    let count = named(&lines[..end]);
    // A title above the header would only take columns away.
    (count >= 3 && (end == 1 || named(&lines[1..end]) <= count)).then_some(end)
}

/// The columns under a header, with borders where the body has its blank strips.
pub(super) fn columns(header: &[Line], body: &[Line]) -> Columns {
    let groups = groups(header);
    let words: Vec<&Word> = header
        .iter()
        .chain(body)
        .flat_map(|line| &line.words)
        .collect();
    let borders = groups.windows(2).map(|pair| {
        let (left, right) = (&pair[0], &pair[1]);
        let from = f64::midpoint(left.x0, left.x1);
        let to = f64::midpoint(right.x0, right.x1);
        blank_strip(from, to, &words).unwrap_or(f64::midpoint(left.x1, right.x0))
    });
    Columns {
        borders: borders.collect(),
        kinds: groups.iter().map(|group| Kind::of(&group.title)).collect(),
    }
}

/// The middle of the widest strip with the fewest words in it.
fn blank_strip(from: f64, to: f64, words: &[&Word]) -> Option<f64> {
    let mut edges: Vec<(f64, i32)> = vec![];
    for word in words.iter().filter(|word| word.x1 > from && word.x0 < to) {
        edges.push((word.x0.max(from), 1));
        edges.push((word.x1.min(to), -1));
    }
    edges.push((to, 0));
    edges.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut best: Option<(i32, f64, f64)> = None;
    let (mut at, mut depth) = (from, 0);
    for (x, change) in edges {
        let width = x - at;
        let better = best
            .is_none_or(|(least, widest, _)| depth < least || (depth == least && width > widest));
        if width > 0.5 && better {
            best = Some((depth, width, f64::midpoint(at, x)));
        }
        depth += change;
        at = x;
    }
    best.map(|(_, _, middle)| middle)
}

/// One row of a table, its lines put together.
#[derive(Clone, Debug)]
pub(super) struct Cells {
    cells: Vec<(Kind, String, u8)>,
    /// The first line, as a place in the lines of the paper.
    pub(super) line: usize,
}

impl Cells {
    /// The text of a column; of three columns of a length, all three.
    pub(super) fn text(&self, kind: Kind) -> Option<String> {
        let texts = self
            .cells
            .iter()
            .filter(|(of, text, _)| *of == kind && !text.is_empty());
        let texts: Vec<&str> = texts.map(|(_, text, _)| text.as_str()).collect();
        (!texts.is_empty()).then(|| texts.join(" "))
    }

    /// Whether the table has such a column.
    pub(super) fn has(&self, kind: Kind) -> bool {
        self.cells.iter().any(|(of, _, _)| *of == kind)
    }

    /// How sure the least sure word of a column is.
    pub(super) fn confidence(&self, kind: Kind) -> u8 {
        let of_kind = self
            .cells
            .iter()
            .filter(|(of, text, _)| *of == kind && !text.is_empty());
        of_kind.map(|(_, _, sure)| *sure).min().unwrap_or(100)
    }

    /// A row of no table, beginning at this line.
    pub(super) fn at(line: usize) -> Self {
        Self {
            cells: vec![],
            line,
        }
    }

    pub(super) fn put(&mut self, kind: Kind, text: &str, sure: u8) {
        self.cells.push((kind, text.to_owned(), sure));
    }

    fn add(&mut self, place: usize, word: &Word) {
        let (_, text, sure) = &mut self.cells[place];
        append(text, word);
        // A dash says nothing, however badly it is recognised.
        if word.text.contains(char::is_alphanumeric) {
            *sure = (*sure).min(word.confidence);
        }
    }
}

/// The rows of a table. A row begins where a year or a first day stands.
pub(super) fn rows(columns: &Columns, lines: &[(usize, &Line)]) -> Vec<Cells> {
    let mut anchors: Vec<usize> = vec![];
    let mut open = false;
    for (index, (_, line)) in lines.iter().enumerate() {
        let cells = one(columns, &[(0, *line)]);
        let days = cells
            .text(Kind::Period)
            .map_or(0, |text| dates(&text).len());
        let year_stands = cells
            .text(Kind::Year)
            .is_some_and(|text| year(&text).is_some() || plain(&text).starts_with("до "));
        // The second day of a period may stand under its first.
        let begins = year_stands || (days > 0 && !(open && days == 1));
        if days > 0 {
            open = days == 1 && begins;
        } else if year_stands {
            open = false;
        }
        if begins {
            anchors.push(index);
        }
    }
    let mut starts: Vec<usize> = vec![0];
    for pair in anchors.windows(2) {
        starts.push(border(&lines[pair[0]..=pair[1]]) + pair[0]);
    }
    starts.push(lines.len());
    if anchors.is_empty() {
        return vec![];
    }
    starts
        .windows(2)
        .map(|pair| one(columns, &lines[pair[0]..pair[1]]))
        .collect()
}

/// Where between two anchors the second row begins: at the widest gap, the last of equals.
pub(super) fn border(lines: &[(usize, &Line)]) -> usize {
    let mut best = (lines.len() - 1, f64::MIN);
    for index in (1..lines.len()).rev() {
        let (before, after) = (lines[index - 1].1, lines[index].1);
        let gap = if before.page == after.page {
            after.y - before.y
        } else {
            f64::MAX
        };
        if gap > best.1 + 0.15 * after.size {
            best = (index, gap);
        }
    }
    best.0
}

fn one(columns: &Columns, lines: &[(usize, &Line)]) -> Cells {
    let empty = |kind: &Kind| (*kind, String::new(), 100);
    let mut cells = Cells {
        cells: columns.kinds.iter().map(empty).collect(),
        line: lines.first().map_or(0, |(index, _)| *index),
    };
    for (_, line) in lines {
        for word in &line.words {
            cells.add(columns.place(word), word);
        }
    }
    cells
}

fn append(text: &mut String, word: &Word) {
    // A word broken at its hyphen goes on in the next line.
    let broken = text.ends_with('-')
        && text.len() > 1
        && !text.ends_with(" -")
        && word
            .text
            .starts_with(|letter: char| letter.is_alphanumeric());
    if !text.is_empty() && !broken {
        text.push(' ');
    }
    text.push_str(&word.text);
}

/// Columns under a row of their numbers.
pub(super) struct Grid {
    borders: Vec<f64>,
}

impl Grid {
    pub(super) fn under(numbers: &Line, body: &[(usize, &Line)]) -> Self {
        let words: Vec<&Word> = body.iter().flat_map(|(_, line)| &line.words).collect();
        let borders = numbers.words.windows(2).map(|pair| {
            let (from, to) = (pair[0].middle(), pair[1].middle());
            blank_strip(from, to, &words).unwrap_or(f64::midpoint(from, to))
        });
        Self {
            borders: borders.collect(),
        }
    }

    /// The texts of all columns.
    pub(super) fn texts(&self, lines: &[(usize, &Line)]) -> Vec<String> {
        let mut texts = vec![String::new(); self.borders.len() + 1];
        for word in lines.iter().flat_map(|(_, line)| &line.words) {
            let middle = word.middle();
            let place = self
                .borders
                .iter()
                .filter(|&&border| border < middle)
                .count();
            append(&mut texts[place], word);
        }
        texts
    }
}
