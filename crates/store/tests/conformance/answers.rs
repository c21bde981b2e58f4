//! What a person said comes back as it was said, and nothing of it is lost.

use crate::{DAY, after, engines, noon};
use serde_json::{Value, json};
use store::StoreError;

#[tokio::test]
async fn answers_come_back_and_earlier_ones_stay_beside_them() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let number = drafts.create(noon()).await.unwrap().number;
        let said = [
            ("person.born", json!("1966-05-05")),
            ("person.sex", json!("female")),
            ("children", json!([{"born": "1990-01-31"}, {"born": null}])),
            ("person.born", json!("1966-05-06")),
            ("person.sex", Value::Null),
        ];
        for (minute, (path, value)) in (1..).zip(&said) {
            let revision = drafts
                .save_answer(number, path, value, after(minute))
                .await
                .unwrap();
            assert_eq!(revision, minute, "{}", engine.name);
        }
        let now: Vec<_> = drafts.answers(number).await.unwrap();
        let now: Vec<_> = now
            .iter()
            .map(|a| (a.path.as_str(), a.value.clone(), a.saved_at))
            .collect();
        assert_eq!(
            now,
            [
                ("person.born", json!("1966-05-06"), after(4)),
                ("children", said[2].1.clone(), after(3)),
            ],
            "{}",
            engine.name
        );
        let history: Vec<_> = drafts.history(number).await.unwrap();
        let history: Vec<_> = history.into_iter().map(|a| (a.path, a.value)).collect();
        assert_eq!(history, said.map(|(path, value)| (path.to_owned(), value)));
    }
}

#[tokio::test]
async fn a_page_is_saved_whole_or_not_at_all() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let number = drafts.create(noon()).await.unwrap().number;
        let page = |n: i64| {
            let paths = ["a", "b", "c"];
            paths.map(|path| (path.to_owned(), json!(n)))
        };
        assert_eq!(
            drafts.save_answers(number, &page(1), noon()).await.unwrap(),
            3
        );
        assert_eq!(
            drafts.save_answers(number, &[], after(1)).await.unwrap(),
            3,
            "nothing takes no revision"
        );
        // The database refuses the last of three: none of them is kept.
        engines::run(
            &engine,
            "INSERT INTO answers (number, revision, sealed, saved_at)              SELECT number, 6, sealed, saved_at FROM answers WHERE revision = 1",
        )
        .await;
        let failed = drafts.save_answers(number, &page(2), after(2)).await;
        assert!(matches!(failed, Err(StoreError::Unavailable(_))));
        engines::run(&engine, "DELETE FROM answers WHERE revision = 6").await;
        let kept = drafts.history(number).await.unwrap();
        let kept: Vec<_> = kept.into_iter().map(|a| (a.revision, a.value)).collect();
        let first = [(1, json!(1)), (2, json!(1)), (3, json!(1))];
        assert_eq!(kept, first, "{}", engine.name);
        let draft = drafts.draft(number, after(2)).await.unwrap();
        assert_eq!(
            (draft.visited_at, draft.keep_until),
            (after(1), after(90 * DAY))
        );
    }
}

#[tokio::test]
async fn a_draft_begins_with_its_answers_or_not_at_all() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let first = [("a".to_owned(), json!("x")), ("b".to_owned(), json!(2))];
        let card = drafts.create_with(&first, noon()).await.unwrap();
        assert_eq!(card.keep_until, after(90 * DAY), "{}", engine.name);
        let draft = drafts.draft(card.number, noon()).await.unwrap();
        assert_eq!(draft.keep_until, card.keep_until);
        let answers = drafts.answers(card.number).await.unwrap();
        let answers: Vec<_> = answers.into_iter().map(|a| (a.path, a.value)).collect();
        assert_eq!(answers, first);

        engines::run(&engine, "ALTER TABLE answers RENAME TO aside").await;
        let failed = drafts.create_with(&first, noon()).await;
        assert!(matches!(failed, Err(StoreError::Unavailable(_))));
        engines::run(&engine, "ALTER TABLE aside RENAME TO answers").await;
        let count = engine.store.count_expired(after(1000 * DAY)).await.unwrap();
        assert_eq!(count, 1, "{}: no half a draft", engine.name);
    }
}

#[tokio::test]
async fn a_draft_without_an_answer_goes_after_two_weeks() {
    for engine in engines::each().await {
        let (store, drafts) = (&engine.store, &engine.drafts);
        let unused = drafts.create(noon()).await.unwrap().number;
        let used = drafts.create(noon()).await.unwrap().number;
        let last_minute = after(14 * DAY - 1);
        // Saving nothing is no answer.
        drafts.save_answers(unused, &[], last_minute).await.unwrap();
        drafts
            .save_answer(used, "a", &json!(1), last_minute)
            .await
            .unwrap();
        assert_eq!(store.count_expired(last_minute).await.unwrap(), 0);
        assert_eq!(store.count_expired(after(14 * DAY)).await.unwrap(), 1);
        let late = drafts
            .save_answer(unused, "a", &json!(1), after(14 * DAY))
            .await;
        assert!(matches!(late, Err(StoreError::NoDraft)), "{}", engine.name);
        let draft = drafts.draft(used, last_minute).await.unwrap();
        assert_eq!(draft.keep_until, after(104 * DAY - 1), "{}", engine.name);
    }
}

