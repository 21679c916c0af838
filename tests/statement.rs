//! The accessibility statement: what is recorded is said, what is not is said to be missing.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use common::{EXAMPLE, Site, site_of};

/// The statement of a small site with this in its plainsight.toml.
fn statement(accessibility: &str) -> String {
    let config = format!("format = 1\ntitle = \"Our council\"\n{accessibility}");
    let measure = "title = \"Bins\"\npolarity = \"higher\"\nunit = \"%\"\nfrequency = \"financial-year\"\n";
    let files = [
        ("plainsight.toml", config.as_str()),
        ("data/indicators/bins.toml", measure),
        ("data/indicators/bins.csv", "period,value\n2009/10,45.8\n"),
    ];
    Site::build(site_of(&files).path(), &["--as-at", "2010-06-01"]).words("accessibility/")
}

fn says(page: &str, all: &[&str], none: &[&str]) {
    for words in all {
        assert!(page.contains(words), "{words}: {page}");
    }
    for words in none {
        assert!(!page.contains(words), "{words}: {page}");
    }
}

#[test]
fn what_nobody_recorded_is_said_to_be_missing() {
    says(
        &statement(""),
        &[
            "This website does not yet say how soon you can expect an answer.",
            "This statement is a draft, made with this website as it stood on 1 June 2010. No review of it has been recorded.",
            "No test of this website by people has been recorded.",
            "This website has not yet been audited against level AA",
            "Equality and Human Rights Commission",
            "In Northern Ireland the Equality Commission",
            "No failure has been recorded. Without an audit that does not mean that there is none.",
        ],
        &["compliant with level AA of", "was last tested on"],
    );
}

#[test]
fn what_was_recorded_is_said_and_no_more() {
    says(
        &EXAMPLE.words("accessibility/"),
        &[
            "We will answer within 10 days.",
            "This website is partially compliant with level AA of the Web Content Accessibility Guidelines version 2.2",
            "The non-compliances and exemptions are listed below. This website has not yet been audited",
            "This fails WCAG 2.2 success criterion 1.3.1 Info and Relationships. We plan to mend it by 31 March 2027.",
            "This statement was prepared on 5 October 2026. It was last reviewed on 26 October 2026.",
            "No test of this website by people has been recorded.",
        ],
        &["In Northern Ireland", "does not yet say", "fully compliant"],
    );
    let tested = "[accessibility]\ntested = 2010-05-20\ntested_by = \"the digital team\"\nmethod = \"Ten pages were read with a screen reader.\"\n\
                  compliance = \"full\"\njurisdiction = \"northern-ireland\"\nresponse_days = 1\n\n[[accessibility.issues]]\n\
                  what = \"Maps.\"\nkind = \"out-of-scope\"\n\n[[accessibility.issues]]\nwhat = \"Old films.\"\ncriterion = \"1.2.2\"\n\
                  kind = \"disproportionate-burden\"\n";
    says(
        &statement(tested),
        &[
            "This website is fully compliant with level AA of the Web Content Accessibility Guidelines version 2.2",
            "This website was last tested on 20 May 2010. The test was carried out by the digital team. Ten pages were read with a screen reader.",
            "The Equality Commission for Northern Ireland (ECNI) is responsible",
            "We will answer within one day.",
            "No failure is recorded.",
            "disproportionate burden within the meaning of the accessibility regulations: Old films. This fails WCAG 2.2 success criterion 1.2.2 Captions (Prerecorded).",
        ],
        &["Human Rights Commission", "not yet been audited", "We do not claim that", "No date has been set"],
    );
}
