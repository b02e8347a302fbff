//! What a file may hold: fields, their kinds and limits, as data. The walk checks files against it, and a test compares it
//! with lessons/SCHEMA.md, so what authors are told is what is accepted.

/// Who reads a text. Pupils' texts are measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    Pupil,
    Adult,
}

/// What stands in a field.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// Words, of `most` characters at most.
    Text { voice: Voice, most: usize },
    /// A list of texts.
    Texts {
        voice: Voice,
        most: usize,
        least_entries: usize,
        most_entries: usize,
    },
    /// A stable name.
    Id,
    /// Ids of something that stands elsewhere, with dots allowed.
    Refs { least: usize },
    /// A whole number.
    Number { least: u32, most: u32 },
    /// A list of whole numbers.
    Numbers { least: u32, most: u32 },
    /// `true` or `false`.
    Flag,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list of these words.
    Words(&'static [&'static str]),
    /// A web address.
    Url,
    /// A day such as 2026-11-22, or "not checked".
    Day,
    /// A table that a reader of its own checks.
    Open,
    /// `{ … }` in one line, or a table of its own.
    Table(&'static Shape),
    /// `[[…]]`, several times.
    Tables {
        shape: &'static Shape,
        least: usize,
        most: usize,
    },
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    pub name: &'static str,
    pub kind: Kind,
    /// Whether it must stand there.
    pub must: bool,
}

impl Field {
    pub const fn must(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, must: true }
    }
    pub const fn may(name: &'static str, kind: Kind) -> Self {
        Self {
            name,
            kind,
            must: false,
        }
    }

    /// What an author would write for it.
    pub fn example(&self) -> String {
        let name = self.name;
        match self.kind {
            Kind::Text { .. } => format!("{name} = \"…\""),
            Kind::Texts { .. } => format!("{name} = [\"…\", \"…\"]"),
            Kind::Id => format!("{name} = \"a-name\""),
            Kind::Refs { .. } => format!("{name} = [\"smart.safe\"]"),
            Kind::Number { least, .. } => format!("{name} = {least}"),
            Kind::Numbers { least, .. } => format!("{name} = [{least}, {least}]"),
            Kind::Flag => format!("{name} = true"),
            Kind::Word(words) => format!("{name} = \"{}\"", words.first().unwrap_or(&"…")),
            Kind::Words(words) => format!("{name} = [\"{}\"]", words.first().unwrap_or(&"…")),
            Kind::Url => format!("{name} = \"https://…\""),
            Kind::Day => format!("{name} = \"2026-11-22\""),
            Kind::Open => format!("[{name}]"),
            Kind::Table(shape) => format!("{name} = {}", shape.inline_example()),
            Kind::Tables { shape, .. } => shape.write.to_owned(),
        }
    }

    /// What it has to be, after "should be".
    pub fn wanted(&self) -> &'static str {
        match self.kind {
            Kind::Text { .. } | Kind::Id | Kind::Word(_) | Kind::Url | Kind::Day => "a text in quotation marks",
            Kind::Texts { .. } | Kind::Refs { .. } | Kind::Words(_) => "a list of texts",
            Kind::Number { .. } => "a whole number",
            Kind::Numbers { .. } => "a list of whole numbers",
            Kind::Flag => "true or false",
            Kind::Open => "a table",
            Kind::Table(_) => "a table in braces",
            Kind::Tables { .. } => "a list of tables",
        }
    }
}

/// The stable name that nearly every table has.
pub(super) const ID: Field = Field::must("id", Kind::Id);

/// A text that pupils read, of `most` characters.
pub(super) const fn pupil(most: usize) -> Kind {
    Kind::Text {
        voice: Voice::Pupil,
        most,
    }
}

/// A text that adults read, of `most` characters.
pub(super) const fn adult(most: usize) -> Kind {
    Kind::Text {
        voice: Voice::Adult,
        most,
    }
}

/// Tables of this shape, from `least` to `most` of them.
pub(super) const fn tables(shape: &'static Shape, least: usize, most: usize) -> Kind {
    Kind::Tables { shape, least, most }
}

/// A table: which fields it has.
#[derive(Debug)]
pub(super) struct Shape {
    /// "option"; also its heading in SCHEMA.md.
    pub what: &'static str,
    /// How an author writes its beginning: `[[step.option]]`.
    pub write: &'static str,
    pub fields: &'static [Field],
    /// For a step: what more it has, by its `kind`.
    pub kinds: &'static [(&'static str, &'static Shape)],
}

impl Shape {
    pub const fn new(what: &'static str, write: &'static str, fields: &'static [Field]) -> Self {
        Self {
            what,
            write,
            fields,
            kinds: &[],
        }
    }

    /// `{ name = "…", alt = "…" }`.
    fn inline_example(&self) -> String {
        let fields: Vec<String> = self
            .fields
            .iter()
            .filter(|field| field.must)
            .map(Field::example)
            .collect();
        format!("{{ {} }}", fields.join(", "))
    }
}

/// Every shape with its heading in SCHEMA.md, its fields, and whether each must stand there: for the test that compares them.
pub fn documented_fields() -> Vec<(&'static str, Vec<(&'static str, bool)>)> {
    super::shapes_all::ALL
        .iter()
        .map(|shape| {
            (
                shape.what,
                shape.fields.iter().map(|field| (field.name, field.must)).collect(),
            )
        })
        .collect()
}
