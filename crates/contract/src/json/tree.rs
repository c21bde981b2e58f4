//! A JSON document as it was written: texts borrowed from it, fields in its order.

use serde_json::{Number, Value};
use std::{borrow::Cow, collections::HashSet, fmt};

/// A value of the document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json<'a> {
    Null,
    Is(bool),
    Number(Number),
    Text(Cow<'a, str>),
    List(Vec<Self>),
    Object(Vec<(Cow<'a, str>, Self)>),
}

impl<'a> Json<'a> {
    pub(crate) fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Is(is) => Some(*is),
            _ => None,
        }
    }

    pub(crate) fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Number(number) => number.as_u64(),
            _ => None,
        }
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn as_object(&self) -> Option<&[(Cow<'a, str>, Self)]> {
        match self {
            Self::Object(fields) => Some(fields),
            _ => None,
        }
    }

    /// The field of an object; `null` is a value.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        find(self.as_object()?, name)
    }
}

/// The field `name` among `fields`: objects of ours are short, so looking through them is quickest.
pub(crate) fn find<'f, 'a>(
    fields: &'f [(Cow<'a, str>, Json<'a>)],
    name: &str,
) -> Option<&'f Json<'a>> {
    let field = fields.iter().find(|(known, _)| known == name);
    field.map(|(_, value)| value)
}

impl fmt::Display for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Value::from(self.clone()).fmt(f)
    }
}

impl From<Json<'_>> for Value {
    fn from(json: Json<'_>) -> Self {
        match json {
            Json::Null => Self::Null,
            Json::Is(is) => Self::Bool(is),
            Json::Number(number) => Self::Number(number),
            Json::Text(text) => Self::String(text.into_owned()),
            Json::List(items) => items.into_iter().map(Self::from).collect(),
            Json::Object(fields) => Self::Object(
                fields
                    .into_iter()
                    .map(|(name, value)| (name.into_owned(), value.into()))
                    .collect(),
            ),
        }
    }
}

impl<'a> From<&'a Value> for Json<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(is) => Self::Is(*is),
            Value::Number(number) => Self::Number(number.clone()),
            Value::String(text) => Self::Text(text.into()),
            Value::Array(items) => Self::List(items.iter().map(Self::from).collect()),
            Value::Object(fields) => Self::Object(
                fields
                    .iter()
                    .map(|(name, value)| (name.into(), value.into()))
                    .collect(),
            ),
        }
    }
}

/// How many names are compared one by one; an object of ours has fewer.
const FEW: usize = 64;

/// The fields of an object while it is read.
#[derive(Default)]
pub(super) struct Fields<'a> {
    read: Vec<(Cow<'a, str>, Json<'a>)>,
    /// The names of an object that is longer than any of ours: somebody sends us a dictionary.
    many: HashSet<Cow<'a, str>>,
}

impl<'a> Fields<'a> {
    pub(super) fn has(&self, name: &str) -> bool {
        if self.many.is_empty() {
            find(&self.read, name).is_some()
        } else {
            self.many.contains(name)
        }
    }

    pub(super) fn add(&mut self, name: Cow<'a, str>, value: Json<'a>) {
        if !self.many.is_empty() {
            self.many.insert(name.clone());
        } else if self.read.len() == FEW {
            self.many
                .extend(self.read.iter().map(|(name, _)| name.clone()));
            self.many.insert(name.clone());
        }
        self.read.push((name, value));
    }

    pub(super) fn object(self) -> Json<'a> {
        Json::Object(self.read)
    }
}
