//! A correct file of each dataset.

use super::*;
use crate::model::Decimal;

#[test]
fn spending_is_counted_and_summed() {
    let csv = "OrganisationalUnit,BeneficiaryName,PaymentDate,Amount,IrrecoverableVATAmount,Purpose,CategoryInternalName\n\
               Highways,Tarmac & Stone Ltd,01/04/2026,1200.50,0.00,Resurfacing of Mill Lane,Roads\n\
               Care,REDACTED PERSONAL DATA,30/04/2026,700.00,,Home adaptation,Works\n\
               Care,Meadow Homes CIC,29/06/2026,-600.25,0.00,Refund of a deposit,Care\n";
    let stats = stats(&[
        ("data/disclosures/spending-over-500/dataset.toml", b"amounts = \"net\"\n"),
        ("data/disclosures/spending-over-500/fy2026-27-q1@2026-07-30.csv", csv.as_bytes()),
    ]);
    // 1200.50 + 700.00 - 600.25 = 1300.25; April 1900.50, June -600.25.
    assert_eq!((stats.rows, stats.refused, stats.amount), (3, 0, Some(Decimal::new(130_025, 2))));
    let months: Vec<(String, u64, String)> =
        stats.by_month.parts.iter().map(|(month, part)| (month.clone(), part.rows, part.amount.to_string())).collect();
    assert_eq!(months, [("2026-04".to_owned(), 2, "1900.50".to_owned()), ("2026-06".to_owned(), 1, "-600.25".to_owned())]);
    assert_eq!(stats.by_department.parts["Care"].amount.to_string(), "99.75");
    assert_eq!((stats.redacted.rows, stats.redacted.amount.to_string()), (1, "700.00".to_owned()));
    assert_eq!(stats.problems, []);
    assert_eq!(stats.first_rows[0][..3], ["Ashford-on-Sea", "Highways", "Tarmac & Stone Ltd"]);
}

#[test]
fn the_code_comes_first_and_the_laws_beside_it_after() {
    let mut report = Report::default();
    let datasets = super::super::embedded(Some("ltc-2015"), &mut report);
    assert_eq!(report.findings, []);
    let laws: Vec<&str> = datasets.iter().map(|dataset| dataset.code.as_deref().unwrap()).collect();
    assert_eq!(laws, [&["ltc-2015"; 17][..], &["facility-time-2017"; 4], &["procurement-act-2023"]].concat());
    assert!(datasets.chunk_by(|a, b| a.code == b.code).all(|law| law.is_sorted_by(|a, b| a.id < b.id)));
    let of = |id: &str| datasets.iter().find(|dataset| dataset.id.as_str() == id).unwrap();
    let facility: Vec<&str> = datasets.iter().filter(|dataset| dataset.duty == "facility-time-2017").map(|d| d.id.as_str()).collect();
    assert_eq!(facility.len(), 4, "four tables of one duty: {facility:?}");
    // Section 69 came into force on 1 January 2026.
    assert_eq!(of("payments-compliance").since, Some(jiff::civil::date(2026, 1, 1)));
    assert_eq!(
        of("social-housing").note.as_deref(),
        Some("The figures are for transparency only and do not mean that any tenancy should end.")
    );
    assert!(super::super::embedded(None, &mut report).is_empty());
}

#[test]
fn a_council_adds_a_dataset_of_its_own() {
    let toml = "title = \"Trees\"\ndescription = \"Trees planted.\"\nfrequency = \"annual\"\n[[columns]]\nname = \"Place\"\nis = \"required\"\n[[columns]]\nname = \"Trees\"\nkind = \"integer\"\n";
    let (disclosures, report) = site(&[
        ("data/disclosures/trees/dataset.toml", toml.as_bytes()),
        ("data/disclosures/trees/2026.csv", b"Place,Trees,Kind\nMill Lane,12,Oak\n"),
    ]);
    assert_eq!(report.findings, []);
    let disclosures = disclosures.unwrap();
    assert_eq!(
        (disclosures.datasets.len(), disclosures.files[0].stats.columns.join(",")),
        (17 + 4 + 1 + 1, "Place,Trees,Kind,OrganisationLabel".to_owned())
    );
    assert_eq!(disclosures.files[0].stats.first_rows, [["Mill Lane", "12", "Oak", "Ashford-on-Sea"]], "the council stands in every row");
}
