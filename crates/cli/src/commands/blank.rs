//! `pravo blank`: the questions on paper, to be filled in by hand.

use crate::{args::interview::Blank, exit::Failure};
use interview::Whose;
use std::fs;

pub(super) fn run(args: &Blank) -> Result<(), Failure> {
    let blank = interview::blank::blank(if args.relative {
        Whose::Relative
    } else {
        Whose::Own
    });
    let extension = args.output.extension().and_then(|end| end.to_str());
    let bytes = match extension.map(str::to_lowercase).as_deref() {
        Some("pdf") => {
            documents::blank_pdf(&blank).map_err(|error| Failure::Broken(error.to_string()))?
        }
        Some("html" | "htm") => documents::blank_html(&blank).into_bytes(),
        _ => {
            return Err(Failure::Usage(
                "бланк бывает pdf или html. Назовите файл так: бланк.pdf".to_owned(),
            ));
        }
    };
    fs::write(&args.output, bytes).map_err(|error| super::paper::unwritten(&args.output, &error))
}
