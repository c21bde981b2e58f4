//! The buttons of the form.

use super::posted::Posted;

/// What a button of the form asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// «Узнать, когда право» and the Enter key.
    Answer,
    /// «Исправить ответы», or «Ответить» with the id of the control.
    Edit(String),
    /// «Добавить период».
    AddPeriod,
    /// «Убрать этот период».
    RemovePeriod(usize),
    /// «Разделить» этот период.
    SplitPeriod(usize),
    /// «Объединить со следующим».
    JoinPeriod(usize),
    /// «Добавить ребёнка».
    AddChild,
    /// «Убрать этого ребёнка».
    RemoveChild(usize),
}

impl Action {
    /// The action of the button that was pressed.
    pub(crate) fn read(posted: &Posted) -> Self {
        let action = posted.get("action");
        let index_after = |beginning| action.strip_prefix(beginning)?.parse().ok();
        match action {
            "edit" => Self::Edit(String::new()),
            "add_period" => Self::AddPeriod,
            "add_child" => Self::AddChild,
            _ => action
                .strip_prefix("edit-")
                .map(|control| Self::Edit(control.to_owned()))
                .or_else(|| index_after("remove_period-").map(Self::RemovePeriod))
                .or_else(|| index_after("split_period-").map(Self::SplitPeriod))
                .or_else(|| index_after("join_period-").map(Self::JoinPeriod))
                .or_else(|| index_after("remove_child-").map(Self::RemoveChild))
                .unwrap_or(Self::Answer),
        }
    }
}
