//! Charts as SVG, drawn with plotters on a backend of our own.
//!
//! Comes in: the calculations, the catalogue and a subject (of a ledger, its sums). Goes out: a [`Chart`], whose title, description, picture and
//! table come from the same numbers. A picture stands inline in a page and as a file alike: its attributes are a light
//! scheme of its own, and the classes `c-…` let the page's style sheet (`assets/css/charts.css`) give it every other.

mod axis;
mod backend;
pub mod bars;
pub mod bullet;
mod canvas;
mod chart;
pub mod comparison_dot;
pub mod heat_matrix;
mod lettering;
pub mod marks;
mod paint;
mod placing;
pub mod ranked;
mod said;
pub mod small_multiples;
pub mod sparkline;
pub mod strip;
pub mod trend;

pub use canvas::Frame;
pub use chart::{Chart, ChartKind, Draw, Subject};

/// Every kind of chart, in display order.
pub const ALL: &[ChartKind] = &[
    ChartKind { id: "trend", title: "chart-kind-trend", description: "chart-kind-trend-means", draw: Draw::Measure(trend::chart) },
    ChartKind { id: "ranked", title: "chart-kind-ranked", description: "chart-kind-ranked-means", draw: Draw::Measure(ranked::chart) },
    ChartKind {
        id: "small-multiples",
        title: "chart-kind-small-multiples",
        description: "chart-kind-small-multiples-means",
        draw: Draw::Measure(small_multiples::chart),
    },
    ChartKind { id: "strip", title: "chart-kind-strip", description: "chart-kind-strip-means", draw: Draw::Measure(strip::chart) },
    ChartKind {
        id: "sparkline",
        title: "chart-kind-sparkline",
        description: "chart-kind-sparkline-means",
        draw: Draw::Measure(sparkline::chart),
    },
    ChartKind {
        id: "comparison-dot",
        title: "chart-kind-comparison-dot",
        description: "chart-kind-comparison-dot-means",
        draw: Draw::Measure(comparison_dot::chart),
    },
    ChartKind { id: "bullet", title: "chart-kind-bullet", description: "chart-kind-bullet-means", draw: Draw::Measure(bullet::chart) },
    ChartKind {
        id: "heat-matrix",
        title: "chart-kind-heat-matrix",
        description: "chart-kind-heat-matrix-means",
        draw: Draw::Scorecard(heat_matrix::chart),
    },
    ChartKind { id: "bars", title: "chart-kind-bars", description: "chart-kind-bars-means", draw: Draw::Ledger(bars::of_breakdown) },
];

#[cfg(test)]
mod tests;
