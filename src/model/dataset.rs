//! Everything that a site's folder says, typed and checked.

use std::collections::BTreeMap;

use super::{
    Area, Authority, AuthorityId, Commentary, Disclosures, Document, Figures, Group, GroupId, Indicator, IndicatorId, Locality,
    PublishedTable, Scorecard, ScorecardId, Site, Succession, Target, TargetSet, TargetSetId, VerdictId, VerdictMark, VerdictScheme,
};

/// A site's data and words. Every handle points at an entry that exists.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// The site as a whole.
    pub site: Site,
    /// Who is measured, in the file's order.
    pub authorities: Vec<Authority>,
    /// Where.
    pub areas: Vec<Area>,
    /// Who followed whom.
    pub successions: Vec<Succession>,
    /// Towns, villages and other places, in the file's order.
    pub localities: Vec<Locality>,
    /// Comparison groups, by id.
    pub groups: Vec<Group>,
    /// Legends of marks that sources printed, by id.
    pub verdict_schemes: Vec<VerdictScheme>,
    /// Their marks.
    pub verdicts: Vec<VerdictMark>,
    /// Indicators, by id.
    pub indicators: Vec<Indicator>,
    /// The figures of each indicator; none for composites.
    pub figures: Vec<Figures>,
    /// The targets of each indicator, in the file's order.
    pub targets: Vec<Vec<Target>>,
    /// Scorecards, by id.
    pub scorecards: Vec<Scorecard>,
    /// Published tables, by id.
    pub tables: Vec<PublishedTable>,
    /// What the disclosing body must publish, and its files.
    pub disclosures: Disclosures,
    /// Pages and reports, by address; drafts are not here.
    pub documents: Vec<Document>,
    /// What is said about figures; internal words are not here.
    pub commentary: Vec<Commentary>,
    /// Other files of `content/`, by the path they are published at (no leading slash), with their bytes.
    pub files: BTreeMap<String, Vec<u8>>,
}

#[allow(clippy::indexing_slicing, reason = "the loader makes handles only for entries that exist")]
impl Dataset {
    /// Whether there is anything but words: measures, tables, disclosures, scorecards, places, or several bodies. The publisher alone, who
    /// is a body of every site, is not data.
    pub fn holds_data(&self) -> bool {
        let several_bodies = self.authorities.len() > 1;
        let listed = [
            self.indicators.is_empty(),
            self.tables.is_empty(),
            self.scorecards.is_empty(),
            self.localities.is_empty(),
            self.disclosures.disclosing_body.is_none(),
        ];
        several_bodies || listed.contains(&false)
    }

    /// An authority.
    pub fn authority(&self, id: AuthorityId) -> &Authority {
        &self.authorities[id.index()]
    }

    /// An indicator.
    pub fn indicator(&self, id: IndicatorId) -> &Indicator {
        &self.indicators[id.index()]
    }

    /// The figures of an indicator.
    pub fn figures(&self, id: IndicatorId) -> &Figures {
        &self.figures[id.index()]
    }

    /// The targets of an indicator.
    pub fn targets(&self, id: IndicatorId) -> &[Target] {
        &self.targets[id.index()]
    }

    /// A group.
    pub fn group(&self, id: GroupId) -> &Group {
        &self.groups[id.index()]
    }

    /// A scorecard.
    pub fn scorecard(&self, id: ScorecardId) -> &Scorecard {
        &self.scorecards[id.index()]
    }

    /// A mark of a legend.
    pub fn verdict(&self, id: VerdictId) -> &VerdictMark {
        &self.verdicts[id.index()]
    }

    /// The legend of a mark.
    pub fn scheme(&self, id: VerdictId) -> &VerdictScheme {
        &self.verdict_schemes[self.verdict(id).scheme]
    }

    /// A target set.
    pub fn target_set(&self, id: TargetSetId) -> &TargetSet {
        &self.site.target_sets[id.index()]
    }

    /// Every authority's handle.
    pub fn authority_ids(&self) -> impl Iterator<Item = AuthorityId> + use<> {
        (0..self.authorities.len()).map(AuthorityId::from_index)
    }

    /// Every indicator's handle.
    pub fn indicator_ids(&self) -> impl Iterator<Item = IndicatorId> + use<> {
        (0..self.indicators.len()).map(IndicatorId::from_index)
    }

    /// Every scorecard's handle.
    pub fn scorecard_ids(&self) -> impl Iterator<Item = ScorecardId> + use<> {
        (0..self.scorecards.len()).map(ScorecardId::from_index)
    }
}
