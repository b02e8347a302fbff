//! A policy of the school's, where people can read it.

use serde::{Deserialize, Serialize};

/// A link that a school gives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SchoolLink {
    /// What is read there: "Online safety policy".
    pub title: String,
    /// `https://…`, or a file beside the site: `policies/online-safety.pdf`.
    pub url: String,
}

impl SchoolLink {
    /// Whether the address is `https:` or a path on the site's own host; anything else could run or lead astray.
    pub fn leads_somewhere_safe(&self) -> bool {
        let url = self.url.as_str();
        let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\\' | '<' | '>' | '"');
        if url.is_empty() || url.contains(odd) {
            return false;
        }
        match url.strip_prefix("https://") {
            Some(host) => host.starts_with(|c: char| c.is_ascii_alphanumeric()),
            None => !url.contains(':') && !url.starts_with("//"),
        }
    }

    /// The address as it stands on a page: what lies beside the site is found from `root`.
    pub fn href(&self, root: &str) -> String {
        if self.url.starts_with("https://") || self.url.starts_with('/') {
            self.url.clone()
        } else {
            format!("{root}{}", self.url)
        }
    }
}
