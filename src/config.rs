//! What a run is told: composed once by the command line, handed by the pipeline to each stage as its own small options.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::model::Site;
use crate::{load, output, pages};

/// What a run is told.
#[derive(Clone, Debug)]
pub struct Config {
    /// The site's folder.
    pub site: PathBuf,
    /// Where the website goes.
    pub out: PathBuf,
    /// The as-at date that was asked for: `--as-at`, else `SOURCE_DATE_EPOCH`.
    pub as_at: Option<Date>,
    /// The day of the run: the as-at date where neither the run nor the site names one.
    pub today: Date,
    /// Where the website will be served, where the run says so.
    pub base_url: Option<String>,
    /// The weaker promise for file systems that cannot exchange folders.
    pub in_place: bool,
    /// Disclosures that are held back where they fail their checks.
    pub holds: Vec<load::Hold>,
}

impl Config {
    /// The as-at date: asked for, else the site's, else today.
    pub fn as_at(&self, site: &Site) -> Date {
        self.as_at.or(site.as_at).unwrap_or(self.today)
    }

    /// What pages need; `of_site` is the base that the site itself names.
    pub fn pages(&self, of_site: Option<&str>) -> pages::Options {
        let given = self.base_url.as_deref().or(of_site).unwrap_or_default().to_owned();
        let slashed = if given.ends_with('/') { given } else { format!("{given}/") };
        let path = match slashed.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("/", |slash| rest.get(slash..).unwrap_or("/")).to_owned(),
            None => format!("/{}", slashed.trim_start_matches('/')),
        };
        let whole = slashed.contains("://").then_some(slashed);
        pages::Options { base_path: path, base_url: whole }
    }

    /// What loading needs.
    pub fn load(&self) -> load::Options<'static> {
        load::Options { holds: self.holds.clone(), reading: None }
    }

    /// What publishing needs.
    pub fn output(&self) -> output::Options {
        output::Options { in_place: self.in_place, source: self.site.clone(), ..output::Options::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_a_path_or_a_whole_address() {
        let cases = [
            ("https://www.example.org/scorecards/", "/scorecards/", Some("https://www.example.org/scorecards/")),
            ("https://www.example.org", "/", Some("https://www.example.org/")),
            ("/scorecards", "/scorecards/", None),
            ("/", "/", None),
        ];
        for (given, path, whole) in cases {
            let config = Config {
                site: PathBuf::new(),
                out: PathBuf::new(),
                as_at: None,
                today: Date::constant(2026, 11, 1),
                base_url: Some(given.to_owned()),
                in_place: false,
                holds: Vec::new(),
            };
            let options = config.pages(None);
            assert_eq!((options.base_path.as_str(), options.base_url.as_deref()), (path, whole), "{given}");
        }
    }
}
