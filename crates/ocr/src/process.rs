//! Tesseract as a child process with a time limit.

use crate::{OcrFault, Recognise, TIME};
use std::{
    env,
    io::{Read, Write},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// The words of a dense page are two hundred kilobytes.
const MOST_OUTPUT: u64 = 8 << 20;

/// How often the end of the process is looked for.
const STEP: Duration = Duration::from_millis(20);

/// The program `tesseract` with Russian.
#[derive(Clone, Debug)]
pub struct Tesseract {
    program: PathBuf,
}

impl Tesseract {
    /// Finds the program on `PATH` and asks whether it knows Russian.
    ///
    /// # Errors
    /// [`OcrFault::Missing`] when there is no program or no Russian.
    pub fn find() -> Result<Self, OcrFault> {
        let folders = env::var_os("PATH").unwrap_or_default();
        let name = format!("tesseract{}", env::consts::EXE_SUFFIX);
        let program = env::split_paths(&folders)
            .map(|folder| folder.join(&name))
            .find(|path| path.is_file())
            .ok_or(OcrFault::Missing)?;
        let found = Self { program };
        let languages = found.run(&["--list-langs"], b"", Duration::from_secs(5))?;
        if languages.lines().any(|line| line.trim() == "rus") {
            Ok(found)
        } else {
            Err(OcrFault::Missing)
        }
    }

    fn run(&self, arguments: &[&str], input: &[u8], time: Duration) -> Result<String, OcrFault> {
        let mut child = Command::new(&self.program)
            .args(arguments)
            // Two requests at a time must not take all processors.
            .env("OMP_THREAD_LIMIT", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // It speaks of the picture there; nobody may log that.
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| OcrFault::Missing)?;
        let output = self::output(&mut child, input, time);
        // Whatever came of it, no process stays behind.
        let _ = child.kill();
        let _ = child.wait();
        output
    }
}

/// Feeds the child, reads what it says, and waits for its end no longer than allowed.
fn output(child: &mut Child, input: &[u8], time: Duration) -> Result<String, OcrFault> {
    let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(OcrFault::Missing);
    };
    let input = input.to_vec();
    // A child that stops reading ends this thread with an error: its other end is closed by `kill`.
    thread::spawn(move || stdin.write_all(&input));
    let reader = thread::spawn(move || {
        let mut text = vec![];
        let read = stdout.take(MOST_OUTPUT).read_to_end(&mut text);
        read.map(|_| text)
    });
    let started = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => break,
            Ok(Some(_)) | Err(_) => return Err(OcrFault::Unreadable),
            // A child that says more than we read waits for us without end.
            Ok(None) if started.elapsed() > time => return Err(OcrFault::TooSlow),
            Ok(None) => thread::sleep(STEP),
        }
    }
    let text = reader.join().ok().and_then(Result::ok);
    text.and_then(|text| String::from_utf8(text).ok())
        .ok_or(OcrFault::Unreadable)
}

impl Recognise for Tesseract {
    fn words(&self, picture: &[u8]) -> Result<String, OcrFault> {
        // Mode 6 is one block of text: it keeps the lines of a table whole.
        let arguments = ["stdin", "stdout", "-l", "rus", "--psm", "6", "tsv"];
        self.run(&arguments, picture, TIME)
    }
}
