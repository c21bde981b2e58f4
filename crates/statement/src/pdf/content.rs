//! Text operators of a page: which letter stands where.

use super::{
    fault::PdfFault,
    file::{File, Page},
    font::Font,
    matrix::Matrix,
    object::{Budget, Dict, Lexer, Object, Token},
};
use crate::layout::Glyph;
use std::{collections::BTreeMap, rc::Rc};

/// Forms inside forms.
const MAX_FORMS: usize = 6;

/// `q` inside `q`.
const MAX_STATES: usize = 64;

/// Fonts by the number of their object, for all pages.
pub(crate) type Fonts = BTreeMap<u32, Rc<Font>>;

/// The letters of one page.
pub(crate) struct Letters {
    pub(crate) glyphs: Vec<Glyph>,
    /// Codes nobody knows the letter of.
    pub(crate) unknown: usize,
}

pub(crate) fn letters(
    file: &File<'_>,
    page: &Page<'_>,
    fonts: &mut Fonts,
    budget: &Budget,
) -> Result<Letters, PdfFault> {
    let mut source = vec![];
    let parts: Vec<&Object> = match page.dict.get(&b"Contents"[..]) {
        Some(reference @ Object::Reference(_)) => match file.resolve(reference) {
            Object::Array(parts) => parts.iter().collect(),
            _ => vec![reference],
        },
        Some(Object::Array(parts)) => parts.iter().collect(),
        _ => vec![],
    };
    for part in parts {
        budget.step(1)?;
        if let Some((_, bytes)) = file.stream(part)? {
            source.extend(bytes);
            source.push(b'\n');
        }
    }
    let mut run = Run {
        file,
        fonts,
        budget,
        letters: Letters {
            glyphs: vec![],
            unknown: 0,
        },
    };
    let state = State::new(Matrix::turned(page.turns));
    run.content(&source, page.resources, state, 0)?;
    Ok(run.letters)
}

#[derive(Clone)]
struct State {
    page: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    letter_spacing: f64,
    word_spacing: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
}

