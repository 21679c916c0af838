//! What to copy to put a chart on a page of another site: a linked picture, which any editor takes, and a frame.

use super::Picture;
use crate::charts::Chart;
use crate::pages::html::{escape, link};
use crate::pages::{Shell, Stage, percent};

/// What a frame needs under the picture, in pixels: title, source, licence, the way back and the question.
const FRAME_WORDS: u32 = 540;

/// The folded part under a chart that says how to embed it. Where the site does not know its address it says so: there is nothing
/// that could be copied.
pub(super) fn snippet(stage: &Stage<'_>, shell: &Shell, picture: &Picture<'_>, chart: &Chart) -> String {
    let words = stage.words;
    let paragraph = |message: &str| format!("<p>{}</p>\n", escape(&words.word(message)));
    let told = match &stage.options.base_url {
        Some(base) => {
            let code = |message, code: &str| format!("{}<pre class=\"snippet\"><code>{}</code></pre>\n", paragraph(message), escape(code));
            code("embed-picture", &linked_picture(stage, base, picture, chart))
                + &code(picture.frame_message(stage), &frame(base, picture, chart))
        }
        None => paragraph("embed-no-address"),
    };
    let page = link(&shell.to(&picture.embed()), &words.word("embed-page"));
    let summary = words.word("embed-summary");
    format!("<details class=\"share\"><summary>{}</summary>\n{told}<p>{page}</p>\n</details>\n", escape(&summary))
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
