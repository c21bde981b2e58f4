//! House rules that the compiler cannot check: short complaints that say what to do.

mod arrows;
mod documents;
mod freshness;
mod manifests;
mod pages;
mod rust_text;
mod sources;
mod words;

use crate::tree;
use anyhow::{Result, bail};

pub(crate) fn command() -> Result<()> {
    let files = tree::files();
    let mut complaints = vec![];
    complaints.extend(sources::check(&files));
    complaints.extend(words::check(&files)?);
    complaints.extend(documents::check(&files, &|path| {
        tree::root().join(path).exists()
    }));
    complaints.extend(pages::check(&files));
    complaints.extend(manifests::check(&files));
    complaints.extend(arrows::check(&arrows::packages()?));

    for warning in freshness::check(&files) {
        println!("warning: {warning}");
    }
    for complaint in &complaints {
        println!("{complaint}");
    }
    if !complaints.is_empty() {
        bail!("tidy: {} complaints", complaints.len());
    }
    println!("tidy: {} files, no complaint", files.len());
    Ok(())
}
