//! Writing SVG text: escapes, and ids that stay unique when a part is drawn twice.

/// Text safe between tags and in double quotes.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Appends ` name="value"`.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    out.push_str(&escape(value));
    out.push('"');
}

/// A value whose `url(#id)` or `#id` names an id of the part called `prefix`.
pub(super) fn prefixed(value: &str, prefix: &str) -> String {
    if value.contains("url(#") {
        return value.replace("url(#", &format!("url(#{prefix}"));
    }
    match value.strip_prefix('#') {
        // a colour such as #fff also begins with a hash; ids in the sources never look like one
        Some(id) if !matches!(id.len(), 3 | 4 | 6 | 8) || !id.bytes().all(|b| b.is_ascii_hexdigit()) => {
            format!("#{prefix}{id}")
        }
        _ => value.to_owned(),
    }
}