impl State {
    fn new(page: Matrix) -> Self {
        Self {
            page,
            font: None,
            size: 0.0,
            letter_spacing: 0.0,
            word_spacing: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

/// Where the next letter goes.
#[derive(Clone, Copy, Default)]
struct Pen {
    line: Matrix,
    text: Matrix,
}

impl Pen {
    fn at(matrix: Matrix) -> Self {
        Self {
            line: matrix,
            text: matrix,
        }
    }

    fn moved(self, x: f64, y: f64) -> Self {
        Self::at(Matrix::shift(x, y).then(self.line))
    }
}

struct Run<'r, 'b> {
    file: &'r File<'b>,
    fonts: &'r mut Fonts,
    budget: &'r Budget,
    letters: Letters,
}

impl Run<'_, '_> {
    fn content(
        &mut self,
        source: &[u8],
        resources: Option<&Dict>,
        mut state: State,
        forms: usize,
    ) -> Result<(), PdfFault> {
        let mut lexer = Lexer::new(source, 0, self.budget);
        let mut operands: Vec<Object> = vec![];
        let mut states: Vec<State> = vec![];
        let mut pen = Pen::default();
        while let Some(token) = lexer.token()? {
            let word = match token {
                Token::Object(object) => {
                    if operands.len() < 64 {
                        operands.push(object);
                    }
                    continue;
                }
                Token::Word(word) => word,
            };
            match word {
                b"q" if states.len() < MAX_STATES => states.push(state.clone()),
                b"Q" => state = states.pop().unwrap_or(state),
                b"cm" => {
                    if let Some(matrix) = Matrix::of(&operands) {
                        state.page = matrix.then(state.page);
                    }
                }
                b"BT" => pen = Pen::default(),
                b"Tf" => {
                    if let [Object::Name(name), size] = &operands[..] {
                        state.font = self.font(resources, name)?;
                        state.size = size.number().unwrap_or(0.0);
                    }
                }
                b"Do" => {
                    if let [Object::Name(name)] = &operands[..] {
                        self.form(resources, name, &state, forms)?;
                    }
                }
                // An inline picture: its bytes are no operators.
                b"ID" => skip_picture(&mut lexer),
                _ => self.text(word, &operands, &mut state, &mut pen)?,
            }
            operands.clear();
        }
        Ok(())
    }

    /// Operators that set and show text.
    fn text(
        &mut self,
        word: &[u8],
        operands: &[Object],
        state: &mut State,
        pen: &mut Pen,
    ) -> Result<(), PdfFault> {
        let number = |index: usize| operands.get(index).and_then(Object::number).unwrap_or(0.0);
        match word {
            b"Tc" => state.letter_spacing = number(0),
            b"Tw" => state.word_spacing = number(0),
            b"Tz" => state.stretch = number(0) / 100.0,
            b"TL" => state.leading = number(0),
            b"Ts" => state.rise = number(0),
            b"Tm" => {
                if let Some(matrix) = Matrix::of(operands) {
                    *pen = Pen::at(matrix);
                }
            }
            b"Td" => *pen = pen.moved(number(0), number(1)),
            b"TD" => {
                state.leading = -number(1);
                *pen = pen.moved(number(0), number(1));
            }
            b"T*" => *pen = pen.moved(0.0, -state.leading),
            b"Tj" => self.show(operands.first(), state, pen)?,
            b"'" => {
                *pen = pen.moved(0.0, -state.leading);
                self.show(operands.first(), state, pen)?;
            }
            b"\"" => {
                state.word_spacing = number(0);
                state.letter_spacing = number(1);
                *pen = pen.moved(0.0, -state.leading);
                self.show(operands.get(2), state, pen)?;
            }
            b"TJ" => {
                let items = operands.first().and_then(Object::array);
                for item in items.unwrap_or_default() {
                    match item.number() {
                        Some(back) => {
                            let ahead = -back / 1000.0 * state.size * state.stretch;
                            pen.text = Matrix::shift(ahead, 0.0).then(pen.text);
                        }
                        None => self.show(Some(item), state, pen)?,
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn show(
        &mut self,
        text: Option<&Object>,
        state: &State,
        pen: &mut Pen,
    ) -> Result<(), PdfFault> {
        let (Some(text), Some(font)) = (text.and_then(Object::text), &state.font) else {
            return Ok(());
        };
        self.budget.step(text.len())?;
        for code in font.codes(text) {
            let size = state.size * state.stretch;
            let own = code.width / 1000.0 * size;
            let place = pen.text.then(state.page);
            let (x0, y0) = place.apply(0.0, state.rise);
            let (x1, y1) = place.apply(own, state.rise);
            let (_, top) = place.apply(0.0, state.rise + state.size);
            // Letters that run up or down the page belong to stamps, not to the text.
            let level = (y1 - y0).abs() <= 0.1 * (x1 - x0).abs() && x1 >= x0;
            match code.text {
                Some(text) if level => self.letters.glyphs.push(Glyph {
                    x0,
                    x1,
                    // Pages count upwards; lines of a text count downwards.
                    y: -y0,
                    size: (top - y0).abs(),
                    text,
                }),
                Some(_) => {}
                None => self.letters.unknown += 1,
            }
            let word_spacing = if code.is_blank {
                state.word_spacing
            } else {
                0.0
            };
            let ahead = own + (state.letter_spacing + word_spacing) * state.stretch;
            pen.text = Matrix::shift(ahead, 0.0).then(pen.text);
        }
        Ok(())
    }

    fn font(
        &mut self,
        resources: Option<&Dict>,
        name: &[u8],
    ) -> Result<Option<Rc<Font>>, PdfFault> {
        let fonts = resources.and_then(|resources| self.file.dict(resources, b"Font"));
        let Some(object) = fonts.and_then(|fonts| fonts.get(name)) else {
            return Ok(None);
        };
        let number = match object {
            Object::Reference(number) => Some(*number),
            _ => None,
        };
        if let Some(font) = number.and_then(|number| self.fonts.get(&number)) {
            return Ok(Some(Rc::clone(font)));
        }
        let Some(dict) = self.file.resolve(object).dict() else {
            return Ok(None);
        };
        // A font without a number is read anew each time, so each time is paid for.
        self.budget.step(500)?;
        let font = Rc::new(Font::read(self.file, dict)?);
        if let Some(number) = number {
            self.fonts.insert(number, Rc::clone(&font));
        }
        Ok(Some(font))
    }

    fn form(
        &mut self,
        resources: Option<&Dict>,
        name: &[u8],
        state: &State,
        forms: usize,
    ) -> Result<(), PdfFault> {
        let objects = resources.and_then(|resources| self.file.dict(resources, b"XObject"));
        let Some(object) = objects.and_then(|objects| objects.get(name)) else {
            return Ok(());
        };
        let dict = self.file.resolve(object).dict();
        let kind = dict.and_then(|dict| self.file.get(dict, b"Subtype"));
        if forms >= MAX_FORMS || kind.and_then(Object::name) != Some(b"Form") {
            return Ok(());
        }
        let Some((dict, source)) = self.file.stream(object)? else {
            return Ok(());
        };
        let mut inner = state.clone();
        let matrix = self.file.get(dict, b"Matrix").and_then(Object::array);
        if let Some(matrix) = matrix.and_then(Matrix::of) {
            inner.page = matrix.then(inner.page);
        }
        let resources = self.file.dict(dict, b"Resources").or(resources);
        self.content(&source, resources, inner, forms + 1)
    }
}

/// Passes over the bytes of an inline picture, up to its `EI`.
fn skip_picture(lexer: &mut Lexer<'_>) {
    let rest = lexer.rest();
    let end = rest.windows(4).position(|window| {
        window[0].is_ascii_whitespace() && &window[1..3] == b"EI" && window[3].is_ascii_whitespace()
    });
    lexer.skip(end.map_or(rest.len(), |end| end + 3));
}
