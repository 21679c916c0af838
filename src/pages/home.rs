//! The home page: how the region or council stands, what needs attention, where to find a council, what is new.

use serde::Serialize;

use crate::calc::Exception;
use crate::charts::sparkline;
use crate::model::{Document, DocumentKind, Figure, Number};
use crate::pages::exceptions::since_words;
use crate::pages::html::{escape, link};
use crate::pages::markdown::{Headings, Markdown};
use crate::pages::offered::is_offered;
use crate::pages::parts::chart::small;
use crate::pages::parts::disclosure::{duties, lead_of_all};
use crate::pages::parts::find::find;
use crate::pages::parts::value::against_target;
use crate::pages::parts::{Tally, age_words, change_words, mark, newest, newest_figures, strip};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address, blocks, figure, report};

/// The page.
pub const KIND: PageKind = PageKind { id: "home", template: "home.html", jobs };

/// How many changes are shown before "all changes".
const NEWEST: usize = 6;

/// A link to a scorecard or report.
#[derive(Serialize)]
struct CardLink {
    title: String,
    href: String,
}

#[derive(Serialize)]
struct ChangeView {
    date: String,
    measure: String,
    href: String,
    said: String,
}

#[derive(Serialize)]
struct View {
    lead: Option<String>,
    overdue: Option<String>,
    has_measures: bool,
    sentence: String,
    uncounted: Option<String>,
    strip: String,
    attention: Vec<String>,
    attention_more: String,
    exceptions_href: String,
    find: Option<String>,
    changes: Vec<ChangeView>,
    changes_href: String,
    words: Option<String>,
    scorecards: Vec<CardLink>,
    reports: Vec<CardLink>,
    data_href: Option<String>,
    transparency: Option<Transparency>,
}

/// How the disclosing body's datasets stand, in one sentence.
#[derive(Serialize)]
struct Transparency {
    said: String,
    href: String,
}

fn jobs<'a>(_: &'a Stage<'a>) -> Vec<Job<'a>> {
    vec![Job::new("/", page)]
}

fn page(stage: &Stage<'_>) -> Rendered {
    let (words, dataset) = (stage.words, stage.dataset());
    let home = dataset.documents.iter().find(|document| document.kind == DocumentKind::Home);
    let title = home.map_or(&dataset.site.title, |home| &home.title);
    let mut shell = Shell::new(stage, "/", title, &[]);
    let lead = home.and_then(|home| home.description.clone()).or_else(|| dataset.site.description.clone());
    if let Some(lead) = &lead {
        shell = shell.described(lead.clone());
    }
    let (tally, bodies) = newest(stage);
    let exceptions = stage.results.exceptions();
    let shown = dataset.site.attention.min(exceptions.len());
    let blocks = home.map(|home| blocks::all(stage, &shell, home)).unwrap_or_default();
    let view = View {
        lead,
        overdue: age_words(stage, newest_figures(stage)),
        has_measures: is_offered(dataset, "/indicators/"),
        sentence: sentence(stage, &tally, bodies),
        uncounted: tally.uncounted_sentence(words),
        strip: strip(words, &shell.root, &tally),
        attention: exceptions.iter().take(shown).map(|exception| attention(stage, &shell, exception)).collect(),
        attention_more: attention_more(stage, &exceptions, shown),
        exceptions_href: shell.to("/exceptions/"),
        find: (dataset.authorities.len() > 1).then(|| find(stage, &shell, 3)),
        changes: changes(stage, &shell),
        changes_href: shell.to("/changes/"),
        words: home.map(|home| {
            let markdown = Markdown { root: &shell.root, prefix: "", about: title, headings: Headings::Sections, blocks: &blocks.html };
            markdown.html(&home.markdown)
        }),
        scorecards: scorecards(stage, &shell),
        reports: reports(stage, &shell),
        data_href: is_offered(dataset, "/data/").then(|| shell.to("/data/")),
        transparency: lead_of_all(&duties(stage)).map(|said| Transparency { said, href: shell.to(address::TRANSPARENCY) }),
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: blocks.files }
}

