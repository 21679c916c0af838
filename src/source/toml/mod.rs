//! TOML files: keys that know their place, and that say which of them nobody asked for.
//!
//! Comes in: a decoded [`Text`](super::Text) or a part of one. Goes out: values by key through [`Keys`], each wrong type,
//! missing key, unknown word and unknown key as a finding.

mod document;
mod keys;
mod value;

pub use document::Document;
pub use keys::Keys;

#[cfg(test)]
mod tests;
