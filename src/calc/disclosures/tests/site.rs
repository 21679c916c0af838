//! A filing as the site's folder gives it.

use std::sync::Arc;

use super::*;
use crate::model::{
    DeadlineRule, Disclosure, DisclosureDataset, DisclosureFrequency, DisclosureStatement, DisclosureStats, Disclosures, HeldDisclosure,
    PublishedElsewhere, PublishesFrom, Slug, Timestamp, Withdrawn, Withheld,
};

/// A site of one dataset with files of so many rows, and so many refused.
fn site(
    (frequency, deadline): (DisclosureFrequency, DeadlineRule),
    statement: DisclosureStatement,
    files: &[(&str, &str, u64, u64)],
) -> Disclosures {
    let dataset = DisclosureDataset {
        id: Slug::new("spending").unwrap(),
        title: "Spending".to_owned(),
        description: String::new(),
        code: Some("ltc-2015".to_owned()),
        duty: "spending".to_owned(),
        legal_basis: String::new(),
        frequency,
        deadline,
        since: None,
        threshold: None,
        scope: None,
        exclusions: Vec::new(),
        columns: Vec::new(),
        redactions: Vec::new(),
        minimums: Vec::new(),
        required_rows: Vec::new(),
        central_platform: false,
        declares_vat: false,
        asks_for_repeats: false,
        note: None,
    };
    let file = |(label, published, rows, refused): &(&str, &str, u64, u64)| Disclosure {
        dataset: 0,
        period: period(label),
        published: Timestamp::parse(published),
        path: Arc::from("data"),
        stats: DisclosureStats { rows: *rows, refused: *refused, ..DisclosureStats::default() },
    };
    let files = files.iter().map(file).collect();
    Disclosures { datasets: vec![dataset], statements: vec![statement], files, ..Disclosures::default() }
}

fn from(label: &str) -> DisclosureStatement {
    let publishes_from = Some(PublishesFrom { period: period(label), link: None });
    DisclosureStatement { publishes_from, ..DisclosureStatement::default() }
}

#[test]
fn the_duty_follows_the_schema_and_the_first_period() {
    use DeadlineRule::{DayOfYear, DaysAfter, OneMonthAfter, WithFirst};
    use DisclosureFrequency::{Annual, HalfYearly, Once, Quarterly};
    // Frequency, deadline, first period; how the cycle holds 15 May 2026, and when that is due.
    let table = [
        (Quarterly, OneMonthAfter, "2026/27-Q1", Some("2026/27-Q1"), "2026-07-31"),
        (Quarterly, OneMonthAfter, "2026-Q2", Some("2026-Q2"), "2026-07-31"),
        (Quarterly, OneMonthAfter, "2026-M04", Some("2026/27-Q1"), "2026-07-31"),
        (HalfYearly, DaysAfter(30), "2026-04..2026-09", Some("2026-04..2026-09"), "2026-10-29"),
        (Annual, OneMonthAfter, "2026/27", Some("2026/27"), "2027-04-30"),
        (Annual, OneMonthAfter, "2026", Some("2026"), "2027-01-31"),
        (Annual, OneMonthAfter, "2026-04-01", Some("2026/27"), "2027-04-30"),
        (Annual, DayOfYear { month: 7, day: 31 }, "2026/27", Some("2026/27"), "2027-07-31"),
        (Once, WithFirst, "2026/27-Q1", None, "2026-07-31"),
        (Once, WithFirst, "2013/14-Q1", None, "2014-12-31"),
    ];
    for (frequency, deadline, first, holding, due) in table {
        let site = site((frequency, deadline), from(first), &[]);
        let filing = Filing::of(&site, 0, day("2027-05-01")).unwrap();
        let held = filing.duty.cycle.holding(day("2026-05-15"));
        assert_eq!(held, holding.map(period), "{frequency:?} from {first}");
        assert_eq!(filing.duty.due(held.unwrap_or(period("2026-Q2"))), Some(day(due)), "{frequency:?} from {first}");
    }
    let by_files = site((Annual, OneMonthAfter), DisclosureStatement::default(), &[("2025", "2026-01-31", 1, 0)]);
    assert_eq!(Filing::of(&by_files, 0, day("2027-05-01")).unwrap().duty.cycle, Cycle::CalendarYear);
    assert_eq!(Filing::of(&by_files, 1, day("2027-05-01")), None);
}

#[test]
fn nothing_is_owed_for_the_time_before_the_law() {
    let mut site = site((DisclosureFrequency::HalfYearly, DeadlineRule::DaysAfter(30)), from("2025-10..2026-03"), &[]);
    site.datasets[0].since = Some(day("2026-01-01"));
    let filing = Filing::of(&site, 0, day("2026-04-30")).unwrap();
    // The first period ends on 31 March 2026; of it January to March are owed, by 29 April.
    let standing = Standing::new(&filing, day("2026-04-30"));
    let periods: Vec<String> =
        standing.periods.iter().map(|period| format!("{} {} {}", period.period, period.due, period.state.name())).collect();
    assert_eq!(periods, ["2025-M10..2026-M03 2026-04-29 missing"]);
    site.files = self::site(
        (DisclosureFrequency::HalfYearly, DeadlineRule::DaysAfter(30)),
        from("2026-01..2026-03"),
        &[("2026-01..2026-03", "2026-04-29", 1, 0)],
    )
    .files;
    let standing = Standing::new(&Filing::of(&site, 0, day("2026-04-30")).unwrap(), day("2026-04-30")).periods[0].state.name();
    assert_eq!(standing, "published");
    site.datasets[0].since = None;
    let standing = Standing::new(&Filing::of(&site, 0, day("2026-04-30")).unwrap(), day("2026-04-30")).periods[0].state.name();
    assert_eq!(standing, "missing");
}

#[test]
fn statements_and_files_are_taken_over() {
    let statement = DisclosureStatement {
        published_elsewhere: Some(PublishedElsewhere { link: "https://example.org/".to_owned(), checked: day("2026-12-01") }),
        withheld: vec![Withheld { period: period("2026/27-Q1"), exemption: "FOIA 2000, section 31".to_owned(), reason: "x".to_owned() }],
        withdrawn: vec![Withdrawn { period: period("2026/27-Q2"), on: day("2026-11-05"), reason: "y".to_owned() }],
        ..from("2025/26-Q4")
    };
    let files = [("2025/26-Q4", "2026-04-30T09:30", 0, 3), ("2026/27-Q2", "2026-10-31", 5, 0), ("2026/27-Q3", "2027-01-31", 0, 0)];
    let mut site = site((DisclosureFrequency::Quarterly, DeadlineRule::OneMonthAfter), statement, &files);
    let held = |dataset, label| {
        let path = "data/disclosures/d/x.csv".into();
        HeldDisclosure { dataset, period: period(label), published: None, path, mistakes: 1 }
    };
    site.held = vec![held(0, "2026/27-Q4"), held(1, "2026/27-Q3")];
    let filing = Filing::of(&site, 0, day("2027-05-01")).unwrap();
    let standing = Standing::new(&filing, day("2027-05-01"));
    let states: Vec<_> = standing.periods.iter().map(|period| period.state.name()).collect();
    // The first has rows, all refused, and is no nil return; of the second the nearest explanation is the link.
    assert_eq!(states, ["published", "published-elsewhere", "withdrawn", "nil-return", "held"]);
}
