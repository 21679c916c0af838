//! The only reader of the disk besides `output`: from paths to values that know their place.
//!
//! Comes in: a site's folder. Goes out: its paths in order, decoded [`Text`], CSV rows, TOML keys and front matter, each
//! of which can say in which file, line and column it stands. What a value means is not known here: the caller passes a
//! function that reads it and may answer with a [`Fault`].

pub mod csv;
mod decoded;
mod encoded;
mod export;
mod fault;
mod folder;
mod front_matter;
mod grid;
mod picture;
mod quote;
mod similar;
mod spoken_date;
mod text;
pub mod toml;
mod workbook;

pub use decoded::{BadByte, Decoded};
pub use encoded::{ByteOrderMark, Encoded};
pub use export::{Export, TextForm};
pub use fault::Fault;
pub use folder::Folder;
pub use front_matter::FrontMatter;
pub use grid::{CellKind, Grid, GridRow};
pub use picture::picture_size;
pub use quote::quote;
pub use similar::{closest, did_you_mean};
pub use spoken_date::spoken_date;
pub use text::{Text, Written};
