//! From which address somebody asks. It serves the hourly limits and is written nowhere.

use axum::http::request::Parts;
use std::net::IpAddr;

/// The other end of the connection: the listener adds it to each request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) IpAddr);

/// Where the proxy in front of us writes whom it answers for.
const FORWARDED: &str = "x-forwarded-for";

/// The address of whoever asks. Behind a proxy it is the last one of `X-Forwarded-For`: what stands before it was
/// written by somebody else and proves nothing.
pub(crate) fn address(parts: &Parts, is_behind_proxy: bool) -> Option<IpAddr> {
    let last_hop = || {
        let lines = parts.headers.get_all(FORWARDED);
        let last = lines.into_iter().next_back()?.to_str().ok()?;
        last.rsplit(',').next()?.trim().parse().ok()
    };
    let peer = || parts.extensions.get().map(|Peer(address)| *address);
    if is_behind_proxy {
        last_hop().or_else(peer)
    } else {
        peer()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn parts(forwarded: &[&str]) -> Parts {
        let mut request = Request::get("/").extension(Peer([127, 0, 0, 1].into()));
        for line in forwarded {
            request = request.header(FORWARDED, *line);
        }
        request.body(()).unwrap().into_parts().0
    }

    #[test]
    fn only_what_our_own_proxy_wrote_is_believed() {
        let own = Some([127, 0, 0, 1].into());
        let theirs = Some([192, 0, 2, 7].into());
        for (lines, behind_proxy, expected) in [
            (&[][..], false, own),
            (&["192.0.2.7"], false, own),
            (&["192.0.2.7"], true, theirs),
            (&["10.0.0.1, 192.0.2.7"], true, theirs),
            (&["10.0.0.1", "192.0.2.7"], true, theirs),
            (&["192.0.2.7, nonsense"], true, own),
            (&[], true, own),
        ] {
            assert_eq!(address(&parts(lines), behind_proxy), expected, "{lines:?}");
        }
    }
}
