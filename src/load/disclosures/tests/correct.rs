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

/// One row of each dataset of the Code, right in every cell.
const FILES: [(&str, &str, &str); 17] = [
    ("constitution/fy2026-27", "Title,Document,AdoptedOn", "Constitution,constitution.pdf,21/05/2026"),
    (
        "contracts/fy2026-27-q1",
        "ContractReference,ContractTitle,OrganisationalUnit,Description,StartDate,EndDate,ReviewDate,ContractValue,IrrecoverableVAT,SupplierName,CharityCommissionNumber,SMESupplier,VCSESupplier,ProcessType",
        "C1,Grass cutting,Parks,Cutting of verges,01/04/2026,31/03/2028,,25000.00,,Green Verge Ltd,,Yes,No,Published invitation to tender",
    ),
    (
        "fraud/fy2025-26",
        "TotalOccasionsFraudPowers,TotalFraudEmployeesCount,FTEFraudEmployeesCount,TotalFraudSpecialistsCount,FTEFraudSpecialistCount,FraudSpentAmount,TotalInvestigatedFraud",
        "13,6,4.5,3,3,168486.00,265",
    ),
    (
        "grants/fy2025-26",
        "AwardDate,GrantPeriod,OrganisationalUnit,BeneficiaryName,CharityCommissionNumber,Purpose,Amount",
        "01/06/2025,12 months,Communities,Seaside Choir,1234567,Singing with schools,2266.00",
    ),
    (
        "invitations-to-tender/fy2026-27-q1",
        "TenderReference,TenderTitle,Description,StartDate,EndDate,ReviewDate,OrganisationalUnit",
        "T1,Roof of the library,Repair of a slate roof,01/09/2026,30/11/2026,,Property",
    ),
    (
        "land/2026-04-01",
        "UPRN,AssetCode,PropertyName,PropertyNumber,StreetName,PostTown,PostCode,GeoX,GeoY,TenureType,TenureDetail,HoldingType",
        "100012797623,A1,Town Hall,1-3,Market Street,Ashford,TN23 1AA,-2.35,53.38,Freehold,Owner occupied,Land/Buildings",
    ),
    (
        "organisation-chart/2026-04-01",
        "JobTitle,Name,Grade,OrganisationalUnit,Service,ContractType,ContactDetails,SalaryBand,MaximumSalary",
        "Director,,D1,Care,,Permanent,care@example.org,95000-99999,104999.00",
    ),
    (
        "parking-account/fy2025-26",
        "Period,OnStreetIncomePCN,OnStreetIncomeTotal,OnStreetCostsTotal,OnStreetSurplusDeficit,OffStreetIncomePCN,OffStreetIncomeTotal,OffStreetCostsTotal,OffStreetSurplusDeficit",
        "2025/26,827443.00,1176569.00,990005.00,186564.00,0.00,467063.00,196574.00,270489.00",
    ),
    ("parking-spaces/fy2025-26", "ParkingType,Location,ParkingSpaces", "Off-street,\"Regent Road, Ashford\",177"),
    ("pay-multiple/fy2025-26", "PayMultipleFactor,RemunerationValue,Ratio", "Median,23111.00,7.14:1"),
    (
        "procurement-card/2026-M05",
        "OrganisationalUnit,BeneficiaryName,PaymentDate,Amount,IrrecoverableVATAmount,Purpose,CategoryInternalName",
        "Nursery,Farm Foods Example Ltd,29/05/2026,8.56,,Catering provisions,Groceries",
    ),
    (
        "senior-salaries/fy2025-26",
        "JobTitle,Name,OrganisationalUnit,Service,Salary,PensionContribution,Bonuses,ExpenseAllowances,LossofPostCompensation,BenefitsinKind,BonusDetails,BenefitsDetails,Responsibilties",
        "Director,,Care,,97200.00,18000.00,0.00,0.00,0.00,0.00,,,Care of adults and children",
    ),
    ("senior-salary-bands/fy2025-26", "RemunerationBand,EmployeeCount", "50000-54999,12"),
    (
        "social-housing/2026-04-01",
        "PostalSector,ValuationBand,TotalDwellings,EUVSHTotal,EUVSHAverage,MarketValueTotal,MarketValueAverage,PercentOccupied,PercentVacant",
        "TN23 1,100000 to 119999,20,1000000.00,50000.00,2200000.00,110000.00,95,5",
    ),
    (
        "spending-over-500/2026-q2",
        "OrganisationalUnit,BeneficiaryName,PaymentDate,Amount,IrrecoverableVATAmount,Purpose,CategoryInternalName",
        "Highways,Tarmac & Stone Ltd,01/04/2026,1200.50,0.00,Resurfacing of Mill Lane,Roads",
    ),
    (
        "trade-union-facility-time/fy2025-26",
        "TotalRepresentativeCount,FTERepresentativesCount,TotalRepresentativesMajorityDutyCount,FTERepresentativesMajorityDutyCount,Unions,TotalEstimateSpendingAmount,RelativeEstimateSpending",
        "9,8.1,3,2.1,Union A|Union B,73000.00,0.11",
    ),
    (
        "waste-contracts/fy2014-15",
        "ContractReference,ContractTitle,OrganisationalUnit,Description,StartDate,EndDate,ReviewDate,ContractValue,IrrecoverableVAT,SupplierName,CharityCommissionNumber,SMESupplier,VCSESupplier,ProcessType",
        "W1,Waste collection,Environment,Collection of household waste,01/04/2012,31/03/2020,,9000000.00,,Clean Street Example plc,,No,No,Published invitation to tender",
    ),
];

#[test]
fn a_correct_file_of_each_dataset_passes() {
    let mut ids: Vec<&str> = Vec::new();
    for (path, head, row) in FILES {
        let (id, _) = path.split_once('/').unwrap();
        ids.push(id);
        let (statement, file) = (format!("data/disclosures/{id}/dataset.toml"), format!("data/disclosures/{path}.csv"));
        let (disclosures, report) = site(&[(&statement, b"amounts = \"net\"\n"), (&file, [head, row].join("\n").as_bytes())]);
        assert_eq!(report.findings, [], "{path}");
        let disclosures = disclosures.unwrap();
        assert_eq!((disclosures.files.len(), disclosures.files[0].stats.rows), (1, 1), "{path}");
        // A file with its headings alone is a nil return, and no mistake.
        let (nil, report) = site(&[(&statement, b"amounts = \"net\"\n"), (&file, head.as_bytes())]);
        assert!(nil.unwrap_or_else(|| panic!("{:?}", report.findings)).files[0].stats.is_nil(), "{path}");
    }
    let mut report = Report::default();
    let datasets = super::super::embedded(Some("ltc-2015"), &mut report);
    assert_eq!(report.findings, []);
    assert_eq!(datasets.iter().map(|dataset| dataset.id.as_str()).collect::<Vec<_>>(), ids);
    // Sixteen duties: senior salaries are two files of one.
    let duties: std::collections::BTreeSet<&str> = datasets.iter().map(|dataset| dataset.duty.as_str()).collect();
    assert_eq!(duties.len(), 16);
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
        (18, "Place,Trees,Kind,OrganisationLabel".to_owned())
    );
    assert_eq!(disclosures.files[0].stats.first_rows, [["Mill Lane", "12", "Oak", "Ashford-on-Sea"]], "the council stands in every row");
}
