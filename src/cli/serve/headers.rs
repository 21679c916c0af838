//! The headers that a host should send with the site; `docs/content/how-to/hosting.md` says them for each host.

/// Nothing but the site's own files, in nobody else's frame.
pub const CONTENT_SECURITY_POLICY: &str =
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/// The same for `/embed/`, which is there to be framed.
pub const EMBED_SECURITY_POLICY: &str = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors *; object-src 'none'";
