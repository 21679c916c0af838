//! What the disclosing body must publish, and how each dataset stands: `/transparency/`. Only where the site has such a body.
//!
//! Every state, count and date comes from [`crate::calc::disclosures`], so that nobody can write one.

mod coming;
mod gaps;
mod table;

use serde::Serialize;

use crate::pages::parts::disclosure::{
    CorrectionWords, Duty, Group, LicenceView, Owed, corrections, duties, lead, lead_of_all, page_of, platform_words,
};
use crate::pages::parts::{DownloadLink, download_links};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address};
use coming::Next;
use gaps::Gap;

/// The page.
pub const KIND: PageKind = PageKind { id: "transparency", template: "transparency.html", jobs };

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    let has_body = stage.dataset().disclosures.disclosing_body.is_some();
    has_body.then(|| Job::new(address::TRANSPARENCY, page)).into_iter().collect()
}

/// Datasets of one group as a table.
#[derive(Serialize)]
struct GroupView {
    id: &'static str,
    title: String,
    lead: Option<String>,
    table: String,
    two_files: Option<String>,
}

/// A correction with the dataset that it is of.
#[derive(Serialize)]
struct Corrected {
    title: String,
    href: String,
    period: String,
    #[serde(flatten)]
    words: CorrectionWords,
}

/// What a dataset says of the Central Digital Platform.
#[derive(Serialize)]
struct Platform {
    title: String,
    href: String,
    words: String,
}

#[derive(Serialize)]
struct View {
    invented: Option<String>,
    lead: String,
    counted: String,
    groups: Vec<GroupView>,
    next: Next,
    gaps: Vec<Gap>,
    corrections: Vec<Corrected>,
    platform: Vec<Platform>,
    licence: Option<LicenceView>,
    downloads: Vec<DownloadLink>,
}

fn page<'a>(stage: &'a Stage<'a>) -> Rendered {
    let words = stage.words;
    let duties = duties(stage);
    let all: Vec<Owed<'a>> = duties.iter().flatten().copied().collect();
    let first = all.first();
    let name = first.map(Owed::body_name).unwrap_or_default();
    let lead_words = lead_of_all(&duties).unwrap_or_default();
    let title = words.say("transparency-title", &[("name", first.map(|owed| owed.body.name.clone()).unwrap_or_default().into())]);
    let shell = Shell::new(stage, address::TRANSPARENCY, &title, &[]).described(format!("{name}: {lead_words}"));
    let shell = shell.of_files(stage, all.iter().flat_map(|owed| owed.disclosed.newest().map(|(_, file)| file)));
    let view = View {
        invented: first.and_then(Owed::invented),
        lead: lead_words,
        counted: words.say("transparency-counted", &[("date", words.date(stage.results.as_at()).into())]),
        groups: Group::ALL.into_iter().filter_map(|group| group_view(&shell, &duties, group)).collect(),
        next: coming::next(stage, &shell, &all),
        gaps: gaps::gaps(&shell, &all),
        corrections: corrected(&shell, &all),
        platform: all.iter().filter_map(|owed| platform(&shell, owed)).collect(),
        licence: first.map(LicenceView::new),
        downloads: download_links(stage, &shell, &["csv", "json"].map(|ending| format!("data/disclosures.{ending}"))),
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}

fn group_view(shell: &Shell, duties: &[Duty<'_>], group: Group) -> Option<GroupView> {
    let own: Vec<&Duty<'_>> = duties.iter().filter(|duty| duty.first().is_some_and(|owed| owed.group() == group)).collect();
    let words = own.first()?.first()?.stage.words;
    let title = words.word(&format!("transparency-group-{}", group.name()));
    let shared = own.iter().filter(|duty| duty.len() > 1).map(|duty| {
        let titles: Vec<String> = duty.iter().map(|owed| owed.dataset.title.clone()).collect();
        words.say("transparency-two-files", &[("titles", words.list(&titles).into())])
    });
    let shared: Vec<String> = shared.collect();
    Some(GroupView {
        id: group.name(),
        table: table::table(shell, &format!("datasets-{}", group.name()), &title, &own),
        // The Code's own sentence leads the page.
        lead: if group == Group::Code { None } else { lead(duties, group) },
        two_files: (!shared.is_empty()).then(|| shared.join(" ")),
        title,
    })
}

fn corrected(shell: &Shell, all: &[Owed<'_>]) -> Vec<Corrected> {
    let each = all.iter().flat_map(|owed| corrections(owed).into_iter().map(move |words| (owed, words)));
    let with_title = |(owed, words): (&Owed<'_>, CorrectionWords)| Corrected {
        title: owed.dataset.title.clone(),
        href: shell.to(&address::disclosure(&owed.dataset.id)),
        period: page_of(owed, shell, words.period),
        words,
    };
    let mut corrected: Vec<Corrected> = each.map(with_title).collect();
    // Stable: of one day they stay in the order of the table.
    corrected.sort_by(|a, b| b.words.iso.cmp(&a.words.iso));
    corrected
}

fn platform(shell: &Shell, owed: &Owed<'_>) -> Option<Platform> {
    let words = owed.statement.cdp_statement.as_ref().map(platform_words)?;
    Some(Platform { title: owed.dataset.title.clone(), href: shell.to(&address::disclosure(&owed.dataset.id)), words })
}
