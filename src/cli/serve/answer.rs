//! Answers a browser: a page of the site, a file, where else to look, or that there is nothing.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::headers::{CONTENT_SECURITY_POLICY, EMBED_SECURITY_POLICY};
use super::media_type::media_type;
use super::overlay::{only_overlay, with_overlay};
use super::window::{Phase, View, Window};
use crate::output::site::{Served, file_of, serve};

/// The address that asks whether the site is another one waits no longer than this before it says that it is not.
const LONGEST_WAIT: Duration = Duration::from_secs(25);

/// Every address and who answers it.
pub fn router(window: Arc<Window>) -> Router {
    let script = ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], include_str!("reload.js"));
    let style = ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("overlay.css"));
    Router::new()
        .route("/__plainsight__/reload.js", get(move || async move { script }))
        .route("/__plainsight__/overlay.css", get(move || async move { style }))
        .route("/__plainsight__/after/{seen}", get(version))
        .route("/", get(|State(window): State<Arc<Window>>| async move { answer(&window, "/").await }))
        .route(
            "/{*path}",
            get(|State(window): State<Arc<Window>>, Path(path): Path<String>| async move { answer(&window, &format!("/{path}")).await }),
        )
        .layer(from_fn(guard))
        .with_state(window)
}

/// The version, as soon as it is another one than was seen.
async fn version(State(window): State<Arc<Window>>, Path(seen): Path<String>) -> String {
    let mut look = window.look();
    let news = tokio::time::timeout(LONGEST_WAIT, look.wait_for(|view| view.version.to_string() != seen)).await;
    match news {
        Ok(Ok(view)) => view.version.to_string(),
        Ok(Err(_)) | Err(_) => seen,
    }
}

/// What is at an address, which begins with a slash.
async fn answer(window: &Window, address: &str) -> Response {
    let base_path = wait(window, |view| view.has_site || view.phase == Phase::Settled).await.base_path;
    let Some(within) = address.strip_prefix(&*base_path) else {
        let leads_there = base_path.strip_prefix(address.trim_end_matches('/')).is_some_and(|rest| rest.starts_with('/'));
        return if leads_there { redirect(&base_path) } else { not_found(window).await };
    };
    match find(window, within).await {
        (Served::File { path, bytes }, view) => file(&path, bytes, &view, StatusCode::OK),
        (Served::Folder, _) => redirect(&format!("{address}/")),
        (Served::Nothing, view) if !view.has_site => page(only_overlay(&view), StatusCode::SERVICE_UNAVAILABLE, CONTENT_SECURITY_POLICY),
        (Served::Nothing, _) => not_found(window).await,
    }
}

/// Looks an address within the site up, once it can be answered.
async fn find(window: &Window, within: &str) -> (Served, View) {
    let path = file_of(within);
    let view = wait(window, |view| view.can_answer(&path)).await;
    if let Some(bytes) = view.fresh.get(&path) {
        return (Served::File { bytes: bytes.clone(), path }, view);
    }
    let (folder, address) = (window.site.clone(), within.to_owned());
    let found = tokio::task::spawn_blocking(move || serve(&folder, &address)).await.unwrap_or(Served::Nothing);
    if let Served::File { path, .. } = &found {
        window.asked_for(path);
    }
    (found, view)
}

async fn wait(window: &Window, enough: impl FnMut(&View) -> bool) -> View {
    let mut look = window.look();
    let view = look.wait_for(enough).await.map(|view| view.clone());
    // The window itself is here, so somebody can always tell.
    view.unwrap_or_else(|_| window.look().borrow().clone())
}

async fn not_found(window: &Window) -> Response {
    match find(window, "404.html").await {
        (Served::File { path, bytes }, view) => file(&path, bytes, &view, StatusCode::NOT_FOUND),
        (Served::Folder | Served::Nothing, _) => (StatusCode::NOT_FOUND, "Not found\n").into_response(),
    }
}

fn file(path: &str, bytes: Vec<u8>, view: &View, status: StatusCode) -> Response {
    let kind = media_type(path);
    let policy = if path.starts_with("embed/") { EMBED_SECURITY_POLICY } else { CONTENT_SECURITY_POLICY };
    if kind.starts_with("text/html") {
        return page(with_overlay(&bytes, view), status, policy);
    }
    (status, [(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, policy)], bytes).into_response()
}

fn page(html: Vec<u8>, status: StatusCode, policy: &'static str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_SECURITY_POLICY, policy)], html).into_response()
}

/// To another address of this site; what is not plain in it is percent-encoded.
fn redirect(to: &str) -> Response {
    (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, crate::pages::percent(to))]).into_response()
}

/// Refuses what is not meant for a site on this machine, and tells the browser to keep nothing.
///
/// A page elsewhere on the web may have a name of its own lead to this machine (DNS rebinding) and then read what is not public yet;
/// its requests carry that name.
async fn guard(request: Request, next: Next) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    if !is_local(request.headers()) {
        return (StatusCode::MISDIRECTED_REQUEST, "This server answers to localhost and 127.0.0.1 only.\n").into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, header::HeaderValue::from_static("no-referrer"));
    // No page elsewhere may show or run a file of a site that is not public yet.
    headers.insert("cross-origin-resource-policy", header::HeaderValue::from_static("same-origin"));
    response
}

fn is_local(headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, port)| if port.ends_with(']') { host } else { name });
    ["localhost", "127.0.0.1", "[::1]"].contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_answered() {
        let asked = |host: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, host.parse().unwrap());
            is_local(&headers)
        };
        for host in ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]", "[::1]:8000"] {
            assert!(asked(host), "{host}");
        }
        for host in ["", "attacker.example", "attacker.example:8000", "localhost.attacker.example:8000", "127.0.0.1.nip.io", "[::2]:8000"] {
            assert!(!asked(host), "{host}");
        }
        assert!(!is_local(&HeaderMap::new()));
    }
}
