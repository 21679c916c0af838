//! A small site by hand: authorities, indicators, figures and targets by their labels.

use jiff::civil::{Date, date};

use crate::diag::Place;
use crate::model::{
    Authority, AuthorityId, AuthorityKind, Basis, Composite, CompositeMethod, CompositePart, Contact, Dataset, DatedRule, Decimal, Extras,
    FigurePages, Figures, Flag, Flags, Group, GroupId, Indicator, IndicatorId, Licence, Measure, Missing, Number, Observation, Outcome,
    PartsNeeded, Period, Polarity, Priority, Publisher, Rule, RuleKind, Scorecard, ScorecardId, Site, Slug, StatusShown, Target, TargetSet,
    TargetSetId, TargetValue, Timestamp, Tolerance, Unit, Value, Verdict, VerdictId, VerdictMark, VerdictScheme,
};

/// The site's first target set.
pub const SET: TargetSetId = TargetSetId(0);
/// The site's second.
pub const LOCAL: TargetSetId = TargetSetId(1);
/// The date of the board papers.
pub const AS_AT: Date = date(2010, 1, 20);

/// A decimal.
pub fn dec(text: &str) -> Decimal {
    Number::parse(text).unwrap()
}

/// A number.
pub fn num(text: &str) -> Number {
    Number::Decimal(dec(text))
}

/// A period, read without a declared kind, or as a month where it could be two.
pub fn period(label: &str) -> Period {
    Period::parse(label, None).unwrap()
}

/// A rule; a width ends in `%` (relative), `p` (points) or nothing (absolute); blank is no tolerance.
pub fn rule(kind: RuleKind, width: &str) -> Rule {
    let tolerance = if let Some(width) = width.strip_suffix('%') {
        Tolerance::Relative(dec(width))
    } else if let Some(width) = width.strip_suffix('p') {
        Tolerance::Points(dec(width))
    } else if width.is_empty() {
        Tolerance::None
    } else {
        Tolerance::Absolute(dec(width))
    };
    Rule { kind, tolerance }
}

/// A target of everybody's, for every period.
pub fn target(value: &str) -> Target {
    let value = match value.split_once("..") {
        Some((from, to)) => TargetValue::Range(dec(from), dec(to)),
        None => TargetValue::Single(dec(value)),
    };
    Target {
        authority: None,
        period: None,
        set: SET,
        value,
        strict: false,
        decided_on: None,
        decided_by: None,
        reason: None,
        place: Place::line("data/targets/made.csv", 2),
    }
}

/// The same for one body and period.
pub fn own_target(authority: AuthorityId, label: &str, value: &str) -> Target {
    Target { authority: Some(authority), period: Some(period(label)), ..target(value) }
}

/// A figure: a decimal or a shorthand, with flags behind a space (`"92.79 pb"`).
pub fn figure(authority: AuthorityId, label: &str, text: &str) -> Observation {
    let (value, flags) = text.split_once(' ').unwrap_or((text, ""));
    let value = match Missing::ALL.into_iter().find(|missing| missing.shorthand() == value) {
        Some(missing) => Value::Missing(missing),
        None => Value::Number(num(value)),
    };
    let flags = Flag::ALL.into_iter().filter(|flag| flags.contains(flag.letter())).fold(Flags::default(), Flags::with);
    Observation { authority, period: period(label), value, flags, published: None, extras: None, file: 0, line: 2 }
}

/// The same, published on a day.
pub fn published(day: &str, observation: Observation) -> Observation {
    Observation { published: Timestamp::parse(day), ..observation }
}

/// The same, with what the source said.
pub fn said(mark: VerdictId, reason: Option<&str>, observation: Observation) -> Observation {
    let verdict = Some(Verdict { mark, reason: reason.map(str::to_owned) });
    Observation { extras: Some(Box::new(Extras { verdict, ..Extras::default() })), ..observation }
}

/// An indicator with a rag rule without tolerance.
pub fn indicator(id: &str, polarity: Polarity) -> Indicator {
    Indicator {
        id: Slug::new(id).unwrap(),
        title: id.to_owned(),
        short_title: id.to_owned(),
        synonyms: Vec::new(),
        description: None,
        definitions: Vec::new(),
        unit: Unit::Count,
        decimals: 2,
        polarity,
        frequency: None,
        basis: Basis::InPeriod,
        combine: None,
        due_days: None,
        source: None,
        collector: None,
        collection: None,
        licence: None,
        quality: None,
        rules: vec![DatedRule { from: None, rule: rule(RuleKind::Rag, ""), reason: None }],
        target_set: SET,
        comparators: Vec::new(),
        window_days: 400,
        scale: Vec::new(),
        composite: None,
        service: None,
        total: None,
        series: None,
        aliases: Vec::new(),
        place: Place::file("data/indicators/made.toml"),
    }
}

/// The same judged by a rule.
pub fn ruled(id: &str, polarity: Polarity, rule: Rule) -> Indicator {
    Indicator { rules: vec![DatedRule { from: None, rule, reason: None }], ..indicator(id, polarity) }
}

