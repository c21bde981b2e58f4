//! The listener: one task for each connection, a time limit for request headers, a polite end.

use crate::{App, Settings, client::Peer, clock::Clock, router};
use axum::extract::Request;
use hyper::{
    body::Incoming,
    server::conn::http1,
    service::{Service as _, service_fn},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use law::Law;
use std::{pin::pin, time::Duration};
use store::Drafts;
use tokio::{net::TcpListener, time};

/// How long a connection may take to send the headers of a request, idle time included.
const HEADER_TIME: Duration = Duration::from_secs(30);
/// How long replies under way may take after the service was asked to stop.
const FAREWELL: Duration = Duration::from_secs(10);
/// How often drafts whose time is over are looked for.
const SWEEP: Duration = Duration::from_hours(1);
/// Who erases them, for the act.
const SWEEPER: &str = "служба";
/// How long we wait after the system refused a connection (too many open files).
const BREATH: Duration = Duration::from_millis(100);

/// Serves until `shutdown` is ready, then finishes the replies under way. Results rest on these legal numbers.
pub async fn serve(
    listener: TcpListener,
    law: &'static Law,
    settings: Settings,
    drafts: Drafts,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    silence_panics();
    let app = App::new(law, settings, drafts.clone());
    // A look at another day must not erase what is still kept today.
    let sweeper = (app.clock == Clock::System)
        .then(|| tokio::spawn(erase_what_is_over(drafts.clone(), app.clock)));
    let service = TowerToHyperService::new(router(app));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIME)
        .max_headers(64);
    let open = GracefulShutdown::new();
    let mut shutdown = pin!(shutdown);
    loop {
        let (stream, address) = tokio::select! {
            () = &mut shutdown => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    time::sleep(BREATH).await;
                    continue;
                }
            },
        };
        let service = service.clone();
        let service = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(Peer(address.ip()));
            service.call(request)
        });
        let connection = http.serve_connection(TokioIo::new(stream), service);
        let connection = open.watch(connection);
        // A connection that breaks is the other side's business.
        tokio::spawn(async move { connection.await.ok() });
    }
    drop(listener);
    time::timeout(FAREWELL, open.shutdown()).await.ok();
    if let Some(sweeper) = sweeper {
        sweeper.abort();
    }
    drafts.store().close().await;
    Ok(())
}

/// Erases every hour what is over, and writes the act.
async fn erase_what_is_over(drafts: Drafts, clock: Clock) {
    let store = drafts.store();
    let mut hours = time::interval(SWEEP);
    loop {
        hours.tick().await;
        match store.erase_expired(clock.now(), SWEEPER).await {
            Ok(Some(act)) => tracing::info!(
                drafts = act.n_drafts,
                answers = act.n_answers,
                results = act.n_results,
                "what was over is erased"
            ),
            Ok(None) => {}
            // The error of a store holds nothing a person said.
            Err(error) => {
                tracing::error!(code = "W-0020", cause = %error, "what is over was not erased");
            }
        }
    }
}

/// The message of a panic may quote what a person typed, so only its place is written down.
fn silence_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place = place.as_deref().unwrap_or("-"), "panic");
    }));
}
