//! Small sites whose charts are looked at: real figures of the board papers, and made ones at the edges.

use crate::calc::tests::builder::{self, Builder, dec, figure, indicator, own_target, ruled, target};
use crate::charts::Subject;
use crate::model::{
    AuthorityId, AuthorityKind, Basis, Dataset, Indicator, IndicatorId, Observation, Polarity, RuleKind, ScaleLevel, Target, Unit,
};

/// A site of one indicator, and what its charts are about.
pub struct Sample {
    pub name: &'static str,
    pub dataset: Dataset,
    pub subject: Subject,
}

/// An indicator in a unit.
pub fn measured(title: &str, unit: Unit, indicator: Indicator) -> Indicator {
    Indicator { title: title.to_owned(), short_title: title.to_owned(), unit, ..indicator }
}

pub fn sample(name: &'static str, mut site: Builder, parts: (Indicator, Vec<Observation>, Vec<Target>)) -> Sample {
    let members: Vec<AuthorityId> = site.dataset.authority_ids().collect();
    let (indicator, figures, targets) = parts;
    site.measure(indicator, figures, targets);
    let group = (members.len() > 1).then(|| "All councils in Lincolnshire".to_owned());
    Sample {
        name,
        dataset: site.dataset,
        subject: Subject { indicator: IndicatorId(0), authority: members.get(1).or(members.first()).copied(), members, group },
    }
}

fn one(name: &str) -> (Builder, AuthorityId) {
    let mut site = Builder::new();
    let id = site.body(&name.to_lowercase().replace(' ', "-"), AuthorityKind::District);
    site.dataset.authorities[0].name = name.to_owned();
    (site, id)
}

/// Board papers of 20 January 2010, item 8: invoices paid within 30 days, the Lincolnshire sheet, within 2% of target.
pub fn invoices() -> Sample {
    let rows = [
        ("Lincolnshire County Council", "92.79"),
        ("Boston Borough Council", "93.86"),
        ("East Lindsey District Council", "98.76"),
        ("Lincoln City Council", "95.08"),
        ("North Kesteven District Council", "99.13"),
        ("South Holland District Council", "92.75"),
        ("South Kesteven District Council", "97.76"),
        ("West Lindsey District Council", "98.22"),
    ];
    let (site, figures) = group(&rows, "2009-03-31");
    let measure = ruled("invoices-30-days", Polarity::Higher, builder::rule(RuleKind::Band, "2%"));
    sample("invoices", site, (measured("Invoices paid on time", Unit::Percent, measure), figures, vec![target("95")]))
}

/// Bodies by name, with one figure each.
fn group(rows: &[(&str, &str)], label: &str) -> (Builder, Vec<Observation>) {
    let mut site = Builder::new();
    let mut figures = Vec::new();
    for (place, (name, value)) in rows.iter().enumerate() {
        let id = site.body(&format!("council-{place}"), AuthorityKind::District);
        site.dataset.authorities[place].name = (*name).to_owned();
        if !value.is_empty() {
            figures.push(figure(id, label, value));
        }
    }
    (site, figures)
}

/// Board papers: young people not in education, employment or training, Derbyshire, by month; lower is better.
pub fn neet() -> Sample {
    let (site, id) = one("Derbyshire");
    let months = [("2008-M11", "5.85"), ("2008-M12", "6.6"), ("2009-M01", "7.6"), ("2009-M10", "5.86")];
    let figures = months.iter().map(|(month, value)| figure(id, month, value)).collect();
    let measure = indicator("neet-monthly", Polarity::Lower);
    let targets = vec![own_target(id, "2008-11..2009-01", "6.2"), own_target(id, "2009-10..2010-01", "5.7")];
    sample("neet", site, (measured("Young people not in education, employment or training", Unit::Percent, measure), figures, targets))
}

/// Everything that a trend can have: a target that rises, a tolerance, a break, a missing year, flags and forecasts.
pub fn long() -> Sample {
    let (site, id) = one("Amber Vale");
    let rows = [
        ("2001/02", "71.2"),
        ("2002/03", "74.9"),
        ("2003/04", "[x]"),
        ("2004/05", "79.3"),
        ("2005/06", "78.1 e"),
        ("2006/07", "84.4 b"),
        ("2007/08", "83.9"),
        ("2008/09", "88.6 p"),
        ("2009/10", "90 f"),
        ("2010/11", "92 f"),
    ];
    let figures = rows.iter().map(|(year, value)| figure(id, year, value)).collect();
    let measure = ruled("made-long", Polarity::Higher, builder::rule(RuleKind::Rag, "5%"));
    let targets = vec![own_target(id, "2001-04..2006-03", "80"), own_target(id, "2006-04..2011-03", "85")];
    sample("long", site, (measured("Planning decisions in time", Unit::Percent, measure), figures, targets))
}

