//! An object of the document: only known names, and every field read by its own rule.

use crate::{
    Refusal,
    json::{Json, find, nearest},
    place::{Place, quoted},
};
use std::borrow::Cow;

/// An object whose names have been checked.
pub(super) struct Object<'a> {
    fields: &'a [(Cow<'a, str>, Json<'a>)],
    place: &'a Place<'a>,
}

impl<'a> Object<'a> {
    /// The object that stands at `place`; a name that is not in `known` is refused.
    pub(super) fn read(
        value: &'a Json<'a>,
        place: &'a Place<'a>,
        known: &[&str],
    ) -> Result<Self, Refusal> {
        let fields = fields(value, place)?;
        for (name, _) in fields {
            if !known.contains(&name.as_ref()) {
                let near = nearest(name, known.iter().copied()).unwrap_or_default();
                return Err(Place::Field(place, name).refuse(
                    format!(
                        "неизвестное поле «{}»; возможно, вы имели в виду «{near}»",
                        quoted(name)
                    ),
                    "Исправьте название поля или уберите его.",
                ));
            }
        }
        Ok(Self { fields, place })
    }

    /// The field `name`, `None` when it is missing or `null`.
    pub(super) fn field<T>(
        &self,
        name: &str,
        read: impl FnOnce(&Json<'_>, &Place<'_>) -> Result<T, Refusal>,
    ) -> Result<Option<T>, Refusal> {
        match find(self.fields, name) {
            None | Some(Json::Null) => Ok(None),
            Some(value) => read(value, &Place::Field(self.place, name)).map(Some),
        }
    }

    /// The field `name`, refused with `advice` when it is missing.
    pub(super) fn required<T>(
        &self,
        name: &str,
        advice: &str,
        read: impl FnOnce(&Json<'_>, &Place<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.field(name, read)?.ok_or_else(|| {
            Place::Field(self.place, name).refuse(format!("нет поля «{name}»"), advice)
        })
    }
}

/// The fields of a value that must be an object.
pub(super) fn fields<'a>(
    value: &'a Json<'a>,
    place: &Place<'_>,
) -> Result<&'a [(Cow<'a, str>, Json<'a>)], Refusal> {
    value.as_object().ok_or_else(|| {
        place.refuse(
            format!("{} — а нужны поля в фигурных скобках", shown(value)),
            "Запишите объект JSON: { \"поле\": значение }.",
        )
    })
}

/// The items of a value that must be a list of at most `most` items.
pub(super) fn items<'a>(
    value: &'a Json<'a>,
    place: &Place<'_>,
    most: usize,
) -> Result<&'a [Json<'a>], Refusal> {
    let list = value.as_list().ok_or_else(|| {
        place.refuse(
            format!("{} — а нужен список в квадратных скобках", shown(value)),
            "Запишите список JSON: [ … ].",
        )
    })?;
    if list.len() > most {
        return Err(place.refuse(
            format!("{} — слишком длинный список", list.len()),
            format!("Принимаем не больше {most}."),
        ));
    }
    Ok(list)
}

/// A value, short enough for a sentence.
pub(super) fn shown(value: &Json<'_>) -> String {
    match value {
        Json::Text(text) if text.is_empty() => "пустая строка".to_owned(),
        Json::Text(text) => quoted(text),
        Json::Object(_) => "объект в фигурных скобках".to_owned(),
        Json::List(_) => "список в квадратных скобках".to_owned(),
        other => quoted(&other.to_string()),
    }
}
