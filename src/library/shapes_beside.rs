//! The shapes of the files beside lessons: curriculum, guidance, contacts, schools. SCHEMA.md says the same in words.

use super::guidance::TopicGroup;
use super::shape::{Field, ID, Kind, Shape, Voice, adult, pupil, tables};
use super::shapes::{MAY_PICTURE, OPTION, RULE, SAY, YEARS};
use crate::lesson::Years;
use crate::school::Profile;

/// The strands of Education for a Connected World, as [`super::Strand::id`] writes them.
pub(super) const STRANDS: [&str; 8] = [
    "self-image",
    "relationships",
    "reputation",
    "bullying",
    "information",
    "health",
    "privacy",
    "copyright",
];

pub(super) static CURRICULUM: Shape = Shape::new(
    "curriculum",
    "[[statement]]",
    &[
        Field::must("framework", tables(&FRAMEWORK, 1, 40)),
        Field::must("statement", tables(&STATEMENT, 1, 2000)),
    ],
);
pub(super) static FRAMEWORK: Shape = Shape::new(
    "framework",
    "[[framework]]",
    &[
        ID,
        Field::must("name", adult(120)),
        Field::must("publisher", adult(120)),
        Field::may("url", Kind::Url),
    ],
);
pub(super) static STATEMENT: Shape = Shape::new(
    "statement",
    "[[statement]]",
    &[
        Field::must("id", adult(60)),
        Field::must("framework", Kind::Id),
        Field::must("bands", Kind::Words(&["eyfs", "ks1", "ks2"])),
        Field::may("years", Kind::Word(&Years::WORDS)),
        Field::may("strand", Kind::Word(&STRANDS)),
        Field::must("text", adult(400)),
        Field::must("source", adult(240)),
        Field::must("checked", Kind::Day),
    ],
);
pub(super) static QUIZ: Shape = Shape::new(
    "questions",
    "[[question]]",
    &[Field::must("question", tables(&QUESTION, 12, 120))],
);
pub(super) static QUESTION: Shape = Shape::new(
    "question",
    "[[question]]",
    &[
        ID,
        RULE,
        YEARS,
        Field::must("title", pupil(80)),
        SAY,
        MAY_PICTURE,
        Field::must("teaches", Kind::Refs { least: 1 }),
        Field::must("option", tables(&OPTION, 2, 4)),
    ],
);
pub(super) static WORDS: Shape = Shape::new(
    "words",
    "[[known]]",
    &[
        Field::must("known", tables(&WORD_GROUP, 1, 40)),
        Field::must("state", tables(&WORD_GROUP, 1, 40)),
    ],
);
pub(super) static WORD_GROUP: Shape = Shape::new(
    "word group",
    "[[known]]",
    &[
        Field::must("why", adult(240)),
        Field::must(
            "words",
            Kind::Texts {
                voice: Voice::Adult,
                most: 30,
                least_entries: 1,
                most_entries: 200,
            },
        ),
    ],
);
pub(super) static SYMBOLS: Shape = Shape::new(
    "symbols",
    "[[symbol]]",
    &[Field::must("symbol", tables(&SYMBOL, 1, 100))],
);
pub(super) static SYMBOL: Shape = Shape::new(
    "symbol",
    "[[symbol]]",
    &[
        Field::must("picture", Kind::Id),
        Field::must(
            "words",
            Kind::Texts {
                voice: Voice::Adult,
                most: 30,
                least_entries: 1,
                most_entries: 12,
            },
        ),
    ],
);
pub(super) static START: Shape = Shape::new(
    "start here",
    "[[age]]",
    &[
        Field::must("age", tables(&START_ANSWER, 2, 8)),
        Field::must("device", tables(&START_ANSWER, 2, 12)),
        Field::must("worry", tables(&START_ANSWER, 2, 30)),
        Field::may("instead", tables(&START_INSTEAD, 0, 60)),
    ],
);
pub(super) static START_ANSWER: Shape = Shape::new(
    "answer of start here",
    "[[worry]]",
    &[
        ID,
        Field::must("title", adult(70)),
        Field::must("read", Kind::Refs { least: 1 }),
        Field::may("urgent", Kind::Flag),
        Field::may("none", Kind::Flag),
    ],
);
pub(super) static START_INSTEAD: Shape = Shape::new(
    "instead",
    "[[instead]]",
    &[
        Field::must("why", adult(200)),
        Field::may("age", Kind::Refs { least: 1 }),
        Field::may("device", Kind::Refs { least: 1 }),
        Field::must("worry", Kind::Id),
        Field::must("read", Kind::Refs { least: 1 }),
    ],
);
/// Words that adults type into the search.
const fn typed(most_entries: usize) -> Kind {
    Kind::Texts {
        voice: Voice::Adult,
        most: 40,
        least_entries: 1,
        most_entries,
    }
}
pub(super) static SEARCH_WORDS: Shape = Shape::new(
    "search words",
    "[[alike]]",
    &[
        Field::must("urgent", typed(100)),
        Field::must("alike", tables(&ALIKE, 1, 100)),
        Field::may("page", tables(&PAGE_WORDS, 1, 100)),
    ],
);
pub(super) static ALIKE: Shape = Shape::new(
    "words alike",
    "[[alike]]",
    &[Field::must("say", typed(40)), Field::must("find", typed(12))],
);
pub(super) static PAGE_WORDS: Shape = Shape::new(
    "words for a page",
    "[[page]]",
    &[Field::must("path", adult(80)), Field::must("find", typed(40))],
);
pub(super) static CONTACTS: Shape = Shape::new(
    "contacts",
    "[[contact]]",
    &[Field::must("contact", tables(&CONTACT, 1, 60))],
);
pub(super) static CONTACT: Shape = Shape::new(
    "contact",
    "[[contact]]",
    &[
        ID,
        Field::must("name", adult(80)),
        Field::must("audience", Kind::Word(&["children", "adults"])),
        Field::may("phone", adult(20)),
        Field::may("url", Kind::Url),
        Field::must("what", adult(300)),
        Field::may("hours", adult(120)),
        Field::must("source", adult(300)),
        Field::must("checked", Kind::Day),
        Field::may("dead", Kind::Flag),
        Field::may("more", Kind::Flag),
    ],
);
pub(super) static TOPIC: Shape = Shape::new(
    "topic",
    "+++",
    &[
        Field::must("title", adult(70)),
        Field::must("summary", adult(200)),
        Field::must("minutes", Kind::Number { least: 1, most: 30 }),
        Field::must("ages", adult(40)),
        Field::must("serves", Kind::Refs { least: 1 }),
        Field::must("checked", Kind::Day),
        Field::must("sources", tables(&SOURCE, 1, 20)),
        Field::must("order", Kind::Number { least: 1, most: 999 }),
        Field::must("group", Kind::Word(&TopicGroup::WORDS)),
        Field::must(
            "find",
            Kind::Texts {
                voice: Voice::Adult,
                most: 40,
                least_entries: 3,
                most_entries: 20,
            },
        ),
    ],
);
pub(super) static SOURCE: Shape = Shape::new(
    "source",
    "sources = [{ name = \"…\", url = \"https://…\" }]",
    &[Field::must("name", adult(160)), Field::must("url", Kind::Url)],
);
const fn said(most_entries: usize) -> Kind {
    Kind::Texts {
        voice: Voice::Adult,
        most: Profile::MAX_TEXT,
        least_entries: 1,
        most_entries,
    }
}
const WORDS_OF_A_SCHOOL: Kind = adult(Profile::MAX_TEXT);
const SENTENCES_OF_A_SCHOOL: Kind = adult(Profile::MAX_SENTENCES);
pub(super) static SCHOOL: Shape = Shape::new(
    "school",
    "name = \"…\"",
    &[
        Field::may(
            "format",
            Kind::Number {
                least: 1,
                most: Profile::FORMAT,
            },
        ),
        Field::may("name", WORDS_OF_A_SCHOOL),
        Field::may("tell", said(Profile::MAX_LIST)),
        Field::may("contacts", tables(&SCHOOL_CONTACT, 1, Profile::MAX_LIST)),
        Field::may("phones", WORDS_OF_A_SCHOOL),
        Field::may("logins", WORDS_OF_A_SCHOOL),
        Field::may("logins_ks1", WORDS_OF_A_SCHOOL),
        Field::may("eyfs", SENTENCES_OF_A_SCHOOL),
        Field::may("consequences", said(Profile::MAX_LIST)),
        Field::may("photos", SENTENCES_OF_A_SCHOOL),
        Field::may("filtering", SENTENCES_OF_A_SCHOOL),
        Field::may("framework", SENTENCES_OF_A_SCHOOL),
        Field::may("review", WORDS_OF_A_SCHOOL),
        Field::may("links", tables(&SCHOOL_LINK, 1, Profile::MAX_LIST)),
        Field::may("staff_tell", SENTENCES_OF_A_SCHOOL),
        Field::may("staff_about_adult", SENTENCES_OF_A_SCHOOL),
        Field::may("outside", said(Profile::MAX_LIST)),
        Field::may("record_system", WORDS_OF_A_SCHOOL),
        Field::may("search", SENTENCES_OF_A_SCHOOL),
        Field::may("staff_phones", SENTENCES_OF_A_SCHOOL),
        Field::may("staff_logins", SENTENCES_OF_A_SCHOOL),
        Field::may("visitor_phones", SENTENCES_OF_A_SCHOOL),
        Field::may("network", SENTENCES_OF_A_SCHOOL),
        Field::may("key", adult(80)),
        Field::may("agreements", Kind::Open),
    ],
);
pub(super) static SCHOOL_CONTACT: Shape = Shape::new(
    "school contact",
    "[[contacts]]",
    &[
        Field::must("role", adult(200)),
        Field::may("phone", adult(200)),
        Field::may("email", adult(200)),
    ],
);
pub(super) static SCHOOL_LINK: Shape = Shape::new(
    "school link",
    "links = [{ title = \"…\", url = \"https://…\" }]",
    &[Field::must("title", adult(200)), Field::must("url", adult(200))],
);
