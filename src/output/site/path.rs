//! Which paths a site may hold.
//!
//! Comes in: a path as a stage wrote it. Goes out: nothing, or why it cannot be published. A site is built on one system,
//! unpacked on another and served from a third, so a path must mean the same one file on all of them.

use crate::output::OutputError;

/// The longest name of one file or folder, in bytes, on the file systems in use.
const LONGEST_NAME_BYTES: usize = 255;

/// Names that Windows keeps for devices, whatever stands after the first full stop
/// ("Naming Files, Paths, and Namespaces", Windows documentation).
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Checks a path relative to the site's root, with `/` between its parts.
///
/// # Errors
///
/// A path that is empty, absolute, climbs (`..`), has an empty part, a name that Windows reserves, a character that
/// Windows forbids, a name longer than 255 bytes or that ends in a full stop or blank, or a part `.git`.
pub fn check_path(path: &str) -> Result<(), OutputError> {
    let refuse = |why: String| Err(OutputError::path(format!("`{path}` cannot be published: {why}"), "give the file another name"));
    if path.is_empty() {
        return refuse("the path is empty".to_owned());
    }
    if path.starts_with('/') {
        return refuse("the path is absolute; paths begin at the site's root, without `/`".to_owned());
    }
    for part in path.split('/') {
        if let Some(why) = fault_of(part) {
            return refuse(why);
        }
    }
    Ok(())
}

/// What is wrong with one part of a path.
fn fault_of(part: &str) -> Option<String> {
    let forbidden = |c: char| c.is_control() || matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*' | '\\');
    if part.is_empty() {
        Some("it has an empty part".to_owned())
    } else if part == "." || part == ".." {
        Some(format!("`{part}` has no place in it"))
    } else if part.eq_ignore_ascii_case(".git") {
        Some("a site does not hold a repository".to_owned())
    } else if part.ends_with(['.', ' ']) {
        Some(format!("Windows drops the full stop or blank at the end of `{part}`"))
    } else if let Some(c) = part.chars().find(|&c| forbidden(c)) {
        Some(format!("Windows does not allow the character {c:?} in a name"))
    } else if part.len() > LONGEST_NAME_BYTES {
        Some(format!("a name may have {LONGEST_NAME_BYTES} bytes, this one has {}", part.len()))
    } else if is_device(part) {
        Some(format!("Windows keeps the name `{part}` for a device"))
    } else {
        None
    }
}

/// Whether Windows would open a device instead of a file.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).trim_end().to_ascii_lowercase();
    let numbered = ["com", "lpt"].iter().filter_map(|port| stem.strip_prefix(port)).any(|number| {
        let mut digits = number.chars();
        matches!((digits.next(), digits.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    });
    numbered || DEVICES.contains(&stem.as_str())
}

#[cfg(test)]
mod tests {
    use super::check_path;

    #[test]
    fn ordinary_paths_pass() {
        let longest = "x".repeat(255);
        for path in [
            "index.html",
            "indicators/invoices-30-days.csv",
            "transparency/spending/2010-01@2010-02-19.csv",
            "cyngor/Sir Gâr.pdf",
            ".nojekyll",
            ".well-known/security.txt",
            "console/communication.html",
            "com10.txt",
            "a..b",
            &longest,
        ] {
            assert!(check_path(path).is_ok(), "{path}");
        }
    }

    #[test]
    fn paths_that_mean_another_file_elsewhere_are_refused() {
        let too_long = "x".repeat(256);
        for path in [
            "",
            "/index.html",
            "../index.html",
            "a/../b",
            "./a",
            "a/.",
            "a//b",
            "a/",
            "a\\b",
            "C:/a",
            "a?b",
            "a\nb",
            "a\0b",
            "a.",
            "a /b",
            "con",
            "CON.html",
            "aux/index.html",
            "Nul.tar.gz",
            "com1",
            "LPT9.csv",
            "com².csv",
            ".git/config",
            "a/.GIT",
            &too_long,
        ] {
            let error = check_path(path).expect_err(path);
            assert!(error.message.contains(path) && error.help.is_some(), "{error}");
        }
    }
}
