//! The second order of a body's page: missed target first.

use super::standing::Standing;
use crate::model::AuthorityId;
use crate::pages::html::{Heading, HtmlTable, escape, link};
use crate::pages::parts::value::{figure_words, target_words};
use crate::pages::parts::{mark, mark_only};
use crate::pages::{Stage, address, figure};

/// Every measure once, the most severe outcome first, then in the page's own order; nothing where none is judged.
pub(super) fn table(stage: &Stage<'_>, root: &str, authority: AuthorityId, rows: &[&Standing<'_>]) -> String {
    let words = stage.words;
    let mut rows: Vec<&Standing<'_>> = rows.iter().copied().filter(|row| row.first && row.outcome.is_judged()).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.outcome));
    if rows.is_empty() {
        return String::new();
    }
    let heading = |id: &str, numeric| Heading { text: words.word(id), numeric };
    let headings = vec![
        heading("heading-measure", false),
        heading("heading-figure", true),
        heading("heading-period", false),
        heading("heading-target", true),
        heading("heading-status", false),
    ];
    let mut table = HtmlTable::new("missed-first-table", words.word("missed-first-caption"), headings);
    for row in rows {
        let indicator = stage.dataset().indicator(row.indicator);
        let target = row.figure.and_then(|figure| stage.results.target(row.indicator, authority, figure.period(), row.set));
        let to = address::relative(root, &figure::address_of(stage, row.indicator, authority));
        let status = match row.recorded.filter(|_| row.recorded_first) {
            Some(id) => mark_only(root, row.outcome, &stage.dataset().verdict(id).word),
            None => mark(words, root, row.status),
        };
        table.row(&[
            link(&to, row.title.unwrap_or(&indicator.title)),
            row.figure.map(|figure| escape(&figure_words(words, indicator, figure, None)).into_owned()).unwrap_or_default(),
            row.figure.map(|figure| escape(&words.period_short(figure.period())).into_owned()).unwrap_or_default(),
            target.map(|target| escape(&target_words(words, indicator, target)).into_owned()).unwrap_or_default(),
            status,
        ]);
    }
    table.finish()
}
