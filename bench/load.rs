//! A constant stream of one HTTP request: ADDRESS RATE SECONDS METHOD PATH COOKIES [BODY]. COOKIES is a file with
//! a line for each person, who take turns; `{n}` in the body is the number of the request, so that every answer is new.
//!
//! Each request has its moment, whatever became of those before it, and its time is counted from that moment: a service
//! that stalls is charged for everybody who had to wait. Nothing but the standard library: `rustc -O bench/load.rs`.

use std::{
    env, fs,
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    thread,
    time::{Duration, Instant},
};

/// Requests under way at once.
const N_CONNECTIONS: u32 = 32;

fn main() {
    let words: Vec<String> = env::args().skip(1).collect();
    let [address, rate, seconds, method, path, cookies, body @ ..] = &words[..] else {
        panic!("usage: load ADDRESS RATE SECONDS METHOD PATH COOKIES [BODY]");
    };
    let (rate, seconds): (u32, u32) = (rate.parse().unwrap(), seconds.parse().unwrap());
    let body = body.first().map_or("", String::as_str);
    let cookies = fs::read_to_string(cookies).unwrap();
    let cookies: Vec<&str> = cookies.lines().collect();
    let request = |n: u32| {
        let body = body.replace("{n}", &n.to_string());
        let (length, cookie) = (body.len(), cookies[n as usize % cookies.len()]);
        format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nAccept-Encoding: gzip\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
        )
    };
    let started = Instant::now() + Duration::from_millis(100);
    let lanes: Vec<_> = (0..N_CONNECTIONS)
        .map(|lane| {
            let address = address.clone();
            let mine = (lane..rate * seconds).step_by(N_CONNECTIONS as usize);
            let due = |n| (started + Duration::from_secs(1) * n / rate, request(n));
            let requests: Vec<_> = mine.map(due).collect();
            thread::spawn(move || send(&address, requests))
        })
        .collect();
    let mut times = vec![];
    let mut n_bad = 0;
    for lane in lanes {
        let (own, bad) = lane.join().unwrap();
        times.extend(own);
        n_bad += bad;
    }
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1000.0;
    println!(
        "{method} {path}: {} requests, {n_bad} bad, p50 {:.1} ms, p90 {:.1} ms, p99 {:.1} ms, max {:.1} ms",
        times.len(),
        at(0.5),
        at(0.9),
        at(0.99),
        at(1.0)
    );
}

fn send(address: &str, requests: Vec<(Instant, String)>) -> (Vec<Duration>, u32) {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_nodelay(true).unwrap();
    let mut replies = BufReader::new(stream.try_clone().unwrap());
    let mut stream = stream;
    let (mut times, mut n_bad) = (vec![], 0);
    for (moment, request) in requests {
        thread::sleep(moment.saturating_duration_since(Instant::now()));
        stream.write_all(request.as_bytes()).unwrap();
        let is_good = reply(&mut replies);
        times.push(moment.elapsed());
        n_bad += u32::from(!is_good);
    }
    (times, n_bad)
}

/// Reads one reply to its end; whether it was 200 or 303.
fn reply(from: &mut impl BufRead) -> bool {
    let mut status = String::new();
    from.read_line(&mut status).unwrap();
    let (mut length, mut is_chunked) = (0, false);
    loop {
        let mut line = String::new();
        from.read_line(&mut line).unwrap();
        let line = line.trim_end().to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(said) = line.strip_prefix("content-length: ") {
            length = said.parse().unwrap();
        }
        is_chunked |= line == "transfer-encoding: chunked";
    }
    if !is_chunked {
        skip(from, length);
    }
    while is_chunked {
        let mut size = String::new();
        from.read_line(&mut size).unwrap();
        let size = u64::from_str_radix(size.trim(), 16).unwrap();
        // The line end after each piece.
        skip(from, size + 2);
        is_chunked = size != 0;
    }
    status.contains(" 200 ") || status.contains(" 303 ")
}

fn skip(from: &mut impl BufRead, n: u64) {
    io::copy(&mut from.take(n), &mut io::sink()).unwrap();
}
