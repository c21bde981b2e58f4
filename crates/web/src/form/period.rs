//! One row of the form: a stretch of work or of something else.

use super::{
    Form, LengthFields, capitalised,
    child::MOST_CHILDREN,
    choices::{self, Choice},
    errors::Errors,
    hidden_facts, shown,
};
use interview::typed as text;
use jiff::civil::Date;
use rules::facts::{PeriodKind, Source, SpecialCode};
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};
use std::cmp::Ordering;

/// A period as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PeriodRow {
    pub(crate) from: String,
    pub(crate) to: String,
    /// Name of a [`PeriodKind`]; empty is the first of the list, work.
    pub(crate) kind: String,
    pub(crate) employer: String,
    /// A common code from the list; `none` says there were ordinary conditions.
    pub(crate) code: String,
    /// Any other code, copied from the paper.
    pub(crate) code_other: String,
    pub(crate) contributions: String,
    pub(crate) additional_tariff: String,
    pub(crate) rate: String,
    pub(crate) territory: String,
    pub(crate) agriculture: String,
    pub(crate) full_season: String,
    pub(crate) civil_aviation: String,
    /// «Да»: not counted, and what it would give is shown.
    pub(crate) disputed: String,
    /// Number of the child cared for, as the rows of children are numbered on the page: from one.
    pub(crate) child: String,
    pub(crate) source: String,
    /// What the account credits, when that is shorter than the days between the dates.
    pub(crate) credited: LengthFields,
    /// The day on which a second part begins, typed to cut the row in two.
    pub(crate) split: String,
    /// The lines of the papers the row was read from, as they stand there, one under another;
    /// shown, never a fact.
    pub(crate) origin: String,
    /// Facts of the period that have no control: JSON of the contract.
    pub(crate) rest: String,
}

/// Codes people are likely to have, with words; any other is typed.
const COMMON_CODES: [(&str, &str); 11] = [
    ("", "Не знаю"),
    ("none", "Обычные условия, кода нет"),
    ("27-1", "Список № 1, вредные и горячие работы (27-1)"),
    ("27-2", "Список № 2, тяжёлые работы (27-2)"),
    ("27-ПД", "Педагог (27-ПД)"),
    ("27-ГД", "Медик в городе (27-ГД)"),
    ("27-СМ", "Медик в селе или посёлке (27-СМ)"),
    ("27-5", "Железная дорога, метро (27-5)"),
    ("27-7", "Лесозаготовки и лесосплав (27-7)"),
    ("27-10", "Водитель автобуса, троллейбуса, трамвая (27-10)"),
    ("27-4", "Работница текстильной промышленности (27-4)"),
];

/// Where the work was; `none` says that it was not in the North.
const TERRITORIES: [(&str, &str); 4] = [
    ("", "Не знаю"),
    ("none", "Обычная местность"),
    ("РКС", "Район Крайнего Севера (РКС)"),
    ("МКС", "Местность, приравненная к Крайнему Северу (МКС)"),
];

/// The id and name of a control of a row.
pub(crate) fn name(index: usize, field: &str) -> String {
    format!("period-{index}-{field}")
}

/// The row and field of a name.
pub(super) fn split_name(name: &str) -> Option<(u32, &str)> {
    let (index, field) = name.strip_prefix("period-")?.split_once('-')?;
    Some((index.parse().ok()?, field))
}

/// What a period may have been.
pub(crate) fn kinds() -> Vec<Choice> {
    PeriodKind::ALL
        .iter()
        .map(|kind| {
            Choice::new(
                kind.name(),
                &capitalised(contract::wording::kind::period(*kind)),
            )
        })
        .collect()
}

impl PeriodRow {
    /// Ids of the controls of a row, without their beginning.
    pub(super) const CONTROLS: [&'static str; 19] = [
        "from",
        "to",
        "kind",
        "employer",
        "code",
        "code_other",
        "contributions",
        "additional_tariff",
        "rate",
        "territory",
        "agriculture",
        "full_season",
        "civil_aviation",
        "disputed",
        "child",
        "source",
        "credited-years",
        "credited-months",
        "credited-days",
    ];

