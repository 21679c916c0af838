//! What the body says about files that are not here: statements in full, with their dates.

use crate::model::{HeldDisclosure, Period, PublishedElsewhere, Withdrawn, Withheld};
use crate::pages::html::{escape, link, say_with};
use crate::pages::parts::disclosure::{Owed, count};

/// Every statement that is said by the date of the site, as HTML: about all periods first, then by period; `about` leaves out those that
/// have no day in common with that period.
pub fn notices(owed: &Owed<'_>, about: Option<Period>) -> Vec<String> {
    let (words, statement, as_at) = (owed.stage.words, owed.statement, owed.stage.results.as_at());
    let touches = |period: Period| about.is_none_or(|about| period.start() <= about.end() && about.start() <= period.end());
    let none = statement.not_applicable.iter().map(|reason| words.say("disclosure-notice-none", &[("reason", reason.into())]));
    let withheld = statement.withheld.iter().filter(|said| touches(said.period));
    let withheld = withheld.map(|Withheld { period, exemption, reason }| {
        let exemption = exemption.trim_end_matches('.');
        let args = [("period", words.period(*period).into()), ("exemption", exemption.into()), ("reason", reason.into())];
        words.say("disclosure-notice-withheld", &args)
    });
    let withdrawn = statement.withdrawn.iter().filter(|said| said.on <= as_at && touches(said.period));
    let withdrawn = withdrawn.map(|Withdrawn { period, on, reason }| {
        let args = [("period", words.period(*period).into()), ("on", words.date(*on).into()), ("reason", reason.into())];
        words.say("disclosure-notice-withdrawn", &args)
    });
    let held = held(owed).filter(|held| touches(held.period)).map(|held| held_notice(owed, held));
    let plain = none.chain(withheld).chain(withdrawn).chain(held).map(|said| escape(&said).into_owned());
    statement.published_elsewhere.iter().map(|elsewhere| elsewhere_notice(owed, elsewhere)).chain(plain).collect()
}

/// The files of a dataset that are held back; those dated after the site are not there yet.
pub(super) fn held<'a>(owed: &Owed<'a>) -> impl Iterator<Item = &'a HeldDisclosure> {
    let (dataset, as_at) = (owed.disclosed.dataset, owed.stage.results.as_at());
    let held = owed.stage.dataset().disclosures.held.iter().filter(move |held| held.dataset == dataset);
    held.filter(move |held| held.published.is_none_or(|published| published.date() <= as_at))
}

fn elsewhere_notice(owed: &Owed<'_>, elsewhere: &PublishedElsewhere) -> String {
    let words = owed.stage.words;
    let link = link(&elsewhere.link, &words.word("disclosure-elsewhere-link"));
    say_with(words, "disclosure-notice-elsewhere", &[("checked", words.date(elsewhere.checked).into())], ("link", &link))
}

fn held_notice(owed: &Owed<'_>, held: &HeldDisclosure) -> String {
    // It failed on the day from which the site speaks, as the state of the period has it.
    let (words, on) = (owed.stage.words, owed.stage.results.as_at());
    let args = [("period", words.period(held.period).into()), ("on", words.date(on).into()), ("count", count(held.mistakes))];
    words.say("disclosure-notice-held", &args)
}
