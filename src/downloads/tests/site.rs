//! The small site: three councils of the board papers of 20 January 2010 (item 8) and a made-up one, with every kind of row.

use jiff::civil::date;

use crate::calc::tests::builder::{Builder, LOCAL, composite, dec, figure, indicator, own_target, published, rule, ruled, said, target};
use crate::diag::Place;
use crate::model::{
    Area, AuthorityId, AuthorityKind, Column, ColumnKind, DataType, Dataset, DatedRule, DeadlineRule, Definition, Disclosure,
    DisclosureDataset, DisclosureFrequency, DisclosureStatement, DisclosureStats, Disclosures, Extras, IndicatorId, Licence, Measure,
    Observation, Outcome, Period, Polarity, Priority, PublishedTable, Publisher, RuleKind, ScaleLevel, Scorecard, Slug, StatusShown,
    Succession, SuccessionKind, Table, TableCell, TableColumn, Target, TargetSetId, Timestamp, Unit, Verdict, VerdictId,
};

/// A word that every spreadsheet would run, with all that CSV must quote.
pub(super) const NASTY: &str = "=HYPERLINK(\"https://example.invalid\")\r\nsaid, \"so\"\nand on";

/// The site.
pub(super) fn site() -> Dataset {
    let mut site = Builder::new();
    let boston = site.body("boston", AuthorityKind::District);
    let lincoln = site.body("lincoln", AuthorityKind::District);
    let county = site.body("lincolnshire-county", AuthorityKind::County);
    let made_up = site.body("borchester", AuthorityKind::District);
    let group = site.group("lincolnshire", &[boston, lincoln, county]);
    let marks = site.scheme("symbols", &[("▲", Some(Outcome::Missed)), ("●", Some(Outcome::Met)), ("?", None)]);
    let invoices = invoices(&mut site, [boston, lincoln, county, made_up], &marks);
    let days = days(&mut site, boston, lincoln);
    let finances = scale(&mut site, boston);
    composites(&mut site, invoices, finances);
    let dataset = &mut site.dataset;
    dataset.site.title = "East Midlands scorecard".to_owned();
    dataset.site.description = Some("How councils do.".to_owned());
    dataset.site.base_url = Some("https://www.example.org/scorecards/".to_owned());
    dataset.site.publisher = Publisher { name: "East Midlands partnership".to_owned(), url: Some("https://www.example.org/".to_owned()) };
    dataset.site.licence = Licence {
        name: "Open Government Licence v3.0".to_owned(),
        url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/".to_owned(),
        attribution: Some("Contains public sector information.".to_owned()),
    };
    dataset.areas.push(Area { id: Slug::new("east").unwrap(), name: "East".to_owned(), kind: "county".to_owned() });
    for body in &mut dataset.authorities {
        body.area = Some(0);
        body.code = Some("E07000136".to_owned());
    }
    dataset.authorities[0].aliases = vec!["Boston Borough".to_owned(), "Boston BC".to_owned()];
    dataset.authorities[made_up.index()].invented = true;
    dataset.successions.push(Succession { from: boston, to: lincoln, on: date(2009, 4, 1), kind: SuccessionKind::Transfer });
    dataset.indicators[invoices.index()].comparators = vec![group];
    dataset.scorecards.push(scorecard(invoices, days, &[boston, lincoln, county], &marks));
    dataset.tables.push(budget());
    dataset.disclosures = disclosures(made_up);
    site.dataset
}

