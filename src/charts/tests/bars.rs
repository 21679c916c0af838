//! Bars of a ledger: their lengths, words and table against sums done here.

use super::xml;
use crate::charts::Chart;
use crate::charts::bars::{BarsSubject, By, Measured, of_breakdown};
use crate::model::{Breakdown, Decimal, Portion, TableCell};
use crate::words::Words;

/// A breakdown, and how it is to be drawn.
pub struct Sample {
    what: By,
    unit: Measured,
    breakdown: Breakdown,
    total: Portion,
}

impl Sample {
    pub fn subject(&self) -> BarsSubject<'_> {
        BarsSubject {
            id: "spending-2026".to_owned(),
            whose: "Sample Council",
            what: self.what,
            breakdown: &self.breakdown,
            total: self.total,
            unit: self.unit,
        }
    }

    fn chart(&self) -> Option<Chart> {
        of_breakdown(&Words::english(), &self.subject())
    }
}

fn dec(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn portion(rows: u64, amount: &str) -> Portion {
    Portion { rows, amount: dec(amount) }
}

/// A breakdown whose parts are the whole of it.
fn sample(what: By, parts: &[(&str, u64, &str)]) -> Sample {
    let breakdown = Breakdown {
        parts: parts.iter().map(|(word, rows, amount)| ((*word).to_owned(), portion(*rows, amount))).collect(),
        rest: Portion::default(),
    };
    let total = Portion { rows: parts.iter().map(|part| part.1).sum(), amount: parts.iter().map(|part| dec(part.2)).sum() };
    Sample { what, unit: Measured::Pounds, breakdown, total }
}

/// Four departments: 1,200,000 + 900,000.50 + 2,000,000 - 50,000 is 4,050,000.50.
fn departments() -> Sample {
    let parts = [
        ("Highways", 40, "1200000.00"),
        ("Adults' <care>", 30, "900000.50"),
        ("Education & skills", 20, "2000000.00"),
        ("Waste", 2, "-50000.00"),
    ];
    sample(By::Department, &parts)
}

/// Twenty suppliers of 1,000 to 20,000, two wordings and a blank.
fn suppliers() -> Sample {
    let names: Vec<(String, String)> =
        (1..=20).map(|place| (format!("Supplier {}", char::from(b'A' + place)), format!("{}.00", u32::from(place) * 1000))).collect();
    let mut parts: Vec<(&str, u64, &str)> = names.iter().map(|(name, amount)| (name.as_str(), 3, amount.as_str())).collect();
    parts.extend([("REDACTED PERSONAL DATA", 7, "50000.00"), ("REDACTED COMMERCIAL CONFIDENTIALITY", 1, "600.00"), ("", 2, "900.00")]);
    sample(By::Supplier, &parts)
}

/// January to April without March, and five rows without a date.
fn months() -> Sample {
    let parts = [("2026-01", 3, "300.00"), ("2026-02", 4, "512.40"), ("2026-04", 1, "100.00")];
    let whole = sample(By::Month, &parts);
    Sample { total: portion(13, "1912.40"), ..whole }
}

fn counted() -> Sample {
    let parts = [("Parks", 12, "0"), ("Libraries", 1192, "0")];
    Sample { unit: Measured::Rows, ..sample(By::Department, &parts) }
}

/// Samples for the tests of every chart.
pub fn samples() -> Vec<(&'static str, Sample)> {
    let long =
        "The Trustees of the Charity for the Relief of the Poor of the Parish of Ashby de la Zouch and of the Parishes that Adjoin It";
    let huge = [("Large", 1, "9999999999999999999.99"), ("Small", 1, "0.01"), ("Credit", 1, "-9999999999999999999.99")];
    vec![
        ("departments", departments()),
        ("suppliers", suppliers()),
        ("months", months()),
        ("rows", counted()),
        ("one", sample(By::Supplier, &[(long, 1, "712.50")])),
        ("even", sample(By::Department, &[("A", 1, "0.00"), ("B", 1, "0.00")])),
        ("credits", sample(By::Supplier, &[("A", 1, "-700.00"), (&"W".repeat(200), 1, "-612345.00")])),
        ("huge", sample(By::Department, &huge)),
        ("none", sample(By::Department, &[])),
    ]
}

/// The rows of a table: name, amount, rows.
fn rows(chart: &Chart) -> Vec<(String, Decimal, u64)> {
    let row = |row: &Vec<TableCell>| match row.as_slice() {
        [TableCell::Text(name), TableCell::Number(amount), TableCell::Number(rows)] => {
            (name.clone(), *amount, u64::try_from(*rows).unwrap())
        }
        other => panic!("{other:?}"),
    };
    chart.table.rows.iter().map(row).collect()
}

/// The path of a class of shapes.
fn path<'c>(chart: &'c Chart, class: &str) -> Option<&'c str> {
    let (_, rest) = chart.svg.split_once(&format!("class=\"c-{class}\""))?;
    Some(rest.split_once(" d=\"")?.1.split_once('"')?.0)
}

