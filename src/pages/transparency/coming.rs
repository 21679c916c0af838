//! What is due next: each date with its datasets, and the calendar.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::model::Period;
use crate::pages::html::link;
use crate::pages::parts::disclosure::Owed;
use crate::pages::{Shell, Stage, address};

/// The calendar's file.
const CALENDAR: &str = "calendar.ics";

/// What is due next.
#[derive(Serialize)]
pub(super) struct Next {
    dates: Vec<Coming>,
    calendar: Option<Calendar>,
}

/// What is due on one day for one period.
#[derive(Serialize)]
struct Coming {
    iso: String,
    date: String,
    period: String,
    datasets: String,
}

#[derive(Serialize)]
struct Calendar {
    href: String,
    text: String,
}

/// The next due date of each dataset, soonest first; datasets that share a date and a period share a line.
pub(super) fn next(stage: &Stage<'_>, shell: &Shell, all: &[Owed<'_>]) -> Next {
    let words = stage.words;
    let mut dates: BTreeMap<(Date, Period), Vec<String>> = BTreeMap::new();
    for (owed, next) in all.iter().filter_map(|owed| Some((owed, owed.disclosed.standing.next?))) {
        let linked = link(&shell.to(&address::disclosure(&owed.dataset.id)), &owed.dataset.title);
        dates.entry((next.due, next.period)).or_default().push(linked);
    }
    let days = |date: Date| stage.results.as_at().until(date).map_or(0, |span| span.get_days());
    let coming = dates.into_iter().map(|((due, period), datasets)| Coming {
        iso: due.to_string(),
        date: words.say(
            "transparency-next-date",
            &[("date", words.date(due).into()), ("days", usize::try_from(days(due)).unwrap_or_default().into())],
        ),
        period: words.period(period),
        datasets: words.list(&datasets),
    });
    let calendar = stage
        .sizes
        .get(CALENDAR)
        .map(|size| Calendar { href: shell.to(CALENDAR), text: words.say("transparency-calendar", &[("size", words.size(*size).into())]) });
    Next { dates: coming.collect(), calendar }
}
