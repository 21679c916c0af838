//! Where a disclosure stands: the newest version of a period, and each version by its date.

use crate::model::{Disclosure, DisclosureDataset};

/// The path of a file from the site's root, without a leading slash: `transparency/spending-over-500/fy2026-27-q1.csv`, which is
/// the newest version of its period; with `version` the one that stays for ever,
/// `transparency/spending-over-500/fy2026-27-q1@2026-07-30.csv`. A version without a date has no address of its own: the same as
/// the newest.
pub fn path(dataset: &DisclosureDataset, file: &Disclosure, version: bool) -> String {
    let (id, period) = (&dataset.id, file.period.address());
    let date = file.published.filter(|_| version);
    // A time of day is written without colons, which not every file system has.
    let at = date.map_or(String::new(), |date| format!("@{date}").replace(':', "-"));
    format!("transparency/{id}/{period}{at}.csv")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DeadlineRule, DisclosureFrequency, DisclosureStats, Period, Slug, Timestamp};

    #[test]
    fn a_file_stands_by_its_period_and_its_versions_by_their_dates() {
        let dataset = DisclosureDataset {
            id: Slug::new("spending-over-500").unwrap(),
            title: String::new(),
            description: String::new(),
            code: None,
            duty: String::new(),
            legal_basis: String::new(),
            frequency: DisclosureFrequency::Quarterly,
            deadline: DeadlineRule::OneMonthAfter,
            threshold: None,
            scope: None,
            exclusions: Vec::new(),
            columns: Vec::new(),
            redactions: Vec::new(),
            minimums: Vec::new(),
            declares_vat: false,
            asks_for_repeats: false,
            note: None,
            since: None,
            required_rows: Vec::new(),
            central_platform: false,
        };
        let table = [
            ("2026/27-Q1", Some("2026-07-30"), "fy2026-27-q1.csv", "fy2026-27-q1@2026-07-30.csv"),
            ("2026/27-Q1", None, "fy2026-27-q1.csv", "fy2026-27-q1.csv"),
            ("2026-M04", Some("2026-05-02T09:30"), "2026-m04.csv", "2026-m04@2026-05-02T09-30-00.csv"),
        ];
        for (period, published, newest, version) in table {
            let file = Disclosure {
                dataset: 0,
                period: Period::parse(period, None).unwrap(),
                published: published.and_then(Timestamp::parse),
                path: "".into(),
                stats: DisclosureStats::default(),
            };
            assert_eq!(path(&dataset, &file, false), format!("transparency/spending-over-500/{newest}"));
            assert_eq!(path(&dataset, &file, true), format!("transparency/spending-over-500/{version}"));
        }
    }
}
