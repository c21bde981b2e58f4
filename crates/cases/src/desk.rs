//! What may be added to the log of a case.

use crate::{
    case_state::{CaseState, state},
    event::{By, CaseEvent, Payload},
    registry::Code,
    stage::Stage,
    work_calendar::WorkCalendar,
};
use jiff::Timestamp;

/// Why an event was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The role may not set it.
    #[error("Эту запись делает другой сотрудник. Передайте ему дело")]
    Role,
    /// The state does not allow it.
    #[error("Сейчас эта запись не подходит. Обновите страницу и посмотрите, что изменилось")]
    Stage(Stage),
    /// The payload is of another code, or empty.
    #[error("Не хватает сведений. Заполните все строки")]
    Payload,
    /// The attempts to call are not three, or not one after another.
    #[error("Сначала отметьте звонки по порядку: первый, второй, третий")]
    Attempts,
    /// The moment is before the last event.
    #[error("Время записи раньше предыдущей. Проверьте часы на сервере")]
    Past,
}

/// The next event of the log, if it may be added. Whoever keeps the log adds it and its hash in one transaction. The
/// moment is cut to whole seconds, as it is kept.
///
/// # Errors
/// [`Refused`] with the reason.
pub fn next_event(
    log: &[CaseEvent],
    code: Code,
    at: Timestamp,
    by: By,
    payload: Payload,
    calendar: &WorkCalendar,
) -> Result<CaseEvent, Refused> {
    let row = code.row();
    if !row.may_be_set_by(by.role()) {
        return Err(Refused::Role);
    }
    if payload.kind() != row.payload || !payload.is_full() {
        return Err(Refused::Payload);
    }
    let at = Timestamp::from_second(at.as_second()).unwrap_or(at);
    if log.last().is_some_and(|last| at < last.at) {
        return Err(Refused::Past);
    }
    let seq = u32::try_from(log.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    let event = CaseEvent {
        seq,
        code,
        at,
        by,
        payload,
    };
    let before: CaseState = state(log, calendar);
    let (stage, attempts) = (before.stage, before.attempts);
    let is_in_order = row.attempt.is_none_or(|attempt| attempt == attempts + 1);
    if !is_in_order || attempts < row.needs_attempts {
        return Err(Refused::Attempts);
    }
    let after = before.after(&event, calendar);
    if after.misfits.last() == Some(&seq) {
        return Err(Refused::Stage(stage));
    }
    Ok(event)
}
