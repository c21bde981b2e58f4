//! Where a point of the text lies on the page.

use super::object::Object;

/// A transformation, in the order in which a PDF writes it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Matrix([f64; 6]);

impl Default for Matrix {
    fn default() -> Self {
        Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0])
    }
}

impl Matrix {
    pub(crate) fn of(numbers: &[Object]) -> Option<Self> {
        let numbers: Vec<f64> = numbers.iter().filter_map(Object::number).collect();
        numbers.try_into().ok().map(Self)
    }

    pub(crate) fn shift(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// A page turned clockwise by so many quarters.
    pub(crate) fn turned(quarters: u8) -> Self {
        Self(match quarters % 4 {
            0 => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
            1 => [0.0, -1.0, 1.0, 0.0, 0.0, 0.0],
            2 => [-1.0, 0.0, 0.0, -1.0, 0.0, 0.0],
            _ => [0.0, 1.0, -1.0, 0.0, 0.0, 0.0],
        })
    }

    /// First this one, then the other.
    pub(crate) fn then(self, next: Self) -> Self {
        let ([x0, y0], [x1, y1], [x2, y2]) = self.rows();
        let ([px, py], [qx, qy], [rx, ry]) = next.rows();
        Self([
            x0 * px + y0 * qx,
            x0 * py + y0 * qy,
            x1 * px + y1 * qx,
            x1 * py + y1 * qy,
            x2 * px + y2 * qx + rx,
            x2 * py + y2 * qy + ry,
        ])
    }

    /// Where the two axes and the origin go.
    const fn rows(self) -> ([f64; 2], [f64; 2], [f64; 2]) {
        let m = self.0;
        ([m[0], m[1]], [m[2], m[3]], [m[4], m[5]])
    }

    pub(crate) fn apply(self, x: f64, y: f64) -> (f64, f64) {
        let ([x0, y0], [x1, y1], [x2, y2]) = self.rows();
        (x0 * x + x1 * y + x2, y0 * x + y1 * y + y2)
    }
}
