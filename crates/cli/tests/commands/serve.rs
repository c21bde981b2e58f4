//! The service starts, answers, and stops when asked.

use crate::Folder;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::Command,
};

#[test]
fn the_service_answers_and_stops() {
    let folder = Folder::new("serve");
    let mut child = folder.command(&["serve", "--port", "0"]).spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    out.read_line(&mut line).unwrap();
    let address = line
        .trim()
        .strip_prefix("Откройте в браузере: http://")
        .unwrap_or_else(|| panic!("{line}"));

    let mut connection = TcpStream::connect(address).unwrap();
    write!(
        connection,
        "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut reply = String::new();
    connection.read_to_string(&mut reply).unwrap();
    assert!(reply.starts_with("HTTP/1.1 200"), "{reply}");

    // The standard library has no gentle way to stop a process.
    let asked = Command::new("kill")
        .args(["-TERM", &child.id().to_string()])
        .status()
        .unwrap();
    assert!(asked.success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_taken_port_is_said_plainly() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let said = Folder::new("port").refusal(&["serve", "--port", &port.to_string()]);
    let expected = format!(
        "3 127.0.0.1:{port}: порт занят другой программой. Остановите её или укажите другой порт: pravo serve --port {}",
        port + 1
    );
    assert_eq!(said, expected);
}
