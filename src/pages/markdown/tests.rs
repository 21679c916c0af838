//! What markdown becomes.

use super::*;

fn set(text: &str) -> String {
    Markdown { root: "../", prefix: "", about: "The page", headings: Headings::Sections, blocks: &["<p>the matrix</p>".to_owned()] }
        .html(text)
}

#[test]
fn raw_html_is_shown_as_text() {
    assert_eq!(set("<script>alert(1)</script>").trim(), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    assert!(set("a <b onclick=x>b</b>").contains("a &lt;b onclick=x&gt;b&lt;/b&gt;"));
}

#[test]
fn links_are_made_relative_and_refused_ones_are_words() {
    assert_eq!(set("[data](/data/)").trim(), "<p><a href=\"../data/\">data</a></p>");
    assert_eq!(set("[x](javascript:alert%281%29)").trim(), "<p>x</p>");
    assert_eq!(set("<javascript:alert(1)>").trim(), "<p>javascript:alert(1)</p>");
    assert_eq!(set("[say \"hi\"](https://example.org/?a=\"b\"&c)").matches("&quot;").count(), 2, "quotes cannot end the attribute");
}

#[test]
fn pictures_of_other_sites_are_links() {
    assert_eq!(set("![A map](https://example.org/map.png)").trim(), "<p><a href=\"https://example.org/map.png\">A map</a></p>");
    assert!(set("![A map](/map.png)").contains("<img src=\"../map.png\" alt=\"A map\""));
}

#[test]
fn headings_keep_their_order_and_have_anchors() {
    let html = set("# One\n\n#### Two\n\n## Two\n");
    assert!(html.contains("<h2 id=\"one\">One</h2>"), "{html}");
    assert!(html.contains("<h3 id=\"two\">Two</h3>"), "a level is never left out: {html}");
    assert!(html.contains("<h2 id=\"two-2\">Two</h2>"), "{html}");
}

#[test]
fn numbered_sections_count_from_one() {
    let html = Markdown { root: "", prefix: "", about: "", headings: Headings::Numbered, blocks: &[] }.html("## A\n\n### B\n\n## C\n");
    assert!(html.contains(">1. A</h2>") && html.contains(">B</h3>") && html.contains(">2. C</h2>"), "{html}");
}

#[test]
fn commentary_makes_no_sections() {
    let html = Markdown { root: "", prefix: "", about: "", headings: Headings::Lines, blocks: &[] }.html("## Why\n");
    assert_eq!(html.trim(), "<p><strong>Why</strong></p>");
}

#[test]
fn tables_have_a_caption_and_scopes() {
    let html = set("## Levels\n\n| county | n |\n| --- | ---: |\n| Derbyshire | 2 |\n");
    assert!(html.contains("<caption id=\"words-table-1\" class=\"unseen\">Levels</caption>"), "{html}");
    assert!(html.contains("<th scope=\"col\">county</th><th scope=\"col\" class=\"num\">n</th>"), "{html}");
    assert!(html.contains("<th scope=\"row\">Derbyshire</th><td class=\"num\">2</td>"), "{html}");
}

#[test]
fn tables_under_one_heading_are_told_apart_and_blank_headings_head_nothing() {
    let html = set("## Levels\n\n| a | |\n| --- | --- |\n| b | c |\n\n| d |\n| --- |\n| e |\n");
    assert!(html.contains(">Levels</caption>") && html.contains(">Levels (2)</caption>"), "{html}");
    assert!(html.contains("<th scope=\"col\">a</th><td></td></tr>"), "{html}");
}

#[test]
fn a_table_before_any_heading_is_named_for_the_text() {
    let html = set("| a |\n| --- |\n| b |\n");
    assert!(html.contains("class=\"unseen\">The page</caption>"), "{html}");
}

#[test]
fn blocks_are_replaced_and_other_code_is_kept() {
    let html = set("```plainsight\nscorecard = \"x\"\n```\n\n```toml\na = 1\n```\n");
    assert!(html.starts_with("<p>the matrix</p>"), "{html}");
    assert!(!html.contains("scorecard") && html.contains("a = 1"), "{html}");
}

#[test]
fn wide_code_can_be_reached_with_the_keyboard() {
    assert_eq!(set("```toml data/a.toml\na = \"<\"\n```\n"), "<pre><code class=\"language-toml\">a = &quot;&lt;&quot;\n</code></pre>\n");
    let wide = set("    plainsight build --site my-site\n");
    assert_eq!(wide, "<pre tabindex=\"0\"><code>plainsight build --site my-site\n</code></pre>\n");
}

#[test]
fn sections_are_the_headings_as_they_are_set() {
    let found: Vec<(u8, String)> =
        sections("# One\n\n#### Two\n\n## *Two*\n").into_iter().map(|section| (section.level, section.anchor)).collect();
    assert_eq!(found, [(2, "one".to_owned()), (3, "two".to_owned()), (2, "two-2".to_owned())]);
}

#[test]
fn footnotes_lead_there_and_back() {
    let html =
        Markdown { root: "", prefix: "c1-", about: "", headings: Headings::Lines, blocks: &[] }.html("Said[^x].\n\n[^x]: Minutes.\n");
    assert!(html.contains("<a id=\"c1-ref-1\" href=\"#c1-note-1\">[1]</a>"), "{html}");
    assert!(html.contains("<div class=\"footnote\" id=\"c1-note-1\"><a href=\"#c1-ref-1\">[1]</a>"), "{html}");
}
