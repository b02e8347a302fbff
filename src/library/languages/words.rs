//! The words of the pages in other languages that stand in no content file. Those of the help page say what src/pages/help.rs says; a
//! test compares them.

/// On every page.
pub const FOR_PARENTS: &str = "For parents and carers";
pub const LEAD: &str = "The most important pages, with the English beside them.";
pub const BY_MACHINE: &str = "Translated by machine, not yet checked by a speaker";
pub const PARTLY_BY_MACHINE: &str = "Partly translated by machine and not yet checked by a speaker";
pub const CHECKED: &str = "Checked by a speaker";
pub const MISTAKES: &str = "There may be mistakes. Where the two differ, the English holds. If something matters to you and isn’t clear, ask the school for an interpreter.";
pub const CORRECT: &str =
    "Do you speak both languages well? You can [correct this translation](../../languages/#correct).";
pub const SOME_IN_ENGLISH: &str = "Some of this page is not translated. That part stands in English.";
pub const DANGER: &str =
    "Is somebody in danger now? Ring [999](tel:999). For the police when it is less urgent, ring [101](tel:101).";
/// Each translation gives the phrase with the language's own English name: “Polish interpreter, please”.
pub const INTERPRETER: &str = "Do you find English hard? On the phone, say your language in English, and “interpreter, please”. The police and the NHS can add one to the call.";
pub const ADVICE: &str =
    "NSPCC, advice for adults: [0808 800 5000](tel:08088005000). Childline, for children: [0800 1111](tel:08001111).";
pub const HELP_NOW: &str = "Help now";
pub const BACK: &str = "Back to the page";
pub const GUIDANCE: &str = "Guidance";
pub const AGREEMENTS: &str = "Agreements with the school";
pub const ALL_PAGES: &str = "All pages in this language";
pub const OTHER_LANGUAGES: &str = "Other languages";
pub const IN_ENGLISH: &str = "This page in English";
pub const ENGLISH: &str = "English";

pub(super) const SITE: [&str; 19] = [
    FOR_PARENTS,
    LEAD,
    BY_MACHINE,
    PARTLY_BY_MACHINE,
    CHECKED,
    MISTAKES,
    CORRECT,
    SOME_IN_ENGLISH,
    DANGER,
    INTERPRETER,
    ADVICE,
    HELP_NOW,
    BACK,
    GUIDANCE,
    AGREEMENTS,
    ALL_PAGES,
    OTHER_LANGUAGES,
    IN_ENGLISH,
    ENGLISH,
];

/// For a child: what has happened, what to do, whom to tell.
pub const WORRIED: &str = "Did something make you feel worried?";
pub const STEPS: [(&str, &str); 3] = [
    ("Stop", "Look away from the screen."),
    ("Tell", "Find a grown-up. Say: “I need help.”"),
    ("You did well", "It is not your fault. You are not in trouble."),
];
pub const WHOM: &str = "Who can I tell?";
pub const TELL: [&str; 3] = ["your teacher", "a grown-up at home", "another adult you trust"];
pub const NOBODY_NEAR: &str = "No grown-up near? You can talk to Childline.";
pub const FREE: &str = "It is free. Kind people listen.";
/// For adults.
pub const TOLD: &str = "When a child tells you something";
pub const TOLD_STEPS: [&str; 9] = [
    "Is somebody in danger now, or missing? Call [999](tel:999).",
    "Does a child talk of dying or self-harm? Ring NHS [111](tel:111) now, by day or night, and choose mental health. In Northern Ireland ring Lifeline, [0808 808 8000](tel:08088088000).",
    "Stay calm. Listen. Say: “I’m glad you told me. You are not in trouble.”",
    "Don’t promise to keep it secret. Say whom you will ask for help.",
    "Keep the device as it is. Don’t reply, and don’t delete anything: it may be needed.",
    "Is it a sexual picture of a child? Don’t look at it, copy it or send it on, not even to show somebody. Ask for help at once.",
    "Does somebody hurt or threaten a child? Ring the police on [101](tel:101), by day or night. Does somebody want pictures, secrets or a meeting? Tell [CEOP](https://www.ceop.police.uk/safety-centre/) or the police.",
    TELL_SCHOOL,
    "Later: block and report in the app, together. Keep on talking.",
];
/// The one step whose English holds the school's own words.
pub const TELL_SCHOOL: &str = "Tell your school: the class teacher or the school office. They have a safeguarding lead, whose job this is. In school hours you can ring the school office.";
pub const FOR_ADULTS: &str = "Who can help you";
pub const FOR_CHILDREN: &str = "Who children can ask";

/// Around the agreements.
pub const ASKED: &str = "What you are asked to agree to";
pub const READ_HERE: &str = "You can read it here. Signing is on another page, in English. You can stop and come back another day, ask the school to read it with you, or ask for an interpreter.";
pub const SCHOOLS_WORDS: &str = "Your school may leave out a point, add one or word it differently. What counts is what you see on the page where you sign.";
pub const CHILDS_RULES: &str = "Your child’s own rules are in English. Ask your child to explain them to you, or ask the school to go through them with you.";
pub const YOUR_PART_KS1: &str = "Your part of your child’s agreement: ages 4 to 7 (Reception and Key Stage 1)";
pub const YOUR_PART_KS2: &str = "Your part of your child’s agreement: ages 7 to 11 (Key Stage 2)";
pub const YOUR_OWN: &str = "Your own agreement";
pub const FILL_IN: &str = "What you fill in";
pub const AGREE_TO: &str = "What you agree to";
pub const SOME_SCHOOLS: &str = "Only in some schools";
pub const SIGN: &str = "Go to the page where you sign (in English)";

pub(super) const AROUND_AGREEMENTS: [&str; 11] = [
    ASKED,
    READ_HERE,
    SCHOOLS_WORDS,
    CHILDS_RULES,
    YOUR_PART_KS1,
    YOUR_PART_KS2,
    YOUR_OWN,
    FILL_IN,
    AGREE_TO,
    SOME_SCHOOLS,
    SIGN,
];
