//! The listener itself, over a socket: a polite refusal of a large body, a polite end.

use crate::support::drafts;
use law::Law;
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
    time::timeout,
};
use web::{Settings, serve};

struct Service {
    stop: oneshot::Sender<()>,
    ended: JoinHandle<std::io::Result<()>>,
    stream: TcpStream,
}

async fn connected() -> Service {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, asked) = oneshot::channel();
    let drafts = drafts().await;
    let ended = tokio::spawn(serve(
        listener,
        Law::embedded(),
        Settings::default(),
        drafts,
        async {
            asked.await.ok();
        },
    ));
    let stream = TcpStream::connect(address).await.unwrap();
    Service {
        stop,
        ended,
        stream,
    }
}

#[tokio::test]
async fn a_browser_that_sends_too_much_still_gets_the_page() {
    let mut service = connected().await;
    let body = vec![b'x'; 20 << 20];
    let head = format!(
        "POST /statement HTTP/1.1\r\nHost: pravo\r\nConnection: close\r\n\
         Content-Type: multipart/form-data; boundary=edge\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    service.stream.write_all(head.as_bytes()).await.unwrap();
    // A browser reads nothing before it has sent everything.
    service.stream.write_all(&body).await.unwrap();
    let mut reply = String::new();
    service.stream.read_to_string(&mut reply).await.unwrap();
    assert!(reply.starts_with("HTTP/1.1 413 "), "{reply:.100}");
    assert!(reply.contains("Файл или ответы слишком большие"));
}

#[tokio::test]
async fn asked_to_stop_it_finishes_the_reply_under_way_and_ends() {
    let mut service = connected().await;
    let begun = "POST /api/v1/assess HTTP/1.1\r\nHost: pravo\r\nContent-Length: 2\r\n\r\n{";
    service.stream.write_all(begun.as_bytes()).await.unwrap();
    // The request is being read when the service is asked to stop.
    tokio::time::sleep(Duration::from_millis(100)).await;
    service.stop.send(()).unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    service.stream.write_all(b"}").await.unwrap();
    let mut reply = String::new();
    service.stream.read_to_string(&mut reply).await.unwrap();
    assert!(reply.starts_with("HTTP/1.1 200 "), "{reply:.100}");
    let ended = timeout(Duration::from_secs(5), service.ended).await;
    assert!(ended.unwrap().unwrap().is_ok());
}
