//! The strip: a proportional bar of statuses with each count in words.

use std::fmt::Write;

use crate::model::Outcome;
use crate::pages::parts::{Tally, mark_only, short_mark};
use crate::words::Words;

/// A segment: whose colour and mark, its words, its count.
type Segment = (Outcome, &'static str, usize);

/// The words of the segment whose mark is the one for targets that are nearly met.
const SHORT: &str = "strip-short";

/// A segment of so many hundredths of a percent has room for its count, on a phone too.
const ROOM: usize = 800;

/// The bar and, under it, every count with its mark and word. Nothing to show is an empty string. The bar repeats the
/// words and is hidden from screen readers.
pub fn strip(words: &Words, root: &str, tally: &Tally) -> String {
    let segments = segments(tally);
    let total: usize = segments.iter().map(|(_, _, count)| count).sum();
    if total == 0 {
        return String::new();
    }
    let mut bar = String::from("<svg class=\"strip-bar\" width=\"100%\" height=\"28\" aria-hidden=\"true\" focusable=\"false\">");
    let mut list = String::from("<ul class=\"strip-counts\">\n");
    let mut before = 0;
    for (outcome, id, count) in segments {
        let (from, to) = (before * 10_000 / total, (before + count) * 10_000 / total);
        let name = outcome.name();
        let _ =
            write!(bar, "<rect class=\"strip-{name}\" x=\"{}%\" width=\"{}%\" height=\"100%\"/>", hundredths(from), hundredths(to - from));
        if to - from >= ROOM {
            let middle = hundredths(usize::midpoint(from, to));
            let _ = write!(
                bar,
                "<text class=\"strip-{name}-count\" x=\"{middle}%\" y=\"50%\" text-anchor=\"middle\" dominant-baseline=\"central\">{count}</text>"
            );
        }
        before += count;
        let said = words.say(id, &[("count", count.into())]);
        let mark = if id == SHORT { short_mark(root, &said) } else { mark_only(root, outcome, &said) };
        let _ = writeln!(list, "<li>{mark}</li>");
    }
    format!("<figure class=\"strip\">\n{bar}</svg>\n<figcaption>\n{list}</ul>\n</figcaption>\n</figure>\n")
}

/// What is shown, best first; counts of nought are left out.
fn segments(tally: &Tally) -> Vec<Segment> {
    let all: [Segment; 8] = [
        (Outcome::Better, "strip-better", tally.better),
        (Outcome::Met, "strip-met", tally.met),
        (Outcome::Within, SHORT, tally.short),
        (Outcome::JustMissed, "strip-just-missed", tally.just_missed),
        (Outcome::Missed, "strip-missed", tally.missed),
        (Outcome::NoTarget, "strip-no-target", tally.no_target),
        (Outcome::NoFigure, "strip-forecast", tally.forecast),
        (Outcome::NoFigure, "strip-no-figure", tally.no_figure),
    ];
    all.into_iter().filter(|(_, _, count)| *count > 0).collect()
}

/// So many hundredths as a decimal: 3333 is 33.33.
fn hundredths(count: usize) -> String {
    format!("{}.{:02}", count / 100, count % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_follow_counts_and_fill_the_bar() {
        let tally = Tally { met: 1, missed: 2, ..Tally::default() };
        let html = strip(&Words::english(), "../", &tally);
        assert!(html.contains("<rect class=\"strip-met\" x=\"0.00%\" width=\"33.33%\" height=\"100%\"/>"), "{html}");
        assert!(html.contains("<rect class=\"strip-missed\" x=\"33.33%\" width=\"66.67%\" height=\"100%\"/>"), "{html}");
        assert!(html.contains("1 met target") && html.contains("2 missed target"), "{html}");
    }

    #[test]
    fn nothing_to_count_is_no_strip() {
        assert_eq!(strip(&Words::english(), "", &Tally { not_applicable: 3, ..Tally::default() }), "");
    }
}
