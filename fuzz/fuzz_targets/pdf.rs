//! A PDF: as it comes, and again with its attached files packed as PDFs pack them, which chance would never do.
#![no_main]

use harbour_fuzz::agreement::{Checked, Reason};
use harbour_fuzz::export::{Attached, attached};
use harbour_fuzz::{check_well, within_room};
use libfuzzer_sys::fuzz_target;
use miniz_oxide::deflate::compress_to_vec_zlib;

fuzz_target!(|data: &[u8]| {
    look_into(data);
    let Some(at) = find(data, b"stream\n").map(|at| at + 7) else {
        return;
    };
    let end = find(&data[at..], b"endstream").map_or(data.len(), |length| at + length);
    look_into(&[&data[..at], &compress_to_vec_zlib(&data[at..end], 1), &data[end..]].concat());
});

fn look_into(pdf: &[u8]) {
    match within_room(|| attached(pdf)) {
        Attached::Found(record) => {
            let nothing = Checked::NotARecord(Reason::Other);
            assert_ne!(check_well(&record), nothing);
        }
        other => assert!(!other.to_string().is_empty()),
    }
}

fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|part| part == word)
}
