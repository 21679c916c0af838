//! Spreadsheets made by hand, byte by byte as small as their programs read them.

#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

/// A cell of a made-up workbook.
#[derive(Clone, Copy)]
pub enum Cell {
    /// Words.
    Text(&'static str),
    /// A number, as its file spells it.
    Number(&'static str),
    /// A number that is shown as a day: 46113 is 1 April 2026.
    Day(&'static str),
    /// A number that is shown as a percentage.
    Percent(&'static str),
    /// What a formula left.
    Error(&'static str),
    /// Nothing.
    Blank,
}

use Cell::{Blank, Day, Error, Number, Percent, Text};

fn zipped(files: &[(String, String)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// A workbook of Excel: sheets with their name, their state (`visible`, `hidden`, `veryHidden`) and rows.
pub fn xlsx(sheets: &[(&str, &str, &[&[Cell]])]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let (mut listed, mut related, mut files) = (String::new(), String::new(), Vec::new());
    for (number, (name, state, rows)) in (1..).zip(sheets) {
        let _ = write!(listed, "<sheet name=\"{}\" sheetId=\"{number}\" state=\"{state}\" r:id=\"rId{number}\"/>", escaped(name));
        let _ = write!(related, "<Relationship Id=\"rId{number}\" Type=\"{RELS}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>");
        let mut data = String::new();
        for (row, cells) in (1..).zip(rows.iter()) {
            let _ = write!(data, "<row r=\"{row}\">");
            for (column, cell) in ('A'..).zip(cells.iter()) {
                let at = format!("r=\"{column}{row}\"");
                let written = match cell {
                    Text(text) => format!("<c {at} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(text)),
                    Number(number) => format!("<c {at}><v>{number}</v></c>"),
                    Day(number) => format!("<c {at} s=\"1\"><v>{number}</v></c>"),
                    Percent(number) => format!("<c {at} s=\"2\"><v>{number}</v></c>"),
                    Error(error) => format!("<c {at} t=\"e\"><f>A1</f><v>{error}</v></c>"),
                    Blank => String::new(),
                };
                data += &written;
            }
            data += "</row>";
        }
        files.push((
            format!("xl/worksheets/sheet{number}.xml"),
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{data}</sheetData></worksheet>"),
        ));
    }
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" \
                 ContentType=\"application/xml\"/></Types>";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let root = format!("<Relationship Id=\"rId1\" Type=\"{RELS}/officeDocument\" Target=\"xl/workbook.xml\"/>");
    let styles = format!("<Relationship Id=\"rId99\" Type=\"{RELS}/styles\" Target=\"styles.xml\"/>");
    files.extend([
        ("[Content_Types].xml".to_owned(), format!("{xml}{types}")),
        ("_rels/.rels".to_owned(), format!("{xml}<Relationships xmlns=\"{package}\">{root}</Relationships>")),
        ("xl/workbook.xml".to_owned(), format!("{xml}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELS}\"><sheets>{listed}</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels".to_owned(), format!("{xml}<Relationships xmlns=\"{package}\">{related}{styles}</Relationships>")),
        // Format 14 is a day, 10 is a percentage with two digits.
        (
            "xl/styles.xml".to_owned(),
            format!(
                "{xml}<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf \
                 numFmtId=\"10\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
        ),
    ]);
    files.reverse();
    zipped(&files)
}

/// A workbook of `LibreOffice` with one sheet. Days are given as `2026-04-01`.
pub fn ods(name: &str, rows: &[&[Cell]]) -> Vec<u8> {
    let mut data = String::new();
    for cells in rows {
        data += "<table:table-row>";
        for cell in *cells {
            let written = match cell {
                Text(text) => {
                    format!("<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>", escaped(text))
                }
                Number(number) => {
                    format!(
                        "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>"
                    )
                }
                Day(day) => format!(
                    "<table:table-cell office:value-type=\"date\" office:date-value=\"{day}\"><text:p>{day}</text:p></table:table-cell>"
                ),
                Percent(_) | Error(_) | Blank => "<table:table-cell/>".to_owned(),
            };
            data += &written;
        }
        data += "</table:table-row>";
    }
    let spaces =
        ["office", "table", "text"].map(|part| format!(" xmlns:{part}=\"urn:oasis:names:tc:opendocument:xmlns:{part}:1.0\"")).concat();
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content{spaces} office:version=\"1.2\"><office:body><office:spreadsheet><table:table \
         table:name=\"{name}\">{data}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet".to_owned();
    let manifest =
        "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>".to_owned();
    zipped(&[("mimetype".to_owned(), mimetype), ("META-INF/manifest.xml".to_owned(), manifest), ("content.xml".to_owned(), content)])
}
