//! JSON text into a value, with what `serde_json` lets pass refused: a name written twice.

mod tree;

pub(crate) use tree::{Json, find};

use crate::{
    Refusal,
    place::{Place, quoted},
};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Number;
use std::{borrow::Cow, cell::RefCell, fmt};
use tree::Fields;

/// The largest document, in bytes.
pub(crate) const LARGEST: usize = 1 << 20;

/// The value of a JSON text.
pub(crate) fn parse(text: &str) -> Result<Json<'_>, Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let document = Place::Document;
    if text.len() > LARGEST {
        return Err(document.refuse(
            "документ больше 1 мегабайта",
            "Один документ описывает одного человека; проверьте, тот ли это файл.",
        ));
    }
    if text.trim().is_empty() {
        return Err(document.refuse("документ пуст", "Нужен документ JSON с фактами."));
    }
    if text.trim_start().starts_with('<') {
        return Err(document.refuse(
            "это XML, а нужен документ JSON с фактами",
            "Выписку и трудовую книжку сначала прочитайте: из них получатся факты.",
        ));
    }
    if text.starts_with("%PDF") {
        return Err(document.refuse(
            "это PDF, а нужен документ JSON с фактами",
            "Выписку и трудовую книжку сначала прочитайте: из них получатся факты.",
        ));
    }
    let twice = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = Once {
        place: &document,
        twice: &twice,
    }
    .deserialize(&mut reader)
    .and_then(|value| reader.end().map(|()| value));
    read.map_err(|error| match twice.into_inner() {
        Some(refusal) => refusal,
        None => unreadable(&error),
    })
}

/// What `serde_json` could not read, in Russian.
fn unreadable(error: &serde_json::Error) -> Refusal {
    let (line, column) = (error.line(), error.column());
    let text = error.to_string();
    let (problem, advice) = if error.is_eof() {
        (
            format!("документ JSON обрывается (строка {line}, знак {column})"),
            "Похоже, файл записан не до конца; сохраните его ещё раз.",
        )
    } else if text.starts_with("recursion limit") {
        (
            "слишком много вложенных скобок".to_owned(),
            "В документе с фактами не бывает больше четырёх уровней.",
        )
    } else if text.starts_with("trailing characters") {
        (
            format!("после документа JSON стоит ещё что-то (строка {line}, знак {column})"),
            "Здесь должен быть один документ; если их несколько, подавайте по одному.",
        )
    } else {
        (
            format!("это не JSON: ошибка в строке {line}, знак {column}"),
            "Проверьте кавычки, запятые и скобки рядом с этим местом.",
        )
    };
    Place::Document.refuse(problem, advice)
}

/// Reads any value, and every name of an object only once.
struct Once<'a> {
    place: &'a Place<'a>,
    twice: &'a RefCell<Option<Refusal>>,
}

impl<'de> DeserializeSeed<'de> for Once<'_> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Json<'de>, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Once<'_> {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Is(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json<'de>, E> {
        Ok(Number::from_f64(value).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(text.to_owned().into()))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(text.into()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json<'de>, E> {
        Ok(Json::Text(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json<'de>, A::Error> {
        let mut list = vec![];
        while let Some(item) = items.next_element_seed(Once {
            place: &Place::Item(self.place, list.len()),
            twice: self.twice,
        })? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json<'de>, A::Error> {
        let mut object = Fields::default();
        while let Some(name) = fields.next_key_seed(Name)? {
            let place = Place::Field(self.place, &name);
            if object.has(&name) {
                *self.twice.borrow_mut() = Some(place.refuse(
                    format!("поле «{}» записано дважды", quoted(&name)),
                    "Оставьте одно из двух.",
                ));
                return Err(A::Error::custom("twice"));
            }
            let value = fields.next_value_seed(Once {
                place: &place,
                twice: self.twice,
            })?;
            object.add(name, value);
        }
        Ok(object.object())
    }
}

/// Reads the name of a field.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Cow<'de, str>, D::Error> {
        reader.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Cow<'de, str>, E> {
        Ok(name.to_owned().into())
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(name.into())
    }
}

/// The known name most like `name`, to be offered to somebody who mistyped it.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase();
    known
        .into_iter()
        .map(|candidate| (distance(&name, candidate), candidate))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The same, but only when the two really look alike.
pub(crate) fn very_near<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let near = nearest(name, known)?;
    (2 * distance(&name.to_lowercase(), near) <= name.chars().count()).then_some(near)
}

/// How many letters apart; a piece of a name («tarif») is nearly that name.
fn distance(name: &str, candidate: &str) -> usize {
    let candidate = candidate.to_lowercase();
    if name.chars().count() > 3 && candidate.contains(name) {
        return 1;
    }
    strsim::damerau_levenshtein(name, &candidate)
}
