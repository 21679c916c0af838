//! Find my area: towns and villages, who serves them and what each runs.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::fmt::Write;

use common::{EXAMPLE, Site, site_of};

const SITE: &str = "format = 1\ntitle = \"Ours\"\nas_at = 2010-01-20\n";
const COUNCILS: &str = "id,name,kind\nboston,Boston Borough Council,district\nlincolnshire,Lincolnshire County Council,county\nsouth-holland,South Holland District Council,district\n";
const BINS: &str = "title = \"Waste recycled\"\npolarity = \"higher\"\n[service]\nname = \"bins and recycling\"\nrun_by = [\"district\"]\n";
const CARE: &str = "title = \"Care\"\npolarity = \"higher\"\n[service]\nname = \"adult social care\"\nrun_by = [\"county\"]\n";

fn site(places: &str) -> Site {
    let source = site_of(&[
        ("plainsight.toml", SITE),
        ("data/authorities.csv", COUNCILS),
        ("data/places.csv", places),
        ("data/indicators/recycling.toml", BINS),
        ("data/indicators/recycling.csv", "authority,period,value\nboston,2008/09,44.1\n"),
        ("data/indicators/care.toml", CARE),
        ("data/indicators/care.csv", "authority,period,value\nlincolnshire,2008/09,3\n"),
    ]);
    Site::build(source.path(), &[])
}

#[test]
fn a_place_names_every_council_and_what_each_runs() {
    let site = site("name,kind,authorities,aliases\nKirton,village,lincolnshire|boston,Kirton in Holland\n");
    let words = site.words("places/");
    // The county stands first whatever the order in the file.
    let county = "Lincolnshire County Council runs adult social care.";
    let district = "Boston Borough Council runs bins and recycling.";
    assert!(words.contains(&format!("Kirton village {county} {district}")), "{words}");
    let html = site.text("places/index.html");
    assert!(html.contains("<a href=\"../indicators/recycling/boston/\">bins and recycling</a>"), "to the council's own figure: {html}");
    assert!(html.contains("data-also=\"Kirton in Holland\""), "{html}");
}

#[test]
fn places_of_one_area_say_which_and_where_the_others_are() {
    let bodies = "id,name,kind,area\nboston,Boston Borough Council,district,lincolnshire\n\
                  lincolnshire,Lincolnshire County Council,county,lincolnshire\nrutland,Rutland County Council,unitary,rutland\n\
                  county,Rutland,area-total,rutland\n";
    let areas = "id,name,kind\nlincolnshire,Lincolnshire,county\nrutland,Rutland,county\nregion,East Midlands,region\n";
    let built = |places: &str| {
        let source = site_of(&[
            ("plainsight.toml", SITE),
            ("data/authorities.csv", bodies),
            ("data/areas.csv", areas),
            ("data/places.csv", places),
            ("data/indicators/recycling.toml", BINS),
            ("data/indicators/recycling.csv", "authority,period,value\nboston,2008/09,44.1\n"),
        ]);
        Site::build(source.path(), &[]).text("places/index.html")
    };
    let one = built("name,kind,authorities\nKirton,village,lincolnshire|boston\nBoston,town,lincolnshire|boston\n");
    let lead = "2 places in Lincolnshire, each with the councils that serve it and what each of them runs. \
                For other areas see <a href=\"../councils/\">the list of councils</a>.";
    assert!(one.contains(&format!("<p class=\"lead\">{lead}</p>")), "{one}");
    assert!(one.contains("only the services that this site measures are named here; it runs others too."), "{one}");
    // A region without a body of its own is no third area.
    let both = built("name,kind,authorities\nKirton,village,lincolnshire|boston\nOakham,town,rutland\n");
    assert!(both.contains("<p class=\"lead\">2 places, each with"), "{both}");
}

#[test]
fn what_a_council_does_not_run_is_run_by_another_and_not_missing() {
    let site = site("name,kind,authorities\nBoston,town,boston|lincolnshire\n");
    let words = site.words("councils/boston/");
    assert!(words.contains("Runs bins and recycling"), "{words}");
    assert!(words.contains("Run by others here adult social care: Lincolnshire County Council"), "{words}");
    assert!(site.words("indicators/care/").contains("Service adult social care, run by: county council"));
}

#[test]
fn a_service_that_several_others_run_is_said_once() {
    let site = site("name,kind,authorities\nBoston,town,boston|lincolnshire\nSpalding,town,south-holland|lincolnshire\n");
    let words = site.words("councils/lincolnshire/");
    let district = "bins and recycling: Boston Borough Council and South Holland District Council";
    assert!(words.contains(&format!("Run by others here {district}")), "{words}");
    assert_eq!(words.matches("bins and recycling").count(), 1, "{words}");
}

#[test]
fn a_site_without_places_has_no_such_page() {
    let source = site_of(&[
        ("plainsight.toml", SITE),
        ("data/authorities.csv", COUNCILS),
        ("data/indicators/recycling.toml", BINS),
        ("data/indicators/recycling.csv", "authority,period,value\nboston,2008/09,44.1\n"),
    ]);
    let site = Site::build(source.path(), &[]);
    assert!(!site.out().join("places").exists());
    assert!(!site.text("councils/index.html").contains("places/"));
}

#[test]
fn many_places_stand_on_a_page_a_letter_and_are_found_there() {
    let mut places = String::from("name,kind,authorities\n");
    for number in 0..500 {
        let _ = writeln!(places, "Little {number},village,boston");
    }
    let site = site(&places);
    assert!(site.text("places/index.html").contains("href=\"l/\""));
    let page = site.text("places/l/index.html");
    assert_eq!(page.matches("<li id=\"place-little-").count(), 500);
    assert!(site.text("search/index.json").contains("\"places/l/#place-little-499\""));
}

#[test]
fn towns_of_lincolnshire_have_their_district_and_their_county() {
    // The districts of the county and their towns as the Office for National Statistics has them.
    let words = EXAMPLE.words("places/");
    for (town, council) in [
        ("Boston town", "Boston Borough Council"),
        ("Skegness town", "East Lindsey District Council"),
        ("Louth town", "East Lindsey District Council"),
        ("Lincoln city", "City of Lincoln Council"),
        ("Grantham town", "South Kesteven District Council"),
        ("Stamford town", "South Kesteven District Council"),
        ("Spalding town", "South Holland District Council"),
        ("Sleaford town", "North Kesteven District Council"),
        ("Gainsborough town", "West Lindsey District Council"),
    ] {
        let (_, rest) = words.split_once(&format!("{town} Lincolnshire County Council runs ")).unwrap_or_else(|| panic!("{town}: {words}"));
        assert!(rest.split_once(" runs ").unwrap().0.ends_with(council), "{town}: {rest:.200}");
    }
}
