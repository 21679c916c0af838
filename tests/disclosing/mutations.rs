//! Each correct file with one thing changed, for every column of every dataset: the finding and its place are worked out from the text.

use super::check::{Finding, check};
use super::files::{FILES, Sample};
use super::schema::{Column, columns};
use super::{correct, dataset, path};

/// One changed file: which sample, its lines, and what must be said: a code and the line and column.
struct Mutation {
    sample: &'static Sample,
    lines: Vec<String>,
    expected: String,
}

/// The cells of a line; the samples have no quote within a quoted cell.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        quoted ^= c == '"';
        if c == ',' && !quoted { cells.push(String::new()) } else { cells.last_mut().unwrap().push(c) }
    }
    cells
}

/// The character at which a cell begins: those of the cells before it, and a comma behind each.
fn column_of(cells: &[String], index: usize) -> usize {
    cells[..index].iter().map(|cell| cell.chars().count() + 1).sum::<usize>() + 1
}

fn headings(sample: &Sample) -> Vec<String> {
    cells(sample.1)
}

/// The sample with its last row's cell replaced; the number of that row's line and the cell's column.
fn with_last(sample: &Sample, index: usize, value: &str) -> (Vec<String>, String) {
    let mut lines: Vec<String> = [&[sample.1], sample.2].concat().iter().map(ToString::to_string).collect();
    let number = lines.len();
    let last = lines.last_mut().unwrap();
    let mut row = cells(last);
    value.clone_into(&mut row[index]);
    let at = format!("{number}:{}", column_of(&row, index));
    *last = row.join(",");
    (lines, at)
}

/// The sample with a column more, whose last cell holds a value.
fn with_column(sample: &Sample, name: &str, value: &str) -> (Vec<String>, String) {
    let mut lines = vec![format!("{},{name}", sample.1)];
    lines.extend(sample.2.iter().map(|row| format!("{row},")));
    let number = lines.len();
    let last = lines.last_mut().unwrap();
    let at = format!("{number}:{}", last.chars().count() + 1);
    last.push_str(value);
    (lines, at)
}

/// Asks about mutations, one of each dataset in a run. A row that must be there is missing too where its word was changed.
fn ask(mutations: Vec<Mutation>) {
    let mut left: Vec<Vec<Mutation>> = FILES.iter().map(|_| Vec::new()).collect();
    for mutation in mutations {
        let place = FILES.iter().position(|sample| sample.0 == mutation.sample.0).unwrap();
        left[place].push(mutation);
    }
    let mut wrong: Vec<String> = Vec::new();
    while left.iter().any(|list| !list.is_empty()) {
        let round: Vec<Mutation> = left.iter_mut().filter_map(Vec::pop).collect();
        let mut files = correct();
        files.extend(round.iter().map(|mutation| (path(mutation.sample), mutation.lines.join("\n"))));
        let said = check(&files);
        let all: usize = said.values().map(Vec::len).sum();
        let mut ours = 0;
        for mutation in &round {
            let found = said.get(&path(mutation.sample)).cloned().unwrap_or_default();
            ours += found.len();
            // Without the salary, nobody may be named: that is told of every name besides.
            let beside = |said: &String| {
                said.starts_with("missing-row") || (mutation.expected.starts_with("missing-column") && said.starts_with("must-be-redacted"))
            };
            let told: Vec<String> = found.iter().map(Finding::short).filter(|said| !beside(said)).collect();
            let expected: Vec<&str> = Some(mutation.expected.as_str()).filter(|text| !text.is_empty()).into_iter().collect();
            if told != expected {
                wrong.push(format!("{}: expected {expected:?}, found {found:#?}\n{}", mutation.sample.0, mutation.lines.join("\n")));
            }
        }
        assert_eq!(all, ours, "other files are correct: {said:#?}");
    }
    assert!(wrong.is_empty(), "{} of them:\n{}", wrong.len(), wrong.join("\n"));
}

