//! A dataset that the disclosing body publishes: what it is, every period, version and correction, its columns.

mod columns;
mod facts;
mod periods;

use serde::Serialize;

use crate::calc::disclosures::State;
use crate::model::Disclosure;
use crate::pages::parts::disclosure::{
    CorrectionWords, LicenceView, Owed, behind_mark, corrections, csv_link, document_links, duties, files_of, notices, page_of,
    platform_words, state_mark, state_said,
};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address};

/// The page of each dataset.
pub const KIND: PageKind = PageKind { id: "disclosure", template: "disclosure.html", jobs };

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    let job = |owed: Owed<'a>| Job::new(address::disclosure(&owed.dataset.id), move |_| page(&owed));
    duties(stage).into_iter().flatten().map(job).collect()
}

/// A correction with the page of its period.
#[derive(Serialize)]
struct Corrected {
    period: String,
    #[serde(flatten)]
    words: CorrectionWords,
}

/// How the dataset stands.
#[derive(Serialize)]
struct Answer {
    mark: String,
    period: String,
    /// None where one of the notices says it in full.
    said: Option<String>,
    /// HTML: an older period that is not here, though this one is; none where one of the notices says it in full.
    behind: Option<String>,
}

#[derive(Serialize)]
struct View {
    invented: Option<String>,
    whose: String,
    description: String,
    answer: Option<Answer>,
    facts: String,
    newest: Vec<String>,
    documents: Vec<String>,
    notices: Vec<String>,
    periods: String,
    versions: String,
    corrections: Vec<Corrected>,
    columns: String,
    drift: Vec<String>,
    left_out: Vec<String>,
    redaction_policy: Option<String>,
    platform: Option<String>,
    notes: Vec<String>,
    older: Option<String>,
    licence: LicenceView,
    all_href: String,
}

/// Whether a state is explained by what the council says, which stands in full among the notices.
fn is_notice(state: State<'_>) -> bool {
    match state {
        State::PublishedElsewhere { .. }
        | State::Withheld { .. }
        | State::NotApplicable { .. }
        | State::Held { .. }
        | State::Withdrawn { .. } => true,
        State::Published | State::NilReturn | State::DateNotRecorded | State::Late { .. } | State::NotYetDue | State::Missing { .. } => {
            false
        }
    }
}

fn page(owed: &Owed<'_>) -> Rendered {
    let (words, dataset) = (owed.stage.words, owed.dataset);
    let trail = words.word("transparency");
    let shell = Shell::new(owed.stage, &address::disclosure(&dataset.id), &dataset.title, &[(&trail, address::TRANSPARENCY)]);
    let whose = words.say("disclosure-whose", &[("name", owed.body_name().into())]);
    let files = owed.disclosed.newest().map(|(_, file)| file);
    let shell = shell.described(format!("{} {whose}", dataset.description)).of_files(owed.stage, files);
    let newest = owed.disclosed.newest().last().map(|(_, file)| file);
    let corrected = |correction: CorrectionWords| Corrected { period: page_of(owed, &shell, correction.period), words: correction };
    let view = View {
        invented: owed.invented(),
        whose,
        description: dataset.description.clone(),
        answer: owed.shown().map(|(standing, behind)| Answer {
            mark: state_mark(words, &shell.root, Some(standing.state)),
            period: words.period(standing.period),
            said: (!is_notice(standing.state)).then(|| state_said(owed, standing)),
            behind: behind.filter(|behind| !is_notice(behind.state)).map(|behind| behind_mark(owed, &shell, behind)),
        }),
        facts: facts::facts(owed),
        newest: newest_files(owed).into_iter().map(|file| file_line(owed, &shell, file)).collect(),
        documents: newest.map(|file| document_links(owed, &shell, file)).unwrap_or_default(),
        notices: notices(owed, None),
        periods: periods::expected(owed, &shell),
        versions: periods::versions(owed, &shell),
        corrections: corrections(owed).into_iter().map(corrected).collect(),
        columns: columns::columns(owed),
        drift: columns::drift(owed),
        left_out: facts::left_out(owed),
        redaction_policy: owed.statement.redaction_policy.clone(),
        platform: owed.statement.cdp_statement.as_ref().map(platform_words),
        notes: [dataset.note.clone(), owed.statement.notes.clone()].into_iter().flatten().collect(),
        older: owed.statement.publishes_from.as_ref().map(|from| facts::older(owed, from)),
        licence: LicenceView::new(owed),
        all_href: shell.to(address::TRANSPARENCY),
    };
    Rendered { html: owed.stage.render(KIND.template, &shell, &view), files: Vec::new() }
}

/// The files of the period that is shown first; where it has none, the newest of all.
fn newest_files<'a>(owed: &Owed<'a>) -> Vec<&'a Disclosure> {
    let own = owed.shown().map(|(standing, _)| files_of(owed, standing)).unwrap_or_default();
    if own.is_empty() { owed.disclosed.newest().last().map(|(_, file)| file).into_iter().collect() } else { own }
}

fn file_line(owed: &Owed<'_>, shell: &Shell, file: &Disclosure) -> String {
    format!("{} {}", page_of(owed, shell, file.period), csv_link(owed, shell, file))
}
