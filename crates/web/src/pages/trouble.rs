//! Replies that are not answers, explained: 404, 405, 413, 415, 500 and their like.

use crate::{
    api::{self, Refused},
    app::App,
    cookies::Cookies,
    page_error::IncidentCode,
    sample::Sample,
    site::Site,
    visit::Visit,
};
use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};

#[derive(Template)]
#[template(path = "pages/trouble.html")]
pub(super) struct TroublePage {
    site: Site,
    title: &'static str,
    problem: &'static str,
    advice: &'static str,
    code: Option<&'static str>,
    /// Nothing but the telephone helps now.
    calls: bool,
}

/// Gives every bare reply of a client or server error its words: a page, or JSON under `/api`.
pub(crate) async fn explain(State(app): State<App>, request: Request, next: Next) -> Response {
    let cookies = Cookies::read(request.headers());
    let visit = Visit::new(&app, cookies, request.uri().path());
    let for_program = request.uri().path().starts_with("/api/");
    let reply = next.run(request).await;
    let status = reply.status();
    if !(status.is_client_error() || status.is_server_error()) || is_answered(reply.headers()) {
        return reply;
    }
    let code = reply.extensions().get().map(|IncidentCode(code)| *code);
    let mut explained = if for_program {
        let (_, problem, advice) = words(status);
        let advice = match code {
            Some(code) => format!("{advice} Номер ошибки: {code}."),
            None => advice.to_owned(),
        };
        api::refused(
            status,
            &Refused {
                place: String::new(),
                problem: problem.to_owned(),
                advice,
            },
        )
    } else {
        let page = page(&visit, status, code);
        // Without a template there are still words.
        let html = page
            .render()
            .unwrap_or_else(|_| format!("{} {}", page.problem, page.advice));
        (status, Html(html)).into_response()
    };
    if let Some(methods) = reply.headers().get(header::ALLOW) {
        explained
            .headers_mut()
            .insert(header::ALLOW, methods.clone());
    }
    explained
}

fn page(visit: &Visit, status: StatusCode, code: Option<&'static str>) -> TroublePage {
    let (title, problem, advice) = words(status);
    TroublePage {
        site: Site::new(visit, ""),
        title,
        problem,
        advice,
        code,
        calls: status == StatusCode::TOO_MANY_REQUESTS,
    }
}

impl Sample for TroublePage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        vec![
            ("absent", page(visit, StatusCode::NOT_FOUND, None)),
            (
                "too-large",
                page(visit, StatusCode::PAYLOAD_TOO_LARGE, None),
            ),
            ("busy", page(visit, StatusCode::SERVICE_UNAVAILABLE, None)),
            (
                "ours",
                page(visit, StatusCode::INTERNAL_SERVER_ERROR, Some("W-0000")),
            ),
        ]
    }
}

/// A page or a document of ours already says what is wrong.
fn is_answered(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/html") || kind.starts_with("application/json"))
}

/// Title, what happened, what to do.
fn words(status: StatusCode) -> (&'static str, &'static str, &'static str) {
    match status {
        StatusCode::NOT_FOUND => (
            "Такой страницы нет",
            "Возможно, в адресе опечатка или страницу убрали.",
            "Начните с первой страницы.",
        ),
        StatusCode::METHOD_NOT_ALLOWED => (
            "Эту страницу так не открыть",
            "По этому адресу страница открывается другим способом.",
            "Начните с первой страницы и нажмите нужную кнопку.",
        ),
        StatusCode::FORBIDDEN => (
            "Ответы пришли не с нашего сайта",
            "Форму отправила чужая страница, поэтому мы её не приняли.",
            "Откройте наш сайт сами и заполните форму на нём.",
        ),
        StatusCode::REQUEST_TIMEOUT => (
            "Не дождались файла или ответов",
            "Связь слишком медленная или прервалась.",
            "Вернитесь назад и отправьте ещё раз.",
        ),
        StatusCode::PAYLOAD_TOO_LARGE => (
            "Файл или ответы слишком большие",
            "Файл принимаем до 5 мегабайт, все файлы вместе до 10 мегабайт, ответы — до 1 мегабайта.",
            "Выберите сам файл выписки с окончанием .xml. Обычно он в десятки раз меньше.",
        ),
        StatusCode::GONE => (
            "Ваших ответов больше нет",
            "Их стёрли, или срок хранения вышел.",
            "Начните с первой страницы.",
        ),
        StatusCode::TOO_MANY_REQUESTS => (
            "Слишком много новых карточек",
            "За этот час с вашего адреса в сети завели слишком много новых карточек.",
            "Попробуйте через час или с другого телефона.",
        ),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => (
            "Данные пришли не в том виде",
            "Их отправила не та форма, которую мы ждали.",
            "Откройте страницу заново и отправьте ещё раз.",
        ),
        StatusCode::SERVICE_UNAVAILABLE => (
            "Сейчас слишком много обращений",
            "Мы не успеваем ответить всем сразу.",
            "Подождите минуту, вернитесь назад и нажмите кнопку ещё раз. Написанное не пропадёт.",
        ),
        status if status.is_client_error() => (
            "Не удалось прочитать отправленное",
            "Часть данных потерялась по дороге.",
            "Вернитесь назад и отправьте ещё раз.",
        ),
        _ => (
            "У нас что-то сломалось",
            "Это наша ошибка, вы всё сделали правильно.",
            "Вернитесь назад и попробуйте ещё раз. Написанное не пропадёт.",
        ),
    }
}
