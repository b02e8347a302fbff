//! A mistake in a file, and how it is shown: as rustc shows one.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use std::fmt;
use std::io::IsTerminal;
use std::ops::Range;
use std::sync::Arc;

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, relative to the site's root, with forward slashes.
    pub file: String,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to write instead.
    pub help: String,
    pub(super) place: Option<Box<Place>>,
}

/// Where in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub text: Arc<str>,
    pub span: Range<usize>,
    /// A word or two under the caret.
    pub label: String,
}

impl Problem {
    /// The line, counted from 1; nothing if the mistake is the file itself.
    pub fn line(&self) -> Option<usize> {
        let place = self.place.as_ref()?;
        Some(place.text.get(..place.span.start)?.matches('\n').count() + 1)
    }

    fn draw(&self, renderer: &Renderer) -> String {
        let title = Level::ERROR.primary_title(self.message.as_str());
        let group = match &self.place {
            Some(place) => title.element(
                Snippet::source(&*place.text).path(self.file.as_str()).annotation(
                    AnnotationKind::Primary
                        .span(place.span.clone())
                        .label(place.label.as_str()),
                ),
            ),
            None => title.element(Origin::path(self.file.as_str())),
        };
        renderer.render(&[group.element(Level::HELP.message(self.help.as_str()))])
    }
}

/// Every mistake that one run found, in the order of files and lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    list: Vec<Problem>,
}

impl Problems {
    pub(super) fn new(mut list: Vec<Problem>) -> Self {
        list.sort_by(|a, b| {
            let key = |p: &Problem| (p.file.clone(), p.place.as_ref().map(|place| place.span.start));
            key(a).cmp(&key(b))
        });
        list.dedup();
        Self { list }
    }

    pub fn list(&self) -> &[Problem] {
        &self.list
    }

    /// "7 problems in 3 files".
    pub fn summary(&self) -> String {
        let mut files: Vec<&str> = self.list.iter().map(|problem| problem.file.as_str()).collect();
        files.dedup();
        format!(
            "{} in {}",
            super::run_check::count(self.list.len(), "problem"),
            super::run_check::count(files.len(), "file")
        )
    }

    /// Everything drawn, with the summary at the end; coloured if `colour` is set.
    pub fn draw(&self, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(140);
        let mut drawn: Vec<String> = self.list.iter().map(|problem| problem.draw(&renderer)).collect();
        drawn.push(self.summary());
        drawn.join("\n\n") + "\n"
    }

    /// Drawn for standard error: coloured on a terminal, unless `NO_COLOR` is set.
    pub fn draw_for_stderr(&self) -> String {
        self.draw(std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()))
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.draw(false))
    }
}

impl std::error::Error for Problems {}
