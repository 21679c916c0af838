//! What a row must be as a whole: nothing required left out, nothing said that must not be, nothing that belongs elsewhere.

use ::csv::StringRecord;

use super::clean_rows::Against;
use super::headings::Headings;
use super::known_cells::CellHash;
use super::log::{At, Finding, Log};
use super::whole_words::WholeWords;
use super::{personal, value};
use crate::diag::Severity;
use crate::model::{
    ColumnRole, Covers, Decimal, DisclosureColumn, Exclusion, Minimum, Number, REDACTED, RedactionRule, RedactionTrigger, ValueKind,
};
use crate::source::csv::Spot;

/// Whether a cell holds one of the two wordings, to the letter.
pub(super) fn is_redacted(cell: &str) -> bool {
    REDACTED.contains(&cell)
}

/// A record with its repairs, by the columns of the dataset.
#[derive(Clone, Copy)]
pub(super) struct Row<'r> {
    pub(super) record: &'r StringRecord,
    pub(super) fixes: &'r [(usize, String)],
    pub(super) headings: &'r Headings,
}

impl<'r> Row<'r> {
    /// A cell of the file by its place in it, repaired.
    pub(super) fn at(&self, index: usize) -> &'r str {
        let fix = self.fixes.iter().find(|(at, _)| *at == index).map(|(_, text)| text.as_str());
        fix.unwrap_or_else(|| self.record.get(index).unwrap_or_default())
    }

    /// A cell by the dataset's column; nothing where the file has no such column.
    pub(super) fn cell(&self, column: usize) -> Option<&'r str> {
        self.headings.at.get(column).copied().flatten().map(|index| self.at(index))
    }

    /// Every cell of the file.
    pub(super) fn cells(&self) -> impl Iterator<Item = &'r str> + use<'_, 'r> {
        (0..self.headings.uses.len()).map(|index| self.at(index))
    }
}

/// A cell that must be asked about: it was not found right before, or is empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fresh {
    /// Its place in the file.
    pub(super) index: usize,
    /// The cell, to be remembered as right; none once something is found, and where it is not worth it.
    pub(super) right: Option<CellHash>,
}

/// What is to be asked of a row besides its dataset's rules.
pub(super) struct Asked<'c> {
    /// The byte at which the row begins.
    pub(super) byte: u64,
    /// The cells of which is asked what follows from a cell's column and text alone. Those that a rule finds are no longer right.
    pub(super) fresh: &'c mut [Fresh],
    /// The words of rows that do not belong in the dataset.
    pub(super) excluded: &'c WholeWords<'c, &'c Exclusion>,
}

/// One row on its way through the rules.
struct Check<'c> {
    row: Row<'c>,
    asked: Asked<'c>,
    against: &'c Against<'c>,
    log: &'c mut Log,
    broken: bool,
}

/// Asks every rule of a row whose values are right; true where one of them refuses it.
pub(super) fn check(row: Row<'_>, asked: Asked<'_>, against: &Against<'_>, log: &mut Log) -> bool {
    let mut check = Check { row, asked, against, log, broken: false };
    for place in 0..check.asked.fresh.len() {
        if let Some(Fresh { index, .. }) = check.asked.fresh.get(place).copied() {
            check.cell(index);
        }
    }
    row.headings.replaced.iter().for_each(|column| check.replaced(*column));
    check.dates();
    check.threshold();
    check.exclusions();
    against.dataset.redactions.iter().for_each(|rule| check.redaction(rule));
    against.dataset.minimums.iter().for_each(|minimum| check.minimum(minimum));
    check.broken
}