    /// The row filled with a period of the document.
    pub(super) fn of(period: Value) -> Self {
        let Value::Object(mut known) = period else {
            return Self::default();
        };
        let mut row = Self {
            from: choices::typed_day(known.remove("from").as_ref()),
            to: choices::typed_day(known.remove("to").as_ref()),
            ..Self::default()
        };
        let mut text = |name| known.remove(name).as_ref().map(shown).unwrap_or_default();
        row.kind = text("kind");
        row.employer = text("employer");
        row.rate = text("rate").replace('.', ",");
        row.territory = text("territory");
        row.source = text("source");
        row.take_code(text("code"));
        let mut answer = |name| choices::answer(known.remove(name).as_ref());
        row.contributions = answer("contributions");
        row.additional_tariff = answer("additional_tariff");
        row.agriculture = answer("agriculture");
        row.full_season = answer("full_season");
        row.civil_aviation = answer("civil_aviation");
        row.disputed = answer("disputed");
        if let Some(child) = known.remove("child").and_then(|child| child.as_u64()) {
            row.child = (child + 1).to_string();
        }
        if let Some(Value::Object(length)) = known.remove("credited") {
            row.credited = LengthFields::of(&length);
        }
        if !known.is_empty() {
            row.rest = Value::Object(known).to_string();
        }
        row
    }

    /// A code of the list is chosen in it; any other is typed.
    fn take_code(&mut self, code: String) {
        if COMMON_CODES.iter().any(|(known, _)| *known == code) {
            self.code = code;
        } else {
            self.code_other = code;
        }
    }

