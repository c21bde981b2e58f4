//! The XML tree with a tick at every element somebody read: what has no tick is reported.

use crate::{
    statement::{Private, Unread, WhyUnread},
    values::{collapsed, count, date, shortened},
};
use calendar::{Length, Span};
use roxmltree::{Document, Node};
use std::{cell::RefCell, collections::HashMap};

/// A family of namespaces: the same in every edition of the format, whatever date it carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// `…/СЗИ-ИЛС/<date>`, `…/СТД-СФР/<date>`: the document itself.
    Document,
    /// `…/УТ/<date>`: types all documents of the fund share.
    Shared,
    /// `…/ПУ/типы/<date>`: types of personified accounting.
    Accounting,
    /// `…/АФ/<date>`: the service part.
    Service,
    /// XML signatures of the W3C.
    Signature,
}

impl Family {
    /// The family a namespace belongs to.
    pub(crate) fn of(namespace: Option<&str>) -> Option<Self> {
        let namespace = namespace?;
        if namespace == "http://www.w3.org/2000/09/xmldsig#" {
            return Some(Self::Signature);
        }
        namespace.split('/').find_map(|part| match part {
            "СЗИ-ИЛС" | "СТД-ПФР" | "СТД-СФР" | "СТД-Р" => {
                Some(Self::Document)
            }
            "УТ" => Some(Self::Shared),
            "ПУ" => Some(Self::Accounting),
            "АФ" => Some(Self::Service),
            _ => None,
        })
    }
}

/// The name of an element as the readers know it.
#[derive(Clone, Copy)]
pub(crate) struct Name {
    family: Option<Family>,
    spellings: &'static [&'static str],
}

impl Name {
    /// A name of the document itself.
    pub(crate) const fn document(spellings: &'static [&'static str]) -> Self {
        Self {
            family: Some(Family::Document),
            spellings,
        }
    }

    /// A name of the shared types.
    pub(crate) const fn shared(spellings: &'static [&'static str]) -> Self {
        Self {
            family: Some(Family::Shared),
            spellings,
        }
    }

    /// A name of personified accounting.
    pub(crate) const fn accounting(spellings: &'static [&'static str]) -> Self {
        Self {
            family: Some(Family::Accounting),
            spellings,
        }
    }

    /// A name of the service part.
    pub(crate) const fn service(spellings: &'static [&'static str]) -> Self {
        Self {
            family: Some(Family::Service),
            spellings,
        }
    }

    /// A name of the signature.
    pub(crate) const fn signature(spellings: &'static [&'static str]) -> Self {
        Self {
            family: Some(Family::Signature),
            spellings,
        }
    }

    /// A name whose namespace is not established.
    pub(crate) const fn anywhere(spellings: &'static [&'static str]) -> Self {
        Self {
            family: None,
            spellings,
        }
    }

    fn is_of(self, node: Node<'_, '_>) -> bool {
        let name = node.tag_name();
        self.spellings.contains(&name.name())
            && (self.family.is_none() || self.family == Family::of(name.namespace()))
    }
}

const LENGTH: Name = Name::accounting(&["Стаж"]);
const YEARS: Name = Name::accounting(&["ВсеГоды"]);
const MONTHS: Name = Name::accounting(&["ВсеМесяцы"]);
const DAYS: Name = Name::accounting(&["ВсеДни"]);
const FROM: Name = Name::anywhere(&["С"]);
const TO: Name = Name::anywhere(&["По"]);

/// What has become of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tick {
    /// Nobody asked for it.
    Unknown,
    /// A reader asked for it and did not understand what it says.
    NotUnderstood,
    /// Its elements are read one by one; it has no text of its own.
    Opened,
    /// The same, and it has a length of service without days.
    Dateless,
    /// It is read, text and all.
    Read,
    /// It is noticed with everything in it, and nobody looked inside.
    Noticed,
}

/// A document and the ticks of its elements.
pub(crate) struct Tree<'d> {
    document: &'d Document<'d>,
    ticks: RefCell<Vec<Tick>>,
}

impl<'d> Tree<'d> {
    /// A tree nobody has read yet.
    pub(crate) fn new(document: &'d Document<'d>) -> Self {
        let nodes = document.descendants().count();
        Self {
            document,
            ticks: RefCell::new(vec![Tick::Unknown; nodes]),
        }
    }

