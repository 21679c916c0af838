//! "Did you mean": the known word that stands nearest to one that is not known.

/// Longer texts than this are no slips of the pen, and comparing them would take long.
const LONGEST_CHARS: usize = 80;

/// The known word that is nearest to `wrong`, or nothing where none is near: the same in other letter case, or with at
/// most a third of its characters changed, or the only one that begins with it. Of several the first of `known` is given.
pub fn closest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = wrong.trim().to_lowercase();
    let length = typed.chars().count();
    if length == 0 || length > LONGEST_CHARS {
        return None;
    }
    let allowed = (length / 3).max(1);
    let mut nearest: Option<(usize, &str)> = None;
    let mut beginning: Vec<&str> = Vec::new();
    for word in known {
        let lower = word.to_lowercase();
        let distance = if lower.chars().count().abs_diff(length) > allowed { usize::MAX } else { strsim::osa_distance(&typed, &lower) };
        if distance <= allowed && nearest.is_none_or(|(best, _)| distance < best) {
            nearest = Some((distance, word));
        }
        if length >= 3 && lower.starts_with(&typed) {
            beginning.push(word);
        }
    }
    match (nearest, beginning.as_slice()) {
        (Some((_, word)), _) => Some(word),
        (None, [only]) => Some(only),
        (None, _) => None,
    }
}

/// "did you mean `polarity`?", or nothing where no known word is near.
pub fn did_you_mean<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    closest(wrong, known).map(|word| format!("did you mean `{word}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_nearest() {
        let known = ["boston", "bolsover", "corby"];
        assert_eq!(closest("bostn", known), Some("boston"));
        assert_eq!(closest("BOSTON", known), Some("boston"));
        assert_eq!(closest(" corby ", known), Some("corby"));
        assert_eq!(closest("bols", known), Some("bolsover"));
    }

    #[test]
    fn finds_nothing_where_nothing_is_near() {
        assert_eq!(closest("", ["boston"]), None);
        assert_eq!(closest("rutland", ["boston"]), None);
        // Two begin with it: neither is meant more than the other.
        assert_eq!(closest("north", ["north-kesteven", "north-east-derbyshire"]), None);
        assert_eq!(closest(&"x".repeat(500), ["x"]), None);
    }
}
