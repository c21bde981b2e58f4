//! `/privacy`: what is kept, why and for how long. The list is made from what the code keeps, not written by hand.

use super::html;
use crate::{
    cookies,
    owner::{Owner, owner},
    page_error::PageError,
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use store::{Group, KeptColumn, KeptTable, kept_data};

#[derive(Template)]
#[template(path = "pages/privacy.html")]
pub(super) struct PrivacyPage {
    site: Site,
    owner: &'static Owner,
    groups: Vec<GroupView>,
    cookies: &'static [cookies::Explained],
}

/// What is found under one heading.
struct GroupView {
    title: &'static str,
    tables: Vec<TableView>,
}

struct TableView {
    why: &'static str,
    how_long: &'static str,
    sealed: String,
    open: String,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, PageError> {
    html(StatusCode::OK, &page(&visit))
}

fn page(visit: &Visit) -> PrivacyPage {
    PrivacyPage {
        site: Site::new(visit, "/privacy"),
        owner: owner(),
        groups: Group::ALL.into_iter().map(group).collect(),
        cookies: &cookies::EXPLAINED,
    }
}

fn group(group: Group) -> GroupView {
    let tables = kept_data().iter().filter(|table| table.group == group);
    GroupView {
        title: group.title(),
        tables: tables.map(view).collect(),
    }
}

fn view(table: &KeptTable) -> TableView {
    TableView {
        why: table.why,
        how_long: table.how_long,
        sealed: listed(table, |column| column.is_sealed),
        open: listed(table, |column| !column.is_sealed),
    }
}

/// «Номер дела; когда сохранён.» Empty without such columns.
fn listed(table: &KeptTable, is_meant: impl Fn(&KeptColumn) -> bool) -> String {
    let meant = table.columns.iter().filter(|column| is_meant(column));
    let mut all: Vec<&str> = meant.map(|column| column.what).collect();
    // The five tries are five columns and one thing to say.
    all.dedup();
    if all.is_empty() {
        return String::new();
    }
    format!("{}.", crate::form::capitalised(&all.join("; ")))
}

impl Sample for PrivacyPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        vec![("usual", page(visit))]
    }
}
