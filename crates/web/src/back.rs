//! Where a person came from: a path of our own, so that no link of ours leads to another site.

/// The way back from a page that stands beside the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Back(String);

impl Back {
    /// This path, if it is one of ours; otherwise the first page. Ours have no question, no `//` and nothing that
    /// would need escaping, so the path may stand in an address and in a header as it is.
    pub(crate) fn read(path: &str) -> Self {
        let plain = |c: char| c.is_ascii_alphanumeric() || "/_-.".contains(c);
        let is_ours = path.starts_with('/')
            && !path.contains("//")
            && path.len() < 200
            && path.chars().all(plain);
        Self(if is_ours { path } else { "/" }.to_owned())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_paths_are_kept() {
        for ours in [
            "/",
            "/check",
            "/law/pensions.ipk_price",
            "/grounds/fz400_8_1_general",
        ] {
            assert_eq!(Back::read(ours).as_str(), ours);
        }
    }

    #[test]
    fn nothing_leads_to_another_site() {
        for foreign in [
            "",
            "check",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "/a//evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/%2F/evil.example",
            "/\t/evil.example",
            "/check?x=1",
            "/check#x",
            "/check\r\nSet-Cookie: a=b",
            "/путь",
        ] {
            assert_eq!(Back::read(foreign).as_str(), "/", "{foreign:?}");
        }
    }
}
