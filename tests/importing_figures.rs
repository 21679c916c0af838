//! Sheets of figures through `plainsight import`, in the shapes in which officers keep them.

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

use books::Cell::{Blank, Day, Error, Number, Percent, Text};
use common::{plainsight, site_of};
use tempfile::TempDir;

const AUTHORITIES: &str =
    "id,name,kind,code,aliases\nboston,Boston Borough Council,district,E07000136,Boston|Boston BC\ncorby,Corby,district,E07000150,\n";
const RECYCLING: &str =
    "title = \"Household waste recycled\"\npolarity = \"higher\"\nunit = \"%\"\nfrequency = \"financial-year\"\naliases = [\"ni-192\"]\n";
const CALLS: &str = "title = \"Calls answered\"\npolarity = \"higher\"\nfrequency = \"financial-year\"\n";

fn site() -> TempDir {
    site_of(&[
        ("plainsight.toml", "format = 1\ntitle = \"Scorecard\"\n[publisher]\nname = \"Partnership\"\n"),
        ("data/authorities.csv", AUTHORITIES),
        ("data/indicators/recycling.toml", RECYCLING),
        ("data/indicators/recycling.csv", "authority,period,value,note\r\nboston,2007/08,40.1,\"as \"\"printed\"\"\"\r\n"),
        ("data/indicators/calls.toml", CALLS),
    ])
}

