//! Findings as people read them (the line, a caret, what to write instead) and as programs do (JSON).

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde_json::json;

use crate::diag::{Diagnostic, Report, Severity};

/// All findings for people, with a closing count; empty for none.
pub fn text(report: &Report, colour: bool) -> String {
    let mut out = findings(report, colour);
    if !report.findings.is_empty() {
        out.push_str(&counts(report));
        out.push('\n');
    }
    out
}

/// All findings for people.
pub fn findings(report: &Report, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for finding in &report.findings {
        out.push_str(&renderer.render(&[group(finding)]));
        out.push_str("\n\n");
    }
    out
}

fn group(finding: &Diagnostic) -> Group<'_> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(finding.message.as_str()).id(finding.code));
    match (&finding.place, &finding.quote) {
        (Some(place), Some(quote)) if place.line > 0 => {
            let span = span(quote, place.column, place.length);
            let snippet = Snippet::source(quote.as_str()).line_start(place.line as usize).path(&*place.file).fold(false);
            group = group.element(snippet.annotation(AnnotationKind::Primary.span(span)));
        }
        (Some(place), _) => {
            let mut origin = Origin::path(&*place.file);
            if place.line > 0 {
                origin = origin.line(place.line as usize).char_column(place.column as usize);
            }
            group = group.element(origin);
        }
        (None, _) => {}
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    group
}

/// The bytes of the line that a column and a length in characters mean, kept within it.
fn span(quote: &str, column: u32, length: u32) -> std::ops::Range<usize> {
    let byte = |characters: usize| quote.char_indices().nth(characters).map_or(quote.len(), |(place, _)| place);
    let start = byte(column.saturating_sub(1) as usize);
    let end = byte((column.saturating_sub(1) + length.max(1)) as usize);
    start..end.max(start)
}

/// "3 errors and 1 warning".
pub fn counts(report: &Report) -> String {
    let say = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    match (report.errors(), report.warnings()) {
        (0, warnings) => say(warnings, "warning"),
        (errors, 0) => say(errors, "error"),
        (errors, warnings) => format!("{} and {}", say(errors, "error"), say(warnings, "warning")),
    }
}

/// All findings for programs: `errors`, `warnings` and `findings`, each with code, severity, file, line, column, length,
/// message and help (null where there is none).
pub fn json(report: &Report) -> String {
    let findings: Vec<_> = report.findings.iter().map(finding).collect();
    let value = json!({ "errors": report.errors(), "warnings": report.warnings(), "findings": findings });
    format!("{value:#}\n")
}

fn finding(finding: &Diagnostic) -> serde_json::Value {
    let place = finding.place.as_ref();
    let within = place.filter(|place| place.line > 0);
    json!({
        "code": finding.code,
        "severity": match finding.severity { Severity::Error => "error", Severity::Warning => "warning" },
        "file": place.map(|place| &*place.file),
        "line": within.map(|place| place.line),
        "column": within.map(|place| place.column),
        "length": within.map(|place| place.length),
        "message": finding.message,
        "help": finding.help,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Place;

    #[test]
    fn a_mistake_is_shown_in_its_line_with_a_remedy() {
        let place = Place { file: "data/indicators/a.csv".into(), line: 3, column: 16, length: 7 };
        let mut finding =
            Diagnostic::error("figures/thousands-comma", place, "`1,234.5` has a comma between thousands").help("write 1234.5");
        finding.quote = Some("boston,2009/10,\"1,234.5\"".into());
        let report = Report { findings: vec![finding] };
        let shown = text(&report, false);
        for part in
            ["error[figures/thousands-comma]", "data/indicators/a.csv:3:16", "boston,2009/10", "^^^^^^^", "help: write 1234.5", "1 error"]
        {
            assert!(shown.contains(part), "{part} in\n{shown}");
        }
    }
}
