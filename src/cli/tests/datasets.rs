//! What a council must publish: each dataset with its law, how often, by when, and its columns.

use super::{one_line, table};
use crate::load;
use crate::model::{DeadlineRule, DisclosureColumn, DisclosureDataset};
use crate::source::Folder;
use crate::words::Words;

const SITE: &str =
    "format = 1\ntitle = \"A site\"\n[publisher]\nname = \"A council\"\n[disclosures]\nauthority = \"a-council\"\ncode = \"ltc-2015\"\n";

/// A section for each dataset that the law asks for.
pub(super) fn sections() -> String {
    let folder = Folder::in_memory([("plainsight.toml", SITE.as_bytes())]);
    let (dataset, report) = load::load(&folder, &load::Options::default());
    let dataset = dataset.unwrap_or_else(|| panic!("{report:?}"));
    let words = Words::english();
    let sections: Vec<String> = dataset.disclosures.datasets.iter().map(|dataset| section(dataset, &words)).collect();
    assert!(sections.len() > 16, "the Code has sixteen duties, and laws stand beside it");
    sections.join("\n")
}

fn section(dataset: &DisclosureDataset, words: &Words) -> String {
    let frequency = words.word(&format!("transparency-frequency-{}", dataset.frequency.name()));
    let mut facts = vec![
        vec!["`--as`, folder and address".to_owned(), format!("`{}`", dataset.id)],
        vec!["law".to_owned(), dataset.legal_basis.clone()],
        vec!["how often".to_owned(), frequency],
        vec!["by when".to_owned(), deadline(dataset.deadline, words)],
    ];
    facts.extend(dataset.since.map(|since| vec!["asked for from".to_owned(), words.date(since)]));
    facts.extend(dataset.scope.clone().map(|scope| vec!["what belongs in it".to_owned(), scope]));
    facts.extend(dataset.exclusions.iter().map(|exclusion| vec!["what does not".to_owned(), exclusion.reason.clone()]));
    let columns = dataset.columns.iter().map(column);
    format!(
        "## {}\n\n{}\n\n{}\n{}",
        dataset.title,
        one_line(&dataset.description),
        table(&["of the dataset", "what is so"], facts),
        table(&["column", "holds", "asked for", "meaning"], columns)
    )
}

fn column(column: &DisclosureColumn) -> Vec<String> {
    let holds = match &column.allowed[..] {
        [] => column.kind.name().to_owned(),
        allowed => format!("one of: {}", allowed.join(", ")),
    };
    let asked = match &column.may_be_empty_when {
        Some(when) => format!("{}; may be empty: {when}", column.requirement.name()),
        None => column.requirement.name().to_owned(),
    };
    vec![format!("`{}`", column.name), holds, asked, column.description.clone()]
}

fn deadline(rule: DeadlineRule, words: &Words) -> String {
    match rule {
        DeadlineRule::OneMonthAfter => words.word("disclosure-deadline-month"),
        DeadlineRule::DaysAfter(days) => words.say("disclosure-deadline-days", &[("days", usize::from(days).into())]),
        DeadlineRule::DayOfYear { month, day } => {
            let month = words.word(&format!("month-{month}"));
            words.say("disclosure-deadline-day", &[("day", day.to_string().into()), ("month", month.into())])
        }
        DeadlineRule::WithFirst => words.word("disclosure-deadline-first"),
    }
}
