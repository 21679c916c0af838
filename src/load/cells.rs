//! Small cells: dates, times of publication, yes and no.

use jiff::civil::Date;

use crate::model::Timestamp;
use crate::source::{Fault, spoken_date};

/// A cell with spaces around it; every reader of cells refuses them alike.
pub(super) fn padded(cell: &str) -> Option<Fault> {
    let trimmed = cell.trim();
    let fault = || Fault::new("cell/padded", format!("`{cell}` has a space before or after it")).help(format!("write `{trimmed}`"));
    (trimmed.len() != cell.len()).then(fault)
}

/// An ISO date.
pub(super) fn date(cell: &str) -> Result<Date, Fault> {
    let read = if cell.len() == 10 { cell.parse().ok() } else { None };
    read.ok_or_else(|| {
        let help = spoken_date(cell).map_or_else(
            || "write year, month and day, such as 2010-01-20".to_owned(),
            |date| format!("write {date}, and format the column as text so that the spreadsheet leaves it alone"),
        );
        padded(cell).unwrap_or_else(|| Fault::new("cell/date", format!("`{cell}` is not a date")).help(help))
    })
}

/// A date, or a date and time.
pub(super) fn timestamp(cell: &str) -> Result<Timestamp, Fault> {
    Timestamp::parse(cell).ok_or_else(|| {
        let fault = date(cell).err().unwrap_or_else(|| Fault::new("cell/date", format!("`{cell}` is not a date")));
        if fault.code == "cell/date" && spoken_date(cell).is_none() {
            fault.help("write a date, 2010-01-20, or a date and time, 2010-01-20T09:30")
        } else {
            fault
        }
    })
}

/// `yes` or `no`.
pub(super) fn yes_no(cell: &str) -> Result<bool, Fault> {
    match cell {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => {
            Err(padded(cell)
                .unwrap_or_else(|| Fault::new("cell/yes-no", format!("`{cell}` is neither yes nor no")).help("write yes or no")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_iso() {
        assert_eq!(date("2010-01-20").unwrap().to_string(), "2010-01-20");
        for (cell, remedy) in [("20/01/2010", "write 2010-01-20"), ("20/1/10", "write 2010-01-20"), ("30.09.2009", "write 2009-09-30")] {
            assert!(date(cell).unwrap_err().help.unwrap().starts_with(remedy), "{cell}");
        }
        assert!(date("2010-02-30").unwrap_err().help.unwrap().contains("such as 2010-01-20"));
        assert!(date("20 January").is_err() && date("").is_err() && date("２０１０").is_err());
        assert_eq!(date(" 2010-01-20").unwrap_err().code, "cell/padded");
    }

    #[test]
    fn times_may_stand_behind_the_date() {
        assert_eq!(timestamp("2010-01-20T09:30").unwrap().to_string(), "2010-01-20T09:30:00");
        assert!(timestamp("yesterday").unwrap_err().help.unwrap().contains("2010-01-20T09:30"));
        assert!(timestamp("20/01/2010").unwrap_err().help.unwrap().starts_with("write 2010-01-20"));
    }

    #[test]
    fn yes_is_yes_alone() {
        assert_eq!((yes_no("yes"), yes_no("no")), (Ok(true), Ok(false)));
        for cell in ["Yes", "y", "TRUE", "1"] {
            assert_eq!(yes_no(cell).unwrap_err().code, "cell/yes-no");
        }
    }
}
