//! What the guides to the Code say in so many words of homes, vacant property, salaries, amounts and redaction, row by row.

use super::check::{Finding, check, statement};

/// What is said of one row under some headings: `code line:column` of each finding.
fn said(name: &str, toml: &str, head: &str, row: &str) -> Vec<String> {
    let (dataset, _) = name.split_once('/').unwrap();
    let files = [(statement(dataset), toml.to_owned()), (format!("data/disclosures/{name}.csv"), format!("{head}\n{row}"))];
    check(&files).values().flatten().map(Finding::short).collect()
}

#[test]
fn fewer_than_ten_occupied_homes_are_merged_with_the_next_lower_band() {
    let head = "PostalSector,ValuationBand,InterveningBands,TotalDwellings,EUVSHTotal,EUVSHAverage,MarketValueTotal,MarketValueAverage,PercentOccupied,PercentVacant";
    // `TN23 1,50000 to 59999,,` is 23 characters, so that the homes begin at 24.
    let homes = |homes: u32, occupied: &str, vacant: &str| {
        let row = format!("TN23 1,50000 to 59999,,{homes},1000000.00,50000.00,2200000.00,110000.00,{occupied},{vacant}");
        said("social-housing/2026-04-01", "", head, &row)
    };
    // Occupied: 10, 9, 0.45 × 20 = 9, 0.5 × 20 = 10, 0.95 × 10 = 9.5, none at all, and nothing there.
    assert_eq!(homes(10, "100", "0"), [""; 0]);
    assert_eq!(homes(9, "100", "0"), ["too-few 2:24"]);
    assert_eq!(homes(20, "45", "55"), ["too-few 2:24"]);
    assert_eq!(homes(20, "50", "50"), [""; 0]);
    assert_eq!(homes(10, "95", "5"), ["too-few 2:24"]);
    assert_eq!(homes(4, "0", "100"), [""; 0]);
    assert_eq!(homes(0, "0", "0"), [""; 0]);
    // The merged band says which it took in.
    let merged = "TN23 1,60000 to 69999,50000 to 59999,14,1000000.00,50000.00,2200000.00,110000.00,100,0";
    assert_eq!(said("social-housing/2026-04-01", "", head, merged), [""; 0]);
}

#[test]
fn a_sector_of_fewer_than_2500_households_becomes_its_district_or_joins_its_neighbour() {
    let head = "PostalSector,Households,ValuationBand,TotalDwellings,EUVSHTotal,EUVSHAverage,MarketValueTotal,MarketValueAverage,PercentOccupied,PercentVacant";
    let sector = |sector: &str, households: &str| {
        let row = format!("{sector},{households},50000 to 59999,20,1000000.00,50000.00,2200000.00,110000.00,100,0");
        said("social-housing/2026-04-01", "", head, &row)
    };
    assert_eq!(sector("TN23 1", "2500"), [""; 0]);
    assert_eq!(sector("TN23 1", "2499"), ["too-few 2:8"]);
    assert_eq!(sector("TN23", "2499"), [""; 0]);
    assert_eq!(sector("TN23 1|TN23 2", "2600"), [""; 0]);
    assert_eq!(sector("TN23 1|TN23 2", "2400"), ["too-few 2:15"]);
}

#[test]
fn of_a_vacant_property_only_the_postcode_district_is_said() {
    let head = "AssetCode,TenureDetail,TenureType,HoldingType,UPRN,PropertyName,PropertyNumber,StreetName,PostTown,PostCode,GeoX,GeoY";
    let place = ["100012797623", "Old Bakery", "1-3", "Mill Lane", "Ashford", "TN23 1AA", "-2.35", "53.38"];
    let land = |tenure: &str, cells: &[&str]| {
        said("land/2026-04-01", "", head, &format!("A1,{tenure},Freehold,Buildings Only,{}", cells.join(",")))
    };
    assert_eq!(land("Owner occupied", &place), [""; 0]);
    let mut district = [""; 8];
    district[5] = "TN23";
    assert_eq!(land("Vacant", &district), [""; 0]);
    assert_eq!(land("vacant", &district), [""; 0], "in any case of letters");
    // `A1,Vacant,Freehold,Buildings Only,` is 34 characters; before each cell stand its empty neighbours' commas, and the district's four
    // characters before the coordinates.
    for (index, column) in [(0, 35), (1, 36), (2, 37), (3, 38), (4, 39), (5, 40), (6, 45), (7, 46)] {
        let mut cells = district;
        cells[index] = place[index];
        assert_eq!(land("Vacant", &cells), [format!("must-be-redacted 2:{column}")], "{}", place[index]);
    }
    district[1] = "REDACTED PERSONAL DATA";
    assert_eq!(land("Vacant", &district), [""; 0]);
}

