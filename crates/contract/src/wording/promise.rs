//! What stands under every result.

/// Who does what; stands on every result.
pub const PROMISE: &str = "Мы готовим документы и план. Подаёте сами. Решает Социальный фонд.";

/// What we never ask for; a person who fears swindlers must find it beside every result.
pub const NEVER_ASKED: &str = "Мы не берём денег и никогда не спрашиваем номер карты, пароль от Госуслуг и коды из сообщений.";

/// The telephone of the fund, the same for the whole country and free of charge.
pub const FUND_PHONE: &str = "8-800-1-00000-1";

/// Said where an address would stand: we know no sourced ones.
pub const FUND_ADDRESS: &str = "Адрес — на сайте фонда sfr.gov.ru или по телефону 8-800-1-00000-1.";
