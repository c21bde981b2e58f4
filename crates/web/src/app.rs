//! What handlers may touch, and what the command line may set.

use crate::clock::Clock;
use jiff::civil::Date;
use law::Law;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// What the command line passes to [`crate::serve`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Shows the whole site on this day instead of today's.
    pub today: Option<Date>,
    /// Telephone of the hotline, as it is to be printed.
    pub hotline: Option<String>,
}

/// What every handler may touch. There is no store: nothing a person sends outlives the reply.
#[derive(Clone, Debug)]
pub struct App {
    /// The legal numbers.
    pub law: &'static Law,
    /// Where today comes from.
    pub clock: Clock,
    /// Telephone of the hotline; `None` until the service opens.
    pub hotline: Option<Arc<str>>,
    /// Bounds how many files are read and lives assessed at once.
    pub(crate) desk: Arc<Semaphore>,
}

/// Files read and lives assessed at the same time. Each may hold a few megabytes.
const PLACES_AT_THE_DESK: usize = 8;

impl App {
    /// The application with these settings.
    pub fn new(law: &'static Law, settings: Settings) -> Self {
        Self {
            law,
            clock: settings.today.map_or(Clock::System, Clock::Fixed),
            hotline: settings
                .hotline
                .map(|phone| phone.trim().to_owned())
                .filter(|phone| !phone.is_empty())
                .map(Arc::from),
            desk: Arc::new(Semaphore::new(PLACES_AT_THE_DESK)),
        }
    }
}
