//! Drives the real binary and reads what it published.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use tempfile::TempDir;

/// The binary under test.
pub fn plainsight(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainsight"));
    command.args(args).env_remove("SOURCE_DATE_EPOCH").env("CI", "true").output().expect("the binary runs")
}

/// The repository: the example site's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The example site, built once for all tests of a file.
pub static EXAMPLE: LazyLock<Site> = LazyLock::new(|| Site::build(root(), &[]));

/// A built site.
pub struct Site {
    folder: TempDir,
    /// What the build said.
    pub said: String,
}

/// A row of a published CSV, by heading.
pub type Row = BTreeMap<String, String>;

impl Site {
    /// Builds a site, which must succeed.
    pub fn build(source: &Path, args: &[&str]) -> Self {
        let folder = TempDir::new().unwrap();
        let out = folder.path().join("public");
        let mut all = vec!["build", "--site", source.to_str().unwrap(), "--out", out.to_str().unwrap()];
        all.extend(args);
        let output = plainsight(&all);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{said}");
        Self { folder, said }
    }

    /// Where it stands.
    pub fn out(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    /// A published file as text.
    pub fn text(&self, path: &str) -> String {
        fs::read_to_string(self.out().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// A page as a reader hears it: tags gone, references resolved, white space folded.
    pub fn words(&self, path: &str) -> String {
        words_of(&self.text(&format!("{path}index.html")))
    }

    /// The rows of a published CSV.
    pub fn rows(&self, path: &str) -> Vec<Row> {
        let text = self.text(path);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let headings = reader.headers().unwrap().clone();
        let rows =
            reader.records().map(|record| headings.iter().map(str::to_owned).zip(record.unwrap().iter().map(str::to_owned)).collect());
        rows.collect()
    }

    /// Every file by path.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.out())
    }
}

/// HTML as a reader hears it: tags gone, references resolved, white space folded.
pub fn words_of(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<').skip(1) {
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        let inline = ["a", "/a", "span", "/span", "strong", "/strong", "b", "/b", "em", "/em", "abbr", "/abbr"];
        if !inline.contains(&tag.split_whitespace().next().unwrap_or_default()) {
            text.push(' ');
        }
        text.push_str(rest);
    }
    unescape(&text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// References resolved: `&amp;` as `&`.
pub fn unescape(html: &str) -> String {
    html.replace("&#x2F;", "/")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

/// A folder with the site that `plainsight init` makes in `site`.
pub fn new_site() -> TempDir {
    let folder = TempDir::new().unwrap();
    assert!(plainsight(&["init", folder.path().join("site").to_str().unwrap()]).status.success());
    folder
}

/// Every file below a folder, by its path with `/`.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
        files.insert(path, fs::read(entry.path()).unwrap());
    }
    files
}

/// A copy of the example's source that a test may change.
pub fn copy_of_example() -> TempDir {
    let folder = TempDir::new().unwrap();
    for part in ["content", "data"] {
        for (path, bytes) in tree(&root().join(part)) {
            let target = folder.path().join(part).join(path);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::write(target, bytes).unwrap();
        }
    }
    fs::copy(root().join("plainsight.toml"), folder.path().join("plainsight.toml")).unwrap();
    folder
}

/// A site of the given files.
pub fn site_of(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in files {
        let target = folder.path().join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    }
    folder
}

/// A fenced block: what stands behind the fence, its lines, and the line that it begins in.
pub struct Block {
    pub info: Vec<String>,
    pub lines: Vec<String>,
    pub line: usize,
}

/// The blocks of a page; a fence is closed by one of as many backticks.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<String> = None;
    for (place, line) in text.lines().enumerate() {
        let fence: String = line.chars().take_while(|c| *c == '`').collect();
        if open.is_none() && fence.len() >= 3 {
            let info = line[fence.len()..].split_whitespace().map(str::to_owned).collect();
            blocks.push(Block { info, lines: Vec::new(), line: place + 1 });
            open = Some(fence);
        } else if open.as_deref() == Some(line.trim_end()) {
            open = None;
        } else if open.is_some() {
            blocks.last_mut().unwrap().lines.push(line.to_owned());
        }
    }
    assert!(open.is_none(), "a block is not closed");
    blocks
}
