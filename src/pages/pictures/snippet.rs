//! What to copy to put a chart on a page of another site: a linked picture, which any editor takes, and a frame.

use super::Picture;
use crate::charts::Chart;
use crate::pages::html::{escape, link};
use crate::pages::{Shell, Stage, percent};

/// What a frame needs under the picture, in pixels: title, source, licence and the way back.
const FRAME_WORDS: u32 = 320;

/// The folded part under a chart that says how to embed it. Where the site does not know its address it says so: there is nothing
/// that could be copied.
pub(super) fn snippet(stage: &Stage<'_>, shell: &Shell, picture: &Picture<'_>, chart: &Chart) -> String {
    let words = stage.words;
    let mut html = format!("<details class=\"share\"><summary>{}</summary>\n", escape(&words.word("embed-summary")));
    match &stage.options.base_url {
        Some(base) => {
            let codes = [("embed-picture", linked_picture(stage, base, picture, chart)), ("embed-frame", frame(base, picture, chart))];
            for (message, code) in codes {
                html.push_str(&format!(
                    "<p>{}</p>\n<pre class=\"snippet\"><code>{}</code></pre>\n",
                    escape(&words.word(message)),
                    escape(&code)
                ));
            }
        }
        None => html.push_str(&format!("<p>{}</p>\n", escape(&words.word("embed-no-address")))),
    }
    let page = link(&shell.to(&picture.embed()), &words.word("embed-page"));
    html + &format!("<p>{page}</p>\n</details>\n")
}

/// The picture as a link to the page that it comes from; its text alternative is made from the same numbers.
fn linked_picture(stage: &Stage<'_>, base: &str, picture: &Picture<'_>, chart: &Chart) -> String {
    let alt = stage.words.say("embed-alt", &[("title", (&chart.title).into())]);
    let (width, height) = chart.size();
    format!(
        "<a href=\"{}\"><img src=\"{}\" alt=\"{}\" width=\"{width}\" height=\"{height}\"></a>",
        whole(base, &picture.page),
        whole(base, &picture.svg()),
        escape(&alt)
    )
}

fn frame(base: &str, picture: &Picture<'_>, chart: &Chart) -> String {
    let (width, height) = chart.size();
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{}\" height=\"{}\"></iframe>",
        whole(base, &picture.embed()),
        escape(&chart.title),
        width + 20,
        height + FRAME_WORDS
    )
}

/// A whole address, as an attribute holds it.
fn whole(base: &str, path: &str) -> String {
    format!("{}{}", escape(base), percent(path.trim_start_matches('/')))
}
