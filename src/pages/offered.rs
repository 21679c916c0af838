//! Which parts of the site there are: a part that would have nothing on it has no page, and nothing leads to it.

use crate::model::{Dataset, DocumentKind};
use crate::pages::{address, places};

/// Whether the site has the part that an address belongs to: `/councils/` and everything under it where there is data, `/indicators/` where
/// there are measures. What is no list of something (the home page, a document) is always there.
pub fn is_offered(dataset: &Dataset, address: &str) -> bool {
    let measures = !dataset.indicators.is_empty();
    match part(address) {
        "/councils/" | "/data/" => dataset.holds_data(),
        "/indicators/" | "/exceptions/" | "/changes/" => measures,
        "/scorecards/" => !dataset.scorecards.is_empty(),
        "/tables/" => !dataset.tables.is_empty(),
        "/reports/" => dataset.documents.iter().any(|document| matches!(document.kind, DocumentKind::Report { .. })),
        address::TRANSPARENCY => dataset.disclosures.disclosing_body.is_some(),
        places::ADDRESS => !dataset.localities.is_empty(),
        _ => true,
    }
}

/// The first part of an address: `/councils/` of `/councils/boston/` and of `/councils/#x`.
fn part(address: &str) -> &str {
    let end = address.match_indices('/').nth(1).map_or(address.len(), |(place, _)| place + 1);
    address.get(..end).unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn an_address_belongs_to_its_first_part() {
        for (address, expected) in [
            ("/", "/"),
            ("/404.html", "/404.html"),
            ("/councils/", "/councils/"),
            ("/councils/boston/", "/councils/"),
            ("/data/#version", "/data/"),
        ] {
            assert_eq!(part(address), expected, "{address}");
        }
    }
}
