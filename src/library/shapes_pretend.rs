//! The shapes of pretend screens in lesson files.

use super::shape::{Field, ID, Kind, Shape, pupil, tables};
use super::shapes::{FEEDBACK, HINTS, MAY_PICTURE, OPTION, PICTURE, SAY, TEXT};
use crate::lesson::{Origin, Part, Screen};

pub(super) static INVESTIGATE: Shape = Shape::new(
    "investigate",
    "kind = \"investigate\"",
    &[
        SAY,
        HINTS,
        Field::must("screen", Kind::Word(&Screen::WORDS)),
        Field::must("part", tables(&PART, 4, 9)),
        Field::must("verdict", pupil(80)),
        Field::must("option", tables(&OPTION, 2, 3)),
    ],
);
pub(super) static PART: Shape = Shape::new(
    "part",
    "[[step.part]]",
    &[
        ID,
        Field::must("as", Kind::Word(&Part::KINDS)),
        Field::must("text", pupil(160)),
        MAY_PICTURE,
        Field::must("clue", Kind::Flag),
        FEEDBACK,
    ],
);
pub(super) static PASSWORD: Shape = Shape::new(
    "password",
    "kind = \"password\"",
    &[SAY, MAY_PICTURE, HINTS, Field::must("card", tables(&CARD, 6, 9))],
);
pub(super) static CARD: Shape = Shape::new(
    "card",
    "[[step.card]]",
    &[
        ID,
        Field::must("text", pupil(20)),
        Field::must("from", Kind::Word(&Origin::WORDS)),
        FEEDBACK,
    ],
);
pub(super) static SETTINGS: Shape = Shape::new(
    "settings",
    "kind = \"settings\"",
    &[
        SAY,
        MAY_PICTURE,
        HINTS,
        Field::must("app", pupil(30)),
        Field::must("setting", tables(&SETTING, 3, 6)),
    ],
);
pub(super) static SETTING: Shape = Shape::new(
    "setting",
    "[[step.setting]]",
    &[
        ID,
        Field::must("text", pupil(60)),
        Field::must("starts", Kind::Id),
        Field::must("option", tables(&SETTING_OPTION, 2, 3)),
    ],
);
pub(super) static SETTING_OPTION: Shape = Shape::new(
    "option of a setting",
    "[[step.setting.option]]",
    &[
        ID,
        Field::must("text", pupil(40)),
        Field::must("right", Kind::Flag),
        FEEDBACK,
    ],
);
pub(super) static TIMELINE: Shape = Shape::new(
    "timeline",
    "kind = \"timeline\"",
    &[
        SAY,
        MAY_PICTURE,
        HINTS,
        Field::must("by", pupil(30)),
        Field::must("post", pupil(140)),
        Field::may("post_picture", Kind::Table(&PICTURE)),
        Field::must("moment", tables(&MOMENT, 3, 6)),
    ],
);
pub(super) static MOMENT: Shape = Shape::new(
    "moment",
    "[[step.moment]]",
    &[
        ID,
        Field::must("when", pupil(30)),
        Field::must("text", pupil(200)),
        Field::must("seen", pupil(40)),
        Field::must("question", pupil(80)),
        Field::must("reply", tables(&MOMENT_REPLY, 2, 3)),
    ],
);
pub(super) static MOMENT_REPLY: Shape = Shape::new(
    "answer at a moment",
    "[[step.moment.reply]]",
    &[ID, TEXT, Field::must("right", Kind::Flag), FEEDBACK],
);
