//! A file for every rule, with the line and the column of what is wrong.

use super::*;

const HEAD: &str = "OrganisationalUnit,BeneficiaryName,PaymentDate,Amount,IrrecoverableVATAmount,Purpose,CategoryInternalName";
const GOOD: &str = "Highways,Tarmac & Stone Ltd,01/04/2026,1200.50,0.00,Resurfacing of Mill Lane,Roads";
const NET: &str = "amounts = \"net\"\n";

/// What is said of a spending file of these lines.
fn spending(statement: &str, lines: &[&str]) -> Vec<String> {
    said(
        &site(&[
            ("data/disclosures/spending-over-500/dataset.toml", statement.as_bytes()),
            ("data/disclosures/spending-over-500/fy2026-27-q1@2026-07-30.csv", lines.join("\n").as_bytes()),
        ])
        .1,
    )
}

/// What is said of one row.
fn row(row: &str) -> Vec<String> {
    spending(NET, &[HEAD, row])
}

#[test]
fn values_are_checked_by_their_kind() {
    // `Highways,Tarmac & Stone Ltd,` is 28 characters, so the date begins in column 29 and the amount in column 40.
    let with = |date: &str, amount: &str| row(&format!("Highways,Tarmac & Stone Ltd,{date},{amount},0.00,Resurfacing of Mill Lane,Roads"));
    for amount in ["£1200.50", "1200.5", "1200", "01200.50", "(1200.50)", "\"1,200.50\"", "1200.505", "1.2E3"] {
        assert_eq!(with("01/04/2026", amount), ["disclosure/money 2:40"], "{amount}");
    }
    assert_eq!(with("01/04/2026", " 1200.50"), ["disclosure/padded 2:40"]);
    assert_eq!(with("2026-04-01", "1200.50"), ["disclosure/date-form 2:29"]);
    assert_eq!(with("04/13/2026", "1200.50"), ["disclosure/date-month 2:29"]);
    assert_eq!(with("1/4/2026", "1200.50"), ["disclosure/date 2:29"]);
    assert_eq!(with("01-Apr-26", "1200.50"), ["disclosure/date 2:29"]);
    assert_eq!(with("00:00:00", "1200.50"), ["disclosure/date 2:29"]);
    assert_eq!(with("31/03/2026", "1200.50"), ["disclosure/outside-period 2:29"]);
    assert_eq!(with("31/07/2026", "1200.50"), ["disclosure/future-date 2:29"]);
    assert_eq!(with("01/04/2026", "500.00"), ["warning disclosure/below-threshold 2:40"]);
    assert_eq!(with("01/04/2026", "-500.01"), [""; 0]);
    assert_eq!(with("01/04/2026", "#REF!"), ["disclosure/spreadsheet-error 2:40"]);
    assert_eq!(with("01/04/2026", "N/A"), ["disclosure/null-word 2:40"]);
    assert_eq!(with("01/04/2026", ""), ["disclosure/empty-cell 2:40"]);
}

#[test]
fn headings_are_matched_and_asked_for() {
    let renamed = HEAD.replace("BeneficiaryName", "Benificiary Name").replace("PaymentDate", "date paid");
    assert_eq!(spending(NET, &[&renamed, GOOD]), [""; 0]);
    assert_eq!(
        spending(
            NET,
            &["OrganisationalUnit,BeneficiaryName,PaymentDate,Amount,IrrecoverableVATAmount,Purpose", "a,b c,01/04/2026,600.00,,Works"]
        ),
        ["disclosure/missing-column 1:1"]
    );
    let fraud = format!("{HEAD},InvoiceNumber,VATRegistrationNumber");
    assert_eq!(spending(NET, &[&fraud, &format!("{GOOD},1,2")]), ["disclosure/fraud-column 1:107", "disclosure/fraud-column 1:121"]);
    assert_eq!(spending(NET, &[&format!("{HEAD},Supplier"), &format!("{GOOD},x")]), ["disclosure/heading-twice 1:107"]);
    // 107 is the first character behind HEAD and its comma; "Ward," has five.
    assert_eq!(spending(NET, &[&format!("{HEAD},Ward,ward "), &format!("{GOOD},x,y")]), ["disclosure/heading-twice 1:112"]);
    assert_eq!(spending(NET, &[&HEAD.replace(',', ";")]), ["disclosure/delimiter 1:1"]);
    assert_eq!(spending("", &[HEAD, GOOD]), ["disclosure/vat-not-declared 0:1"]);
}

