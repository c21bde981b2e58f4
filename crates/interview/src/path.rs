//! Places of the document: `residence.rural`, `children[].born` with the number of the row.

use serde_json::{Map, Value};

/// Writes `value` at `path`. A row that is not there is not made, and what was answered «no» as a whole
/// gets no particulars.
pub(crate) fn put(document: &mut Map<String, Value>, path: &str, row: usize, value: Value) {
    let (step, rest) = step(path);
    if let Some(name) = step.strip_suffix("[]") {
        let Some(Value::Array(rows)) = document.get_mut(name) else {
            return;
        };
        if let (Some(Value::Object(inner)), Some(rest)) = (rows.get_mut(row), rest) {
            put(inner, rest, row, value);
        }
        return;
    }
    let Some(rest) = rest else {
        // Particulars that were told before stay: «it is there» adds nothing to them.
        let is_there = matches!(&value, Value::Object(thing) if thing.is_empty());
        if !(is_there && matches!(document.get(step), Some(Value::Object(_)))) {
            document.insert(step.to_owned(), value);
        }
        return;
    };
    let inner = document
        .entry(step)
        .or_insert_with(|| Value::Object(Map::new()));
    if let Value::Object(inner) = inner {
        put(inner, rest, row, value);
    }
}

/// What stands at `path`.
pub(crate) fn get<'a>(
    document: &'a Map<String, Value>,
    path: &str,
    row: usize,
) -> Option<&'a Value> {
    let (step, rest) = step(path);
    let value = match step.strip_suffix("[]") {
        Some(name) => document.get(name)?.as_array()?.get(row)?,
        None => document.get(step)?,
    };
    match rest {
        Some(rest) => get(value.as_object()?, rest, row),
        None => Some(value),
    }
}

/// Takes what stands at `path` out of the document; objects that become empty go too, rows stay.
pub(crate) fn take(document: &mut Map<String, Value>, path: &str, row: usize) -> Option<Value> {
    let (step, rest) = step(path);
    if let Some(name) = step.strip_suffix("[]") {
        let inner = document.get_mut(name)?.as_array_mut()?.get_mut(row)?;
        return take(inner.as_object_mut()?, rest?, row);
    }
    let Some(rest) = rest else {
        return document.shift_remove(step);
    };
    let inner = document.get_mut(step)?.as_object_mut()?;
    let taken = take(inner, rest, row);
    if inner.is_empty() {
        document.shift_remove(step);
    }
    taken
}

fn step(path: &str) -> (&str, Option<&str>) {
    match path.split_once('.') {
        Some((step, rest)) => (step, Some(rest)),
        None => (path, None),
    }
}
