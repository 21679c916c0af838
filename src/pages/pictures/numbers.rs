//! Where the numbers of a picture are to be downloaded.

/// A file with the numbers of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// A file of its own with just these, at this path: made with the picture.
    Own(String),
    /// A file that is there anyhow and holds just these.
    Same(String),
    /// A file that is there anyhow and holds these among others.
    Among(String),
}

impl Numbers {
    /// The path from the site's root.
    pub fn path(&self) -> &str {
        match self {
            Self::Own(path) | Self::Same(path) | Self::Among(path) => path,
        }
    }

    /// The path of the file that is to be made; none where it is there anyhow.
    pub fn own(&self) -> Option<&str> {
        match self {
            Self::Own(path) => Some(path),
            Self::Same(_) | Self::Among(_) => None,
        }
    }

    /// The message of the link to it.
    pub fn message(&self) -> &'static str {
        match self {
            Self::Own(_) | Self::Same(_) => "chart-download-data",
            Self::Among(_) => "chart-download-measure",
        }
    }
}