/// A scale of words.
pub fn ordinal() -> Sample {
    let (site, id) = one("Bassetlaw");
    let words = [(1, "performing poorly"), (2, "performing adequately"), (3, "performing well"), (4, "performing excellently")];
    let scale = words.iter().map(|(level, word)| ScaleLevel { level: dec(&level.to_string()), word: (*word).to_owned(), aliases: vec![] });
    let measure = Indicator { scale: scale.collect(), ..indicator("use-of-resources", Polarity::Higher) };
    let figures = vec![figure(id, "2007/08", "2"), figure(id, "2008/09", "3")];
    sample("ordinal", site, (measured("Use of resources", Unit::Count, measure), figures, vec![target("3")]))
}

/// Pounds in thousands, cumulative by quarter: the line begins anew with each year.
pub fn savings() -> Sample {
    let (site, id) = one("Lincolnshire");
    let rows = [
        ("2008/09-Q1", "410.5"),
        ("2008/09-Q2", "1021"),
        ("2008/09-Q3", "1654"),
        ("2008/09-Q4", "2300.25"),
        ("2009/10-Q1", "-120"),
        ("2009/10-Q2", "800"),
    ];
    let figures = rows.iter().map(|(quarter, value)| figure(id, quarter, value)).collect();
    let measure = Indicator { basis: Basis::Cumulative, ..indicator("savings", Polarity::Higher) };
    let measure = measured("Efficiency savings", Unit::Pounds(Some("thousand".to_owned())), measure);
    sample("savings", site, (measure, figures, vec![]))
}

/// A target that is a range, and names that XML must not see as they are.
pub fn range() -> Sample {
    let rows = [("Hinckley & Bosworth <\"old\">", "12.5"), ("King's Lynn & West Norfolk", "22"), ("\u{7}Bell", "8")];
    let (site, figures) = group(&rows, "2009/10");
    let measure = ruled("range", Polarity::OnTarget, builder::rule(RuleKind::Rag, "1"));
    sample("range", site, (measured("Debt & \"cover\"", Unit::Words("days' work".to_owned()), measure), figures, vec![target("10..20")]))
}

/// So many bodies; every tenth without a figure.
pub fn many(name: &'static str, count: usize) -> Sample {
    let names: Vec<(String, String)> = (0..count)
        .map(|place| {
            (
                format!("Council {}", letters(place)),
                if place % 10 == 9 { String::new() } else { format!("{}.{}", place * 37 % 90, place % 10) },
            )
        })
        .collect();
    let rows: Vec<(&str, &str)> = names.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let (site, figures) = group(&rows, "2009/10");
    let measure = indicator("many", Polarity::Lower);
    sample(name, site, (measured("Days to process a claim", Unit::Words("days".to_owned()), measure), figures, vec![target("20")]))
}

/// A name without a number in it, so that a name is never taken for one.
fn letters(place: usize) -> String {
    [place / 26, place % 26].into_iter().map(|digit| char::from(b'A' + u8::try_from(digit).unwrap())).collect()
}

/// Bodies with these figures and no target.
pub fn bare(name: &'static str, values: &[&str]) -> Sample {
    let rows: Vec<(&str, &str)> = values
        .iter()
        .map(|value| ("A council with an uncommonly long name, and Another, and a Third Combined Authority", *value))
        .collect();
    let (site, figures) = group(&rows, "2009/10");
    sample(name, site, (measured("Balance", Unit::Pounds(None), indicator("bare", Polarity::None)), figures, vec![]))
}

/// Sixty months of one body.
pub fn months() -> Sample {
    let (site, id) = one("Rutland");
    let label = |place: usize| format!("{}-M{:02}", 2005 + place / 12, place % 12 + 1);
    let figures = (0..60).map(|place| figure(id, &label(place), &(20 + place * 7 % 13).to_string())).collect();
    let measure = ruled("months", Polarity::Lower, builder::rule(RuleKind::Rag, "2"));
    let measure = measured("Days lost to sickness", Unit::Words("days".to_owned()), measure);
    sample("months", site, (measure, figures, vec![Target { strict: true, ..target("26") }]))
}

/// The same about nobody in particular, as on a measure's page.
pub fn of_all(name: &'static str, sample: Sample) -> Sample {
    Sample { name, subject: Subject { authority: None, ..sample.subject }, dataset: sample.dataset }
}

/// Every sample.
pub fn all() -> Vec<Sample> {
    let of_all = [
        of_all("invoices of all", invoices()),
        of_all("range of all", range()),
        of_all("equal of all", bare("equal", &["7", "7.0", "7.00", "7", "7"])),
        of_all("negative of all", bare("negative", &["-12.5", "-3", "4", "-0.25"])),
        of_all("one of all", bare("one", &["7"])),
    ];
    let samples = vec![
        invoices(),
        neet(),
        long(),
        ordinal(),
        savings(),
        range(),
        months(),
        many("fifty", 50),
        many("three-hundred", 300),
        bare("one", &["7"]),
        bare("equal", &["7", "7.0", "7.00", "7", "7"]),
        bare("negative", &["-12.5", "-3", "4", "-0.25"]),
        bare("all-negative", &["-12.5", "-3", "-4", "-0.25"]),
        bare("huge", &["999999999999999", "-999999999999999", "0.0000000001", "0"]),
        bare("noughts", &["0", "0", "0"]),
        bare("none", &["[x]", "", "[c]"]),
    ];
    samples.into_iter().chain(of_all).chain(super::series::all()).collect()
}
