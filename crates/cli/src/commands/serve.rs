//! `pravo serve`: the service with its pages.

use super::demo;
use crate::{
    args::{Keeping, Serve},
    clock,
    exit::Failure,
    keeping, law_folder, output,
};
use law::Law;
use std::{
    io::{self, IsTerminal},
    net::{IpAddr, SocketAddr},
};
use tokio::{net::TcpListener, runtime::Runtime, signal};

pub(super) fn run(args: Serve) -> Result<(), Failure> {
    let settings = web::Settings {
        today: clock::given()?,
        hotline: args.hotline,
        https: args.https,
        behind_proxy: args.behind_proxy,
        gallery: args.gallery,
        demo: args.keeping.demo,
    };
    let law = law_folder::law(&args.numbers)?;
    tracing_subscriber::fmt()
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .init();
    let runtime = Runtime::new()
        .map_err(|error| Failure::Broken(format!("не удалось запустить службу: {error}")))?;
    let address = SocketAddr::new(args.address, args.port);
    runtime.block_on(serve(address, law, settings, &args.keeping))
}

async fn serve(
    address: SocketAddr,
    law: &'static Law,
    settings: web::Settings,
    keeping: &Keeping,
) -> Result<(), Failure> {
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| unavailable(address, &error))?;
    let bound = listener.local_addr().unwrap_or(address);
    let asked_to_stop = asked_to_stop()
        .map_err(|error| Failure::Broken(format!("не удалось запустить службу: {error}")))?;
    let (drafts, place) = keeping::open(keeping).await?;
    output::print(&format!(
        "Откройте в браузере: http://{}\n{place}\nОстановить службу: Ctrl+C\n",
        reachable(bound)
    ))?;
    if keeping.demo {
        demo::settle(&drafts).await?;
        output::print(&demo::cards(reachable(bound)))?;
    }
    web::serve(listener, law, settings, drafts, asked_to_stop)
        .await
        .map_err(|error| Failure::Broken(format!("служба остановилась: {error}")))
}

/// An address a browser can open: «everywhere» is not one.
fn reachable(bound: SocketAddr) -> SocketAddr {
    match bound.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => {
            SocketAddr::new([127, 0, 0, 1].into(), bound.port())
        }
        IpAddr::V6(ip) if ip.is_unspecified() => {
            SocketAddr::new(std::net::Ipv6Addr::LOCALHOST.into(), bound.port())
        }
        _ => bound,
    }
}

fn unavailable(address: SocketAddr, error: &io::Error) -> Failure {
    let why = match error.kind() {
        io::ErrorKind::AddrInUse => format!(
            "порт занят другой программой. Остановите её или укажите другой порт: pravo serve --port {}",
            address.port().checked_add(1).unwrap_or(8080)
        ),
        io::ErrorKind::PermissionDenied => {
            "на этот порт нет права. Укажите порт больше 1023: pravo serve --port 8080".to_owned()
        }
        io::ErrorKind::AddrNotAvailable => {
            "у этой машины нет такого адреса. Укажите свой: pravo serve --address 127.0.0.1"
                .to_owned()
        }
        _ => format!("адрес занять не удалось ({error}). Укажите другой порт или адрес"),
    };
    Failure::refused(address, why)
}

/// Ready when somebody presses Ctrl+C or the system asks to stop.
#[cfg(unix)]
fn asked_to_stop() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    let mut terminate = signal::unix::signal(signal::unix::SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = signal::ctrl_c() => {}
        }
    })
}

/// Ready when somebody presses Ctrl+C.
#[cfg(not(unix))]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the same shape as on other systems"
)]
fn asked_to_stop() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async {
        signal::ctrl_c().await.ok();
    })
}
