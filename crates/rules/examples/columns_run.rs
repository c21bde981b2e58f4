//! One run of the many-people interface over the columns of a folder; prints one line of JSON.
//!
//! `columns_run FOLDER ON SECONDS`, started by `bench/peers/run.sh` beside the same run of a peer.
//! Columns are read before the clock starts and answers are written after it stops: what is timed is
//! a whole call, legal numbers and all, from columns in memory to columns in memory.
#![expect(
    clippy::print_stdout,
    reason = "the line of JSON is what this program is for"
)]

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use law::Law;
use rules::{
    columns::{Answers, PayOfYear, People, general_pension},
    facts::Sex,
};
use std::{
    env,
    error::Error,
    fs,
    hint::black_box,
    io,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

const YEARS: [i16; 11] = [
    2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
];
const EPOCH: Date = date(1970, 1, 1);
const FEWEST_RUNS: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(folder), Some(on), Some(seconds)) =
        (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("columns_run FOLDER ON SECONDS".into());
    };
    let folder = PathBuf::from(folder);
    let on: Date = on.parse()?;
    let at_least = Duration::from_secs(seconds.parse()?);
    let law = Law::embedded();

    let born = column(&folder.join("born"), |bytes| {
        EPOCH.saturating_add(i32::from_le_bytes(bytes).days())
    })?;
    let sex = column(&folder.join("male"), |[male]: [u8; 1]| {
        if male == 1 { Sex::Male } else { Sex::Female }
    })?;
    let record_years = fs::read(folder.join("record_years"))?;
    let before_2015 = column(&folder.join("before_2015_thousandths"), i64::from_le_bytes)?;
    let children = fs::read(folder.join("children"))?;
    let pay = YEARS
        .iter()
        .map(|year| column(&folder.join(format!("pay_{year}")), i64::from_le_bytes))
        .collect::<io::Result<Vec<_>>>()?;
    let pay: Vec<PayOfYear<'_>> = YEARS
        .iter()
        .zip(&pay)
        .map(|(&year, kopecks)| PayOfYear { year, kopecks })
        .collect();
    let people = People {
        born: &born,
        sex: &sex,
        record_years: &record_years,
        before_2015_thousandths: &before_2015,
        children: &children,
        pay: &pay,
    };

    // Filled with something, or the first call would be charged for the memory of its answers.
    let n = born.len();
    let mut aged_on = vec![EPOCH; n];
    let mut required_years = vec![1_u8; n];
    let mut required = vec![1_i64; n];
    let mut total = vec![1_i64; n];
    let mut met = vec![true; n];
    let mut amount = vec![1_i64; n];
    let mut run = || {
        let begun = Instant::now();
        general_pension(
            black_box(&people),
            on,
            law,
            Answers {
                aged_on: &mut aged_on,
                required_years: &mut required_years,
                required_thousandths: &mut required,
                total_thousandths: &mut total,
                met: &mut met,
                amount_kopecks: &mut amount,
            },
        )?;
        Ok::<_, Box<dyn Error>>(begun.elapsed())
    };

    forget_peak()?;
    let before = peak_kib()?;
    run()?;
    let mut times = vec![];
    while times.len() < FEWEST_RUNS || times.iter().sum::<Duration>() < at_least {
        times.push(run()?);
    }
    let peak = peak_kib()?;
    times.sort_unstable();
    println!(
        r#"{{"people": {n}, "runs": {}, "whole": {:.9}, "peak_kib": {peak}, "above_columns_kib": {}}}"#,
        times.len(),
        times[times.len() / 2].as_secs_f64(),
        peak - before,
    );

    let write = |name: &str, bytes: Vec<u8>| fs::write(folder.join(format!("rules_{name}")), bytes);
    let days = |day: &Date| (*day - EPOCH).get_days().to_le_bytes();
    write("aged_on", aged_on.iter().flat_map(days).collect())?;
    write("required_years", required_years)?;
    write("required", numbers(&required))?;
    write("total", numbers(&total))?;
    write("met", met.iter().copied().map(u8::from).collect())?;
    write("amount", numbers(&amount))?;
    Ok(())
}

/// A file of little-endian values, one a person.
fn column<T, const SIZE: usize>(
    path: &Path,
    value: impl Fn([u8; SIZE]) -> T,
) -> io::Result<Vec<T>> {
    let bytes = fs::read(path)?;
    let (values, rest) = bytes.as_chunks::<SIZE>();
    if !rest.is_empty() {
        return Err(io::Error::other(format!("{} is cut short", path.display())));
    }
    Ok(values.iter().copied().map(value).collect())
}

fn numbers(values: &[i64]) -> Vec<u8> {
    values
        .iter()
        .flat_map(|value| value.to_le_bytes())
        .collect()
}

/// The most memory the process has held so far.
fn peak_kib() -> Result<u64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|peak| peak.split_whitespace().next())
        .ok_or("no VmHWM in /proc/self/status")?;
    Ok(peak.parse()?)
}

/// Makes the peak begin anew, so that reading the files does not count.
fn forget_peak() -> io::Result<()> {
    fs::write("/proc/self/clear_refs", "5")
}
