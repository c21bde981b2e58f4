//! The site in a real browser: starts `target/release/pravo serve` and runs `e2e/run.mjs` against it, once over each
//! engine that keeps answers.

mod kept;
mod service;

use crate::{shell, test::Count, tools, tree};
use anyhow::{Result, bail};
use kept::Kept;
use service::Service;
use std::path::PathBuf;

#[derive(Default)]
pub(crate) struct Options<'a> {
    /// A service that already runs; without it we start our own.
    url: Option<&'a str>,
    /// Names of journeys; none means all.
    journeys: Vec<&'a str>,
}

pub(crate) fn command(words: &[&str]) -> Result<()> {
    let options = match words {
        ["--url", url, journeys @ ..] => Options {
            url: Some(url),
            journeys: journeys.to_vec(),
        },
        journeys => Options {
            url: None,
            journeys: journeys.to_vec(),
        },
    };
    let count = count(&options)?;
    if 0 < count.failed {
        bail!("{} journeys failed; pictures are in e2e/out/", count.failed);
    }
    Ok(())
}

/// Runs the journeys and counts them.
pub(crate) fn count(options: &Options) -> Result<Count> {
    let chromium = tools::ensure_chromium()?;
    tools::ensure_node()?;
    tools::ensure_tesseract()?;
    shell::run(
        shell::program("npm")
            .args(["ci", "--no-audit", "--no-fund", "--prefer-offline"])
            .current_dir(tree::root().join("e2e")),
    )?;
    shell::run(shell::cargo().args(["run", "--quiet", "--package", "specimen", PAPERS]))?;
    let programs = Programs {
        chromium,
        pravo: shell::build_pravo()?,
    };
    if let Some(url) = options.url {
        return run_journeys(&programs, url, None, options);
    }
    let mut count = Count::default();
    for kept in [Kept::in_file()?, Kept::in_postgres(&programs.pravo)?] {
        let service = Service::start(&programs.pravo, &kept)?;
        let here = run_journeys(&programs, &service.url(), Some(&kept), options)?;
        // A journey asked for by name may be of no matter to the second engine.
        if here == Count::default() && options.journeys.is_empty() {
            bail!("no journey ran over {}", kept.engine);
        }
        count += here;
    }
    if count == Count::default() {
        bail!("no journey ran");
    }
    Ok(count)
}

/// Where the made-up papers of the journeys are written.
const PAPERS: &str = "e2e/out/papers";

/// What the journeys run.
struct Programs {
    chromium: PathBuf,
    pravo: PathBuf,
}

fn run_journeys(
    programs: &Programs,
    url: &str,
    kept: Option<&Kept>,
    options: &Options,
) -> Result<Count> {
    let mut node = shell::program("node");
    node.arg("e2e/run.mjs")
        .arg(url)
        .env("CHROMIUM", &programs.chromium)
        .env("PRAVO", &programs.pravo);
    if let Some(kept) = kept {
        println!("answers are kept in {}", kept.engine);
        // A journey may start a service of its own over the same answers.
        kept.tell(&mut node);
        if kept.is_second {
            node.arg("--keeps");
        }
    }
    let (status, lines) = shell::tee(node.args(&options.journeys))?;
    match lines.iter().rev().find_map(|line| Count::read(line)) {
        Some(count) if status.success() == (count.failed == 0) => Ok(count),
        _ => bail!("the browser run broke off ({status})"),
    }
}
