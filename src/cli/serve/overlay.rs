//! What the server adds to a page that it serves, and never to the site: the script that reloads it, and what is wrong.

use super::window::View;
use crate::pages::html::escape;

/// The page with the script before its end, and over it what is wrong, if anything is.
pub fn with_overlay(page: &[u8], view: &View) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let at = page.rfind("</body>").unwrap_or(page.len());
    let (before, after) = page.split_at(at);
    let mistakes = view.failure.as_deref().map(|words| mistakes(words, "The page below is the last one that could be built."));
    format!("{before}{}{}{after}", mistakes.unwrap_or_default(), script(view)).into_bytes()
}

/// A page of its own, where there is no site yet.
pub fn only_overlay(view: &View) -> Vec<u8> {
    let mistakes = mistakes(view.failure.as_deref().unwrap_or_default(), "No page could be built yet.");
    let head = "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Mistakes</title>";
    format!("<!DOCTYPE html>\n<html lang=\"en-GB\"><head>{head}</head><body>{mistakes}{}</body></html>\n", script(view)).into_bytes()
}

fn script(view: &View) -> String {
    format!("<script src=\"/__plainsight__/reload.js\" data-version=\"{}\" defer></script>", view.version)
}

fn mistakes(words: &str, what_is_shown: &str) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"/__plainsight__/overlay.css\"><section id=\"plainsight-mistakes\" role=\"alert\"><details open>\
         <summary>Something is wrong. {what_is_shown}</summary><pre>{}</pre></details></section>",
        escape(words)
    )
}

#[cfg(test)]
mod tests {
    use super::super::window::{Phase, Window};
    use super::*;

    fn view(failure: Option<&str>) -> View {
        let window = Window::new("site".into(), 7);
        let settled = window.look().borrow().clone();
        View { phase: Phase::Settled, has_site: true, failure: failure.map(str::to_owned), ..settled }
    }

    #[test]
    fn the_words_cannot_become_markup() {
        let page = with_overlay(b"<body><p>Hello</p></body></html>", &view(Some("`<script>alert(\"1\")</script>` is no number")));
        let page = String::from_utf8(page).unwrap();
        assert!(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"), "{page}");
        assert_eq!(page.matches("<script").count(), 1, "the reload script alone: {page}");
        assert!(page.starts_with("<body><p>Hello</p><link") && page.ends_with("</script></body></html>"), "{page}");
    }

    #[test]
    fn a_good_page_gets_the_script_alone() {
        let page = String::from_utf8(with_overlay(b"<body></body>", &view(None))).unwrap();
        assert_eq!(page, "<body><script src=\"/__plainsight__/reload.js\" data-version=\"7\" defer></script></body>");
    }
}
