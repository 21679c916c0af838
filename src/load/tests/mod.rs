//! Small sites, right and wrong.
