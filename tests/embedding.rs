//! Charts as files and on the pages of other sites: sizes, sums, snippets, and what must not list them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use common::{Site, site_of, unescape};

const COUNCILS: &str = "id,name,kind\nashby,Ashby & Wolds,district\nbrook,Brook,district\n";
const WASTE: &str = "title = \"Waste \\\"recycled\\\"\"\npolarity = \"higher\"\nunit = \"%\"\nsource = \"Returns\"\n";
const FIGURES: &str = "authority,period,value\nashby,2007/08,41.20\nashby,2008/09,44\nbrook,2007/08,39\nbrook,2008/09,38.5\n";
const CARD: &str =
    "title = \"Our plan\"\n[[priorities]]\nid = \"waste\"\ntitle = \"Waste\"\n[[priorities.measures]]\nindicator = \"waste\"\n";

/// A site of two councils and one measure over two years; `address` is a line of `plainsight.toml`.
fn site(address: &str) -> Site {
    let toml = format!("format = 1\ntitle = \"Ours\"\nas_at = 2010-01-20\n{address}\n");
    let source = site_of(&[
        ("plainsight.toml", toml.as_str()),
        ("data/authorities.csv", COUNCILS),
        ("data/indicators/waste.toml", WASTE),
        ("data/indicators/waste.csv", FIGURES),
        ("data/targets/waste.csv", "authority,target\n,40\n"),
        ("data/scorecards/plan.toml", CARD),
    ]);
    Site::build(source.path(), &[])
}

const ADDRESS: &str = "base_url = \"https://data.example.org/scorecards/\"";

/// Every picture and the page that shows it, in this site.
const PICTURES: [(&str, &str); 5] = [
    ("indicators/waste", "indicators/waste/"),
    ("indicators/waste.trends", "indicators/waste/"),
    ("indicators/waste/ashby", "indicators/waste/ashby/"),
    ("indicators/waste/brook", "indicators/waste/brook/"),
    ("scorecards/plan", "scorecards/plan/"),
];

/// "476 bytes" or "3 KB", as people say it: in steps of a thousand, rounded up.
fn said(bytes: usize) -> String {
    if bytes < 1_000 { format!("{bytes} bytes") } else { format!("{} KB", bytes.div_ceil(1_000)) }
}

/// What is to be copied on a page, as a browser shows it.
fn snippets(page: &str) -> Vec<String> {
    page.split("<pre class=\"snippet\"><code>").skip(1).map(|rest| unescape(rest.split("</code>").next().unwrap())).collect()
}

#[test]
fn every_chart_says_the_size_of_its_picture_and_of_its_numbers() {
    let site = site(ADDRESS);
    let page = site.text("indicators/waste/index.html");
    for (path, what) in [
        ("indicators/waste.svg", "Download the chart (SVG"),
        ("indicators/waste.chart.csv", "Download the chart’s data (CSV"),
        ("indicators/waste.chart.csv-metadata.json", "What the columns of that file mean (JSON"),
        ("indicators/waste.trends.svg", "Download the chart (SVG"),
        ("indicators/waste.trends.csv", "Download the chart’s data (CSV"),
    ] {
        let link = format!("<a href=\"../../{path}\" download>{what}, {})</a>", said(site.text(path).len()));
        assert!(page.contains(&link), "{link} in {page}");
    }
    // A council's own trend is of figures that stand in the measure's file among others.
    let own = site.text("indicators/waste/ashby/index.html");
    let all = format!("for this measure (CSV, {})</a>", said(site.text("indicators/waste.csv").len()));
    assert!(own.contains("<a href=\"../../../indicators/waste.csv\" download>") && own.contains(&all), "{own}");
    let sheet = site.text("scorecards/plan/index.html");
    assert!(
        sheet.contains(&format!("Download the matrix as a picture (SVG, {})</a>", said(site.text("scorecards/plan.svg").len()))),
        "{sheet}"
    );
}