/// A composite of others, of equal weight, that needs each part.
pub fn composite(id: &str, method: CompositeMethod, parts: &[IndicatorId]) -> Indicator {
    let parts = parts.iter().map(|part| CompositePart { indicator: *part, weight: Decimal::ONE }).collect();
    Indicator { composite: Some(Composite { method, parts_needed: PartsNeeded::All, parts }), ..indicator(id, Polarity::Higher) }
}

/// A site on its way.
pub struct Builder {
    pub dataset: Dataset,
}

impl Builder {
    /// A site without anything, with two target sets.
    pub fn new() -> Self {
        let set = |id: &str| TargetSet { id: Slug::new(id).unwrap(), title: id.to_owned() };
        let site = Site {
            title: "Made by hand".to_owned(),
            description: None,
            base_url: None,
            language: "en-GB".to_owned(),
            as_at: None,
            figure_pages: FigurePages::All,
            theme: None,
            attention: 10,
            publisher: Publisher::default(),
            contact: Contact::default(),
            licence: Licence { name: String::new(), url: String::new(), attribution: None },
            brand: crate::model::Brand::default(),
            accessibility: None,
            rule: rule(RuleKind::Rag, ""),
            target_sets: vec![set("regional"), set("local")],
        };
        let dataset = Dataset {
            site,
            authorities: Vec::new(),
            areas: Vec::new(),
            successions: Vec::new(),
            localities: Vec::new(),
            groups: Vec::new(),
            verdict_schemes: Vec::new(),
            verdicts: Vec::new(),
            indicators: Vec::new(),
            figures: Vec::new(),
            targets: Vec::new(),
            scorecards: Vec::new(),
            tables: Vec::new(),
            disclosures: crate::model::Disclosures::default(),
            documents: Vec::new(),
            commentary: Vec::new(),
            files: std::collections::BTreeMap::new(),
        };
        Self { dataset }
    }

    /// A body.
    pub fn body(&mut self, id: &str, kind: AuthorityKind) -> AuthorityId {
        self.dataset.authorities.push(Authority {
            id: Slug::new(id).unwrap(),
            name: id.to_owned(),
            kind,
            area: None,
            code: None,
            valid_from: None,
            valid_to: None,
            aliases: Vec::new(),
            invented: false,
        });
        AuthorityId::from_index(self.dataset.authorities.len() - 1)
    }

    /// Some districts.
    pub fn districts(&mut self, ids: &[&str]) -> Vec<AuthorityId> {
        ids.iter().map(|id| self.body(id, AuthorityKind::District)).collect()
    }

    /// A group.
    pub fn group(&mut self, id: &str, members: &[AuthorityId]) -> GroupId {
        let group = Group { id: Slug::new(id).unwrap(), title: id.to_owned(), description: None, members: members.to_vec() };
        self.dataset.groups.push(group);
        GroupId::from_index(self.dataset.groups.len() - 1)
    }

    /// A legend of marks with their outcomes.
    pub fn scheme(&mut self, id: &str, marks: &[(&str, Option<Outcome>)]) -> Vec<VerdictId> {
        let scheme = self.dataset.verdict_schemes.len();
        self.dataset.verdict_schemes.push(VerdictScheme { id: Slug::new(id).unwrap(), title: id.to_owned(), note: None });
        let first = self.dataset.verdicts.len();
        for (mark, outcome) in marks {
            self.dataset.verdicts.push(VerdictMark { scheme, mark: (*mark).to_owned(), word: (*mark).to_owned(), outcome: *outcome });
        }
        (first..self.dataset.verdicts.len()).map(VerdictId::from_index).collect()
    }

    /// An indicator with its figures and targets.
    pub fn measure(&mut self, indicator: Indicator, figures: Vec<Observation>, targets: Vec<Target>) -> IndicatorId {
        let file = format!("data/indicators/{}.csv", indicator.id);
        self.dataset.indicators.push(indicator);
        self.dataset.figures.push(Figures::new(figures, vec![file.into()]));
        self.dataset.targets.push(targets);
        IndicatorId::from_index(self.dataset.indicators.len() - 1)
    }
}

/// A measure of the regional set, counted over some bodies.
pub fn measured(indicator: IndicatorId, overall: Option<CompositeMethod>, of: &[AuthorityId]) -> Measure {
    Measure {
        indicator,
        number: None,
        title: None,
        target_set: SET,
        overall,
        weights: None,
        of: of.to_vec(),
        recorded: Vec::new(),
        statement: None,
    }
}

impl Builder {
    /// A scorecard of one priority.
    pub fn card(&mut self, down: &[AuthorityId], composite: Option<CompositeMethod>, measures: Vec<Measure>) -> ScorecardId {
        let priority = Priority { id: Slug::new("one").unwrap(), title: "One".to_owned(), description: None, composite, measures };
        self.dataset.scorecards.push(Scorecard {
            id: Slug::new("card").unwrap(),
            title: "Card".to_owned(),
            description: None,
            source: None,
            note: None,
            group: None,
            authorities: down.to_vec(),
            status: StatusShown::Computed,
            scheme: None,
            priorities: vec![priority],
            place: Place::file("data/scorecards/card.toml"),
        });
        ScorecardId::from_index(self.dataset.scorecards.len() - 1)
    }
}
