//! Every text for the youngest has a recording that reads just these words.

use crate::library::{project, whole};
use harbour::site::narration::{Recordings, name_of, wanted};
use std::fs;

fn recordings() -> Recordings {
    Recordings::load(project()).expect("a readable list")
}

#[test]
fn every_text_of_the_youngest_is_recorded_and_nothing_else_is() {
    let standing = recordings().standing(whole(), project());
    assert!(standing.is_whole(), "{standing}");
    assert!(standing.recorded > 1_000, "{standing}");
}

#[test]
fn whatever_a_lesson_says_can_be_listened_to() {
    let wanted = wanted(whole());
    let said = &wanted["eyfs-safe"];
    for text in [
        "Zofia plays a duck game with Grandad.",
        "A game asks Pip all this. Private, or fine to say?",
        "Tap one. Then tap the group where it belongs.",
        "Stop. You are not in trouble. Look away from the screen and tell a grown-up now.",
    ] {
        assert!(said.contains(text), "{text}");
    }
    assert!(wanted.contains_key("ks1-check") && wanted.contains_key("pages"));
    assert!(!wanted.keys().any(|sound| sound.starts_with("ks2")));
}

#[test]
fn a_changed_text_has_no_recording_and_the_old_one_is_left_over() {
    let mut changed = whole().clone();
    let (lesson, _) = changed
        .lessons
        .iter_mut()
        .find(|(lesson, _)| lesson.id.as_str() == "safe")
        .expect("it is there");
    let before = lesson.steps[0].opening();
    lesson.steps[0].title += " Or not?";
    let after = lesson.steps[0].opening();
    let standing = recordings().standing(&changed, project());
    assert_eq!(standing.missing.values().collect::<Vec<_>>(), [&after]);
    assert_eq!(standing.stale, [name_of(&before)]);
    assert!(standing.to_string().contains(&after) && standing.to_string().contains("script/narrate"));
}

#[test]
fn recordings_are_as_long_and_as_loud_as_speech_to_a_child() {
    let (mut seconds, mut bytes) = (0.0, 0);
    for recording in recordings().all() {
        let text = &recording.text;
        let words = text.split_whitespace().count() as f64;
        let a_minute = words / recording.seconds * 60.0;
        assert!(
            (-24.0..=-18.0).contains(&recording.loudness),
            "{text}: {} dBFS",
            recording.loudness
        );
        assert!(recording.pause <= 1.2, "{text}: silent for {} s", recording.pause);
        assert!(
            words < 5.0 || (75.0..=260.0).contains(&a_minute),
            "{text}: {a_minute} words a minute"
        );
        assert!(recording.words.is_sorted_by(|a, b| a.0 < b.0 && a.1 <= b.1), "{text}");
        assert!(
            recording
                .words
                .iter()
                .all(|(_, when)| f64::from(*when) < recording.seconds * 1000.0),
            "{text}"
        );
        let at = |place: u32| text.encode_utf16().nth(place as usize);
        assert!(
            recording
                .words
                .iter()
                .all(|(place, _)| at(*place).is_some_and(|unit| unit != 32)),
            "{text}"
        );
        let file = fs::metadata(project().join(format!("assets/audio/{}.mp3", recording.name)));
        let size = file.expect("its sound").len();
        // 32 kbit a second, and no more than a frame or three around it
        let expected = recording.seconds * 4_000.0;
        assert!(
            (size as f64 - expected).abs() < 1_000.0,
            "{text}: {size} bytes, {expected} expected"
        );
        seconds += recording.seconds;
        bytes += size;
    }
    println!("{:.1} minutes, {:.1} MB", seconds / 60.0, bytes as f64 / 1e6);
    assert!(bytes < 30_000_000);
}

#[test]
fn a_broken_list_says_where_and_what_to_do() {
    let folder = std::env::temp_dir().join(format!("harbour-narration-{}", std::process::id()));
    fs::create_dir_all(folder.join("assets/audio")).expect("a folder");
    assert_eq!(Recordings::load(&folder).map(|none| none.all().count()), Ok(0));
    fs::write(folder.join("assets/audio/recordings.jsonl"), "{\"name\": 3}\n").expect("a file");
    let why = Recordings::load(&folder).err().unwrap_or_default();
    assert!(why.contains("line 1") && why.contains("script/narrate"), "{why}");
    fs::remove_dir_all(&folder).expect("it was there");
}