#[test]
fn the_numbers_of_a_chart_are_a_download_like_any_other() {
    let site = site(ADDRESS);
    // Best first, exact as written; 44 - 41.2 is better, 38.5 - 39 worse.
    let ranked = "authority,period,value,target,target_to,rank,remark\r\n\
                  Ashby & Wolds,April 2008 to March 2009,44,40,,1,\r\nBrook,April 2008 to March 2009,38.5,40,,2,\r\n";
    assert_eq!(site.text("indicators/waste.chart.csv"), ranked);
    let trends = "authority,period,value,target,remark,way\r\n\
                  Ashby & Wolds,April 2007 to March 2008,41.20,40,,\r\nAshby & Wolds,April 2008 to March 2009,44,40,,Better\r\n\
                  Brook,April 2007 to March 2008,39,40,,\r\nBrook,April 2008 to March 2009,38.5,40,,Worse\r\n";
    assert_eq!(site.text("indicators/waste.trends.csv"), trends);
    for path in ["indicators/waste.chart.csv", "indicators/waste.trends.csv"] {
        assert!(site.text("data/SHA256SUMS").contains(&format!("  ../{path}\n")), "{path} is summed");
        assert!(site.text("datapackage.json").contains(&format!("\"path\": \"{path}\"")), "{path} is in the data package");
        assert!(site.text(&format!("{path}-metadata.json")).contains("waste."), "{path} is described");
    }
}

#[test]
fn a_picture_is_put_on_another_page_by_what_is_to_be_copied() {
    let site = site(ADDRESS);
    for (stem, shown_on) in PICTURES {
        let page = site.text(&format!("{shown_on}index.html"));
        let base = "https://data.example.org/scorecards/";
        let copied = snippets(&page);
        let picture = copied
            .iter()
            .find(|code| code.contains(&format!("<img src=\"{base}{stem}.svg\" ")))
            .unwrap_or_else(|| panic!("{stem}: {copied:?}"));
        assert!(picture.starts_with(&format!("<a href=\"{base}{shown_on}\"><img ")) && picture.ends_with("></a>"), "{picture}");
        // The text alternative is the title of the very picture, and its width and height are the picture's.
        let svg = site.text(&format!("{stem}.svg"));
        let title = svg.split("-title\">").nth(1).unwrap().split("</title>").next().unwrap();
        let alt = picture.split(" alt=\"").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(unescape(alt), format!("Chart: {}", unescape(title)));
        assert!(picture.contains(" width=\"400\" height=\""), "{picture}");
        assert!(copied.iter().any(|code| code.starts_with(&format!("<iframe src=\"{base}embed/{stem}/\" title=\""))), "{copied:?}");
        assert!(page.contains("which follows every new figure"), "{stem}: a frame shows what its page shows");
        let depth = "../".repeat(shown_on.matches('/').count());
        assert!(page.contains(&format!("<a href=\"{depth}embed/{stem}/\">")), "{stem}: a plain link leads to it");
    }
}

#[test]
fn a_site_that_does_not_know_its_address_has_nothing_to_copy_and_says_so() {
    let site = site("");
    for (_, shown_on) in PICTURES {
        let page = site.text(&format!("{shown_on}index.html"));
        assert_eq!(snippets(&page), Vec::<String>::new());
        assert!(page.contains("this site has not been told its own address"), "{page}");
    }
    assert!(!site.text("embed/indicators/waste/index.html").contains("rel=\"canonical\""));
}

#[test]
fn an_embedded_page_is_the_chart_with_its_numbers_source_and_way_back() {
    let site = site(ADDRESS);
    for (stem, shown_on) in PICTURES {
        let page = site.text(&format!("embed/{stem}/index.html"));
        assert!(!page.contains("noindex"), "{stem}: its canonical address says all that search engines need");
        assert!(page.contains(&format!("<link rel=\"canonical\" href=\"https://data.example.org/scorecards/{shown_on}\">")), "{stem}");
        assert!(page.contains(&site.text(&format!("{stem}.svg"))), "{stem}: the picture is the very same");
        assert!(page.contains("<details><summary>The numbers in this chart</summary>") && page.contains("<table "), "{stem}");
        assert!(page.contains("Figures as at 20 January 2010."), "{stem}");
        // Within a frame the way back must leave the frame, since no other page of the site may be framed.
        let back = format!("{}{shown_on}\" target=\"_top\">", "../".repeat(format!("embed/{stem}/").matches('/').count()));
        assert!(page.contains(&back), "{stem}: {back} in {page}");
        assert!(!page.contains("<nav") && !page.contains("<script"), "{stem}");
    }
    assert!(site.text("embed/indicators/waste/index.html").contains("Source: Returns."));
}

