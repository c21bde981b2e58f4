//! Kept answers: erased when their time is over, sealed with a new key.

use crate::{Folder, Run};
use std::future::Future;
use store::{Card, Drafts, Keyring, Store};

/// A store in the folder of the test with one draft answered long ago and one answered lately.
struct Kept {
    folder: Folder,
    url: String,
    lately: Card,
}

fn now_and_then<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(work)
}

async fn drafts(url: &str, keys: &str) -> Drafts {
    Store::open(url)
        .await
        .unwrap()
        .drafts(Keyring::read(keys).unwrap())
}

impl Kept {
    fn new(test: &str) -> Self {
        let folder = Folder::new(test);
        let key = folder.run(&["keys", "new"]).out;
        std::fs::write(folder.0.join("keys"), &key).unwrap();
        let url = format!("sqlite:{}", folder.0.join("drafts.db").display());
        let lately = now_and_then(async {
            let drafts = drafts(&url, &key).await;
            let mut cards = vec![];
            // The second is kept for as long as this program may be tested.
            for moment in ["2020-01-01T00:00:00Z", "2199-01-01T00:00:00Z"] {
                let moment = moment.parse().unwrap();
                let card = drafts.create(moment).await.unwrap();
                let born = serde_json::json!("1966-05-05");
                drafts
                    .save_answer(card.number, "born", &born, moment)
                    .await
                    .unwrap();
                cards.push(card);
            }
            cards.pop().unwrap()
        });
        Self {
            folder,
            url,
            lately,
        }
    }

    /// Without `PRAVO_TODAY`, which forbids to erase.
    fn run(&self, args: &[&str]) -> Run {
        let output = self
            .folder
            .command(args)
            .env_remove("PRAVO_TODAY")
            .env("PRAVO_STORE", &self.url)
            .output()
            .unwrap();
        Run {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

#[test]
fn what_is_over_is_counted_then_erased_with_an_act() {
    let kept = Kept::new("erase_expired");
    let counted = kept.run(&["drafts", "erase-expired", "--dry-run"]);
    assert_eq!(
        counted.out,
        "Срок хранения вышел у черновиков: 1. Ничего не стёрто.\n"
    );
    let nobody = kept.run(&["drafts", "erase-expired"]);
    assert_eq!((nobody.code, nobody.out.as_str()), (2, ""));
    assert!(nobody.err.contains("кто стирает"), "{}", nobody.err);

    let erased = kept.run(&["drafts", "erase-expired", "--by", "служба хранения"]);
    let act = "служба хранения · вышел срок хранения · стёрто черновиков: 1, ответов: 1, заключений: 0, записей о согласиях: 0\n";
    assert!(erased.out.ends_with(act), "{}{}", erased.out, erased.err);
    assert_eq!(kept.run(&["drafts", "acts"]).out, erased.out);
    let again = kept.run(&["drafts", "erase-expired", "--by", "служба хранения"]);
    assert_eq!(
        again.out,
        "Стирать нечего: срок хранения ни у кого не вышел.\n"
    );
}

#[test]
fn a_look_at_another_day_erases_nothing() {
    let kept = Kept::new("erase_another_day");
    let store = ["--store", &kept.url];
    let refusal = kept
        .folder
        .refusal(&[&["drafts", "erase-expired", "--by", "я"], &store[..]].concat());
    assert!(
        refusal.starts_with("2 ") && refusal.contains("PRAVO_TODAY"),
        "{refusal}"
    );
    assert_eq!(
        kept.run(&["drafts", "acts"]).out,
        "Актов нет: ничего не стирали.\n"
    );
}

#[test]
fn everything_is_sealed_with_the_new_key() {
    let kept = Kept::new("rotate");
    let file = kept.folder.0.join("keys");
    let old = std::fs::read_to_string(&file).unwrap();
    let new = kept.run(&["keys", "new", "--keys", "keys"]).out;
    assert!(old.starts_with("1 ") && new.starts_with("2 ") && old[2..] != new[2..]);
    std::fs::write(&file, format!("{old}{new}")).unwrap();

    let done = kept.run(&["keys", "rotate", "--keys", "keys"]);
    assert_eq!(
        done.out,
        "Закрыто заново: 2. Все записи (2) закрыты ключом 2; прежние ключи больше не нужны.\n",
        "{}",
        done.err
    );
    let answers = now_and_then(async {
        let drafts = drafts(&kept.url, &new).await;
        drafts.answers(kept.lately.number).await.unwrap()
    });
    assert_eq!(answers[0].value, "1966-05-05");

    std::fs::write(&file, &old).unwrap();
    let lost = kept.run(&["keys", "rotate", "--keys", "keys"]);
    assert_eq!(lost.code, 3);
    assert!(lost.err.contains("нет ключа 2"), "{}", lost.err);
}

#[test]
fn what_is_missing_is_asked_for() {
    let folder = Folder::new("kept_missing").with("keys", "1 короткий\n");
    for (args, words) in [
        (&["drafts", "acts"][..], "2 не сказано, где хранилище"),
        (
            &["drafts", "acts", "--store", "mysql://x"],
            "2 адрес хранилища не подходит",
        ),
        (
            &["keys", "rotate", "--store", "sqlite::memory:"],
            "2 не сказано, где файл ключей",
        ),
        (
            &["keys", "rotate", "--keys", "none"],
            "3 none: файл ключей не читается",
        ),
        (
            &["keys", "rotate", "--keys", "keys"],
            "3 keys: файл ключей, строка 1",
        ),
    ] {
        let refusal = folder.refusal(args);
        let [code, words] = [&words[..1], &words[2..]];
        assert!(
            refusal.starts_with(code) && refusal.contains(words),
            "{refusal}"
        );
    }
}
