//! What is said about a figure, beside it: the words, who said them and when.

use crate::model::{AuthorityId, Commentary, Figure, IndicatorId, Period};
use crate::pages::Stage;
use crate::pages::html::escape;
use crate::pages::markdown::{Headings, Markdown};

/// Everything that is said about one body's figures (or, without a body, about the indicator), newest first: each as HTML
/// with the period that it is about, the date and the role. Words dated after the as-at date are not there yet.
pub fn commentary_for(stage: &Stage<'_>, root: &str, indicator: IndicatorId, authority: Option<AuthorityId>) -> Vec<String> {
    said(stage, indicator, authority, |_| true).into_iter().map(|(place, said)| html(stage, root, (place, said), said.period)).collect()
}

/// What is said about one figure alone: about its period, or, for the latest figure, about none in particular.
pub fn commentary_on(stage: &Stage<'_>, root: &str, indicator: IndicatorId, figure: Figure<'_>) -> Vec<String> {
    let latest = stage.results.latest(indicator, figure.authority()).map(Figure::period);
    let about = |period: Option<Period>| period.or(latest) == Some(figure.period());
    let said = said(stage, indicator, Some(figure.authority()), about);
    said.into_iter().map(|(place, said)| html(stage, root, (place, said), None)).collect()
}

/// The words that fit, newest first, each with its place in the dataset.
fn said<'a>(
    stage: &Stage<'a>,
    indicator: IndicatorId,
    authority: Option<AuthorityId>,
    about: impl Fn(Option<Period>) -> bool,
) -> Vec<(usize, &'a Commentary)> {
    stage.results.said(indicator, authority).filter(|(_, said)| about(said.period)).collect()
}

/// The words with who said them; `about` names the period where the place in the page does not.
fn html(stage: &Stage<'_>, root: &str, (place, said): (usize, &Commentary), about: Option<Period>) -> String {
    let prefix = format!("said-{place}-");
    let title = &stage.dataset().indicator(said.indicator).title;
    let text = Markdown { root, prefix: &prefix, about: title, headings: Headings::Lines, blocks: &[] }.html(&said.markdown);
    let about = about.map(|period| stage.words.say("said-about", &[("period", stage.words.period(period).into())]));
    let date = said.date.map(|date| stage.words.date(date));
    let by: Vec<String> = [said.author_role.clone(), date, about].into_iter().flatten().collect();
    let by = if by.is_empty() { String::new() } else { format!("<p class=\"said-by\">{}</p>\n", escape(&stage.words.series(&by))) };
    format!("<div class=\"said\">\n{text}{by}</div>\n")
}
