//! The state of a period in words: the mark with its word, and a sentence that says since when, by when, or why not.

use jiff::civil::Date;

use super::{Owed, page_of, periods_with_page};
use crate::calc::disclosures::{PeriodStanding, State};
use crate::model::{Outcome, Period};
use crate::pages::Shell;
use crate::pages::html::{escape, link, say_with};
use crate::pages::parts::mark_only;
use crate::words::{Arg, Words};

/// A state as shape, colour and word; without one nothing is expected yet.
pub fn state_mark(words: &Words, root: &str, state: Option<State<'_>>) -> String {
    let state = state.unwrap_or(State::NotYetDue);
    mark_only(root, shape(state), &words.word(&format!("disclosure-state-{}", state.name())))
}

/// The mark that a state shares with the outcomes of targets: a disc is there on time, a diamond there with a but, a ring or dash not here
/// for a stated reason, a triangle not there.
fn shape(state: State<'_>) -> Outcome {
    match state {
        State::Published | State::NilReturn => Outcome::Met,
        State::DateNotRecorded | State::Late { .. } => Outcome::JustMissed,
        State::PublishedElsewhere { .. } | State::Withheld { .. } => Outcome::NoTarget,
        State::NotApplicable { .. } | State::NotYetDue => Outcome::NoFigure,
        State::Held { .. } | State::Withdrawn { .. } | State::Missing { .. } => Outcome::Missed,
    }
}

/// "3 days early", "18 days late", "185 days overdue", "since 20 November 2025": what stands under the mark in a table; none where there is
/// nothing to count.
pub fn state_short(words: &Words, standing: &PeriodStanding<'_>) -> Option<String> {
    if let State::Withdrawn { on, .. } = standing.state {
        return on.map(|on| words.say("disclosure-since", &[("date", words.date(on).into())]));
    }
    let days = standing.delay_days?;
    let args = [("days", days_of(days))];
    Some(if standing.state.is_outstanding() {
        words.say("disclosure-overdue-days", &args)
    } else if days > 0 {
        words.say("disclosure-late-days", &args)
    } else {
        words.say("disclosure-early-days", &args)
    })
}

/// "April 2024 to March 2025: withdrawn for checking since 20 November 2025", under the state of a newer period that is here: HTML.
pub fn behind_mark(owed: &Owed<'_>, shell: &Shell, standing: &PeriodStanding<'_>) -> String {
    let words = owed.stage.words;
    let mark = state_mark(words, &shell.root, Some(standing.state));
    let short = state_short(words, standing).map(|short| format!(" {}", escape(&short))).unwrap_or_default();
    let args = [("period", "\u{1}".into()), ("state", "\u{2}".into())];
    let said = escape(&words.say("transparency-behind", &args)).into_owned();
    let period = if periods_with_page(owed).contains(&standing.period) {
        page_of(owed, shell, standing.period)
    } else {
        escape(&words.period(standing.period)).into_owned()
    };
    said.replace('\u{1}', &period).replace('\u{2}', &format!("{mark}{short}"))
}

/// The whole sentence as HTML: "Published on 28 July 2026, 3 days before it was due."
pub fn state_said(owed: &Owed<'_>, standing: &PeriodStanding<'_>) -> String {
    let words = owed.stage.words;
    let date = |date: Option<Date>| date.map(|date| words.date(date)).unwrap_or_default();
    let delay = standing.delay_days.unwrap_or_default();
    let mut args = vec![("due", words.date(standing.due).into()), ("published", date(standing.published).into()), ("days", days_of(delay))];
    let id = format!("disclosure-said-{}", standing.state.name());
    let said = match standing.state {
        State::Published | State::NilReturn | State::DateNotRecorded | State::Late { .. } | State::Missing { .. } => words.say(&id, &args),
        State::NotYetDue => {
            let left = owed.stage.results.as_at().until(standing.due).map_or(0, |span| span.get_days());
            words.say(&id, &[("due", words.date(standing.due).into()), ("days", days_of(left))])
        }
        State::PublishedElsewhere { url, checked, vouches } => {
            let seen = if vouches { "after" } else { "before" };
            let link = link(url, &words.word("disclosure-elsewhere-link"));
            return say_with(words, &id, &[("checked", words.date(checked).into()), ("seen", seen.into())], ("link", &link));
        }
        State::Withheld { exemption, reason } => {
            words.say(&id, &[("exemption", exemption.trim_end_matches('.').into()), ("reason", reason.into())])
        }
        State::NotApplicable { reason } => words.say(&id, &[("reason", reason.into())]),
        State::Held { on } => {
            args.push(("on", date(on).into()));
            words.say(&id, &args)
        }
        State::Withdrawn { on, reason } => words.say(&id, &[("on", date(on).into()), ("reason", reason.into())]),
    };
    escape(&said).into_owned()
}

/// "No file holds 1 May 2026 to 31 May 2026."; none where no file holds any of it, or the whole is there.
pub fn gap_words(words: &Words, standing: &PeriodStanding<'_>) -> Option<String> {
    let gaps: Vec<String> = standing.gaps.iter().map(|gap| words.period(*gap)).collect();
    let is_partial = !standing.files.is_empty() && !gaps.is_empty();
    is_partial.then(|| words.say("disclosure-gaps", &[("gaps", words.list(&gaps).into())]))
}

/// Quiet words on a line of their own, under what stands in a cell.
pub fn beside(text: &str) -> String {
    format!(" <span class=\"beside\">{}</span>", escape(text))
}

/// A date for a narrow column: "31 Oct 2026".
pub fn short_date(words: &Words, date: Date) -> String {
    format!("<span class=\"when\">{}</span>", escape(&words.period_short(Period::day(date))))
}

fn days_of(days: i32) -> Arg<'static> {
    usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX).into()
}
