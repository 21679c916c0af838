//! The answer in a sentence, with its figure large.

use serde::Serialize;

use super::Measure;
use crate::model::{Figure, Number, Period, Polarity, Target};
use crate::pages::parts::facts::Facts;
use crate::pages::parts::rule::polarity_words;
use crate::pages::parts::value::{against_target, target_words};
use crate::pages::parts::{Tally, mark, strip};

/// What a reader came for.
#[derive(Serialize)]
pub struct Answer {
    /// "5 of 9".
    figure: String,
    /// "bodies meet the target of at least 95%", to go on from the figure.
    sentence: String,
    /// The other parts of the count.
    rest: Vec<String>,
    /// A mark, for a single body.
    mark: String,
    /// The strip of all statuses.
    strip: String,
}

impl Measure<'_> {
    /// How many meet their target; without targets the range; for a single body its figure.
    pub fn answer(&self) -> Answer {
        let with: Vec<&Figure<'_>> = self.population.figures.iter().filter(|figure| figure.number().is_some()).collect();
        let tally = self.tally();
        match with.as_slice() {
            [only] => self.of_one(**only),
            _ if tally.counted() > 0 => self.of_judged(&tally),
            _ if tally.forecast > 0 => self.of_forecasts(&tally),
            [] => self.plain(self.stage.words.word("answer-none"), String::new(), &tally),
            _ => self.of_unjudged(&tally),
        }
    }

    fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for figure in &self.population.figures {
            tally.add(self.stage.results.status(self.id, *figure, self.indicator.target_set), Some(&figure.value()));
        }
        tally
    }

    fn plain(&self, figure: String, sentence: String, tally: &Tally) -> Answer {
        let rest = tally.uncounted_sentence(self.stage.words).into_iter().collect();
        Answer { figure, sentence, rest, mark: String::new(), strip: String::new() }
    }

    /// Who is counted, as a key of the catalogue.
    fn who(&self) -> &'static str {
        let all_councils = || {
            let kind = |figure: &Figure<'_>| self.stage.dataset().authority(figure.authority()).kind;
            self.population.figures.iter().filter(|figure| figure.number().is_some()).all(|figure| kind(figure).is_council())
        };
        if self.population.areas {
            "areas"
        } else if all_councils() {
            "councils"
        } else {
            "bodies"
        }
    }

    fn of_judged(&self, tally: &Tally) -> Answer {
        let words = self.stage.words;
        let (meeting, counted) = (tally.meeting(), tally.counted());
        let asked = self.common_target().map(|target| target_words(words, self.indicator, target));
        let own = if asked.is_none() { "own" } else { "common" };
        let sentence = words.say(
            "answer-judged",
            &[
                ("count", meeting.into()),
                ("total", counted.into()),
                ("who", self.who().into()),
                ("whose", own.into()),
                ("target", asked.unwrap_or_default().into()),
            ],
        );
        let mut rest = Vec::new();
        if tally.near() + tally.missed > 0 {
            let others = if meeting > 0 { "yes" } else { "no" };
            let args = [("near", tally.near().into()), ("missed", tally.missed.into()), ("others", others.into())];
            rest.push(words.say("answer-rest", &args));
        }
        rest.extend(tally.uncounted_sentence(words));
        Answer {
            figure: words.say("answer-of", &[("count", meeting.into()), ("total", counted.into())]),
            sentence,
            rest,
            mark: String::new(),
            strip: strip(words, &self.shell.root, tally),
        }
    }

    /// A forecast is not counted as an outturn, but it is said how the forecasts stand.
    fn of_forecasts(&self, tally: &Tally) -> Answer {
        let words = self.stage.words;
        let status = |figure: &&Figure<'_>| self.stage.results.status(self.id, **figure, self.indicator.target_set);
        let meeting =
            self.population.figures.iter().filter(|figure| status(figure).forecast && status(figure).meets_target == Some(true)).count();
        let own = if self.common_target().is_none() { "own" } else { "common" };
        let args = [("count", meeting.into()), ("total", tally.forecast.into()), ("who", self.who().into()), ("whose", own.into())];
        let sentence = words.say("answer-forecasts", &args);
        let figure = words.say("answer-of", &[("count", meeting.into()), ("total", tally.forecast.into())]);
        let rest = vec![words.word("answer-no-outturn")];
        Answer { figure, sentence, rest, mark: String::new(), strip: strip(words, &self.shell.root, tally) }
    }

    fn of_unjudged(&self, tally: &Tally) -> Answer {
        let words = self.stage.words;
        let mut numbers: Vec<Number> = self.population.figures.iter().filter_map(|figure| figure.number()).collect();
        numbers.sort();
        let (Some(low), Some(high)) = (numbers.first(), numbers.last()) else {
            return self.plain(words.word("answer-none"), String::new(), tally);
        };
        let amount = |number: &Number| words.amount(self.indicator, number);
        let figure =
            if low == high { amount(low) } else { words.say("span", &[("from", amount(low).into()), ("to", amount(high).into())]) };
        let judged = if self.indicator.polarity == Polarity::None { "context" } else { "no-target" };
        let args = [("count", numbers.len().into()), ("who", self.who().into()), ("why", judged.into())];
        Answer { figure, sentence: words.say("answer-range", &args), rest: Vec::new(), mark: String::new(), strip: String::new() }
    }

    fn of_one(&self, figure: Figure<'_>) -> Answer {
        let words = self.stage.words;
        let name = &self.stage.dataset().authority(figure.authority()).name;
        let set = self.indicator.target_set;
        let target = self.stage.results.target(self.id, figure.authority(), figure.period(), set);
        let status = self.stage.results.status(self.id, figure, set);
        let judged = figure.number().zip(target).filter(|_| status.outcome.is_judged());
        let against = judged.map(|(number, target)| against_target(words, self.indicator, &number, target)).unwrap_or_default();
        let compared = self.stage.results.trace(self.id, figure, set).worked.map(|worked| worked.target);
        let number = figure.number().map(|number| words.amount_beside(self.indicator, &number, compared.as_ref())).unwrap_or_default();
        let args = [("name", name.into()), ("period", words.period(figure.period()).into()), ("against", against.clone().into())];
        let sentence = words.say(if against.is_empty() { "answer-one" } else { "answer-one-against" }, &args);
        let rest = self.tally_without_figure();
        Answer { figure: number, sentence, rest, mark: mark(words, &self.shell.root, status), strip: String::new() }
    }

    fn tally_without_figure(&self) -> Vec<String> {
        let without = Tally { no_figure: self.tally().no_figure, ..Tally::default() };
        without.uncounted_sentence(self.stage.words).into_iter().collect()
    }

    /// The target of all judged figures, where it is one and the same.
    fn common_target(&self) -> Option<&Target> {
        let set = self.indicator.target_set;
        let with = self.population.figures.iter().filter(|figure| figure.number().is_some());
        let mut targets = with.filter_map(|figure| self.stage.results.target(self.id, figure.authority(), figure.period(), set));
        let first = targets.next()?;
        targets.all(|target| (target.value, target.strict) == (first.value, first.strict)).then_some(first)
    }

    /// Facts about the figures, beside the answer.
    pub fn facts(&self) -> String {
        let words = self.stage.words;
        let mut facts = Facts::default();
        let newest = self.population.figures.iter().filter(|figure| figure.number().is_some()).map(|figure| figure.period()).max();
        facts.text(words.word("fact-newest"), newest.map(|period: Period| words.period(period)).as_deref());
        let unit = self.indicator.unit.label();
        facts.text(words.word("fact-unit"), (!unit.is_empty()).then_some(unit.as_str()));
        facts.text(words.word("fact-better"), Some(&polarity_words(words, self.indicator.polarity)));
        facts.text(words.word("fact-collector"), self.indicator.collector.as_deref());
        facts.text(words.word("fact-source"), self.indicator.source.as_deref());
        let composite = self.indicator.composite.is_some().then(|| words.word("composite-marked"));
        facts.text(words.word("fact-composite"), composite.as_deref());
        facts.finish()
    }
}
