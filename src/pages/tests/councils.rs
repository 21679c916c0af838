//! Tests of the home page and of councils' and areas' pages.

use super::pages_of;

const TWO_YEARS: &str = "authority,period,value,verdict\nboston,2007/08,40,\nboston,2008/09,44.1,\nexbury,2008/09,10,\n";
const TARGET: (&str, &str) = ("data/targets/recycling.csv", "target\n45\n");
const MEASURE: &str =
    "title = \"Waste recycled\"\npolarity = \"higher\"\nunit = \"%\"\n[rule]\nkind = \"rag\"\ntolerance = { relative = \"5\" }\n";

fn boston(files: &[(&str, &str)]) -> String {
    pages_of(files).remove("/councils/boston/").unwrap()
}

#[test]
fn the_sentence_says_every_part_and_the_year_before() {
    // 44.1 against 45 is 2% below it, inside 5%: just missed; 40 a year before was worse.
    let html = boston(&[TARGET, ("data/indicators/recycling.toml", MEASURE), ("data/indicators/recycling.csv", TWO_YEARS)]);
    assert!(html.contains("1 target, which is just missed; 1 better and 0 worse than a year before."), "{html}");
    assert!(html.contains("<strong>44.1%</strong> <span>April 2008 to March 2009</span>"), "{html}");
    assert!(html.contains("below the target of 45%"), "{html}");
}

#[test]
fn a_body_without_figures_says_so() {
    let html = boston(&[("data/indicators/recycling.csv", "authority,period,value\nexbury,2008/09,10\n")]);
    assert!(html.contains("No figures are held for this body."), "{html}");
}

#[test]
fn an_invented_body_is_named_so_and_not_counted_on_the_home_page() {
    let pages = pages_of(&[TARGET, ("data/indicators/recycling.toml", MEASURE), ("data/indicators/recycling.csv", TWO_YEARS)]);
    assert!(pages["/councils/exbury/"].contains("This body is made up."));
    assert!(pages["/"].contains("One newest figure has a target: it does not meet it."), "{}", pages["/"]);
    assert!(pages["/"].contains(">Exbury</a> <span class=\"quiet\">made up</span>"), "{}", pages["/"]);
}

#[test]
fn an_old_figure_is_said_to_be_old() {
    // April 2006 to March 2007: the next year ends on 31 March 2008, and 365 days later it is 31 March 2009.
    let html = boston(&[("data/indicators/recycling.csv", "authority,period,value\nboston,2006/07,40\n")]);
    assert!(html.contains("the newest is for April 2006 to March 2007. Newer ones should have been published by 31 March 2009."), "{html}");
    let html = boston(&[]);
    assert!(!html.contains("figures are old"), "31 March 2009 and a year and 365 days are later than 20 January 2010: {html}");
}

#[test]
fn without_figure_pages_the_sum_stands_at_an_anchor() {
    let site = "format = 1\ntitle = \"Our councils\"\nas_at = 2010-01-20\nfigure_pages = \"none\"\n";
    let html = boston(&[("plainsight.toml", site), TARGET]);
    assert!(html.contains("id=\"recycling\""), "{html}");
    assert!(html.contains("<summary>Why this status?</summary>") && html.contains("44.1 − 45 = −0.9"), "{html}");
}

#[test]
fn a_note_and_commentary_stand_with_their_figure() {
    let said = "+++\nindicator = \"recycling\"\nauthority = \"boston\"\ndate = 2010-01-10\nauthor_role = \"Waste team\"\n+++\nA <b>new</b> round.\n";
    let html = boston(&[("content/commentary/boston.md", said)]);
    assert!(html.contains("A &lt;b&gt;new&lt;/b&gt; round."), "{html}");
    assert!(html.contains("<p class=\"said-by\">Waste team, 10 January 2010</p>"), "{html}");
    let later = said.replace("2010-01-10", "2010-02-10");
    assert!(!boston(&[("content/commentary/boston.md", &later)]).contains("Waste team"), "words of a later date are not there yet");
}

#[test]
fn successions_are_told_on_both_pages() {
    let pages = pages_of(&[
        ("data/authorities.csv", "id,name,kind\nboston,Boston Borough Council,district\nnew,New Council,unitary\n"),
        ("data/successions.csv", "from,to,on,kind\nboston,new,2009-04-01,merge\n"),
    ]);
    let after = "Merged with others into <a href=\"../../councils/new/\">New Council</a> on 1 April 2009.";
    assert!(pages["/councils/boston/"].contains(after), "{}", pages["/councils/boston/"]);
    let lead = "No figures are held for this body.</p>\n<p>The figures of the bodies that it followed are on their own pages: \
                <a href=\"../../councils/boston/\">Boston Borough Council</a>.</p>";
    assert!(pages["/councils/new/"].contains(lead), "{}", pages["/councils/new/"]);
    assert!(!pages["/councils/boston/"].contains("bodies that it followed"));
    assert!(
        pages["/councils/new/"].contains("Took over from <a href=\"../../councils/boston/\">Boston Borough Council</a> on 1 April 2009.")
    );
}

#[test]
fn an_area_lists_its_bodies_and_the_figures_of_the_whole() {
    let pages = pages_of(&[
        ("data/authorities.csv", "id,name,kind,area\nboston,Boston,district,lincs\nlincs-total,Lincolnshire,area-total,lincs\n"),
        ("data/areas.csv", "id,name,kind\nlincs,Lincolnshire,county\n"),
        ("data/indicators/recycling.csv", "authority,period,value\nboston,2008/09,44.1\nlincs-total,2008/09,50\n"),
    ]);
    let html = &pages["/areas/lincs/"];
    assert!(html.contains("Lincolnshire (county): 1 body on this site."), "{html}");
    assert!(html.contains("Lincolnshire: newest figures") && html.contains(">50%</td>"), "{html}");
    assert!(pages["/councils/"].contains("<a href=\"../areas/lincs/\">Lincolnshire</a>"));
}

#[test]
fn a_document_shows_its_blocks_and_what_stands_under_it() {
    let pages = pages_of(&[
        ("content/guide.md", "+++\ntitle = \"Guide\"\n+++\n## Figures\n\n```plainsight\nmeasure = \"recycling\"\n```\n"),
        ("content/guide/more.md", "+++\ntitle = \"More\"\n+++\nWords.\n"),
    ]);
    let html = &pages["/guide/"];
    assert!(html.contains("id=\"figures\"") && html.contains(">44.1%</td>"), "{html}");
    assert!(html.contains("<a href=\"../guide/more/\">More</a>"), "{html}");
    assert!(pages["/guide/more/"].contains("<a href=\"../../guide/\">Guide</a>"), "the breadcrumb leads up");
}

#[test]
fn reports_are_numbered_and_listed() {
    let report = "+++\ntitle = \"Review\"\ndate = 2010-01-10\n+++\n## In short\n\nWords.\n";
    let pages = pages_of(&[("content/reports/review.md", report)]);
    assert!(pages["/reports/review/"].contains("1. In short</h2>"), "{}", pages["/reports/review/"]);
    assert!(pages["/reports/"].contains("<span class=\"date\">10 January 2010</span> <a href=\"../reports/review/\">Review</a>"));
    assert!(pages["/"].contains("<a href=\"./reports/review/\">Review</a>"));
}
