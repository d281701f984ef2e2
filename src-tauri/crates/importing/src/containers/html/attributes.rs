//! Attributes of HTML tags.

/// A number of an attribute; `None` when there is none.
pub(super) fn number(attributes: &str, wanted: &str) -> Option<u32> {
    value(attributes, wanted)?.trim().parse().ok()
}

/// The value of an attribute, entities left as they are.
fn value<'a>(attributes: &'a str, wanted: &str) -> Option<&'a str> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/'));
        let name = rest.get(..end.unwrap_or(rest.len()))?;
        // A sign of equality without a name before is passed over.
        let behind = rest.get(name.len().max(usize::from(name.is_empty()))..)?;
        let behind = behind.trim_start();
        let Some(given) = behind.strip_prefix('=') else {
            rest = behind;
            continue;
        };
        let given = given.trim_start();
        let quote = given.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (found, after) = if let Some(quote) = quote {
            given.get(1..)?.split_once(quote)?
        } else {
            let end = given.find(|c: char| c.is_ascii_whitespace());
            given.split_at_checked(end.unwrap_or(given.len()))?
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(found);
        }
        rest = after;
    }
}
