//! Where a measure can be checked: printed totals, the finer series that makes it, the parts of a composite.

use std::fmt::Write;

use super::Measure;
use crate::calc::{SeriesCheck, TotalCheck};
use crate::model::{AuthorityId, Composite, CompositePart, Figure, IndicatorId, PartsNeeded, Period};
use crate::pages::address;
use crate::pages::html::{Heading, HtmlTable, escape, link};
use crate::pages::parts::facts::paragraphs;
use crate::pages::parts::value::difference;

impl Measure<'_> {
    /// Printed totals against their parts, and figures against the finer series; empty where there is nothing to check.
    pub fn checks(&self) -> String {
        let totals: Vec<String> = self.stage.results.totals(self.id).iter().map(|check| self.total(check)).collect();
        paragraphs(&totals) + &self.series()
    }

    fn total(&self, check: &TotalCheck) -> String {
        let (words, dataset) = (self.stage.words, self.stage.dataset());
        let amount = |number| words.amount(self.indicator, number);
        let whose = self.indicator.total.map(|total| dataset.authority(total.authority).name.clone()).unwrap_or_default();
        let parts = self.indicator.total.map(|total| dataset.group(total.parts).title.clone()).unwrap_or_default();
        let mut args = vec![
            ("what", if check.targets { "targets" } else { "figures" }.into()),
            ("period", words.period(check.period).into()),
            ("whose", whose.into()),
            ("parts", parts.into()),
            ("printed", amount(&check.printed).into()),
        ];
        let Some((sum, apart)) = check.sum.as_ref().zip(check.difference.as_ref()) else {
            let names: Vec<String> = check.missing.iter().map(|id| dataset.authority(*id).name.clone()).collect();
            args.push(("names", words.list(&names).into()));
            return words.say("total-unknown", &args);
        };
        if apart.is_zero() {
            return words.say("total-agrees", &args);
        }
        args.push(("sum", amount(sum).into()));
        args.push(("difference", difference(words, self.indicator, apart).into()));
        args.push(("way", if apart.is_negative() { "less" } else { "more" }.into()));
        words.say("total-differs", &args)
    }

    /// Each figure beside what the finer series makes of its months.
    fn series(&self) -> String {
        let Some(series) = self.indicator.series else { return String::new() };
        let (words, dataset) = (self.stage.words, self.stage.dataset());
        let finer = dataset.indicator(series.indicator);
        let mut bodies = self.stage.results.authorities(self.id);
        bodies.extend(self.stage.results.authorities(series.indicator));
        bodies.sort_unstable();
        bodies.dedup();
        let heading = |id: &str, numeric| Heading { text: words.word(id), numeric };
        let headings = vec![
            heading("head-body", false),
            heading("head-period", false),
            heading("head-printed", true),
            heading("head-made", true),
            heading("head-agrees", false),
        ];
        let mut table = HtmlTable::new("series", words.say("series-caption", &[("measure", (&finer.title).into())]), headings);
        let mut any = false;
        for body in bodies {
            for period in self.periods(body) {
                let Some(check) = self.stage.results.series_check(self.id, body, period) else { continue };
                any = true;
                table.row(&self.series_row(body, period, &check));
            }
        }
        if !any {
            return String::new();
        }
        let way = words.word(&format!("combine-{}", series.combine.name()));
        let lead = words.say("series-lead", &[("way", way.into())]);
        let to = self.shell.to(&address::indicator(&finer.id));
        format!("<p>{} {}</p>\n{}", link(&to, &finer.title), escape(&lead), table.finish())
    }

    /// The periods that a body has figures or awaited targets for.
    fn periods(&self, body: AuthorityId) -> Vec<Period> {
        let mut periods: Vec<Period> = self.stage.results.series(self.id, body).into_iter().map(Figure::period).collect();
        periods.extend(self.stage.results.awaited(self.id, body).into_iter().filter_map(|target| target.period));
        periods.sort_unstable();
        periods.dedup();
        periods
    }

    fn series_row(&self, body: AuthorityId, period: Period, check: &SeriesCheck<'_>) -> [String; 5] {
        let words = self.stage.words;
        let amount = |number| words.amount_beside(self.indicator, number, None);
        let agrees = match check.agrees {
            Some(true) => "series-agrees",
            Some(false) => "series-differs",
            None => "series-only",
        };
        let printed = check.printed.as_ref().map_or_else(|| words.word("series-not-printed"), amount);
        [
            self.stage.dataset().authority(body).name.clone(),
            words.period_short(period),
            printed,
            amount(&check.made),
            words.say(agrees, &[("count", check.parts.len().into())]),
        ]
        .map(|text| escape(&text).into_owned())
    }

    /// What a composite is made of and how, and which composites this measure is a part of; empty without either.
    pub fn parts(&self) -> String {
        let words = self.stage.words;
        let mut html = self.indicator.composite.as_ref().map(|composite| self.composite(composite)).unwrap_or_default();
        let part_of = |id: &IndicatorId| {
            let composite = self.stage.dataset().indicator(*id).composite.as_ref();
            composite.is_some_and(|composite| composite.parts.iter().any(|part| part.indicator == self.id))
        };
        let users: Vec<String> = self.stage.dataset().indicator_ids().filter(part_of).map(|id| self.measure_link(id)).collect();
        if !users.is_empty() {
            let _ = writeln!(html, "<p>{}</p>\n<ul>{}</ul>", escape(&words.word("part-of")), items(&users));
        }
        html
    }

    fn composite(&self, composite: &Composite) -> String {
        let words = self.stage.words;
        let needed = match composite.parts_needed {
            PartsNeeded::All => words.word("parts-all"),
            PartsNeeded::AtLeast(count) => words.say("parts-at-least", &[("count", count.into())]),
        };
        let method = words.word(&format!("method-{}", composite.method.name()));
        let weighed = composite.method == crate::model::CompositeMethod::WeightedMean;
        let part = |part: &CompositePart| {
            let weight = weighed.then(|| words.say("part-weight", &[("weight", part.weight.normalize().into())]));
            format!("{}{}", self.measure_link(part.indicator), weight.map(|said| format!(", {}", escape(&said))).unwrap_or_default())
        };
        let parts: Vec<String> = composite.parts.iter().map(part).collect();
        format!("<p>{} {}</p>\n<ul>{}</ul>\n", escape(&method), escape(&needed), items(&parts))
    }

    fn measure_link(&self, id: IndicatorId) -> String {
        let indicator = self.stage.dataset().indicator(id);
        link(&self.shell.to(&address::indicator(&indicator.id)), &indicator.title)
    }
}

fn items(items: &[String]) -> String {
    format!("<li>{}</li>", items.join("</li><li>"))
}
