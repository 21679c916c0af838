//! `plainsight list`.

use std::process::ExitCode;

use crate::calc::RULES;
use crate::cli::args::{ListArgs, Registry};
use crate::diag::Severity;
use crate::load::disclosures::DisclosureCheck;
use crate::words::Words;
use crate::{charts, checks, downloads, pages};

/// Prints a registry, one entry a line: its name and what it is.
#[allow(clippy::print_stdout, reason = "the command line prints")]
pub fn run(args: &ListArgs) -> ExitCode {
    let rows = rows(args.what);
    let width = rows.iter().map(|(id, _)| id.len()).max().unwrap_or(0);
    for (id, title) in rows {
        println!("{id:width$}  {title}");
    }
    ExitCode::SUCCESS
}

fn rows(what: Registry) -> Vec<(String, String)> {
    let words = Words::english();
    match what {
        Registry::Charts => charts::ALL.iter().map(|chart| (chart.id.to_owned(), words.word(chart.description))).collect(),
        Registry::Formats => downloads::ALL.iter().map(|format| (format.id.to_owned(), format.title.to_owned())).collect(),
        Registry::Checks => checks::ALL.iter().map(|check| (check.code.to_owned(), check.title.to_owned())).collect(),
        Registry::DisclosureChecks => {
            let level = |severity| if severity == Severity::Error { "error" } else { "warning" };
            DisclosureCheck::all().map(|check| (check.code.to_owned(), format!("{}: {}", level(check.level), check.finds))).collect()
        }
        Registry::Rules => {
            let outcomes = |rule: &crate::calc::RuleEntry| {
                let said: Vec<String> = rule.outcomes.iter().map(|outcome| words.outcome(*outcome, None)).collect();
                said.join(", ")
            };
            RULES.iter().map(|rule| (rule.kind.name().to_owned(), outcomes(rule))).collect()
        }
        Registry::Pages => pages::ALL.iter().map(|page| (page.id.to_owned(), page.template.to_owned())).collect(),
    }
}
