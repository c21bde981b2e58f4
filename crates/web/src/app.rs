//! What handlers may touch, and what the command line may set.

use crate::{clock::Clock, hourly::Hourly};
use jiff::civil::Date;
use law::Law;
use std::sync::Arc;
use store::Drafts;
use tokio::sync::Semaphore;

/// What the command line passes to [`crate::serve`].
#[expect(
    clippy::struct_excessive_bools,
    reason = "switches of the command line, each on its own"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Shows the whole site on this day instead of today's.
    pub today: Option<Date>,
    /// Telephone of the hotline, as it is to be printed.
    pub hotline: Option<String>,
    /// Browsers reach us over a protected connection only: our cookies never travel over an open one.
    pub https: bool,
    /// A proxy of ours stands in front and writes the address of whoever asks into `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// Shows `/dev/gallery`: every page with invented data.
    pub gallery: bool,
    /// The people are made up and the answers are not kept: every page says so.
    pub demo: bool,
}

/// What every handler may touch.
#[expect(
    clippy::struct_excessive_bools,
    reason = "switches of the command line, each on its own"
)]
#[derive(Clone, Debug)]
pub struct App {
    /// The legal numbers.
    pub law: &'static Law,
    /// Where today comes from.
    pub clock: Clock,
    /// Telephone of the hotline; `None` until the service opens.
    pub hotline: Option<Arc<str>>,
    /// What people said, kept for them.
    pub drafts: Drafts,
    /// See [`Settings::https`].
    pub(crate) https: bool,
    /// See [`Settings::behind_proxy`].
    pub(crate) behind_proxy: bool,
    /// See [`Settings::demo`].
    pub(crate) demo: bool,
    /// Bounds how many drafts an address makes.
    pub(crate) newcomers: Arc<Hourly>,
    /// Bounds how often an address tries cards.
    pub(crate) knocks: Arc<Hourly>,
    /// Whether there is a gallery of pages.
    pub(crate) gallery: bool,
    /// Bounds how many files are read and lives assessed at once.
    pub(crate) desk: Arc<Semaphore>,
}

/// Files read and lives assessed at the same time. Each may hold a few megabytes.
const PLACES_AT_THE_DESK: usize = 8;
/// New drafts of one address in an hour: a library or a village shop shares one.
const NEW_DRAFTS_AN_HOUR: u32 = 30;
/// Cards tried from one address in an hour.
const KNOCKS_AN_HOUR: u32 = 20;

impl App {
    /// The application with these settings and these kept answers.
    pub fn new(law: &'static Law, settings: Settings, drafts: Drafts) -> Self {
        Self {
            law,
            clock: settings.today.map_or(Clock::System, Clock::Fixed),
            hotline: settings
                .hotline
                .map(|phone| phone.trim().to_owned())
                .filter(|phone| !phone.is_empty())
                .map(Arc::from),
            drafts,
            https: settings.https,
            behind_proxy: settings.behind_proxy,
            demo: settings.demo,
            newcomers: Arc::new(Hourly::new(NEW_DRAFTS_AN_HOUR)),
            knocks: Arc::new(Hourly::new(KNOCKS_AN_HOUR)),
            gallery: settings.gallery,
            desk: Arc::new(Semaphore::new(PLACES_AT_THE_DESK)),
        }
    }
}
