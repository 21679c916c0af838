//! The service that an indicator measures, and which kinds of body run it.

use std::collections::BTreeMap;

use super::indicators::Described;
use crate::diag::{Diagnostic, Report};
use crate::model::{AuthorityKind, Service};
use crate::source::toml::Keys;
use crate::source::{Fault, did_you_mean};

/// Reads `[service]` of an indicator.
pub(super) fn read(keys: &Keys<'_>) -> Option<Service> {
    let table = keys.table("service")?;
    let name = table.required_string("name");
    let mut run_by: Vec<AuthorityKind> = Vec::new();
    for word in table.strings("run_by") {
        match kind(&word.text) {
            Ok(kind) if run_by.contains(&kind) => {
                let fault = Fault::new("indicators/service", format!("`{}` is named twice", word.text));
                table.add(fault.help("name each kind once").at(word.place));
            }
            Ok(kind) => run_by.push(kind),
            Err(fault) => table.add(fault.at(word.place)),
        }
    }
    if !table.has("run_by") {
        table.missing("run_by", "write run_by = [\"district\", \"unitary\"]");
    }
    table.finish();
    run_by.sort_unstable();
    (!run_by.is_empty()).then_some(Service { name, run_by })
}

/// A kind of body that runs services; an area as a whole runs none.
fn kind(word: &str) -> Result<AuthorityKind, Fault> {
    let kinds = || AuthorityKind::ALL.into_iter().filter(|kind| *kind != AuthorityKind::AreaTotal);
    kinds().find(|kind| kind.name() == word).ok_or_else(|| {
        let names: Vec<&str> = kinds().map(AuthorityKind::name).collect();
        let help = did_you_mean(word, names.iter().copied()).unwrap_or_else(|| format!("kinds are {}", names.join(", ")));
        Fault::new("indicators/service", format!("`{word}` is not a kind of body that runs services")).help(help)
    })
}

/// A service of one name is run by the same bodies whichever indicator speaks of it.
pub(super) fn check(described: &[Described], report: &mut Report) {
    let mut first: BTreeMap<&str, &Described> = BTreeMap::new();
    for one in described {
        let Some(service) = &one.indicator.service else { continue };
        let other = *first.entry(&service.name).or_insert(one);
        if other.indicator.service.as_ref().is_some_and(|known| known.run_by != service.run_by) {
            let message = format!("`{}` names other bodies that run the service `{}`", other.indicator.id, service.name);
            let help = "write the same run_by in both, or tell the services apart by name";
            report.add(Diagnostic::error("indicators/service", one.indicator.place.clone(), message).help(help));
        }
    }
}