fn invoices(site: &mut Builder, bodies: [AuthorityId; 4], marks: &[VerdictId]) -> IndicatorId {
    let [boston, lincoln, county, made_up] = bodies;
    let band = rule(RuleKind::Band, "2%");
    let mut invoices = ruled("invoices-30-days", Polarity::Higher, band);
    invoices.title = "Undisputed invoices paid within 30 days".to_owned();
    invoices.unit = Unit::Percent;
    invoices.source = Some("Board papers of 20 January 2010, item 8".to_owned());
    invoices.definitions = vec![
        Definition { from: None, text: "The share of invoices.".to_owned() },
        Definition { from: Some(date(2009, 4, 1)), text: "The share of undisputed invoices.".to_owned() },
    ];
    invoices.rules.push(DatedRule { from: Some(date(2011, 4, 1)), rule: rule(RuleKind::Rag, "5p"), reason: Some("Narrowed.".to_owned()) });
    let noted = |text: &str, observation: Observation| {
        let extras = Extras { note: Some(text.to_owned()), lower: Some(dec("90.0")), upper: Some(dec("97.5")), ..Extras::default() };
        Observation { extras: Some(Box::new(extras)), ..observation }
    };
    let figures = vec![
        said(marks[0], Some("@printed so"), figure(boston, "2009/10", "93.86")),
        noted(NASTY, figure(lincoln, "2009/10", "95.08 e")),
        figure(county, "2009/10", "92.79"),
        published("2010-01-10", figure(county, "2009/10", "92.80 r")),
        published("2010-02-01", figure(county, "2009/10", "99 r")),
        figure(county, "2008/09", "[x]"),
        figure(made_up, "2009/10", "0.00 f"),
    ];
    let targets = vec![
        target("95"),
        Target { decided_on: Some(date(2009, 6, 1)), reason: Some("-agreed".to_owned()), ..own_target(boston, "2009/10", "96") },
        Target { decided_on: Some(date(2010, 6, 1)), ..own_target(boston, "2009/10", "50") },
        Target { set: LOCAL, ..own_target(boston, "2009/10", "90") },
    ];
    site.measure(invoices, figures, targets)
}

fn days(site: &mut Builder, boston: AuthorityId, lincoln: AuthorityId) -> IndicatorId {
    let mut days = ruled("benefit-days", Polarity::Lower, rule(RuleKind::Met, ""));
    days.unit = Unit::Words("days".to_owned());
    let figures = vec![figure(boston, "2009-M10", "20.0"), figure(lincoln, "2009-M10", "17.71"), figure(lincoln, "2009-M11", "[c]")];
    site.measure(days, figures, vec![Target { strict: true, ..target("20") }])
}

fn scale(site: &mut Builder, boston: AuthorityId) -> IndicatorId {
    let mut scale = indicator("managing-finances", Polarity::OnTarget);
    let level = |level: &str, word: &str| ScaleLevel { level: dec(level), word: word.to_owned(), aliases: Vec::new() };
    scale.scale = vec![level("2", "performing adequately"), level("3", "performing well")];
    site.measure(scale, vec![figure(boston, "2008/09", "3"), figure(boston, "2009/10", "5")], vec![target("2..3")])
}

/// One composite with a value that is no short decimal, and one of statuses.
fn composites(site: &mut Builder, invoices: IndicatorId, finances: IndicatorId) {
    use crate::model::CompositeMethod::{WeightedMean, Worst};
    let mut mean = composite("weighted", WeightedMean, &[invoices, finances]);
    if let Some(composite) = &mut mean.composite {
        composite.parts[1].weight = dec("6");
    }
    site.measure(mean, Vec::new(), vec![target("17.6942857143")]);
    site.measure(composite("worst-of-both", Worst, &[invoices, finances]), Vec::new(), Vec::new());
}

fn measure(indicator: IndicatorId, number: &str, of: &[AuthorityId]) -> Measure {
    Measure {
        indicator,
        number: Some(number.to_owned()),
        title: None,
        target_set: TargetSetId(0),
        overall: None,
        weights: None,
        of: of.to_vec(),
        recorded: Vec::new(),
        statement: None,
    }
}

