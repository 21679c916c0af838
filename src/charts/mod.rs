//! Charts as SVG, drawn with plotters on a backend of our own.
//!
//! Comes in: the calculations, the catalogue and a subject. Goes out: a [`Chart`], whose title, description, picture and
//! table come from the same numbers. A picture stands inline in a page and as a file alike: its attributes are a light
//! scheme of its own, and the classes `c-…` let the page's style sheet (`assets/css/charts.css`) give it every other.

mod axis;
mod backend;
mod canvas;
mod chart;
mod lettering;
pub mod marks;
mod paint;
mod placing;
mod said;
pub mod trend;

pub use canvas::Frame;
pub use chart::{Chart, ChartKind, Subject};

/// Every kind of chart, in display order.
pub const ALL: &[ChartKind] =
    &[ChartKind { id: "trend", title: "chart-kind-trend", description: "chart-kind-trend-means", draw: trend::chart }];

#[cfg(test)]
mod tests;