#[test]
fn rows_are_asked_as_a_whole() {
    assert_eq!(row("Total,,,1200.50,,,"), ["disclosure/total-row 2:1"]);
    assert_eq!(row(",,,,,,"), ["disclosure/blank-row 2:1"]);
    assert_eq!(row("Highways,Tarmac,01/04/2026"), ["disclosure/columns 2:17"]);
    assert_eq!(spending(NET, &[HEAD, GOOD, GOOD]), ["warning disclosure/repeated-row 3:1"]);
    // Split lines differ in their sums; redacted rows hide what tells them apart.
    let hidden = GOOD.replace("Tarmac & Stone Ltd", "REDACTED PERSONAL DATA");
    assert_eq!(
        spending(NET, &[HEAD, GOOD, &GOOD.replace("1200.50", "1200.51"), &hidden, GOOD.replace("Tarmac", "Chalk").as_str(), &hidden]),
        [""; 0]
    );
}

#[test]
fn words_are_asked_for_their_meaning() {
    assert_eq!(row(&GOOD.replace("Tarmac & Stone Ltd", "Redacted")), ["disclosure/redaction-wording 2:10"]);
    assert_eq!(row(&GOOD.replace("Tarmac & Stone Ltd", "Redacted Personal Data")), ["disclosure/redaction-wording 2:10"]);
    assert_eq!(row(&GOOD.replace("Tarmac & Stone Ltd", "HMRC")), ["warning disclosure/excluded 2:10"]);
    assert_eq!(row(&GOOD.replace("Tarmac & Stone Ltd", "various")), ["warning disclosure/meaningless 2:10"]);
    assert_eq!(row(&GOOD.replace("Resurfacing of Mill Lane", "QQ 12 34 56 C")), ["disclosure/personal-data 2:53"]);
    let spelt = GOOD.replace("Tarmac & Stone Ltd", "TARMAC AND STONE LIMITED").replace("1200", "1300");
    assert_eq!(spending(NET, &[HEAD, GOOD, &spelt]), ["warning disclosure/supplier-spelling 3:10"]);
}

#[test]
fn personal_data_is_never_repeated() {
    let csv = [HEAD, &GOOD.replace("Resurfacing of Mill Lane", "Care for QQ 12 34 56 C")].join("\n");
    let (_, report) = site(&[
        ("data/disclosures/spending-over-500/dataset.toml", NET.as_bytes()),
        ("data/disclosures/spending-over-500/fy2026-27-q1.csv", csv.as_bytes()),
    ]);
    assert_eq!(report.findings[0].message, "the cell holds a National Insurance number: Q…C");
}

#[test]
fn safe_repairs_are_made_on_request_and_listed() {
    let bad = "Highways,Tarmac & Stone Ltd,1/4/2026,\"£1,200.5\",NA,Resurfacing of Mill Lane,Roads";
    let csv = [HEAD, bad, ",,,,,,"].join("\n");
    let stats = stats(&[
        ("data/disclosures/spending-over-500/dataset.toml", b"amounts = \"net\"\nrepair = true\n"),
        ("data/disclosures/spending-over-500/fy2026-27-q1.csv", csv.as_bytes()),
    ]);
    assert_eq!((stats.rows, stats.refused, stats.amount.unwrap().to_string()), (1, 1, "1200.50".to_owned()));
    assert_eq!(stats.first_rows[0][3..6], ["01/04/2026", "1200.50", ""]);
    let repairs: Vec<(&str, u64)> = stats.problems.iter().map(|problem| (problem.code, problem.count)).collect();
    assert_eq!(repairs, [("disclosure/blank-row", 1), ("disclosure/date", 1), ("disclosure/money", 1), ("disclosure/null-word", 1)]);
}

