//! The ledger of targets as a table: sets, values, decisions and their reasons.

use jiff::ToSpan;

use crate::model::{AuthorityId, Indicator, IndicatorId, Target};
use crate::pages::Stage;
use crate::pages::html::{Heading, HtmlTable, escape};
use crate::pages::parts::value::target_words;

/// Whose targets are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// All of an indicator.
    Everybody,
    /// Those that hold for one body: its own and everybody's.
    Body(AuthorityId),
}

/// The targets of an indicator that were decided by the as-at date, in the file's order; empty where there is none. One
/// that a later decision replaced says so.
pub fn targets_table(stage: &Stage<'_>, indicator: IndicatorId, whose: Whose) -> String {
    let words = stage.words;
    let decided = |target: &&Target| target.decided_on.is_none_or(|day| day <= stage.results.as_at());
    let holds = |target: &&Target| match whose {
        Whose::Everybody => true,
        Whose::Body(body) => target.authority.is_none_or(|own| own == body),
    };
    let targets: Vec<&Target> = stage.dataset().targets(indicator).iter().filter(decided).filter(holds).collect();
    if targets.is_empty() {
        return String::new();
    }
    let heading = |id: &str| Heading { text: words.word(id), numeric: false };
    let headings = ["head-whose", "head-set", "head-for-period", "head-target", "head-decided", "head-reason"].map(heading);
    let mut table = HtmlTable::new("targets", words.word("targets-caption"), headings.to_vec());
    for target in &targets {
        table.row(&row(stage, indicator, target, &targets));
    }
    table.finish()
}

fn row(stage: &Stage<'_>, indicator: IndicatorId, target: &Target, all: &[&Target]) -> [String; 6] {
    let (words, dataset) = (stage.words, stage.dataset());
    let same = |other: &&&Target| (other.authority, other.period, other.set) == (target.authority, target.period, target.set);
    let replaced = all.iter().filter(same).any(|other| other.decided_on > target.decided_on);
    let mut asked = target_words(words, dataset.indicator(indicator), target);
    if replaced {
        asked = words.say("target-replaced", &[("target", asked.into())]);
    }
    let decided = match (target.decided_on, &target.decided_by) {
        (Some(date), Some(body)) => words.say("decided-by-on", &[("body", body.into()), ("date", words.date(date).into())]),
        (Some(date), None) => words.date(date),
        (None, Some(body)) => words.say("decided-by", &[("body", body.into())]),
        (None, None) => words.word("decided-not-recorded"),
    };
    let whose = target.authority.map_or_else(|| words.word("every-body"), |id| dataset.authority(id).name.clone());
    let period = target.period.map_or_else(|| words.word("every-period"), |period| words.period(period));
    let reason = target.reason.clone().unwrap_or_else(|| words.word("reason-not-recorded"));
    [whose, dataset.target_set(target.set).title.clone(), period, asked, decided, reason].map(|text| escape(&text).into_owned())
}

/// A target that waits for its figure: for when, what it asks for, and, where the measure says how long a figure takes,
/// when it is due.
pub fn awaited_words(stage: &Stage<'_>, indicator: &Indicator, target: &Target) -> String {
    let words = stage.words;
    let period = target.period.map_or_else(|| words.word("every-period"), |period| words.period(period));
    let days = indicator.due_days;
    let due = target.period.zip(days).and_then(|(period, days)| period.end().checked_add(i64::from(days).days()).ok());
    let args = [
        ("period", period.into()),
        ("target", target_words(words, indicator, target).into()),
        ("set", (&stage.dataset().target_set(target.set).title).into()),
        ("due", due.map(|due| words.date(due)).unwrap_or_default().into()),
    ];
    words.say(if due.is_some() { "figure-awaited-due" } else { "figure-awaited" }, &args)
}
