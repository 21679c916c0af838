//! How far the reading has come is told in bytes of the files.

use std::sync::Mutex;

use super::*;
use crate::load::Reading;

#[derive(Default)]
struct Heard {
    begun: Mutex<Vec<u64>>,
    read: Mutex<Vec<u64>>,
}

impl Reading for Heard {
    fn begin(&self, bytes: u64) {
        self.begun.lock().unwrap().push(bytes);
    }

    fn read(&self, bytes: u64) {
        self.read.lock().unwrap().push(bytes);
    }
}

fn heard(files: &[(&str, &[u8])]) -> (Vec<u64>, Vec<u64>) {
    let heard = Heard::default();
    let all = std::iter::once(("plainsight.toml", SITE.as_bytes())).chain(files.iter().copied());
    load(&Folder::in_memory(all), &Options { reading: Some(&heard), ..Options::default() });
    (heard.begun.into_inner().unwrap(), heard.read.into_inner().unwrap())
}

#[test]
fn every_byte_of_every_file_is_told_once() {
    let spaces = "Marked,Controlled\n".to_owned() + &"100,20\n".repeat(50_000);
    let wide: Vec<u8> = "\u{feff}Trees\n12\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let trees = "title = \"Trees\"\ndescription = \"Trees\"\nfrequency = \"annual\"\nencoding = \"utf-16\"\n[[columns]]\nname = \"Trees\"\n\
                 title = \"Trees\"\ndescription = \"Trees\"\nkind = \"integer\"\n";
    let (begun, read) = heard(&[
        ("data/disclosures/parking-spaces/fy2025-26@2026-04-30.csv", spaces.as_bytes()),
        ("data/disclosures/trees/dataset.toml", trees.as_bytes()),
        ("data/disclosures/trees/fy2025-26@2026-04-30.csv", &wide),
    ]);
    let whole = (spaces.len() + wide.len()) as u64;
    assert_eq!((begun, read.iter().sum::<u64>()), (vec![whole], whole));
    assert!(read.len() > 4, "a long file is told as it is read: {read:?}");
}

#[test]
fn nothing_is_told_without_ledgers() {
    assert_eq!(heard(&[]), (vec![], vec![]));
}