#[test]
fn an_allowance_with_a_reason_excuses() {
    let statement =
        "amounts = \"net\"\n[[allow]]\ncode = \"disclosure/excluded\"\nvalue = \"HMRC\"\nreason = \"Customs duty on a gritter\"\n";
    assert_eq!(spending(statement, &[HEAD, &GOOD.replace("Tarmac & Stone Ltd", "HMRC")]), [""; 0]);
}

#[test]
fn many_like_it_are_counted_and_twenty_shown() {
    let rows: Vec<String> = (0..50).map(|n| GOOD.replace("1200.50", &format!("12{n:02}"))).collect();
    let lines: Vec<&str> = std::iter::once(HEAD).chain(rows.iter().map(String::as_str)).collect();
    assert_eq!(spending(NET, &lines).len(), 20);
}

#[test]
fn files_are_named_for_period_and_date() {
    let csv = [HEAD, GOOD].join("\n");
    let named = |name: &str| {
        let path = format!("data/disclosures/spending-over-500/{name}");
        said(&site(&[("data/disclosures/spending-over-500/dataset.toml", NET.as_bytes()), (&path, csv.as_bytes())]).1)
    };
    assert_eq!(named("2026-M04@2026-05-31.csv"), [""; 0]);
    assert_eq!(named("fy2026-27.csv"), ["disclosure/period 0:1"]);
    assert_eq!(named("april.csv"), ["disclosure/file-name 0:1"]);
    assert_eq!(named("fy2026-27-q1@july.csv"), ["disclosure/file-name 0:1"]);
    assert_eq!(said(&site(&[("data/disclosures/spendin-over-500/2026-M04.csv", csv.as_bytes())]).1), ["disclosure/unknown-dataset 0:1"]);
}

#[test]
fn encodings_and_delimiters_are_declared() {
    let csv = [HEAD, &GOOD.replace("Mill Lane", "Café Lane")].join("\r\n").replace(',', ";");
    let latin: Vec<u8> = csv.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let read = |statement: &str, bytes: &[u8]| {
        said(
            &site(&[
                ("data/disclosures/spending-over-500/dataset.toml", statement.as_bytes()),
                ("data/disclosures/spending-over-500/fy2026-27-q1.csv", bytes),
            ])
            .1,
        )
    };
    assert_eq!(read("amounts = \"net\"\nencoding = \"windows-1252\"\ndelimiter = \"semicolon\"\n", &latin), [""; 0]);
    assert_eq!(read("amounts = \"net\"\ndelimiter = \"semicolon\"\n", &latin), ["source/encoding 2:71"]);
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(csv.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(read("amounts = \"net\"\nencoding = \"utf-16\"\ndelimiter = \"semicolon\"\n", &wide), [""; 0]);
}

#[test]
fn drift_and_jumps_between_periods_are_told() {
    let row = |month: u8, supplier: &str, n: u8| {
        format!("Highways,{supplier},01/{month:02}/2026,12{n:02}.50,0.00,Resurfacing of Mill Lane,Roads")
    };
    let month = |month: u8, redacted: u8| {
        let rows = (0..20).map(|n| row(month, if n < redacted { "REDACTED PERSONAL DATA" } else { "Tarmac" }, n));
        std::iter::once(HEAD.to_owned()).chain(rows).collect::<Vec<_>>().join("\n")
    };
    let (april, may) = (month(4, 1), month(5, 5).replace("CategoryInternalName", "Merchant Category"));
    let found = said(
        &site(&[
            ("data/disclosures/spending-over-500/dataset.toml", NET.as_bytes()),
            ("data/disclosures/spending-over-500/2026-m04.csv", april.as_bytes()),
            ("data/disclosures/spending-over-500/2026-m05.csv", may.as_bytes()),
        ])
        .1,
    );
    assert_eq!(found, ["warning disclosure/redaction-jump 0:1", "warning disclosure/heading-drift 1:1"]);
}