#[test]
fn salary_bands_are_of_5000_pounds_and_end_one_pound_before_the_next() {
    let band = |band: &str| said("senior-salary-bands/fy2025-26", "", "RemunerationBand,EmployeeCount", &format!("{band},3"));
    for right in ["50000-54999", "60000-64999", "145000-149999", "200000-204999"] {
        assert_eq!(band(right), [""; 0], "{right}");
    }
    for wrong in ["140000 - 145000", "60000-65000", "50000-59999", "61000-65999", "60000", "£60k-£65k", "64999-60000", "60000-64999-69999"]
    {
        assert_eq!(band(wrong), ["salary-band 2:1"], "{wrong}");
    }
}

#[test]
fn a_person_is_named_from_150000_pounds() {
    let head = "Salary,Name,JobTitle,OrganisationalUnit,Service,PensionContribution,Bonuses,ExpenseAllowances,LossofPostCompensation,BenefitsinKind,BonusDetails,BenefitsDetails,Responsibilties";
    let named = |salary: &str, name: &str| {
        let row = format!("{salary},{name},Director,Care,,0.00,0.00,0.00,0.00,0.00,,,Care");
        said("senior-salaries/fy2025-26", "", head, &row)
    };
    assert_eq!(named("150000.00", "A Person"), [""; 0]);
    assert_eq!(named("149999.99", "A Person"), ["must-be-redacted 2:11"]);
    assert_eq!(named("149999.99", ""), [""; 0]);
    assert_eq!(named("149999.99", "REDACTED PERSONAL DATA"), [""; 0]);
    let chart = "SalaryBand,Name,JobTitle,Grade,OrganisationalUnit,Service,ContractType,ContactDetails,MaximumSalary";
    let post = |band: &str, name: &str| {
        said("organisation-chart/2026-04-01", "", chart, &format!("{band},{name},Director,D1,Care,,Permanent,care@example.org,"))
    };
    assert_eq!(post("150000-154999", "A Person"), [""; 0]);
    assert_eq!(post("145000-149999", "A Person"), ["must-be-redacted 2:15"]);
    assert_eq!(post("145000-149999", ""), [""; 0]);
}

const HEAD: &str = "Amount,BeneficiaryName,Purpose,OrganisationalUnit,PaymentDate,IrrecoverableVATAmount,CategoryInternalName";
const SPENDING: &str = "spending-over-500/fy2026-27-q1@2026-07-30";

/// What is said of a payment of this amount to this supplier, beside two rows that are right.
fn payment(amount: &str, supplier: &str) -> Vec<String> {
    let row = format!("{amount},{supplier},Repairs,Highways,01/04/2026,,Roads");
    let others = "9000.00,Chalk & Co,Walls,Highways,01/04/2026,,Roads\n90000.00,Slate & Co,Roofs,Highways,01/04/2026,,Roads";
    said(SPENDING, "amounts = \"net\"\n", HEAD, &format!("{row}\n{others}"))
}

#[test]
fn what_is_redacted_says_so_in_one_of_two_wordings() {
    for right in ["REDACTED PERSONAL DATA", "REDACTED COMMERCIAL CONFIDENTIALITY"] {
        assert_eq!(payment("600.00", right), [""; 0]);
    }
    for wrong in [
        "REDACTED",
        "Redacted Personal Data",
        "REDACTED - PERSONAL DATA",
        "REDACTED PERSONAL  DATA",
        "redacted commercial confidentiality",
        "Redacted: commercially sensitive",
        "Name withheld",
        "CONFIDENTIAL",
    ] {
        assert_eq!(payment("600.00", wrong), ["redaction-wording 2:8"], "{wrong}");
    }
}

