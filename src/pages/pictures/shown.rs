//! A picture in its page: the chart with its numbers, its files with their sizes, and how to put it on another page.

use super::Picture;
use super::snippet::snippet;
use crate::charts::Chart;
use crate::pages::html::escape;
use crate::pages::parts::chart::chart_figure;
use crate::pages::{Shell, Stage};

/// A picture ready for its page.
pub struct Shown {
    /// The chart with everything that stands under it.
    pub html: String,
    /// The picture as a file.
    pub file: (String, Vec<u8>),
}

/// Draws a picture for its page; none where there is nothing to show.
pub fn shown(stage: &Stage<'_>, shell: &Shell, picture: &Picture<'_>) -> Option<Shown> {
    let chart = picture.draw(stage)?;
    let foot = format!("{}{}", files(stage, shell, picture, &chart), snippet(stage, shell, picture, &chart));
    let html = chart_figure(stage.words, &chart, picture.source.as_deref(), &foot);
    Some(Shown { html, file: (picture.svg(), chart.svg.into_bytes()) })
}

/// What stands beside a table that is also a picture: the picture as a file, and how to put it on another page.
pub fn beside(stage: &Stage<'_>, shell: &Shell, picture: &Picture<'_>) -> Option<Shown> {
    let chart = picture.draw(stage)?;
    let link = item(stage, shell, &picture.svg(), ("chart-download-matrix", chart.svg.len() as u64));
    let html = format!("<div class=\"chart\">\n<ul class=\"downloads\">\n{link}</ul>\n{}</div>\n", snippet(stage, shell, picture, &chart));
    Some(Shown { html, file: (picture.svg(), chart.svg.into_bytes()) })
}

/// Links to the numbers, what their columns mean, and the picture, each with its size.
fn files(stage: &Stage<'_>, shell: &Shell, picture: &Picture<'_>, chart: &Chart) -> String {
    let numbers = picture.numbers.path();
    let data = stage.sizes.get(numbers).map(|size| item(stage, shell, numbers, (picture.numbers.message(), *size)));
    let columns = picture.numbers.own().map(|path| format!("{path}-metadata.json"));
    let columns = columns.and_then(|path| Some(item(stage, shell, &path, ("chart-download-columns", *stage.sizes.get(&path)?))));
    let svg = item(stage, shell, &picture.svg(), ("chart-download-picture", chart.svg.len() as u64));
    format!("<ul class=\"downloads\">\n{}{}{svg}</ul>\n", data.unwrap_or_default(), columns.unwrap_or_default())
}

fn item(stage: &Stage<'_>, shell: &Shell, path: &str, (message, size): (&str, u64)) -> String {
    let text = stage.words.say(message, &[("size", stage.words.size(size).into())]);
    format!("<li><a href=\"{}\" download>{}</a></li>\n", escape(&shell.to(path)), escape(&text))
}
