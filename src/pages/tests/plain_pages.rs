//! The data page, the accessibility statement and the page for what is not there.

use super::pages_of;

#[test]
fn the_data_page_counts_what_there_is_and_lists_what_was_made() {
    let html = pages_of(&[]).remove("/data/").unwrap();
    assert!(html.contains("<a href=\"../data/all.zip\">ZIP, 2 KB<span class=\"unseen\"> of All data</span></a>"), "{html}");
    assert!(!html.contains("datapackage.json"), "a file that was not made is not linked");
    assert!(html.contains("1 council and 1 made-up body, never counted with real ones"), "{html}");
    assert!(html.contains("1 figure, earlier versions counted"), "{html}");
    assert!(html.contains("id=\"version\"") && html.contains("Plainsight "), "{html}");
}

#[test]
fn figures_that_were_not_public_yet_are_not_counted() {
    let csv = "authority,period,value,published\nboston,2007/08,40,\nboston,2008/09,44.1,2010-06-01\n";
    let html = pages_of(&[("data/indicators/recycling.csv", csv)]).remove("/data/").unwrap();
    assert!(html.contains("1 figure, earlier versions counted"), "published after the as-at date of 20 January 2010: {html}");
}

#[test]
fn the_statement_claims_no_more_than_was_tested() {
    let html = pages_of(&[]).remove("/accessibility/").unwrap();
    assert!(html.contains("has not yet been audited"), "{html}");
    assert!(!html.contains("fully compliant"), "{html}");
    assert!(html.contains("No contact details have been recorded for this website."), "{html}");
    assert!(html.contains("This statement is a draft, made with this website as it stood on 20 January 2010."), "{html}");
    for duty in ["Equality and Human Rights Commission", "Equality Advisory and Support Service", "(No. 2) Accessibility Regulations 2018"]
    {
        assert!(html.contains(duty), "{duty}");
    }
}

#[test]
fn documents_in_other_formats_are_owned_up_to() {
    let html = pages_of(&[("content/papers/constitution.pdf", "%PDF"), ("content/logo.svg", "<svg/>")]);
    assert!(html["/accessibility/"].contains("one document in another format"), "{}", html["/accessibility/"]);
}

#[test]
fn the_page_for_what_is_not_there_leads_on_from_any_address() {
    let html = pages_of(&[]).remove("/404.html").unwrap();
    for link in ["/scorecards/councils/", "/scorecards/indicators/", "/scorecards/data/", "/scorecards/assets/site.css"] {
        assert!(html.contains(&format!("href=\"{link}\"")), "{link}: {html}");
    }
    assert!(html.contains("noindex"));
}
