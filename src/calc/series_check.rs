//! A finer series against the figure that it makes.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use crate::calc::exact::{mean, sum};
use crate::calc::{Results, exact};
use crate::model::{AuthorityId, Combine, Figure, Flag, IndicatorId, Number, Period, PeriodKind, Unit};

/// A figure worked out again from a finer series.
#[derive(Clone, Debug)]
pub struct SeriesCheck<'a> {
    /// What was printed; none where only the finer series is known.
    pub printed: Option<Number>,
    /// What the finer series makes, exact.
    pub made: Number,
    /// From these, in order.
    pub parts: Vec<Figure<'a>>,
    /// Whether the made value, rounded to the printed figure's own decimals, is the printed one.
    pub agrees: Option<bool>,
}

/// Works a period out again; none where the indicator has no finer series, or where its figures of one kind do not cover
/// every day of the period with a number each. Forecasts make a forecast only.
pub(crate) fn series_check<'r>(
    results: &'r Results<'_>,
    id: IndicatorId,
    authority: AuthorityId,
    period: Period,
) -> Option<SeriesCheck<'r>> {
    let indicator = results.dataset().indicator(id);
    let series = indicator.series?;
    let printed = results.figure(id, authority, period);
    let outturn = printed.is_some_and(|figure| !figure.flags().has(Flag::Forecast));
    let finer = results.series(series.indicator, authority);
    let usable = |figure: &Figure<'r>| {
        let forecast = figure.flags().has(Flag::Forecast);
        period.contains(figure.period()) && figure.number().is_some() && !(outturn && forecast)
    };
    let finer: Vec<Figure<'r>> = finer.into_iter().filter(usable).collect();
    let parts = PeriodKind::ALL.into_iter().find_map(|kind| cover(&finer, kind, period))?;
    let made = make(&parts, series.combine, &results.dataset().indicator(series.indicator).unit)?;
    let printed = printed.and_then(Figure::number);
    let agrees = printed.as_ref().map(|printed| match printed {
        Number::Decimal(decimal) => made.round(decimal.scale()) == *decimal,
        Number::Ratio(_) => made == *printed,
    });
    Some(SeriesCheck { printed, made, parts, agrees })
}

/// The figures of one kind, where they follow each other from the first day of the period to the last.
fn cover<'r>(finer: &[Figure<'r>], kind: PeriodKind, period: Period) -> Option<Vec<Figure<'r>>> {
    let mut next = Some(period.start());
    let mut parts = Vec::new();
    for figure in finer.iter().filter(|figure| figure.period().kind() == kind) {
        if next != Some(figure.period().start()) {
            return None;
        }
        next = figure.period().end().tomorrow().ok();
        parts.push(*figure);
    }
    let last = parts.last()?.period().end();
    (last == period.end()).then_some(parts)
}

fn make(parts: &[Figure<'_>], combine: Combine, unit: &Unit) -> Option<Number> {
    let values: Vec<Number> = parts.iter().filter_map(|part| part.number()).collect();
    match combine {
        Combine::Sum => Some(exact(sum(&values))),
        Combine::Last => values.last().cloned(),
        Combine::Mean => mean(&values),
        Combine::Ratio => ratio(parts, unit),
    }
}

/// The sum of the numerators over the sum of the denominators, a hundredfold for a percentage.
fn ratio(parts: &[Figure<'_>], unit: &Unit) -> Option<Number> {
    let (mut above, mut below) = (BigRational::zero(), BigRational::zero());
    for part in parts {
        let extras = part.extras()?;
        above += Number::Decimal(extras.numerator?).to_ratio();
        below += Number::Decimal(extras.denominator?).to_ratio();
    }
    let times = BigRational::from_integer(BigInt::from(if *unit == Unit::Percent { 100 } else { 1 }));
    (!below.is_zero()).then(|| exact(times * above / below))
}
