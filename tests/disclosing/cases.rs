//! A site for every check of `plainsight list disclosure-checks` that breaks that rule and no other, with the place of the finding.

use super::check::{Finding, SITE, check, statement};
use super::common::{plainsight, site_of};

/// Where a finding is expected.
enum At {
    /// The file as a whole.
    File,
    /// A line, at its first character.
    Line(usize),
    /// Where this text stands in the file: the line and character are worked out from it.
    Text(&'static str),
    /// The empty cell behind this text, which ends with its comma.
    Behind(&'static str),
}

/// A check's code without `disclosure/`, the site's files, the file of the finding, and the place in it.
struct Case {
    code: &'static str,
    files: Vec<(String, String)>,
    file: String,
    at: At,
}

const HEAD: &str = "OrganisationalUnit,BeneficiaryName,PaymentDate,Amount,IrrecoverableVATAmount,Purpose,CategoryInternalName";
const GOOD: &str = "Highways,Tarmac & Stone Ltd,01/04/2026,1200.50,0.00,Resurfacing of Mill Lane,Roads";
const SPENDING: &str = "spending-over-500/fy2026-27-q1@2026-07-30";
const NET: &str = "amounts = \"net\"\n";

fn csv(name: &str) -> String {
    format!("data/disclosures/{name}.csv")
}

fn case(code: &'static str, files: Vec<(String, String)>, file: impl Into<String>, at: At) -> Case {
    Case { code, files, file: file.into(), at }
}

/// A spending file of these lines, with a statement.
fn stated(code: &'static str, toml: &str, lines: &[&str], at: At) -> Case {
    let files = vec![(statement("spending-over-500"), format!("{NET}{toml}")), (csv(SPENDING), lines.join("\n"))];
    case(code, files, csv(SPENDING), at)
}

/// A spending file of these lines.
fn spending(code: &'static str, lines: &[&str], at: At) -> Case {
    stated(code, "", lines, at)
}

/// The good row with one part of it exchanged.
fn changed(code: &'static str, from: &str, to: &str, at: At) -> Case {
    assert!(GOOD.contains(from));
    spending(code, &[HEAD, &GOOD.replace(from, to)], at)
}

/// The good row under a heading more.
fn beside(code: &'static str, heading: &str, cell: &str, at: At) -> Case {
    spending(code, &[&format!("{HEAD},{heading}"), &format!("{GOOD},{cell}")], at)
}

/// A statement of spending alone.
fn said(code: &'static str, toml: &str, at: At) -> Case {
    case(code, vec![(statement("spending-over-500"), toml.to_owned())], statement("spending-over-500"), at)
}

/// A dataset of the council's own, with one row.
fn own(code: &'static str, toml: &str, at: At) -> Case {
    let basic = "title = \"Trees\"\ndescription = \"Trees planted.\"\nfrequency = \"annual\"\n";
    let text = format!("{basic}{toml}");
    case(code, vec![(statement("trees"), text), (csv("trees/2025@2026-01-31"), "Place\nMill Lane".to_owned())], statement("trees"), at)
}

/// One row of another dataset.
fn file(code: &'static str, name: &str, lines: &[&str], at: At) -> Case {
    case(code, vec![(csv(name), lines.join("\n"))], csv(name), at)
}

/// A spending file of one month with twenty rows, of which so many are redacted.
fn month(month: u8, redacted: usize) -> (String, String) {
    let row = |n: usize| {
        let name = if n < redacted { "REDACTED PERSONAL DATA" } else { "Tarmac & Stone Ltd" };
        format!("Highways,{name},{:02}/{month:02}/2026,600.00,0.00,Resurfacing of Mill Lane,Roads", n + 1)
    };
    let lines: Vec<String> = std::iter::once(HEAD.to_owned()).chain((0..20).map(row)).collect();
    (csv(&format!("spending-over-500/2026-m{month:02}@2026-07-30")), lines.join("\n"))
}

fn months(code: &'static str, files: &[(String, String); 2], at: At) -> Case {
    let place = files[1].0.clone();
    case(code, [&[(statement("spending-over-500"), NET.to_owned())], &files[..]].concat(), place, at)
}

fn site() -> Vec<Case> {
    let toml = "plainsight.toml";
    let authorities = "id,name,kind,aliases\nashford-on-sea-borough-council,Ashford-on-Sea Borough Council,district,Ashford BC\nmill,Mill District Council,district,\n";
    let with_two = |code, label, at| {
        let lines = [&format!("{HEAD},OrganisationLabel"), GOOD, GOOD].map(str::to_owned);
        let text = format!("{}\n{},Ashford BC\n{},{label}", lines[0], lines[1], lines[2].replace("1200", "1300"));
        let files = vec![
            ("data/authorities.csv".to_owned(), authorities.to_owned()),
            (statement("spending-over-500"), NET.to_owned()),
            (csv(SPENDING), text),
        ];
        case(code, files, csv(SPENDING), at)
    };
    vec![
        case("unknown-code", vec![(toml.into(), SITE.replace("ltc-2015", "ltc-2014"))], toml, At::Text("\"ltc-2014\"")),
        case(
            "no-body",
            vec![(toml.into(), SITE.split("[disclosures]").next().unwrap().to_owned()), (csv(SPENDING), GOOD.to_owned())],
            "data/disclosures/spending-over-500",
            At::File,
        ),
        case("unknown-dataset", vec![(csv("spendin-over-500/2026-m04"), GOOD.to_owned())], "data/disclosures/spendin-over-500", At::File),
        file("file-name", "grants/last-year", &["AwardDate"], At::File),
        file("period", "grants/2026-m04", &["AwardDate"], At::File),
        case(
            "same-version",
            vec![
                (csv("parking-spaces/fy2025-26"), "ParkingSpaces\n1".to_owned()),
                (csv("parking-spaces/fy2025-2026"), "ParkingSpaces\n2".to_owned()),
            ],
            csv("parking-spaces/fy2025-26"),
            At::File,
        ),
        case("vat-not-declared", vec![(csv(SPENDING), format!("{HEAD}\n{GOOD}"))], statement("spending-over-500"), At::File),
        case(
            "cdp-statement",
            vec![(statement("contracts"), "cdp_statement = \"See the Central Digital Platform.\"\n".to_owned())],
            statement("contracts"),
            At::Text("\"See the"),
        ),
        case(
            "cdp-statement",
            vec![(statement("grants"), "cdp_statement = \"https://www.find-tender.service.gov.uk/Search\"\n".to_owned())],
            statement("grants"),
            At::Text("\"https"),
        ),
        said("link", "[published_elsewhere]\nlink = \"example.org\"\nchecked = 2026-11-01\n", At::Text("\"example.org\"")),
        said("allowance", "[[allow]]\ncode = \"disclosure/money\"\nreason = \"x\"\n", At::Text("\"disclosure/money\"")),
        said("allowance", "[[allow]]\ncode = \"disclosure/exclude\"\nreason = \"x\"\n", At::Text("\"disclosure/exclude\"")),
        case(
            "unused-allowance",
            vec![
                (
                    statement("spending-over-500"),
                    format!("{NET}\n[[allow]]\ncode = \"disclosure/excluded\"\nvalue = \"HMRC\"\nreason = \"x\"\n"),
                ),
                (csv(SPENDING), format!("{HEAD}\n{GOOD}")),
            ],
            statement("spending-over-500"),
            At::Text("[[allow]]"),
        ),
        own("deadline", "deadline = \"soon\"\n[[columns]]\nname = \"Place\"\n", At::Text("\"soon\"")),
        own("allowed", "[[columns]]\nname = \"Place\"\nallowed = [\"A\"]\n", At::Text("[\"A\"]")),
        own("column-twice", "[[columns]]\nname = \"Place\"\n[[columns]]\nname = \"Place\"\ntitle = \"x\"\n", At::Text("\"Place\"\ntitle")),
        own("unknown-column", "[[columns]]\nname = \"Place\"\nalternatives = [\"Plaice\"]\n", At::Text("\"Plaice\"")),
        with_two("other-authority", "Mill District Council", At::Text("Mill District")),
        with_two("authority-name", "Ashford on Sea", At::Text("Ashford on Sea")),
    ]
}

fn headings() -> Vec<Case> {
    vec![
        spending("empty-file", &[""], At::File),
        spending("delimiter", &[&HEAD.replace(',', ";")], At::Line(1)),
        beside("heading-twice", "Supplier Name", "x", At::Text("Supplier Name")),
        beside("no-heading", "", "x", At::Behind("CategoryInternalName,")),
        spending("missing-column", &[&HEAD.replace(",Purpose", ""), &GOOD.replace(",Resurfacing of Mill Lane", "")], At::Line(1)),
        beside("fraud-column", "Invoice No.", "7", At::Text("Invoice No.")),
        beside("fraud-column", "Supplier VAT Reg", "7", At::Text("Supplier VAT Reg")),
        beside("fraud-column", "Bank Account", "7", At::Text("Bank Account")),
        beside("personal-column", "Date of Birth", "01/01/1970", At::Text("Date of Birth")),
        beside("personal-column", "Supplier Address 1", "1 Mill Lane", At::Text("Supplier Address 1")),
        months("heading-drift", &[month(4, 0), (month(5, 0).0, month(5, 0).1.replace("BeneficiaryName", "Payee"))], At::Line(1)),
    ]
}

fn rows() -> Vec<Case> {
    let hidden = GOOD.replace("Tarmac & Stone Ltd", "REDACTED PERSONAL DATA");
    vec![
        spending("blank-row", &[HEAD, GOOD, ",,,,,,"], At::Line(3)),
        spending("total-row", &[HEAD, GOOD, "Total,,,1200.50,,,"], At::Line(3)),
        spending("total-row", &[HEAD, GOOD, ",Grand Total,,1200.50,,,"], At::Line(3)),
        // The line ends one character behind its last cell, where the missing ones would stand.
        spending("columns", &[HEAD, "Highways,Tarmac,01/04/2026"], At::Text("01/04/2026")),
        changed("empty-cell", "1200.50", "", At::Behind("01/04/2026,")),
        file("missing-row", "pay-multiple/fy2025-26", &["PayMultipleFactor,RemunerationValue,Ratio", "highest,165000.00,"], At::File),
        file("missing-row", "facility-time-share/fy2025-26", &["PercentageOfTime,Employees", "0%,2", "51-99%,3", "100%,0"], At::File),
        spending("repeated-row", &[HEAD, GOOD, &hidden, &hidden.replace("Mill", "Hill"), GOOD, &GOOD.replace("1200", "1300")], At::Line(5)),
        changed("outside-period", "01/04/2026", "31/03/2026", At::Text("31/03/2026")),
        changed("outside-period", "01/04/2026", "01/07/2026", At::Text("01/07/2026")),
        changed("future-date", "01/04/2026", "31/07/2026", At::Text("31/07/2026")),
        changed("below-threshold", "1200.50", "500.00", At::Text("500.00")),
        changed("below-threshold", "1200.50", "-500.00", At::Text("-500.00")),
        changed("excluded", "Tarmac & Stone Ltd", "HMRC", At::Text("HMRC")),
        changed("excluded", "Resurfacing of Mill Lane", "Salaries for April", At::Text("Salaries for April")),
    ]
}

fn values() -> Vec<Case> {
    vec![
        changed("spreadsheet-error", "Resurfacing of Mill Lane", "#REF!", At::Text("#REF!")),
        changed("spreadsheet-error", "1200.50", "#####", At::Text("#####")),
        changed("null-word", "Roads", "NA", At::Text("NA")),
        changed("padded", "1200.50", " 1200.50", At::Text(" 1200.50")),
        changed("money", "1200.50", "\"£1,200.50\"", At::Text("\"£1,200.50\"")),
        changed("date", "01/04/2026", "1/4/2026", At::Text("1/4/2026")),
        changed("date-form", "01/04/2026", "2026-04-01", At::Text("2026-04-01")),
        changed("date-month", "01/04/2026", "04/13/2026", At::Text("04/13/2026")),
        stated("date-month", "date_format = \"yyyy-mm-dd\"\n", &[HEAD, &GOOD.replace("01/04/2026", "2026-13-04")], At::Text("2026-13-04")),
        beside("boolean", "VCSEGrant", "perhaps", At::Text("perhaps")),
        beside("code", "CardTransaction", "GPS", At::Text("GPS")),
        land("uprn", ["10001279762X", "TN23 1AA", "Owner occupied"], At::Text("10001279762X")),
        land("postcode", ["", "TN231AA", "Owner occupied"], At::Text("TN231AA")),
        housing("postcode-sector", ["Ashford", "2500", "20", "95"], At::Text("Ashford")),
        beside("company-number", "CompaniesHouseRegistrationNumber", "1234567", At::Text("1234567")),
        beside("charity-number", "CharityCommissionNumber", "none yet", At::Text("none yet")),
        file(
            "salary-band",
            "senior-salary-bands/fy2025-26",
            &["RemunerationBand,EmployeeCount", "140000 - 145000,1"],
            At::Text("140000 - 145000"),
        ),
        file(
            "ratio",
            "pay-multiple/fy2025-26",
            &["PayMultipleFactor,RemunerationValue,Ratio", "Highest,165000.00,", "Median,23111.00,7.14 to 1"],
            At::Text("7.14 to 1"),
        ),
        file("number", "parking-spaces/fy2025-26", &["ParkingSpaces", "\"1,200\""], At::Text("\"1,200\"")),
        file("number", "facility-time-activities/fy2025-26", &["PercentageOfPaidFacilityTime", "100.1"], At::Text("100.1")),
        file(
            "year",
            "pay-multiple/fy2025-26",
            &["PayMultipleFactor,RemunerationValue,Ratio,Period", "Highest,165000.00,,2025/26", "Median,23111.00,7.14,2025/27"],
            At::Text("2025/27"),
        ),
        beside("address", "OrganisationURI", "ashford.example", At::Text("ashford.example")),
        file("document", "constitution/fy2026-27", &["Title,Document", "Constitution,on the website"], At::Text("on the website")),
        file(
            "document-missing",
            "constitution/fy2026-27",
            &["Title,Document", "Constitution,constitution/constitution2.pdf"],
            At::Text("constitution/"),
        ),
    ]
}

/// A property of Ashford: its number, postcode and tenure.
fn land(code: &'static str, [uprn, postcode, tenure]: [&str; 3], at: At) -> Case {
    let head = "UPRN,AssetCode,PropertyName,PropertyNumber,StreetName,PostTown,PostCode,GeoX,GeoY,TenureType,TenureDetail,HoldingType";
    let row = format!("{uprn},A1,Old Bakery,,,,{postcode},,,Freehold,{tenure},Buildings Only");
    file(code, "land/2026-04-01@2026-04-30", &[head, &row], at)
}

/// A band of homes: its sector, the households there, the homes, and the percentage let.
fn housing(code: &'static str, [sector, households, homes, occupied]: [&str; 4], at: At) -> Case {
    let head = "PostalSector,ValuationBand,Households,TotalDwellings,EUVSHTotal,EUVSHAverage,MarketValueTotal,MarketValueAverage,PercentOccupied,PercentVacant";
    let row = format!("{sector},\"£100,000 to £119,999\",{households},{homes},1000000.00,50000.00,2200000.00,110000.00,{occupied},0");
    file(code, "social-housing/2026-04-01@2026-04-30", &[head, &row], at)
}

fn words() -> Vec<Case> {
    // One row of many, so that nothing else is odd about the file.
    let with = |from: &str, to: &str| GOOD.replace(from, to).replace("1200", "1300");
    let hidden = |pounds: &str| GOOD.replace("Tarmac & Stone Ltd", "REDACTED PERSONAL DATA").replace("1200.50", pounds);
    vec![
        changed("redaction-wording", "Tarmac & Stone Ltd", "Redacted", At::Text("Redacted")),
        changed("redaction-wording", "Tarmac & Stone Ltd", "REDACTED COMMERCIAL CONFIDENTIALITY.", At::Text("REDACTED COMM")),
        // Two of three rows; and one of three, with 4000.00 of 6401.00.
        spending("redaction-rate", &[HEAD, GOOD, &hidden("600.00"), &hidden("601.00")], At::File),
        spending("redaction-rate", &[HEAD, GOOD, &with("x", "x"), &hidden("-4000.00")], At::File),
        // 1 of 20 rows, then 3 of 20: by rows. The same number of rows with ten times the money: by value.
        months("redaction-jump", &[month(4, 1), month(5, 3)], At::File),
        months("redaction-jump", &[month(4, 1), (month(5, 1).0, month(5, 1).1.replacen("600.00", "6000.00", 1))], At::File),
        land("must-be-redacted", ["", "TN23", "Vacant"], At::Text("Old Bakery")),
        changed("personal-data", "Resurfacing of Mill Lane", "Care for QQ 12 34 56 C", At::Text("Care for")),
        beside("personal-data", "Remarks", "jo.bloggs@example.org", At::Text("jo.bloggs")),
        changed("possible-personal-data", "Resurfacing of Mill Lane", "Ring 01632 960001", At::Text("Ring")),
        changed("possible-personal-data", "Resurfacing of Mill Lane", "Ramp for Mrs Bloggs", At::Text("Ramp")),
        changed("possible-personal-data", "Tarmac & Stone Ltd", "Mrs Bloggs", At::Text("Mrs Bloggs")),
        housing("too-few", ["TN23 1", "2500", "10", "90"], At::Text("10,1000000")),
        housing("too-few", ["TN23 1", "2499", "20", "95"], At::Text("2499")),
        changed("meaningless", "Tarmac & Stone Ltd", "Various", At::Text("Various")),
        changed("meaningless", "Resurfacing of Mill Lane", "...", At::Text("...")),
        spending("supplier-spelling", &[HEAD, GOOD, &with("Tarmac & Stone Ltd", "TARMAC AND STONE LIMITED")], At::Text("TARMAC AND")),
    ]
}

/// The place that a case expects, from the text of its file.
fn expected(case: &Case) -> String {
    let text = case.files.iter().find(|(path, _)| *path == case.file).map_or("", |(_, text)| text);
    let of = |byte: usize| {
        let before = &text[..byte];
        let line = before.matches('\n').count() + 1;
        format!("{}:{line}:{}", case.file, before.rsplit('\n').next().unwrap().chars().count() + 1)
    };
    match case.at {
        At::File => case.file.clone(),
        At::Line(line) => format!("{}:{line}:1", case.file),
        At::Text(part) => of(text.find(part).unwrap_or_else(|| panic!("{}: {part}", case.code))),
        At::Behind(part) => of(text.find(part).unwrap() + part.len()),
    }
}

/// The list of checks: code and level.
fn listed() -> Vec<(String, String)> {
    let text = String::from_utf8(plainsight(&["list", "disclosure-checks"]).stdout).unwrap();
    let read = |line: &str| {
        let mut words = line.split_whitespace();
        (words.next().unwrap().to_owned(), words.next().unwrap().trim_end_matches(':').to_owned())
    };
    text.lines().map(read).collect()
}

#[test]
fn each_case_breaks_its_rule_and_no_other_and_every_check_has_one() {
    let cases: Vec<Case> = [site(), headings(), rows(), values(), words()].into_iter().flatten().collect();
    let listed = listed();
    let mut wrong = Vec::new();
    for case in &cases {
        let code = format!("disclosure/{}", case.code);
        let level = listed.iter().find(|(listed, _)| *listed == code).map_or("not in the list", |(_, level)| level);
        let said = check(&case.files);
        let found: Vec<&Finding> = said.values().flatten().collect();
        let same = |finding: &&Finding| finding.code == code && finding.level == level && finding.place == expected(case);
        let has_remedy = found.iter().all(|finding| !finding.said.ends_with(" / "));
        if found.len() != 1 || !found.iter().all(same) || !has_remedy {
            wrong.push(format!("{code} ({level}) at {}: {found:#?}", expected(case)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let without: Vec<&str> = listed
        .iter()
        .map(|(code, _)| code.trim_start_matches("disclosure/"))
        .filter(|code| !cases.iter().any(|case| case.code == *code) && !HELD.iter().any(|(held, ..)| held == code))
        .collect();
    assert!(without.is_empty(), "checks without a case: {without:?}");
}

/// Checks that `build --hold` makes: the code, what is held, the amount in the one file, and where the finding stands.
const HELD: [(&str, &str, &str, &str); 4] = [
    ("held", "spending-over-500/fy2026-27-q1", "£1200.50", "data/disclosures/spending-over-500/fy2026-27-q1@2026-07-30.csv"),
    ("needless-hold", "spending-over-500/fy2026-27-q1", "1200.50", "data/disclosures/spending-over-500/fy2026-27-q1@2026-07-30.csv"),
    ("unknown-hold", "spending-over-500/fy2026-27-q2", "1200.50", "--hold"),
    ("unknown-hold", "spendin-over-500/fy2026-27-q1", "1200.50", "--hold"),
];

#[test]
fn a_hold_is_told_and_must_be_about_a_file_with_a_mistake() {
    let listed = listed();
    for (code, hold, amount, place) in HELD {
        let text = format!("{HEAD}\n{}", GOOD.replace("1200.50", amount));
        let (toml, csv) = (statement("spending-over-500"), csv(SPENDING));
        let site = site_of(&[("plainsight.toml", SITE), (&toml, NET), (&csv, &text)]);
        let (source, out) = (site.path().to_str().unwrap(), site.path().join("public"));
        let args = ["build", "--site", source, "--out", out.to_str().unwrap(), "--as-at", "2026-11-01", "--hold", hold];
        let output = plainsight(&args);
        let said = String::from_utf8(output.stderr).unwrap();
        let code = format!("disclosure/{code}");
        let level = &listed.iter().find(|(listed, _)| *listed == code).unwrap().1;
        assert!(said.contains(&format!("{level}[{code}]")) && said.contains(&format!("--> {place}\n")), "{said}");
        assert_eq!(output.status.success(), level == "warning", "{said}");
    }
}

#[test]
fn personal_data_is_masked_in_every_message() {
    for (case, hidden) in [
        (changed("", "Resurfacing of Mill Lane", "Care for QQ 12 34 56 C", At::File), "12 34 56"),
        (changed("", "Resurfacing of Mill Lane", "Ask jo.bloggs@example.org", At::File), "bloggs"),
        (changed("", "Resurfacing of Mill Lane", "Ramp for Mrs Bloggs", At::File), "Bloggs"),
        (changed("", "Tarmac & Stone Ltd", "Dr J Bloggs", At::File), "Bloggs"),
        (changed("", "Resurfacing of Mill Lane", "BACS 12-34-56 12345678", At::File), "34"),
    ] {
        let said = check(&case.files);
        let found: Vec<&Finding> = said.values().flatten().collect();
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(!found[0].said.contains(hidden), "{found:?}");
    }
}
