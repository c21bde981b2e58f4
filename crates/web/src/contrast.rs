//! A test of `static/site.css`: whether its colours can be told apart in every theme.

use std::collections::BTreeMap;

const SHEET: &str = include_str!("../static/site.css");
const DARK_DEVICE: &str = "@media (prefers-color-scheme: dark)";
const PRINT: &str = "@media print";
const TWO_COLOURS: &str = ".colours-black, .colours-white, .colours-yellow, .colours-amber, .colours-navy, .colours-brown";

/// Colours of text, and what each of them may stand on.
const TEXT: [(&str, &[&str]); 5] = [
    ("ink", GROUNDS),
    ("quiet", GROUNDS),
    ("pine", GROUNDS),
    ("alarm", GROUNDS),
    ("on-pine", &["pine"]),
];
/// Colours of borders, bars and marks.
const MARKS: [&str; 7] = [
    "edge", "pine", "alarm", "caution", "bar", "special", "other",
];
const GROUNDS: &[&str] = &["paper", "field", "pale", "sand", "alarm-pale"];

const OF_TEXT: f64 = 7.0;
const OF_MARKS: f64 = 3.0;

/// Token and value, the later block over the earlier.
type Tokens = BTreeMap<&'static str, &'static str>;

/// The themes by the blocks that make them.
fn themes() -> Vec<(&'static str, Tokens)> {
    let light = block(SHEET, ":root, .colours-usual");
    let over = |blocks: &[&Tokens]| {
        let mut all = light.clone();
        all.extend(blocks.iter().copied().flatten());
        all
    };
    let dark_device = inside(SHEET, DARK_DEVICE);
    let mut themes = vec![
        ("usual", light.clone()),
        ("dark", over(&[&block(SHEET, ".colours-dark")])),
        (
            "dark device",
            over(&[&block(
                dark_device,
                ":root:not([class*=\"colours-\"]), .colours-usual",
            )]),
        ),
        (
            "print",
            over(&[&block(inside(SHEET, PRINT), ":root:root:root")]),
        ),
    ];
    for name in TWO_COLOURS.split(", ") {
        themes.push((
            name,
            over(&[
                &block(SHEET, TWO_COLOURS),
                &block(after(SHEET, TWO_COLOURS), name),
            ]),
        ));
    }
    themes
}

/// What follows the block of a selector.
fn after<'a>(sheet: &'a str, selector: &str) -> &'a str {
    let at = sheet.find(&format!("{selector} {{")).unwrap();
    &sheet[at + sheet[at..].find('}').unwrap()..]
}

/// What a rule of `@media` holds.
fn inside<'a>(sheet: &'a str, rule: &str) -> &'a str {
    let at = sheet.find(rule).unwrap_or_else(|| panic!("no {rule}"));
    let end = sheet[at..].find("\n}").unwrap();
    &sheet[at..at + end]
}

/// The tokens a selector sets.
fn block(sheet: &'static str, selector: &str) -> Tokens {
    let begin = sheet
        .find(&format!("{selector} {{"))
        .unwrap_or_else(|| panic!("no {selector}"));
    let body = &sheet[begin + selector.len() + 2..];
    let body = &body[..body.find('}').unwrap()];
    body.split(';')
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "))
        .collect()
}

fn colour<'a>(tokens: &'a Tokens, name: &str) -> &'a str {
    let value = tokens.get(name).unwrap_or_else(|| panic!("no --{name}"));
    match value.strip_prefix("var(--") {
        Some(other) => colour(tokens, other.trim_end_matches(')')),
        None => value,
    }
}

/// Contrast of two colours as WCAG 2.2 defines it.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: &str) -> f64 {
    let digits = colour
        .strip_prefix('#')
        .unwrap_or_else(|| panic!("{colour} is no colour"));
    let width = digits.len() / 3;
    [0.2126, 0.7152, 0.0722]
        .iter()
        .zip(0..)
        .map(|(weight, place)| {
            let part = digits[place * width..][..width].repeat(3 - width);
            let part = f64::from(u8::from_str_radix(&part, 16).unwrap()) / 255.0;
            let linear = if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            };
            weight * linear
        })
        .sum()
}

#[test]
fn contrast_is_as_wcag_counts_it() {
    assert!((contrast("#000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((contrast("#777", "#fff") - 4.478).abs() < 1e-3);
}

#[test]
fn text_and_marks_stand_out_in_every_theme() {
    let mut low = vec![];
    for (theme, tokens) in themes() {
        let mut ask = |front: &str, back: &str, least: f64| {
            let found = contrast(colour(&tokens, front), colour(&tokens, back));
            if found < least {
                low.push(format!(
                    "{theme}: {front} on {back} is {found:.2}, {least} is asked"
                ));
            }
        };
        for (front, backs) in TEXT {
            for back in backs {
                ask(front, back, OF_TEXT);
            }
        }
        for mark in MARKS {
            for back in GROUNDS {
                ask(mark, back, OF_MARKS);
            }
        }
        // The line around what has the focus, and its halo.
        ask("ink", "focus", OF_MARKS);
    }
    assert!(low.is_empty(), "{}", low.join("\n"));
}

#[test]
fn a_dark_device_shows_the_dark_theme() {
    let themes: BTreeMap<_, _> = themes().into_iter().collect();
    assert_eq!(themes["dark"], themes["dark device"]);
}

#[test]
fn every_choice_of_the_page_has_its_class() {
    for setting in &crate::display::SETTINGS {
        for choice in setting.choices {
            let class = format!(".{}-{}", setting.name, choice.word);
            let is_known = setting.name == "pictures" || SHEET.contains(&class);
            assert!(is_known, "{class}");
        }
    }
}

#[test]
fn every_colour_is_a_token() {
    let patterns = &SHEET[SHEET.find("\n* {").unwrap()..SHEET.find("@media print").unwrap()];
    assert!(!patterns.contains(": #"), "a colour outside the tokens");
    assert!(!patterns.contains(" #"), "a colour outside the tokens");
}