#[test]
fn neither_map_nor_search_lists_an_embedded_page() {
    let site = site(ADDRESS);
    for path in ["sitemap.xml", "search/index.json", "search/index.html"] {
        assert!(!site.text(path).contains("embed/"), "{path}");
    }
}

#[test]
fn one_figure_is_no_picture_and_no_page() {
    let source = site_of(&[
        ("plainsight.toml", "format = 1\ntitle = \"Ours\"\nas_at = 2010-01-20\n"),
        ("data/authorities.csv", COUNCILS),
        ("data/indicators/waste.toml", WASTE),
        ("data/indicators/waste.csv", "authority,period,value\nashby,2008/09,44\n"),
    ]);
    let site = Site::build(source.path(), &[]);
    let files = site.files();
    assert!(
        !files.contains_key("indicators/waste/ashby.svg")
            && !files.contains_key("embed/indicators/waste/ashby/index.html")
            && !files.contains_key("indicators/waste.svg")
    );
    // Its page still has the chart, with its numbers.
    assert!(site.text("indicators/waste/ashby/index.html").contains("The numbers in this chart"));
}

#[test]
fn a_chart_in_a_report_has_its_files_as_the_report_saw_the_figures() {
    let report = "+++\ntitle = \"Half-way\"\ndate = 2009-12-01\nas_at = 2009-11-30\n+++\n\nHow waste stood.\n\n\
                  ```plainsight\nchart = \"trend\"\nindicator = \"waste\"\nauthority = \"ashby\"\n```\n\n\
                  ```plainsight\nchart = \"ranked\"\nindicator = \"waste\"\n```\n";
    let revised = "authority,period,value,flag,note,published\nashby,2007/08,41.20,,,\nashby,2008/09,44,,,2009-06-01\n\
                   brook,2007/08,39,,,\nbrook,2008/09,38.5,,,2009-06-01\nashby,2008/09,43.5,r,Weighed again.,2010-01-04\n";
    let source = site_of(&[
        ("plainsight.toml", &format!("format = 1\ntitle = \"Ours\"\nas_at = 2010-01-20\n{ADDRESS}\n")),
        ("data/authorities.csv", COUNCILS),
        ("data/indicators/waste.toml", WASTE),
        ("data/indicators/waste.csv", revised),
        ("content/reports/half-way.md", report),
    ]);
    let site = Site::build(source.path(), &[]);
    let page = site.text("reports/half-way/index.html");
    assert!(page.contains("and with the figures of the report’s date") && !page.contains("every new figure"), "{page}");
    for (stem, then, now) in [("trend-waste-ashby", ",44,", ",43.5,"), ("ranked-waste", "2009,44,", "2009,43.5,")] {
        let numbers = site.text(&format!("reports/half-way/{stem}.csv"));
        assert!(numbers.contains(then) && !numbers.contains(now), "{stem}: {numbers}");
        for (ending, what) in [("svg", "Download the chart (SVG"), ("csv", "Download the chart’s data (CSV")] {
            let bytes = site.text(&format!("reports/half-way/{stem}.{ending}")).len();
            let link = format!("<a href=\"../../reports/half-way/{stem}.{ending}\" download>{what}, {})</a>", said(bytes));
            assert!(page.contains(&link), "{link} in {page}");
        }
        let embed = site.text(&format!("embed/reports/half-way/{stem}/index.html"));
        assert!(embed.contains("Figures as at 30 November 2009.") && embed.contains("/scorecards/reports/half-way/\">"), "{embed}");
    }
    assert!(site.text("indicators/waste.chart.csv").contains("2009,43.5,"), "the measure's own page has the newest");
}
