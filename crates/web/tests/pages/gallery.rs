//! Every sample of every page: its words, and what a screen reader needs of it.

use crate::support::{Reply, Tag, get, reply, service_with_gallery, tags};
use axum::{body::Body, http::Request};
use std::collections::BTreeSet;

async fn open(path: &str) -> Reply {
    let request = Request::get(path).body(Body::empty()).unwrap();
    reply(service_with_gallery().await, request).await
}

/// Addresses of all samples, as the gallery lists them.
async fn samples() -> Vec<String> {
    let gallery = open("/dev/gallery").await;
    let links: Vec<String> = tags(&gallery.body)
        .iter()
        .filter(|tag| tag.name == "a")
        .filter_map(|link| link.attribute("href"))
        .filter(|address| address.starts_with("/dev/gallery/"))
        .collect();
    assert!(links.len() >= 20, "{links:?}");
    links
}

#[tokio::test]
async fn there_is_no_gallery_unless_the_service_was_told_so() {
    for path in ["/dev/gallery", "/dev/gallery/check/empty"] {
        assert_eq!(get(path).await.status, 404, "{path}");
    }
    assert_eq!(open("/dev/gallery/check/nothing").await.status, 404);
    assert_eq!(open("/dev/gallery/nothing/empty").await.status, 404);
}

/// A sample that cannot be made any more is missed here.
#[tokio::test]
async fn the_gallery_lists_every_sample() {
    insta::assert_snapshot!("gallery", open("/dev/gallery").await.main());
}

#[tokio::test]
async fn the_words_of_every_sample() {
    for path in samples().await {
        let name = path["/dev/gallery/".len()..].replace('/', "__");
        insta::assert_snapshot!(name, open(&path).await.main());
    }
}

#[tokio::test]
async fn every_sample_is_well_built() {
    let mut complaints = vec![];
    for path in samples().await {
        let page = open(&path).await;
        assert_eq!(page.status, 200, "{path}");
        let found = complaints_of(&page);
        complaints.extend(found.iter().map(|complaint| format!("{path}: {complaint}")));
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// The check itself can fail.
#[tokio::test]
async fn a_page_that_is_badly_built_is_noticed() {
    let mut page = open("/dev/gallery/check/empty").await;
    page.body = page
        .body
        .replace("<html lang=\"ru\"", "<html")
        .replace("<h1", "<h4 style=\"x\" id=\"main\"")
        .replace("<label for=\"born\"", "<label for=\"nobody\"")
        .replace("</main>", "<img src=\"https://evil.example/x.png\"></main>");
    let found = complaints_of(&page).join("\n");
    for complaint in [
        "no language",
        "0 headings h1",
        "h4 after h0",
        "the id main stands twice",
        "no label for born",
        "a label for nothing: nobody",
        "an inline style",
        "a foreign address",
    ] {
        assert!(found.contains(complaint), "{complaint}:\n{found}");
    }
}

fn complaints_of(page: &Reply) -> Vec<String> {
    let tags = tags(&page.body);
    let mut complaints = headings(&tags);
    complaints.extend(names(&tags));
    if !page.body.starts_with("<!DOCTYPE html>\n<html lang=\"ru\"") {
        complaints.push("no language".to_owned());
    }
    if !page.title().ends_with(" — Право на пенсию 50+") || page.title().starts_with(' ')
    {
        complaints.push(format!("the title «{}»", page.title()));
    }
    for tag in &tags {
        if tag.attribute("style").is_some() || tag.name == "style" {
            complaints.push(format!("an inline style at <{}>", tag.name));
        }
        let fetched = ["src", "href", "action", "formaction"].map(|name| tag.attribute(name));
        let is_foreign = |address: &String| address.contains("//") && tag.name != "a";
        complaints.extend(
            fetched
                .iter()
                .flatten()
                .filter(|address| is_foreign(address))
                .map(|address| format!("a foreign address {address}")),
        );
    }
    complaints
}

/// One first heading, and no level is left out on the way down.
fn headings(tags: &[Tag]) -> Vec<String> {
    let levels: Vec<u32> = tags
        .iter()
        .filter_map(|tag| tag.name.strip_prefix('h')?.parse().ok())
        .collect();
    let mut complaints = vec![];
    let first = levels.iter().filter(|level| **level == 1).count();
    if first != 1 {
        complaints.push(format!("{first} headings h1"));
    }
    let mut above = 0;
    for level in levels {
        if level > above + 1 && !(above == 0 && level == 2) {
            complaints.push(format!("h{level} after h{above}"));
        }
        above = level;
    }
    complaints
}

/// Ids are unique, what refers to them finds them, and every control has its label.
fn names(tags: &[Tag]) -> Vec<String> {
    let mut complaints = vec![];
    let mut ids = BTreeSet::new();
    for id in tags.iter().filter_map(|tag| tag.attribute("id")) {
        if !ids.insert(id.clone()) {
            complaints.push(format!("the id {id} stands twice"));
        }
    }
    let labels: BTreeSet<String> = tags.iter().filter_map(|tag| tag.attribute("for")).collect();
    for label in labels.difference(&ids) {
        complaints.push(format!("a label for nothing: {label}"));
    }
    for name in ["aria-labelledby", "aria-describedby", "form"] {
        let named = tags.iter().filter_map(|tag| tag.attribute(name));
        for words in named {
            for id in words.split(' ').filter(|id| !ids.contains(*id)) {
                complaints.push(format!("{name} of nothing: {id}"));
            }
        }
    }
    for tag in tags {
        let is_control = matches!(tag.name, "select" | "textarea")
            || tag.name == "input" && tag.attribute("type").as_deref() != Some("hidden");
        let id = tag.attribute("id").unwrap_or_default();
        if is_control && !labels.contains(&id) {
            complaints.push(format!("no label for {id}"));
        }
        if is_control && tag.attribute("placeholder").is_some() {
            complaints.push(format!("a placeholder instead of a hint at {id}"));
        }
    }
    complaints
}
