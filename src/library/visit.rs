//! Compares a file's tables with their shape, field by field.

use super::nearest::{article, nearest};
use super::shape::{Field, Kind, Shape, Voice};
use super::walk::{Walk, Words};
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A walk under way.
pub(super) struct Visit<'w> {
    pub walk: &'w mut Walk,
    /// Where the TOML begins in the file, in bytes.
    pub offset: usize,
}

impl Visit<'_> {
    pub fn report(&mut self, span: Range<usize>, message: String, label: &str, help: String) {
        let problem = self.walk.file.problem(span, message, label, help);
        self.walk.problems.push(problem);
    }

    fn moved(&self, span: Range<usize>) -> Range<usize> {
        span.start + self.offset..span.end + self.offset
    }

    /// Compares one table with its shape.
    pub fn table(&mut self, table: &DeTable<'_>, header: Range<usize>, shape: &'static Shape, path: &str) {
        let kind = table.get("kind").and_then(|value| value.get_ref().as_str());
        let more = shape
            .kinds
            .iter()
            .find(|(name, _)| Some(*name) == kind)
            .map(|(_, shape)| *shape);
        let fields: Vec<&'static Field> = shape
            .fields
            .iter()
            .chain(more.into_iter().flat_map(|shape| shape.fields))
            .collect();
        // when the kind itself is wrong, nobody can say which other fields belong there
        let kind_unknown = !shape.kinds.is_empty() && more.is_none();
        let mut strange: Vec<&str> = Vec::new();
        for (key, value) in table {
            match fields.iter().find(|field| field.name == key.get_ref()) {
                Some(field) => self.value(value, field, &join(path, field.name)),
                None if kind_unknown => {}
                None => {
                    strange.push(key.get_ref());
                    self.unknown(key, &fields, table, shape, more);
                }
            }
        }
        let what = named(shape, more);
        for field in fields
            .iter()
            .filter(|field| field.must && !table.contains_key(field.name))
        {
            // a slip of the pen is reported where it stands, and not as missing as well
            if strange.iter().any(|name| nearest(name, [field.name]).is_some()) {
                continue;
            }
            self.report(
                header.clone(),
                format!(
                    "{} {what} has no `{}`",
                    if path.is_empty() { "the" } else { "this" },
                    field.name
                ),
                "missing here",
                format!("write `{}`", field.example()),
            );
        }
    }

    fn unknown(
        &mut self,
        key: &Spanned<std::borrow::Cow<'_, str>>,
        fields: &[&'static Field],
        table: &DeTable<'_>,
        shape: &'static Shape,
        more: Option<&'static Shape>,
    ) {
        let name = key.get_ref().as_ref();
        let meant = nearest(name, fields.iter().map(|field| field.name));
        let elsewhere = shape
            .kinds
            .iter()
            .find(|(_, other)| other.fields.iter().any(|field| field.name == name));
        let what = named(shape, more);
        let help = match (meant, elsewhere) {
            (Some(meant), _) if table.contains_key(meant) => {
                format!("`{meant}` stands here already: take this one out")
            }
            (Some(meant), _) => format!("did you mean `{meant}`?"),
            (None, Some((kind, _))) => {
                format!("`{name}` belongs to a step of kind \"{kind}\"; take it out, or change `kind`")
            }
            (None, None) => {
                let known: Vec<&str> = fields.iter().map(|field| field.name).collect();
                format!("take it out; here may stand: {}", known.join(", "))
            }
        };
        let span = self.moved(key.span());
        self.report(
            span,
            format!("{} {what} has no field `{name}`", article(&what)),
            "unknown field",
            help,
        );
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, field: &'static Field, path: &str) {
        let span = self.moved(value.span());
        let before = self.walk.problems.len();
        match (field.kind, value.get_ref()) {
            (Kind::Text { voice, most }, DeValue::String(text)) => {
                self.words(text, field.name, span.clone(), voice, most)
            }
            (
                Kind::Texts {
                    voice,
                    most,
                    least_entries,
                    most_entries,
                },
                DeValue::Array(list),
            ) => {
                self.count(list.len(), least_entries, most_entries, field, span.clone());
                self.each_text(list, field, path, |visit, text, span| {
                    visit.words(text, field.name, span, voice, most)
                });
            }
            (Kind::Id, DeValue::String(text)) => self.id(text, field.name, span.clone()),
            (Kind::Refs { least }, DeValue::Array(list)) => {
                self.count(list.len(), least, 40, field, span.clone());
                self.each_text(list, field, path, |_, _, _| {});
                self.no_repeats(list, field.name);
            }
            (Kind::Number { least, most }, DeValue::Integer(number)) => {
                self.number(number.as_str(), number.radix(), least, most, field, span.clone());
            }
            (Kind::Numbers { least, most }, DeValue::Array(list)) => self.numbers(list, least, most, field),
            (Kind::Flag, DeValue::Boolean(_)) => {}
            (Kind::Word(words), DeValue::String(text)) => self.one_of(text, words, field.name, span.clone()),
            (Kind::Words(words), DeValue::Array(list)) => {
                self.count(list.len(), 1, words.len(), field, span.clone());
                self.each_text(list, field, path, |visit, text, span| {
                    visit.one_of(text, words, field.name, span)
                });
                self.no_repeats(list, field.name);
            }
            (Kind::Url, DeValue::String(text)) => self.url(text, field.name, span.clone()),
            (Kind::Day, DeValue::String(text)) => self.day(text, field.name, span.clone()),
            (Kind::Open, DeValue::Table(_)) => {}
            (Kind::Table(shape), DeValue::Table(table)) => {
                self.walk.places.insert(path.to_owned(), span.clone());
                self.table(table, span, shape, path);
                return;
            }
            (Kind::Tables { shape, least, most }, DeValue::Array(list)) => {
                self.count(list.len(), least, most, field, span);
                for (index, entry) in list.iter().enumerate() {
                    let (span, path) = (self.moved(entry.span()), format!("{path}[{index}]"));
                    match entry.get_ref() {
                        DeValue::Table(table) => {
                            self.walk.places.insert(path.clone(), span.clone());
                            self.table(table, span, shape, &path);
                        }
                        other => self.wrong_kind(other, field, "a table", span),
                    }
                }
                return;
            }
            (_, other) => self.wrong_kind(other, field, field.wanted(), span.clone()),
        }
        if self.walk.problems.len() == before {
            self.walk.places.insert(path.to_owned(), span);
        }
    }

    fn each_text(
        &mut self,
        list: &[Spanned<DeValue<'_>>],
        field: &'static Field,
        path: &str,
        mut check: impl FnMut(&mut Self, &str, Range<usize>),
    ) {
        for (index, entry) in list.iter().enumerate() {
            let span = self.moved(entry.span());
            match entry.get_ref() {
                DeValue::String(text) => {
                    self.walk.places.insert(format!("{path}[{index}]"), span.clone());
                    check(self, text, span);
                }
                other => self.wrong_kind(other, field, "a text in quotation marks", span),
            }
        }
    }

    fn numbers(&mut self, list: &[Spanned<DeValue<'_>>], least: u32, most: u32, field: &'static Field) {
        for entry in list {
            let span = self.moved(entry.span());
            match entry.get_ref() {
                DeValue::Integer(number) => self.number(number.as_str(), number.radix(), least, most, field, span),
                other => self.wrong_kind(other, field, "a whole number", span),
            }
        }
    }

    fn words(&mut self, text: &str, field: &'static str, span: Range<usize>, voice: Voice, most: usize) {
        self.walk.words.push(Words {
            text: text.to_owned(),
            field,
            span,
            voice,
            most,
        });
    }

    fn wrong_kind(&mut self, found: &DeValue<'_>, field: &'static Field, wanted: &str, span: Range<usize>) {
        let found = match found {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a number",
            DeValue::Float(_) => "a number with a point",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        let message = format!("`{}` is {found}, and should be {wanted}", field.name);
        self.report(span, message, "wrong type", format!("write `{}`", field.example()));
    }

    fn count(&mut self, count: usize, least: usize, most: usize, field: &'static Field, span: Range<usize>) {
        let name = field.name;
        if count < least {
            let message = format!("too few: `{name}` has {count}, and needs at least {least}");
            self.report(span, message, "too few", format!("add another: `{}`", field.example()));
        } else if count > most {
            let message = format!("too many: `{name}` has {count}, and may have at most {most}");
            self.report(span, message, "too many", format!("keep the best {most}"));
        }
    }

    fn no_repeats(&mut self, list: &[Spanned<DeValue<'_>>], field: &str) {
        let mut seen = BTreeSet::new();
        for entry in list {
            let Some(text) = entry.get_ref().as_str() else { continue };
            if !seen.insert(text) {
                let span = self.moved(entry.span());
                self.report(
                    span,
                    format!("`{field}` names \"{text}\" twice"),
                    "again",
                    "take one out".to_owned(),
                );
            }
        }
    }
}

/// "option", or for a step "step (choose)".
fn named(shape: &Shape, more: Option<&Shape>) -> String {
    more.map_or_else(
        || shape.what.to_owned(),
        |more| format!("{} ({})", shape.what, more.what),
    )
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}
