//! What the letters of one person are made of: facts, the audit, and the matters in it.

use crate::document::{Because, Sentence};
use calendar::Span;
use contract::wording::{date, kind};
use law::Law;
use rules::{
    Facts,
    audit::Audit,
    conclusion::{Finding, FindingKind, Severity, Sign},
    facts::Period,
    violation::Violation,
};

/// The facts of a person and the audit about them.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    pub(crate) facts: &'a Facts,
    pub(crate) audit: &'a Audit,
    pub(crate) law: &'a Law,
}

/// A violation that was found, with the period it is about.
#[derive(Clone, Copy)]
pub(crate) struct Matter<'a> {
    /// Its place in the audit.
    pub(crate) index: usize,
    pub(crate) finding: &'a Finding,
    pub(crate) of: &'static Violation,
    pub(crate) sign: &'a Sign,
    /// The period and its place in the facts.
    pub(crate) period: Option<(usize, &'a Period)>,
}

impl Matter<'_> {
    /// The finding as a reason.
    pub(crate) const fn because(&self) -> Because {
        Because::Finding {
            index: self.index,
            id: self.of.id,
        }
    }

    /// The provision of the violation as a reason.
    pub(crate) fn provision(&self) -> Because {
        Because::Provision(self.of.provision.to_owned())
    }

    /// Whether the finding is only a question.
    pub(crate) fn is_question(&self) -> bool {
        self.finding.severity == Severity::Ask
    }

    /// Its days: those of the finding, else those of the period.
    pub(crate) fn days(&self) -> Option<Span> {
        self.finding
            .days
            .or_else(|| self.period.map(|(_, period)| period.span))
    }
}

impl<'a> Case<'a> {
    /// Every violation found, the earliest days first.
    pub(crate) fn matters(&self) -> Vec<Matter<'a>> {
        let mut matters: Vec<Matter<'a>> = self
            .audit
            .findings
            .iter()
            .enumerate()
            .filter_map(|(index, audited)| {
                let FindingKind::Violation { of, sign } = &audited.finding.kind else {
                    return None;
                };
                Some(Matter {
                    index,
                    finding: &audited.finding,
                    of,
                    sign,
                    period: audited
                        .finding
                        .period
                        .and_then(|index| Some((index, self.period(index)?))),
                })
            })
            .collect();
        matters.sort_by_key(|matter| {
            let days = matter.days();
            (days.is_none(), days.map(Span::from), matter.index)
        });
        matters
    }

    /// A period of the facts.
    pub(crate) fn period(&self, index: usize) -> Option<&'a Period> {
        self.facts.periods.as_ref()?.get(index)
    }

    /// Who writes: everything but the day of birth is not in the facts and stays blank.
    pub(crate) fn from(&self, label: &str) -> Vec<Sentence> {
        let born = match self.facts.born {
            Some(born) => Sentence::new(
                format!("День рождения: {}", date::short(born)),
                fact("born"),
            ),
            None => Sentence::gap("День рождения: ", "день, месяц, год"),
        };
        vec![
            Sentence::gap(label, "фамилия, имя, отчество"),
            born,
            Sentence::gap("СНИЛС: ", "номер с зелёной карточки или из выписки"),
            Sentence::gap("Адрес: ", "куда прислать ответ, с индексом"),
            Sentence::gap("Телефон: ", "если хотите, чтобы вам позвонили"),
        ]
    }
}

/// A reason: the fact of this name.
pub(crate) fn fact(name: impl Into<String>) -> Because {
    Because::Fact(name.into())
}

/// The branch of the fund; its address is not known to us. `label` is «В » or «Ответчик: ».
pub(crate) fn fund(label: &str) -> Vec<Sentence> {
    vec![
        Sentence::form(label).words("Отделение Фонда пенсионного и социального страхования Российской Федерации по Кировской области"),
        Sentence::gap("Адрес: ", "адрес клиентской службы — на сайте sfr.gov.ru"),
    ]
}

/// «с 01.09.1985 по 30.06.1990».
pub(crate) fn days(span: Span) -> String {
    format!(
        "с {} по {}",
        date::short(span.from()),
        date::short(span.to())
    )
}

/// One period in words: days, what it was, where, as whom, by which paper; what is unknown is blank.
pub(crate) fn described(index: usize, period: &Period) -> Sentence {
    let name = |field: &str| fact(format!("periods[{index}].{field}"));
    let mut said = Sentence::default()
        .words(format!(
            "{} — {}",
            days(period.span),
            kind::period(period.kind)
        ))
        .because(name("from"))
        .because(name("to"))
        .because(name("kind"));
    if let Some(employer) = &period.employer {
        said = said
            .words(format!(", {employer}"))
            .because(name("employer"));
    } else if has_employer(period) {
        said = said.words(", ").blank("название организации");
    }
    if let Some(position) = &period.position {
        said = said
            .words(format!(", должность: {position}"))
            .because(name("position"));
    }
    said
}

/// Whether somebody employed the person in such a period.
pub(crate) fn has_employer(period: &Period) -> bool {
    use rules::facts::PeriodKind as Kind;
    matches!(
        period.kind,
        Kind::Work | Kind::CivilContract | Kind::Kolkhoz
    )
}

/// Matters in groups of one employer each, in the order of their first days. Those without a name of
/// an employer stand alone: nobody said that they are about the same one.
pub(crate) fn by_employer<'a>(matters: Vec<Matter<'a>>) -> Vec<Vec<Matter<'a>>> {
    let mut groups: Vec<(Option<&str>, Vec<Matter<'a>>)> = vec![];
    for matter in matters {
        let employer = matter
            .period
            .and_then(|(_, period)| period.employer.as_deref());
        let known = groups
            .iter_mut()
            .find(|(name, _)| name.is_some() && *name == employer);
        match known {
            Some((_, group)) => group.push(matter),
            None => groups.push((employer, vec![matter])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Numbered enclosures without repetitions: papers the catalogue names for these matters.
pub(crate) fn enclosures(matters: &[Matter<'_>]) -> Vec<Sentence> {
    let mut listed: Vec<Sentence> = vec![];
    for matter in matters {
        for paper in matter.of.documents {
            let said = (*paper).to_owned();
            let known = listed.iter_mut().find(|sentence| {
                matches!(sentence.pieces.first(), Some(crate::Piece::Words(words)) if *words == said)
            });
            match known {
                Some(sentence) => {
                    *sentence = std::mem::take(sentence).because(matter.because());
                }
                None => listed.push(Sentence::new(said, matter.because())),
            }
        }
    }
    listed
}

/// Day and signature, blank.
pub(crate) fn closing() -> Vec<Sentence> {
    vec![
        Sentence::form("Сведения верны."),
        Sentence::gap("Дата: ", "день, месяц, год"),
        Sentence::gap("Подпись: ", "подпись и фамилия"),
    ]
}
