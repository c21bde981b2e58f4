//! The service: pages for people, JSON for programs.
//!
//! There is no session: a browser holds a ticket to a draft, and crate `store` keeps what was said. Pages work
//! without JavaScript, and nothing a person typed reaches an address, a log or another site.
//! Where no draft is kept, forms carry their own answers. One more cookie keeps how pages look.
//!
//! To add a page: one file in `pages/` with its struct and handlers, one template of the same name,
//! one line in [`addresses`]. To change words: the template, or crate `contract` for the words of a
//! conclusion.

mod api;
mod app;
mod back;
mod bar_chart;
mod carrier;
mod chosen_paper;
mod client;
mod clock;
mod consented;
#[cfg(test)]
mod contrast;
mod cookies;
mod display;
mod elsewhere;
mod figures;
mod form;
mod hourly;
mod interviewed;
mod kept;
mod law_change;
mod law_of_grounds;
mod life_line;
mod limits;
mod origins;
mod owner;
mod page_error;
mod pages;
mod papers;
mod sample;
mod security;
mod serve;
mod sheets;
mod site;
mod stylesheet;
mod visit;

pub use app::{App, Settings};
pub use clock::Clock;
pub use serve::serve;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    handler::Handler,
    http::StatusCode,
    middleware,
    routing::{self, MethodRouter},
};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, timeout::TimeoutLayer,
};

/// One address of the service.
struct Address {
    method: &'static str,
    path: &'static str,
    to: MethodRouter<App>,
}

fn get<T: 'static>(path: &'static str, handler: impl Handler<T, App>) -> Address {
    Address {
        method: "get",
        path,
        to: routing::get(handler),
    }
}

fn post<T: 'static>(path: &'static str, handler: impl Handler<T, App>) -> Address {
    Address {
        method: "post",
        path,
        to: routing::post(handler),
    }
}

/// Every address of the service.
fn addresses() -> Vec<Address> {
    vec![
        get("/", pages::start::show),
        get("/begin", pages::begin::show),
        post("/begin", pages::begin::save),
        get("/next", pages::next::show),
        get("/questions", pages::questions::show),
        get("/questions/{name}", pages::question::show),
        post("/questions/{name}", pages::question::save),
        get("/result", pages::result::show),
        get("/result/print", pages::result::print),
        get("/papers/{file}", pages::kept_paper::show),
        get("/check", pages::check::show),
        post("/check", pages::check::save),
        get("/statement", pages::statement::show),
        post("/statement", pages::statement::save),
        get("/conclusion", pages::conclusion::show),
        post("/conclusion", pages::conclusion::save),
        get("/card", pages::card::show),
        post("/card", pages::card::save),
        post("/card/new", pages::card_new::save),
        get("/resume", pages::resume::show),
        post("/resume", pages::resume::save),
        post("/leave", pages::leave::save),
        get("/erase", pages::erase::show),
        post("/erase", pages::erase::save),
        post("/conclusion/print", pages::conclusion::print),
        post("/papers/{kind}/{format}", pages::paper::save),
        get("/grounds", pages::grounds::show),
        get("/grounds/{id}", pages::ground::show),
        get("/law", pages::law::show),
        get("/law/{id}", pages::law_number::show),
        get("/privacy", pages::privacy::show),
        get("/accessibility", pages::accessibility::show),
        get("/about", pages::about::show),
        get("/trust", pages::trust::show),
        get("/consents", pages::consents::show),
        get("/consents/{purpose}", pages::consent::show),
        post("/consents/{purpose}", pages::consent::give),
        get(
            "/consents/{purpose}/{edition}",
            pages::consent::show_edition,
        ),
        post("/consents/{purpose}/withdraw", pages::consent::withdraw),
        get("/elsewhere", pages::elsewhere::show),
        get("/elsewhere/{topic}", pages::elsewhere_topic::show),
        get("/display", pages::display::show),
        post("/display", pages::display::save),
        get("/dev/gallery", pages::gallery::show),
        get("/dev/gallery/{page}/{sample}", pages::gallery::sample),
        get("/blank", pages::blank::show),
        get("/blank/keyed", pages::keyed::show),
        post("/blank/keyed", pages::keyed::save),
        get("/blank.pdf", pages::blank::own),
        get("/blank-relative.pdf", pages::blank::relative),
        get("/script", pages::script::show),
        get("/static/{name}", stylesheet::show),
        get("/icon.svg", stylesheet::icon),
        get("/robots.txt", pages::machines::robots),
        get("/health", pages::machines::health),
        post("/api/v1/assess", api::assess::assess),
        post("/api/v1/statement", api::statement::read),
        get("/api/v1/law", api::law::list),
        get("/api/v1/law/{id}", api::law::one),
        get("/api/v1/grounds", api::grounds::list),
        get("/api/v1/grounds/{id}", api::grounds::one),
        get("/api/v1/openapi.json", api::openapi::show),
    ]
}

