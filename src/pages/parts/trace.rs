//! "Why this status?": the comparison of a figure with its target, worked like a sum in a school book.
//!
//! Comes in: a [`Trace`]. Goes out: a table with a row for each step, or, where nothing could be compared, a sentence
//! that says why.

use crate::calc::{Trace, Worked};
use crate::model::{Dataset, Indicator, IndicatorId, Number, Outcome, Polarity, Rule, RuleKind, Tolerance};
use crate::pages::Stage;
use crate::pages::html::{Heading, HtmlTable, escape};
use crate::pages::parts::mark;
use crate::pages::parts::rule::{polarity_words, tolerance_words};
use crate::pages::parts::value::{Digits, difference, digits, size, target_words};
use crate::words::Words;

/// The steps from a figure to its status against one set of targets, as HTML; `root` leads to the site's root.
pub fn trace_html(stage: &Stage<'_>, root: &str, indicator: IndicatorId, trace: &Trace<'_>) -> String {
    let words = stage.words;
    let set = stage.dataset().target_set(trace.set);
    let Some(steps) = trace_steps(words, stage.dataset(), indicator, trace) else {
        return format!("<p>{} {}</p>\n", escape(&unworked(words, stage.dataset(), indicator, trace)), mark(words, root, trace.status));
    };
    let heading = |id: &str, numeric| Heading { text: words.word(id), numeric };
    let headings = vec![heading("trace-step", false), heading("trace-working", false), heading("trace-result", false)];
    let caption = words.say("trace-caption", &[("set", (&set.title).into())]);
    let mut table = HtmlTable::new(format!("why-{}-{}", stage.dataset().indicator(indicator).id, set.id), caption, headings);
    for [step, working, result] in steps {
        table.row(&[escape(&step).into_owned(), escape(&working).into_owned(), escape(&result).into_owned()]);
    }
    let [step, outcome] = conclusion(words, trace);
    table.foot_row(&[escape(&step).into_owned(), escape(&outcome).into_owned(), mark(words, root, trace.status)]);
    table.finish()
}

/// The steps in words, each what is done, how, and what comes of it; nothing where there was nothing to compare.
pub fn trace_steps(words: &Words, dataset: &Dataset, indicator: IndicatorId, trace: &Trace<'_>) -> Option<Vec<Step>> {
    let (worked, rule) = (trace.worked.as_ref()?, trace.status.rule?);
    let sum = Sum { words, indicator: dataset.indicator(indicator), worked, rule };
    let mut steps = vec![sum.figure(trace), sum.target(trace, &dataset.target_set(trace.set).title), sum.gap()];
    steps.extend([sum.percent(), sum.tolerance(), sum.edges(), Some(sum.meets()), sum.beyond()].into_iter().flatten());
    Some(steps)
}

/// What the rule says of the comparison.
pub fn conclusion(words: &Words, trace: &Trace<'_>) -> [String; 2] {
    let (said, tolerant) = trace.status.rule.map_or(("none", "no"), |rule| (said(rule, trace.status.outcome), tolerant(rule)));
    let outcome = words.say("trace-said", &[("said", said.into()), ("tolerant", tolerant.into())]);
    [words.word("trace-outcome"), outcome]
}

/// The comparison in one line, for histories: "93.86 − 95 = −1.14, or −1.2%"; nothing where none was made.
pub fn trace_line(words: &Words, indicator: &Indicator, trace: &Trace<'_>) -> Option<String> {
    let worked = trace.worked.as_ref()?;
    let figure = |number: &Number| digits(words, number, indicator.decimals).text;
    let percent = worked.gap_percent.as_ref().map(|percent| digits(words, percent, 2).text);
    let args = [
        ("value", figure(&worked.value).into()),
        ("target", if worked.target.is_negative() { format!("({})", figure(&worked.target)) } else { figure(&worked.target) }.into()),
        ("gap", figure(&worked.gap).into()),
        ("percent", percent.clone().unwrap_or_default().into()),
    ];
    Some(words.say(if percent.is_some() { "trace-line-percent" } else { "trace-line" }, &args))
}

