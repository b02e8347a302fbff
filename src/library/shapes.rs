//! The shapes of lesson files. SCHEMA.md says the same in words.

use super::shape::{Field, ID, Kind, Shape, Voice, adult, pupil, tables};
use super::shapes_beside::*;
use super::shapes_pretend::*;
use super::shapes_school::TEACH;
use crate::lesson::{Activity, Years};

const SHORT: Kind = pupil(90);
const LONG: Kind = pupil(260);
const NOTE: Kind = adult(1200);
const fn adult_list(least_entries: usize, most_entries: usize) -> Kind {
    Kind::Texts {
        voice: Voice::Adult,
        most: 240,
        least_entries,
        most_entries,
    }
}

pub(super) const TEXT: Field = Field::must("text", SHORT);
pub(super) const FEEDBACK: Field = Field::must("feedback", LONG);
pub(super) const MAY_PICTURE: Field = Field::may("picture", Kind::Table(&PICTURE));
pub(super) const HINTS: Field = Field::must(
    "hints",
    Kind::Texts {
        voice: Voice::Pupil,
        most: 160,
        least_entries: 1,
        most_entries: 3,
    },
);

pub(super) static LESSON: Shape = Shape::new(
    "lesson",
    "id = \"…\"",
    &[
        ID,
        Field::must("version", Kind::Number { least: 1, most: 999 }),
        RULE,
        YEARS,
        Field::must("title", pupil(30)),
        Field::must("summary", pupil(140)),
        Field::must("minutes", Kind::Number { least: 5, most: 40 }),
        Field::must("picture", Kind::Table(&PICTURE)),
        Field::must("strands", Kind::Words(&STRANDS)),
        Field::must("vocabulary", tables(&WORD, 2, 8)),
        Field::must("discussion", adult_list(2, 8)),
        Field::must("plenary", NOTE),
        Field::must("home", Kind::Table(&HOME)),
        Field::may("teach", Kind::Table(&TEACH)),
        Field::must("step", tables(&STEP, 2, 20)),
    ],
);
pub(super) static PICTURE: Shape = Shape::new(
    "picture",
    "picture = { name = \"…\", alt = \"…\" }",
    &[Field::must("name", Kind::Id), Field::must("alt", adult(200))],
);
pub(super) static WORD: Shape = Shape::new(
    "word",
    "vocabulary = [{ word = \"…\", means = \"…\" }]",
    &[Field::must("word", pupil(30)), Field::must("means", pupil(140))],
);
pub(super) static HOME: Shape = Shape::new(
    "home",
    "[home]",
    &[
        Field::must("learnt", adult(400)),
        Field::must("ask", adult_list(2, 6)),
        Field::must("together", adult(400)),
    ],
);
pub(super) static STEP: Shape = Shape {
    what: "step",
    write: "[[step]]",
    fields: &[
        ID,
        Field::must("kind", Kind::Word(&Activity::KINDS)),
        Field::must("title", pupil(80)),
        Field::must("teaches", Kind::Refs { least: 1 }),
        Field::must("note", NOTE),
        Field::may("ask", adult(160)),
    ],
    kinds: &[
        ("story", &STORY),
        ("choose", &CHOOSE),
        ("sort", &SORT),
        ("order", &ORDER),
        ("match", &MATCH),
        ("spot", &SPOT),
        ("chat", &CHAT),
        ("talk", &TALK),
        ("investigate", &INVESTIGATE),
        ("password", &PASSWORD),
        ("settings", &SETTINGS),
        ("timeline", &TIMELINE),
    ],
};
pub(super) const RULE: Field = Field::must(
    "rule",
    Kind::Word(&["safe", "meeting", "accepting", "reliable", "tell", "well"]),
);
pub(super) const YEARS: Field = Field::may("years", Kind::Word(&Years::WORDS));
pub(super) const SAY: Field = Field::must("say", LONG);
pub(super) static STORY: Shape = Shape::new(
    "story",
    "kind = \"story\"",
    &[Field::may("say", LONG), Field::must("page", tables(&PAGE, 2, 6))],
);
pub(super) static PAGE: Shape = Shape::new(
    "page",
    "[[step.page]]",
    &[
        ID,
        Field::must("text", LONG),
        Field::must("picture", Kind::Table(&PICTURE)),
    ],
);
pub(super) static CHOOSE: Shape = Shape::new(
    "choose",
    "kind = \"choose\"",
    &[
        SAY,
        MAY_PICTURE,
        HINTS,
        Field::must("pick", Kind::Word(&["one", "several"])),
        Field::must("option", tables(&OPTION, 2, 4)),
    ],
);
pub(super) static OPTION: Shape = Shape::new(
    "option",
    "[[step.option]]",
    &[ID, TEXT, MAY_PICTURE, Field::must("right", Kind::Flag), FEEDBACK],
);
pub(super) static SORT: Shape = Shape::new(
    "sort",
    "kind = \"sort\"",
    &[
        SAY,
        MAY_PICTURE,
        HINTS,
        Field::must("group", tables(&GROUP, 2, 3)),
        Field::must("item", tables(&SORT_ITEM, 4, 8)),
    ],
);
pub(super) static GROUP: Shape = Shape::new(
    "group",
    "[[step.group]]",
    &[ID, Field::must("name", pupil(40)), MAY_PICTURE],
);
pub(super) static SORT_ITEM: Shape = Shape::new(
    "item to sort",
    "[[step.item]]",
    &[ID, TEXT, MAY_PICTURE, Field::must("group", Kind::Id), FEEDBACK],
);
pub(super) static ORDER: Shape = Shape::new(
    "order",
    "kind = \"order\"",
    &[SAY, MAY_PICTURE, HINTS, Field::must("item", tables(&ORDER_ITEM, 3, 5))],
);
pub(super) static ORDER_ITEM: Shape = Shape::new("item to order", "[[step.item]]", &[ID, TEXT, MAY_PICTURE, FEEDBACK]);
pub(super) static MATCH: Shape = Shape::new(
    "match",
    "kind = \"match\"",
    &[SAY, MAY_PICTURE, HINTS, Field::must("pair", tables(&PAIR, 3, 5))],
);
pub(super) static PAIR: Shape = Shape::new(
    "pair",
    "[[step.pair]]",
    &[
        ID,
        Field::must("left", SHORT),
        Field::may("left_picture", Kind::Table(&PICTURE)),
        Field::must("right", SHORT),
        Field::may("right_picture", Kind::Table(&PICTURE)),
        FEEDBACK,
    ],
);
pub(super) static SPOT: Shape = Shape::new(
    "spot",
    "kind = \"spot\"",
    &[
        SAY,
        HINTS,
        Field::must("screen", Kind::Table(&PICTURE)),
        Field::must("place", tables(&PLACE, 3, 6)),
    ],
);
pub(super) static PLACE: Shape = Shape::new(
    "place",
    "[[step.place]]",
    &[
        ID,
        TEXT,
        Field::must("x", Kind::Number { least: 0, most: 100 }),
        Field::must("y", Kind::Number { least: 0, most: 100 }),
        Field::must("width", Kind::Number { least: 12, most: 100 }),
        Field::must("height", Kind::Number { least: 14, most: 100 }),
        Field::must("find", Kind::Flag),
        FEEDBACK,
    ],
);
pub(super) static CHAT: Shape = Shape::new(
    "chat",
    "kind = \"chat\"",
    &[
        SAY,
        Field::must("with", pupil(30)),
        Field::must("avatar", Kind::Table(&PICTURE)),
        Field::must("turn", tables(&TURN, 1, 8)),
    ],
);
pub(super) static TURN: Shape = Shape::new(
    "turn",
    "[[step.turn]]",
    &[
        ID,
        Field::must("says", pupil(160)),
        Field::must("reply", tables(&REPLY, 2, 3)),
    ],
);
pub(super) static REPLY: Shape = Shape::new(
    "reply",
    "[[step.turn.reply]]",
    &[
        ID,
        TEXT,
        Field::must("right", Kind::Flag),
        FEEDBACK,
        Field::may("next", Kind::Id),
    ],
);
pub(super) static TALK: Shape = Shape::new(
    "talk",
    "kind = \"talk\"",
    &[
        SAY,
        MAY_PICTURE,
        Field::must(
            "questions",
            Kind::Texts {
                voice: Voice::Pupil,
                most: 160,
                least_entries: 1,
                most_entries: 5,
            },
        ),
        Field::must("starter", SHORT),
    ],
);