fn sentence(stage: &Stage<'_>, tally: &Tally, bodies: usize) -> String {
    let words = stage.words;
    if tally.counted() == 0 {
        return words.word("home-none-judged");
    }
    if let Some(only) = stage.only_body() {
        let name = &stage.dataset().authority(only).name;
        return words.say("home-sentence-of-one", &[("name", name.into()), ("counts", tally.counts(words).into())]);
    }
    let args = [
        ("bodies", bodies.into()),
        ("counted", tally.counted().into()),
        ("met", tally.meeting().into()),
        ("near", tally.near_words(words).into()),
        ("missed", tally.missed.into()),
    ];
    words.say("home-sentence", &args)
}

/// "10 of the 105 figures that are off target (2 are forecasts and 4 of whole areas)": the rows shown, and their total.
fn attention_more(stage: &Stage<'_>, exceptions: &[Exception<'_>], shown: usize) -> String {
    let forecasts = exceptions.iter().filter(|exception| exception.status.forecast).count();
    let totals = exceptions.iter().filter(|exception| !stage.dataset().authority(exception.authority).is_counted()).count();
    let args = [
        ("shown", shown.into()),
        ("count", exceptions.len().into()),
        ("forecasts", forecasts.into()),
        ("totals", totals.into()),
        ("all", (if shown == exceptions.len() { "yes" } else { "no" }).into()),
    ];
    stage.words.say("home-attention-more", &args)
}

/// What needs attention, as a row: what and who, the figure, how it stands to its target, the trend and since when.
fn attention(stage: &Stage<'_>, shell: &Shell, exception: &Exception<'_>) -> String {
    let (words, dataset) = (stage.words, stage.dataset());
    let indicator = dataset.indicator(exception.indicator);
    let body = dataset.authority(exception.authority);
    let set = indicator.target_set;
    let newest: Figure<'_> = exception.figure;
    let trace = stage.results.trace(exception.indicator, newest, set);
    let compared: Option<&Number> = trace.worked.as_ref().map(|worked| &worked.target);
    let amount = newest.number().map(|number| words.amount_beside(indicator, &number, compared)).unwrap_or_default();
    let against = newest.number().zip(trace.target).map(|(number, target)| against_target(words, indicator, &number, target));
    let spark = sparkline::picture(stage.results, exception.indicator, exception.authority).map(|svg| small(&svg)).unwrap_or_default();
    let since = since_words(words, exception);
    let measure = link(&shell.to(&figure::address_of(stage, exception.indicator, exception.authority)), &indicator.title);
    // On a site of one council it goes without saying who.
    let who = match stage.only_body() {
        Some(_) => String::new(),
        None => format!("{}<br>", link(&shell.to(&address::council(&body.id)), &body.name)),
    };
    format!(
        "<h3 class=\"row-name\">{who}{measure}</h3>\n<p class=\"row-figure\"><strong>{}</strong> <span>{}</span></p>\n\
         <p class=\"row-status\">{}\n<span class=\"quiet\">{}</span></p>\n<div class=\"row-context\"><p>{spark} {}</p></div>\n",
        escape(&amount),
        escape(&words.period(newest.period())),
        mark(words, &shell.root, exception.status),
        escape(&against.unwrap_or_default()),
        escape(&since),
    )
}

fn changes(stage: &Stage<'_>, shell: &Shell) -> Vec<ChangeView> {
    let changes = stage.results.changes();
    let newest = changes.iter().take(NEWEST).map(|change| {
        let indicator = stage.dataset().indicator(change.indicator);
        ChangeView {
            date: stage.words.date(change.date),
            measure: indicator.title.clone(),
            href: shell.to(&address::indicator(&indicator.id)),
            said: change_words(stage, change).text,
        }
    });
    newest.collect()
}

fn scorecards(stage: &Stage<'_>, shell: &Shell) -> Vec<CardLink> {
    let cards =
        stage.dataset().scorecards.iter().map(|card| CardLink { title: card.title.clone(), href: shell.to(&address::scorecard(&card.id)) });
    cards.collect()
}

/// The newest reports, newest first.
fn reports(stage: &Stage<'_>, shell: &Shell) -> Vec<CardLink> {
    let link = |document: &Document| CardLink { title: document.title.clone(), href: shell.to(&document.address) };
    report::newest_first(stage).into_iter().take(NEWEST).map(|(_, document)| link(document)).collect()
}