impl Check<'_> {
    /// Notes a finding at a cell of the file, unless the council declared it to be right.
    fn add(&mut self, index: Option<usize>, finding: Finding) {
        if let Some(cell) = self.asked.fresh.iter_mut().find(|cell| Some(cell.index) == index) {
            cell.right = None;
        }
        let heading = index.and_then(|index| self.row.headings.uses.get(index));
        let column = heading.and_then(|heading| heading.column).and_then(|column| self.against.dataset.columns.get(column));
        let name = column.map(|column| column.name.as_str()).or(heading.map(|heading| heading.heading.as_str()));
        let value = index.map_or("", |index| self.row.at(index));
        let cell = index.and_then(|index| u32::try_from(index).ok());
        let is_error = finding.severity == Severity::Error;
        let stands = self.log.add(At { spot: Some(Spot { byte: self.asked.byte, cell }), column: name, value }, finding);
        self.broken |= stands && is_error;
    }

    fn index(&self, column: usize) -> Option<usize> {
        self.row.headings.at.get(column).copied().flatten()
    }

    /// What one cell may not be, whatever its value.
    fn cell(&mut self, index: usize) {
        let cell = self.row.at(index);
        let heading = self.row.headings.uses.get(index);
        let column = heading.and_then(|heading| heading.column).and_then(|column| self.against.dataset.columns.get(column));
        if cell.is_empty() {
            if let Some(column) = column.filter(|column| !column.may_be_empty() && !self.has_alternative(column)) {
                let message = format!("`{}` is empty, which is required: {}", column.name, column.title);
                let help = "fill the cell in, or write REDACTED PERSONAL DATA or REDACTED COMMERCIAL CONFIDENTIALITY";
                self.add(Some(index), Finding::error("disclosure/empty-cell", message, help));
            }
            return;
        }
        if column.is_some_and(|column| !matches!(column.kind, ValueKind::Text | ValueKind::Document)) || is_redacted(cell) {
            return;
        }
        if let Some(meant) = other_redaction(cell) {
            let message = format!("`{cell}` is not one of the two wordings for what is redacted");
            return self.add(Some(index), Finding::error("disclosure/redaction-wording", message, meant));
        }
        if column.and_then(|column| column.role) != Some(ColumnRole::Transaction) {
            self.personal(index, cell, column);
        }
        if let Some(column) = column {
            self.meaning(index, cell, column);
        }
    }

    /// Whether a column that is as good is filled.
    fn has_alternative(&self, column: &DisclosureColumn) -> bool {
        column.alternatives.iter().any(|other| self.row.cell(*other).is_some_and(|cell| !cell.is_empty()))
    }

    /// Of a required column that the file leaves out, one that is as good must be filled.
    fn replaced(&mut self, column: usize) {
        let Some(column) = self.against.dataset.columns.get(column).filter(|column| !column.may_be_empty()) else { return };
        if self.has_alternative(column) {
            return;
        }
        let there: Vec<usize> = column.alternatives.iter().filter_map(|other| self.index(*other)).collect();
        let names: Vec<String> =
            there.iter().filter_map(|index| self.row.headings.uses.get(*index)).map(|heading| format!("`{}`", heading.heading)).collect();
        let message = format!("no cell says the {}, which is required", column.title.to_lowercase());
        let help = format!("fill in {}, or add a column `{}`", names.join(" or "), column.name);
        self.add(there.first().copied(), Finding::error("disclosure/empty-cell", message, help));
    }

    fn personal(&mut self, index: usize, cell: &str, column: Option<&DisclosureColumn>) {
        let is_for_contact = column.is_some_and(|column| column.contact);
        let role = column.and_then(|column| column.role);
        let found = personal::find(cell).or_else(|| match role {
            Some(ColumnRole::Purpose) => personal::person(cell),
            Some(ColumnRole::Supplier) => personal::payee(cell),
            Some(_) | None => None,
        });
        let Some(found) = found.filter(|found| !(found.is_contact && is_for_contact)) else { return };
        let message = format!("the cell holds {}: {}", found.what, found.masked);
        let help = if role == Some(ColumnRole::Supplier) && !found.is_certain && !found.is_contact {
            "of a person who was helped write REDACTED PERSONAL DATA; a sole trader's name may be published: say so under [[allow]] in dataset.toml"
        } else {
            "remove it, or write REDACTED PERSONAL DATA; where it is right as it stands say so under [[allow]] in dataset.toml"
        };
        let finding = if found.is_certain {
            Finding::error("disclosure/personal-data", message, help)
        } else {
            Finding::warning("disclosure/possible-personal-data", message, help)
        };
        self.add(Some(index), finding);
    }

    /// Suppliers and purposes that tell a reader nothing.
    fn meaning(&mut self, index: usize, cell: &str, column: &DisclosureColumn) {
        const EMPTY: [&str; 14] = [
            "various",
            "misc",
            "miscellaneous",
            "other",
            "unknown",
            "tbc",
            "general",
            "sundry",
            "sundries",
            "payment",
            "invoice",
            "test",
            "supplier",
            "not known",
        ];
        if !matches!(column.role, Some(ColumnRole::Supplier | ColumnRole::Purpose)) {
            return;
        }
        let plain = cell.trim_matches(|c: char| !c.is_alphanumeric());
        let says_nothing = EMPTY.iter().any(|word| word.eq_ignore_ascii_case(plain)) || !plain.chars().any(char::is_alphabetic);
        if says_nothing {
            let message = format!("`{cell}` tells a reader nothing about the {}", column.title.to_lowercase());
            self.add(Some(index), Finding::warning("disclosure/meaningless", message, "say it in a few plain words"));
        }
    }

    /// The row's day lies in the file's period, and not after the file was published.
    fn dates(&mut self) {
        let Some(index) = self.row.headings.role(ColumnRole::Date) else { return };
        let Ok(date) = value::date(self.row.at(index), self.against.statement.reading.date_format) else { return };
        let period = self.against.period;
        if self.against.published.is_some_and(|published| date > published.date()) {
            let message = format!("{} lies after the day on which the file was published", self.row.at(index));
            return self.add(
                Some(index),
                Finding::error("disclosure/future-date", message, "correct the date, or move the row to the file of its period"),
            );
        }
        let is_older = date < period.start() && self.against.statement.covers == Covers::Period;
        if is_older || date > period.end() {
            let message = format!("{} lies outside the file's period, {} to {}", self.row.at(index), period.start(), period.end());
            let help = if is_older {
                "move the row to the file of its period, or correct the date; a file that holds all rows up to a day is declared as \
                 covers = \"register\" in dataset.toml"
            } else {
                "move the row to the file of its period, or correct the date"
            };
            self.add(Some(index), Finding::error("disclosure/outside-period", message, help));
        }
    }

    fn threshold(&mut self) {
        let Some(threshold) = &self.against.dataset.threshold else { return };
        let above = self.against.statement.threshold.unwrap_or(threshold.above);
        let (Some(index), Some(amount)) = (self.index(threshold.column), self.number(threshold.column)) else { return };
        if amount.abs() <= above {
            let message = format!("{amount} is not above £{above}, so it need not be published");
            let help = "leave the row out, or say in dataset.toml that you publish more: publishes_above = \"250\"";
            self.add(Some(index), Finding::warning("disclosure/below-threshold", message, help));
        }
    }

    fn number(&self, column: usize) -> Option<Decimal> {
        let cell = self.row.cell(column)?;
        value::pence(cell).map(|pence| Decimal::new(pence, 2)).or_else(|| Number::parse(cell).ok())
    }

    /// Kinds of row that do not belong here, recognised by their words.
    fn exclusions(&mut self) {
        let asked = [ColumnRole::Supplier, ColumnRole::Purpose].map(|role| self.row.headings.role(role));
        let is_fresh = |index: &usize| self.asked.fresh.iter().any(|cell| cell.index == *index);
        let found = asked.into_iter().flatten().filter(is_fresh).find_map(|index| {
            let (word, exclusion) = self.asked.excluded.find(self.row.at(index))?;
            Some((index, word, exclusion))
        });
        if let Some((index, word, exclusion)) = found {
            // What of the two was not looked at is not known to be right.
            self.asked.fresh.iter_mut().filter(|cell| asked.contains(&Some(cell.index))).for_each(|cell| cell.right = None);
            let message = format!("`{word}` looks like something that this dataset leaves out: {}", exclusion.reason);
            self.add(
                Some(index),
                Finding::warning(
                    "disclosure/excluded",
                    message,
                    "leave the row out, or say under [[allow]] in dataset.toml why it belongs here",
                ),
            );
        }
    }

    fn redaction(&mut self, rule: &RedactionRule) {
        let applies = match &rule.when {
            RedactionTrigger::Is(column, words) => {
                self.row.cell(*column).is_some_and(|cell| words.iter().any(|word| word.eq_ignore_ascii_case(cell)))
            }
            RedactionTrigger::Below(column, below) => self.is_below(*column, *below),
        };
        if !applies {
            return;
        }
        for column in &rule.blank {
            let Some(index) = self.index(*column).filter(|index| !self.row.at(*index).is_empty() && !is_redacted(self.row.at(*index)))
            else {
                continue;
            };
            let message = format!(
                "`{}` must be empty here: {}",
                self.row.headings.uses.get(index).map_or("", |heading| heading.heading.as_str()),
                rule.reason
            );
            self.add(
                Some(index),
                Finding::error("disclosure/must-be-redacted", message, "leave the cell empty, or write REDACTED PERSONAL DATA"),
            );
        }
        for column in &rule.outward {
            let Some(index) =
                self.index(*column).filter(|index| !self.row.at(*index).is_empty() && !value::is_outward(self.row.at(*index)))
            else {
                continue;
            };
            let message = format!("only the first half of the postcode may stand here: {}", rule.reason);
            self.add(Some(index), Finding::error("disclosure/must-be-redacted", message, "write the district alone: M33"));
        }
    }

    fn is_below(&self, column: usize, below: Decimal) -> bool {
        let cell = self.row.cell(column).unwrap_or_default();
        let floor = value::band_floor(cell).map(Decimal::from);
        floor.or_else(|| self.number(column)).is_none_or(|amount| amount < below)
    }

    fn minimum(&mut self, minimum: &Minimum) {
        let is_district = minimum.unless_district.and_then(|column| self.row.cell(column)).is_some_and(value::is_outward);
        let (Some(index), Some(count)) = (self.index(minimum.column), self.number(minimum.column)) else { return };
        let share = minimum.percent.map_or(Some(Decimal::ONE_HUNDRED), |column| self.number(column));
        // Of a count that cannot be multiplied nothing can be said; it has more than twenty digits.
        let Some(counted) = share.and_then(|share| count.checked_mul(share)) else { return };
        if is_district || counted.is_zero() || counted >= minimum.at_least * Decimal::ONE_HUNDRED {
            return;
        }
        let shown = (counted / Decimal::ONE_HUNDRED).normalize();
        let message = format!("{shown} is fewer than {}, so somebody could be recognised", minimum.at_least);
        self.add(Some(index), Finding::error("disclosure/too-few", message, minimum.remedy.clone()));
    }
}

/// What to write for a cell that is redacted in other words; nothing for a cell that is not.
fn other_redaction(cell: &str) -> Option<&'static str> {
    const SHORT: [&str; 5] = ["withheld", "name withheld", "confidential", "name removed", "xxxx"];
    let trimmed = cell.trim();
    let begins = trimmed.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("redact"));
    if !(begins || SHORT.iter().any(|short| short.eq_ignore_ascii_case(trimmed))) {
        return None;
    }
    let lower = trimmed.to_lowercase();
    Some(if lower.contains("commercial") {
        "write `REDACTED COMMERCIAL CONFIDENTIALITY`"
    } else if lower.contains("person") {
        "write `REDACTED PERSONAL DATA`"
    } else {
        "write `REDACTED PERSONAL DATA` or `REDACTED COMMERCIAL CONFIDENTIALITY`, to the letter"
    })
}