    /// The root element; asking for it opens it.
    pub(crate) fn root(&self) -> Element<'_> {
        let root = Element {
            node: self.document.root_element(),
            tree: self,
        };
        root.tick(Tick::Opened);
        root
    }

    /// Everything that has no tick, in the order of the paper.
    pub(crate) fn unread(&self) -> Sweep {
        let ordinals = self.ordinals();
        let place = |node| place(node, &ordinals);
        let mut sweep = Sweep::default();
        for node in self.document.descendants().filter(Node::is_element) {
            let tick = self.tick_of(node);
            match tick {
                Tick::Unknown | Tick::NotUnderstood => {
                    let why = if tick == Tick::Unknown {
                        WhyUnread::UnknownName
                    } else {
                        WhyUnread::NotUnderstood
                    };
                    let inside_unread = node.parent_element().is_some_and(|parent| {
                        matches!(self.tick_of(parent), Tick::Unknown | Tick::NotUnderstood)
                    });
                    if !inside_unread {
                        sweep.places.push(place(node));
                    }
                    sweep.push(place(node), &own_text(node), why);
                }
                Tick::Opened | Tick::Dateless => {
                    let text = own_text(node);
                    if tick == Tick::Dateless {
                        sweep.places.push(place(node));
                        sweep.push(place(node), "", WhyUnread::NoDays);
                    }
                    if !text.is_empty() {
                        sweep.places.push(place(node));
                        sweep.push(place(node), &text, WhyUnread::StrayText);
                    }
                }
                Tick::Read | Tick::Noticed => {}
            }
            if tick == Tick::Noticed {
                continue;
            }
            // Statements have no attributes of their own; those of a foreign namespace are technical.
            for attribute in node.attributes().filter(|a| a.namespace().is_none()) {
                let place = format!("{}/@{}", place(node), shortened(attribute.name(), 40));
                if !matches!(tick, Tick::Unknown | Tick::NotUnderstood) {
                    sweep.places.push(place.clone());
                }
                sweep.push(place, &collapsed(attribute.value()), WhyUnread::UnknownName);
            }
        }
        sweep
    }

    /// For each element, how many of the same name stand before it under the same parent.
    fn ordinals(&self) -> Vec<u32> {
        let mut seen: HashMap<_, u32> = HashMap::new();
        let mut ordinals = vec![0; self.ticks.borrow().len()];
        for node in self.document.descendants().filter(Node::is_element) {
            let parent = node.parent().map(|parent| parent.id());
            let before = seen.entry((parent, node.tag_name().name())).or_default();
            ordinals[node.id().get_usize()] = *before;
            *before += 1;
        }
        ordinals
    }

    fn tick_of(&self, node: Node<'_, '_>) -> Tick {
        self.ticks.borrow()[node.id().get_usize()]
    }
}

/// What is left of a tree when everybody has read it.
#[derive(Default)]
pub(crate) struct Sweep {
    /// Every unread element.
    pub(crate) unread: Vec<Unread>,
    /// The places of the outermost of them.
    pub(crate) places: Vec<String>,
}

impl Sweep {
    fn push(&mut self, place: String, text: &str, why: WhyUnread) {
        self.unread.push(Unread {
            place,
            text: Private::new(shortened(text, 200)),
            why,
        });
    }
}

/// «ЭДПФР/СЗИ-ИЛС/СведенияИПК/С2015/ЗаГод[3]», without namespaces; the first of a name has no number.
fn place(node: Node<'_, '_>, ordinals: &[u32]) -> String {
    let mut names: Vec<_> = node
        .ancestors()
        .filter(Node::is_element)
        .map(|node| {
            let name = shortened(node.tag_name().name(), 40);
            match ordinals[node.id().get_usize()] {
                0 => name,
                before => format!("{name}[{}]", before + 1),
            }
        })
        .collect();
    names.reverse();
    let whole = names.join("/");
    let length = whole.chars().count();
    match whole.char_indices().nth(length.saturating_sub(300)) {
        Some((start, _)) if start > 0 => format!("…{}", &whole[start..]),
        _ => whole,
    }
}

fn own_text(node: Node<'_, '_>) -> String {
    let texts = node.children().filter(Node::is_text);
    let text: String = texts.filter_map(|node| node.text()).collect();
    collapsed(&text)
}

/// An element somebody is reading.
#[derive(Clone, Copy)]
pub(crate) struct Element<'t> {
    node: Node<'t, 't>,
    tree: &'t Tree<'t>,
}

