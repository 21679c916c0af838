//! What the checks found in a file: each distinct finding with its count and its first lines, and nothing of what stands there.

use std::collections::BTreeSet;

use crate::diag::Severity;
use crate::model::{Decimal, Disclosure, DisclosureProblem};
use crate::pages::html::{Heading, HtmlTable, escape};
use crate::pages::parts::disclosure::{Owed, count};

/// How many lines are named.
const LINES: usize = 5;

/// The findings as a table; none where there is none.
pub(super) fn table(owed: &Owed<'_>, file: &Disclosure) -> Option<String> {
    let words = owed.stage.words;
    let problems = &file.stats.problems;
    if problems.is_empty() {
        return None;
    }
    let heading = |(id, numeric): (&str, bool)| Heading { text: words.word(id), numeric };
    let headings = [
        ("disclosure-finding", false),
        ("disclosure-head-column", false),
        ("disclosure-finding-count", true),
        ("disclosure-finding-lines", false),
    ];
    let mut table = HtmlTable::new("findings-table", words.word("disclosure-findings"), headings.map(heading).to_vec());
    for problem in problems {
        let column = problem.column.as_ref().map(|column| format!("<code>{}</code>", escape(column)));
        table.row(&[
            finding(owed, problem),
            column.unwrap_or_else(|| escape(&words.word("disclosure-finding-row")).into_owned()),
            words.number(&Decimal::from(problem.count).into(), 0),
            lines(owed, problem),
        ]);
    }
    Some(table.finish())
}

/// What was found, in words where the catalogue has them, with the code that the checks are listed under.
fn finding(owed: &Owed<'_>, problem: &DisclosureProblem) -> String {
    let words = owed.stage.words;
    let name = problem.code.trim_start_matches("disclosure/");
    let id = format!("finding-{name}");
    let code = format!("<code>{}</code>", escape(problem.code));
    if words.has(&id) { format!("{} <span class=\"beside\">{code}</span>", escape(&words.word(&id))) } else { code }
}

/// "Lines 12, 40 and 41", and that there are more. Of what may be personal data no line is named, so that nobody is led to it.
fn lines(owed: &Owed<'_>, problem: &DisclosureProblem) -> String {
    let words = owed.stage.words;
    if problem.code.contains("personal") {
        return escape(&words.word("disclosure-lines-not-said")).into_owned();
    }
    let lines: BTreeSet<u32> = problem.places.iter().map(|found| found.place.line).filter(|line| *line > 0).collect();
    let said: Vec<String> = lines.iter().take(LINES).map(|line| words.number(&Decimal::from(*line).into(), 0)).collect();
    let is_all = u64::try_from(said.len()).is_ok_and(|named| named >= problem.count);
    let said = match (said.is_empty(), is_all) {
        (true, _) => words.word("disclosure-lines-none"),
        (false, true) => words.say("disclosure-lines", &[("count", said.len().into()), ("lines", words.list(&said).into())]),
        (false, false) => words.say("disclosure-lines-more", &[("lines", words.list(&said).into())]),
    };
    escape(&said).into_owned()
}

/// Why rows are not published; none where every row is.
pub(super) fn refused(owed: &Owed<'_>, file: &Disclosure) -> Option<String> {
    let warnings = file.stats.count(Severity::Warning);
    let id = if warnings > 0 { "disclosure-refused-why" } else { "disclosure-refused-unknown" };
    (file.stats.refused > 0).then(|| owed.stage.words.say(id, &[("count", count(file.stats.refused))]))
}