    /// Fields and values, the empty ones too.
    pub(super) fn fields(&self) -> [(&'static str, &str); 22] {
        [
            ("from", &self.from),
            ("to", &self.to),
            ("kind", &self.kind),
            ("employer", &self.employer),
            ("code", &self.code),
            ("code_other", &self.code_other),
            ("contributions", &self.contributions),
            ("additional_tariff", &self.additional_tariff),
            ("rate", &self.rate),
            ("territory", &self.territory),
            ("agriculture", &self.agriculture),
            ("full_season", &self.full_season),
            ("civil_aviation", &self.civil_aviation),
            ("disputed", &self.disputed),
            ("child", &self.child),
            ("source", &self.source),
            ("credited-years", &self.credited.years),
            ("credited-months", &self.credited.months),
            ("credited-days", &self.credited.days),
            ("split", &self.split),
            ("origin", &self.origin),
            ("rest", &self.rest),
        ]
    }

    /// Puts a sent value into its field; an unknown field is nobody's.
    pub(super) fn set(&mut self, field: &str, value: &str) {
        let place = match field {
            "from" => &mut self.from,
            "to" => &mut self.to,
            "kind" => &mut self.kind,
            "employer" => &mut self.employer,
            "code" => &mut self.code,
            "code_other" => &mut self.code_other,
            "contributions" => &mut self.contributions,
            "additional_tariff" => &mut self.additional_tariff,
            "rate" => &mut self.rate,
            "territory" => &mut self.territory,
            "agriculture" => &mut self.agriculture,
            "full_season" => &mut self.full_season,
            "civil_aviation" => &mut self.civil_aviation,
            "disputed" => &mut self.disputed,
            "child" => &mut self.child,
            "source" => &mut self.source,
            "credited-years" => &mut self.credited.years,
            "credited-months" => &mut self.credited.months,
            "credited-days" => &mut self.credited.days,
            "split" => &mut self.split,
            "origin" => &mut self.origin,
            "rest" => &mut self.rest,
            _ => return,
        };
        if place.is_empty() {
            // A browser sends the end of a line as two characters.
            *place = value.replace("\r\n", "\n");
        }
    }

    /// The lines of the papers, one by one.
    pub(crate) fn origins(&self) -> impl Iterator<Item = &str> {
        self.origin.lines()
    }

    /// Nothing was typed or chosen. A fresh row has «работа» chosen by itself.
    pub(crate) fn is_empty(&self) -> bool {
        self.chosen_kind() == PeriodKind::Work.name()
            && self
                .fields()
                .iter()
                .all(|(field, typed)| *field == "kind" || typed.trim().is_empty())
    }

    /// The kind shown as chosen.
    pub(crate) fn chosen_kind(&self) -> &str {
        if self.kind.is_empty() {
            PeriodKind::Work.name()
        } else {
            &self.kind
        }
    }

    /// Whether something stands under «Ещё об этом периоде». Contributions and the paper, which a
    /// statement gives for every period, are no reason to unfold it.
    pub(crate) fn has_more(&self) -> bool {
        [
            &self.code_other,
            &self.rate,
            &self.additional_tariff,
            &self.territory,
            &self.agriculture,
            &self.full_season,
            &self.civil_aviation,
            &self.disputed,
            &self.child,
        ]
        .iter()
        .any(|typed| !typed.is_empty())
    }

    /// Keeps the number of the child true when a child's row goes.
    pub(super) fn without_child(&mut self, removed: usize) {
        let Ok(number) = self.child.trim().parse::<usize>() else {
            return;
        };
        match number.cmp(&(removed + 1)) {
            Ordering::Less => {}
            Ordering::Equal => self.child = String::new(),
            Ordering::Greater => self.child = (number - 1).to_string(),
        }
    }

    /// The codes to choose from, with the one that was sent.
    pub(crate) fn codes(&self) -> Vec<Choice> {
        choices::of(&COMMON_CODES, &self.code)
    }

    pub(crate) fn territories(&self) -> Vec<Choice> {
        choices::of(&TERRITORIES, &self.territory)
    }

    /// Papers to choose from, with the one that was sent.
    pub(crate) fn sources(&self) -> Vec<Choice> {
        let mut sources = vec![Choice::new("", "Не знаю")];
        sources.extend(Source::ALL.iter().map(|source| {
            let label = match source {
                Source::Person => "Документа нет".to_owned(),
                paper => capitalised(contract::wording::kind::source(*paper)),
            };
            Choice::new(source.name(), &label)
        }));
        choices::with_sent(sources, &self.source)
    }

    /// The kinds to choose from, with the one that was sent.
    pub(crate) fn kinds(&self) -> Vec<Choice> {
        choices::with_sent(kinds(), self.chosen_kind())
    }

    /// The row in a line: «01.09.1985 — 30.06.1990, Средняя школа № 5».
    pub(crate) fn summary(&self) -> String {
        let from = self.from.trim();
        let to = self.to.trim();
        let mut line = match (from, to) {
            ("", "") => "Новый период".to_owned(),
            (from, "") => format!("С {from}"),
            ("", to) => format!("По {to}"),
            (from, to) => format!("{from} — {to}"),
        };
        let kind =
            PeriodKind::from_name(self.chosen_kind()).filter(|kind| *kind != PeriodKind::Work);
        if let Some(kind) = kind {
            line = format!("{line}, {}", contract::wording::kind::period(kind));
        }
        if !self.employer.trim().is_empty() {
            line = format!("{line}, {}", self.employer.trim());
        }
        line
    }

    /// The period as a document, with what cannot be read complained of.
    pub(super) fn read(&self, index: usize, form: &Form, errors: &mut Errors) -> Value {
        let id = |field: &str| name(index, field);
        let mut period = self.rest(index, errors);
        let mut put = |name: &str, value: Value| {
            if value.is_null() {
                period.remove(name);
            } else {
                period.insert(name.to_owned(), value);
            }
        };
        let from = day(&self.from, &id("from"), errors);
        let to = day(&self.to, &id("to"), errors);
        if from.is_none() {
            errors.add(&id("from"), "Укажите, с какого дня");
        }
        if self.to.trim().is_empty() && form.working != "yes" {
            errors.add(
                &id("to"),
                "Укажите, по какой день. Если работаете там и сейчас, ответьте «Да» на вопрос «Работаете ли вы сейчас?»",
            );
        }
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            errors.add(
                &id("to"),
                "Последний день раньше первого. Проверьте обе даты",
            );
        }
        put("from", json!(from.map(|day| day.to_string())));
        put("to", json!(to.map(|day| day.to_string())));
        put(
            "kind",
            match self.kind.as_str() {
                "" => json!(PeriodKind::Work.name()),
                kind if PeriodKind::from_name(kind).is_some() => json!(kind),
                _ => errors.complain(&id("kind"), "Выберите, что это было, из списка"),
            },
        );
        let employer = self.employer.trim();
        put(
            "employer",
            if employer.is_empty() {
                Value::Null
            } else {
                json!(employer)
            },
        );
        put("code", self.code(index, errors));
        for (field, answer) in [
            ("contributions", &self.contributions),
            ("additional_tariff", &self.additional_tariff),
            ("agriculture", &self.agriculture),
            ("full_season", &self.full_season),
            ("civil_aviation", &self.civil_aviation),
            ("disputed", &self.disputed),
        ] {
            put(field, choices::truth(answer, &id(field), errors));
        }
        put("rate", rate(&self.rate, &id("rate"), errors));
        put(
            "territory",
            match choices::chosen(&self.territory, &TERRITORIES, &id("territory"), errors) {
                // Work elsewhere has no territory: the contract writes none.
                Value::String(none) if none == "none" => Value::Null,
                territory => territory,
            },
        );
        put("child", self.child(&id("child"), form, errors));
        put(
            "source",
            match self.source.as_str() {
                "" => Value::Null,
                source if Source::from_name(source).is_some() => json!(source),
                _ => errors.complain(&id("source"), "Выберите документ из списка"),
            },
        );
        put("credited", self.credited.read(&id("credited"), errors));
        Value::Object(period)
    }

