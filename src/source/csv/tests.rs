//! CSV files that are right, wrong, and made up.

use proptest::prelude::*;

use super::*;
use crate::diag::Report;
use crate::source::Text;

const COLUMNS: Columns<'static> = Columns { required: &["id", "name"], optional: &["note"] };

type Line = (u32, Vec<String>);
type Finding = (String, &'static str);

/// The rows of a file (line and cells) and its findings (place and code).
fn read(content: &str) -> (Vec<Line>, Vec<Finding>) {
    let text = Text::decode("a.csv", content.as_bytes().to_vec()).unwrap();
    let mut report = Report::default();
    let mut rows = Vec::new();
    if let Some(sheet) = Sheet::open(&text, &COLUMNS, &mut report) {
        let columns: Vec<Column<'_>> = sheet.headings().iter().map(|name| sheet.column(name)).collect();
        sheet.rows(&mut report, |row, _| rows.push((row.line(), columns.iter().map(|column| row.cell(*column).to_owned()).collect())));
    }
    report.sort();
    (rows, report.findings.into_iter().map(|f| (f.place.unwrap().to_string(), f.code)).collect())
}

fn faults(content: &str) -> Vec<Finding> {
    read(content).1
}

fn one(place: &str, code: &'static str) -> Vec<Finding> {
    vec![(place.to_owned(), code)]
}

#[test]
fn knows_physical_lines_with_each_kind_of_line_end() {
    for end in ["\n", "\r\n", "\r"] {
        let content = ["", "id,name", "", "a,\"x", "y\"", "", ",", "  ", "b,z", ""].join(end);
        let (rows, found) = read(&content);
        assert_eq!(rows.iter().map(|row| row.0).collect::<Vec<_>>(), [4, 9], "{end:?}");
        assert_eq!(rows[0].1, ["a", &format!("x{end}y")]);
        assert!(found.is_empty());
    }
}

#[test]
fn finds_the_column_of_a_cell() {
    let text = Text::decode("a.csv", "id,name,note\r\nä,\"x, \"\"y\"\"\",\"a\nb\"\r\n".as_bytes().to_vec()).unwrap();
    let mut report = Report::default();
    let sheet = Sheet::open(&text, &COLUMNS, &mut report).unwrap();
    let mut places = Vec::new();
    sheet.rows(&mut report, |row, _| {
        for name in ["id", "name", "note", "gone"] {
            let place = row.place(sheet.column(name));
            places.push((place.line, place.column, place.length));
        }
    });
    assert_eq!(places, [(2, 1, 1), (2, 3, 10), (2, 14, 2), (2, 1, 1)]);
}

#[test]
fn says_which_heading_has_no_cell() {
    let text = Text::decode("a.csv", b"id,name,note\n\na,b\nc,d,e,f\ng,h,i\n".to_vec()).unwrap();
    let mut report = Report::default();
    let sheet = Sheet::open(&text, &COLUMNS, &mut report).unwrap();
    let mut count = 0;
    sheet.rows(&mut report, |_, _| count += 1);
    assert_eq!(count, 1);
    let [few, many] = report.findings.as_slice() else { panic!("two findings") };
    assert_eq!(few.message, "the row has 2 cells and the headings are 3: there is none for `note`");
    assert_eq!(few.place.as_ref().unwrap().to_string(), "a.csv:3:3");
    assert_eq!(many.message, "the row has 4 cells and the headings are 3");
    assert_eq!(many.place.as_ref().unwrap().to_string(), "a.csv:4:7");
}

#[test]
fn refuses_quotes_that_do_not_match() {
    assert_eq!(faults("id,name\na,b\nc,\"d\ne,f\n"), one("a.csv:3:3", "csv/unclosed-quote"));
    assert_eq!(faults("id,name\na,5\" pipe\nb,c\n"), one("a.csv:2:4", "csv/stray-quote"));
    assert_eq!(faults("id,name\na,\"b\"c\n"), one("a.csv:2:6", "csv/text-after-quote"));
    assert_eq!(faults("id,name\na,\"b\nc,\"d\"\n"), one("a.csv:3:4", "csv/text-after-quote"));
    // What stands before the quote that is not closed is still read.
    assert_eq!(read("id,name\na,b\nc,\"d\n").0.len(), 1);
}

#[test]
fn refuses_headings_that_cannot_be_used() {
    assert_eq!(faults(""), one("a.csv", "csv/empty"));
    assert_eq!(faults("\n\n"), one("a.csv", "csv/empty"));
    assert_eq!(faults("id,name\n"), one("a.csv:1:1", "csv/no-rows"));
    assert_eq!(faults("id,name,id\na,b,c\n"), one("a.csv:1:9", "csv/duplicate-heading"));
    assert_eq!(faults("id,name,\na,b,\n"), one("a.csv:1:9", "csv/empty-heading"));
    assert_eq!(faults("id,name,nite\na,b,c\n"), one("a.csv:1:9", "csv/unknown-column"));
    assert_eq!(faults("id,note\na,b\n"), one("a.csv:1:1", "csv/missing-column"));
    assert_eq!(faults("id;name\na;b\n"), one("a.csv:1:1", "csv/separator"));
}

#[test]
fn suggests_the_heading_that_was_meant() {
    let text = Text::decode("a.csv", b"id,Name\na,b\n".to_vec()).unwrap();
    let mut report = Report::default();
    assert!(Sheet::open(&text, &COLUMNS, &mut report).is_none());
    assert_eq!(report.findings[0].help.as_deref(), Some("did you mean `name`?"));
}

proptest! {
    #[test]
    fn what_was_written_reads_back(rows in prop::collection::vec(["[a-z]{1,3}", "[ -~£\r\n\"]{0,9}", "[ -~,\"\n]{0,9}"], 1..20), crlf: bool) {
        let end = if crlf { ::csv::Terminator::CRLF } else { ::csv::Terminator::Any(b'\n') };
        let mut writer = ::csv::WriterBuilder::new().terminator(end).from_writer(Vec::new());
        writer.write_record(["id", "name", "note"]).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let (read, found) = read(std::str::from_utf8(&writer.into_inner().unwrap()).unwrap());
        prop_assert!(found.is_empty(), "{found:?}");
        prop_assert_eq!(read.into_iter().map(|row| row.1).collect::<Vec<_>>(), rows.iter().map(|row| row.to_vec()).collect::<Vec<_>>());
    }

    #[test]
    fn any_text_is_read_or_refused(content in "[ab,\"\r\n]{0,60}") {
        faults(&format!("id,name\n{content}"));
        faults(&content);
    }
}
