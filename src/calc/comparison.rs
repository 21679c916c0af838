//! How the bodies of a group compare: rank, range, median and quartiles over the newest figure of each.

use std::cmp::Ordering;

use crate::calc::exact::quantile;
use crate::calc::{Results, rollup};
use crate::model::{AuthorityId, Figure, Flag, IndicatorId, Missing, Number, Polarity, Value};
use jiff::ToSpan;
use jiff::civil::Date;

/// One body's standing in a group.
#[derive(Clone, Debug)]
pub struct Compared<'a> {
    /// Who.
    pub authority: AuthorityId,
    /// Its newest figure within the window; an outturn, never a forecast unless the whole group's are forecasts.
    pub figure: Figure<'a>,
    /// The number.
    pub number: Number,
    /// 1 is best by polarity; equal values share the better rank. None for on-target, without a polarity, and for a
    /// composite, which is a council's own view and never ranked.
    pub rank: Option<usize>,
    /// The figure's period is not the newest of the group.
    pub other_period: bool,
}

/// The quartiles of at least four values, by linear interpolation between ranks (type 7 of Hyndman and Fan).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quartiles {
    /// A quarter of the values are at or below it.
    pub lower: Number,
    /// The middle half ends here.
    pub upper: Number,
}

/// A group's newest figures, compared.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    /// Those with a number, best first by polarity (highest first for on-target or without one), equal values in the group's
    /// order. A composite's stand in the group's order.
    pub ranked: Vec<Compared<'a>>,
    /// Members without a number, and why; none for "not supplied" (no row, or older than the window).
    pub missing: Vec<(AuthorityId, Option<Missing>)>,
    /// The middle value; none where nobody has a number.
    pub median: Option<Number>,
    /// None for fewer than four values.
    pub quartiles: Option<Quartiles>,
}

/// Compares the newest figures of some bodies. Who is named is compared, an area total too; a made-up body only among its
/// like. The newest row of a body counts, even where it has no number; it is too old where it ends more than the
/// indicator's window before the newest of all.
pub(crate) fn compare<'r>(results: &'r Results<'_>, id: IndicatorId, members: &[AuthorityId]) -> Comparison<'r> {
    let indicator = results.dataset().indicator(id);
    let members = rollup::among_their_like(results.dataset(), members);
    let newest = newest_of_each(results, id, &members);
    let ends = newest.iter().filter_map(|(_, figure)| figure.filter(|figure| figure.number().is_some()));
    let reference = ends.map(Figure::period).max();
    let oldest = reference.and_then(|period| period.end().checked_sub(i64::from(indicator.window_days).days()).ok());
    let (mut ranked, mut missing) = (Vec::new(), Vec::new());
    for (authority, figure) in newest {
        match figure.filter(|figure| within(*figure, oldest)).map(|figure| (figure, figure.value())) {
            None => missing.push((authority, None)),
            Some((_, Value::Missing(reason))) => missing.push((authority, Some(reason))),
            Some((figure, Value::Number(number))) => {
                let other_period = Some(figure.period()) != reference;
                ranked.push(Compared { authority, figure, number, rank: None, other_period });
            }
        }
    }
    if indicator.composite.is_none() {
        rank(&mut ranked, indicator.polarity);
    }
    let mut values: Vec<Number> = ranked.iter().map(|compared| compared.number.clone()).collect();
    values.sort();
    Comparison { median: quantile(&values, (1, 2)), quartiles: quartiles(&values), ranked, missing }
}

/// The newest outturn of each; where nobody has one, the newest forecast.
fn newest_of_each<'r>(results: &'r Results<'_>, id: IndicatorId, members: &[AuthorityId]) -> Vec<(AuthorityId, Option<Figure<'r>>)> {
    let newest = |forecast: bool| -> Vec<(AuthorityId, Option<Figure<'r>>)> {
        let of = |authority: &AuthorityId| {
            let series = results.series(id, *authority);
            (*authority, series.into_iter().rev().find(|figure| figure.flags().has(Flag::Forecast) == forecast))
        };
        members.iter().map(of).collect()
    };
    let outturns = newest(false);
    let any = outturns.iter().any(|(_, figure)| figure.is_some_and(|figure| figure.number().is_some()));
    if any {
        return outturns;
    }
    newest(true).into_iter().zip(outturns).map(|((authority, forecast), (_, outturn))| (authority, forecast.or(outturn))).collect()
}

fn within(figure: Figure<'_>, oldest: Option<Date>) -> bool {
    oldest.is_none_or(|oldest| figure.period().end() >= oldest)
}

/// Best first, and ranks as in a competition: 1, 2, 2, 4.
fn rank(ranked: &mut [Compared<'_>], polarity: Polarity) {
    let better = |a: &Compared<'_>, b: &Compared<'_>| match polarity {
        Polarity::Lower => a.number.cmp(&b.number),
        Polarity::Higher | Polarity::OnTarget | Polarity::None => b.number.cmp(&a.number),
    };
    ranked.sort_by(better);
    if matches!(polarity, Polarity::OnTarget | Polarity::None) {
        return;
    }
    let mut previous: Option<(usize, Number)> = None;
    for (place, compared) in ranked.iter_mut().enumerate() {
        let shared = previous.filter(|(_, number)| number.cmp(&compared.number) == Ordering::Equal);
        let rank = shared.map_or(place + 1, |(rank, _)| rank);
        compared.rank = Some(rank);
        previous = Some((rank, compared.number.clone()));
    }
}

/// The quartiles of sorted values.
fn quartiles(values: &[Number]) -> Option<Quartiles> {
    let quarter = |count: usize| quantile(values, (count, 4));
    if values.len() < 4 {
        return None;
    }
    Some(Quartiles { lower: quarter(1)?, upper: quarter(3)? })
}
