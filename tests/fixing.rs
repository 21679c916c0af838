//! `plainsight fix`: the safe repairs of a file as a diff, made in place with `--write`, and nothing else.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::fs;

use common::{plainsight, site_of};
use tempfile::TempDir;

const SITE: &str = "format = 1\ntitle = \"Transparency\"\n[publisher]\nname = \"Ashford-on-Sea\"\n[disclosures]\nauthority = \"ashford-on-sea\"\ncode = \"ltc-2015\"\n";
const LEDGER: &str = "data/disclosures/spending-over-500/fy2026-27-q1@2026-07-30.csv";
const STATEMENT: &str = "data/disclosures/spending-over-500/dataset.toml";

fn fix(site: &TempDir, path: &str, more: &[&str]) -> (i32, String) {
    let root = site.path().to_str().unwrap();
    let output = plainsight(&[&["fix", path, "--site", root], more].concat());
    (output.status.code().unwrap(), format!("{}{}", String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap()))
}

/// A ledger with one row for each repair, and one mistake for a person: in Windows-1252, with semicolons and CRLF.
const BEFORE: &str = "Department;Supplier Name;Date paid;Amount;Irrecoverable VAT;Purpose;Merchant Category\r\n\
    Parks;Caf\u{e9} Bleu Ltd;01/04/2026;\u{a3}1,234.50;NA;Meals;Catering\r\n\
    Parks;Turf Ltd;2/4/2026;(700);0.00;\" Grass; seed \";Parks\r\n\
    ;;;;;;\r\n\
    Parks;Turf Ltd;03/04/2026;about 700;;Seed;Parks\r\n\
    Total;;;534.50;;;\r\n\
    Parks;Turf Ltd;04/04/2026;900.00;;Seed;Parks\r\n";
/// The same by hand.
const AFTER: &str = "Department;Supplier Name;Date paid;Amount;Irrecoverable VAT;Purpose;Merchant Category\r\n\
    Parks;Caf\u{e9} Bleu Ltd;01/04/2026;1234.50;;Meals;Catering\r\n\
    Parks;Turf Ltd;02/04/2026;-700.00;0.00;\"Grass; seed\";Parks\r\n\
    Parks;Turf Ltd;03/04/2026;about 700;;Seed;Parks\r\n\
    Parks;Turf Ltd;04/04/2026;900.00;;Seed;Parks\r\n";