/// Methods and paths of every address, for tests and documentation.
pub fn paths() -> Vec<(&'static str, &'static str)> {
    addresses()
        .iter()
        .map(|address| (address.method, address.path))
        .collect()
}

/// The service as a value: a test calls it without a socket.
pub fn router(app: App) -> Router {
    let addresses = addresses()
        .into_iter()
        .fold(Router::new(), |router, address| {
            router.route(address.path, address.to)
        });
    guarded(addresses, app)
}

/// What every address stands behind.
fn guarded(addresses: Router<App>, app: App) -> Router {
    addresses
        .fallback(async || StatusCode::NOT_FOUND)
        .method_not_allowed_fallback(async || StatusCode::METHOD_NOT_ALLOWED)
        // From here on the first line is the innermost layer.
        .layer(DefaultBodyLimit::disable())
        .layer(middleware::from_fn(limits::whole_body))
        .layer(middleware::from_fn(security::same_origin))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            limits::REQUEST_TIME,
        ))
        .layer(CatchPanicLayer::custom(page_error::panicked))
        .layer(middleware::from_fn_with_state(
            app.clone(),
            pages::trouble::explain,
        ))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(security::headers))
        .layer(middleware::from_fn(security::log))
        .with_state(app)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page_error::{Incident, PageError};
    use axum::{
        body::Body,
        extract::{Request, State},
        response::Response,
    };
    use http_body_util::BodyExt;
    use jiff::civil::date;
    use law::Law;
    use tower::ServiceExt;

    const SECRET: &str = "Иванова, 5 детей";

    async fn panics() -> StatusCode {
        panic!("{SECRET}")
    }

    async fn fails() -> Result<Response, PageError> {
        Err(SECRET).incident("W-9999")
    }

    async fn panics_at_the_desk(State(app): State<App>) -> Result<Response, PageError> {
        limits::at_the_desk(&app, || panic!("{SECRET}")).await
    }

    async fn call(request: Request) -> (StatusCode, String) {
        let settings = Settings {
            today: Some(date(2026, 11, 23)),
            ..Settings::default()
        };
        let drafts = kept::tests::drafts().await;
        let broken = Router::new()
            .route("/broken", routing::get(panics))
            .route("/failed", routing::get(fails))
            .route("/desk", routing::get(panics_at_the_desk))
            .route("/api/broken", routing::get(panics));
        let reply = guarded(broken, App::new(Law::embedded(), settings, drafts))
            .oneshot(request)
            .await
            .unwrap();
        let status = reply.status();
        let body = reply.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn a_failure_shows_its_number_and_hides_its_cause() {
        for (path, code) in [
            ("/broken", "W-0001"),
            ("/failed", "W-9999"),
            ("/desk", "W-0003"),
            ("/api/broken", "W-0001"),
        ] {
            let (status, body) = call(Request::get(path).body(Body::empty()).unwrap()).await;
            assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
            assert!(body.contains(code), "{path}: {body}");
            assert!(!body.contains("Иванова"), "{path}: {body}");
        }
    }
}
