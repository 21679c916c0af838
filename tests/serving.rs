//! Serving: the real binary shows a site, follows its source, and says what is wrong without letting go of the last good site.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use common::{Site, copy_of_example, plainsight, site_of, tree};

const TOML: &str = "title = \"Household waste recycled\"\npolarity = \"higher\"\nunit = \"%\"\nfrequency = \"financial-year\"\n";
const SMALL: &[(&str, &str)] = &[
    ("plainsight.toml", "format = 1\ntitle = \"Our council\"\nbase_url = \"https://www.example.org/scores/\"\n"),
    ("data/indicators/recycling.toml", TOML),
    ("data/indicators/recycling.csv", "period,value\n2008/09,44.1\n2009/10,45.8\n"),
];

/// A running `plainsight serve`, ended with the test.
struct Server {
    child: Child,
    port: u16,
    base: String,
}

/// What a server answered.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// The version of the site that this page is of.
    fn version(&self) -> String {
        let text = self.text();
        text.split("data-version=\"").nth(1).expect("a served page has the script").split('"').next().unwrap().to_owned()
    }
}

impl Server {
    fn start(site: &Path) -> Self {
        Self::start_with(site, &[])
    }

    fn start_with(site: &Path, args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_plainsight"))
            .args(["serve", "--port", "0", "--site", site.to_str().unwrap()])
            .args(args)
            .env_remove("SOURCE_DATE_EPOCH")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.split("http://127.0.0.1:").nth(1).unwrap_or_else(|| panic!("an address is said: {line}"));
        let (port, rest) = address.split_once('/').unwrap();
        let base = format!("/{}", rest.split(' ').next().unwrap());
        Self { port: port.parse().unwrap(), base, child }
    }

    /// A page or file of the site, by its address from the site's root.
    fn get(&self, path: &str) -> Answer {
        self.ask("GET", &format!("{}{path}", self.base), "127.0.0.1")
    }

