//! Every page, called without a socket. One binary: a new file here is a line below.
#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test that cannot go on has nothing better to do"
)]

mod api;
mod blank;
mod check;
mod conclusion;
mod consents;
mod device;
mod display;
mod downloads;
mod gallery;
mod interview;
mod kept;
mod more;
mod papers;
mod people;
mod random;
mod result;
mod schema;
mod security;
mod socket;
mod statement;
mod still;
mod support;
mod trouble;
mod trust;
