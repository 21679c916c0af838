//! Which days of a period some spans of days leave out.

use jiff::civil::Date;

use crate::model::Period;

/// The days of `period` that no span holds, as ranges, oldest first; a span is its first and last day, and may reach beyond.
pub(super) fn gaps(period: Period, mut spans: Vec<(Date, Date)>) -> Vec<Period> {
    spans.sort_unstable();
    let mut gaps = Vec::new();
    // The first day that nothing seen so far holds; none where that lies beyond the calendar.
    let mut open = Some(period.start());
    for (start, end) in spans {
        let Some(first) = open.filter(|first| *first <= period.end()) else { break };
        if end < first {
            continue;
        }
        if start > first {
            let before = start.yesterday().unwrap_or(start).min(period.end());
            gaps.extend(Period::range(first, before));
        }
        open = end.tomorrow().ok();
    }
    gaps.extend(open.and_then(|first| Period::range(first, period.end())));
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_between_are_found() {
        let quarter = Period::parse("2026-Q2", None).unwrap();
        // What files hold of April to June 2026, and what is left.
        let table: [(&[&str], &str); 8] = [
            (&[], "2026-M04..2026-M06"),
            (&["2026-Q2"], ""),
            (&["2026"], ""),
            (&["2026-M06", "2026-M04"], "2026-M05..2026-M05"),
            (&["2026-M05"], "2026-M04..2026-M04 2026-M06..2026-M06"),
            (&["2026-M04", "2026-M05", "2026-M06"], ""),
            (&["2026-03-15..2026-04-14", "2026-04-10..2026-06-29"], "2026-06-30..2026-06-30"),
            (&["2026-M03", "2026-M07"], "2026-M04..2026-M06"),
        ];
        for (held, left) in table {
            let held: Vec<Period> = held.iter().map(|label| Period::parse(label, None).unwrap()).collect();
            let spans = held.iter().map(|period| (period.start(), period.end())).collect();
            let found: Vec<String> = gaps(quarter, spans).iter().map(ToString::to_string).collect();
            assert_eq!(found.join(" "), left, "{held:?}");
        }
    }
}
