//! Compares a JSON document with a schema of our description: as much of JSON Schema as it uses.

use serde_json::{Map, Value};

/// What in `value` is not as `schema` describes it, as «where: what»; the first few.
pub(crate) fn mistakes(value: &Value, schema: &Value, description: &Value) -> Vec<String> {
    let mut found = vec![];
    Reader { description }.compare("", value, schema, &mut found);
    found.truncate(5);
    found
}

struct Reader<'a> {
    description: &'a Value,
}

impl Reader<'_> {
    fn compare(&self, place: &str, value: &Value, schema: &Value, found: &mut Vec<String>) {
        if let Some(reference) = schema["$ref"].as_str() {
            let schema = self.description.pointer(&reference[1..]);
            return self.compare(place, value, schema.unwrap(), found);
        }
        if let Some(ways) = schema["oneOf"].as_array() {
            let fits = |way: &&Value| {
                let mut found = vec![];
                self.compare(place, value, way, &mut found);
                found.is_empty()
            };
            if ways.iter().filter(fits).count() != 1 {
                found.push(format!("{place}: {value:.200} fits none or several ways"));
            }
            return;
        }
        let is_listed = schema["enum"]
            .as_array()
            .is_none_or(|all| all.contains(value));
        let is_constant = schema.get("const").is_none_or(|only| only == value);
        if !(is_listed && is_constant && has_type(value, &schema["type"])) {
            found.push(format!("{place}: {value} is not {schema}"));
        }
        match value {
            Value::Object(fields) => self.fields(place, fields, schema, found),
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.compare(&format!("{place}[{index}]"), item, &schema["items"], found);
                }
            }
            _ => {}
        }
    }

    fn fields(
        &self,
        place: &str,
        fields: &Map<String, Value>,
        schema: &Value,
        found: &mut Vec<String>,
    ) {
        for (name, value) in fields {
            let place = format!("{place}.{name}");
            match (
                schema["properties"].get(name),
                &schema["additionalProperties"],
            ) {
                (Some(schema), _) | (None, schema @ Value::Object(_)) => {
                    self.compare(&place, value, schema, found);
                }
                (None, _) => found.push(format!("{place}: not described")),
            }
        }
        for name in schema["required"].as_array().into_iter().flatten() {
            if !fields.contains_key(name.as_str().unwrap()) {
                found.push(format!("{place}.{name}: required and absent"));
            }
        }
    }
}

fn has_type(value: &Value, kind: &Value) -> bool {
    let is = |kind: &str| match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "null" => value.is_null(),
        _ => false,
    };
    match kind {
        Value::Null => true,
        Value::String(kind) => is(kind),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).any(is),
        _ => false,
    }
}
