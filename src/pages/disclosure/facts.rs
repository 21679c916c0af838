//! What is asked for: how often, by when, by which law, of which rows.

use crate::model::{DeadlineRule, PublishesFrom, VatBasis};
use crate::pages::html::{escape, link};
use crate::pages::parts::disclosure::{Owed, count};
use crate::pages::parts::facts::Facts;

/// The facts of a dataset that are known, as HTML.
pub(super) fn facts(owed: &Owed<'_>) -> String {
    let (words, dataset, statement) = (owed.stage.words, owed.dataset, owed.statement);
    let mut facts = Facts::default();
    let often = format!("disclosure-often-{}", dataset.frequency.name());
    facts.text(words.word("disclosure-fact-often"), Some(&words.word(&often)));
    facts.text(words.word("disclosure-fact-deadline"), Some(&deadline(owed)));
    facts.text(words.word("disclosure-fact-next"), Some(&next(owed)));
    let basis = Some(dataset.legal_basis.as_str()).filter(|basis| !basis.is_empty());
    facts.text(words.word("disclosure-fact-basis"), Some(basis.unwrap_or(&words.word("disclosure-basis-own"))));
    facts.text(words.word("disclosure-fact-scope"), dataset.scope.as_deref());
    let above = statement.threshold.map(|above| words.say("disclosure-threshold", &[("amount", words.pounds(above).into())]));
    facts.text(words.word("disclosure-fact-threshold"), above.as_deref());
    let vat = statement.vat.map(|vat| match vat {
        VatBasis::Net => words.word("disclosure-vat-net"),
        VatBasis::Gross => words.word("disclosure-vat-gross"),
    });
    facts.text(words.word("disclosure-fact-vat"), vat.as_deref());
    facts.finish()
}

fn deadline(owed: &Owed<'_>) -> String {
    let words = owed.stage.words;
    match owed.dataset.deadline {
        DeadlineRule::OneMonthAfter => words.word("disclosure-deadline-month"),
        DeadlineRule::DaysAfter(days) => words.say("disclosure-deadline-days", &[("days", count(days.into()))]),
        DeadlineRule::DayOfYear { month, day } => {
            let month = words.word(&format!("month-{month}"));
            words.say("disclosure-deadline-day", &[("day", day.to_string().into()), ("month", month.into())])
        }
        DeadlineRule::WithFirst => words.word("disclosure-deadline-first"),
    }
}

fn next(owed: &Owed<'_>) -> String {
    let words = owed.stage.words;
    match owed.disclosed.standing.next {
        Some(next) => {
            let args = [("date", words.date(next.due).into()), ("period", words.period(next.period).into())];
            words.say("disclosure-next", &args)
        }
        None => words.word("transparency-nothing-next"),
    }
}

/// What does not belong in the files or is taken out of them, by the rules of the dataset.
pub(super) fn left_out(owed: &Owed<'_>) -> Vec<String> {
    let words = owed.stage.words;
    let excluded: Vec<String> = owed.dataset.exclusions.iter().map(|exclusion| exclusion.reason.clone()).collect();
    let excluded = (!excluded.is_empty()).then(|| words.say("disclosure-excluded", &[("what", words.list(&excluded).into())]));
    let redactions = owed.dataset.redactions.iter().map(|rule| words.say("disclosure-rule", &[("reason", (&rule.reason).into())]));
    let minimums = owed.dataset.minimums.iter().map(|minimum| words.say("disclosure-rule", &[("reason", (&minimum.remedy).into())]));
    excluded.into_iter().chain(redactions).chain(minimums).collect()
}

/// Since when the files stand here, and where older ones are, as HTML.
pub(super) fn older(owed: &Owed<'_>, from: &PublishesFrom) -> String {
    let words = owed.stage.words;
    let since = escape(&words.say("disclosure-from", &[("period", words.period(from.period).into())])).into_owned();
    match &from.link {
        Some(older) => format!("{since} {}.", link(older, &words.word("disclosure-older"))),
        None => since,
    }
}
