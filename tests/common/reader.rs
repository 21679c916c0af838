//! Follows a page of the documentation word by word: writes every file that it says, runs every command, and compares every answer.
//!
//! A block of `console` has commands behind `$ ` and what they answer; `…` stands for what differs from one machine to the next, alone in a
//! line for any number of lines. A block whose language is followed by a path is a file. A block of `page` names a page of the site that was
//! built, and has lines that stand on it in this order. `added` behind a path: the lines come at the end of the file. A block of `sh` is not run: it waits for the reader, or needs a network.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::common::{Block, blocks, words_of};

/// The day on which the tutorial is followed: 30 November 2026.
const TODAY: &str = "1796040000";

/// Who follows: where they are, and what they have done.
pub struct Reader {
    pub folder: PathBuf,
    pub commands: usize,
    pub files: usize,
    pub pages: usize,
}

impl Reader {
    /// Somebody in a folder who has done nothing yet.
    pub fn at(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), commands: 0, files: 0, pages: 0 }
    }

    /// Does what every block of a page says.
    pub fn read(&mut self, page: &str) {
        for block in blocks(page) {
            self.follow(&block);
        }
    }

    fn follow(&mut self, block: &Block) {
        let info: Vec<&str> = block.info.iter().map(String::as_str).collect();
        match info[..] {
            ["console"] => self.console(block),
            // For the reader, or a part of a file.
            [] | ["sh" | "toml"] => {}
            ["page"] => self.page("", block),
            ["page", address] => self.page(address, block),
            ["csv" | "toml" | "markdown" | "css" | "svg" | "ftl", path] => self.write(path, &block.lines),
            ["toml", path, "added"] => {
                let there = fs::read_to_string(self.folder.join(path)).unwrap();
                self.write(path, &[vec![there], block.lines.clone()].concat());
            }
            _ => panic!("line {}: a block of `{}`: nobody knows whether to run it", block.line, info.join(" ")),
        }
    }

    fn write(&mut self, path: &str, lines: &[String]) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, lines.join("\n") + "\n").unwrap();
        self.files += 1;
    }

    /// Each command with the lines up to the next one.
    fn console(&mut self, block: &Block) {
        let starts: Vec<usize> = (0..block.lines.len()).filter(|at| block.lines[*at].starts_with("$ ")).collect();
        assert_eq!(starts.first(), Some(&0), "line {}: a command comes first", block.line);
        for (place, start) in starts.iter().enumerate() {
            let end = starts.get(place + 1).copied().unwrap_or(block.lines.len());
            let answer = self.run(&block.lines[*start][2..]);
            let expected: Vec<&str> = block.lines[start + 1..end].iter().map(String::as_str).collect();
            let got: Vec<&str> = answer.lines().collect();
            assert!(is_like(&expected, &got), "line {}: expected\n{}\ngot\n{answer}", block.line + start + 1, expected.join("\n"));
        }
    }

    /// What the program says, first what it prints and then what it says beside it.
    pub fn run(&mut self, line: &str) -> String {
        self.commands += 1;
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["cd", to] => {
                self.folder.push(to);
                String::new()
            }
            ["plainsight", ref args @ ..] => {
                let mut command = Command::new(env!("CARGO_BIN_EXE_plainsight"));
                let output =
                    command.args(args).current_dir(&self.folder).env("SOURCE_DATE_EPOCH", TODAY).env("CI", "true").output().unwrap();
                String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
            }
            _ => panic!("`{line}` is not a command of the program"),
        }
    }

    fn page(&mut self, address: &str, block: &Block) {
        let html = fs::read_to_string(self.folder.join("public").join(address).join("index.html")).unwrap();
        let words = words_of(&html);
        let mut rest = words.as_str();
        for line in &block.lines {
            let at = rest.find(line.as_str());
            rest = &rest[at.unwrap_or_else(|| panic!("line {}: `{line}` does not stand on {address}:\n{words}", block.line))..];
        }
        self.pages += 1;
    }
}

/// Whether an answer is the expected one.
fn is_like(expected: &[&str], got: &[&str]) -> bool {
    match (expected, got) {
        ([], []) => true,
        (["…", rest @ ..], _) => (0..=got.len()).any(|skipped| is_like(rest, &got[skipped..])),
        ([line, rest @ ..], [first, others @ ..]) => is_line_like(line, first) && is_like(rest, others),
        ([], _) | (_, []) => false,
    }
}

fn is_line_like(expected: &str, got: &str) -> bool {
    let mut parts = expected.trim_end().split('…');
    let Some(mut rest) = got.trim_end().strip_prefix(parts.next().unwrap()) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, between)) = parts.split_last() else { return rest.is_empty() };
    for part in between {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

#[test]
fn answers_are_compared_to_the_letter_but_for_what_is_left_open() {
    assert!(is_like(&["a", "…", "z"], &["a", "b", "c", "z"]) && is_like(&["a", "…"], &["a"]));
    assert!(!is_like(&["a"], &["a", "b"]) && !is_like(&["a", "b"], &["a"]) && !is_like(&["a", "…", "z"], &["a", "b"]));
    assert!(is_line_like("Built … pages in … s.", "Built 21 pages in 0.4 s.") && is_line_like("plainsight …", "plainsight 0.1.0"));
    assert!(!is_line_like("Built … pages", "Built 21 sheets") && !is_line_like("a", "ab") && !is_line_like("a …", "b c"));
}
