//! What stands in a Fluent file: its messages, where each begins, and what each names.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser::{ParserError, parse_runtime};

/// What a sentence names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// What it is filled in with: `$count` as `count`.
    pub(super) variables: BTreeSet<String>,
    /// Further messages, `-terms` and their attributes (`message.attribute`).
    pub(super) messages: BTreeSet<String>,
    /// Functions; the catalogue has none.
    pub(super) functions: BTreeSet<String>,
}

/// A message, a term or an attribute of one.
#[derive(Clone, Debug)]
pub(super) struct Entries<'t> {
    /// By name: `home`, `-term`, `-term.gender`.
    pub(super) named: BTreeMap<String, Named>,
    /// Each message and term in the order of the file: its name, the byte where it begins, its text as it is written, and whether it
    /// has a sentence of its own and not attributes alone.
    pub(super) order: Vec<Written<'t>>,
}

/// A message or term as it is written.
#[derive(Clone, Debug)]
pub(super) struct Written<'t> {
    pub(super) name: String,
    pub(super) at: usize,
    pub(super) text: &'t str,
    pub(super) has_value: bool,
}

/// The entries of a file, and what in it could not be read.
pub(super) fn entries(text: &str) -> (Entries<'_>, Vec<ParserError>) {
    let (resource, errors) = match parse_runtime(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut found = Entries { named: BTreeMap::new(), order: Vec::new() };
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let Message { id, value, attributes, .. } = message;
                let at = offset(text, id.name);
                found.order.push(Written { name: id.name.to_owned(), at, text: "", has_value: value.is_some() });
                found.named.insert(id.name.to_owned(), value.as_ref().map(named).unwrap_or_default());
                let attributes = attributes.iter().map(|own| (format!("{}.{}", id.name, own.id.name), named(&own.value)));
                found.named.extend(attributes);
            }
            Entry::Term(term) => {
                let name = format!("-{}", term.id.name);
                let at = offset(text, term.id.name).saturating_sub(1);
                found.order.push(Written { name: name.clone(), at, text: "", has_value: true });
                found.named.extend(term.attributes.iter().map(|own| (format!("{name}.{}", own.id.name), named(&own.value))));
                found.named.insert(name, named(&term.value));
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    let ends: Vec<usize> = found.order.iter().skip(1).map(|entry| entry.at).chain([text.len()]).collect();
    for (entry, end) in found.order.iter_mut().zip(ends) {
        entry.text = without_comments(text.get(entry.at..end).unwrap_or_default());
    }
    (found, errors)
}

/// Where a part of a text begins in it, in bytes.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// A message without the comments that stand before the next one.
fn without_comments(text: &str) -> &str {
    let comment = text.match_indices('\n').find(|(at, _)| text.get(at + 1..).is_some_and(|rest| rest.starts_with('#')));
    comment.and_then(|(at, _)| text.get(..at)).unwrap_or(text).trim_end()
}

fn named(pattern: &Pattern<&str>) -> Named {
    let mut found = Named::default();
    of_pattern(pattern, &mut found);
    found
}

fn of_pattern(pattern: &Pattern<&str>, found: &mut Named) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => of_expression(expression, found),
        }
    }
}

fn of_expression(expression: &Expression<&str>, found: &mut Named) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                of_pattern(&variant.value, found);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut Named) {
    let with = |name: String, attribute: Option<&str>| attribute.map_or(name.clone(), |own| format!("{name}.{own}"));
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { id, arguments } => {
            found.functions.insert(id.name.to_owned());
            of_arguments(arguments, found);
        }
        InlineExpression::MessageReference { id, attribute } => {
            found.messages.insert(with(id.name.to_owned(), attribute.as_ref().map(|own| own.name)));
        }
        InlineExpression::TermReference { id, attribute, arguments } => {
            found.messages.insert(with(format!("-{}", id.name), attribute.as_ref().map(|own| own.name)));
            if let Some(arguments) = arguments {
                of_arguments(arguments, found);
            }
        }
        InlineExpression::VariableReference { id } => {
            found.variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
    }
}

fn of_arguments(arguments: &CallArguments<&str>, found: &mut Named) {
    for value in arguments.positional.iter().chain(arguments.named.iter().map(|named| &named.value)) {
        of_inline(value, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_message_knows_where_it_begins_and_what_it_names() {
        let text = "# A comment.\n\na = { $count ->\n    [one] { b } of { $whole }\n   *[other] { NUMBER($n) }\n  }\n\n# Another.\n-t = { -u.gender ->\n   *[m] x\n  }\nb = x\n";
        let (found, errors) = entries(text);
        assert!(errors.is_empty());
        let order: Vec<(&str, usize)> = found.order.iter().map(|entry| (entry.name.as_str(), entry.at)).collect();
        assert_eq!(order, [("a", text.find("a = ").unwrap()), ("-t", text.find("-t = ").unwrap()), ("b", text.find("b = x").unwrap())]);
        assert!(found.order[0].text.ends_with("}\n  }") && found.order[2].text == "b = x");
        let words = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join(" ");
        let a = &found.named["a"];
        assert_eq!((words(&a.variables), words(&a.messages), words(&a.functions)), ("count n whole".into(), "b".into(), "NUMBER".into()));
        assert_eq!(words(&found.named["-t"].messages), "-u.gender");
    }

    #[test]
    fn what_cannot_be_read_is_told_and_the_rest_is_read() {
        let (found, errors) = entries("a = { $x\n\nb = x\n");
        assert_eq!((errors.len(), found.order.len()), (1, 1));
    }
}
