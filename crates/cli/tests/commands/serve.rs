//! The service starts, answers, keeps what was said, and stops when asked.

use crate::Folder;
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    os::unix::fs::PermissionsExt as _,
    process::{Child, ChildStdout, Command},
    thread::sleep,
    time::Duration,
};
use store::{Card, Drafts, Keyring, Reason, Store};

/// A running `pravo serve`.
struct Service {
    child: Child,
    address: String,
    /// The line that says where answers are kept.
    place: String,
    /// What it prints further.
    out: BufReader<ChildStdout>,
}

impl Service {
    fn start(mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = || {
            let mut line = String::new();
            out.read_line(&mut line).unwrap();
            line.trim_end().to_owned()
        };
        let first = line();
        let address = first
            .strip_prefix("Откройте в браузере: http://")
            .unwrap_or_else(|| panic!("{first}"));
        Self {
            address: address.to_owned(),
            place: line(),
            child,
            out,
        }
    }

    fn ask(&self, request: &str) -> String {
        let mut connection = TcpStream::connect(&self.address).unwrap();
        let (head, body) = request.split_once("\n\n").unwrap_or((request, ""));
        let head = head.replace('\n', "\r\n");
        write!(
            connection,
            "{head}\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        )
        .unwrap();
        let mut reply = vec![];
        connection.read_to_end(&mut reply).unwrap();
        String::from_utf8_lossy(&reply).into_owned()
    }

    /// Reads its lines up to the one that ends so.
    fn lines_to(&mut self, end: &str) -> String {
        let mut lines = String::new();
        while !lines.trim_end().ends_with(end) {
            assert_ne!(self.out.read_line(&mut lines).unwrap(), 0, "{lines}");
        }
        lines
    }

    /// Asks it to stop and gives its log.
    fn stop(mut self) -> String {
        // The standard library has no gentle way to stop a process.
        let asked = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status()
            .unwrap();
        assert!(asked.success());
        let mut log = String::new();
        let mut err = self.child.stderr.take().unwrap();
        err.read_to_string(&mut log).unwrap();
        assert_eq!(self.child.wait().unwrap().code(), Some(0), "{log}");
        log
    }
}

fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(work)
}

/// The drafts of the two files `pravo serve` makes in a folder.
async fn drafts(folder: &Folder) -> Drafts {
    let keys = fs::read_to_string(folder.0.join("pravo.keys")).unwrap();
    let url = format!("sqlite:{}", folder.0.join("pravo.db").display());
    let store = Store::open(&url).await.unwrap();
    store.drafts(Keyring::read(&keys).unwrap())
}

async fn answered(folder: &Folder, on: &str) -> Card {
    let first = [("born".to_owned(), serde_json::json!("1966-05-05"))];
    let drafts = drafts(folder).await;
    drafts
        .create_with(&first, on.parse().unwrap())
        .await
        .unwrap()
}

fn form(card: &Card) -> String {
    let bytes = card.words.as_str().bytes();
    let words: Vec<String> = bytes.map(|byte| format!("%{byte:02X}")).collect();
    let words = words.concat();
    format!("number={}&words={words}", card.number)
}

const SERVE: [&str; 3] = ["serve", "--port", "0"];

#[test]
fn the_service_answers_and_stops() {
    let folder = Folder::new("serve");
    let service = Service::start(folder.command(&SERVE));
    let reply = service.ask("GET / HTTP/1.1");
    assert!(reply.starts_with("HTTP/1.1 200"), "{reply}");
    service.stop();
}

#[test]
fn the_first_start_makes_a_store_and_keys_and_the_next_finds_them() {
    let folder = Folder::new("serve-first");
    let service = Service::start(folder.command(&SERVE));
    assert_eq!(
        service.place,
        "Ответы хранятся в файле pravo.db, ключи к ним — в файле pravo.keys. Без ключей ответы не прочитать: сделайте копию ключей и держите её отдельно."
    );
    service.stop();
    let keys = folder.0.join("pravo.keys");
    let mode = fs::metadata(&keys).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let before = fs::read_to_string(&keys).unwrap();
    let card = run(answered(&folder, "2026-11-23T09:00:00Z"));

    let service = Service::start(folder.command(&SERVE));
    let post = "POST /resume HTTP/1.1\nContent-Type: application/x-www-form-urlencoded";
    let reply = service.ask(&format!("{post}\n\n{}", form(&card)));
    assert!(reply.starts_with("HTTP/1.1 303"), "{reply}");
    assert!(!reply.contains("; Secure"), "{reply}");
    service.stop();
    assert_eq!(fs::read_to_string(&keys).unwrap(), before);
}

#[test]
fn a_store_without_its_keys_is_refused() {
    let folder = Folder::new("serve-lost");
    Service::start(folder.command(&SERVE)).stop();
    fs::remove_file(folder.0.join("pravo.keys")).unwrap();
    let said = folder.refusal(&SERVE);
    assert!(
        said.starts_with("3 pravo.keys: файла ключей нет, а хранилище уже есть"),
        "{said}"
    );
    assert!(!folder.0.join("pravo.keys").exists());

    let elsewhere = Folder::new("serve-postgres");
    let server = ["serve", "--store", "postgres:///pravo?host=/nowhere"];
    let said = elsewhere.refusal(&server);
    assert!(
        said.starts_with("3 pravo.keys: файла ключей нет, а в этом хранилище"),
        "{said}"
    );
    assert!(!elsewhere.0.join("pravo.keys").exists());
}

