//! Raw exports through `plainsight import`, as councils make them: what is changed and listed, and what is refused.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

#[path = "common/books.rs"]
mod books;
mod common;

use std::fs;

use books::Cell::{Blank, Day, Error, Number, Text};
use common::{plainsight, site_of, tree};
use tempfile::TempDir;

const SITE: &str = "format = 1\ntitle = \"Transparency\"\n[publisher]\nname = \"Ashford-on-Sea\"\n[disclosures]\nauthority = \"ashford-on-sea\"\ncode = \"ltc-2015\"\n";
const STATEMENT: &str = "amounts = \"net\"\n";
const SPENDING: &str = "data/disclosures/spending-over-500";
/// The first columns of a spending file, by names that are not the standard ones.
const HEAD: &str = "Department,Supplier Name,Date paid,Net Amount,Irrecoverable VAT,Purpose of spend,Merchant Category";

/// What a command said: exit code, output and errors.
struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Said {
    /// Whether every one of the texts was said, on either side.
    #[track_caller]
    fn says(&self, texts: &[&str]) -> &Self {
        for text in texts {
            assert!(self.out.contains(text) || self.err.contains(text), "`{text}` in\n{}{}", self.out, self.err);
        }
        self
    }

    /// Rows in, out, refused and left out; the first is always the sum of the others.
    #[track_caller]
    fn counts(&self) -> [u64; 4] {
        let line = self
            .out
            .lines()
            .find(|line| line.contains(" in ") && line.contains(" = out "))
            .unwrap_or_else(|| panic!("{}{}", self.out, self.err));
        let numbers: Vec<u64> = line.split(' ').filter_map(|word| word.parse().ok()).collect();
        let [rows, out, refused, left] = numbers.as_slice() else { panic!("{line}") };
        assert_eq!(*rows, out + refused + left, "{line}");
        [*rows, *out, *refused, *left]
    }
}

