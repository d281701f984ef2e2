//! The development host: the door over HTTP on 127.0.0.1, and the built user interface beside it.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use jaiza_api::door;
use jaiza_api::error::{ErrorBody, ErrorCode};
use jaiza_api::session::Session;
use serde_json::{Value, json};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::call::Failure;

/// Largest request body, bytes.
const BODY_MOST: u64 = 8 * 1024 * 1024;

type Events = Arc<Mutex<Vec<Value>>>;

/// Serves until the process ends. `ui` is the folder of the built page.
///
/// # Errors
/// When the port is taken.
pub fn run(session: &Session, port: u16, token: &str, ui: &Path) -> Result<(), Failure> {
    let server = Server::http(("127.0.0.1", port))
        .map_err(|why| Failure::Usage(format!("Port {port} cannot be used: {why}.")))?;
    let events: Events = Arc::default();
    let sink = Arc::clone(&events);
    session.listen(Arc::new(move |event| {
        let mut list = sink.lock().unwrap_or_else(PoisonError::into_inner);
        list.push(serde_json::to_value(event).unwrap_or(Value::Null));
    }));
    crate::print::line(&format!("http://127.0.0.1:{port}/?token={token}"));
    for request in server.incoming_requests() {
        let (session, events) = (session.clone(), Arc::clone(&events));
        let (token, ui) = (token.to_owned(), ui.to_owned());
        std::thread::spawn(move || answer(request, &session, &events, &token, &ui));
    }
    Ok(())
}

fn answer(mut request: Request, session: &Session, events: &Events, token: &str, ui: &Path) {
    let url = request.url().to_owned();
    let path = url.split('?').next().unwrap_or("/");
    let guarded = path == "/rpc" || path == "/events";
    let response = match (request.method(), path) {
        _ if guarded && !may(&request, token) => forbidden(),
        (Method::Post, "/rpc") => rpc(&mut request, session),
        (Method::Get, "/events") => events_since(events, &url),
        (Method::Get, _) => page(ui, path),
        _ => text(405, "text/plain", b"not allowed".to_vec()),
    };
    // The page may have gone away meanwhile.
    let _ = request.respond(response);
}

/// The token stands in a header, which a foreign page cannot send without being asked.
fn may(request: &Request, token: &str) -> bool {
    request
        .headers()
        .iter()
        .any(|header| header.field.equiv("X-Jaiza-Token") && header.value.as_str() == token)
}

fn rpc(request: &mut Request, session: &Session) -> Response<std::io::Cursor<Vec<u8>>> {
    let mut body = String::new();
    let read = request
        .as_reader()
        .take(BODY_MOST)
        .read_to_string(&mut body);
    let parsed: Option<Value> = read.ok().and_then(|_| serde_json::from_str(&body).ok());
    let Some(call) = parsed else {
        let error = ErrorBody::new(
            ErrorCode::InvalidInput,
            "error-payload",
            "The request is not JSON.",
        );
        return json_answer(400, &json!(error));
    };
    let command = call
        .get("command")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let payload = call.get("payload").cloned().unwrap_or(Value::Null);
    match door::call(session, command, payload) {
        Ok(envelope) => json_answer(200, &json!(envelope)),
        Err(error) => json_answer(422, &json!(error)),
    }
}

/// Events after the number the page saw last (`?after=N`).
fn events_since(events: &Events, url: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    let after: usize = url
        .split("after=")
        .nth(1)
        .and_then(|rest| rest.split('&').next()?.parse().ok())
        .unwrap_or(0);
    let list = events.lock().unwrap_or_else(PoisonError::into_inner);
    let fresh: Vec<Value> = list.iter().skip(after).cloned().collect();
    json_answer(200, &json!({ "next": list.len(), "events": fresh }))
}

fn page(ui: &Path, path: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    let inside = path.trim_start_matches('/');
    let safe = !inside
        .split('/')
        .any(|part| part == ".." || part.contains('\\'));
    let file: PathBuf = if inside.is_empty() {
        ui.join("index.html")
    } else {
        ui.join(inside)
    };
    match std::fs::read(&file) {
        Ok(bytes) if safe => text(200, media(&file), bytes),
        _ => text(404, "text/plain", b"not found".to_vec()),
    }
}

fn media(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("ttf") => "font/ttf",
        Some("png") => "image/png",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

fn forbidden() -> Response<std::io::Cursor<Vec<u8>>> {
    let error = ErrorBody::new(
        ErrorCode::NotPermitted,
        "error-token",
        "The token does not fit.",
    );
    json_answer(403, &json!(error))
}

fn json_answer(status: u16, value: &Value) -> Response<std::io::Cursor<Vec<u8>>> {
    text(status, "application/json", value.to_string().into_bytes())
}

fn text(status: u16, media: &str, body: Vec<u8>) -> Response<std::io::Cursor<Vec<u8>>> {
    let mut response = Response::from_data(body).with_status_code(status);
    if let Ok(header) = Header::from_bytes("Content-Type", media) {
        response.add_header(header);
    }
    response
}
