//! A code between devices: its first byte says which agreement, the rest is what follows the form and the sum of its text.
#![no_main]

use harbour_fuzz::agreement::{Agreement, Audience, Changes, Draft, Shown, code_text, payload};
use harbour_fuzz::within_room;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static ALL: LazyLock<Vec<Agreement>> = LazyLock::new(|| {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../agreements");
    let read = |audience: Audience| {
        let text = std::fs::read_to_string(folder.join(format!("{}.toml", audience.slug()))).expect("a file");
        let whole: Agreement = toml::from_str(&text).expect("an agreement");
        whole.in_force(&Changes::default()).expect("an agreement in force")
    };
    Audience::ALL.into_iter().map(read).collect()
});

fuzz_target!(|data: &[u8]| {
    let Some((which, rest)) = data.split_first() else {
        return;
    };
    let agreement = &ALL[usize::from(*which) % ALL.len()];
    let sum = Shown::of(agreement).text_sha256;
    let code = [&[1], &sum.bytes()[..8], rest].concat();
    for bytes in [data, &code] {
        match within_room(|| Draft::from_compact(bytes, agreement)) {
            Err(why) => assert!(!why.to_string().is_empty()),
            Ok(draft) => {
                let again = draft.to_compact(agreement).expect("what was read can be written");
                assert_eq!(Draft::from_compact(&again, agreement), Ok(draft));
            }
        }
    }
    assert_eq!(payload(&code_text("https://a.example/#", data)).as_deref(), Some(data));
    if let Ok(text) = std::str::from_utf8(data) {
        within_room(|| payload(text));
    }
});
