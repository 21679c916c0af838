//! Every state at its edges: the day before a deadline, the day itself, the day after.

use super::*;

/// Each listed period with its state, and the days of the states that count them.
fn said(standing: &Standing<'_>) -> String {
    let each = standing.periods.iter().map(|period| {
        let days = match period.state {
            State::Late { days } | State::Missing { days } => format!(" {days}"),
            State::Published
            | State::NilReturn
            | State::DateNotRecorded
            | State::PublishedElsewhere { .. }
            | State::Withheld { .. }
            | State::NotApplicable { .. }
            | State::NotYetDue
            | State::Held { .. }
            | State::Withdrawn { .. } => String::new(),
        };
        format!("{} {}{days}", period.period, period.state.name())
    });
    each.collect::<Vec<_>>().join(", ")
}

fn at(filing: &Filing<'_>, as_at: &str) -> String {
    said(&Standing::new(filing, day(as_at)))
}

#[test]
fn a_quarter_at_its_edges() {
    // The quarter of April to June 2026 is due by 31 July 2026.
    let table: [(&[&str], &str, &str); 17] = [
        (&[], "2026-06-30", ""),
        (&[], "2026-07-01", "2026/27-Q1 not-yet-due"),
        (&[], "2026-07-30", "2026/27-Q1 not-yet-due"),
        (&[], "2026-07-31", "2026/27-Q1 not-yet-due"),
        (&[], "2026-08-01", "2026/27-Q1 missing 1"),
        (&[], "2026-08-31", "2026/27-Q1 missing 31"),
        (&["2026/27-Q1@2026-07-30"], "2026-07-29", "2026/27-Q1 not-yet-due"),
        (&["2026/27-Q1@2026-07-30"], "2026-07-30", "2026/27-Q1 published"),
        (&["2026/27-Q1@2026-07-31"], "2026-08-01", "2026/27-Q1 published"),
        (&["2026/27-Q1@2026-08-01"], "2026-08-01", "2026/27-Q1 late 1"),
        (&["2026/27-Q1@2026-08-21"], "2026-08-20", "2026/27-Q1 missing 20"),
        (&["2026/27-Q1@2026-08-21"], "2026-08-21", "2026/27-Q1 late 21"),
        (&["2026/27-Q1@2026-07-31:0"], "2026-08-21", "2026/27-Q1 nil-return"),
        (&["2026/27-Q1@2026-08-01:0"], "2026-08-21", "2026/27-Q1 late 1"),
        (&["2026/27-Q1"], "2026-07-15", "2026/27-Q1 date-not-recorded"),
        (&["2026/27-Q1", "2026/27-Q1@2026-08-21"], "2026-08-21", "2026/27-Q1 date-not-recorded"),
        (&["2026/27-Q1", "2026/27-Q1@2026-07-31"], "2026-08-21", "2026/27-Q1 published"),
    ];
    for (files, as_at, expected) in table {
        assert_eq!(at(&filing(QUARTERLY, "2026-04-01", files, &[]), as_at), expected, "{files:?} as at {as_at}");
    }
}

#[test]
fn other_duties_at_their_edges() {
    let unions = duty(Cycle::FinancialYear, Deadline::DayOfYear { month: 7, day: 31 });
    let payments = Duty { since: Some(day("2026-01-01")), ..duty(Cycle::HalfYear, Deadline::DaysFromLast(30)) };
    let waste = duty(Cycle::Once { due: day("2014-12-31") }, Deadline::MonthAfter);
    let table: [(Duty, &str, &[&str], &str, &str); 20] = [
        (QUARTERLY, "2026-10-01", &[], "2027-01-31", "2026/27-Q3 not-yet-due"),
        (QUARTERLY, "2026-10-01", &[], "2027-02-01", "2026/27-Q3 missing 1"),
        (ANNUAL, "2026-03-31", &[], "2026-04-30", "2025/26 not-yet-due"),
        (ANNUAL, "2026-03-31", &[], "2026-05-01", "2025/26 missing 1"),
        (ANNUAL, "2026-04-01", &[], "2026-05-01", ""),
        (ANNUAL, "2025-04-01", &["2026-03-31@2026-04-30"], "2026-05-01", "2025/26 published"),
        (ANNUAL, "2025-04-01", &["2025/26@2025-09-01"], "2025-09-01", "2025/26 published"),
        (duty(Cycle::CalendarYear, Deadline::MonthAfter), "2025-01-01", &["2025@2026-02-01"], "2026-02-02", "2025 late 1"),
        (
            duty(Cycle::Month, Deadline::MonthAfter),
            "2028-01-01",
            &["2028-M01@2028-02-29"],
            "2028-03-01",
            "2028-M01 published, 2028-M02 not-yet-due",
        ),
        (
            duty(Cycle::Month, Deadline::MonthAfter),
            "2027-01-01",
            &["2027-M01@2027-03-01"],
            "2027-03-01",
            "2027-M01 late 1, 2027-M02 not-yet-due",
        ),
        (unions, "2025-04-01", &[], "2026-07-31", "2025/26 not-yet-due"),
        (unions, "2025-04-01", &[], "2026-08-01", "2025/26 missing 1"),
        (payments, "", &["2026-01..2026-03@2026-04-29"], "2026-05-01", "2026-M01..2026-M03 published"),
        (payments, "", &["2026-01..2026-03@2026-04-30"], "2026-05-01", "2026-M01..2026-M03 late 1"),
        (payments, "", &[], "2026-04-29", "2025-M10..2026-M03 not-yet-due"),
        (payments, "", &[], "2026-04-30", "2025-M10..2026-M03 missing 1"),
        (waste, "", &[], "2014-12-31", "2014-12-31 not-yet-due"),
        (waste, "", &[], "2015-01-01", "2014-12-31 missing 1"),
        (waste, "", &["2014-Q4@2014-12-31"], "2026-01-01", "2014-Q4 published"),
        (waste, "", &["2014-Q4@2015-01-02"], "2026-01-01", "2014-Q4 late 2"),
    ];
    for (duty, from, files, as_at, expected) in table {
        assert_eq!(at(&filing(duty, from, files, &[]), as_at), expected, "{duty:?} {files:?} as at {as_at}");
    }
}

