//! What stands under every result.

/// Who does what; stands on every result.
pub const PROMISE: &str = "Мы готовим документы и план. Подаёте сами. Решает Социальный фонд.";

/// What we never ask for; a person who fears swindlers must find it beside every result.
pub const NEVER_ASKED: &str = "Мы не берём денег и никогда не спрашиваем номер карты, пароль от Госуслуг и коды из сообщений.";
