//! The service under the journeys, for the length of a run.

use super::kept::Kept;
use crate::{shell, tree};
use anyhow::{Context as _, Result, bail};
use std::{
    fs::{self, File},
    io::{Read as _, Write as _},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::Child,
    thread,
    time::{Duration, Instant},
};

/// How long the service may take from its start to its first answer.
const START_LIMIT: Duration = Duration::from_secs(30);
/// Nobody's telephone: pages with one are longer than pages without.
const HOTLINE: &str = "8 000 000-00-00";

/// Our own service for the length of a run; ends when dropped, also after a failure.
pub(super) struct Service {
    child: Child,
    port: u16,
    log: PathBuf,
}

impl Service {
    pub(super) fn start(pravo: &Path, kept: &Kept) -> Result<Self> {
        let out = tree::root().join("e2e/out");
        fs::create_dir_all(&out)?;
        let log = out.join(format!("service-{}.log", kept.engine));
        let log_file = File::create(&log)?;
        let port = free_port()?;
        let mut command = shell::program(&pravo.to_string_lossy());
        // A journey stands for a person at an address of their own: our browser writes it as a proxy would.
        command
            .args([
                "serve",
                "--gallery",
                "--behind-proxy",
                "--port",
                &port.to_string(),
            ])
            .args(["--hotline", HOTLINE]);
        kept.tell(&mut command);
        let child = command
            .stdout(log_file.try_clone()?)
            .stderr(log_file)
            .spawn()
            .with_context(|| format!("{} could not be started", pravo.display()))?;
        let mut service = Self { child, port, log };
        service.wait_for_an_answer()?;
        println!("the service answers on {}", service.url());
        Ok(service)
    }

    pub(super) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn wait_for_an_answer(&mut self) -> Result<()> {
        let started = Instant::now();
        while !answers(self.port) {
            if let Some(status) = self.child.try_wait()? {
                let said = fs::read_to_string(&self.log).unwrap_or_default();
                bail!(
                    "`pravo serve --port {}` ended at once ({status}). It said:\n{said}",
                    self.port
                );
            }
            if START_LIMIT < started.elapsed() {
                let said = fs::read_to_string(&self.log).unwrap_or_default();
                bail!(
                    "no answer on {}/ within {} s. The service said:\n{said}",
                    self.url(),
                    START_LIMIT.as_secs()
                );
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // It may have ended by itself; both are fine here.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The system knows a port that nobody listens on.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

/// Whether something answers `GET /` in HTTP.
fn answers(port: u16) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let ask = || -> std::io::Result<[u8; 7]> {
        let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream.write_all(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        let mut beginning = [0; 7];
        stream.read_exact(&mut beginning)?;
        Ok(beginning)
    };
    ask().is_ok_and(|beginning| &beginning == b"HTTP/1.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_port_does_not_answer_and_a_speaking_one_does() {
        assert!(!answers(free_port().unwrap()));

        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let speaker = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
        });
        assert!(answers(port));
        speaker.join().unwrap();
    }
}
