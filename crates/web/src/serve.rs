//! The listener: one task for each connection, a time limit for request headers, a polite end.

use crate::{App, Settings, router};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use law::Law;
use std::{pin::pin, time::Duration};
use tokio::{net::TcpListener, time};

/// How long a connection may take to send the headers of a request, idle time included.
const HEADER_TIME: Duration = Duration::from_secs(30);
/// How long replies under way may take after the service was asked to stop.
const FAREWELL: Duration = Duration::from_secs(10);
/// How long we wait after the system refused a connection (too many open files).
const BREATH: Duration = Duration::from_millis(100);

/// Serves until `shutdown` is ready, then finishes the replies under way.
pub async fn serve(
    listener: TcpListener,
    settings: Settings,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    silence_panics();
    let service = TowerToHyperService::new(router(App::new(Law::embedded(), settings)));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIME)
        .max_headers(64);
    let open = GracefulShutdown::new();
    let mut shutdown = pin!(shutdown);
    loop {
        let stream = tokio::select! {
            () = &mut shutdown => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _address)) => stream,
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    time::sleep(BREATH).await;
                    continue;
                }
            },
        };
        let connection = http.serve_connection(TokioIo::new(stream), service.clone());
        let connection = open.watch(connection);
        // A connection that breaks is the other side's business.
        tokio::spawn(async move { connection.await.ok() });
    }
    drop(listener);
    time::timeout(FAREWELL, open.shutdown()).await.ok();
    Ok(())
}

/// The message of a panic may quote what a person typed, so only its place is written down.
fn silence_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place = place.as_deref().unwrap_or("-"), "panic");
    }));
}