fn read(site: &TempDir, path: &str) -> String {
    fs::read_to_string(site.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Exit code and everything that was said.
fn import(site: &TempDir, bytes: &[u8], more: &[&str]) -> (i32, String) {
    let outside = TempDir::new().unwrap();
    let file = outside.path().join("sheet");
    fs::write(&file, bytes).unwrap();
    let mut args = vec!["import", file.to_str().unwrap(), "--site", site.path().to_str().unwrap()];
    args.extend(more);
    let output = plainsight(&args);
    (output.status.code().unwrap(), format!("{}{}", String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap()))
}

#[track_caller]
fn says(said: &(i32, String), code: i32, texts: &[&str]) {
    assert_eq!(said.0, code, "{}", said.1);
    for text in texts {
        assert!(said.1.contains(text), "`{text}` in\n{}", said.1);
    }
}

const WAS: &str = "authority,period,value,note\r\nboston,2007/08,40.1,\"as \"\"printed\"\"\"\r\n";

#[test]
fn periods_across_become_long_rows_behind_those_that_are_there() {
    let site = site();
    let wide = "Recycling rates,,,\n,,,\nCouncil,2007/08,2008/09,2009-10\nBoston BC,40.10,41.5%,\" 42.0 \"\nE07000150,,33.1,[x]\nSource: returns,,,\n";
    let said = import(&site, wide.as_bytes(), &["--as", "recycling"]);
    says(
        &said,
        0,
        &[
            "lines above the headings left out: 1 (line 1 \"Recycling rates\")",
            "there already, with the same value: 1 (line 4)",
            "blank, which means \"not supplied\": 1 (line 5)",
            "rows without a figure and a known label: 1 (line 6 \"Source: returns\")",
            "line 4 `41.5%` → `41.5`, line 4 ` 42.0 ` → `42.0`",
            "Figures in 6 = out 4 + refused 0 + left out 2",
        ],
    );
    let long = format!("{WAS}boston,2008/09,41.5,\r\nboston,2009/10,42.0,\r\ncorby,2008/09,33.1,\r\ncorby,2009/10,[x],\r\n");
    assert_eq!(read(&site, "data/indicators/recycling.csv"), long);
    // The same sheet again has nothing new.
    says(&import(&site, wide.as_bytes(), &["--as", "indicator:recycling"]), 0, &["Nothing was written: the site has all of it already."]);
    assert_eq!(read(&site, "data/indicators/recycling.csv"), long);
}

#[test]
fn councils_across_and_long_lists_mean_the_same() {
    let long = format!("{WAS}boston,2008/09,41.5,\r\ncorby,2008/09,33.1,\r\n");
    for sheet in [
        "Year,Boston,Corby\n2008/09,41.5,33.1\n",
        "Council;Code;Year;Outturn\nBoston;E07000136;2008/09;41.5\nCorby;E07000150;2008/09;33.1\n",
        "Measure,Council,2008/09\nHousehold waste recycled,Boston,41.5\nCalls answered,Boston,900\nHousehold waste recycled,Corby,33.1\n",
    ] {
        let site = site();
        says(&import(&site, sheet.as_bytes(), &["--as", "recycling"]), 0, &[]);
        assert_eq!(read(&site, "data/indicators/recycling.csv"), long, "{sheet}");
    }
    // A list of one period, which the command line names.
    let site = site();
    says(&import(&site, b"Council,Value\nBoston,41.5\nCorby,33.1\n", &["--as", "recycling", "--period", "2008/09"]), 0, &[]);
    assert_eq!(read(&site, "data/indicators/recycling.csv"), long);
    says(
        &import(&site, b"Council,Value\nBoston,41.5\n", &["--as", "recycling"]),
        1,
        &["nothing says for which period", "--period 2009/10"],
    );
    // A code and a name of two councils in one row.
    says(&import(&site, b"Council,Code,2010/11\nBoston,E07000150,5\n", &["--as", "recycling"]), 1, &["name two different ones"]);
}

#[test]
fn a_return_holds_many_indicators_of_one_period() {
    let wanted = "indicator,authority,value\nrecycling,boston,44\nrecycling,corby,35\ncalls,boston,1200\n";
    for sheet in [
        "Measure;Boston;Corby\nHousehold waste recycled;44;35\nCalls answered;1,200;\n",
        "PI,Council,2009/10,2010/11\nni-192,Boston,1,44\nni-192,Corby,,35\ncalls,Boston,2,\"1,200\"\n",
    ] {
        let site = site();
        says(&import(&site, sheet.as_bytes(), &["--as", "return", "--period", "fy2010-11"]), 0, &["`1,200` → `1200`"]);
        assert_eq!(read(&site, "data/returns/fy2010-11.csv"), wanted, "{sheet}");
    }
    let site = site();
    says(&import(&site, b"Measure,Boston\nCalls answered,9\n", &["--as", "return"]), 1, &["nothing says for which period the return is"]);
    // The figures of the file that is there are kept, and one in the indicator's own file counts as there.
    fs::create_dir_all(site.path().join("data/returns")).unwrap();
    fs::write(site.path().join("data/returns/fy2007-2008.csv"), "indicator,authority,value\ncalls,corby,7\n").unwrap();
    let said = import(
        &site,
        b"Measure,Boston,Corby\nCalls answered,9,7\nHousehold waste recycled,40.1,\n",
        &["--as", "return", "--period", "fy2007-08"],
    );
    says(&said, 0, &["there already, with the same value: 2"]);
    assert_eq!(read(&site, "data/returns/fy2007-2008.csv"), "indicator,authority,value\ncalls,corby,7\ncalls,boston,9\n");
    // Months are no figures of a year.
    says(&import(&site, b"Measure,Boston\nCalls answered,9\n", &["--as", "return", "--period", "2009-m10"]), 1, &["financial-year"]);
}

#[test]
fn names_are_matched_exactly_and_what_is_near_is_named() {
    let site = site();
    let sheet = b"Council,2008/09,2009/2011,Notes\nBostn,41.5,1,fine\nCorby,33.1,2,\nTotal,74.6,3,\n";
    // Headings first: without them no row can be understood.
    says(
        &import(&site, sheet, &["--as", "recycling"]),
        1,
        &["the second year of `2009/2011` does not follow the first", "--drop-column \"Notes\""],
    );
    let more = ["--as", "recycling", "--drop-column", "Notes", "--drop-column", "2009/2011"];
    says(&import(&site, sheet, &more), 1, &["unknown authority `Bostn`", "did you mean `boston`?", "--drop-row \"Total\""]);
    let said = import(&site, sheet, &[&more[..], &["--drop-row", "Total", "--drop-row", "Bostn"]].concat());
    says(&said, 0, &["rows that you said (--drop-row): 2 (line 2 `Bostn`, line 4 `Total`)", "`Notes` left out, as you said"]);
    says(
        &import(&site, sheet, &[&more[..], &["--drop-row", "Totals"]].concat()),
        1,
        &["no row has the label `Totals`", "did you mean `Total`?"],
    );
    says(&import(&site, sheet, &["--as", "recyling"]), 1, &["did you mean `recycling`?"]);
    says(&import(&site, b"a,b\nc,d\n", &["--as", "recycling"]), 1, &["no row of the sheet names a council, a period"]);
}

#[test]
fn values_are_exact_or_refused_with_the_shorthands() {
    let site = site();
    let sheet = "Council,2008/09,2009/10,2010/11,2011/12\nBoston,n/a,#REF!,12.5,£5\nCorby,5-10,\"1,2\",1e5,1\n";
    let said = import(&site, sheet.as_bytes(), &["--as", "recycling"]);
    says(
        &said,
        1,
        &[
            "`n/a` is not a number",
            "[c]",
            "`#REF!` is an error of the spreadsheet",
            "`£5` has a currency sign",
            "`5-10` is not a number",
            "`1,2` has a comma",
            "`1e5` is shortened",
        ],
    );
    assert!(!said.1.contains("`12.5`"));
    assert_eq!(read(&site, "data/indicators/recycling.csv"), WAS, "nothing was written");
    let twice = "Council,2008/09\nBoston,1\nBoston BC,1\nCorby,2\nCorby,3\n";
    says(
        &import(&site, twice.as_bytes(), &["--as", "recycling"]),
        1,
        &["`3` stands here, and `2` in line 4, of the same council and period", "/sheet:5:7", "5 | "],
    );
}

#[test]
fn a_differing_figure_is_a_revision_with_a_date_or_refused() {
    let site = site();
    let sheet = b"Council,2007/08,2008/09\nBoston,40.9,41.5\n";
    let said = import(&site, sheet, &["--as", "recycling"]);
    says(&said, 1, &["line 2: boston has 40.1 for 2007/08, and the sheet says 40.9", "--published 2010-06-30"]);
    assert_eq!(read(&site, "data/indicators/recycling.csv"), WAS);
    says(
        &import(&site, sheet, &["--as", "recycling", "--published", "2010-06-30"]),
        0,
        &["revised: the earlier figure stays beside it: 1 (line 2 boston 2007/08 `40.1` → `40.9`)"],
    );
    let revised = "authority,period,value,note,published\r\nboston,2007/08,40.1,\"as \"\"printed\"\"\",\r\n\
                   boston,2007/08,40.9,,2010-06-30\r\nboston,2008/09,41.5,,2010-06-30\r\n";
    assert_eq!(read(&site, "data/indicators/recycling.csv"), revised);
    let again = b"Council,2007/08\nBoston,41.0\n";
    says(
        &import(&site, again, &["--as", "recycling", "--published", "2010-06-30"]),
        1,
        &["was published on 2010-06-30", "needs a later --published"],
    );
}

#[test]
fn a_site_of_one_council_names_periods_alone() {
    let site = site_of(&[
        ("plainsight.toml", "format = 1\ntitle = \"T\"\n[publisher]\nname = \"Boston\"\n"),
        ("data/indicators/calls.toml", "title = \"Calls answered\"\npolarity = \"higher\"\nfrequency = \"month\"\n"),
    ]);
    // 40087 is 1 October 2009: 40086 is 30 September 2009, the last day of calamine's and Excel's own example of a quarter's end.
    let book = books::xlsx(&[(
        "A",
        "visible",
        &[&[Text("Measure"), Day("40087"), Text("2009-M11")], &[Text("Calls answered"), Number("81.5"), Number("0.30000000000000004")]],
    )]);
    says(&import(&site, &book, &["--as", "calls"]), 0, &["`0.30000000000000004` → `0.3`"]);
    assert_eq!(read(&site, "data/indicators/calls.csv"), "period,value\n2009-M10,81.5\n2009-M11,0.3\n");
    says(&import(&site, b"Period,Value\n2009-M12,82\n", &["--as", "calls"]), 0, &[]);
    assert!(read(&site, "data/indicators/calls.csv").ends_with("2009-M12,82\n"));
}

#[test]
fn percentages_of_a_spreadsheet_are_taken_as_shown() {
    let site = site();
    let rows: &[&[books::Cell]] = &[
        &[Text("Council"), Text("2008/09"), Text("2009/10")],
        &[Text("Boston"), Percent("0.415"), Percent("0.28999999999999998")],
        &[Text("Corby"), Number("33.1"), Blank],
    ];
    let said = import(&site, &books::xlsx(&[("Rates", "visible", rows)]), &["--as", "recycling"]);
    says(&said, 0, &["taken as the percentage that is shown: 2 (B2 `0.415` → `41.5%`, C2 `0.29` → `29%`)"]);
    assert!(
        read(&site, "data/indicators/recycling.csv").ends_with("boston,2008/09,41.5,\r\nboston,2009/10,29,\r\ncorby,2008/09,33.1,\r\n")
    );
    // A count is no percentage.
    let said = import(&site, &books::xlsx(&[("Rates", "visible", rows)]), &["--as", "calls"]);
    says(&said, 1, &["`41.5%` has a percent sign", "sheet `Rates`, B2"]);
    // A label that the spreadsheet took for a date, and an error of a formula.
    let spoilt: &[&[books::Cell]] = &[&[Text("Council"), Text("2010/11"), Day("40087")], &[Text("Boston"), Error("#DIV/0!"), Number("1")]];
    says(
        &import(&site, &books::xlsx(&[("A", "visible", spoilt)]), &["--as", "recycling"]),
        1,
        &["`2009-10-01` is a day of a spreadsheet where a label stands"],
    );
    let broken: &[&[books::Cell]] = &[&[Text("Council"), Text("2010/11")], &[Text("Boston"), Error("#DIV/0!")]];
    says(
        &import(&site, &books::xlsx(&[("A", "visible", broken)]), &["--as", "recycling"]),
        1,
        &["`#DIV/0!` is an error of the spreadsheet", "sheet `A`, B2"],
    );
}

#[test]
fn a_sheet_without_a_figure_of_the_indicator_is_an_error_that_says_what_it_has() {
    let site = site();
    let sheet = b"Measure,Council,2008/09\nCalls answered,Boston,900\n";
    says(
        &import(&site, sheet, &["--as", "recycling"]),
        1,
        &["no figure of `recycling` is in the sheet", "its figures are of `calls`", "Nothing was written."],
    );
    let sheet = b"Council,2008/09\nBoston,41.5\n";
    says(&import(&site, sheet, &["--as", "recycling", "--period", "2009/10"]), 1, &["its figures are of `2008/09`"]);
    says(
        &import(&site, sheet, &["--as", "recycling", "--drop-row", "Boston"]),
        1,
        &["no figure of `recycling` is in the sheet", "rows that you said (--drop-row): 1"],
    );
    says(&import(&site, b"Council,2008/09\nBoston,\n", &["--as", "recycling"]), 1, &["blank, which means \"not supplied\": 1"]);
    says(
        &import(&site, b"Council,2008/09,Value\nBoston,1,2\n", &["--as", "calls", "--drop-column", "2008/09", "--drop-column", "Value"]),
        1,
        &["no figure of `calls` is in the sheet", "`2008/09` left out, as you said"],
    );
    says(&import(&site, b"Measure,Boston\nCalls answered,\n", &["--as", "return", "--period", "2009/10"]), 1, &["no figure of `2009/10`"]);
    assert_eq!(read(&site, "data/indicators/recycling.csv"), WAS);
    assert!(!site.path().join("data/indicators/calls.csv").exists());
}

#[test]
fn councils_on_a_site_of_one_council_are_to_be_listed() {
    let site = site_of(&[
        ("plainsight.toml", "format = 1\ntitle = \"T\"\n[publisher]\nname = \"Ashford\"\n"),
        ("data/indicators/waste-recycled.toml", RECYCLING),
    ]);
    let sheet = b"Council,2021/22,2022/23\nBoston,41.5,42\nNorth Kesteven,33.1,34\n";
    let said = import(&site, sheet, &["--as", "waste-recycled"]);
    says(
        &said,
        1,
        &[
            "`Boston` is no council of the site, which is of one council, `Ashford`",
            "list each of them in data/authorities.csv, this one too: headings `id,name,kind`",
            "`north-kesteven,North Kesteven,district`",
            "--drop-row \"Boston\"",
        ],
    );
    assert!(!said.1.contains("indicator `Boston`"), "{}", said.1);
    // The remedy is one.
    let listed = "id,name,kind\nashford,Ashford,district\nboston,Boston,district\nnorth-kesteven,North Kesteven,district\n";
    fs::write(site.path().join("data/authorities.csv"), listed).unwrap();
    says(&import(&site, sheet, &["--as", "waste-recycled"]), 0, &["out 4"]);
}

#[test]
fn headings_that_are_periods_of_another_kind_or_form_are_told_at_the_cell() {
    let quarterly = RECYCLING.replace("financial-year", "financial-quarter");
    let site = site_of(&[
        ("plainsight.toml", "format = 1\ntitle = \"T\"\n[publisher]\nname = \"Ashford\"\n"),
        ("data/indicators/recycling.toml", quarterly.as_str()),
    ]);
    says(
        &import(&site, b"Rates of 2022,,\nMeasure,2021/22,2022/23\nRecycling,41.5,42\n", &["--as", "recycling"]),
        1,
        &[
            "import/no-headings",
            "`2021/22` is the financial year 1 April 2021 to 31 March 2022, and the indicator's figures are each for a financial quarter",
            "a financial quarter is written 2021/22-Q1",
            "sheet:2:9",
        ],
    );
    says(
        &import(&site, b"Measure,Apr-Jun 2025\nRecycling,41.5\n", &["--as", "recycling"]),
        1,
        &["`Apr-Jun 2025` is not a period", "write `2025/26-Q1`"],
    );
    // Quarters that are named in full are read, and said.
    let said = import(
        &site,
        b"Measure,Q1 2025/26,2025/26 Q2,fy2025-26-q3,2025/26-Q4\nHousehold waste recycled,41.5,42,43,44\n",
        &["--as", "recycling"],
    );
    says(&said, 0, &["`Q1 2025/26` read as `2025/26-Q1`", "`2025/26 Q2` read as `2025/26-Q2`", "`fy2025-26-q3` read as `2025/26-Q3`"]);
    assert!(!said.1.contains("`2025/26-Q4` read as"));
    let written = "period,value\n2025/26-Q1,41.5\n2025/26-Q2,42\n2025/26-Q3,43\n2025/26-Q4,44\n";
    assert_eq!(read(&site, "data/indicators/recycling.csv"), written);
    let said = import(&site, b"Period,Value\nQuarter 1 2026/27,45\n", &["--as", "recycling"]);
    says(&said, 0, &["periods in the form of the site: 1 (line 2 `Quarter 1 2026/27` \u{2192} `2026/27-Q1`)"]);
    // A quarter of one year alone can be of two financial years.
    says(
        &import(&site, b"Period,Value\nQ1 2027,45\n", &["--as", "recycling"]),
        1,
        &["write `2027/28-Q1` for April to June 2027, or `2026/27-Q4` for January to March 2027"],
    );
}

#[test]
fn spaces_before_a_percent_sign_and_between_thousands_are_read_and_listed() {
    let site = site();
    let sheet = "Council,2008/09,2009/10\nBoston,33.9 %,34\u{a0}%\n";
    says(&import(&site, sheet.as_bytes(), &["--as", "recycling"]), 0, &["line 2 `33.9 %` → `33.9`"]);
    assert!(read(&site, "data/indicators/recycling.csv").ends_with("boston,2008/09,33.9,\r\nboston,2009/10,34,\r\n"));
    let sheet = "Council,2008/09,2009/10\nBoston,12 345,1\u{a0}234\u{a0}567\nCorby,\"12,345\",1\n";
    says(&import(&site, sheet.as_bytes(), &["--as", "calls"]), 0, &["written as a plain number: 3 (line 2 `12 345` → `12345`"]);
    assert!(read(&site, "data/indicators/calls.csv").starts_with("authority,period,value\nboston,2008/09,12345\nboston,2009/10,1234567\n"));
    // Other spaces may stand between two numbers.
    says(&import(&site, b"Council,2010/11\nBoston,12 34\n", &["--as", "calls"]), 1, &["`12 34` is not a number"]);
    says(&import(&site, sheet.as_bytes(), &["--as", "missing-measure"]), 1, &["`plainsight new indicator missing-measure`"]);
}
