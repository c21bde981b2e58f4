//! Where a case stands.

use crate::named::named;

named! {
    /// Where a case stands. Never kept apart from the log: it is the last state a fitting event has set.
    pub enum Stage {
        /// Черновик: дела ещё нет.
        Draft = "draft",
        /// Открыто, никто ещё не смотрел.
        New = "new",
        /// Дежурный проверяет.
        InCheck = "in_check",
        /// Ждём бумаг от человека.
        DocsWait = "docs_wait",
        /// У юриста.
        Analysis = "analysis",
        /// План подписан.
        PlanReady = "plan_ready",
        /// Человек действует по плану.
        ClientAction = "client_action",
        /// Бумаги поданы, ждём ответа.
        Waiting = "waiting",
        /// Ответ есть.
        Result = "result",
        /// Открыто снова: дежурный решает, что дальше.
        Reopened = "reopened",
        /// Закрыто.
        Closed = "closed",
        /// Не наш вопрос: сказали, кто поможет.
        Referred = "referred",
        /// То же дело того же человека уже есть.
        Merged = "merged",
        /// Человек не дал согласия.
        RefusedConsent = "refused_consent",
        /// Не смогли связаться.
        Unreachable = "unreachable",
    }
}

impl Stage {
    /// Whether nobody has a move any more. Only `REOPENED` leads out.
    pub const fn is_final(self) -> bool {
        matches!(
            self,
            Self::Closed | Self::Referred | Self::Merged | Self::RefusedConsent | Self::Unreachable
        )
    }
}
