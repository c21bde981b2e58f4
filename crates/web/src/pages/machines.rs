//! Short answers for programs: who may read what, and whether we are alive.

/// `/robots.txt`: everything without answers of people may be found.
pub(crate) async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /api/\nDisallow: /conclusion\n"
}

/// `/health`: the law is embedded and was read when the service started, so there is nothing to ask.
pub(crate) async fn health() -> &'static str {
    "ok\n"
}