/// How far the bars of a class reach from the line at nought, to the right; in the order in which they are drawn.
fn bars(chart: &Chart, class: &str) -> Vec<f64> {
    let number = |text: &str| text.parse::<f64>().unwrap();
    let nought = number(path(chart, "axis").unwrap().strip_prefix('M').unwrap().split_once(' ').unwrap().0);
    let reach = |part: &str| {
        let (from, rest) = part.split_once(' ').unwrap();
        let to = rest.split_once('H').unwrap().1.split_once('V').unwrap().0;
        let (from, to) = (number(from) - nought, number(to) - nought);
        assert!(from.abs() < 0.01 || to.abs() < 0.01, "a bar does not stand on nought: {part}");
        from + to
    };
    path(chart, class).into_iter().flat_map(|path| path.split('M').skip(1)).map(reach).collect()
}

#[test]
fn lengths_are_in_proportion_and_credits_go_left() {
    let chart = departments().chart().unwrap();
    let others = bars(&chart, "other");
    let [marked] = bars(&chart, "subject")[..] else { panic!("one is marked") };
    // Education 2,000,000 is marked; Highways, Adults and the credit of Waste follow. Places are rounded to a tenth.
    let expected = [0.6, 0.450_000_25, -0.025];
    assert_eq!(others.len(), expected.len());
    for (bar, share) in others.iter().zip(expected) {
        assert!((bar - marked * share).abs() <= 0.2, "{bar} is not {share} of {marked}");
    }
}

#[test]
fn title_and_description_say_the_sums() {
    let chart = departments().chart().unwrap();
    assert_eq!(chart.id, "bars-spending-2026-by-department");
    assert_eq!(chart.title, "Education & skills has the largest sum: £2 million; after credits it is £4.05 million in all");
    assert_eq!(
        chart.description,
        "Bar chart. Sample Council: £4.05 million by department, largest first. Education & skills: £2 million. Highways: £1.2 million. Adults' <care>: \
         £900,001. Waste: −£50,000."
    );
    let months = months().chart().unwrap();
    assert_eq!(months.title, "February 2026 has the largest share: £512.40 of £1,912");
    // 1,912.40 less 300, 512.40 and 100 is 1,000, of 13 - 3 - 4 - 1 = 5 rows.
    assert_eq!(
        months.description,
        "Bar chart. Sample Council: £1,912 by month, in order of time. January 2026: £300. February 2026: £512.40. March 2026: £0. April 2026: £100. Date not \
         said: £1,000."
    );
    let counted = counted().chart().unwrap();
    assert_eq!(counted.title, "Libraries has the largest share: 1,192 of 1,204 rows");
    assert_eq!(counted.table.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>(), ["department", "rows"]);
}

#[test]
fn the_largest_stand_alone_and_the_rest_is_counted() {
    let chart = suppliers().chart().unwrap();
    let rows = rows(&chart);
    // Three bars are for what is no name: of the nine that are left eight are suppliers, 20,000 down to 13,000; the other twelve,
    // 1,000 to 12,000, are 78,000 in 36 rows.
    let names: Vec<&str> = rows.iter().map(|row| row.0.as_str()).collect();
    assert_eq!(names[..2], ["Supplier U", "Supplier T"]);
    assert_eq!(names[7..9], ["Supplier N", "12 other suppliers"]);
    assert_eq!(names[9..12], ["Names withheld: commercial confidentiality", "Names withheld: personal data", "Supplier not said"]);
    assert_eq!((rows[8].1, rows[8].2), (dec("78000"), 36));
    // 210,000 of the twenty, 50,000, 600 and 900; 60 rows, 7, 1 and 2.
    assert_eq!(rows[12..], [("In all".to_owned(), dec("261500"), 70)]);
    assert_eq!(chart.title, "Supplier U has the largest share: £20,000 of £261,500", "what is withheld is no supplier, however large");
    assert!(chart.description.contains("12 other suppliers: £78,000."), "{}", chart.description);
}

