//! One period of a dataset that the disclosing body publishes: what its newest file holds, or why there is none.

mod answer;
mod checks;
mod rows;
mod sums;
mod withheld;

use serde::Serialize;

use crate::calc::disclosures::PeriodStanding;
use crate::model::{Disclosure, Period};
use crate::pages::html::escape;
use crate::pages::parts::disclosure::{
    CorrectionWords, LicenceView, Owed, corrections, document_links, duties, notices, periods_with_page, state_mark, state_said,
};
use crate::pages::parts::{DownloadLink, explorer};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address};
use answer::Answer;
use rows::FirstRows;
use sums::Broken;
use withheld::Withheld;

/// The page of each period that has or had a file.
pub const KIND: PageKind = PageKind { id: "disclosure-period", template: "disclosure_period.html", jobs };

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    let of = |owed: Owed<'a>| {
        let job = move |period| Job::new(address::disclosure_period(&owed.dataset.id, period), move |_| page(&Ledger::new(owed, period)));
        periods_with_page(&owed).into_iter().map(job)
    };
    duties(stage).into_iter().flatten().flat_map(of).collect()
}

/// A period of a dataset, with its newest public file.
struct Ledger<'a> {
    owed: Owed<'a>,
    period: Period,
    /// None where it was taken down, or never passed its checks.
    file: Option<&'a Disclosure>,
    /// How the expected period stands of which it is the whole or a part.
    standing: Option<&'a PeriodStanding<'a>>,
}

impl<'a> Ledger<'a> {
    fn new(owed: Owed<'a>, period: Period) -> Self {
        let standings = &owed.disclosed.standing.periods;
        let same = standings.iter().find(|standing| standing.period == period);
        let part = || standings.iter().find(|standing| standing.period.contains(period) || period.contains(standing.period));
        Self {
            owed,
            period,
            file: owed.disclosed.newest().map(|(_, file)| file).find(|file| file.period == period),
            standing: same.or_else(part),
        }
    }
}

/// A link to the period before or after.
#[derive(Serialize)]
struct Neighbour {
    title: String,
    href: String,
}

/// What there is where a file stands.
#[derive(Serialize)]
struct FileView {
    answer: Answer,
    facts: String,
    downloads: Vec<DownloadLink>,
    documents: Vec<String>,
    broken: Vec<Broken>,
    withheld: Option<Withheld>,
    checks: Option<String>,
    refused: Option<String>,
    explorer: String,
    first: Option<FirstRows>,
    versions: String,
}

#[derive(Serialize)]
struct View {
    invented: Option<String>,
    title: String,
    dataset: String,
    state: Option<String>,
    said: Option<String>,
    notices: Vec<String>,
    file: Option<FileView>,
    corrections: Vec<CorrectionWords>,
    policy: Option<String>,
    licence: Option<LicenceView>,
    before: Option<Neighbour>,
    after: Option<Neighbour>,
    dataset_href: String,
}

fn page(ledger: &Ledger<'_>) -> Rendered {
    let (owed, words) = (&ledger.owed, ledger.owed.stage.words);
    let to = address::disclosure_period(&owed.dataset.id, ledger.period);
    let dataset_address = address::disclosure(&owed.dataset.id);
    let period = words.period(ledger.period);
    let (all, title) = (words.word("transparency"), owed.dataset.title.as_str());
    let shell = Shell::new(owed.stage, &to, &period, &[(&all, address::TRANSPARENCY), (title, &dataset_address)]);
    let whose = words.say("disclosure-whose", &[("name", owed.body_name().into())]);
    let shell = shell.described(format!("{title}, {period}. {whose}")).of_files(owed.stage, ledger.file.into_iter());
    let mut files = Vec::new();
    let view = View {
        invented: owed.invented(),
        title: title.to_owned(),
        dataset: whose,
        state: ledger.standing.map(|standing| ledger.state(&shell, standing)),
        said: ledger.standing.map(|standing| state_said(owed, standing)),
        notices: notices(owed, Some(ledger.period)),
        file: ledger.file.map(|file| ledger.file_view(file, &shell, &mut files)),
        corrections: corrections(owed).into_iter().filter(|correction| correction.period == ledger.period).collect(),
        policy: owed.statement.redaction_policy.clone(),
        licence: ledger.file.map(|_| LicenceView::new(owed)),
        before: ledger.neighbour(&shell, true),
        after: ledger.neighbour(&shell, false),
        dataset_href: shell.to(&dataset_address),
    };
    Rendered { html: owed.stage.render(KIND.template, &shell, &view), files }
}

impl Ledger<'_> {
    /// The mark of the expected period, which is named where this is a part of it.
    fn state(&self, shell: &Shell, standing: &PeriodStanding<'_>) -> String {
        let words = self.owed.stage.words;
        let mark = state_mark(words, &shell.root, Some(standing.state));
        if standing.period == self.period {
            return mark;
        }
        let said = words.say("disclosure-state-of", &[("period", words.period(standing.period).into())]);
        format!("{} {mark}", escape(&said))
    }

    fn file_view(&self, file: &Disclosure, shell: &Shell, files: &mut Vec<(String, Vec<u8>)>) -> FileView {
        FileView {
            answer: answer::answer(self, file),
            facts: answer::facts(self, file),
            downloads: answer::downloads(self, file, shell),
            documents: document_links(&self.owed, shell, file),
            broken: sums::broken(self, file, shell, files),
            withheld: withheld::withheld(&self.owed, file),
            checks: checks::table(&self.owed, file),
            refused: checks::refused(&self.owed, file),
            explorer: explorer(self.owed.stage, shell, file),
            first: rows::first(&self.owed, file),
            versions: answer::versions(self, shell),
        }
    }

    /// The period with a page that stands before or after this one.
    fn neighbour(&self, shell: &Shell, before: bool) -> Option<Neighbour> {
        let periods = periods_with_page(&self.owed);
        let period = if before { periods.range(..self.period).next_back() } else { periods.iter().find(|period| **period > self.period) }?;
        Some(Neighbour {
            title: self.owed.stage.words.period(*period),
            href: shell.to(&address::disclosure_period(&self.owed.dataset.id, *period)),
        })
    }
}
