//! A calculator for the formulas of explanations: «min(480 000; 2 225 000) ÷ 2 225 000 × 10 = 2,157».

use rust_decimal::Decimal;

/// What each statement of a formula gives and what it claims; `None` for one with days or words.
pub(crate) fn statements(formula: &str) -> Option<Vec<(Decimal, Decimal)>> {
    let mut reader = Reader {
        rest: formula.chars().filter(|c| *c != '\u{a0}').collect(),
    };
    let mut statements = vec![];
    loop {
        let exact = reader.sum()?;
        reader.sign('=')?;
        statements.push((exact, reader.number()?));
        if reader.rest.trim().is_empty() {
            return Some(statements);
        }
        reader.sign(';')?;
    }
}

struct Reader {
    rest: String,
}

impl Reader {
    fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start().to_owned();
        self.rest.chars().next()
    }

    fn sign(&mut self, sign: char) -> Option<()> {
        (self.peek() == Some(sign)).then(|| self.rest.remove(0))?;
        Some(())
    }

    fn sum(&mut self) -> Option<Decimal> {
        let mut sum = self.product()?;
        loop {
            sum = match self.peek() {
                Some('+') => sum + self.after('+')?,
                Some('−') => sum - self.after('−')?,
                _ => return Some(sum),
            };
        }
    }

    fn after(&mut self, sign: char) -> Option<Decimal> {
        self.sign(sign)?;
        self.product()
    }

    fn product(&mut self) -> Option<Decimal> {
        let mut product = self.value()?;
        loop {
            match self.peek() {
                Some('×') => {
                    self.sign('×')?;
                    product *= self.value()?;
                }
                Some('÷') => {
                    self.sign('÷')?;
                    product /= self.value()?;
                }
                _ => return Some(product),
            }
        }
    }

    fn value(&mut self) -> Option<Decimal> {
        self.peek()?;
        let value = if let Some(rest) = self.rest.strip_prefix("min(") {
            self.rest = rest.to_owned();
            self.two()?.into_iter().min()?
        } else if let Some(rest) = self.rest.strip_prefix("max(") {
            self.rest = rest.to_owned();
            self.two()?.into_iter().max()?
        } else if self.peek() == Some('(') {
            self.sign('(')?;
            let inner = self.sum()?;
            self.sign(')')?;
            inner
        } else {
            self.number()?
        };
        // A bracket after a value is its name.
        if self.peek() == Some('(') {
            let end = self.rest.find(')')?;
            self.rest = self.rest.split_off(end + 1);
        }
        Some(value)
    }

    fn two(&mut self) -> Option<[Decimal; 2]> {
        let one = self.sum()?;
        self.sign(';')?;
        let other = self.sum()?;
        self.sign(')')?;
        Some([one, other])
    }

    fn number(&mut self) -> Option<Decimal> {
        self.peek()?;
        let is_of_number = |c: char| c.is_ascii_digit() || c == ',';
        let end = self
            .rest
            .find(|c| !is_of_number(c))
            .unwrap_or(self.rest.len());
        let rest = self.rest.split_off(end);
        let number = std::mem::replace(&mut self.rest, rest);
        number.replace(',', ".").parse().ok()
    }
}
