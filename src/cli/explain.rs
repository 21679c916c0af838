//! `plainsight explain`: the same trace as the page.

use std::io::IsTerminal;
use std::process::ExitCode;

use crate::calc::Results;
use crate::cli::args::ExplainArgs;
use crate::cli::{COMMAND_LINE_IS_WRONG, INPUT_HAS_ERRORS, config, render, usage_error};
use crate::load;
use crate::model::{AuthorityId, Dataset, IndicatorId};
use crate::pages;
use crate::pipeline;
use crate::source::did_you_mean;
use crate::words::Words;

/// Prints why a figure has its status, against every set of targets that it has.
#[allow(clippy::print_stdout, clippy::print_stderr, reason = "the command line prints")]
pub fn run(args: &ExplainArgs) -> ExitCode {
    let config = match config(&args.site) {
        Ok(config) => config,
        Err(message) => return usage_error(&message),
    };
    let (dataset, report) = pipeline::load(&config);
    let Some(dataset) = dataset else {
        eprint!("{}", render::text(&report, std::io::stderr().is_terminal()));
        return ExitCode::from(INPUT_HAS_ERRORS);
    };
    let results = Results::new(&dataset, config.as_at(&dataset.site));
    match explain(&dataset, &results, args) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(COMMAND_LINE_IS_WRONG)
        }
    }
}

fn explain(dataset: &Dataset, results: &Results<'_>, args: &ExplainArgs) -> Result<String, String> {
    let indicators = || dataset.indicators.iter().map(|indicator| indicator.id.as_str());
    let authorities = || dataset.authorities.iter().map(|authority| authority.id.as_str());
    let unknown = |what: &str, wrong: &str, guess: Option<String>| {
        format!("there is no {what} `{wrong}`{}", guess.map_or(String::new(), |guess| format!(": {guess}")))
    };
    let indicator = dataset.indicator_ids().find(|id| dataset.indicator(*id).id.as_str() == args.indicator);
    let indicator = indicator.ok_or_else(|| unknown("indicator", &args.indicator, did_you_mean(&args.indicator, indicators())))?;
    let authority = dataset.authority_ids().find(|id| dataset.authority(*id).id.as_str() == args.authority);
    let authority = authority.ok_or_else(|| unknown("authority", &args.authority, did_you_mean(&args.authority, authorities())))?;
    let newest = || newest(results, (indicator, authority));
    let figure = match &args.period {
        None => results.latest(indicator, authority),
        Some(label) => {
            let period = load::period(label, dataset.indicator(indicator).frequency).map_err(|fault| {
                let help = fault.help.map_or(String::new(), |help| format!(": {help}"));
                format!("`{label}` is no period of this indicator{help}{}", newest())
            })?;
            results.figure(indicator, authority, period)
        }
    };
    let figure = figure.ok_or_else(|| {
        format!("{} has no such figure for {}{}", dataset.authority(authority).name, dataset.indicator(indicator).title, newest())
    })?;
    Ok(pages::explain(results, &Words::english(), indicator, figure))
}

/// The newest periods of which a council has a figure, as a sentence behind another; nothing where it has none.
fn newest(results: &Results<'_>, of: (IndicatorId, AuthorityId)) -> String {
    const MOST: usize = 3;
    let (indicator, authority) = of;
    let figures = results.all(indicator).rev().filter(|figure| figure.authority() == authority);
    let periods: Vec<String> = figures.take(MOST).map(|figure| format!("`{}`", figure.period())).collect();
    if periods.is_empty() { String::new() } else { format!("; the newest periods that there are: {}", periods.join(", ")) }
}