    fn rest(&self, index: usize, errors: &mut Errors) -> Map<String, Value> {
        hidden_facts(&self.rest).unwrap_or_else(|| {
            errors.add(
                &name(index, "from"),
                "Часть этого периода в форме повреждена. Загрузите файл выписки ещё раз",
            );
            Map::new()
        })
    }

    /// The index of the child in the document: its rows are sent as they stand on the page.
    fn child(&self, id: &str, form: &Form, errors: &mut Errors) -> Value {
        let children = form.more.child_rows.len();
        match text::whole(&self.child, MOST_CHILDREN) {
            Ok(None) => Value::Null,
            Ok(Some(number @ 1..)) if number as usize <= children => json!(number - 1),
            Ok(Some(_)) | Err(_) if children == 0 => errors.complain(
                id,
                "Сначала добавьте ребёнка в «Ещё вопросы» выше, потом напишите здесь его номер",
            ),
            Ok(Some(_)) | Err(_) => errors.complain(
                id,
                format!(
                    "Напишите цифрой номер ребёнка из раздела «Дети» выше, самое большее {children}"
                ),
            ),
        }
    }

    fn code(&self, index: usize, errors: &mut Errors) -> Value {
        let typed = self.code_other.trim();
        let chosen = if self.code == "none" { "" } else { &self.code };
        let (code, field) = match (chosen, typed) {
            ("", "") => return Value::Null,
            (chosen, "") => (chosen, "code"),
            ("", typed) => (typed, "code_other"),
            _ => {
                return errors.complain(
                    &name(index, "code_other"),
                    "Оставьте что-то одно: условия из списка или код, который вы вписали",
                );
            }
        };
        match SpecialCode::read(code) {
            Some(known) => json!(known.as_str()),
            None => errors.complain(
                &name(index, field),
                "Такого кода мы не знаем. Перепишите его с выписки знак в знак, русскими буквами, например 27-СМ",
            ),
        }
    }
}

/// A share of a full rate: 1, or 0,5, or the 1,5 of a hard-working teacher.
fn rate(typed: &str, id: &str, errors: &mut Errors) -> Value {
    match text::decimal(typed, "0,5") {
        Ok(Some(share)) if share.is_zero() || share > Decimal::TEN || share.scale() > 2 => errors
            .complain(
                id,
                "Напишите долю ставки: полная ставка — 1, половина — 0,5",
            ),
        Ok(share) => json!(share.map(|share| share.to_string())),
        Err(message) => errors.complain(id, message),
    }
}

fn day(typed: &str, id: &str, errors: &mut Errors) -> Option<Date> {
    match text::date(typed) {
        Ok(Some(day)) if !(1900..=2100).contains(&day.year()) => {
            errors.add(id, "Проверьте год: он должен быть от 1900 до 2100");
            None
        }
        Ok(day) => day,
        Err(message) => {
            errors.add(id, message);
            None
        }
    }
}
