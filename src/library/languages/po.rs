//! A PO file, read with rspolib: the field's own form for translations, which Poedit and its like write.

use super::super::file::File;
use super::super::problem::Problem;
use super::lines::readable;
use super::texts::Text;
use rspolib::{FileOptions, POEntry, POFile, pofile};
use std::ops::Range;

/// The mark of a text that no speaker has checked.
const FUZZY: &str = "fuzzy";

/// A translation as a file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub place: String,
    pub english: String,
    /// Empty if it isn't translated.
    pub words: String,
    pub fuzzy: bool,
    /// Where its msgstr stands.
    pub span: Range<usize>,
}

/// A file's head and entries.
pub(super) struct Po {
    file: POFile,
    pub entries: Vec<Entry>,
}

impl Po {
    pub fn read(file: &File) -> Result<Self, Problem> {
        let text = readable(file)?;
        let options = FileOptions {
            path_or_content: text,
            ..FileOptions::default()
        };
        let po = pofile(options).map_err(|error| {
            let help = "open it with Poedit, which says where the mistake is and saves it anew";
            file.whole(format!("this translation can't be read: {error}"), help)
        })?;
        let starts = lines(&file.text);
        let entries = po.entries.iter().map(|entry| Entry {
            place: entry.msgctxt.clone().unwrap_or_default(),
            english: entry.msgid.clone(),
            words: entry.msgstr.clone().unwrap_or_default(),
            fuzzy: entry.fuzzy(),
            span: msgstr_after(&file.text, &starts, entry.linenum),
        });
        let entries = entries.collect();
        Ok(Self { file: po, entries })
    }

    /// What the file's head says of `key`; nothing if it is empty.
    pub fn head(&self, key: &str) -> Option<&str> {
        self.file
            .metadata
            .get(key)
            .map(|value| value.trim())
            .filter(|value| !value.is_empty())
    }

    /// The file with exactly these texts: what was translated stays, with its mark and its translator's notes.
    pub fn with(mut self, texts: &[Text]) -> String {
        let before = std::mem::take(&mut self.file.entries);
        let entry = |text: &Text| {
            let mut entry = POEntry::new(0);
            entry.msgctxt = Some(text.place.clone());
            entry.msgid = text.english.clone();
            entry.comment = (!text.note.is_empty()).then(|| text.note.clone());
            let same = |old: &&POEntry| old.msgctxt.as_deref() == Some(&text.place) && old.msgid == text.english;
            if let Some(old) = before.iter().find(same) {
                entry.tcomment = old.tcomment.clone();
                entry.msgstr = old.msgstr.clone();
                if old.fuzzy() {
                    entry.flags.push(FUZZY.to_owned());
                }
            }
            entry
        };
        self.file.entries = texts.iter().map(entry).collect();
        self.file.to_string()
    }
}

/// Where each line begins.
fn lines(text: &str) -> Vec<usize> {
    let ends = text.match_indices('\n').map(|(at, _)| at + 1);
    std::iter::once(0).chain(ends).collect()
}

/// The msgstr of the entry that begins on this line, counted from 1.
fn msgstr_after(text: &str, starts: &[usize], line: usize) -> Range<usize> {
    let from = starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
    let rest = text.get(from..).unwrap_or_default();
    let at = rest.find("\nmsgstr").map_or(from, |at| from + at + 1);
    let end = text
        .get(at..)
        .and_then(|rest| rest.find('\n'))
        .map_or(text.len(), |end| at + end);
    at..end
}
