//! What a web server answers from a published folder.
//!
//! Comes in: a path behind the site's root, as a browser asks for it, with nothing percent-encoded left. Goes out: the file's bytes,
//! or that there is a folder of that name, or nothing. As static hosts do: an address that ends in a slash is its `index.html`.

use std::fs;
use std::path::Path;

use super::path::check_path;

/// What is at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Served {
    /// A file, by its path in the site.
    File {
        /// The path: `councils/index.html` for `councils/`.
        path: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// A folder that has a page, asked for without the slash at its end.
    Folder,
    /// Nothing, or nothing that a site may hold: no path climbs out of the folder.
    Nothing,
}

/// Looks an address up. A file that cannot be read is not there.
pub fn serve(site: &Path, address: &str) -> Served {
    let path = file_of(address);
    if check_path(&path).is_err() {
        return Served::Nothing;
    }
    let place = site.join(&path);
    if let Ok(bytes) = fs::read(&place) {
        return Served::File { path, bytes };
    }
    if place.join("index.html").is_file() { Served::Folder } else { Served::Nothing }
}

/// The file of an address: `index.html` where it ends in a slash or is the root.
pub fn file_of(address: &str) -> String {
    if address.is_empty() || address.ends_with('/') { format!("{address}index.html") } else { address.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_as_static_hosts_do() {
        let home = tempfile::tempdir().unwrap();
        let site = home.path().join("site");
        fs::create_dir_all(site.join("councils/boston")).unwrap();
        fs::write(site.join("index.html"), "home").unwrap();
        fs::write(site.join("councils/index.html"), "councils").unwrap();
        fs::write(site.join("councils/boston.csv"), "id").unwrap();
        fs::write(home.path().join("secret"), "s").unwrap();
        let file = |path: &str, text: &str| Served::File { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
        let cases = [
            ("", file("index.html", "home")),
            ("councils/", file("councils/index.html", "councils")),
            ("councils", Served::Folder),
            ("councils/boston.csv", file("councils/boston.csv", "id")),
            // A folder without a page is nothing, with or without the slash.
            ("councils/boston", Served::Nothing),
            ("councils/boston/", Served::Nothing),
            ("../secret", Served::Nothing),
            ("councils/../../secret", Served::Nothing),
            ("/etc/hostname", Served::Nothing),
            ("councils//", Served::Nothing),
            ("councils\\index.html", Served::Nothing),
        ];
        for (address, expected) in cases {
            assert_eq!(serve(&site, address), expected, "{address}");
        }
    }
}
