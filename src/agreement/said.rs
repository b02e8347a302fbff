//! What a check found, in a sentence for whoever handed in the file.

use super::check::Checked;
use std::fmt;

impl fmt::Display for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unchanged(_) => "This record is as it was made.",
            Self::Changed => {
                "This file has changed since it was saved, so it can’t be used. Save it again on the other device."
            }
            Self::NewerFormat => {
                "A newer Harbour made this file. Open this page again with the internet on, and then try again."
            }
            Self::NotARecord(reason) => return reason.fmt(f),
        })
    }
}
