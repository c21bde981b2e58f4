//! `kill -9` of the whole service takes back no answer a browser was told of: after a restart the same cookie opens
//! all of them.

use crate::Folder;
use std::{
    collections::BTreeMap,
    fs,
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::Child,
    thread,
    time::{Duration, Instant},
};

// The same private server as in the tests of `store`.
#[path = "../../../store/tests/conformance/postgres.rs"]
mod postgres;

/// Questions that take any number, so that every answer of a round is told from every other.
const QUESTIONS: [&str; 3] = ["monthly_pay", "average_pay_2000_2001", "coefficients"];

/// The longest a client goes on before the service is killed, microseconds.
const LONGEST_ROUND: u64 = 150_000;

/// A running `pravo serve`; killed, never asked to stop.
struct Service {
    child: Child,
    address: String,
}

impl Service {
    fn start(folder: &Folder, store: &str) -> Self {
        let mut child = folder
            .command(&["serve", "--port", "0", "--store", store])
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line.trim_end().rsplit('/').next().unwrap().to_owned();
        Self { child, address }
    }

    /// SIGKILL.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// What a browser holds of its draft.
struct Device {
    address: String,
    cookie: String,
}

impl Device {
    /// A browser that has just come in by a door.
    fn begun(service: &Service) -> Self {
        let mut device = Self {
            address: service.address.clone(),
            cookie: String::new(),
        };
        let reply = device.post("/begin", "door=soon").unwrap();
        let ticket = reply.split("set-cookie: draft=").nth(1).unwrap();
        device.cookie = format!("draft={}", ticket.split(';').next().unwrap());
        device
    }

    fn post(&self, path: &str, body: &str) -> io::Result<String> {
        let kind = "Content-Type: application/x-www-form-urlencoded";
        let head = format!(
            "POST {path} HTTP/1.1\r\n{kind}\r\nContent-Length: {}",
            body.len()
        );
        self.ask(&head, body)
    }

    fn ask(&self, head: &str, body: &str) -> io::Result<String> {
        let mut connection = TcpStream::connect(&self.address)?;
        let (host, cookie) = (&self.address, &self.cookie);
        let rest = format!("Host: {host}\r\nCookie: {cookie}\r\nConnection: close");
        write!(connection, "{head}\r\n{rest}\r\n\r\n{body}")?;
        let mut reply = vec![];
        connection.read_to_end(&mut reply)?;
        Ok(String::from_utf8_lossy(&reply).into_owned())
    }

    /// Answers until the service is gone: the numbers said, and how many of them were confirmed.
    fn answer_until_killed(&self, first: usize) -> (Vec<usize>, usize) {
        let mut said = vec![];
        loop {
            let n = first + said.len();
            said.push(n);
            let path = format!("/questions/{}", QUESTIONS[n % QUESTIONS.len()]);
            match self.post(&path, &format!("answer={n}")) {
                // The whole head was received: the browser goes on to the next page.
                Ok(reply) if reply.starts_with("HTTP/1.1 303") && reply.contains("\r\n\r\n") => {}
                Ok(reply) if !reply.is_empty() => panic!("answer {n}: {reply}"),
                _ => {
                    let n_confirmed = said.len() - 1;
                    return (said, n_confirmed);
                }
            }
        }
    }

    /// The numbers the page of all answers shows, by question.
    fn answers(&self) -> BTreeMap<&'static str, usize> {
        let page = self.ask("GET /questions HTTP/1.1", "").unwrap();
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        let said_to = |name: &&'static str| {
            let link = format!(" <a href=\"/questions/{name}\">");
            let before = page
                .split(&link)
                .next()
                .filter(|before| before.len() < page.len())?;
            let said: String = before
                .rsplit("<dd>")
                .next()?
                .chars()
                .filter(char::is_ascii_digit)
                .collect();
            Some((*name, said.parse().unwrap()))
        };
        QUESTIONS.iter().filter_map(said_to).collect()
    }
}

/// Kills a service `most` times while somebody answers, or until `time` is over; says how often.
#[expect(clippy::print_stdout, reason = "how much was tried is worth a line")]
fn kill_again_and_again(folder: &Folder, store: &str, most: usize, time: Duration) -> usize {
    let started = Instant::now();
    let (mut n_kills, mut n_all_confirmed) = (0, 0);
    let mut service = Service::start(folder, store);
    let mut device = Device::begun(&service);
    let mut confirmed = BTreeMap::new();
    let mut next = 1;
    while n_kills < most && started.elapsed() < time {
        let answering = thread::spawn(move || {
            let told = device.answer_until_killed(next);
            (device, told)
        });
        let micros = u64::from(getrandom::u32().unwrap()) % LONGEST_ROUND;
        thread::sleep(Duration::from_micros(micros));
        service.kill();
        let (told_device, (said, n_confirmed)) = answering.join().unwrap();
        n_kills += 1;
        n_all_confirmed += n_confirmed;

        service = Service::start(folder, store);
        device = Device {
            address: service.address.clone(),
            ..told_device
        };
        let found = device.answers();
        let of = |n: &usize| QUESTIONS[n % QUESTIONS.len()];
        confirmed.extend(said[..n_confirmed].iter().map(|n| (of(n), *n)));
        // The last one was said and not confirmed: it may be there or not.
        let open = said.last().filter(|n| found.get(of(n)) == Some(*n));
        confirmed.extend(open.map(|n| (of(n), *n)));
        assert_eq!(found, confirmed, "kill {n_kills} over {store}");
        next = said.last().unwrap() + 1;
    }
    service.kill();
    // Otherwise nothing was being said when it was killed.
    assert!(
        n_kills < n_all_confirmed,
        "{n_all_confirmed} answers, {n_kills} kills"
    );
    println!(
        "{n_kills} kills, {n_all_confirmed} confirmed answers, none lost; {:?}",
        started.elapsed()
    );
    n_kills
}

#[test]
fn nothing_confirmed_is_lost_in_a_file() {
    let folder = Folder::new("kill-file");
    let n_kills = kill_again_and_again(&folder, "sqlite:pravo.db", 100, Duration::from_secs(45));
    assert!(
        20 <= n_kills,
        "only {n_kills} kills: too slow to tell anything"
    );
}

#[test]
fn nothing_confirmed_is_lost_in_postgres() {
    let Some(socket) = postgres::server() else {
        return;
    };
    let folder = Folder::new("kill-postgres");
    // Over a server we make no keys ourselves: its answers may be closed with others.
    let key = folder.run(&["keys", "new"]).out;
    fs::write(folder.0.join("pravo.keys"), key).unwrap();
    let store = postgres::address(socket, "postgres");
    let n_kills = kill_again_and_again(&folder, &store, 20, Duration::from_secs(45));
    assert!(
        5 <= n_kills,
        "only {n_kills} kills: too slow to tell anything"
    );
}
