//! The folders that are read, and what is wrong with them.

use super::file::File;
use super::problem::Problem;
use std::path::Path;

/// The folders, and every mistake found in them so far.
pub(super) struct Shelf<'r> {
    pub root: &'r Path,
    pub problems: Vec<Problem>,
}

impl Shelf<'_> {
    pub fn read<T>(&mut self, path: &str, read: impl Fn(&File) -> (T, Vec<Problem>)) -> Option<T> {
        match File::read(self.root, path) {
            Ok(file) => {
                let (value, problems) = read(&file);
                self.problems.extend(problems);
                Some(value)
            }
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    pub fn whole(&mut self, path: &str, message: &str, help: &str) {
        let (file, message, help) = (path.to_owned(), message.to_owned(), help.to_owned());
        self.problems.push(Problem {
            file,
            message,
            help,
            place: None,
        });
    }

    /// What stands in a folder, in order, without hidden files. A folder that isn't there is empty.
    pub fn entries(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.root.join(folder))
            .into_iter()
            .flatten()
            .flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
        names.sort();
        names
    }

    /// The files of a folder that end in `.end`, without it.
    pub fn names(&self, folder: &str, end: &str) -> Vec<String> {
        let end = format!(".{end}");
        self.entries(folder)
            .iter()
            .filter_map(|name| name.strip_suffix(&end))
            .map(str::to_owned)
            .collect()
    }
}
