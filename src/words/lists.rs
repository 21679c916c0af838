//! Things one after the other, as the language writes them.

use super::Words;

impl Words {
    /// "a, b and c".
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.say("list", &[("first", self.series(first).into()), ("last", last.into())]),
        }
    }

    /// "a, b, c".
    pub fn series<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.joined("series", items)
    }

    /// "a, b; c; d": things that have commas themselves.
    pub fn long_series<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.joined("long-series", items)
    }

    fn joined<S: AsRef<str>>(&self, id: &str, items: &[S]) -> String {
        let join = |so_far: String, next: &str| self.say(id, &[("first", so_far.into()), ("next", next.into())]);
        items
            .iter()
            .map(AsRef::as_ref)
            .fold(None, |so_far, next| Some(so_far.map_or_else(|| next.to_owned(), |so_far| join(so_far, next))))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stand_one_after_the_other() {
        let words = Words::english();
        assert_eq!(
            (words.series::<&str>(&[]), words.series(&["a"]), words.series(&["a", "b", "c"])),
            (String::new(), "a".into(), "a, b, c".into())
        );
        assert_eq!(words.long_series(&["a, b", "c"]), "a, b; c");
        assert_eq!(words.list(&["a", "b", "c"].map(str::to_owned)), "a, b and c");
    }
}