fn narrow(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

#[test]
fn a_ledger_is_mended_in_its_own_bytes() {
    let site =
        site_of(&[("plainsight.toml", SITE), (STATEMENT, "amounts = \"net\"\nencoding = \"windows-1252\"\ndelimiter = \"semicolon\"\n")]);
    let file = site.path().join(LEDGER);
    fs::write(&file, narrow(BEFORE)).unwrap();
    let (code, said) = fix(&site, LEDGER, &[]);
    assert_eq!(code, 0, "{said}");
    let diff = format!(
        "--- a/{LEDGER}\n+++ b/{LEDGER}\n@@ -2,3 +2,2 @@\n\
         -Parks;Caf\u{e9} Bleu Ltd;01/04/2026;\u{a3}1,234.50;NA;Meals;Catering\n+Parks;Caf\u{e9} Bleu Ltd;01/04/2026;1234.50;;Meals;Catering\n\
         -Parks;Turf Ltd;2/4/2026;(700);0.00;\" Grass; seed \";Parks\n+Parks;Turf Ltd;02/04/2026;-700.00;0.00;\"Grass; seed\";Parks\n\
         -;;;;;;\n@@ -6 +4,0 @@\n-Total;;;534.50;;;\n"
    );
    assert!(said.starts_with(&diff), "{said}\nis not\n{diff}");
    assert!(said.contains("7 repairs can be made") && said.contains("--write"), "{said}");
    assert!(said.contains("blank rows removed: 1 (line 4)") && said.contains("totals removed: 1 (line 6)"));
    assert!(said.contains("Left for you:") && said.contains("`about 700` is not an amount"));
    assert_eq!(fs::read(&file).unwrap(), narrow(BEFORE), "without --write nothing changes");

    let (code, said) = fix(&site, file.to_str().unwrap(), &["--write"]);
    assert_eq!(code, 0);
    assert!(said.contains("7 repairs made."), "{said}");
    assert_eq!(fs::read(&file).unwrap(), narrow(AFTER));
    let (code, said) = fix(&site, LEDGER, &["--write"]);
    assert!(code == 0 && said.contains("nothing to repair") && said.contains("about 700"), "{said}");
    assert_eq!(fs::read(&file).unwrap(), narrow(AFTER));
}

#[test]
fn figures_are_written_as_the_messages_of_check_say() {
    let site = site_of(&[
        ("plainsight.toml", "format = 1\ntitle = \"T\"\n[publisher]\nname = \"P\"\n"),
        ("data/authorities.csv", "id,name,kind\nboston,Boston,district\ncorby,Corby,district\n"),
        ("data/indicators/budget.toml", "title = \"Budget\"\npolarity = \"none\"\nunit = \"£\"\nfrequency = \"financial-year\"\n"),
        ("data/indicators/rate.toml", "title = \"Rate\"\npolarity = \"higher\"\nunit = \"%\"\nfrequency = \"financial-year\"\n"),
        (
            "data/indicators/budget.csv",
            "\u{FEFF}authority,period,value,note\nboston,2008/09,\"£1,200\", kept \n corby,2008/09,900\u{a0},\nboston,2009/10,\"12,5\",\n",
        ),
        ("data/returns/fy2010-11.csv", "indicator,authority,value\nrate,boston,12%\nbudget,boston,5%\n"),
    ]);
    let read = |path: &str| fs::read_to_string(site.path().join(path)).unwrap();
    let (code, said) = fix(&site, "data/indicators/budget.csv", &["--write"]);
    assert!(code == 0 && said.contains("3 repairs made."), "{said}");
    assert!(said.contains("`12,5` has a comma"), "what is not beyond doubt is left: {said}");
    assert_eq!(
        read("data/indicators/budget.csv"),
        "\u{FEFF}authority,period,value,note\nboston,2008/09,1200, kept \ncorby,2008/09,900,\nboston,2009/10,\"12,5\",\n"
    );
    // A percent sign is the unit of the one and not of the other.
    let (code, said) = fix(&site, "data/returns/fy2010-11.csv", &["--write"]);
    assert!(code == 0 && said.contains("1 repair made.") && said.contains("`5%` has a percent sign"), "{said}");
    assert_eq!(read("data/returns/fy2010-11.csv"), "indicator,authority,value\nrate,boston,12\nbudget,boston,5%\n");
}

#[test]
fn nothing_to_repair_says_so_and_other_files_are_refused() {
    let site = site_of(&[
        ("plainsight.toml", "format = 1\ntitle = \"T\"\n[publisher]\nname = \"P\"\n"),
        ("data/indicators/rate.toml", "title = \"Rate\"\npolarity = \"higher\"\nfrequency = \"financial-year\"\n"),
        ("data/indicators/rate.csv", "period,value\n2008/09,1\n"),
    ]);
    let (code, said) = fix(&site, "data/indicators/rate.csv", &[]);
    assert_eq!((code, said.as_str()), (0, "data/indicators/rate.csv: nothing to repair.\n"));
    for (path, what) in
        [("plainsight.toml", "only files of figures and of disclosures"), ("data/indicators/gone.csv", "there is no such file")]
    {
        let (code, said) = fix(&site, path, &["--write"]);
        assert!(code == 1 && said.contains(what), "{said}");
    }
}

#[test]
fn spaces_and_a_sign_in_one_cell_are_both_mended() {
    let site = site_of(&[
        ("plainsight.toml", "format = 1\ntitle = \"T\"\n[publisher]\nname = \"P\"\n"),
        ("data/indicators/budget.toml", "title = \"Budget\"\npolarity = \"none\"\nunit = \"£\"\nfrequency = \"financial-year\"\n"),
        ("data/indicators/budget.csv", "period,value\n2008/09, £42.3\n2009/10,\" £1,200 \"\n"),
        ("data/indicators/rate.toml", "title = \"Rate\"\npolarity = \"higher\"\nunit = \"days\"\nfrequency = \"financial-year\"\n"),
        ("data/indicators/rate.csv", "period,value\n2008/09, £42.3\n"),
    ]);
    // The remedy is what a build takes.
    let said = plainsight(&["check", "--site", site.path().to_str().unwrap(), "--as-at", "2010-08-01"]);
    let said = String::from_utf8(said.stderr).unwrap();
    assert!(said.contains("` £42.3` has a space") && said.contains("write 42.3") && !said.contains("write `£42.3`"), "{said}");
    let (code, said) = fix(&site, "data/indicators/budget.csv", &["--write"]);
    assert!(code == 0 && said.contains("2 repairs made.") && said.contains("` £42.3` → `42.3`"), "{said}");
    assert_eq!(fs::read_to_string(site.path().join("data/indicators/budget.csv")).unwrap(), "period,value\n2008/09,42.3\n2009/10,1200\n");
    // Of days nobody knows what a pound sign means: the space goes, and the sign is for a person.
    let (code, said) = fix(&site, "data/indicators/rate.csv", &["--write"]);
    assert!(code == 0 && said.contains("1 repair made.") && said.contains("`£42.3` has a currency sign"), "{said}");
    assert_eq!(fs::read_to_string(site.path().join("data/indicators/rate.csv")).unwrap(), "period,value\n2008/09,£42.3\n");
}

#[test]
fn a_file_outside_the_site_is_for_import() {
    let site = site_of(&[("plainsight.toml", SITE)]);
    let outside = TempDir::new().unwrap();
    let file = outside.path().join("mess.csv");
    fs::write(&file, "period,value\n2008/09,1\n").unwrap();
    let (code, said) = fix(&site, file.to_str().unwrap(), &[]);
    let import = format!("`plainsight import {} --as WHAT`", file.to_str().unwrap());
    assert!(code == 1 && said.contains("outside the site's folder") && said.contains(&import), "{said}");
}
