//! The structure of a tagged PDF: which lines make a heading, a paragraph, an item, a cell.

use krilla::tagging::{
    Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use std::num::NonZeroU16;

/// A node of the structure.
#[derive(Debug)]
pub(super) enum Tree {
    /// Lines of one kind; the number of the leaf collects them.
    Leaf(Kind, usize),
    /// A heading of a level below the title, with its words.
    Heading(u16, String, usize),
    /// Other nodes.
    Branch(Kind, Vec<Tree>),
}

/// What a node is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Paragraph,
    /// A part of a paragraph.
    Part,
    List {
        numbered: bool,
    },
    Item,
    Label,
    Body,
    Table,
    Row,
    Header,
    Cell,
}

impl Kind {
    fn tag(self) -> TagKind {
        match self {
            Self::Paragraph => Tag::P.into(),
            Self::Part => Tag::Span.into(),
            Self::List { numbered: true } => Tag::L(ListNumbering::Decimal).into(),
            Self::List { numbered: false } => Tag::L(ListNumbering::None).into(),
            Self::Item => Tag::LI.into(),
            Self::Label => Tag::Lbl.into(),
            Self::Body => Tag::LBody.into(),
            Self::Table => Tag::Table.into(),
            Self::Row => Tag::TR.into(),
            Self::Header => Tag::TH(TableHeaderScope::Column).into(),
            Self::Cell => Tag::TD.into(),
        }
    }
}

/// The drawn lines of every leaf.
pub(super) struct Leaves(Vec<Vec<Identifier>>);

impl Leaves {
    pub(super) fn new(count: usize) -> Self {
        Self(vec![vec![]; count])
    }

    pub(super) fn add(&mut self, leaf: usize, line: Identifier) {
        if let Some(lines) = self.0.get_mut(leaf) {
            lines.push(line);
        }
    }

    pub(super) fn tree(mut self, nodes: Vec<Tree>) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some("ru".to_owned()));
        for node in nodes {
            tree.push(self.group(node));
        }
        tree
    }

    fn group(&mut self, node: Tree) -> TagGroup {
        match node {
            Tree::Leaf(kind, leaf) => TagGroup::with_children(kind.tag(), self.lines(leaf)),
            Tree::Heading(below, title, leaf) => {
                let level = NonZeroU16::MIN.saturating_add(below);
                TagGroup::with_children(Tag::Hn(level, Some(title)), self.lines(leaf))
            }
            Tree::Branch(kind, nodes) => {
                let groups = nodes
                    .into_iter()
                    .map(|node| Node::Group(self.group(node)))
                    .collect();
                TagGroup::with_children(kind.tag(), groups)
            }
        }
    }

    fn lines(&mut self, leaf: usize) -> Vec<Node> {
        let lines = self.0.get_mut(leaf).map(std::mem::take);
        lines
            .unwrap_or_default()
            .into_iter()
            .map(Node::Leaf)
            .collect()
    }
}
