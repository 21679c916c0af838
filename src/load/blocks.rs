//! The blocks marked `plainsight` in pages and reports: what they name.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::known::Known;
use super::read;
use crate::diag::{Diagnostic, Report};
use crate::model::{AuthorityId, Block, BlockKind, GroupId, IndicatorId, ScorecardId};
use crate::source::toml::Keys;
use crate::source::{Fault, Text};

/// The word behind the fence.
const MARK: &str = "plainsight";

/// Which extensions of CommonMark pages are written in.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES);

/// Reads the blocks of a body, in its order; one that names nothing is an error.
pub(super) fn read(text: &Text, body: Range<usize>, known: &Known, report: &mut Report) -> Vec<Block> {
    let markdown = text.as_str().get(body.clone()).unwrap_or_default();
    let mut blocks = Vec::new();
    for fence in fences(markdown) {
        let at = |range: &Range<usize>| range.start + body.start..range.end + body.start;
        let place = text.place(at(&fence.whole));
        let toml = blanked(markdown, &fence);
        let kind = read::part(text, (at(&fence.inside).start, &toml), report, |keys| kind(keys, known));
        match kind.flatten() {
            Some(kind) => {
                let is_chart = matches!(kind, BlockKind::Trend { .. } | BlockKind::Ranked { .. } | BlockKind::Strip { .. });
                match blocks.iter().find(|earlier: &&Block| is_chart && earlier.kind == kind) {
                    Some(earlier) => report.add(twice(place, earlier)),
                    None => blocks.push(Block { kind, place }),
                }
            }
            None if toml.trim().is_empty() => report.add(empty(place)),
            // What is wrong inside was reported.
            None => {}
        }
    }
    blocks
}

fn empty(place: crate::diag::Place) -> Diagnostic {
    Diagnostic::error("blocks/nothing", place, "the block names nothing")
        .help("write `scorecard`, `chart`, `table` or `measure` = \"…\" in it")
}

/// A chart has one address, and the page could not say which of two it leads to.
fn twice(place: crate::diag::Place, earlier: &Block) -> Diagnostic {
    Diagnostic::error("blocks/twice", place, format!("the same chart stands in line {} of the page", earlier.place.line))
        .help("remove one of them, and lead to the other in words")
}

struct Fence {
    whole: Range<usize>,
    /// From the first byte of its words to the last.
    inside: Range<usize>,
    /// The pieces of its words: a quotation's or list's marks stand between them.
    pieces: Vec<Range<usize>>,
}

fn fences(markdown: &str) -> Vec<Fence> {
    let mut fences: Vec<Fence> = Vec::new();
    let mut open: Option<Fence> = None;
    for (event, range) in Parser::new_ext(markdown, OPTIONS).into_offset_iter() {
        if let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(mark))) = &event
            && mark.split_whitespace().next() == Some(MARK)
        {
            open = Some(Fence { inside: range.end..range.end, whole: range, pieces: Vec::new() });
        } else if event == Event::End(TagEnd::CodeBlock) {
            fences.extend(open.take());
        } else if let (Event::Text(_), Some(fence)) = (&event, &mut open) {
            let start = fence.pieces.first().map_or(range.start, |first| first.start);
            fence.inside = start..range.end;
            fence.pieces.push(range);
        }
    }
    fences
}

/// The words of a fence, as long as they stand in the page, with spaces for whatever stands between the pieces.
fn blanked(markdown: &str, fence: &Fence) -> String {
    let mut words = String::with_capacity(fence.inside.len());
    let mut at = fence.inside.start;
    for piece in &fence.pieces {
        words.extend(std::iter::repeat_n(' ', piece.start.saturating_sub(at)));
        words.push_str(markdown.get(piece.clone()).unwrap_or_default());
        at = piece.end;
    }
    words
}

fn kind(keys: &Keys<'_>, known: &Known) -> Option<BlockKind> {
    const KEYS: [&str; 4] = ["scorecard", "chart", "table", "measure"];
    let named: Vec<&str> = KEYS.into_iter().filter(|key| keys.has(key)).collect();
    if let [_, second, ..] = named.as_slice() {
        let fault = Fault::new("blocks/several", format!("the block names both `{}`", named.join("` and `")));
        keys.fail(second, fault.help("write a block for each"));
    }
    match named.first().copied() {
        Some("scorecard") => {
            let index = keys.required_read("scorecard", |text| known.scorecards.resolve(text))?;
            Some(BlockKind::Scorecard(ScorecardId::from_index(index)))
        }
        Some("table") => keys.required_read("table", |text| known.tables.resolve(text)).map(BlockKind::Table),
        Some("measure") => {
            let indicator = keys.required_read("measure", |text| known.indicators.resolve(text));
            let group = group(keys, known);
            Some(BlockKind::Measure { indicator: IndicatorId::from_index(indicator?), group })
        }
        Some(_) => chart(keys, known),
        None => {
            keys.missing("scorecard", "write `scorecard`, `chart`, `table` or `measure` = \"…\" in the block");
            None
        }
    }
}

#[derive(Clone, Copy)]
enum Chart {
    Trend,
    Ranked,
    Strip,
}

fn chart(keys: &Keys<'_>, known: &Known) -> Option<BlockKind> {
    let chart = keys.required_one_of("chart", &[("trend", Chart::Trend), ("ranked", Chart::Ranked), ("strip", Chart::Strip)])?;
    let indicator = keys.required_read("indicator", |text| known.indicators.resolve(text)).map(IndicatorId::from_index);
    let authority = || keys.read("authority", |text| known.authorities.names.resolve(text)).map(AuthorityId::from_index);
    match chart {
        Chart::Trend => {
            let only = known.authorities.one_council.then(|| AuthorityId::from_index(0));
            if only.is_none() && !keys.has("authority") {
                keys.missing("authority", "a trend is of one authority: authority = \"…\"");
            }
            let authority = authority().or(only);
            Some(BlockKind::Trend { indicator: indicator?, authority: authority? })
        }
        Chart::Ranked => {
            let (authority, group) = (authority(), group(keys, known));
            Some(BlockKind::Ranked { indicator: indicator?, authority, group })
        }
        Chart::Strip => {
            let group = group(keys, known);
            Some(BlockKind::Strip { indicator: indicator?, group })
        }
    }
}

fn group(keys: &Keys<'_>, known: &Known) -> Option<GroupId> {
    keys.read("group", |text| known.group_names.resolve(text)).map(GroupId::from_index)
}
