//! From the calculations to a status strip: the parts that occur, their words and the table.

use super::{Input, Part, PartKind, draw};
use crate::calc::{Counts, Results, Standpoint, Status};
use crate::charts::canvas::Frame;
use crate::charts::chart::{Chart, Subject};
use crate::charts::said::{column, table_id};
use crate::model::{DataType, Outcome, Rule, StatusShown, Table, TableCell};
use crate::words::{Arg, Words};

/// How the newest figures of the subject's members stand; none without members.
pub fn chart(results: &Results<'_>, words: &Words, subject: &Subject) -> Option<Chart> {
    let indicator = results.dataset().indicator(subject.indicator);
    let comparison = results.compare(subject.indicator, &subject.members);
    let set = indicator.target_set;
    let ranked = comparison
        .ranked
        .iter()
        .map(|compared| Standpoint::new(Some(compared.figure), &results.status(subject.indicator, compared.figure, set)));
    let missing = comparison.missing.iter().map(|(authority, reason)| {
        let figure = reason.and_then(|_| results.latest(subject.indicator, *authority));
        Standpoint::new(figure, &Status::NO_FIGURE)
    });
    let counts = Counts::of(ranked.chain(missing));
    let newest = comparison.ranked.iter().map(|compared| compared.figure.period()).max();
    let rule = newest.map(|period| indicator.rule_on(period.end()));
    let heading = match &subject.group {
        Some(group) => words.say("chart-strip-of", &[("measure", (&indicator.short_title).into()), ("group", group.into())]),
        None => indicator.short_title.clone(),
    };
    let about = About { id: subject.chart_id("strip", results), heading, rule };
    told(&about, &counts, words)
}

/// A strip of any counts, under an id and a heading of the caller's ("Boston Borough Council"); none where nothing is
/// counted.
pub fn of_counts(id: &str, heading: &str, counts: &Counts, words: &Words) -> Option<Chart> {
    told(&About { id: id.to_owned(), heading: heading.to_owned(), rule: None }, counts, words)
}

/// What the counts are of; the rule, where it is one, says how wide a tolerance is.
struct About {
    id: String,
    heading: String,
    rule: Option<Rule>,
}

fn told(about: &About, counts: &Counts, words: &Words) -> Option<Chart> {
    let parts = parts(counts, about.rule, words);
    if parts.is_empty() {
        return None;
    }
    let args = [("heading", Arg::from(&about.heading)), ("count", counts.judged().into()), ("meeting", counts.meeting.into())];
    let title = words.say(if counts.judged() == 0 { "chart-strip-title-unjudged" } else { "chart-strip-title" }, &args);
    let listed = words.list(&parts.iter().map(|part| part.words.clone()).collect::<Vec<_>>());
    let mut description = words.say("chart-strip-about", &[("count", counts.total().into()), ("parts", listed.into())]);
    if counts.forecasts > 0 {
        description = format!("{description} {}", words.say("chart-strip-forecasts", &[("count", counts.forecasts.into())]));
    }
    let frame = Frame { id: about.id.clone(), title: title.clone(), description };
    let table = table(about, counts, (title, words));
    let input = Input { frame, parts };
    let svg = draw(&input);
    Some(Chart::new(input.frame, svg, table))
}

/// Each outcome, how many, and its word; also of those that do not occur.
fn outcomes(counts: &Counts, rule: Option<Rule>, words: &Words) -> [(PartKind, usize, String); 8] {
    let word = |outcome| words.outcome(outcome, rule);
    let (met, _, short) = counts.near_target(StatusShown::Computed);
    [
        (PartKind::Better, counts.better, word(Outcome::Better)),
        (PartKind::Met, met, word(Outcome::Met)),
        (PartKind::Short, short, words.standing(Outcome::Within, Some(false), rule)),
        (PartKind::JustMissed, counts.just_missed, word(Outcome::JustMissed)),
        (PartKind::Missed, counts.missed, word(Outcome::Missed)),
        (PartKind::NoTarget, counts.no_target, word(Outcome::NoTarget)),
        (PartKind::NotApplicable, counts.not_applicable, words.missing_reason(crate::model::Missing::NotApplicable)),
        (PartKind::NoFigure, counts.no_figure, word(Outcome::NoFigure)),
    ]
}

fn parts(counts: &Counts, rule: Option<Rule>, words: &Words) -> Vec<Part> {
    let occurring = outcomes(counts, rule, words).into_iter().filter(|(_, count, _)| *count > 0);
    occurring
        .map(|(kind, count, word)| Part {
            kind,
            count,
            count_said: words.say("chart-count", &[("count", count.into())]),
            words: words.say("chart-strip-part", &[("count", count.into()), ("outcome", word.into())]),
        })
        .collect()
}

/// One row for each outcome that occurs, then how many were judged, how many of those meet the target, and all.
fn table(about: &About, counts: &Counts, (title, words): (String, &Words)) -> Table {
    let mut rows: Vec<(String, usize)> =
        outcomes(counts, about.rule, words).into_iter().filter(|(_, count, _)| *count > 0).map(|(_, count, word)| (word, count)).collect();
    if counts.judged() > 0 {
        rows.extend([(words.word("chart-strip-judged"), counts.judged()), (words.word("chart-strip-meeting"), counts.meeting)]);
    }
    if counts.forecasts > 0 {
        rows.push((words.word("chart-strip-forecast"), counts.forecasts));
    }
    rows.push((words.word("chart-strip-total"), counts.total()));
    Table {
        id: table_id(&about.id),
        description: title.clone(),
        title,
        columns: vec![column(words, "outcome", DataType::Text), column(words, "count", DataType::Number)],
        rows: rows.into_iter().map(|(word, count)| vec![TableCell::Text(word), TableCell::Number(count.into())]).collect(),
        source: None,
    }
}
