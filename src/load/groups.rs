//! data/groups/\<id\>.toml: bodies that are compared with each other.

use super::layout::Named;
use super::names::Names;
use super::read;
use crate::diag::Report;
use crate::model::{Authority, AuthorityId, AuthorityKind, Group};
use crate::source::toml::Keys;
use crate::source::{Fault, Folder, Written, did_you_mean};

/// What members are chosen from.
pub(super) struct Choice<'a> {
    /// Every authority, in order.
    pub(super) list: &'a [Authority],
    /// By name.
    pub(super) authorities: &'a Names,
    /// Areas by name.
    pub(super) areas: &'a Names,
}

/// Reads every group; one whose file cannot be read has no members.
pub(super) fn read(folder: &Folder, files: &[Named], choice: &Choice<'_>, report: &mut Report) -> Vec<Group> {
    let one = |file: &Named| {
        let empty = || Group { id: file.id.clone(), title: String::new(), description: None, members: Vec::new() };
        read::toml(folder, &file.path, report, |keys| Group {
            title: keys.required_string("title"),
            description: keys.string("description"),
            members: members(keys, choice),
            ..empty()
        })
        .unwrap_or_else(empty)
    };
    files.iter().map(one).collect()
}

/// Listed members in their order, then those chosen by kind and area in the order of the authorities. Area totals and
/// invented bodies are there only where they are listed.
fn members(keys: &Keys<'_>, choice: &Choice<'_>) -> Vec<AuthorityId> {
    let mut members: Vec<AuthorityId> = Vec::new();
    for Written { text, place } in keys.strings("members") {
        match choice.authorities.resolve(&text).map(AuthorityId::from_index) {
            Ok(member) if members.contains(&member) => {
                keys.add(Fault::new("groups/twice", format!("`{text}` is a member already")).help("remove it here").at(place));
            }
            Ok(member) => members.push(member),
            Err(fault) => keys.add(fault.at(place)),
        }
    }
    let kinds: Vec<AuthorityKind> = resolve(keys, keys.strings("kinds"), kind);
    let areas: Vec<usize> = resolve(keys, keys.strings("areas"), |text| choice.areas.resolve(text));
    let (by_kind, by_area) = (keys.has("kinds"), keys.has("areas"));
    if !by_kind && !by_area && !keys.has("members") {
        keys.missing("members", "write members = [\"…\"], or choose them by kinds = [\"…\"] or areas = [\"…\"]");
        return members;
    }
    for (index, authority) in choice.list.iter().enumerate() {
        let fits_kind = !by_kind || kinds.contains(&authority.kind);
        let fits_area = !by_area || authority.area.is_some_and(|area| areas.contains(&area));
        let member = AuthorityId::from_index(index);
        if (by_kind || by_area) && fits_kind && fits_area && authority.is_counted() && !members.contains(&member) {
            members.push(member);
        }
    }
    let named_well = kinds.len() == keys.strings("kinds").len() && areas.len() == keys.strings("areas").len();
    if members.is_empty() && named_well && keys.strings("members").is_empty() {
        let fault = Fault::new("groups/empty", "the group has no members");
        keys.add(fault.help("area totals and invented bodies are members only where `members` lists them").at(keys.here()));
    }
    members
}

fn resolve<T>(keys: &Keys<'_>, words: Vec<Written>, read: impl Fn(&str) -> Result<T, Fault>) -> Vec<T> {
    words.into_iter().filter_map(|Written { text, place }| read(&text).map_err(|fault| keys.add(fault.at(place))).ok()).collect()
}

fn kind(text: &str) -> Result<AuthorityKind, Fault> {
    let names = AuthorityKind::ALL.map(AuthorityKind::name);
    AuthorityKind::ALL.into_iter().find(|kind| kind.name() == text).ok_or_else(|| {
        let help = did_you_mean(text, names).unwrap_or_else(|| format!("kinds are {}", names.join(", ")));
        Fault::new("authorities/kind", format!("`{text}` is not a kind of authority")).help(help)
    })
}