#[test]
fn months_make_a_quarter() {
    let april_to_june = ["2026-M04@2026-05-10", "2026-M05@2026-06-10", "2026-M06@2026-07-10"];
    let table: [(&[&str], &str, &str); 9] = [
        (&april_to_june, "2026-07-09", "2026/27-Q1 not-yet-due"),
        (&april_to_june, "2026-07-10", "2026/27-Q1 published"),
        (&april_to_june[..2], "2026-08-01", "2026/27-Q1 missing 1"),
        (&["2026-M04@2026-05-10", "2026-M05@2026-06-10", "2026-M06@2026-08-02"], "2026-08-05", "2026/27-Q1 late 2"),
        (&["2026-M04", "2026-M05@2026-06-10", "2026-M06@2026-07-10"], "2026-08-05", "2026/27-Q1 date-not-recorded"),
        (&["2026-M04", "2026-M05@2026-06-10", "2026-M06@2026-08-02"], "2026-08-05", "2026/27-Q1 late 2"),
        // A file from within the quarter cannot hold the whole of it; one of its last day can.
        (&["2026/27-Q1@2026-06-29"], "2026-08-01", "2026/27-Q1 missing 1"),
        (&["2026/27-Q1@2026-06-30"], "2026-08-01", "2026/27-Q1 published"),
        // A year's file that grows.
        (&["2026/27@2026-07-15"], "2026-08-01", "2026/27-Q1 published"),
    ];
    for (files, as_at, expected) in table {
        assert_eq!(at(&filing(QUARTERLY, "2026-04-01", files, &[]), as_at), expected, "{files:?} as at {as_at}");
    }
    let partly = Standing::new(&filing(QUARTERLY, "2026-04-01", &april_to_june[..2], &[]), day("2026-08-01"));
    assert_eq!(partly.periods[0].gaps, [Period::range(day("2026-06-01"), day("2026-06-30")).unwrap()]);
    assert_eq!((partly.periods[0].rows, partly.periods[0].delay_days), (Some(20), Some(1)));
    let whole = Standing::new(&filing(QUARTERLY, "2026-04-01", &april_to_june, &[]), day("2026-08-01"));
    assert_eq!((whole.periods[0].rows, whole.periods[0].delay_days), (Some(30), Some(-21)), "10 July is 21 days before 31 July");
}

#[test]
fn what_is_expected() {
    let table: [(&str, &[&str], &str, &str); 7] = [
        // Nothing said and nothing shown: the newest that is past due.
        ("", &[], "2026-07-31", "2025/26-Q4 missing 92"),
        // From the first file on.
        ("", &["2025/26-Q3@2026-01-31"], "2026-07-31", "2025/26-Q3 published, 2025/26-Q4 missing 92, 2026/27-Q1 not-yet-due"),
        // What is published here begins with the quarter of January to March.
        ("2026-01-01", &[], "2026-07-31", "2025/26-Q4 missing 92, 2026/27-Q1 not-yet-due"),
        ("2026-04-01", &[], "2026-07-31", "2026/27-Q1 not-yet-due"),
        // The quarter of that day is expected from that day on.
        ("2026-03-31", &[], "2026-05-01", "2025/26-Q4 missing 1"),
        // An older file is shown and asked no questions about its neighbours.
        ("2026-04-01", &["2024/25-Q1@2024-08-01"], "2026-07-01", "2024/25-Q1 late 1, 2026/27-Q1 not-yet-due"),
        // Half an older quarter is not.
        ("2026-04-01", &["2024-M04@2024-05-01"], "2026-07-01", "2026/27-Q1 not-yet-due"),
    ];
    for (from, files, as_at, expected) in table {
        assert_eq!(at(&filing(QUARTERLY, from, files, &[]), as_at), expected, "{from} {files:?} as at {as_at}");
    }
    let other_label = filing(QUARTERLY, "2026-04-01", &["2026-Q2@2026-07-01"], &[]);
    assert_eq!(at(&other_label, "2026-07-02"), "2026-Q2 published", "under the label of its file");
}

