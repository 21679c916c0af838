//! Whether a newer figure should be there by now.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::calc::travel::whole_months;
use crate::model::Period;

/// How long a figure may be awaited where its indicator does not say, in days.
const DUE_DAYS: u32 = 365;

/// The day after which the figure that follows a period is overdue: the next period of the same kind and length ends, then
/// so many days pass. None beyond the calendar.
pub(crate) fn due(period: Period, due_days: Option<u32>) -> Option<Date> {
    let begin = period.end().tomorrow().ok()?;
    let end = match whole_months(period.start(), period.end()) {
        Some(months) => begin.checked_add(months.months()).ok()?.yesterday().ok()?,
        None => period.end().checked_add(period.days().days()).ok()?,
    };
    end.checked_add(i64::from(due_days.unwrap_or(DUE_DAYS)).days()).ok()
}
