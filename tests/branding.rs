//! The publisher's accent and mark on the built pages.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use common::{EXAMPLE, Site, root, site_of};

/// The contrast of two colours by WCAG's formula, in binary floats: a second opinion.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |colour: &str| {
        let channel = |at: usize| f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        let linear = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(channel(1)) + 0.7152 * linear(channel(3)) + 0.0722 * linear(channel(5))
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The accents of the style sheet, the last of each scheme: light, dark.
fn accents(css: &str) -> (String, String) {
    let all: Vec<&str> = css.split("--accent: ").skip(1).map(|rest| rest.split(';').next().unwrap()).collect();
    assert_eq!(all.len(), 4, "two of the theme, two of the site");
    (all[2].to_owned(), all[3].to_owned())
}

fn branded(brand: &str, files: &[(&str, &str)]) -> Site {
    let config = format!("format = 1\ntitle = \"Our council\"\n\n[brand]\n{brand}");
    let measure = "title = \"Bins\"\npolarity = \"higher\"\nunit = \"%\"\nfrequency = \"financial-year\"\n";
    let all: Vec<(&str, &str)> = [
        ("plainsight.toml", config.as_str()),
        ("data/indicators/bins.toml", measure),
        ("data/indicators/bins.csv", "period,value\n2009/10,45.8\n"),
    ]
    .into_iter()
    .chain(files.iter().copied())
    .collect();
    Site::build(site_of(&all).path(), &["--as-at", "2010-06-01"])
}

#[test]
fn the_accent_of_dark_grounds_is_derived_with_as_little_white_as_gives_seven_to_one() {
    for accent in ["#12436d", "#7a1f4c", "#005a30", "#000000"] {
        let (light, dark) = accents(&branded(&format!("accent = \"{accent}\"\n"), &[]).text("assets/site.css"));
        assert_eq!(light, accent);
        for ground in ["#14181c", "#1f252b"] {
            assert!(contrast(&dark, ground) >= 7.0, "{dark} on {ground}");
        }
        // A shade a little nearer to the accent would not do.
        let channel = |colour: &str, at: usize| i32::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap());
        let nearer: String = [1, 3, 5].map(|at| format!("{:02x}", channel(&dark, at) - (255 - channel(accent, at)) / 100 - 1)).concat();
        assert!(contrast(&format!("#{nearer}"), "#1f252b") < 7.0, "{dark}, #{nearer}");
    }
}

#[test]
fn the_example_wears_its_own_accent_and_mark() {
    assert_eq!(accents(&EXAMPLE.text("assets/site.css")), ("#12436d".to_owned(), "#8cc1ee".to_owned()));
    assert_eq!(EXAMPLE.files()["logo.svg"], std::fs::read(root().join("content/logo.svg")).unwrap());
    for (page, way) in [("index.html", "./"), ("councils/boston/index.html", "../../"), ("404.html", "/scorecards/")] {
        let html = EXAMPLE.text(page);
        let img = html.split("<img class=\"logo").nth(1).unwrap().split('>').next().unwrap();
        assert!(img.contains(&format!("src=\"{way}logo.svg\"")) && img.contains("alt=\"\""), "{page}: {img}");
        assert!(img.contains("width=\"64\" height=\"64\""), "{page}: {img}");
        assert!(
            html.contains(&format!("<source srcset=\"{way}logo-dark.svg\" media=\"screen and (prefers-color-scheme: dark)\">")),
            "{page}"
        );
    }
}

#[test]
fn a_mark_that_holds_the_name_stands_instead_of_it() {
    let svg = ("content/art/our mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 240 48\"/>");
    let html = branded("logo = \"art/our mark.svg\"\nlogo_holds_title = true\n", &[svg]).text("index.html");
    let link = html.split("<a class=\"site-title\"").nth(1).unwrap().split("</a>").next().unwrap();
    assert!(link.contains("src=\"./art/our%20mark.svg\" alt=\"Our council\" width=\"240\" height=\"48\""), "{link}");
    assert!(link.contains("on-plate") && !link.contains("<span>") && link.trim_end().ends_with('>'), "{link}");
    let html = branded("logo = \"art/our mark.svg\"\nlogo_alt = \"Arms of nobody\"\n", &[svg]).text("index.html");
    let link = html.split("<a class=\"site-title\"").nth(1).unwrap().split("</a>").next().unwrap();
    assert!(link.contains("alt=\"Arms of nobody\"") && link.contains("<span>Our council</span>"), "{link}");
}