impl<'t> Element<'t> {
    /// The name without its namespace.
    pub(crate) fn local_name(self) -> &'t str {
        self.node.tag_name().name()
    }

    /// The namespace.
    pub(crate) fn namespace(self) -> &'t str {
        self.node.tag_name().namespace().unwrap_or_default()
    }

    /// Elements inside that nobody has asked for yet, in the order of the paper.
    pub(crate) fn rest(self) -> Vec<Self> {
        self.node
            .children()
            .filter(Node::is_element)
            .map(|node| Self { node, ..self })
            .filter(|child| self.tree.tick_of(child.node) == Tick::Unknown)
            .collect()
    }

    /// Opens the first element of this name.
    pub(crate) fn open(self, name: Name) -> Option<Self> {
        let child = self.find(name)?;
        child.tick(Tick::Opened);
        Some(child)
    }

    /// Opens every element of this name.
    pub(crate) fn open_all(self, name: Name) -> Vec<Self> {
        let mut children = self.rest();
        children.retain(|child| name.is_of(child.node));
        for child in &children {
            child.tick(Tick::Opened);
        }
        children
    }

    /// Opens this element.
    pub(crate) fn opened(self) -> Self {
        self.tick(Tick::Opened);
        self
    }

    /// The value of the first element of this name; an empty element has none.
    pub(crate) fn value<T>(self, name: Name, read: impl FnMut(&str) -> Option<T>) -> Option<T> {
        self.find(name)?.own_value(read)
    }

    /// The values of all elements of this name.
    pub(crate) fn values<T>(self, name: Name, mut read: impl FnMut(&str) -> Option<T>) -> Vec<T> {
        let mut children = self.rest();
        children.retain(|child| name.is_of(child.node));
        children
            .iter()
            .filter_map(|child| child.own_value(&mut read))
            .collect()
    }

    /// The value of this element.
    pub(crate) fn own_value<T>(self, mut read: impl FnMut(&str) -> Option<T>) -> Option<T> {
        let text = own_text(self.node);
        let value = read(&text);
        let understood = value.is_some() || text.is_empty();
        self.tick(if understood {
            Tick::Read
        } else {
            Tick::NotUnderstood
        });
        value.filter(|_| !text.is_empty())
    }

    /// Reads an element we have no use for, so that nobody is told it was not understood.
    pub(crate) fn pass_over(self, name: Name) {
        if let Some(child) = self.find(name) {
            child.tick(Tick::Read);
        }
    }

    /// Notices an element with everything in it without looking inside; says whether there was one.
    pub(crate) fn notice(self, name: Name) -> bool {
        let Some(child) = self.find(name) else {
            return false;
        };
        for node in child.node.descendants().filter(Node::is_element) {
            Self { node, ..self }.tick(Tick::Noticed);
        }
        true
    }

    /// Marks the element as one a reader did not understand.
    pub(crate) fn give_up(self) {
        self.tick(Tick::NotUnderstood);
    }

    /// Marks the element as a row that counts nowhere for want of days.
    pub(crate) fn dateless(self) {
        self.tick(Tick::Dateless);
    }

    /// Whether an element of this name is there and was not understood.
    pub(crate) fn gave_up_on(self, name: Name) -> bool {
        self.node.children().any(|node| {
            node.is_element() && name.is_of(node) && self.tree.tick_of(node) == Tick::NotUnderstood
        })
    }

    /// The first element of this name, unread.
    pub(crate) fn first_of(self, name: Name) -> Option<Self> {
        self.find(name)
    }

    /// Whether an element of this name is there.
    pub(crate) fn has(self, name: Name) -> bool {
        self.node
            .children()
            .any(|node| node.is_element() && name.is_of(node))
    }

    /// Whether an element of this name is there, at any depth.
    pub(crate) fn has_within(self, name: Name) -> bool {
        let mut inside = self.node.descendants().filter(Node::is_element);
        inside.any(|node| name.is_of(node))
    }

    /// A length of service in an element «Стаж».
    pub(crate) fn length(self) -> Option<Length> {
        self.length_named(LENGTH)
    }

    /// A length of service. Parts that are absent are zero; one part not understood spoils the whole.
    pub(crate) fn length_named(self, name: Name) -> Option<Length> {
        let length = self.open(name)?;
        let parts = [YEARS, MONTHS, DAYS].map(|part| length.find(part));
        let mut numbers = [None; 3];
        for (part, number) in parts.iter().zip(&mut numbers) {
            let Some(part) = part else { continue };
            let text = own_text(part.node);
            *number = count(&text);
            if number.is_none() && !text.is_empty() {
                length.give_up();
                part.give_up();
                return None;
            }
        }
        for part in parts.into_iter().flatten() {
            part.tick(Tick::Read);
        }
        if numbers == [None; 3] {
            return None;
        }
        let [years, months, days] = numbers.map(Option::unwrap_or_default);
        Some(Length::new(years, months, days))
    }

    /// Days from «С» to «По»; without both, or in the wrong order, the element is not understood.
    pub(crate) fn span(self, name: Name) -> Option<Span> {
        let period = self.open(name)?;
        let (from, to) = (period.find(FROM), period.find(TO));
        if from.is_none() && to.is_none() && own_text(period.node).is_empty() {
            return None;
        }
        let day = |element: Option<Self>| date(&own_text(element?.node));
        let span = day(from)
            .zip(day(to))
            .and_then(|(from, to)| Span::new(from, to));
        if span.is_none() {
            period.give_up();
        }
        for end in [from, to].into_iter().flatten() {
            end.tick(match span {
                Some(_) => Tick::Read,
                None => Tick::NotUnderstood,
            });
        }
        span
    }

    fn find(self, name: Name) -> Option<Self> {
        self.node
            .children()
            .filter(|&node| node.is_element() && name.is_of(node))
            .map(|node| Self { node, ..self })
            .find(|child| self.tree.tick_of(child.node) == Tick::Unknown)
    }

    fn tick(self, tick: Tick) {
        self.tree.ticks.borrow_mut()[self.node.id().get_usize()] = tick;
    }
}