#[test]
fn the_rows_of_every_table_add_up_to_its_total() {
    for (name, sample) in samples() {
        let Some(chart) = sample.chart().filter(|_| sample.unit == Measured::Pounds) else { continue };
        let rows = rows(&chart);
        let (all, parts) = rows.split_last().unwrap();
        assert!(parts.len() <= 12, "{name}");
        assert_eq!(parts.iter().map(|row| row.1).sum::<Decimal>(), sample.total.amount, "{name}");
        assert_eq!(parts.iter().map(|row| row.2).sum::<u64>(), sample.total.rows, "{name}");
        assert_eq!((all.1, all.2), (sample.total.amount, sample.total.rows), "{name}");
        let said = xml::texts(&chart.svg);
        for (part, amount, _) in parts {
            assert!(chart.description.contains(&format!("{part}: {}.", Words::english().pounds(*amount))), "{name}: {part}");
            assert!(said.contains(&Words::english().pounds(*amount)), "{name}: {part} has no value beside its bar");
        }
    }
}

#[test]
fn words_beyond_the_list_are_others_without_a_number() {
    let whole = sample(By::Supplier, &[("A", 1, "700.00"), ("B", 1, "900.00")]);
    let rest = portion(5, "4000.00");
    let chart = Sample { total: portion(7, "5600.00"), breakdown: Breakdown { rest, ..whole.breakdown }, ..whole }.chart().unwrap();
    let names: Vec<String> = rows(&chart).into_iter().map(|row| row.0).collect();
    assert_eq!(names, ["B", "A", "All others", "In all"]);
}

#[test]
fn many_months_show_the_latest() {
    let labels: Vec<String> = (0..30).map(|place| format!("{}-{:02}", 2024 + place / 12, place % 12 + 1)).collect();
    let parts: Vec<(&str, u64, &str)> = labels.iter().map(|label| (label.as_str(), 1, "10.00")).collect();
    let chart = sample(By::Month, &parts).chart().unwrap();
    let rows = rows(&chart);
    assert_eq!(rows[0], ("19 earlier months".to_owned(), dec("190"), 19));
    assert_eq!((rows[1].0.as_str(), rows[11].0.as_str()), ("August 2025", "June 2026"));
}

#[test]
fn nobody_is_first_where_several_are_or_nobody_is_above_nought() {
    let even = sample(By::Department, &[("A", 1, "700.00"), ("B", 1, "700.00"), ("C", 1, "5.00")]).chart().unwrap();
    assert_eq!(even.title, "By department: £1,405 in all");
    assert!(bars(&even, "other").is_empty(), "without a first all bars are alike");
    let credits = sample(By::Supplier, &[("A", 1, "-700.00"), ("B", 1, "-5.00")]).chart().unwrap();
    assert_eq!(credits.title, "By supplier: −£705 in all");
    assert!(bars(&credits, "subject").iter().all(|bar| *bar < 0.0), "credits go left");
    let one = sample(By::Supplier, &[("Ashby Ltd", 2, "712.50")]).chart().unwrap();
    assert_eq!(one.title, "Ashby Ltd: £712.50, which is all of it");
}

#[test]
fn nothing_is_drawn_of_rows_that_name_nobody() {
    assert!(sample(By::Supplier, &[]).chart().is_none());
    assert!(sample(By::Supplier, &[("", 3, "900.00"), ("REDACTED PERSONAL DATA", 2, "1200.00")]).chart().is_none());
}

#[test]
fn a_long_name_is_cut_in_the_picture_and_whole_in_the_table() {
    let name =
        "The Trustees of the Charity for the Relief of the Poor of the Parish of Ashby de la Zouch and of the Parishes that Adjoin It";
    let chart = sample(By::Supplier, &[(name, 1, "712.50")]).chart().unwrap();
    assert_eq!(rows(&chart)[0].0, name);
    assert!(chart.description.contains(name) && chart.title.contains(name));
    let lines: Vec<String> = xml::texts(&chart.svg)
        .into_iter()
        .filter(|text| !text.contains('£'))
        .filter(|text| text.starts_with("The T") || text.ends_with('…'))
        .collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(name.starts_with(lines.join(" ").trim_end_matches('…')), "{lines:?}");
}
