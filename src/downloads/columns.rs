//! The dictionary of columns: one name, one meaning, in every table.
//!
//! Column names are part of the public interface (`docs/content/reference/downloads.md`). Titles and descriptions come from the catalogue: `column-<name>` and
//! `column-<name>-about`, with dashes for underscores.

use DataType::{Boolean, Date, Number, Text};

use crate::calc::disclosures::State;
use crate::model::{
    AuthorityKind, Basis, Column, Combine, CompositeMethod, DataType, Missing, Outcome, PeriodKind, Polarity, RuleKind, Tolerance,
};
use crate::words::Words;

/// A column that tables may have.
pub struct ColumnEntry {
    /// Its heading in files.
    pub name: &'static str,
    /// What stands in it.
    pub data_type: DataType,
    /// The codes that it takes, where there is a fixed list; otherwise empty.
    pub codes: fn() -> Vec<&'static str>,
}

/// Every column of the tables that the program makes itself.
pub const COLUMNS: &[ColumnEntry] = &[
    // What, who and when.
    free("indicator", Text),
    free("indicator_title", Text),
    free("short_title", Text),
    free("authority", Text),
    free("authority_name", Text),
    free("authority_code", Text),
    coded("authority_kind", || AuthorityKind::ALL.map(AuthorityKind::name).to_vec()),
    free("invented", Boolean),
    free("area", Text),
    free("area_name", Text),
    free("area_kind", Text),
    free("valid_from", Date),
    free("valid_to", Date),
    free("aliases", Text),
    free("period", Text),
    free("period_start", Date),
    free("period_end", Date),
    // The figure.
    free("value", Number),
    coded("missing", || Missing::ALL.map(Missing::shorthand).to_vec()),
    free("unit", Text),
    free("level", Number),
    free("level_word", Text),
    free("flag", Text),
    free("lower", Number),
    free("upper", Number),
    free("numerator", Number),
    free("denominator", Number),
    free("value_exact", Boolean),
    free("primary", Boolean),
    // The target and what follows from it.
    free("target_set", Text),
    free("target_set_title", Text),
    free("target", Number),
    free("target_upper", Number),
    free("strict", Boolean),
    coded("polarity", || POLARITIES.map(Polarity::name).to_vec()),
    coded("rule", || RuleKind::ALL.map(RuleKind::name).to_vec()),
    coded("tolerance_kind", || TOLERANCES.map(Tolerance::name).to_vec()),
    free("tolerance", Number),
    coded("status", || Outcome::ALL.map(Outcome::name).to_vec()),
    free("meets_target", Boolean),
    free("recorded_verdict", Text),
    free("recorded_word", Text),
    free("verdict_reason", Text),
    free("decided_on", Date),
    free("decided_by", Text),
    free("replaced_on", Date),
    free("reason", Text),
    free("published", Text),
    free("in_force", Boolean),
    coded("basis", || Basis::ALL.map(Basis::name).to_vec()),
    free("note", Text),
    free("source", Text),
    free("licence", Text),
    // Scorecards.
    free("scorecard", Text),
    coded("row_kind", || ROW_KINDS.to_vec()),
    free("priority", Text),
    free("priority_title", Text),
    free("measure_number", Text),
    free("measure_title", Text),
    coded("outcome", || Outcome::ALL.map(Outcome::name).to_vec()),
    free("differs", Boolean),
    free("counted", Boolean),
    coded("method", || CompositeMethod::ALL.map(CompositeMethod::name).to_vec()),
    free("parts", Number),
    free("parts_judged", Number),
    free("parts_meeting", Number),
    free("parts_missing", Text),
    free("statement", Text),
    // What an indicator is.
    free("description", Text),
    free("definition", Text),
    free("holds_from", Date),
    free("decimals", Number),
    coded("frequency", || PeriodKind::ALL.map(PeriodKind::name).to_vec()),
    coded("combine", || Combine::ALL.map(Combine::name).to_vec()),
    free("due_days", Number),
    free("window_days", Number),
    free("collector", Text),
    free("collection", Text),
    free("quality", Text),
    free("comparators", Text),
    free("parts_needed", Text),
    free("part", Text),
    free("weight", Number),
    free("total_authority", Text),
    free("total_group", Text),
    free("series", Text),
    coded("series_combine", || Combine::ALL.map(Combine::name).to_vec()),
    // Groups, successions, marks and rules.
    free("group", Text),
    free("group_title", Text),
    free("place", Number),
    free("successor", Text),
    free("takes_effect", Date),
    coded("succession_kind", || vec!["merge", "split", "transfer"]),
    free("scheme", Text),
    free("scheme_title", Text),
    free("mark", Text),
    free("severity", Number),
    free("outcome_word", Text),
    coded("shape", || vec!["star", "disc", "diamond", "triangle", "ring", "dash"]),
    free("judged", Boolean),
    // Changes.
    free("date", Date),
    coded("change", || CHANGES.to_vec()),
    free("figures", Number),
    free("old_value", Number),
    free("old_upper", Number),
    coded("old_missing", || Missing::ALL.map(Missing::shorthand).to_vec()),
    free("old_words", Text),
    free("new_value", Number),
    free("new_upper", Number),
    coded("new_missing", || Missing::ALL.map(Missing::shorthand).to_vec()),
    free("new_words", Text),
    // What the Transparency Code asks for.
    free("dataset", Text),
    free("dataset_title", Text),
    free("code", Text),
    free("duty", Text),
    free("due", Date),
    coded("state", || State::NAMES.to_vec()),
    free("available_since", Date),
    free("delay_days", Number),
    free("rows", Number),
    free("rows_removed", Number),
    free("amount", Number),
    free("redacted_rows", Number),
    free("redacted_amount", Number),
    free("versions", Number),
    free("files", Text),
];

/// What a row of a scorecard's file is about.
pub(super) const ROW_KINDS: [&str; 4] = ["cell", "composite", "overall", "recorded"];

/// The kinds of change.
pub(super) const CHANGES: [&str; 5] = ["published", "revised", "target", "rule", "definition"];

const POLARITIES: [Polarity; 4] = [Polarity::Higher, Polarity::Lower, Polarity::OnTarget, Polarity::None];

const TOLERANCES: [Tolerance; 4] = {
    use crate::model::Decimal;
    [Tolerance::None, Tolerance::Relative(Decimal::ZERO), Tolerance::Points(Decimal::ZERO), Tolerance::Absolute(Decimal::ZERO)]
};

const fn free(name: &'static str, data_type: DataType) -> ColumnEntry {
    ColumnEntry { name, data_type, codes: Vec::new }
}

const fn coded(name: &'static str, codes: fn() -> Vec<&'static str>) -> ColumnEntry {
    ColumnEntry { name, data_type: Text, codes }
}

/// The column of a name.
///
/// # Panics
/// For a name that the dictionary lacks, which a test excludes.
pub(super) fn entry(name: &str) -> &'static ColumnEntry {
    COLUMNS.iter().find(|entry| entry.name == name).unwrap_or_else(|| panic!("the dictionary of columns has no `{name}`"))
}

impl ColumnEntry {
    /// The column, said in the catalogue's language.
    pub fn column(&self, words: &Words) -> Column {
        let id = format!("column-{}", self.name.replace('_', "-"));
        Column {
            name: self.name.to_owned(),
            title: words.word(&id),
            description: words.word(&format!("{id}-about")),
            unit: None,
            data_type: self.data_type,
        }
    }
}
