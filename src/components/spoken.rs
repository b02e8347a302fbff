//! What pupils' pages say beside their lessons and questions. Each is recorded, so they stand in one place.

use crate::lesson::Rule;

pub const HELLO: &str = "Hello! I’m Pip. Who are you?";
pub const DOORS: [&str; 5] = [
    "I’m 4 or 5",
    "I’m 5 to 7",
    "I’m 7 to 11",
    "I’m a parent",
    "I’m a teacher",
];

pub const WHO_IS_LEARNING: &str = "Hello! Who is learning?";
pub const CHOOSE_ANIMAL: &str = "Hello! Choose your animal.";
pub const YOUR_NAME: &str = "What shall we call you?";

pub const QUIZ_AGAIN: &str = "Read what you chose before, and what you choose now.";
pub const QUIZ_FIRST: &str = "Now do the lessons. Then answer the same questions again.";

/// The calm panel: its heading and what to do.
pub const STOP: &str = "Stop. You are not in trouble. Look away from the screen and tell a grown-up now.";
pub const WORRIED: &str = "Did something make you feel worried, sad or muddled? Here is what to do.";
/// The three steps of the help page: what each is called, and what to do.
pub const HELP: [(&str, &str); 3] = [
    ("Stop", "Look away from the screen."),
    ("Tell", "Find a grown-up. Say: “I need help.”"),
    ("You did well", "It is not your fault. You are not in trouble."),
];

/// A step of the help page, as it is read.
pub fn help_step((title, words): (&str, &str)) -> String {
    format!("{title}. {words}")
}

/// What an ambassador explains to a grown-up.
pub fn explain(rule: Rule) -> &'static str {
    match rule {
        Rule::Safe => "What do you keep private online, and why?",
        Rule::Meeting => "What do you do if someone from a game wants to meet?",
        Rule::Accepting => "What do you do before you open or accept something?",
        Rule::Reliable => "How do you find out whether something is true?",
        Rule::Tell => "Whom do you tell, and when?",
        Rule::Well => "How are you kind to others and good to yourself online?",
    }
}

/// How settings let hear the voice.
pub const TRY_ME: &str = "Hello! This is how I read to you.";

/// All of it.
pub fn all() -> Vec<String> {
    let plain = [
        HELLO,
        WHO_IS_LEARNING,
        CHOOSE_ANIMAL,
        YOUR_NAME,
        QUIZ_AGAIN,
        QUIZ_FIRST,
        STOP,
        WORRIED,
        TRY_ME,
    ];
    let plain = plain.into_iter().chain(DOORS).chain(Rule::ALL.map(explain));
    plain.map(str::to_owned).chain(HELP.map(help_step)).collect()
}