#[test]
fn amounts_are_written_as_the_guide_writes_them() {
    for right in ["25123.00", "-26123.45", "500.01", "-500.01"] {
        assert_eq!(payment(right, "Mill Ltd"), [""; 0], "{right}");
    }
    for wrong in
        ["25123", "25123.0", "25123.000", "£25123.00", "\"25,123.00\"", "025123.00", "(26123.45)", "26123.45-", "26123.45 CR", "−26123.45"]
    {
        assert_eq!(payment(wrong, "Mill Ltd"), ["money 2:1"], "{wrong}");
    }
}

#[test]
fn a_register_keeps_older_rows_and_no_later_ones() {
    let head = "AwardDate,GrantPeriod,OrganisationalUnit,BeneficiaryName,CharityCommissionNumber,Purpose,Amount";
    let grant = |toml: &str, date: &str| {
        said("grants/fy2025-26@2026-04-30", toml, head, &format!("{date},12 months,Communities,Seaside Choir,,Singing,2266.00"))
    };
    let register = "covers = \"register\"\n";
    assert_eq!((grant("", "31/03/2025"), grant(register, "31/03/2025")), (vec!["outside-period 2:1".to_owned()], vec![]));
    assert_eq!((grant("", "01/04/2025"), grant(register, "31/03/2026")), (vec![], vec![]));
    assert_eq!(grant(register, "01/04/2026"), ["outside-period 2:1"]);
    assert_eq!(grant(register, "01/05/2026"), ["future-date 2:1"]);
}

#[test]
fn a_reason_excuses_one_finding_and_no_other() {
    let with = |allow: &str, supplier: &str| {
        let row = format!("600.00,{supplier},Duty on a gritter,Highways,01/04/2026,,Roads");
        let toml = format!("amounts = \"net\"\n[[allow]]\ncode = \"disclosure/excluded\"\n{allow}reason = \"Customs duty\"\n");
        said(SPENDING, &toml, HEAD, &row)
    };
    assert_eq!(with("", "HMRC"), [""; 0]);
    assert_eq!(with("column = \"BeneficiaryName\"\nvalue = \"HMRC\"\n", "HMRC"), [""; 0]);
    // Another value, and another column: the finding stands, and the allowance is told (in dataset.toml).
    assert_eq!(with("value = \"Inland Revenue\"\n", "HMRC"), ["unused-allowance ", "excluded 2:8"]);
    assert_eq!(with("column = \"Purpose\"\n", "HMRC"), ["unused-allowance ", "excluded 2:8"]);
}

#[test]
fn a_statement_points_to_the_central_digital_platform() {
    for words in [
        "https://www.find-tender.service.gov.uk/Search",
        "Notices of £5,000 to £30,000 are on the Central Digital Platform (https://www.find-tender.service.gov.uk/Search).",
    ] {
        for dataset in ["contracts", "invitations-to-tender"] {
            let said = check(&[(statement(dataset), format!("cdp_statement = \"{words}\"\n"))]);
            assert!(said.is_empty(), "{said:?}");
        }
    }
}

#[test]
fn rows_of_the_future_are_told_in_a_file_without_a_date_too() {
    // The site speaks from 1 November 2026.
    let file = |date: &str| {
        let row = format!("600.00,Mill Ltd,Repairs,Highways,{date},,Roads");
        let path = "data/disclosures/spending-over-500/fy2026-27-q3.csv";
        let files = [(statement("spending-over-500"), "amounts = \"net\"\n".to_owned()), (path.to_owned(), format!("{HEAD}\n{row}"))];
        check(&files).values().flatten().map(|finding| format!("{} {}", finding.code, finding.place)).collect::<Vec<_>>()
    };
    assert_eq!(file("01/11/2026"), [""; 0]);
    assert_eq!(file("02/11/2026"), ["checks/future-rows data/disclosures/spending-over-500/fy2026-27-q3.csv"]);
}
