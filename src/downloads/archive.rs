//! The archive of all downloads: the same bytes whatever the machine, the clock and the order in which files were made.

use std::io::{self, Cursor, Write};

use zip::write::{PreparedZipFile, SimpleFileOptions};
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// How every file is packed: deflated (lightly: harder packing costs more time than it saves bytes), with the date that stands for none (1980-01-01), readable by all.
pub(super) const OPTIONS: SimpleFileOptions = SimpleFileOptions::DEFAULT
    .compression_method(CompressionMethod::Deflated)
    .compression_level(Some(1))
    .last_modified_time(DateTime::DEFAULT)
    .unix_permissions(0o644)
    .system(System::Unix);

/// A file packed from its bytes.
pub(super) fn pack(path: &str, bytes: &[u8]) -> io::Result<PreparedZipFile> {
    Ok(PreparedZipFile::from_data(path, OPTIONS, bytes)?)
}

/// The archive of packed files, sorted by name. Each is let go as soon as it is written.
pub(super) fn archive(mut files: Vec<PreparedZipFile>) -> io::Result<Vec<u8>> {
    files.sort_by(|a, b| a.file_name_raw().cmp(b.file_name_raw()));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        writer.add_prepared_file(file)?;
    }
    writer.flush()?;
    Ok(writer.finish()?.into_inner())
}