#[test]
fn statements_explain_and_never_publish() {
    let said = |label: &str, on: &str, kind| Statement {
        period: (!label.is_empty()).then(|| period(label)),
        on: (!on.is_empty()).then(|| day(on)),
        kind,
    };
    let none = StatementKind::NotApplicable { reason: "The council has no housing stock." };
    let elsewhere = StatementKind::PublishedElsewhere { url: "https://example.org/", checked: day("2026-07-20") };
    let withheld = StatementKind::Withheld { exemption: "FOIA 2000, section 31", reason: "An inquiry is open." };
    let withdrawn = StatementKind::Withdrawn { reason: "A name was not redacted." };
    let on_time: &[&str] = &["2026/27-Q1@2026-07-10"];
    let table: [(&[&str], Statement<'_>, &str, &str); 17] = [
        (&[], said("", "", none), "2026-08-01", "2026/27-Q1 not-applicable"),
        (on_time, said("", "", none), "2026-08-01", "2026/27-Q1 published"),
        (&["2026/27-Q1@2026-08-01"], said("", "", none), "2026-08-01", "2026/27-Q1 late 1"),
        (&[], said("", "", elsewhere), "2026-08-01", "2026/27-Q1 published-elsewhere"),
        (&[], said("2026/27-Q1", "", withheld), "2026-08-01", "2026/27-Q1 withheld"),
        (&[], said("2026/27-Q1", "2026-08-02", withheld), "2026-08-01", "2026/27-Q1 missing 1"),
        (&[], said("2025/26-Q4", "", withheld), "2026-08-01", "2026/27-Q1 missing 1"),
        (&[], said("2026-M04", "", withheld), "2026-08-01", "2026/27-Q1 missing 1"),
        (on_time, said("2026/27-Q1", "2026-08-01", withdrawn), "2026-07-31", "2026/27-Q1 published"),
        (on_time, said("2026/27-Q1", "2026-08-01", withdrawn), "2026-08-01", "2026/27-Q1 withdrawn"),
        (&[], said("2026/27-Q1", "2026-07-10", StatementKind::Held), "2026-07-09", "2026/27-Q1 not-yet-due"),
        (&[], said("2026/27-Q1", "2026-07-10", StatementKind::Held), "2026-07-10", "2026/27-Q1 held"),
        (&[], said("2026/27-Q1", "", StatementKind::Held), "2026-08-01", "2026/27-Q1 held"),
        // A version that passed its checks stays while a later one is held back.
        (on_time, said("2026/27-Q1", "2026-07-10", StatementKind::Held), "2026-07-10", "2026/27-Q1 published"),
        (on_time, said("2025/26-Q4", "2026-07-10", StatementKind::Held), "2026-08-01", "2026/27-Q1 published"),
        // A version newer than the notice is there; whether the quarter was there in time is then told by it.
        (
            &["2026/27-Q1@2026-07-10", "2026/27-Q1@2026-08-05"],
            said("2026/27-Q1", "2026-08-01", withdrawn),
            "2026-08-05",
            "2026/27-Q1 late 5",
        ),
        (
            &["2026-M04@2026-05-01", "2026-M05@2026-06-01", "2026-M06@2026-07-01"],
            said("2026-M05", "2026-07-02", withdrawn),
            "2026-07-02",
            "2026/27-Q1 withdrawn",
        ),
    ];
    for (files, statement, as_at, expected) in table {
        assert_eq!(at(&filing(QUARTERLY, "2026-04-01", files, &[statement]), as_at), expected, "{files:?} {statement:?} as at {as_at}");
    }
}

#[test]
fn a_look_elsewhere_vouches_only_for_what_had_ended() {
    let checked = |on: &str, as_at: &str| {
        let kind = StatementKind::PublishedElsewhere { url: "https://example.org/", checked: day(on) };
        let filing = filing(QUARTERLY, "2026-04-01", &[], &[Statement { period: None, on: None, kind }]);
        let standing = Standing::new(&filing, day(as_at));
        matches!(standing.periods[0].state, State::PublishedElsewhere { vouches: true, .. })
    };
    assert!(!checked("2026-06-30", "2026-08-01"), "on the quarter's last day");
    assert!(checked("2026-07-01", "2026-08-01"));
    assert!(!checked("2026-08-02", "2026-08-01"), "a look in the future");
}

#[test]
fn corrections_are_the_later_versions() {
    let files = ["2026/27-Q1@2026-07-20", "2026/27-Q1@2026-09-01:12", "2025/26-Q4@2026-04-30", "2026/27-Q1", "2026/27-Q1@2026-12-01:0"];
    let filing = filing(QUARTERLY, "2026-01-01", &files, &[]);
    let standing = Standing::new(&filing, day("2026-09-02"));
    let pairs: Vec<_> = standing.corrections.iter().map(|correction| (correction.replaces, correction.file)).collect();
    assert_eq!(pairs, [(3, 0), (0, 1)], "one without a date comes first, one of December is not there yet");
    let quarter = &standing.periods[1];
    assert_eq!(quarter.state, State::Published, "a correction does not make it late");
    assert_eq!((quarter.rows, quarter.published, quarter.delay_days), (Some(12), Some(day("2026-07-20")), Some(-11)));
}

#[test]
fn the_worst_that_is_still_owed_speaks_for_a_dataset() {
    let speaks = |files: &[&str], as_at: &str| {
        let standing = Standing::new(&filing(QUARTERLY, "2026-01-01", files, &[]), day(as_at));
        standing.speaker().map(|speaker| format!("{} {}", speaker.period, speaker.state.name()))
    };
    let old = "2025/26-Q4@2026-04-30";
    assert_eq!(speaks(&[], "2026-03-31"), None);
    assert_eq!(speaks(&[], "2026-04-30").unwrap(), "2025/26-Q4 not-yet-due");
    assert_eq!(speaks(&[old], "2026-07-31").unwrap(), "2025/26-Q4 published", "the next is not due");
    assert_eq!(speaks(&[old], "2026-08-01").unwrap(), "2026/27-Q1 missing");
    assert_eq!(speaks(&["2026/27-Q1@2026-07-31"], "2026-08-01").unwrap(), "2025/26-Q4 missing", "an old gap is not covered up");
    assert_eq!(speaks(&["2025/26-Q4@2026-05-01", "2026/27-Q1@2026-07-31"], "2026-08-01").unwrap(), "2026/27-Q1 published");
    let standing = Standing::new(&filing(QUARTERLY, "2026-01-01", &[old], &[]), day("2026-08-01"));
    assert_eq!(standing.counts(), [("published", 1), ("missing", 1)]);
}

#[test]
fn what_is_due_soon() {
    let quarterly = filing(QUARTERLY, "2026-01-01", &["2025/26-Q4@2026-04-30"], &[]);
    let done = filing(QUARTERLY, "2026-04-01", &["2026/27-Q1@2026-07-01"], &[]);
    let unions = filing(duty(Cycle::FinancialYear, Deadline::DayOfYear { month: 7, day: 31 }), "2025-04-01", &[], &[]);
    let none = Statement { period: None, on: None, kind: StatementKind::NotApplicable { reason: "No housing." } };
    let housing = filing(QUARTERLY, "2026-04-01", &[], &[none]);
    let all = [(4, &housing), (3, &unions), (2, &done), (1, &quarterly)];
    let soon = |as_at: &str, days| {
        let due = due_within(all, day(as_at), days);
        due.iter().map(|(name, coming)| format!("{name} {} {} {}", coming.period, coming.due, coming.days_left)).collect::<Vec<_>>()
    };
    // From 1 July to 31 July there are 30 days.
    assert_eq!(soon("2026-07-01", 29), [""; 0]);
    assert_eq!(soon("2026-07-01", 30), ["1 2026/27-Q1 2026-07-31 30", "3 2025/26 2026-07-31 30"]);
    assert_eq!(soon("2026-07-31", 0), ["1 2026/27-Q1 2026-07-31 0", "3 2025/26 2026-07-31 0"]);
    assert_eq!(soon("2026-08-01", 30), [""; 0], "what is late is no longer about to be");
    assert_eq!(soon("2026-08-01", 91), ["1 2026/27-Q2 2026-10-31 91", "2 2026/27-Q2 2026-10-31 91"]);
    let next = |filing, as_at| Standing::new(filing, day(as_at)).next.map(|next| next.due);
    assert_eq!(next(&done, "2026-07-02"), Some(day("2026-10-31")));
    assert_eq!(next(&quarterly, "2026-07-31"), Some(day("2026-07-31")));
    assert_eq!(next(&housing, "2026-07-31"), None);
}
