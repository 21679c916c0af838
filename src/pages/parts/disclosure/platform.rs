//! The statement that points to the Central Digital Platform, which the guidance on the Procurement Act 2023 asks a council's website to
//! carry.

use crate::model::CdpStatement;
use crate::pages::html::{escape, link};

/// The council's words as HTML, the address in them as a link.
pub fn platform_words(statement: &CdpStatement) -> String {
    let CdpStatement { words, link: to } = statement;
    match words.split_once(to.as_str()) {
        Some((before, after)) => format!("{}{}{}", escape(before), link(to, to), escape(after)),
        None => escape(words).into_owned(),
    }
}
