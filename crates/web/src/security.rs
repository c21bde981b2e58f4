//! What every reply says to the browser, who may post a form, and what the log gets to see.

use crate::{cookies::Cookies, kept};
use axum::{
    extract::{MatchedPath, Request},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::time::Instant;

/// Nothing but our own style sheet and forms. Inline styles and scripts do not run at all.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";

/// Headers of every reply.
const HEADERS: [(HeaderName, &str); 8] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    (
        HeaderName::from_static("x-permitted-cross-domain-policies"),
        "none",
    ),
];

/// Adds the headers. A reply to a posted form, or to a device with a ticket, carries a person's answers and is never
/// stored: on a library's computer «назад» must show nothing. Other pages may be kept but are asked for again, so that
/// «назад» does not empty a half-filled form.
pub(crate) async fn headers(request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let has_ticket = Cookies::read(request.headers()).get(kept::TICKET).is_some();
    let kept = if is_read && !has_ticket {
        "no-cache"
    } else {
        "no-store"
    };
    let mut reply = next.run(request).await;
    let headers = reply.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static(kept));
    reply
}

/// Refuses a form that another site made the browser send.
///
/// The API is left alone: it reads documents, not forms, and no browser may read its answer
/// from another site.
pub(crate) async fn same_origin(request: Request, next: Next) -> Response {
    let form = request.method() == Method::POST && !request.uri().path().starts_with("/api/");
    if form && !comes_from_us(request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}

/// `Sec-Fetch-Site` decides where the browser sends it, `Origin` otherwise. `Origin: null` is refused: another site
/// can make a browser write it, and a forged form could put a stranger's ticket into this browser (`POST /resume`),
/// which `SameSite` does not prevent, or erase answers in a browser too old to know `SameSite`. Our own forms carry
/// our name because the policy is `Referrer-Policy: same-origin`; under `no-referrer` they would say `null` as well.
/// Without both headers it is no browser, or one from before 2020 that knows `SameSite`: it sends our cookies with
/// our own forms only.
fn comes_from_us(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    match (text(header::ORIGIN), text(header::HOST)) {
        (None, _) => true,
        (Some(origin), Some(host)) => origin
            .split_once("://")
            .is_some_and(|(_, site)| site.eq_ignore_ascii_case(host)),
        (Some(_), None) => false,
    }
}

/// One line for each request: method, pattern of the address, status, milliseconds. Not the address
/// itself, not a header, not a body.
pub(crate) async fn log(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let reply = next.run(request).await;
    tracing::info!(
        %method,
        route = route.as_ref().map_or("-", MatchedPath::as_str),
        status = reply.status().as_u16(),
        ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX),
        "request"
    );
    reply
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect()
    }

    #[test]
    fn our_own_forms_pass() {
        for ours in [
            &[][..],
            &[("sec-fetch-site", "same-origin"), ("origin", "null")],
            &[("sec-fetch-site", "none")],
            &[
                ("origin", "https://pravo.example"),
                ("host", "pravo.example"),
            ],
            &[
                ("origin", "http://127.0.0.1:8080"),
                ("host", "127.0.0.1:8080"),
            ],
        ] {
            assert!(comes_from_us(&headers(ours)), "{ours:?}");
        }
    }

    #[test]
    fn forms_of_other_sites_do_not() {
        for foreign in [
            &[("sec-fetch-site", "cross-site"), ("origin", "null")][..],
            &[("sec-fetch-site", "same-site")],
            &[
                ("origin", "https://evil.example"),
                ("host", "pravo.example"),
            ],
            &[
                ("origin", "https://pravo.example.evil"),
                ("host", "pravo.example"),
            ],
            &[("origin", "https://pravo.example")],
            &[("origin", "null"), ("host", "pravo.example")],
        ] {
            assert!(!comes_from_us(&headers(foreign)), "{foreign:?}");
        }
    }
}
