//! Random forms: never a failure, and what was typed is always on the page that comes back.

use crate::support::{Reply, post, upload};
use proptest::prelude::*;

/// Something people or machines type: sense and nonsense.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[0-3][0-9]\\.[01][0-9]\\.(19|20)[0-9]{2}",
        "(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]",
        "[0-9]{1,3}([.,][0-9]{1,4})?",
        "[а-яА-Я0-9 \"<>&'№%=;]{0,24}",
        "\\PC{0,16}",
        prop::sample::select(vec![
            "yes",
            "no",
            "unknown",
            "male",
            "female",
            "work",
            "child_care",
            "27-1",
            "27-ПД",
            "none",
            "3",
            "sight",
            "staff_cut",
            "rks",
            "РКС",
            "archive"
        ])
        .prop_map(str::to_owned),
    ]
}

const NAMES: [&str; 29] = [
    "sex",
    "born",
    "record-years",
    "record-months",
    "record-days",
    "coefficient",
    "before_2015",
    "ipk-2016",
    "working",
    "works_on",
    "monthly_pay",
    "dependants",
    "origin",
    "rest",
    "unread",
    "children",
    "disability",
    "disability_kind",
    "guardianship-years",
    "guardianship-months",
    "guardianship-days",
    "office_holder",
    "unemployed",
    "proposal_on",
    "emergency_rescue",
    "flying_health_exit",
    "radiation",
    "north",
    "rural",
];
const CHILD: [&str; 6] = [
    "born",
    "raised_to_8",
    "disabled",
    "adopted_on",
    "rights_lost",
    "rest",
];
const ROW: [&str; 20] = [
    "from",
    "to",
    "kind",
    "employer",
    "code",
    "code_other",
    "contributions",
    "additional_tariff",
    "rate",
    "territory",
    "agriculture",
    "full_season",
    "civil_aviation",
    "disputed",
    "child",
    "source",
    "credited-months",
    "split",
    "origin",
    "rest",
];

fn form() -> impl Strategy<Value = Vec<(String, String)>> {
    let fields = prop::collection::btree_map(
        prop::sample::select(NAMES.to_vec()),
        typed(),
        0..NAMES.len(),
    );
    let rows = prop::collection::vec(
        prop::collection::btree_map(prop::sample::select(ROW.to_vec()), typed(), 1..ROW.len()),
        0..4,
    );
    let children = prop::collection::vec(
        prop::collection::btree_map(
            prop::sample::select(CHILD.to_vec()),
            typed(),
            1..CHILD.len(),
        ),
        0..3,
    );
    (fields, rows, children).prop_map(|(fields, rows, children)| {
        let mut all: Vec<(String, String)> = fields
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        for (list, rows) in [("period", rows), ("child", children)] {
            for (index, row) in rows.into_iter().enumerate() {
                all.extend(
                    row.into_iter()
                        .map(|(field, value)| (format!("{list}-{index}-{field}"), value)),
                );
            }
        }
        all
    })
}

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(future)
}

fn send(path: &str, form: &[(String, String)], action: Option<&str>) -> Reply {
    let mut fields: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    fields.extend(action.map(|action| ("action", action)));
    run(post(path, &fields))
}

const YES_NO: [&str; 14] = [
    "working",
    "works_on",
    "contributions",
    "additional_tariff",
    "disputed",
    "children",
    "raised_to_8",
    "disabled",
    "rights_lost",
    "office_holder",
    "emergency_rescue",
    "flying_health_exit",
    "radiation",
    "rural",
];

/// The answers a radio question has; `None` for a control that takes any text.
fn answers(name: &str) -> Option<&'static [&'static str]> {
    let asks = |field: &str| name == field || name.ends_with(&format!("-{field}"));
    match name {
        "sex" => Some(&["male", "female", "unknown"]),
        _ if YES_NO.into_iter().any(asks) => Some(&["yes", "no", "unknown"]),
        _ => None,
    }
}

/// What was typed and is not on the page. An answer a radio question does not have has no control.
fn lost<'a>(form: &'a [(String, String)], page: &Reply) -> Vec<&'a (String, String)> {
    let fields = page.fields();
    form.iter()
        .filter(|(name, value)| !value.is_empty() && name != "origin")
        .filter(|(name, value)| answers(name).is_none_or(|known| known.contains(&value.as_str())))
        .filter(|field| !fields.contains(field))
        .collect()
}

proptest! {
    #[test]
    fn a_form_is_answered_or_comes_back_whole(form in form()) {
        let page = send("/conclusion", &form, None);
        prop_assert!([200, 422].contains(&page.status.as_u16()), "{}", page.status);
        if page.status == 422 {
            prop_assert!(page.title().starts_with("Ошибка:"));
            prop_assert_eq!(lost(&form, &page), Vec::<&(String, String)>::new());
        } else {
            // The way back to the form carries the same answers; rows nobody filled are left out.
            let kept = page.fields();
            let back = send("/check", &kept, Some("edit"));
            prop_assert_eq!(lost(&kept, &back), Vec::<&(String, String)>::new());
        }
    }

    #[test]
    fn a_new_row_loses_nothing(form in form(), action in prop::sample::select(vec!["add_period", "add_child"])) {
        let page = send("/check", &form, Some(action));
        prop_assert_eq!(page.status, 200);
        prop_assert_eq!(lost(&form, &page), Vec::<&(String, String)>::new());
    }

    #[test]
    fn a_random_file_is_refused_and_never_fails(file in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert_eq!(run(upload(&file)).status, 422);
    }

    #[test]
    fn a_statement_with_a_random_wound_never_fails(at in 0..crate::support::STATEMENT.len(), byte in any::<u8>()) {
        let mut file = crate::support::STATEMENT.to_vec();
        file[at] = byte;
        let status = run(upload(&file)).status.as_u16();
        prop_assert!([200, 422].contains(&status), "{status}");
    }
}