#[test]
fn the_command_line_says_where_before_the_environment() {
    let folder = Folder::new("serve-where");
    let mut command = folder.command(&SERVE);
    command
        .args(["--store", "sqlite:mine.db"])
        .env("PRAVO_STORE", "sqlite:other.db")
        .env("PRAVO_KEYS", "other.keys");
    let service = Service::start(command);
    assert!(
        service
            .place
            .starts_with("Ответы хранятся в файле mine.db, ключи к ним — в файле other.keys."),
        "{}",
        service.place
    );
    service.stop();
    assert!(folder.0.join("mine.db").exists() && folder.0.join("other.keys").exists());
    assert!(!folder.0.join("other.db").exists());
}

#[test]
fn a_service_that_forgets_writes_nothing() {
    let folder = Folder::new("serve-forget");
    let mut command = folder.command(&SERVE);
    command.arg("--forget");
    let service = Service::start(command);
    assert!(
        service.place.contains("только в памяти"),
        "{}",
        service.place
    );
    assert!(service.ask("GET /resume HTTP/1.1").contains("Три слова"));
    service.stop();
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 0);
    let both = folder.refusal(&["serve", "--forget", "--store", "sqlite:a.db"]);
    assert!(both.starts_with("2 "), "{both}");
}

#[test]
fn the_demo_service_prints_cards_that_open_and_writes_nothing() {
    let folder = Folder::new("serve-demo");
    let mut command = folder.command(&SERVE);
    command.arg("--demo");
    let mut service = Service::start(command);
    let people = ::demo::people();
    let cards = service.lines_to(&people[people.len() - 1].story);
    for person in people {
        for part in [&person.number, &person.words, &person.story] {
            assert!(cards.contains(part), "{part}\n{cards}");
        }
    }
    let person = ::demo::find("teacher_refused").unwrap();
    let bytes = person.words.bytes();
    let words = bytes.fold(String::new(), |words, byte| format!("{words}%{byte:02X}"));
    let post = "POST /resume HTTP/1.1\nContent-Type: application/x-www-form-urlencoded";
    let reply = service.ask(&format!("{post}\n\nnumber={}&words={words}", person.number));
    assert!(reply.starts_with("HTTP/1.1 303"), "{reply}");
    assert!(service.ask("GET / HTTP/1.1").contains("Учебный режим"));
    service.stop();
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 0);
    let both = folder.refusal(&["serve", "--demo", "--forget"]);
    assert!(both.starts_with("2 "), "{both}");
}

#[test]
fn the_log_holds_no_number_no_word_and_no_ticket() {
    let folder = Folder::new("serve-log");
    Service::start(folder.command(&SERVE)).stop();
    let card = run(answered(&folder, "2026-11-23T09:00:00Z"));
    let mut command = folder.command(&SERVE);
    command.arg("--https");
    let service = Service::start(command);
    let post = "POST /resume HTTP/1.1\nContent-Type: application/x-www-form-urlencoded";
    let wrong = format!("number={}&words=secretword", card.number);
    assert!(service.ask(&format!("{post}\n\n{wrong}")).contains(" 422 "));
    let reply = service.ask(&format!("{post}\n\n{}", form(&card)));
    let ticket = reply.split("draft=").nth(1).unwrap();
    let ticket = ticket.split(';').next().unwrap();
    assert!(reply.contains("; Secure"), "{reply}");
    let page = service.ask(&format!("GET /card HTTP/1.1\nCookie: draft={ticket}"));
    assert!(page.contains(&card.number.to_string()), "{page}");
    service.ask(&format!("POST /erase HTTP/1.1\nCookie: draft={ticket}"));
    let log = service.stop();
    assert!(
        log.contains("route=\"/resume\"") || log.contains("route=/resume"),
        "{log}"
    );
    let plain = card.number.to_string().replace('-', "");
    let words = card.words.as_str().split(' ');
    let number = card.number.to_string();
    let secrets = words.chain([&number, &plain, ticket, "secretword", "127.0.0.1"]);
    for secret in secrets {
        assert!(!log.contains(secret), "{secret}: {log}");
    }
    assert_eq!(
        run(async { drafts(&folder).await.store().acts().await.unwrap().len() }),
        1
    );
}

#[test]
fn what_is_over_is_erased_by_the_service_itself() {
    let folder = Folder::new("serve-sweep");
    Service::start(folder.command(&SERVE)).stop();
    run(answered(&folder, "2020-01-01T00:00:00Z"));
    // A look at another day erases nothing.
    Service::start(folder.command(&SERVE)).stop();
    let acts = || run(async { drafts(&folder).await.store().acts().await.unwrap() });
    assert!(acts().is_empty());

    let mut command = folder.command(&SERVE);
    command.env_remove("PRAVO_TODAY");
    let service = Service::start(command);
    let written = (0..100).find_map(|_| {
        sleep(Duration::from_millis(50));
        acts().pop()
    });
    service.stop();
    let act = written.unwrap();
    assert_eq!(
        (act.erased_by.as_str(), act.reason, act.n_answers),
        ("служба", Reason::Expired, 1)
    );
}

#[test]
fn a_taken_port_is_said_plainly() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let folder = Folder::new("port");
    let said = folder.refusal(&["serve", "--port", &port.to_string()]);
    let expected = format!(
        "3 127.0.0.1:{port}: порт занят другой программой. Остановите её или укажите другой порт: pravo serve --port {}",
        port + 1
    );
    assert_eq!(said, expected);
    let left = fs::read_dir(&folder.0).unwrap().count();
    assert_eq!(left, 0, "no files for a service that did not start");
}