fn scorecard(invoices: IndicatorId, days: IndicatorId, authorities: &[AuthorityId], marks: &[VerdictId]) -> Scorecard {
    use crate::model::CompositeMethod::{AllMet, Mean, Worst};
    let recorded =
        vec![Verdict { mark: marks[0], reason: Some("Not all reach 95%.".to_owned()) }, Verdict { mark: marks[2], reason: None }];
    let first = Measure { overall: Some(AllMet), recorded, statement: Some("3 of 8".to_owned()), ..measure(invoices, "8", authorities) };
    let second = Measure { overall: Some(Mean), ..measure(days, "9", authorities) };
    let priority = Priority {
        id: Slug::new("targets").unwrap(),
        title: "The targets".to_owned(),
        description: None,
        composite: Some(Worst),
        measures: vec![first, second],
    };
    Scorecard {
        id: Slug::new("lincolnshire-sheet").unwrap(),
        title: "Lincolnshire".to_owned(),
        description: None,
        source: Some("Item 8".to_owned()),
        note: None,
        group: None,
        authorities: authorities.to_vec(),
        status: StatusShown::Computed,
        scheme: None,
        priorities: vec![priority],
        place: Place::file("data/scorecards/lincolnshire-sheet.toml"),
    }
}

/// One dataset of the made-up body, with one file.
fn disclosures(body: AuthorityId) -> Disclosures {
    let dataset = DisclosureDataset {
        id: Slug::new("pay").unwrap(),
        title: "Pay".to_owned(),
        description: "What is paid.".to_owned(),
        code: Some("ltc-2015".to_owned()),
        since: None,
        required_rows: Vec::new(),
        central_platform: false,
        duty: "pay".to_owned(),
        legal_basis: String::new(),
        frequency: DisclosureFrequency::Annual,
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
    };
    let stats = DisclosureStats { rows: 3, ..DisclosureStats::default() };
    let file = Disclosure {
        dataset: 0,
        period: Period::parse("2008/09", None).unwrap(),
        published: Timestamp::parse("2009-04-30"),
        path: "data/disclosures/pay/fy2008-09@2009-04-30.csv".into(),
        stats,
    };
    Disclosures {
        disclosing_body: Some(body),
        code: Some("ltc-2015".to_owned()),
        datasets: vec![dataset],
        statements: vec![DisclosureStatement::default()],
        files: vec![file],
        held: Vec::new(),
    }
}

fn budget() -> PublishedTable {
    let kinds = [
        ("item", ColumnKind::Text, DataType::Text),
        ("amount", ColumnKind::Money, DataType::Number),
        ("from_day", ColumnKind::Date, DataType::Date),
        ("is_total", ColumnKind::YesNo, DataType::Boolean),
    ];
    let columns = kinds.map(|(name, kind, _)| TableColumn {
        name: name.to_owned(),
        title: name.to_owned(),
        kind,
        unit: None,
        description: None,
        optional: name == "amount",
        unique: name == "item",
    });
    let heads = kinds.map(|(name, _, data_type)| Column {
        name: name.to_owned(),
        title: name.to_owned(),
        description: String::new(),
        unit: (name == "amount").then(|| "£".to_owned()),
        data_type,
    });
    let row = |item: &str, amount: Option<&str>, total: bool| {
        let amount = amount.map_or(TableCell::Blank, |amount| TableCell::Number(dec(amount)));
        vec![TableCell::Text(item.to_owned()), amount, TableCell::Date(date(2010, 4, 1)), TableCell::Boolean(total)]
    };
    let rows = vec![row("-savings", Some("-41661.50"), false), row("Ashfield", None, false), row("All", Some("81.0"), true)];
    let id = Slug::new("budget").unwrap();
    let table = Table {
        id: id.clone(),
        title: "Budget".to_owned(),
        description: "What is spent.".to_owned(),
        columns: heads.to_vec(),
        rows,
        source: Some("Item 9".to_owned()),
    };
    PublishedTable {
        id,
        title: "Budget".to_owned(),
        description: None,
        source: Some("Item 9".to_owned()),
        note: None,
        as_at: None,
        columns: columns.to_vec(),
        total: None,
        shares: None,
        actions: None,
        table,
        lines: vec![2, 3, 4],
        place: Place::file("data/tables/budget.csv"),
    }
}
