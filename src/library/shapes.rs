//! The shapes of lesson files. SCHEMA.md says the same in words.

use super::shape::{Field, ID, Kind, Shape, Voice, adult, pupil, tables};
use super::shapes_beside::*;
use crate::lesson::Activity;

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

const TEXT: Field = Field::must("text", SHORT);
const FEEDBACK: Field = Field::must("feedback", LONG);
const MAY_PICTURE: Field = Field::may("picture", Kind::Table(&PICTURE));
const HINTS: Field = Field::must(
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
        Field::must(
            "rule",
            Kind::Word(&["safe", "meeting", "accepting", "reliable", "tell"]),
        ),
        Field::must("title", pupil(30)),
        Field::must("summary", pupil(140)),
        Field::must("minutes", Kind::Number { least: 5, most: 20 }),
        Field::must("picture", Kind::Table(&PICTURE)),
        Field::must(
            "strands",
            Kind::Words(&[
                "self-image",
                "relationships",
                "reputation",
                "bullying",
                "information",
                "health",
                "privacy",
                "copyright",
            ]),
        ),
        Field::must("vocabulary", tables(&WORD, 2, 8)),
        Field::must("discussion", adult_list(2, 8)),
        Field::must("plenary", NOTE),
        Field::must("home", Kind::Table(&HOME)),
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
    ],
};
const SAY: Field = Field::must("say", LONG);
static STORY: Shape = Shape::new(
    "story",
    "kind = \"story\"",
    &[Field::may("say", LONG), Field::must("page", tables(&PAGE, 2, 6))],
);
static PAGE: Shape = Shape::new(
    "page",
    "[[step.page]]",
    &[
        ID,
        Field::must("text", LONG),
        Field::must("picture", Kind::Table(&PICTURE)),
    ],
);
static CHOOSE: Shape = Shape::new(
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
static OPTION: Shape = Shape::new(
    "option",
    "[[step.option]]",
    &[ID, TEXT, MAY_PICTURE, Field::must("right", Kind::Flag), FEEDBACK],
);
static SORT: Shape = Shape::new(
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
static GROUP: Shape = Shape::new(
    "group",
    "[[step.group]]",
    &[ID, Field::must("name", pupil(40)), MAY_PICTURE],
);
static SORT_ITEM: Shape = Shape::new(
    "item to sort",
    "[[step.item]]",
    &[ID, TEXT, MAY_PICTURE, Field::must("group", Kind::Id), FEEDBACK],
);
static ORDER: Shape = Shape::new(
    "order",
    "kind = \"order\"",
    &[SAY, MAY_PICTURE, HINTS, Field::must("item", tables(&ORDER_ITEM, 3, 5))],
);
static ORDER_ITEM: Shape = Shape::new("item to order", "[[step.item]]", &[ID, TEXT, MAY_PICTURE, FEEDBACK]);
static MATCH: Shape = Shape::new(
    "match",
    "kind = \"match\"",
    &[SAY, MAY_PICTURE, HINTS, Field::must("pair", tables(&PAIR, 3, 5))],
);
static PAIR: Shape = Shape::new(
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
static SPOT: Shape = Shape::new(
    "spot",
    "kind = \"spot\"",
    &[
        SAY,
        HINTS,
        Field::must("screen", Kind::Table(&PICTURE)),
        Field::must("place", tables(&PLACE, 3, 6)),
    ],
);
static PLACE: Shape = Shape::new(
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
static CHAT: Shape = Shape::new(
    "chat",
    "kind = \"chat\"",
    &[
        SAY,
        Field::must("with", pupil(30)),
        Field::must("avatar", Kind::Table(&PICTURE)),
        Field::must("turn", tables(&TURN, 1, 8)),
    ],
);
static TURN: Shape = Shape::new(
    "turn",
    "[[step.turn]]",
    &[
        ID,
        Field::must("says", pupil(160)),
        Field::must("reply", tables(&REPLY, 2, 3)),
    ],
);
static REPLY: Shape = Shape::new(
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
static TALK: Shape = Shape::new(
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

/// Every shape, in the order of SCHEMA.md.
pub(super) static ALL: [&Shape; 31] = [
    &LESSON,
    &PICTURE,
    &WORD,
    &HOME,
    &STEP,
    &STORY,
    &PAGE,
    &CHOOSE,
    &OPTION,
    &SORT,
    &GROUP,
    &SORT_ITEM,
    &ORDER,
    &ORDER_ITEM,
    &MATCH,
    &PAIR,
    &SPOT,
    &PLACE,
    &CHAT,
    &TURN,
    &REPLY,
    &TALK,
    &CURRICULUM,
    &FRAMEWORK,
    &STATEMENT,
    &CONTACTS,
    &CONTACT,
    &TOPIC,
    &SOURCE,
    &SCHOOL,
    &SCHOOL_CONTACT,
];
