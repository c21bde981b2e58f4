//! `pravo drafts`: erasing what is over, and the acts of erasure.

use crate::{
    args::{DraftsCommand, EraseExpired, StoreAddress},
    clock,
    exit::Failure,
    kept::with_store,
    output,
};
use store::{Act, Reason};

pub(super) fn run(args: &crate::args::Drafts) -> Result<(), Failure> {
    match &args.command {
        DraftsCommand::EraseExpired(args) => erase_expired(args),
        DraftsCommand::Acts(address) => acts(address),
    }
}

fn erase_expired(args: &EraseExpired) -> Result<(), Failure> {
    if args.dry_run {
        let now = clock::now()?;
        let count = with_store(&args.store, async |store| store.count_expired(now).await)?;
        return output::print(&format!(
            "Срок хранения вышел у черновиков: {count}. Ничего не стёрто.\n"
        ));
    }
    // A look at another day must not erase what is still kept today.
    if clock::given()?.is_some() {
        return Err(Failure::Usage(
            "при заданной переменной PRAVO_TODAY стирать нельзя; уберите её или добавьте --dry-run"
                .to_owned(),
        ));
    }
    let Some(by) = args.by.as_deref() else {
        return Err(Failure::Usage(
            "не сказано, кто стирает; укажите --by ДОЛЖНОСТЬ или добавьте --dry-run".to_owned(),
        ));
    };
    let now = clock::now()?;
    let act = with_store(&args.store, async |store| {
        store.erase_expired(now, by).await
    })?;
    output::print(&act.map_or_else(
        || "Стирать нечего: срок хранения ни у кого не вышел.\n".to_owned(),
        |act| line(&act),
    ))
}

fn acts(address: &StoreAddress) -> Result<(), Failure> {
    let acts = with_store(address, async |store| store.acts().await)?;
    if acts.is_empty() {
        return output::print("Актов нет: ничего не стирали.\n");
    }
    output::print(&acts.iter().map(line).collect::<String>())
}

fn line(act: &Act) -> String {
    let reason = match act.reason {
        Reason::Expired => "вышел срок хранения",
        Reason::Asked => "по просьбе человека",
    };
    format!(
        "{} · {} · {reason} · стёрто черновиков: {}, ответов: {}, заключений: {}, записей о согласиях: {}\n",
        act.erased_at, act.erased_by, act.n_drafts, act.n_answers, act.n_results, act.n_consents
    )
}
