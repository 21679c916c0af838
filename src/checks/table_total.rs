//! A published table's printed total that its parts do not add up to.

use super::{Check, phrase};
use crate::calc::{Results, TableTotalCheck, table_totals};
use crate::diag::{Diagnostic, Place, Report, Severity};
use crate::model::{Number, PublishedTable};

/// The entry of the registry.
pub(super) const CHECK: Check = Check {
    code: "checks/table-total",
    level: Severity::Warning,
    title: "a table's printed total that differs from the sum of its parts",
    run,
};

fn run(results: &Results<'_>) -> Report {
    let tables = results.dataset().tables.iter();
    let findings = tables.flat_map(|table| table_totals(table).into_iter().filter_map(move |check| finding(table, &check)));
    Report { findings: findings.collect() }
}

fn finding(table: &PublishedTable, check: &TableTotalCheck) -> Option<Diagnostic> {
    // A sum of decimals is a decimal; ten places are as many as a figure may have.
    let shown = |number: &Number| phrase::number(number, 10);
    let (sum, difference) = (check.sum.as_ref()?, check.difference.as_ref().filter(|_| check.is_wrong())?);
    let message =
        format!("the printed total is {}, its parts add up to {}: a difference of {}", check.printed, shown(sum), shown(difference));
    let help = "it is published as printed, with the difference beside it; compare each part with the source";
    let line = table.lines.get(check.row);
    let place = line.map_or_else(|| table.place.clone(), |line| Place::line(table.place.file.clone(), *line));
    Some(phrase::warning(CHECK.code, Some(place), message, help))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::tests::builder::*;
    use crate::model::{Condition, Slug, Table, TableCell, TableTotal};

    /// An amount column, and whether a row is the total.
    fn budget(rows: &[(&str, bool)]) -> PublishedTable {
        let word = |is: &str| Condition { column: 1, is: vec![is.to_owned()] };
        let amount = |text: &str| if text.is_empty() { TableCell::Blank } else { TableCell::Number(dec(text)) };
        let cells = rows.iter().map(|(text, total)| vec![amount(text), TableCell::Boolean(*total)]);
        let id = Slug::new("budget").unwrap();
        PublishedTable {
            id: id.clone(),
            title: "Budget".to_owned(),
            description: None,
            source: None,
            note: None,
            as_at: None,
            columns: Vec::new(),
            total: Some(TableTotal { column: 0, row: word("yes"), part: word("no") }),
            shares: None,
            actions: None,
            lines: (2..).take(rows.len()).collect(),
            table: Table { id, title: String::new(), description: String::new(), columns: Vec::new(), rows: cells.collect(), source: None },
            place: Place::file("data/tables/budget.csv"),
        }
    }

    fn messages(rows: &[(&str, bool)]) -> Vec<(String, String)> {
        let mut site = Builder::new();
        site.dataset.tables.push(budget(rows));
        let report = run(&Results::new(&site.dataset, AS_AT));
        report.findings.into_iter().map(|finding| (finding.place.unwrap().to_string(), finding.message)).collect()
    }

    /// The procurement programme's budget for 2010/11, in pounds.
    const BUDGET: [(&str, bool); 6] =
        [("124000", false), ("25000", false), ("36000", false), ("10000", false), ("30000", false), ("225000", true)];

    #[test]
    fn the_procurement_budget_adds_up() {
        assert!(messages(&BUDGET).is_empty());
        // 60 + 108 + 140 + 125 + 22 + 50 = 505, in thousands.
        let funding = ["60", "108", "140", "125", "22", "50"].map(|part| (part, false));
        assert!(messages(&[&funding[..], &[("505", true)]].concat()).is_empty());
    }

    #[test]
    fn a_wrong_total_is_said_with_its_difference() {
        let mut wrong = BUDGET;
        wrong[1].0 = "24999.50";
        let message = "the printed total is 225000, its parts add up to 224999.5: a difference of 0.5";
        assert_eq!(messages(&wrong), [("data/tables/budget.csv:7:1".to_owned(), message.to_owned())]);
    }

    #[test]
    fn without_every_part_there_is_no_sum() {
        let mut blank = BUDGET;
        blank[1].0 = "";
        assert!(messages(&blank).is_empty());
        assert!(messages(&[("5", true)]).is_empty());
        assert!(messages(&[("5", false), ("", true)]).is_empty());
    }
}
