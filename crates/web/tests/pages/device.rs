//! A browser on one device: it keeps cookies, follows redirects by hand, and says where it asks from.

use crate::support::{Reply, encoded, reply};
use axum::{
    Router,
    body::Body,
    http::{Request, header},
};

/// A browser on one device: it keeps cookies and follows redirects by hand.
pub(crate) struct Device<'a> {
    pub(crate) service: &'a Router,
    pub(crate) cookies: Vec<(String, String)>,
    /// Where it asks from, as our proxy writes it.
    pub(crate) address: &'static str,
}

impl<'a> Device<'a> {
    pub(crate) fn new(service: &'a Router) -> Self {
        Self {
            service,
            cookies: vec![],
            address: "192.0.2.1",
        }
    }

    pub(crate) async fn send(&mut self, mut request: Request<Body>) -> Reply {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let headers = request.headers_mut();
        headers.insert("x-forwarded-for", self.address.parse().unwrap());
        headers.insert(header::HOST, "pravo.example".parse().unwrap());
        if !cookies.is_empty() {
            headers.insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        }
        let reply = reply(self.service.clone(), request).await;
        for line in reply.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().unwrap();
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.retain(|(known, _)| known != name);
            if !line.contains("Max-Age=0") {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        reply
    }

    pub(crate) async fn get(&mut self, path: &str) -> Reply {
        self.send(Request::get(path).body(Body::empty()).unwrap())
            .await
    }

    pub(crate) async fn post(&mut self, path: &str, form: String) -> Reply {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ORIGIN, "http://pravo.example")
            .body(Body::from(form))
            .unwrap();
        self.send(request).await
    }

    pub(crate) async fn press(&mut self, path: &str) -> Reply {
        self.post(path, String::new()).await
    }

    pub(crate) async fn resume(&mut self, number: &str, words: &str) -> Reply {
        let fields = [("number", number), ("words", words)];
        self.fill("/resume", &fields).await
    }

    pub(crate) fn names(&self) -> Vec<&str> {
        self.cookies.iter().map(|(name, _)| name.as_str()).collect()
    }

    pub(crate) fn cookie(&self, name: &str) -> String {
        let mut cookies = self.cookies.iter();
        cookies
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.clone())
            .unwrap()
    }

    /// Posts a form as a browser does.
    pub(crate) async fn fill(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.post(path, encoded(fields)).await
    }

    /// Posts a form and looks at the page it leads to.
    pub(crate) async fn answer(&mut self, path: &str, fields: &[(&str, &str)]) -> (String, Reply) {
        let reply = self.fill(path, fields).await;
        assert_eq!(reply.status, 303, "{path}: {}", reply.main());
        let next = reply.header("location").to_owned();
        let page = self.get(&next).await;
        (next, page)
    }
}
