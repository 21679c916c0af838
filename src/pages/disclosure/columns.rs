//! The columns of a dataset: what each means, whether it must be there, and how the newest file heads it.

use crate::model::{DisclosureColumn, HeadingUse};
use crate::pages::html::{Heading, HtmlTable, escape, say_with};
use crate::pages::parts::disclosure::Owed;
use crate::pages::parts::prose;

/// The columns as a table: those of the dataset in its order, then the ones that the body's newest file adds.
pub(super) fn columns(owed: &Owed<'_>) -> String {
    let words = owed.stage.words;
    let newest = owed.disclosed.newest().last().map(|(_, file)| &file.stats.headings);
    let mut ids = vec!["disclosure-head-column", "disclosure-head-asked", "disclosure-head-means"];
    ids.extend(newest.map(|_| "disclosure-head-in-file"));
    let headings = ids.iter().map(|id| Heading { text: words.word(id), numeric: false });
    let mut table = HtmlTable::new("columns-table", words.word("disclosure-columns"), headings.collect());
    for (place, column) in owed.dataset.columns.iter().enumerate() {
        let asked = words.word(&format!("disclosure-asked-{}", column.requirement.name()));
        let name = format!("{}<br><code>{}</code>", escape(&column.title), escape(&column.name));
        let mut cells = vec![name, escape(&asked).into_owned(), prose(&meaning(owed, column))];
        cells.extend(newest.map(|headings| in_file(owed, place, headings)));
        table.row(&cells);
    }
    for heading in newest.into_iter().flatten().filter(|heading| heading.column.is_none()) {
        let name = format!("<code>{}</code>", escape(&heading.heading));
        let cells = [name, words.word("disclosure-asked-extra"), words.word("disclosure-column-extra"), words.word("disclosure-in-file")];
        table.row(&cells);
    }
    table.finish()
}

/// What it means, its unit, the words that it allows, and when it may be empty.
fn meaning(owed: &Owed<'_>, column: &DisclosureColumn) -> String {
    let words = owed.stage.words;
    let unit = column.unit.as_ref().map(|unit| words.say("disclosure-column-unit", &[("unit", unit.into())]));
    let allowed =
        (!column.allowed.is_empty()).then(|| words.say("disclosure-column-allowed", &[("words", words.series(&column.allowed).into())]));
    let empty = column.may_be_empty_when.as_ref().map(|when| words.say("disclosure-column-empty", &[("when", when.into())]));
    let said = [Some(column.description.clone()), unit, allowed, empty];
    said.into_iter().flatten().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" ")
}

fn in_file(owed: &Owed<'_>, place: usize, headings: &[HeadingUse]) -> String {
    let words = owed.stage.words;
    match headings.iter().find(|heading| heading.column == Some(place)) {
        None => format!("<span class=\"quiet\">{}</span>", escape(&words.word("disclosure-not-in-file"))),
        Some(heading) if heading.is_alias => {
            let code = format!("<code>{}</code>", escape(&heading.heading));
            say_with(words, "disclosure-in-file-as", &[], ("heading", &code))
        }
        Some(_) => escape(&words.word("disclosure-in-file")).into_owned(),
    }
}

/// Where the columns of a period's newest file are not those of the period before, the newest first.
pub(super) fn drift(owed: &Owed<'_>) -> Vec<String> {
    let words = owed.stage.words;
    let newest: Vec<_> = owed.disclosed.newest().map(|(_, file)| file).collect();
    let pairs = newest.windows(2).rev().filter_map(|pair| if let [before, file] = pair { Some((*before, *file)) } else { None });
    let said = pairs.filter_map(|(before, file)| {
        let quoted = |heading: &String| words.say("disclosure-quoted", &[("word", heading.into())]);
        let has = |headings: &[HeadingUse], word: &str| headings.iter().any(|heading| heading.heading == word);
        let only = |of: &[HeadingUse], other: &[HeadingUse]| -> Vec<String> {
            of.iter().filter(|heading| !has(other, &heading.heading)).map(|heading| quoted(&heading.heading)).collect()
        };
        let came = only(&file.stats.headings, &before.stats.headings);
        let went = only(&before.stats.headings, &file.stats.headings);
        if came.is_empty() && went.is_empty() {
            return None;
        }
        let args = [
            ("period", words.period(file.period).into()),
            ("before", words.period(before.period).into()),
            ("came", came.len().into()),
            ("came-list", words.list(&came).into()),
            ("went", went.len().into()),
            ("went-list", words.list(&went).into()),
        ];
        Some(words.say("disclosure-drift", &args))
    });
    said.collect()
}
