//! The shapes of what schools' adults use: teaching plans, incident cards, sequences of lessons. SCHEMA.md says the same in words.

use super::shape::{Field, ID, Kind, Shape, Voice, adult, tables};
use crate::lesson::Years;

const fn lines(least_entries: usize, most_entries: usize) -> Kind {
    Kind::Texts {
        voice: Voice::Adult,
        most: 400,
        least_entries,
        most_entries,
    }
}

pub(super) static TEACH: Shape = Shape::new(
    "teach",
    "[teach]",
    &[
        Field::must("objectives", lines(1, 6)),
        Field::must("minutes", Kind::Numbers { least: 1, most: 30 }),
        Field::must("listen", lines(1, 10)),
        Field::must("misconceptions", tables(&MISCONCEPTION, 1, 8)),
        Field::must("send", adult(1200)),
        Field::must("eal", adult(1200)),
        Field::must("further", adult(1200)),
        Field::must("assess", lines(1, 8)),
    ],
);
pub(super) static MISCONCEPTION: Shape = Shape::new(
    "misconception",
    "misconceptions = [{ think = \"…\", say = \"…\" }]",
    &[Field::must("think", adult(300)), Field::must("say", adult(500))],
);

pub(super) static INCIDENT: Shape = Shape::new(
    "incident",
    "id = \"…\"",
    &[
        ID,
        Field::must("title", adult(90)),
        Field::must("when", adult(400)),
        Field::must("group", Kind::Word(&super::incidents::Group::WORDS)),
        Field::must("serves", Kind::Refs { least: 1 }),
        Field::may("urgent", adult(400)),
        Field::must("do_now", lines(2, 12)),
        Field::must("never", lines(1, 10)),
        Field::must("tell", tables(&TELL, 1, 8)),
        Field::may("outside", tables(&OUTSIDE, 1, 8)),
        Field::must("afterwards", lines(1, 10)),
        Field::must("write_down", lines(1, 12)),
        Field::may("say", lines(1, 8)),
        Field::may("law", adult(800)),
        Field::must("checked", Kind::Day),
    ],
);
pub(super) static TELL: Shape = Shape::new(
    "person to tell",
    "tell = [{ who = \"…\", when = \"…\" }]",
    &[Field::must("who", adult(200)), Field::must("when", adult(200))],
);
pub(super) static OUTSIDE: Shape = Shape::new(
    "helper outside",
    "outside = [{ contact = \"ceop\", why = \"…\" }]",
    &[Field::must("contact", Kind::Id), Field::must("why", adult(400))],
);

pub(super) static SEQUENCES: Shape = Shape::new(
    "sequences",
    "[[sequence]]",
    &[Field::must("sequence", tables(&SEQUENCE, 1, 60))],
);
pub(super) static SEQUENCE: Shape = Shape::new(
    "sequence",
    "[[sequence]]",
    &[
        ID,
        Field::must("for", Kind::Word(&super::sequences::Occasion::WORDS)),
        Field::must("band", Kind::Word(&["eyfs", "ks1", "ks2"])),
        Field::may("years", Kind::Word(&Years::WORDS)),
        Field::must("title", adult(90)),
        Field::must("why", adult(500)),
        Field::must("lesson", tables(&PLACED, 1, 8)),
        Field::may("agreement", Kind::Id),
        Field::must("home", adult(500)),
    ],
);
pub(super) static PLACED: Shape = Shape::new(
    "lesson of a sequence",
    "lesson = [{ id = \"ks1/safe\", when = \"…\" }]",
    &[Field::must("id", adult(60)), Field::must("when", adult(120))],
);
