//! A dataset's filing from what the site's folder says of it.

use jiff::civil::{Date, date};

use super::{Cycle, Deadline, Duty, File, Filing, Statement, StatementKind};
use crate::model::{
    DeadlineRule, DisclosureDataset, DisclosureFrequency, DisclosureStatement, Disclosures, Period, PeriodKind, PublishedElsewhere,
    Timestamp, Withdrawn, Withheld,
};

/// When the Code first asked for quarterly data; waste contracts were due with it.
const FIRST_QUARTERLY_DUE: Date = date(2014, 12, 31);

impl<'a> Filing<'a> {
    /// Of a dataset by its place in [`Disclosures::datasets`]; [`Filing::files`] stand as in [`Disclosures::files_of`]. What is held
    /// back failed its checks on `today`, the day of the build. None where there is no such dataset.
    pub fn of(disclosures: &'a Disclosures, dataset: usize, today: Date) -> Option<Self> {
        let schema = disclosures.datasets.get(dataset)?;
        let statement = disclosures.statements.get(dataset)?;
        let files: Vec<File> = disclosures
            .files_of(dataset)
            .map(|file| File {
                period: file.period,
                published: file.published.map(Timestamp::date),
                // Rows that were all refused are no nil return.
                rows: (file.stats.rows > 0 || file.stats.is_nil()).then_some(file.stats.rows),
            })
            .collect();
        let first = statement.publishes_from.as_ref().map(|from| from.period);
        let held = disclosures.held.iter().filter(|held| held.dataset == dataset).map(|held| Statement {
            period: Some(held.period),
            on: Some(held.published.map_or(today, |published| published.date().max(today))),
            kind: StatementKind::Held,
        });
        Some(Self {
            duty: duty(schema, first, &files),
            publishes_from: first.map(Period::start),
            files,
            statements: said(statement).into_iter().chain(held).collect(),
        })
    }
}

/// The duty of a schema. Whether a year is financial or calendar, and how quarters are labelled, the body's first period says; the
/// financial year where there is none.
fn duty(schema: &DisclosureDataset, publishes_from: Option<Period>, files: &[File]) -> Duty {
    let kind = publishes_from.or_else(|| files.iter().map(|file| file.period).min()).map(Period::kind);
    let cycle = match schema.frequency {
        DisclosureFrequency::Quarterly if kind == Some(PeriodKind::Quarter) => Cycle::Quarter,
        DisclosureFrequency::Quarterly => Cycle::FinancialQuarter,
        DisclosureFrequency::HalfYearly => Cycle::HalfYear,
        DisclosureFrequency::Annual if kind == Some(PeriodKind::CalendarYear) => Cycle::CalendarYear,
        DisclosureFrequency::Annual => Cycle::FinancialYear,
        DisclosureFrequency::Once => Cycle::Once { due: first_quarterly_due(publishes_from) },
    };
    let deadline = match schema.deadline {
        // What is published with the first of another dataset has the Code's deadline for that first.
        DeadlineRule::OneMonthAfter | DeadlineRule::WithFirst => Deadline::MonthAfter,
        DeadlineRule::DaysAfter(days) => Deadline::DaysFromLast(days),
        DeadlineRule::DayOfYear { month, day } => Deadline::DayOfYear { month, day },
    };
    Duty { cycle, deadline, since: schema.since }
}

/// When the body's first quarterly data was due: the Code's own first date, or a month after the first period that it publishes here.
fn first_quarterly_due(first: Option<Period>) -> Date {
    let month_after = Duty { cycle: Cycle::FinancialQuarter, deadline: Deadline::MonthAfter, since: None };
    first.and_then(|first| month_after.due(first)).map_or(FIRST_QUARTERLY_DUE, |due| due.max(FIRST_QUARTERLY_DUE))
}

/// What the body says, about all periods and about some.
fn said(statement: &DisclosureStatement) -> Vec<Statement<'_>> {
    let always = |kind| Statement { period: None, on: None, kind };
    let none = statement.not_applicable.as_deref().map(|reason| always(StatementKind::NotApplicable { reason }));
    let elsewhere = statement.published_elsewhere.as_ref().map(|PublishedElsewhere { link, checked }| {
        let kind = StatementKind::PublishedElsewhere { url: link, checked: *checked };
        always(kind)
    });
    let withheld = statement.withheld.iter().map(|Withheld { period, exemption, reason }| Statement {
        period: Some(*period),
        on: None,
        kind: StatementKind::Withheld { exemption, reason },
    });
    let withdrawn = statement.withdrawn.iter().map(|Withdrawn { period, on, reason }| Statement {
        period: Some(*period),
        on: Some(*on),
        kind: StatementKind::Withdrawn { reason },
    });
    none.into_iter().chain(elsewhere).chain(withheld).chain(withdrawn).collect()
}
