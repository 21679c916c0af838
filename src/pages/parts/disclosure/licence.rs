//! The licence in the words that the Open Government Licence asks for, and whom to acknowledge.

use serde::Serialize;

use super::Owed;

/// The licence of the files.
#[derive(Clone, Debug, Serialize)]
pub struct LicenceView {
    /// Its name.
    pub name: String,
    /// Its text.
    pub url: String,
    /// Whether it is the Open Government Licence, whose terms the page can say.
    pub is_ogl: bool,
    /// What somebody who uses the data must say.
    pub attribution: String,
}

impl LicenceView {
    /// Of the site's licence. The attribution is the site's own; where it has none, the one that the Open Government Licence gives.
    pub fn new(owed: &Owed<'_>) -> Self {
        let (words, licence) = (owed.stage.words, &owed.stage.dataset().site.licence);
        let is_ogl = licence.url.contains("open-government-licence");
        let standard = || {
            let id = if is_ogl { "disclosure-licence-ogl-attribution" } else { "disclosure-licence-attribution" };
            words.say(id, &[("licence", (&licence.name).into()), ("name", owed.body_name().into())])
        };
        Self {
            name: licence.name.clone(),
            url: licence.url.clone(),
            is_ogl,
            attribution: licence.attribution.clone().unwrap_or_else(standard),
        }
    }
}
