//! Calls the router and reads its pages: text as a person reads it, fields as a browser sends them.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use jiff::civil::date;
use law::Law;
use store::{Drafts, Keyring, Store};
use tower::ServiceExt;
use web::{App, Settings, router};

/// A made-up statement of a made-up person.
pub(crate) const STATEMENT: &[u8] = include_bytes!("../fixtures/statement.xml");

/// What came back.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    /// The same before it was read as text: a file is not text.
    pub(crate) bytes: Vec<u8>,
}

impl Reply {
    /// The page as a person reads it: one line for each block, links and marks left out.
    pub(crate) fn text(&self) -> String {
        text_of(&self.body)
    }

    /// The same without the frame that is on every page.
    pub(crate) fn main(&self) -> String {
        let begin = self.body.find("<main").unwrap_or(0);
        let end = self.body.find("</main>").unwrap_or(self.body.len());
        format!(
            "{}\n{}",
            self.status.as_u16(),
            without_digest(&text_of(&self.body[begin..end]))
        )
    }

    pub(crate) fn title(&self) -> &str {
        between(&self.body, "<title>", "</title>").unwrap_or_default()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// Names and values a browser would send when the form is submitted, buttons left out.
    pub(crate) fn fields(&self) -> Vec<(String, String)> {
        fields_of(&self.body)
    }

    /// What would be sent of one control; empty when the page has none of this name.
    pub(crate) fn field(&self, name: &str) -> String {
        let mut fields = self.fields().into_iter();
        fields
            .find(|(own, _)| own == name)
            .map(|(_, value)| value)
            .unwrap_or_default()
    }
}

/// The service on the day of our story.
pub(crate) async fn service() -> Router {
    service_with(None).await
}

pub(crate) async fn service_with(hotline: Option<&str>) -> Router {
    let settings = Settings {
        hotline: hotline.map(str::to_owned),
        ..Settings::default()
    };
    service_of(settings, drafts().await)
}

/// The same over a store the test holds as well.
pub(crate) fn service_of(settings: Settings, drafts: Drafts) -> Router {
    let settings = Settings {
        today: Some(date(2026, 11, 23)),
        ..settings
    };
    router(App::new(Law::embedded(), settings, drafts))
}

/// The same with its gallery of pages.
pub(crate) async fn service_with_gallery() -> Router {
    let settings = Settings {
        gallery: true,
        ..Settings::default()
    };
    service_of(settings, drafts().await)
}

/// An empty store in memory with throw-away keys.
pub(crate) async fn drafts() -> Drafts {
    let keys = Keyring::read(&Keyring::new_line(1).unwrap()).unwrap();
    Store::open("sqlite::memory:").await.unwrap().drafts(keys)
}

pub(crate) async fn call(request: Request<Body>) -> Reply {
    reply(service().await, request).await
}

pub(crate) async fn reply(service: Router, request: Request<Body>) -> Reply {
    let reply = service.oneshot(request).await.unwrap();
    let (parts, body) = reply.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    Reply {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8_lossy(&body).into_owned(),
        bytes: body.to_vec(),
    }
}

pub(crate) async fn get(path: &str) -> Reply {
    call(Request::get(path).body(Body::empty()).unwrap()).await
}

/// Posts a form as a browser does.
pub(crate) async fn post(path: &str, fields: &[(&str, &str)]) -> Reply {
    call(
        Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header(header::ORIGIN, "null")
            .body(Body::from(encoded(fields)))
            .unwrap(),
    )
    .await
}

/// Fields as a browser writes them into a body.
pub(crate) fn encoded(fields: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", percent(name), percent(value)))
        .collect();
    pairs.join("&")
}

/// Posts the fields of another page, with some of them changed or added.
pub(crate) async fn post_on(path: &str, page: &Reply, changes: &[(&str, &str)]) -> Reply {
    let mut fields = page.fields();
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    post(path, &fields).await
}

/// Posts a file in the field `file`.
pub(crate) async fn upload(file: &[u8]) -> Reply {
    call(upload_request("file", file)).await
}

pub(crate) fn upload_request(field: &str, file: &[u8]) -> Request<Body> {
    request_of(&[(field, "ils.xml", file)])
}

/// Posts several files in the field `file`.
pub(crate) async fn upload_all(files: &[(&str, &[u8])]) -> Reply {
    let parts: Vec<(&str, &str, &[u8])> = files
        .iter()
        .map(|(name, file)| ("file", *name, *file))
        .collect();
    call(request_of(&parts)).await
}

/// A form of files: the field, the name and the bytes of each.
fn request_of(parts: &[(&str, &str, &[u8])]) -> Request<Body> {
    let mut body = vec![];
    for (field, name, file) in parts {
        let head = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: text/xml\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--edge--\r\n");
    Request::post("/statement")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
        .body(Body::from(body))
        .unwrap()
}

pub(crate) fn percent(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

/// Our own templates are regular enough for a reader of thirty lines.
pub(crate) struct Tag<'a> {
    pub(crate) name: &'a str,
    pub(crate) attributes: &'a str,
    /// What stands before the tag.
    pub(crate) text: &'a str,
}

impl Tag<'_> {
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let begin = format!(" {name}=\"");
        between(self.attributes, &begin, "\"").map(unescape)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.attributes
            .split_whitespace()
            .any(|attribute| attribute == name)
    }
}

