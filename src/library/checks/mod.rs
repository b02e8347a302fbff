//! The checks that go beyond a file's form, one function each. All of them run; each adds what it finds.

mod band;
mod chat;
mod choices;
mod entries;
mod fair;
mod names;
mod pretend;
mod quiz;
mod reading;
mod spot;
mod teach;
mod words;

pub(in crate::library) use entries::{Set, sets};

use super::lesson_file::{Known, LessonFile};
use super::walk::Walk;
use crate::lesson::Band;

/// A check of one lesson.
pub(super) type LessonCheck = fn(&mut LessonFile, &Known<'_>);

/// Checks of lessons and of questions alike.
pub(super) const SHARED: [LessonCheck; 16] = [
    names::check_unique_step_ids,
    names::check_unique_ids_in_steps,
    names::check_pictures,
    names::check_alt_adds,
    names::check_statements,
    names::check_statement_bands,
    |file, _| check_words(&mut file.walk),
    |file, _| words::check_sentences(&mut file.walk, file.lesson.band),
    choices::check_texts_differ,
    choices::check_feedback_differs,
    fair::check_names_tell_nothing,
    band::check_early_years,
    band::check_pictured_alike,
    reading::check_score,
    reading::check_hard_words,
    reading::check_passive,
];

/// Further checks of a lesson.
pub(super) const LESSON: [LessonCheck; 28] = [
    names::check_file_name,
    names::check_reserved,
    names::check_unique_vocabulary,
    choices::check_one_right,
    choices::check_several_right,
    choices::check_hints_differ,
    choices::check_groups_exist,
    choices::check_groups_used,
    spot::check_on_screen,
    spot::check_apart,
    spot::check_something_to_find,
    chat::check_next_exists,
    chat::check_reachable,
    chat::check_no_circle,
    chat::check_safe_reply,
    fair::check_right_position,
    fair::check_right_longest,
    pretend::check_clues,
    pretend::check_one_verdict,
    pretend::check_part_pictures,
    pretend::check_cards,
    pretend::check_starts,
    pretend::check_settable,
    pretend::check_one_answer,
    band::check_years,
    band::check_asked,
    teach::check_minutes,
    teach::check_objectives,
];

/// Further checks of a band's questions.
pub(super) const QUIZ: [LessonCheck; 4] = [
    quiz::check_one_right,
    fair::check_spread,
    quiz::check_halves,
    quiz::check_every_trail,
];

/// The checks of texts that hold for every kind of file.
pub(super) fn check_words(walk: &mut Walk) {
    words::check_not_empty(walk);
    words::check_length(walk);
    words::check_hidden_characters(walk);
    words::check_markup(walk);
    words::check_filled_in(walk);
    words::check_spaces(walk);
}

/// Words in a sentence at most, for pupils of a band.
pub(super) fn sentence_limit(band: Band) -> usize {
    match band {
        Band::Eyfs => 12,
        Band::Ks1 => 14,
        Band::Ks2 => 20,
    }
}