/// Why there was nothing to compare.
pub fn unworked(words: &Words, dataset: &Dataset, indicator: IndicatorId, trace: &Trace<'_>) -> String {
    let described = dataset.indicator(indicator);
    if described.composite.is_some() && trace.status.outcome.is_judged() {
        return words.word("trace-from-parts");
    }
    match (trace.figure.number(), described.polarity) {
        (None, _) => words.say("trace-no-figure", &[("reason", words.value(described, &trace.figure.value()).into())]),
        (Some(_), Polarity::None) => words.word("trace-no-polarity"),
        (Some(_), Polarity::Higher | Polarity::Lower | Polarity::OnTarget) => {
            let set = &dataset.target_set(trace.set).title;
            words.say("trace-no-target", &[("set", set.into()), ("period", words.period(trace.figure.period()).into())])
        }
    }
}

/// One comparison and what is needed to say it.
struct Sum<'a> {
    words: &'a Words,
    indicator: &'a Indicator,
    worked: &'a Worked,
    rule: Rule,
}

/// What is done, how, and what comes of it.
pub type Step = [String; 3];

impl Sum<'_> {
    fn digits(&self, number: &Number) -> String {
        self.counted(digits(self.words, number, self.indicator.decimals + 2))
    }

    /// A number behind a sign: in brackets where it has a sign of its own.
    fn operand(&self, number: &Number) -> String {
        let digits = self.digits(number);
        if number.is_negative() { format!("({digits})") } else { digits }
    }

    fn counted(&self, digits: Digits) -> String {
        if digits.rounded { self.words.say("about", &[("amount", digits.text.into())]) } else { digits.text }
    }

    fn figure(&self, trace: &Trace<'_>) -> Step {
        let level =
            (!self.indicator.scale.is_empty()).then(|| self.words.say("trace-level", &[("level", self.digits(&self.worked.value).into())]));
        let period = self.words.period(trace.figure.period());
        let working = self.words.series(&[Some(period), level].into_iter().flatten().collect::<Vec<_>>());
        let amount = self.words.amount_beside(self.indicator, &self.worked.value, Some(&self.worked.target));
        [self.words.word("trace-figure"), working, amount]
    }

    fn target(&self, trace: &Trace<'_>, set: &str) -> Step {
        let asked = trace.target.map(|target| target_words(self.words, self.indicator, target)).unwrap_or_default();
        let whose = if trace.target.is_some_and(|target| target.authority.is_some()) { "own" } else { "all" };
        let working = self.words.say("trace-target-of", &[("set", set.into()), ("whose", whose.into())]);
        let strict = if self.worked.strict { format!(" {}", self.words.word("trace-strict")) } else { String::new() };
        let polarity = polarity_words(self.words, self.indicator.polarity);
        [self.words.word("trace-target"), format!("{working} {polarity}{strict}"), asked]
    }

    fn gap(&self) -> Step {
        let better_by = &self.worked.better_by;
        let gap = difference(self.words, self.indicator, &self.worked.gap);
        let way = if better_by.is_negative() { "worse" } else { "better" };
        let said = if better_by.is_zero() {
            self.words.word("trace-gap-none")
        } else {
            self.words.say("trace-gap-way", &[("gap", gap.into()), ("way", way.into())])
        };
        [self.words.word("trace-gap"), self.subtraction(), said]
    }

    fn subtraction(&self) -> String {
        let [value, gap] = [&self.worked.value, &self.worked.gap].map(|number| self.digits(number));
        let target = self.operand(&self.worked.target);
        self.words.say("trace-subtraction", &[("value", value.into()), ("target", target.into()), ("gap", gap.into())])
    }

    fn percent(&self) -> Option<Step> {
        let percent = self.worked.gap_percent.as_ref()?;
        let target = self.digits(&size(&self.worked.target));
        let working = self.words.say("trace-division", &[("gap", self.digits(&self.worked.gap).into()), ("target", target.into())]);
        let percent = digits(self.words, percent, 2);
        let said = self.words.say("unit-percent", &[("number", percent.text.clone().into())]);
        Some([self.words.word("trace-percent"), working, self.counted(Digits { text: said, ..percent })])
    }

    fn tolerance(&self) -> Option<Step> {
        let allowance = self.worked.allowance.as_ref()?;
        let width = tolerance_words(self.words, self.indicator, self.rule.tolerance)?;
        let working = match self.rule.tolerance {
            Tolerance::Relative(percent) => {
                let target = self.digits(&size(&self.worked.target));
                let percent = self.digits(&Number::Decimal(percent.normalize()));
                self.words.say("trace-share", &[("width", width.into()), ("percent", percent.into()), ("target", target.into())])
            }
            Tolerance::None | Tolerance::Points(_) | Tolerance::Absolute(_) => self.words.say("trace-width", &[("width", width.into())]),
        };
        Some([self.words.word("trace-tolerance"), working, difference(self.words, self.indicator, allowance)])
    }

    /// The edges of the tolerance: on the worse side, and on the better side too where the rule tells them apart.
    fn edges(&self) -> Option<Step> {
        let allowance = self.worked.allowance.as_ref().filter(|allowance| !allowance.is_zero())?;
        let (target, width) = (self.worked.target.to_ratio(), allowance.to_ratio());
        let low = (self.edge_sum("minus", allowance), self.edge(&Number::from(&target - &width)));
        let high = (self.edge_sum("plus", allowance), self.edge(&Number::from(&target + &width)));
        let both = self.rule.kind == RuleKind::Band;
        let (working, edge) = match self.indicator.polarity {
            _ if self.rule.kind == RuleKind::Met => return None,
            Polarity::Higher if !both => low,
            Polarity::Lower if !both => high,
            Polarity::OnTarget if self.worked.better_by.is_zero() => return None,
            Polarity::OnTarget if self.worked.gap.is_negative() => low,
            Polarity::OnTarget => high,
            Polarity::Higher | Polarity::Lower | Polarity::None => (self.words.list(&[low.0, high.0]), self.words.list(&[low.1, high.1])),
        };
        Some([self.words.word("trace-edge"), working, edge])
    }

    fn edge_sum(&self, sign: &str, allowance: &Number) -> String {
        let [target, width] = [&self.worked.target, allowance].map(|number| self.digits(number));
        self.words.say("trace-edge-sum", &[("target", target.into()), ("sign", sign.into()), ("width", width.into())])
    }

    fn edge(&self, edge: &Number) -> String {
        let digits = digits(self.words, edge, self.indicator.decimals + 2);
        let amount = if self.indicator.scale.is_empty() { self.words.in_unit(&digits.text, &self.indicator.unit) } else { digits.text };
        self.counted(Digits { text: amount, rounded: digits.rounded })
    }

    fn meets(&self) -> Step {
        let order = match self.worked.value.cmp(&self.worked.target) {
            std::cmp::Ordering::Less => "less",
            std::cmp::Ordering::Equal => "equal",
            std::cmp::Ordering::Greater => "more",
        };
        let [value, target] = [&self.worked.value, &self.worked.target].map(|number| self.digits(number));
        let inside = self.indicator.polarity == Polarity::OnTarget && order == "equal" && self.worked.meets;
        let id = if inside { "trace-inside" } else { "trace-compare" };
        let working = self.words.say(id, &[("value", value.into()), ("order", order.into()), ("target", target.into())]);
        [self.words.word("trace-meets"), working, self.yes_no(self.worked.meets)]
    }

    fn beyond(&self) -> Option<Step> {
        let allowance = self.worked.allowance.as_ref().filter(|_| self.rule.kind != RuleKind::Met)?;
        let gap = size(&self.worked.gap);
        let order = if gap > *allowance { "more" } else { "not-more" };
        let [gap, allowance] = [&gap, allowance].map(|number| self.digits(number));
        let working = self.words.say("trace-compare-gap", &[("gap", gap.into()), ("order", order.into()), ("allowance", allowance.into())]);
        Some([self.words.word("trace-beyond"), working, self.yes_no(self.worked.beyond)])
    }

    fn yes_no(&self, yes: bool) -> String {
        self.words.word(if yes { "yes" } else { "no" })
    }
}

/// The sentence for an outcome of a rule, by its key in the catalogue.
fn said(rule: Rule, outcome: Outcome) -> &'static str {
    match (rule.kind, outcome) {
        (RuleKind::Rag | RuleKind::Met | RuleKind::Band, Outcome::Met) => "met",
        (_, Outcome::Better) => "better",
        (_, Outcome::Within) => "within",
        (_, Outcome::JustMissed) => "just-missed",
        (RuleKind::Met, Outcome::Missed) => "not-met",
        (RuleKind::Rag | RuleKind::Band, Outcome::Missed) => "missed",
        (_, Outcome::NoTarget | Outcome::NoFigure) => "none",
    }
}

fn tolerant(rule: Rule) -> &'static str {
    if rule.tolerance.width().is_zero() { "no" } else { "yes" }
}
