//! Rows at the end of a file of figures, in its own columns and with its own line ends; what stands there keeps every byte.

use super::Found;
use crate::load::Directory;
use crate::model::{IndicatorId, Timestamp};
use crate::source::csv::record_cells;
use crate::source::{Encoded, Fault};

/// The figures to write.
pub(super) struct Rows<'r> {
    pub(super) directory: &'r Directory,
    /// The indicator of the file; none for a return.
    pub(super) about: Option<IndicatorId>,
    pub(super) published: Option<Timestamp>,
    pub(super) figures: &'r [Found],
}

/// The bytes of a file with the rows behind those that it has; a file of no bytes begins with its headings.
pub(super) fn append(before: &[u8], rows: &Rows<'_>) -> Result<Vec<u8>, Fault> {
    let not_text =
        |_| Fault::new("source/encoding", "the file of figures is not UTF-8 text").help("run `plainsight check` and mend it first");
    let mut file = Encoded::decode("", before, crate::model::Encoding::Utf8).map_err(not_text)?;
    let end = if file.text.contains("\r\n") { "\r\n" } else { "\n" };
    if file.text.trim().is_empty() {
        file.text = format!("{}{end}", headings(rows).join(","));
    }
    if !file.text.ends_with(['\n', '\r']) {
        file.text.push_str(end);
    }
    if rows.published.is_some() && !heading_cells(&file.text).iter().any(|heading| heading == "published") {
        file.text = with_column(&file.text, "published");
    }
    let headings = heading_cells(&file.text);
    for figure in rows.figures {
        let cells: Vec<String> = headings.iter().map(|heading| cell(heading, figure, rows)).collect();
        file.text.push_str(&cells.join(","));
        file.text.push_str(end);
    }
    file.bytes()
}

fn headings(rows: &Rows<'_>) -> Vec<&'static str> {
    let authority = (!rows.directory.one_council()).then_some("authority");
    let about = if rows.about.is_some() { "period" } else { "indicator" };
    let middle = if rows.about.is_some() { [authority, Some(about)] } else { [Some(about), authority] };
    middle.into_iter().flatten().chain(["value"]).chain(rows.published.map(|_| "published")).collect()
}

fn heading_cells(text: &str) -> Vec<String> {
    let first = record_cells(text, b',').into_iter().next().unwrap_or_default();
    first.into_iter().map(|range| text.get(range).unwrap_or_default().trim_matches('"').to_owned()).collect()
}

/// The text with one more column, blank in every row.
fn with_column(text: &str, heading: &str) -> String {
    let (mut out, mut from) = (String::new(), 0);
    for (index, cells) in record_cells(text, b',').iter().enumerate() {
        let Some(end) = cells.last().map(|range| range.end) else { continue };
        out.push_str(text.get(from..end).unwrap_or_default());
        out.push(',');
        out.push_str(if index == 0 { heading } else { "" });
        from = end;
    }
    out + text.get(from..).unwrap_or_default()
}

/// The cell of a new row. Ids, labels and dates hold no mark that needs quotes; a word of a scale may.
fn cell(heading: &str, figure: &Found, rows: &Rows<'_>) -> String {
    match heading {
        "authority" => rows.directory.authority_id(figure.authority).to_owned(),
        "period" => figure.period.to_string(),
        "indicator" => rows.directory.described(figure.indicator).map_or(String::new(), |indicator| indicator.id.to_string()),
        "value" if figure.text.contains([',', '"']) => format!("\"{}\"", figure.text.replace('"', "\"\"")),
        "value" => figure.text.clone(),
        "published" => rows.published.map_or(String::new(), |published| published.to_string()),
        _ => String::new(),
    }
}
