//! How often one address may do something within an hour. Addresses stay in memory and only for that hour: they are
//! never written down.

use jiff::Timestamp;
use std::{
    collections::BTreeMap,
    net::{IpAddr, Ipv6Addr},
    sync::Mutex,
};

const HOUR: i64 = 3_600;

/// Addresses remembered at once, some megabytes. Whoever comes after them is let in uncounted: a flood of addresses
/// must not shut the door on people.
const MOST_ADDRESSES: usize = 100_000;

/// So many times an hour for each address, counted from the full hour.
#[derive(Debug)]
pub(crate) struct Hourly {
    most: u32,
    counted: Mutex<Counted>,
}

#[derive(Debug, Default)]
struct Counted {
    hour: i64,
    times: BTreeMap<Option<IpAddr>, u32>,
}

impl Hourly {
    pub(crate) fn new(most: u32) -> Self {
        Self {
            most,
            counted: Mutex::default(),
        }
    }

    /// Takes one time for this address, or says when there will be one. Callers without an address share one.
    pub(crate) fn take(&self, address: Option<IpAddr>, now: Timestamp) -> Result<(), Timestamp> {
        let hour = now.as_second().div_euclid(HOUR);
        // A thread that panicked in here left numbers behind, and numbers are never half written.
        let mut counted = self
            .counted
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if counted.hour != hour {
            *counted = Counted {
                hour,
                ..Counted::default()
            };
        }
        let is_full = MOST_ADDRESSES <= counted.times.len();
        let address = address.map(network);
        if is_full && !counted.times.contains_key(&address) {
            return Ok(());
        }
        let times = counted.times.entry(address).or_default();
        if *times < self.most {
            *times += 1;
            return Ok(());
        }
        Err(Timestamp::from_second((hour + 1) * HOUR).unwrap_or(now))
    }
}

/// What one household has: an address, or the 64 bits every network of the sixth version gives to a customer.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let bits = address.to_bits() >> 64 << 64;
            IpAddr::V6(Ipv6Addr::from_bits(bits))
        }
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn so_many_times_an_hour_and_not_once_more() {
        let limit = Hourly::new(2);
        let (one, other) = (Some(address("192.0.2.1")), Some(address("192.0.2.2")));
        for moment in ["2026-11-23T12:00:00Z", "2026-11-23T12:59:59Z"] {
            assert_eq!(limit.take(one, at(moment)), Ok(()), "{moment}");
        }
        let next = at("2026-11-23T13:00:00Z");
        assert_eq!(limit.take(one, at("2026-11-23T12:59:59Z")), Err(next));
        assert_eq!(limit.take(other, at("2026-11-23T12:59:59Z")), Ok(()));
        assert_eq!(limit.take(one, next), Ok(()));
    }

    #[test]
    fn a_network_of_the_sixth_version_is_one_household() {
        let limit = Hourly::new(1);
        let now = at("2026-11-23T12:00:00Z");
        assert_eq!(limit.take(Some(address("2001:db8:0:1::1")), now), Ok(()));
        assert!(
            limit
                .take(Some(address("2001:db8:0:1:ffff::2")), now)
                .is_err()
        );
        assert_eq!(limit.take(Some(address("2001:db8:0:2::1")), now), Ok(()));
        assert_eq!(limit.take(Some(address("::ffff:192.0.2.1")), now), Ok(()));
        assert!(limit.take(Some(address("192.0.2.1")), now).is_err());
    }

    #[test]
    fn a_flood_of_addresses_shuts_nobody_out() {
        let limit = Hourly::new(1);
        let now = at("2026-11-23T12:00:00Z");
        for n in 0..u32::try_from(MOST_ADDRESSES).unwrap() {
            assert_eq!(limit.take(Some(IpAddr::from(n.to_be_bytes())), now), Ok(()));
        }
        let late = Some(address("192.0.2.1"));
        assert_eq!(limit.take(late, now), Ok(()));
        assert_eq!(limit.take(late, now), Ok(()));
        assert!(
            limit.take(Some(address("0.0.0.1")), now).is_err(),
            "still counted"
        );
    }
}
