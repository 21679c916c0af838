//! A file of the site that is written piece by piece.
//!
//! Comes in: bytes, in any number of pieces; places in the file may be written again, as a zip does. Goes out: the file,
//! as if it had been written at once.

use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::Arc;

use super::disk::{create_new, open_to_all};
use super::ledger::Record;
use super::manifest::Entry;
use super::publication::{Bytes, Publication, hash_file};
use super::stamp::Stamp;
use crate::output::OutputError;

/// A file that is being written, outside the site until it is finished.
pub struct Part<'a> {
    publication: &'a Publication,
    file: PathBuf,
    writer: BufWriter<File>,
    path: Arc<str>,
    known: Option<Entry>,
}

impl<'a> Part<'a> {
    pub(super) fn create(publication: &'a Publication, file: PathBuf, path: Arc<str>, known: Option<Entry>) -> Result<Self, OutputError> {
        let new = create_new(&file).map_err(|error| OutputError::disk("make", &file, &error))?;
        Ok(Self { publication, file, writer: BufWriter::with_capacity(1 << 16, new), path, known })
    }

    /// Adds the file to the site; the published one stays where its bytes are the same.
    ///
    /// # Errors
    ///
    /// The disk fails.
    pub fn finish(self) -> Result<(), OutputError> {
        let Self { publication, file, writer, path, known } = self;
        let fail = |error| OutputError::disk("write", &file, &error);
        let written = writer.into_inner().map_err(|error| fail(error.into_error()))?;
        let metadata = open_to_all(&written).map_err(fail)?;
        if publication.disk.durable {
            written.sync_data().map_err(fail)?;
        }
        drop(written);
        let blake3 = hash_file(&file).map_err(|error| OutputError::disk("read", &file, &error))?;
        let record = if let Some(kept) = publication.find_live(&path, known, Bytes { size: metadata.len(), blake3 })? {
            publication.disk.remove(&file).map_err(|error| OutputError::disk("remove", &file, &error))?;
            kept
        } else {
            let spare = publication.prepare()?;
            publication.disk.bring(&file, &spare, &path).map_err(fail)?;
            Record::written(blake3, Stamp::of(&metadata))
        };
        publication.ledger().finish(&path, record);
        Ok(())
    }
}

impl Write for Part<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

impl Seek for Part<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.writer.seek(to)
    }
}
