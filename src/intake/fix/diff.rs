//! A unified diff of pieces that are known to belong together: no search, so a ledger of a million rows costs one pass.

use std::fmt::Write;

use similar::udiff::UnifiedHunkHeader;
use similar::{ChangeTag, DiffOp, group_diff_ops};

use super::edits::lines;

/// The unified diff of a file, without lines around the changes; empty where nothing changed.
pub(super) fn unified(path: &str, pieces: &[(&str, String)]) -> String {
    let (mut old, mut new, mut ops) = (Vec::new(), Vec::new(), Vec::new());
    for (before, after) in pieces.iter().filter(|(before, _)| !before.is_empty()) {
        let (old_index, new_index) = (old.len(), new.len());
        old.extend(lines(before));
        new.extend(lines(after));
        let (old_len, new_len) = (old.len() - old_index, new.len() - new_index);
        ops.push(if before == after {
            DiffOp::Equal { old_index, new_index, len: old_len }
        } else if new_len == 0 {
            DiffOp::Delete { old_index, old_len, new_index }
        } else {
            DiffOp::Replace { old_index, old_len, new_index, new_len }
        });
    }
    if ops.iter().all(|op| matches!(op, DiffOp::Equal { .. })) {
        return String::new();
    }
    let mut out = format!("--- a/{path}\n+++ b/{path}\n");
    for hunk in group_diff_ops(ops, 0).iter().filter(|hunk| hunk.iter().any(|op| !matches!(op, DiffOp::Equal { .. }))) {
        let _ = writeln!(out, "{}", UnifiedHunkHeader::new(hunk));
        for (tag, changed) in hunk.iter().flat_map(|op| op.iter_slices(old.as_slice(), new.as_slice())) {
            let sign = match tag {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            };
            for line in changed {
                let _ = writeln!(out, "{sign}{}", line.trim_end_matches(['\n', '\r']));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_lines_of_both_sides() {
        let pieces = [("a\n", "a\n".to_owned()), ("b\nc\n", "B\nc\n".to_owned()), ("\n", String::new()), ("d", "d".to_owned())];
        assert_eq!(unified("x.csv", &pieces), "--- a/x.csv\n+++ b/x.csv\n@@ -2,3 +2,2 @@\n-b\n-c\n+B\n+c\n-\n");
        assert_eq!(unified("x.csv", &pieces[..1]), "");
    }
}
