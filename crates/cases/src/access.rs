//! Who may hear what over the telephone: no word, nothing about the case.

use crate::named::named;

named! {
    /// Who says to be calling.
    pub enum Asker {
        /// Сам человек.
        Resident = "resident",
        /// Помощник: человек подтвердил.
        Helper = "helper",
        /// Помощник: человек ещё не подтвердил.
        HelperUnconfirmed = "helper_unconfirmed",
        /// Представитель: юрист проверил бумагу, срок не вышел.
        Representative = "representative",
        /// Кто-то другой.
        Stranger = "stranger",
    }
}

named! {
    /// How the secret words went.
    pub enum Handshake {
        /// Not asked yet, or not known.
        NoWord = "no_word",
        /// Wrong.
        WrongWord = "wrong_word",
        /// Right.
        RightWord = "right_word",
    }
}

named! {
    /// What is asked about.
    pub enum Scope {
        /// How the service works, what the law says.
        General = "general",
        /// Whether there is a case, how it stands, what is in it.
        Case = "case",
        /// Papers about health and bank.
        Sensitive = "sensitive",
        /// Signing a consent.
        Consent = "consent",
    }
}

/// The answer of the policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    /// Yes.
    Yes,
    /// No, and why.
    No(Why),
}

named! {
    /// Why not.
    pub enum Why {
        /// The words were not said or not right. Log `ACCESS_REFUSED`.
        NoWord = "no_word",
        /// The person has not confirmed this helper.
        NotConfirmed = "not_confirmed",
        /// A helper does not see this and does not sign.
        NotForHelpers = "not_for_helpers",
        /// Nobody the person has named.
        Stranger = "stranger",
    }
}

impl Why {
    /// What the operator says. It never tells whether there is a case.
    pub const fn words(self) -> &'static str {
        match self {
            Self::NoWord => "О деле говорим только после секретных слов. Они на вашей карточке.",
            Self::NotConfirmed => "Сначала ваш близкий должен подтвердить, что вы ему помогаете.",
            Self::NotForHelpers => "Это решает сам человек. Попросите его позвонить нам.",
            Self::Stranger => "Мы можем рассказать, как работает служба. О людях мы не говорим.",
        }
    }
}

/// Whether the caller may hear it. The telephone number of the caller proves nothing: families share telephones.
pub const fn may_see(asker: Asker, scope: Scope, handshake: Handshake) -> May {
    if matches!(scope, Scope::General) {
        return May::Yes;
    }
    if matches!(asker, Asker::Stranger) {
        return May::No(Why::Stranger);
    }
    if !matches!(handshake, Handshake::RightWord) {
        return May::No(Why::NoWord);
    }
    match (asker, scope) {
        (Asker::HelperUnconfirmed, _) => May::No(Why::NotConfirmed),
        (Asker::Helper, Scope::Sensitive | Scope::Consent) => May::No(Why::NotForHelpers),
        _ => May::Yes,
    }
}