pub(crate) fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = vec![];
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        let Some(length) = rest[open..].find('>') else {
            break;
        };
        let inside = &rest[open + 1..open + length];
        let name = inside.split_whitespace().next().unwrap_or("");
        tags.push(Tag {
            name,
            attributes: &inside[name.len()..],
            text: &rest[..open],
        });
        rest = &rest[open + length + 1..];
    }
    tags
}

/// The print of the law changes with every number of it; a page does not.
fn without_digest(text: &str) -> String {
    let print = &Law::embedded().digest()["sha256:".len()..][..12];
    text.replace(print, "…")
}

fn text_of(html: &str) -> String {
    const INLINE: [&str; 12] = [
        "a", "/a", "b", "/b", "strong", "/strong", "em", "/em", "code", "/code", "span", "/span",
    ];
    let mut lines = vec![];
    let mut line = String::new();
    for tag in tags(html) {
        line.push_str(&tag.text.replace('\n', " "));
        match tag.name {
            "td" | "th" if !line.trim().is_empty() => line.push_str(" | "),
            "td" | "th" | "/td" | "/th" | "/option" => {}
            "option" if tag.has("selected") => line.push_str(" ● "),
            "option" => line.push_str(" ○ "),
            "input" => {
                let mark = if tag.has("checked") { "(•)" } else { "( )" };
                match tag.attribute("type").as_deref() {
                    Some("radio") => line.push_str(mark),
                    Some("hidden") => {}
                    _ => {
                        line.push('[');
                        line.push_str(&tag.attribute("value").unwrap_or_default());
                        line.push(']');
                    }
                }
            }
            name if INLINE.contains(&name) => {}
            _ => {
                lines.push(std::mem::take(&mut line));
            }
        }
    }
    lines
        .iter()
        .map(|line| unescape(&line.split_whitespace().collect::<Vec<_>>().join(" ")))
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn fields_of(html: &str) -> Vec<(String, String)> {
    let mut fields = vec![];
    let mut select = String::new();
    for tag in tags(html) {
        let name = tag.attribute("name").unwrap_or_default();
        let value = tag.attribute("value").unwrap_or_default();
        match tag.name {
            "input" if tag.attribute("type").as_deref() != Some("radio") || tag.has("checked") => {
                fields.push((name, value));
            }
            "select" => select = name,
            "option" if tag.has("selected") => fields.push((select.clone(), value)),
            _ => {}
        }
    }
    fields
}

pub(crate) fn between<'a>(text: &'a str, begin: &str, end: &str) -> Option<&'a str> {
    let from = text.find(begin)? + begin.len();
    let to = text[from..].find(end)? + from;
    Some(&text[from..to])
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
}
