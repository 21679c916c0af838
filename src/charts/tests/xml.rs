//! A tiny reader of the XML that charts are: enough to know that it is well formed.

/// The tags, from `<` to `>`, in order.
pub fn tags(svg: &str) -> Vec<&str> {
    svg.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or(rest)).collect()
}

/// The texts between tags, unescaped, each with the class of its group where it stands in one.
pub fn texts(svg: &str) -> Vec<String> {
    let texts = svg.split('>').filter_map(|rest| rest.split_once('<').map(|(text, _)| text)).filter(|text| !text.is_empty());
    let unescape =
        |text: &str| text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    texts.map(unescape).collect()
}

/// The ids, or why the text is not well formed: tags that do not match, an attribute twice or without quotes, a bare `&`.
pub fn ids(svg: &str) -> Result<Vec<String>, String> {
    let (mut open, mut ids) = (Vec::new(), Vec::new());
    for tag in tags(svg) {
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let (body, closed) = tag.strip_suffix('/').map_or((tag, false), |body| (body, true));
        let (name, rest) = body.split_once(' ').unwrap_or((body, ""));
        for (attribute, value) in attributes(rest)? {
            if attribute == "id" {
                ids.push(value.to_owned());
            }
        }
        if !closed {
            open.push(name);
        }
    }
    let bare = svg.split('&').skip(1).find(|rest| !["amp;", "lt;", "gt;", "quot;", "#39;"].iter().any(|known| rest.starts_with(known)));
    if let Some(bare) = bare {
        return Err(format!("a bare & before {bare:.20}"));
    }
    if svg.chars().any(char::is_control) {
        return Err("a control character".to_owned());
    }
    if open.is_empty() { Ok(ids) } else { Err(format!("{open:?} stay open")) }
}

fn attributes(mut rest: &str) -> Result<Vec<(&str, &str)>, String> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    while !rest.trim().is_empty() {
        let (name, after) = rest.trim_start().split_once("=\"").ok_or_else(|| format!("no value in {rest}"))?;
        let (value, after) = after.split_once('"').ok_or_else(|| format!("no end in {after}"))?;
        if name.contains([' ', '"']) || found.iter().any(|(earlier, _)| *earlier == name) {
            return Err(format!("attribute {name}"));
        }
        found.push((name, value));
        rest = after;
    }
    Ok(found)
}

/// Width and height of the view box.
pub fn size(svg: &str) -> (f64, f64) {
    let (_, rest) = svg.split_once("viewBox=\"0 0 ").unwrap();
    let (width, height) = rest.split_once('"').unwrap().0.split_once(' ').unwrap();
    (width.parse().unwrap(), height.parse().unwrap())
}

/// What the paths of a class draw.
pub fn paths<'s>(svg: &'s str, class: &str) -> Vec<&'s str> {
    let opening = format!("<path class=\"{class}\"");
    svg.split(opening.as_str()).skip(1).map(|rest| rest.split_once(" d=\"").unwrap().1.split_once('"').unwrap().0).collect()
}

/// Where texts are written.
pub fn text_spots(svg: &str) -> Vec<(f64, f64)> {
    let of =
        |tag: &str, name: &str| -> f64 { tag.split_once(&format!(" {name}=\"")).unwrap().1.split_once('"').unwrap().0.parse().unwrap() };
    tags(svg).into_iter().filter(|tag| tag.starts_with("text ")).map(|tag| (of(tag, "x"), of(tag, "y"))).collect()
}