    fn ask(&self, method: &str, path: &str, host: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}:{}\r\nConnection: close\r\n\r\n", self.port).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|part| part == b"\r\n\r\n").expect("an answer has headers");
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.map(|line| line.split_once(": ").unwrap()).map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Answer { status, headers: headers.collect(), body: bytes[end + 4..].to_vec() }
    }

    /// Waits until the site is another than the one of this page, as the page's own script does.
    fn wait(&self, page: &Answer) {
        let version = page.version();
        loop {
            let answer = self.ask("GET", &format!("/__plainsight__/after/{version}"), "127.0.0.1");
            if answer.text() != version {
                return;
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[test]
fn what_is_served_is_what_would_be_built_but_for_the_script() {
    let source = site_of(SMALL);
    let built = Site::build(source.path(), &["--as-at", "2010-06-01"]);
    let server = Server::start_with(source.path(), &["--as-at", "2010-06-01"]);
    assert_eq!(server.base, "/scores/");
    for (path, bytes) in built.files() {
        let address = path.strip_suffix("index.html").unwrap_or(&path);
        let answer = server.get(address);
        assert_eq!(answer.status, 200, "{path}");
        if path.ends_with(".html") {
            let page = answer.text();
            let (before, after) = page.split_once("<script src=\"/__plainsight__/reload.js\"").expect(&path);
            let after = after.split_once("</script>").unwrap().1;
            assert_eq!(format!("{before}{after}").into_bytes(), bytes, "{path}");
        } else {
            assert_eq!(answer.body, bytes, "{path}");
        }
    }
    assert!(!source.path().join("public").exists(), "the folder of `build` is not touched");
}

#[test]
fn files_come_with_their_types_and_the_headers_of_a_host() {
    let source = site_of(SMALL);
    let server = Server::start(source.path());
    let types = [
        ("", "text/html; charset=utf-8"),
        ("assets/site.css", "text/css; charset=utf-8"),
        ("assets/icon.svg", "image/svg+xml"),
        ("indicators/recycling.csv", "text/csv; charset=utf-8"),
        ("datapackage.json", "application/json"),
        ("sitemap.xml", "application/xml"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("data/all.zip", "application/zip"),
        ("data/SHA256SUMS", "application/octet-stream"),
    ];
    for (path, expected) in types {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.headers["content-type"].as_str()), (200, expected), "{path}");
        assert_eq!(answer.headers["x-content-type-options"], "nosniff", "{path}");
        assert_eq!(answer.headers["cache-control"], "no-store", "{path}");
        assert_eq!(answer.headers["cross-origin-resource-policy"], "same-origin", "{path}");
        let policy = &answer.headers["content-security-policy"];
        assert!(policy.starts_with("default-src 'self';") && policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
    }
    assert_eq!(server.ask("GET", "/__plainsight__/reload.js", "localhost").headers["content-type"], "text/javascript; charset=utf-8");
    let head = server.ask("HEAD", "/scores/", "127.0.0.1");
    assert_eq!((head.status, head.body.len()), (200, 0));
}

#[test]
fn addresses_are_answered_as_a_host_would() {
    let source = site_of(SMALL);
    let server = Server::start(source.path());
    let location = |path: &str| {
        let answer = server.ask("GET", path, "127.0.0.1");
        (answer.status, answer.headers.get("location").cloned().unwrap_or_default())
    };
    assert_eq!(location("/"), (308, "/scores/".to_owned()));
    assert_eq!(location("/scores"), (308, "/scores/".to_owned()));
    assert_eq!(location("/scores/indicators"), (308, "/scores/indicators/".to_owned()));
    for path in [
        "/scores/nothing/",
        "/scores/nothing.csv",
        "/elsewhere/",
        "/scor",
        "/scores/../plainsight.toml",
        "/scores/%2e%2e/%2e%2e/plainsight.toml",
    ] {
        let answer = server.ask("GET", path, "127.0.0.1");
        assert_eq!(answer.status, 404, "{path}");
        let page = answer.text();
        assert!(page.contains("Page not found") && page.contains("href=\"/scores/assets/site.css\""), "{path}: {page}");
    }
    assert_eq!(server.ask("POST", "/scores/", "127.0.0.1").status, 405);
}

#[test]
fn a_name_that_leads_here_from_elsewhere_is_not_answered() {
    let source = site_of(SMALL);
    let server = Server::start(source.path());
    for path in ["/scores/", "/__plainsight__/after/0"] {
        let answer = server.ask("GET", path, "attacker.example");
        assert_eq!(answer.status, 421);
        assert!(!answer.text().contains("Our council"));
    }
    assert_eq!(server.ask("GET", "/scores/", "localhost").status, 200);
}

#[test]
fn a_change_is_shown_and_a_mistake_stands_over_the_last_good_page_until_it_is_mended() {
    let source = site_of(SMALL);
    let figures = source.path().join("data/indicators/recycling.csv");
    let server = Server::start_with(source.path(), &["--as-at", "2010-06-01"]);
    let first = server.get("indicators/recycling/");
    assert!(first.text().contains("45.8%") && !first.text().contains("plainsight-mistakes"));

    fs::write(&figures, "period,value\n2008/09,44.1\n2009/10,46.9\n").unwrap();
    server.wait(&first);
    let second = server.get("indicators/recycling/");
    assert!(second.text().contains("46.9%") && !second.text().contains("45.8%"), "{}", second.text());
    // The pages that nobody looks at, and the files, follow.
    assert!(server.get("indicators/recycling.csv").text().contains("46.9"));

    fs::write(&figures, "period,value\n2008/09,44.1\n2009/10,<46.9>\n").unwrap();
    server.wait(&second);
    let broken = server.get("indicators/recycling/");
    let page = broken.text();
    assert_eq!(broken.status, 200);
    assert!(page.contains("46.9%"), "the last good page is still there: {page}");
    let terminal = plainsight(&["check", "--site", source.path().to_str().unwrap(), "--as-at", "2010-06-01"]);
    let said = String::from_utf8(terminal.stderr).unwrap();
    let escaped =
        said.trim_end().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;");
    assert!(said.contains("recycling.csv:3:"), "{said}");
    assert!(page.contains(&format!("<pre>{escaped}")), "the same words as in the terminal:\n{escaped}\n\n{page}");
    // It stands over each page, and is in no other file.
    assert!(server.get("nothing/").text().contains("id=\"plainsight-mistakes\""));
    assert!(!server.get("indicators/recycling.csv").text().contains("plainsight"));

    fs::write(&figures, "period,value\n2008/09,44.1\n2009/10,47\n").unwrap();
    server.wait(&broken);
    let mended = server.get("indicators/recycling/");
    assert!(mended.text().contains("47%") && !mended.text().contains("plainsight-mistakes"), "{}", mended.text());
}

#[test]
fn a_site_with_a_mistake_from_the_start_is_shown_once_it_is_mended() {
    let source = site_of(&[SMALL[0], SMALL[1], ("data/indicators/recycling.csv", "period,value\n2009/10,\n")]);
    let server = Server::start(source.path());
    let first = server.ask("GET", "/", "127.0.0.1");
    assert_eq!(first.status, 503);
    assert!(first.text().contains("recycling.csv:2:"), "{}", first.text());
    fs::write(source.path().join("data/indicators/recycling.csv"), "period,value\n2009/10,45.8\n").unwrap();
    server.wait(&first);
    let page = server.ask("GET", "/scores/", "127.0.0.1");
    assert_eq!(page.status, 200);
    assert!(!page.text().contains("plainsight-mistakes"));
}

#[test]
fn a_folder_that_is_made_later_is_followed_too() {
    let source = site_of(SMALL);
    let server = Server::start(source.path());
    let first = server.get("");
    fs::create_dir(source.path().join("content")).unwrap();
    fs::write(source.path().join("content/about.md"), "+++\ntitle = \"About\"\nnav = 1\n+++\n\nFirst words.\n").unwrap();
    server.wait(&first);
    let second = server.get("about/");
    assert!(second.text().contains("First words."), "{}", second.text());
    fs::write(source.path().join("content/about.md"), "+++\ntitle = \"About\"\nnav = 1\n+++\n\nOther words.\n").unwrap();
    server.wait(&second);
    assert!(server.get("about/").text().contains("Other words."));
}

#[test]
fn a_theme_that_names_what_is_not_there_is_a_mistake_over_the_page() {
    let source = site_of(SMALL);
    let server = Server::start(source.path());
    let first = server.get("");
    let templates = source.path().join("themes/civic/templates");
    fs::create_dir_all(&templates).unwrap();
    fs::write(templates.join("home.html"), "{% extends \"base.html\" %}{% block main %}{{ view.nonsense }}{% endblock main %}").unwrap();
    server.wait(&first);
    let broken = server.get("");
    assert!(broken.text().contains("plainsight-mistakes") && broken.text().contains("nonsense"), "{}", broken.text());
    fs::write(templates.join("home.html"), "{% extends \"base.html\" %}{% block main %}Own words{% endblock main %}").unwrap();
    server.wait(&broken);
    assert!(server.get("").text().contains("Own words"));
}

#[test]
fn a_build_of_the_same_site_is_not_in_the_way() {
    let source = copy_of_example();
    let server = Server::start(source.path());
    let before = server.get("").version();
    let output = plainsight(&["build", "--site", source.path().to_str().unwrap()]);
    assert!(output.status.success());
    assert_eq!(server.get("").version(), before, "what a build writes is no change of the source");
    let public = tree(&source.path().join("public"));
    assert!(public.values().all(|bytes| !String::from_utf8_lossy(bytes).contains("__plainsight__")), "the script is in no built site");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_and_leaves_nothing_behind() {
    let source = site_of(SMALL);
    let mut server = Server::start(source.path());
    assert!(source.path().join(format!(".serve.plainsight/{}/site/index.html", server.port)).exists());
    let killed = Command::new("kill").args(["-INT", &server.child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    assert_eq!(server.child.wait().unwrap().code(), Some(0));
    assert!(!source.path().join(format!(".serve.plainsight/{}", server.port)).exists());
}

#[test]
fn a_port_that_is_taken_and_a_folder_that_is_not_there_are_said() {
    let source = site_of(SMALL);
    let server = Server::start(source.path());
    let output = plainsight(&["serve", "--site", source.path().to_str().unwrap(), "--port", &server.port.to_string()]);
    assert_eq!(output.status.code(), Some(3));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains(&server.port.to_string()) && said.contains("--port 0"), "{said}");
    let output = plainsight(&["serve", "--site", source.path().join("nothing").to_str().unwrap(), "--port", "0"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("nothing`: name the folder that holds plainsight.toml with --site"));
}

/// The example site, in the program as it is released: `cargo test --release --test serving -- --ignored --nocapture`.
#[test]
#[ignore = "measures: run it alone, with --release, on a machine that does nothing else"]
#[allow(clippy::print_stdout, reason = "a measurement is there to be read")]
fn a_save_is_shown_within_100_ms() {
    let source = copy_of_example();
    let server = Server::start(source.path());
    let figures = source.path().join("data/indicators/invoices-30-days.csv");
    let before = fs::read_to_string(&figures).unwrap();
    let mut times = Vec::new();
    for round in 10..30 {
        let home = server.get("");
        let page = server.get("indicators/invoices-30-days/");
        // The rest of the site is still being written when the page is there: let it be.
        std::thread::sleep(Duration::from_millis(700));
        let home = if round == 10 { home } else { server.get("") };
        fs::write(&figures, before.replacen("93.86", &format!("93.{round}"), 1)).unwrap();
        let saved = Instant::now();
        server.wait(&home);
        let changed = server.get("indicators/invoices-30-days/");
        times.push(saved.elapsed());
        assert!(changed.text().contains(&format!("93.{round}")) && changed.text() != page.text());
    }
    times.sort();
    println!(
        "from a save to the page that shows it: {:?} (median of {}), {:?} at most",
        times[times.len() / 2],
        times.len(),
        times[times.len() - 1]
    );
    assert!(times[times.len() / 2] < Duration::from_millis(100));
}