/// A mutation for each column that `make` makes one of: with the column's place in the sample, if it is there.
fn each(make: impl Fn(&'static Sample, &Column, Option<usize>) -> Vec<(Vec<String>, String)>) -> Vec<Mutation> {
    let mut all = Vec::new();
    for sample in &FILES {
        let headings = headings(sample);
        for column in columns(dataset(sample)) {
            let index = headings.iter().position(|heading| *heading == column.name);
            all.extend(make(sample, &column, index).into_iter().map(|(lines, expected)| Mutation { sample, lines, expected }));
        }
    }
    all
}

#[test]
fn a_required_column_that_is_missing_is_told_at_the_headings() {
    let mutations = each(|sample, column, index| {
        let Some(index) = index.filter(|_| column.is_required) else {
            assert!(!column.is_required, "the sample {} has no column {}", sample.0, column.name);
            return Vec::new();
        };
        let without = |line: &&str| {
            let mut cells = cells(line);
            cells.remove(index);
            cells.join(",")
        };
        let lines: Vec<String> = std::iter::once(&sample.1).chain(sample.2).map(without).collect();
        if lines[0].is_empty() {
            // A file of one column has none left.
            return Vec::new();
        }
        vec![(lines, "missing-column 1:1".to_owned())]
    });
    assert!(mutations.len() > 120, "{}", mutations.len());
    ask(mutations);
}

#[test]
fn a_required_cell_that_is_empty_is_told_at_its_place() {
    let mutations = each(|sample, column, index| {
        let Some(index) = index.filter(|_| !column.may_be_empty && headings(sample).len() > 1) else { return Vec::new() };
        let (lines, at) = with_last(sample, index, "");
        vec![(lines, format!("empty-cell {at}"))]
    });
    assert!(mutations.len() > 90, "{}", mutations.len());
    ask(mutations);
}

/// Values that no column of the kind has, with the code of the finding.
fn wrong_values(kind: &str) -> Vec<(&'static str, &'static str)> {
    match kind {
        "" | "text" => vec![],
        "money" => vec![("£12.00", "money"), ("12.345", "money"), ("(12.00)", "money"), ("012.00", "money"), ("1e3", "money")],
        "date" => vec![("31/02/2026", "date"), ("2026-04-01", "date-form"), ("04/13/2026", "date-month"), ("46113", "date")],
        "boolean" => vec![("maybe", "boolean"), ("Y", "boolean")],
        "code" => vec![("Nonsense", "code")],
        "uprn" => vec![("10A", "uprn"), ("1000127976239", "uprn"), ("1.00013E+11", "uprn")],
        "postcode" => vec![("1234", "postcode"), ("M337ZF", "postcode"), ("M33  7ZF", "postcode")],
        "postcode-sector" => vec![("M33 7ZF", "postcode-sector"), ("Sale", "postcode-sector")],
        "company-number" => vec![("1234567", "company-number"), ("X1234567", "company-number")],
        "charity-number" => vec![("A1", "charity-number"), ("12345678", "charity-number")],
        "salary-band" => vec![("140000-145000", "salary-band"), ("50000-59999", "salary-band"), ("51000-55999", "salary-band")],
        "ratio" => vec![("6 to 1", "ratio"), ("1:6", "ratio"), ("-6", "ratio")],
        "integer" => vec![("1.5", "number"), ("-1", "number"), ("twelve", "number")],
        "decimal" => vec![("one", "number"), ("1.2.3", "number")],
        "percent" => vec![("101", "number"), ("-1", "number"), ("5%", "number")],
        "year" => vec![("2025/27", "year"), ("last year", "year")],
        "uri" => vec![("www.example.org", "address"), ("https://exam ple.org", "address")],
        "document" => vec![("the constitution", "document")],
        other => panic!("the kind {other} has no wrong value here"),
    }
}

#[test]
fn a_wrong_value_of_each_kind_is_told_at_its_place() {
    let mutations = each(|sample, column, index| {
        let wrong = wrong_values(&column.kind).into_iter();
        wrong
            .map(|(value, code)| {
                let (lines, at) = place(sample, column, index, value);
                (lines, format!("{code} {at}"))
            })
            .collect()
    });
    assert!(mutations.len() > 300, "{}", mutations.len());
    ask(mutations);
}

fn place(sample: &Sample, column: &Column, index: Option<usize>, value: &str) -> (Vec<String>, String) {
    index.map_or_else(|| with_column(sample, &column.name, value), |index| with_last(sample, index, value))
}

#[test]
fn errors_of_spreadsheets_and_words_for_nothing_are_told_in_every_column() {
    let mutations = each(|sample, column, index| {
        let both = [("#REF!", "spreadsheet-error"), ("N/A", "null-word")];
        both.map(|(value, code)| {
            let (lines, at) = place(sample, column, index, value);
            (lines, format!("{code} {at}"))
        })
        .to_vec()
    });
    ask(mutations);
}

#[test]
fn a_national_insurance_number_is_told_in_every_column_of_words() {
    let mutations = each(|sample, column, index| {
        // The last rows that name somebody are of nobody who may be named; documents hold no words.
        if !["", "text"].contains(&column.kind.as_str()) || column.role == "transaction" || column.name == "Name" {
            return Vec::new();
        }
        let (lines, at) = place(sample, column, index, "for QQ 12 34 56 C");
        // The name of the body is none that the site knows, either.
        if column.name == "OrganisationLabel" { Vec::new() } else { vec![(lines, format!("personal-data {at}"))] }
    });
    assert!(mutations.len() > 60, "{}", mutations.len());
    ask(mutations);
}

#[test]
fn contact_details_are_told_in_every_column_that_is_not_for_them() {
    let mutations = each(|sample, column, index| {
        if !["", "text"].contains(&column.kind.as_str())
            || column.role == "transaction"
            || ["Name", "OrganisationLabel"].contains(&column.name.as_str())
        {
            return Vec::new();
        }
        let (lines, at) = place(sample, column, index, "jo.bloggs@example.org");
        vec![(lines, if column.is_contact { String::new() } else { format!("personal-data {at}") })]
    });
    ask(mutations);
}

#[test]
fn every_alias_of_every_heading_is_understood() {
    let mutations = each(|sample, column, index| {
        let renamed = |alias: &String| {
            let mut lines: Vec<String> = [&[sample.1], sample.2].concat().iter().map(ToString::to_string).collect();
            let mut heads = headings(sample);
            heads[index?].clone_from(alias);
            lines[0] = heads
                .iter()
                .map(|head| if head.contains(',') { format!("\"{head}\"") } else { head.clone() })
                .collect::<Vec<_>>()
                .join(",");
            Some((lines, String::new()))
        };
        column.aliases.iter().filter_map(renamed).collect()
    });
    assert!(mutations.len() > 150, "{}", mutations.len());
    ask(mutations);
}

#[test]
fn a_column_that_is_as_good_stands_in_for_a_required_one() {
    let mutations = each(|sample, column, index| {
        let mut all = Vec::new();
        for other in &column.alternatives {
            let index = index.unwrap();
            let swap = |heading: &str| heading.replace(&column.name, other);
            // In its place: understood. Empty there: told at that cell. Beside it, with the column's own cell empty: understood.
            let instead: Vec<String> = std::iter::once(swap(sample.1)).chain(sample.2.iter().map(ToString::to_string)).collect();
            let (mut empty, at) = with_last(sample, index, "");
            empty[0] = swap(sample.1);
            let mut beside = empty.clone();
            beside[0] = format!("{},{other}", sample.1);
            beside.iter_mut().skip(1).for_each(|line| line.push_str(",Roads"));
            all.extend([(instead, String::new()), (empty, format!("empty-cell {at}")), (beside, String::new())]);
        }
        all
    });
    assert_eq!(mutations.len(), (4 + 5) * 3);
    ask(mutations);
}
