//! The media type of a published file, as a browser needs it.

/// By the file's ending; a file of no known kind is bytes, to be saved.
pub fn media_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    KNOWN.iter().find(|(known, _)| *known == ending).map_or("application/octet-stream", |(_, kind)| kind)
}

/// The registered types of the endings that a site may hold (IANA media types; `text/calendar` by RFC 5545, Parquet and JSON-LD by
/// their own registrations).
const KNOWN: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("csv", "text/csv; charset=utf-8"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("xml", "application/xml"),
    ("atom", "application/atom+xml"),
    ("ics", "text/calendar; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("zip", "application/zip"),
    ("gz", "application/gzip"),
    ("parquet", "application/vnd.apache.parquet"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("ico", "image/vnd.microsoft.icon"),
    ("woff2", "font/woff2"),
    ("webmanifest", "application/manifest+json"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
];

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn the_ending_says_what_a_file_is() {
        assert_eq!(media_type("councils/index.html"), "text/html; charset=utf-8");
        assert_eq!(media_type("indicators/neet.csv-metadata.json"), "application/json");
        assert_eq!(media_type("changes/feed.ATOM"), "application/atom+xml");
        assert_eq!(media_type("v1.2/SHA256SUMS"), "application/octet-stream");
        assert_eq!(media_type("CNAME"), "application/octet-stream");
    }
}