fn run(args: &[&str]) -> Said {
    let output = plainsight(args);
    Said {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn site() -> TempDir {
    site_of(&[("plainsight.toml", SITE), (&format!("{SPENDING}/dataset.toml"), STATEMENT)])
}

/// Imports bytes as a quarter's spending, with further words on the command line.
fn import(site: &TempDir, name: &str, bytes: &[u8], more: &[&str]) -> Said {
    let outside = TempDir::new().unwrap();
    let file = outside.path().join(name);
    fs::write(&file, bytes).unwrap();
    let mut args = vec!["import", file.to_str().unwrap(), "--site", site.path().to_str().unwrap()];
    if !more.contains(&"--as") {
        args.extend(["--as", "spending-over-500"]);
    }
    if !more.contains(&"--period") && !more.contains(&"--as") {
        args.extend(["--period", "fy2026-27-q1"]);
    }
    args.extend(more);
    run(&args)
}

/// A spending file of these rows, below the headings of [`HEAD`].
fn rows(rows: &[&str]) -> Vec<u8> {
    format!("{HEAD}\n{}\n", rows.join("\n")).into_bytes()
}

/// A row with a date and an amount.
fn row(date: &str, amount: &str) -> String {
    format!("Highways,Tarmac Ltd,{date},{amount},,Resurfacing,Roads")
}

fn written(site: &TempDir, path: &str) -> String {
    fs::read_to_string(site.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn check(site: &TempDir) -> Said {
    run(&["check", "--site", site.path().to_str().unwrap(), "--as-at", "2026-08-01"])
}

#[test]
fn a_raw_export_becomes_a_clean_file_and_every_change_is_listed() {
    let site = site();
    let raw = "Payments over \u{a3}500;;;;;;;\r\nRun by jo.bloggs@example.org;;;;;;;\r\n;;;;;;;\r\n\
        Department;Supplier Name;Date paid;Net Amount;Irrecoverable VAT;Purpose of spend;Merchant Category;Cost code;\r\n\
        Highways;Caf\u{e9} Bleu Ltd;2026-04-01;\u{a3}1,234.5;NA;Meals;Catering;K1;\r\n\
        ;;;;;;;;\r\n\
        Department;Supplier Name;Date paid;Net Amount;Irrecoverable VAT;Purpose of spend;Merchant Category;Cost code;\r\n\
        Parks;  Jo Bloggs ;2026-04-02;(700);0;Refund of meals;Catering;K2;\r\n\
        Total;;;534.50;;;;;\r\n\
        End of report;;;;;;;\r\n";
    // Every character of it is one byte in Windows-1252.
    let bytes: Vec<u8> = raw.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let said = import(&site, "payments.csv", &bytes, &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    let list = said.out.split("\nWrote").next().unwrap();
    let expected = "\
File
  read as Windows-1252, as its bytes tell, with semicolons between cells
  lines above the headings left out: 2 (line 1 \"Payments over \u{a3}500\", line 2 \u{2026})
Columns
  `Department` is now `OrganisationalUnit`
  `Supplier Name` is now `BeneficiaryName`
  `Date paid` is now `PaymentDate`
  `Net Amount` is now `Amount`
  `Irrecoverable VAT` is now `IrrecoverableVATAmount`
  `Purpose of spend` is now `Purpose`
  `Merchant Category` is now `CategoryInternalName`
  column 9 left out: it is blank
  kept behind the standard ones, as they are: `Cost code`
Rows left out
  blank: 1 (line 6)
  the headings again: 1 (line 7)
  totals, each the sum of the rows above it: 1 (line 9 534.50)
  lines behind the last record: 1 (line 10 \"End of report\")
Values
  written in the declared form of dates
    `PaymentDate`: 2 (line 5 `2026-04-01` \u{2192} `01/04/2026`, line 8 `2026-04-02` \u{2192} `02/04/2026`)
  written in pounds and pence, with two digits and no signs but a minus
    `Amount`: 2 (line 5 `\u{a3}1,234.5` \u{2192} `1234.50`, line 8 `(700)` \u{2192} `-700.00`)
    `IrrecoverableVATAmount`: 1 (line 8 `0` \u{2192} `0.00`)
  emptied, since the word stood for nothing
    `IrrecoverableVATAmount`: 1 (line 5)
  without the spaces around it
    `BeneficiaryName`: 1 (line 8)

Rows in 6 = out 2 + refused 0 + left out 4
By the checks of a build the file has 0 errors and 0 warnings";
    assert_eq!(list, expected);
    // Somebody's own words are in no message: neither the name in a cell of text nor the address in a title.
    assert!(!said.out.contains("Bloggs"));
    assert_eq!(
        written(&site, &format!("{SPENDING}/fy2026-27-q1.csv")),
        "OrganisationalUnit,BeneficiaryName,PaymentDate,Amount,IrrecoverableVATAmount,Purpose,CategoryInternalName,Cost code\n\
         Highways,Caf\u{e9} Bleu Ltd,01/04/2026,1234.50,,Meals,Catering,K1\n\
         Parks,Jo Bloggs,02/04/2026,-700.00,0.00,Refund of meals,Catering,K2\n"
    );
    assert!(said.out.contains("plainsight check --site"));
    assert_eq!(check(&site).code, 0, "the file that was said to be clean is clean");
    // Nothing else came into the site, least of all the raw file.
    assert_eq!(tree(site.path()).len(), 3);
}

#[test]
fn a_total_that_does_not_add_up_is_said() {
    // 1000.00 + 2000.00 = 3000.00, so 3100.00 is 100.00 off; the second total is that of the rows since the first.
    let raw = rows(&[
        &row("01/04/2026", "1000"),
        &row("02/04/2026", "2000"),
        "Total,,,3100.00,,,",
        &row("03/04/2026", "600.00"),
        "Sub-total,,,600.00,,,",
    ]);
    let said = import(&site(), "a.csv", &raw, &[]);
    assert_eq!(said.code, 0);
    said.says(&[
        "a total is not the sum of the rows above it: line 4 says 3100.00, they are 3000.00, so it is 100.00 off",
        "line 6 600.00",
    ]);
    assert_eq!(said.counts(), [5, 3, 0, 2]);
    // A supplier may be called Total: its row is full, so it is a record.
    let said = import(&site(), "a.csv", &rows(&["Fleet,Total Energies Ltd,01/04/2026,900.00,,Fuel,Fuel"]), &[]);
    assert_eq!(said.counts(), [1, 1, 0, 0]);
}

#[test]
fn columns_that_help_fraud_are_left_out_only_by_name() {
    let raw = format!("{HEAD},Invoice No,VAT Reg No\n{},123,GB1\n", row("01/04/2026", "900.00"));
    let site = site();
    let said = import(&site, "a.csv", raw.as_bytes(), &[]);
    assert_eq!(said.code, 1);
    said.says(&[
        "`Invoice No` and `VAT Reg No` may not be published",
        "--drop-column \"Invoice No\" --drop-column \"VAT Reg No\"",
        "Nothing was written.",
    ]);
    let said = import(&site, "a.csv", raw.as_bytes(), &["--drop-column", "Invoice No", "--drop-column", "VAT Reg No"]);
    assert_eq!(said.code, 0, "{}", said.err);
    said.says(&["`Invoice No` left out, as you said", "`VAT Reg No` left out, as you said"]);
    assert!(!written(&site, &format!("{SPENDING}/fy2026-27-q1.csv")).contains("GB1"));
    import(&site, "a.csv", raw.as_bytes(), &["--drop-column", "Invoice Nr"])
        .says(&["no heading `Invoice Nr`", "did you mean `Invoice No`?"]);
}

#[test]
fn missing_columns_are_told_at_once_with_what_they_may_be() {
    let raw = b"Department,Suplier Nmae,Date paid,Net Amount,Purpose of spend\nHighways,Tarmac Ltd,01/04/2026,900.00,Resurfacing\n";
    let site = site();
    let said = import(&site, "a.csv", raw, &[]);
    assert_eq!(said.code, 1);
    said.says(&[
        "`BeneficiaryName` (Supplier, perhaps your `Suplier Nmae`), `IrrecoverableVATAmount` (VAT that cannot be recovered), `CategoryInternalName`",
        "--rename \"Suplier Nmae=BeneficiaryName\"",
        "--set",
    ]);
    let more = ["--rename", "Suplier Nmae=BeneficiaryName", "--set", "IrrecoverableVATAmount=0.00", "--set", "CategoryInternalName=Roads"];
    let said = import(&site, "a.csv", raw, &more);
    assert_eq!(said.code, 0, "{}", said.err);
    said.says(&[
        "`Suplier Nmae` is now `BeneficiaryName`",
        "`IrrecoverableVATAmount` added, `0.00` in every row",
        "`CategoryInternalName` added, `Roads`",
    ]);
    assert!(
        written(&site, &format!("{SPENDING}/fy2026-27-q1.csv")).ends_with("Highways,Tarmac Ltd,01/04/2026,900.00,0.00,Resurfacing,Roads\n")
    );
    import(&site, "a.csv", raw, &["--rename", "Suplier Nmae=BeneficiaryNam"]).says(&["did you mean `BeneficiaryName`?"]);
    import(&site, "a.csv", b"One,Two\n1,2\n", &[])
        .says(&["no row has headings that `spending-over-500` knows", "its first row is `One` and `Two`"]);
    let twice = format!("{HEAD},Vendor\n{},x\n", row("01/04/2026", "900.00"));
    import(&site, "a.csv", twice.as_bytes(), &[]).says(&["`Vendor` means `BeneficiaryName`, and so does another heading"]);
    // What the council declared to be right in dataset.toml is right here too.
    let said = site_of(&[
        ("plainsight.toml", SITE),
        (
            &format!("{SPENDING}/dataset.toml"),
            "amounts = \"net\"\n[[allow]]\ncode = \"disclosure/missing-column\"\ncolumn = \"CategoryInternalName\"\nreason = \"The ledger has none.\"\n",
        ),
    ]);
    let raw = b"Department,Supplier,Date paid,Net Amount,Irrecoverable VAT,Purpose of spend\nHighways,Tarmac Ltd,01/04/2026,900.00,,Resurfacing\n";
    assert_eq!(import(&said, "a.csv", raw, &[]).code, 0);
}

#[test]
fn dates_are_never_guessed() {
    let dates = |dates: &[&str]| {
        let lines: Vec<String> = dates.iter().map(|date| row(date, "900.00")).collect();
        rows(&lines.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let said = import(&site(), "a.csv", &dates(&["01/04/2026", "2026-04-02"]), &[]);
    assert_eq!(said.code, 1);
    said.says(&["`PaymentDate` has dates of 2 forms: 1 as yyyy-mm-dd (line 3), 1 as dd/mm/yyyy (line 2)"]);
    // Wholly in the American order: two of the three could be read either way, and one cannot.
    let said = import(&site(), "a.csv", &dates(&["04/01/2026", "04/13/2026", "05/06/2026"]), &[]);
    assert_eq!(said.code, 1);
    said.says(&[
        "`PaymentDate` has the month first in 1 date, first in line 3, beside others that could have the day first",
        "those that look right mean another day too",
    ]);
    let all = import(&site(), "a.csv", &dates(&["04/13/2026", "04/30/2026"]), &[]);
    all.says(&["has the month first in 2 dates"]);
    for date in ["1/4/2026", "01.04.2026", "1 April 2026", "01-Apr-2026", "2026-04-01T00:00:00", "01/04/2026 00:00:00"] {
        let site = site();
        let said = import(&site, "a.csv", &dates(&[date]), &[]);
        assert_eq!(said.code, 0, "{date}: {}", said.err);
        assert!(written(&site, &format!("{SPENDING}/fy2026-27-q1.csv")).contains(",01/04/2026,"), "{date}");
    }
    let iso =
        site_of(&[("plainsight.toml", SITE), (&format!("{SPENDING}/dataset.toml"), "amounts = \"net\"\ndate_format = \"yyyy-mm-dd\"\n")]);
    assert_eq!(import(&iso, "a.csv", &dates(&["01/04/2026"]), &[]).code, 0);
    assert!(written(&iso, &format!("{SPENDING}/fy2026-27-q1.csv")).contains(",2026-04-01,"));
    // A year of two digits has no century.
    import(&site(), "a.csv", &dates(&["01-Apr-26"]), &[]).says(&["`01-Apr-26` is not a date", "Nothing was written"]);
}

#[test]
fn what_a_build_would_refuse_is_written_only_when_asked() {
    let site = site();
    let raw =
        rows(&[&row("01/04/2026", "900.00"), "Highways,,02/04/2026,about 700,,Call QQ 12 34 56 C,Roads", &row("03/07/2026", "800.00")]);
    let said = import(&site, "a.csv", &raw, &[]);
    assert_eq!(said.code, 1);
    // The row with the wrong amount is not asked for more: its other mistakes show once that is mended.
    said.says(&[
        "error[disclosure/money]: `Amount`, 1 at line 3: `about 700`",
        "error[disclosure/outside-period]: `PaymentDate`, 1 at line 4",
        "has 2 errors",
        "--with-problems",
    ]);
    assert_eq!(said.counts(), [3, 3, 0, 0]);
    assert!(!said.out.contains("123456") && !said.err.contains("12 34 56"));
    assert_eq!(tree(site.path()).len(), 2, "nothing was written");
    let said = import(&site, "a.csv", &raw, &["--with-problems", "--dry-run"]);
    assert_eq!((said.code, tree(site.path()).len()), (1, 2), "a dry run writes nothing");
    assert_eq!(import(&site, "a.csv", &raw, &["--with-problems"]).code, 0);
    assert_eq!(written(&site, &format!("{SPENDING}/fy2026-27-q1.csv")).lines().count(), 4, "every row is there to be mended");
    assert_eq!(check(&site).code, 1, "and no build publishes it");
}

#[test]
fn rows_that_do_not_fit_the_headings_are_refused_with_their_place() {
    let site = site();
    let raw = rows(&[&row("01/04/2026", "900.00"), "Highways,Tarmac Ltd,02/04/2026,1,200.00,,Resurfacing,Roads", "Highways,Tarmac"]);
    let said = import(&site, "a.csv", &raw, &[]);
    assert_eq!((said.code, said.counts()), (1, [3, 1, 2, 0]));
    said.says(&["Rows refused", "line 3: it has 8 cells and the headings are 7", "line 4: it has 2 cells and the headings are 7"]);
    assert_eq!(tree(site.path()).len(), 2);
}

#[test]
fn a_file_that_is_there_is_never_written_over() {
    let site = site();
    let raw = rows(&[&row("01/04/2026", "900.00")]);
    assert_eq!(import(&site, "a.csv", &raw, &[]).code, 0);
    let said = import(&site, "a.csv", &raw, &[]);
    assert_eq!(said.code, 1);
    said.says(&["fy2026-27-q1.csv is there already", "--published 2026-07-30"]);
    assert_eq!(import(&site, "a.csv", &raw, &["--published", "2026-07-30"]).code, 0);
    assert!(site.path().join(SPENDING).join("fy2026-27-q1@2026-07-30.csv").is_file());
    assert_eq!(import(&site, "a.csv", &raw, &["--published", "2026-07-30"]).code, 1);
    // A file without a date would stand before the one that has a date, so the correction would be the older version.
    fs::remove_file(site.path().join(SPENDING).join("fy2026-27-q1.csv")).unwrap();
    import(&site, "a.csv", &raw, &[]).says(&["a file without a date would stand before it"]);
    import(&site, "a.csv", &raw, &["--published", "30/07/2026"]).says(&["`30/07/2026` is not a date"]);
    import(&site, "a.csv", &raw, &["--as", "spending-over-500"]).says(&["nothing says for which period"]);
    import(&site, "a.csv", &raw, &["--as", "spending-over-500", "--period", "fy2026-27"])
        .says(&["is published quarterly", "name the file for a financial-quarter"]);
    import(&site, "a.csv", &raw, &["--as", "spending-over-50", "--period", "fy2026-27-q2"]).says(&["did you mean `spending-over-500`?"]);
    let none = site_of(&[("plainsight.toml", "format = 1\ntitle = \"T\"\n[publisher]\nname = \"P\"\n")]);
    import(&none, "a.csv", &raw, &[]).says(&["write in plainsight.toml [disclosures]"]);
}

#[test]
fn encodings_are_told_from_the_bytes_or_said() {
    let text = format!("{HEAD}\n{}\n", row("01/04/2026", "£900.00"));
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    for (bytes, said) in [
        (text.clone().into_bytes(), "UTF-8"),
        (format!("\u{FEFF}{text}").into_bytes(), "UTF-8"),
        (wide(&format!("\u{FEFF}{text}")), "UTF-16"),
    ] {
        let result = import(&site(), "a.csv", &bytes, &[]);
        assert_eq!(result.code, 0, "{}", result.err);
        result.says(&[&format!("read as {said}, as its bytes tell, with commas")]);
    }
    import(&site(), "a.csv", &wide(&text), &[]).says(&["NUL bytes", "--encoding utf-16"]);
    import(&site(), "a.csv", &wide(&text), &["--encoding", "utf-16"]).says(&["read as UTF-16, as you said"]);
    import(&site(), "a.csv", b"a,\xA3\n", &["--encoding", "utf-8"]).says(&["A3", "--encoding"]);
    // A dataset whose files are declared to be in another form gets one in that form.
    let old = site_of(&[
        ("plainsight.toml", SITE),
        (&format!("{SPENDING}/dataset.toml"), "amounts = \"net\"\nencoding = \"windows-1252\"\ndelimiter = \"semicolon\"\n"),
    ]);
    assert_eq!(import(&old, "a.csv", text.replace("Tarmac", "Café").as_bytes(), &[]).code, 0);
    let bytes = fs::read(old.path().join(SPENDING).join("fy2026-27-q1.csv")).unwrap();
    assert!(bytes.windows(5).any(|window| window == b"Caf\xE9 ") && bytes.contains(&b';'));
    assert_eq!(check(&old).code, 0);
    import(&old, "a.csv", text.replace("Tarmac", "Łódź").as_bytes(), &["--published", "2026-07-30"])
        .says(&["Windows-1252 has no byte for `Ł`"]);
}

#[test]
fn what_is_no_data_is_refused_by_its_bytes() {
    for (name, bytes, what) in [
        ("a.csv", b"%PDF-1.7\n".as_slice(), "a PDF"),
        ("a.xls", b"<html><table><tr><td>1</td></tr></table></html>", "a web page"),
        ("a.csv", b"", "empty"),
        ("a.xlsx", b"PK\x03\x04 spend.csv", "a zip archive"),
        ("a.xlsx", b"PK\x03\x04 [Content_Types].xml", "cannot be read as one"),
    ] {
        let said = import(&site(), name, bytes, &[]);
        assert_eq!(said.code, 1);
        said.says(&[what]);
    }
    let site = site();
    let gone =
        run(&["import", "nowhere.csv", "--as", "spending-over-500", "--period", "fy2026-27-q1", "--site", site.path().to_str().unwrap()]);
    assert_eq!(gone.code, 1);
    gone.says(&["the file cannot be read"]);
}

const HEAD_CELLS: &[books::Cell] = &[
    Text("Department"),
    Text("Supplier Name"),
    Text("Date paid"),
    Text("Net Amount"),
    Text("Irrecoverable VAT"),
    Text("Purpose of spend"),
    Text("Merchant Category"),
];

fn payment(date: books::Cell, amount: books::Cell) -> [books::Cell; 7] {
    [Text("Highways"), Text("Tarmac & Sons Ltd"), date, amount, Blank, Text("Resurfacing"), Text("Roads")]
}

#[test]
fn a_spreadsheet_is_read_by_its_stored_values() {
    // 46113 is 1 April 2026: 46022 is 31 December 2025 (365 days a year since 45658, 1 January 2025, less one), and 91 more.
    let first = payment(Day("46113"), Number("1200.1000000000001"));
    let second = payment(Day("46114.375"), Number("700"));
    let total = [Text("Grand total"), Blank, Blank, Number("1900.1")];
    let book = books::xlsx(&[
        ("Notes", "visible", &[&[Text("Run on 1 July")]]),
        ("Payments", "visible", &[&[Text("Payments over £500")], &[], HEAD_CELLS, &first, &[], &second, &total]),
        ("Empty", "hidden", &[]),
    ]);
    let site = site();
    let said = import(&site, "payments.xlsx", &book, &[]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    said.says(&[
        "sheet `Payments`",
        "not read: the sheet `Notes`",
        "lines above the headings left out: 1 (row 1 \"Payments over £500\")",
        "blank: 1 (row 5)",
        "totals, each the sum of the rows above it: 1 (row 7 1900.10)",
        "without the trace of a binary fraction\n    `Amount`: 1 (D4 `1200.1000000000001` → `1200.1`)",
        "C4 `2026-04-01` → `01/04/2026`, C6 `2026-04-02T09:00:00` → `02/04/2026`",
        "D6 `700` → `700.00`",
    ]);
    assert_eq!(said.counts(), [4, 2, 0, 2]);
    assert!(
        written(&site, &format!("{SPENDING}/fy2026-27-q1.csv"))
            .contains("Highways,Tarmac & Sons Ltd,01/04/2026,1200.10,,Resurfacing,Roads\n")
    );
    // A third decimal is somebody's to round.
    let odd = payment(Day("46113"), Number("1200.125"));
    import(&site, "a.xlsx", &books::xlsx(&[("A", "visible", &[HEAD_CELLS, &odd])]), &["--published", "2026-07-30"])
        .says(&["`1200.125` is not an amount", "row 2"]);
}

#[test]
fn hidden_sheets_with_cells_are_refused_by_name() {
    let good = payment(Day("46113"), Number("900"));
    for state in ["hidden", "veryHidden"] {
        let book = books::xlsx(&[("Payments", "visible", &[HEAD_CELLS, &good]), ("Staff list", state, &[&[Text("Jo Bloggs")]])]);
        let site = site();
        for more in [[].as_slice(), &["--sheet", "Payments"]] {
            let said = import(&site, "a.xlsx", &book, more);
            assert_eq!(said.code, 1);
            said.says(&["hides 1 sheet with cells: `Staff list`", "copy the sheet that is meant into a workbook of its own"]);
            assert!(!said.err.contains("Bloggs"));
        }
        assert_eq!(tree(site.path()).len(), 2);
    }
}

#[test]
fn errors_of_formulas_are_refused_with_their_cells() {
    let (good, bad, other) =
        (payment(Day("46113"), Number("900")), payment(Day("46114"), Error("#REF!")), payment(Day("46115"), Error("#REF!")));
    let site = site();
    let said = import(&site, "a.xlsx", &books::xlsx(&[("A", "visible", &[HEAD_CELLS, &good, &bad, &other])]), &[]);
    assert_eq!(said.code, 1);
    said.says(&["`Amount` has 2 errors of formulas, such as #REF!, at D3, D4"]);
    let text = rows(&["Highways,Tarmac Ltd,01/04/2026,900.00,,#REF!,Roads"]);
    import(&site, "a.csv", &text, &[]).says(&["`Purpose` has 1 error of formulas, such as #REF!, at line 2"]);
}

#[test]
fn one_of_several_sheets_has_to_be_named() {
    let (april, may) = (payment(Day("46113"), Number("900")), payment(Day("46150"), Number("800")));
    let book = books::xlsx(&[("April", "visible", &[HEAD_CELLS, &april]), ("May", "visible", &[HEAD_CELLS, &may])]);
    let site = site();
    import(&site, "a.xlsx", &book, &[]).says(&["2 sheets that could be meant: `April` and `May`", "--sheet \"April\""]);
    import(&site, "a.xlsx", &book, &["--sheet", "Mai"]).says(&["shows no sheet `Mai`", "did you mean `May`?"]);
    let said = import(&site, "a.xlsx", &book, &["--sheet", "May"]);
    assert_eq!((said.code, said.counts()), (0, [1, 1, 0, 0]));
    said.says(&["not read: the sheet `April`"]);
    assert!(written(&site, &format!("{SPENDING}/fy2026-27-q1.csv")).contains(",800.00,"));
}

#[test]
fn days_beside_text_in_one_column_are_refused() {
    // What a spreadsheet leaves of 04/05/2026 and 13/05/2026 in the other country: the first is a day, of April or May, the second is text.
    let (day, text) = (payment(Day("46146"), Number("900")), payment(Text("13/05/2026"), Number("800")));
    let said = import(&site(), "a.xlsx", &books::xlsx(&[("A", "visible", &[HEAD_CELLS, &day, &text])]), &[]);
    assert_eq!(said.code, 1);
    said.says(&["1 days of a spreadsheet (row 2), 1 as dd/mm/yyyy (row 3)", "may have read some with the month first"]);
}

#[test]
fn a_spreadsheet_of_libre_office_is_read_alike() {
    let payment = payment(Day("2026-04-01"), Number("1200.5"));
    let site = site();
    let said = import(&site, "a.ods", &books::ods("Payments", &[HEAD_CELLS, &payment]), &[]);
    assert_eq!((said.code, said.counts()), (0, [1, 1, 0, 0]), "{}", said.err);
    assert!(
        written(&site, &format!("{SPENDING}/fy2026-27-q1.csv"))
            .ends_with("\nHighways,Tarmac & Sons Ltd,01/04/2026,1200.50,,Resurfacing,Roads\n")
    );
}

#[test]
fn rows_of_another_period_are_left_out_when_asked() {
    let raw = rows(&[
        &row("31/03/2026", "900.00"),
        &row("01/04/2026", "800.00"),
        "Parks,Turf Ltd,30/06/2026,700.00,,Grass,Parks",
        &row("01/07/2026", "600.00"),
    ]);
    let said = import(&site(), "a.csv", &raw, &["--in-period"]);
    assert_eq!((said.code, said.counts()), (0, [4, 2, 0, 2]));
    said.says(&["dated outside the period (--in-period): 2 (line 2, line 5)"]);
    // By the heading of the file or the standard one; a day by whatever form.
    for condition in ["Department=Parks", "OrganisationalUnit=Parks", "Date paid=2026-06-30"] {
        let said = import(&site(), "a.csv", &raw, &["--where", condition]);
        assert_eq!((said.code, said.counts()), (0, [4, 1, 0, 3]), "{condition}");
    }
    let both = import(&site(), "a.csv", &raw, &["--where", "Date paid=01/04/2026", "--where", "Date paid=30/06/2026"]);
    assert_eq!(both.counts(), [4, 2, 0, 2]);
    import(&site(), "a.csv", &raw, &["--where", "Departmnt=Parks"]).says(&["no column `Departmnt`"]);
}

#[test]
fn each_missing_column_is_paired_with_its_own_heading() {
    let raw =
        b"Unit that spent,Supplier,Pay Date,Net Amount,VAT,Purpose,Category\nHighways,Tarmac Ltd,01/04/2026,900.00,,Resurfacing,Roads\n";
    let site = site();
    let said = import(&site, "a.csv", raw, &[]);
    assert_eq!(said.code, 1);
    said.says(&[
        "`OrganisationalUnit` (Directorate or service), `PaymentDate` (Date, perhaps your `Pay Date`), \
         `IrrecoverableVATAmount` (VAT that cannot be recovered, perhaps your `VAT`), \
         `CategoryInternalName` (Merchant category, perhaps your `Category`)",
        "--rename \"Your heading=OrganisationalUnit\" --rename \"Pay Date=PaymentDate\" --rename \"VAT=IrrecoverableVATAmount\" \
         --rename \"Category=CategoryInternalName\"; or fill a column with one value, --set \"OrganisationalUnit=",
    ]);
    let more = [
        "--rename",
        "Unit that spent=OrganisationalUnit",
        "--rename",
        "Pay Date=PaymentDate",
        "--rename",
        "VAT=IrrecoverableVATAmount",
        "--rename",
        "Category=CategoryInternalName",
    ];
    assert_eq!(import(&site, "a.csv", raw, &more).code, 0);
    // A department is often written short.
    let short = format!("{HEAD}\n{}\n", row("01/04/2026", "900.00")).replace("Department", "Dept");
    let said = import(&self::site(), "a.csv", short.as_bytes(), &[]);
    said.says(&["`Dept` is now `OrganisationalUnit`"]);
}

#[test]
fn what_is_said_of_rows_names_lines_of_the_sheet_and_their_own_values() {
    let twice = row("01/04/2026", "900.00");
    let raw = format!("Payments over 500,,,,,,\n,,,,,,\n{HEAD}\n{twice}\n\n{}\n{twice}\n", row("02/04/2026", "700.00"));
    // The first of the two is in line 4 of the sheet and in line 2 of the clean file; the other is in line 7 and in line 4.
    import(&site(), "a.csv", raw.as_bytes(), &[]).says(&["1 at line 7: the row repeats another to the letter, which is on line 4\n"]);
    let raw = rows(&[
        &row("01/04/2026", "about 700"),
        &row("02/04/2026", "900.00"),
        &row("03/04/2026", "n/k"),
        "Total,,,26212.49,,,",
        &row("04/04/2026", "600.00"),
        "Total,,,600.00,,,",
    ]);
    let said = import(&site(), "a.csv", &raw, &[]);
    said.says(&[
        "`Amount`, 2 at line 2, line 4: line 2: `about 700` is not an amount in pounds and pence; line 4: `n/k` is not an amount",
        "line 5 is a total that was not checked, since the amounts of 2 rows above it could not be read",
        "totals, each the sum of the rows above it: 1 (line 7 600.00)",
    ]);
    assert!(!said.out.contains(" off"), "{}", said.out);
}

#[test]
fn payees_who_may_be_people_are_asked_about_without_their_names() {
    let site = site();
    let raw = rows(&[
        "Adult care,Mrs A Example,01/04/2026,640.50,,Care at home,Care",
        "Estates,Dr Jekyll & Co,02/04/2026,700.00,,Survey,Surveys",
        "Estates,Mr Hyde Solicitors LLP,03/04/2026,800.00,,Advice,Law",
    ]);
    let said = import(&site, "a.csv", &raw, &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    said.says(&[
        "warning[disclosure/possible-personal-data]: `BeneficiaryName`, 1 at line 2: the cell holds the name of a person who was paid: Mrs",
        "a sole trader's name may be published",
    ]);
    assert!(!said.err.contains("Example") && !said.out.contains("Example"), "{}{}", said.out, said.err);
}