#[tokio::test]
async fn an_answer_keeps_the_draft_for_another_ninety_days() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let number = drafts.create(noon()).await.unwrap().number;
        drafts
            .save_answer(number, "a", &json!(1), noon())
            .await
            .unwrap();
        let last_minute = after(90 * DAY - 1);
        drafts
            .save_answer(number, "a", &json!(1), last_minute)
            .await
            .unwrap();
        let draft = drafts.draft(number, last_minute).await.unwrap();
        assert_eq!(draft.keep_until, after(180 * DAY - 1), "{}", engine.name);
        let too_late = drafts
            .save_answer(number, "a", &json!(2), after(180 * DAY - 1))
            .await;
        assert!(
            matches!(too_late, Err(StoreError::NoDraft)),
            "{}",
            engine.name
        );
        assert_eq!(drafts.history(number).await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn a_result_stands_with_the_law_it_rests_on() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let number = drafts.create(noon()).await.unwrap().number;
        drafts
            .save_answer(number, "a", &json!(1), noon())
            .await
            .unwrap();
        drafts
            .save_result(number, "sha256:aa", &json!({"right": "2027-01-01"}), noon())
            .await
            .unwrap();
        drafts
            .save_result(
                number,
                "sha256:bb",
                &json!({"right": "2028-01-01"}),
                after(1),
            )
            .await
            .unwrap();
        let results = drafts.results(number).await.unwrap();
        let results: Vec<_> = results
            .iter()
            .map(|r| {
                (
                    r.revision,
                    r.law_digest.as_str(),
                    r.summary["right"].as_str().unwrap(),
                )
            })
            .collect();
        assert_eq!(
            results,
            [
                (2, "sha256:aa", "2027-01-01"),
                (3, "sha256:bb", "2028-01-01")
            ],
            "{}",
            engine.name
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_pages_saving_at_once_lose_nothing() {
    for engine in engines::each().await {
        let number = engine.drafts.create(noon()).await.unwrap().number;
        let pages: Vec<_> = (0..8)
            .map(|page| {
                let drafts = engine.drafts.clone();
                tokio::spawn(async move {
                    for n in 0..25 {
                        let path = format!("page{page}.field{n}");
                        drafts
                            .save_answer(number, &path, &json!(n), noon())
                            .await
                            .unwrap();
                    }
                })
            })
            .collect();
        for page in pages {
            page.await.unwrap();
        }
        let revisions: Vec<i64> = engine
            .drafts
            .history(number)
            .await
            .unwrap()
            .iter()
            .map(|a| a.revision)
            .collect();
        assert!(revisions.into_iter().eq(1..=200), "{}", engine.name);
        assert_eq!(engine.drafts.answers(number).await.unwrap().len(), 200);
    }
}

#[tokio::test]
async fn a_copy_of_the_database_shows_no_answer_path_or_word() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let card = drafts.create(noon()).await.unwrap();
        drafts
            .save_answer(card.number, "disability.group", &json!("MARKED"), noon())
            .await
            .unwrap();
        drafts
            .save_result(card.number, "sha256:aa", &json!("MARKED"), noon())
            .await
            .unwrap();
        let seen = engines::everything(&engine).await;
        let shows = |what: &str| {
            seen.windows(what.len())
                .any(|window| window == what.as_bytes())
        };
        assert!(shows("sha256:aa") && shows("$argon2id$"), "{}", engine.name);
        for secret in [
            "MARKED",
            "disability",
            card.words.as_str().split(' ').next().unwrap(),
        ] {
            assert!(!shows(secret), "{}", engine.name);
        }
    }
}

#[tokio::test]
async fn a_value_moved_to_another_row_does_not_open() {
    for engine in engines::each().await {
        let drafts = &engine.drafts;
        let number = drafts.create(noon()).await.unwrap().number;
        drafts
            .save_answer(number, "a", &json!("no"), noon())
            .await
            .unwrap();
        drafts
            .save_answer(number, "b", &json!("yes"), noon())
            .await
            .unwrap();
        engines::run(
            &engine,
            "UPDATE answers SET sealed = (SELECT sealed FROM answers WHERE revision = 2) WHERE revision = 1",
        )
        .await;
        let moved = drafts.answers(number).await;
        assert!(
            matches!(moved, Err(StoreError::Corrupt { table: "answers" })),
            "{}",
            engine.name
        );
    }
}
