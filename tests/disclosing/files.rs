//! A correct file of each dataset of the Code and of the laws beside it, with invented rows.

/// A file: its path below `data/disclosures/` without `.csv`, its headings, and its rows.
pub type Sample = (&'static str, &'static str, &'static [&'static str]);

/// Every dataset, in the order of the program: those of the Code, then facility time, then payments.
pub const FILES: [Sample; 22] = [
    ("constitution/fy2026-27@2026-06-01", "Title,Document,AdoptedOn", &["Constitution,constitution/constitution.pdf,21/05/2026"]),
    (
        "contracts/fy2026-27-q1@2026-07-30",
        "ContractReference,ContractTitle,OrganisationalUnit,Description,StartDate,EndDate,ReviewDate,ContractValue,IrrecoverableVAT,SupplierName,CharityCommissionNumber,SMESupplier,VCSESupplier,ProcessType",
        &[
            "C1,Grass cutting,Parks,Cutting of verges,01/04/2026,31/03/2028,,25000.00,,Green Verge Ltd,,Yes,No,Published invitation to tender",
            "C2,Advice on debts,Communities,Advice to tenants,01/05/2026,,01/05/2027,9000.00,120.00,Harbour Advice,1234567,True,TRUE,",
        ],
    ),
    (
        "fraud/fy2025-26@2026-04-30",
        "TotalOccasionsFraudPowers,TotalFraudEmployeesCount,FTEFraudEmployeesCount,TotalFraudSpecialistsCount,FTEFraudSpecialistCount,FraudSpentAmount,TotalInvestigatedFraud",
        &["13,6,4.5,3,3,168486.00,265"],
    ),
    (
        "grants/fy2025-26@2026-04-30",
        "AwardDate,GrantPeriod,OrganisationalUnit,BeneficiaryName,CharityCommissionNumber,Purpose,Amount",
        &[
            "01/06/2025,12 months,Communities,Seaside Choir,1234567,Singing with schools,2266.00",
            "31/03/2026,2026/27,Communities,Friends of the Pier,,A bench,250.00",
        ],
    ),
    (
        "invitations-to-tender/fy2026-27-q1@2026-07-30",
        "TenderReference,TenderTitle,Description,StartDate,EndDate,ReviewDate,OrganisationalUnit",
        &["T1,Roof of the library,Repair of a slate roof,01/09/2026,30/11/2026,,Property"],
    ),
    (
        "land/2026-04-01@2026-04-30",
        "UPRN,AssetCode,PropertyName,PropertyNumber,StreetName,PostTown,PostCode,GeoX,GeoY,TenureType,TenureDetail,HoldingType",
        &[
            ",A2,,,,,TN23,,,Freehold,Vacant,Buildings Only",
            "100012797623,A1,Town Hall,1-3,Market Street,Ashford,TN23 1AA,-2.35,53.38,Freehold,Owner occupied,Land/Buildings",
        ],
    ),
    (
        "organisation-chart/2026-04-01@2026-04-30",
        "JobTitle,Name,Grade,OrganisationalUnit,Service,ContractType,ContactDetails,SalaryBand,MaximumSalary",
        &[
            "Chief Executive,A Person,CX,Chief Executive,,Permanent,office@example.org,150000-154999,",
            "Director,,D1,Care,,Permanent,01632 960001,95000-99999,104999.00",
        ],
    ),
    (
        "parking-account/fy2025-26@2026-04-30",
        "Period,OnStreetIncomePCN,OnStreetIncomeTotal,OnStreetCostsTotal,OnStreetSurplusDeficit,OffStreetIncomePCN,OffStreetIncomeTotal,OffStreetCostsTotal,OffStreetSurplusDeficit",
        &["2025/26,827443.00,1176569.00,990005.00,186564.00,0.00,467063.00,196574.00,270489.00"],
    ),
    (
        "parking-spaces/fy2025-26@2026-04-30",
        "ParkingType,Location,ParkingSpaces",
        &["On-street,Mill Lane,12", "Off-street,\"Regent Road, Ashford\",177"],
    ),
    (
        "pay-multiple/fy2025-26@2026-04-30",
        "PayMultipleFactor,RemunerationValue,Ratio",
        &["Highest,165000.00,", "Lowest,15016.00,10.99:1", "Median,23111.00,7.14:1"],
    ),
    (
        "procurement-card/2026-M05@2026-06-30",
        "OrganisationalUnit,BeneficiaryName,PaymentDate,Amount,IrrecoverableVATAmount,Purpose,CategoryInternalName",
        &["Nursery,Farm Foods Example Ltd,29/05/2026,8.56,,Catering provisions,Groceries"],
    ),
    (
        "senior-salaries/fy2025-26@2026-04-30",
        "JobTitle,Name,OrganisationalUnit,Service,Salary,PensionContribution,Bonuses,ExpenseAllowances,LossofPostCompensation,BenefitsinKind,BonusDetails,BenefitsDetails,Responsibilties",
        &[
            "Chief Executive,A Person,Chief Executive,,165000.00,30000.00,0.00,0.00,0.00,0.00,,,The whole council",
            "Director,,Care,,97200.00,18000.00,0.00,0.00,0.00,0.00,,,Care of adults and children",
        ],
    ),
    ("senior-salary-bands/fy2025-26@2026-04-30", "RemunerationBand,EmployeeCount", &["50000-54999,12", "55000-59999,4"]),
    (
        "social-housing/2026-04-01@2026-04-30",
        "PostalSector,ValuationBand,TotalDwellings,EUVSHTotal,EUVSHAverage,MarketValueTotal,MarketValueAverage,PercentOccupied,PercentVacant",
        &[
            "TN23 1,\"£100,000 to £119,999\",20,1000000.00,50000.00,2200000.00,110000.00,95,5",
            "TN23 2,\"£120,000 to £139,999\",10,600000.00,60000.00,1300000.00,130000.00,100,0",
        ],
    ),
    (
        "spending-over-500/2026-q2@2026-07-30",
        "OrganisationalUnit,BeneficiaryName,PaymentDate,Amount,IrrecoverableVATAmount,Purpose,CategoryInternalName",
        &[
            "Care,REDACTED PERSONAL DATA,30/04/2026,510.00,,Home adaptation,Works",
            "Property,Total Gas & Power Example Ltd,29/06/2026,-600.25,,Refund for gas,Energy",
            "Highways,Tarmac & Stone Ltd,01/04/2026,1200.50,0.00,Resurfacing of Mill Lane,Roads",
        ],
    ),
    (
        "trade-union-facility-time/fy2025-26@2026-04-30",
        "TotalRepresentativeCount,FTERepresentativesCount,TotalRepresentativesMajorityDutyCount,FTERepresentativesMajorityDutyCount,Unions,TotalEstimateSpendingAmount,RelativeEstimateSpending",
        &["9,8.1,3,2.1,Union A|Union B,73000.00,0.11"],
    ),
    (
        "waste-contracts/fy2014-15@2014-12-31",
        "ContractReference,ContractTitle,OrganisationalUnit,Description,StartDate,EndDate,ReviewDate,ContractValue,IrrecoverableVAT,SupplierName,CharityCommissionNumber,SMESupplier,VCSESupplier,ProcessType",
        &[
            "W1,Waste collection,Environment,Collection of household waste,01/04/2012,31/03/2020,,9000000.00,,Clean Street Example plc,,No,No,Published invitation to tender",
        ],
    ),
    ("facility-time-activities/fy2025-26@2026-07-31", "PercentageOfPaidFacilityTime", &["2.5"]),
    ("facility-time-cost/fy2025-26@2026-07-31", "TotalCostOfFacilityTime,TotalPayBill,PercentageOfPayBill", &["73000.00,66000000.00,0.11"]),
    ("facility-time-officials/fy2025-26@2026-07-31", "RelevantUnionOfficials,FTEEmployees", &["9,8.1"]),
    ("facility-time-share/fy2025-26@2026-07-31", "PercentageOfTime,Employees", &["0%,2", "1-50%,4", "51-99%,3", "100%,0"]),
    (
        "payments-compliance/2026-m04-to-2026-m09@2026-10-29",
        "AverageDaysToPay,PercentPaidWithin30Days,PercentPaid31To60Days,PercentPaid61DaysOrMore,PercentNotPaid",
        &["18.5,94.2,4.1,1.7,0.6"],
    ),
];
