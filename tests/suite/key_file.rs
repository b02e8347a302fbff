//! A school's key as a file: read as it was written, refused with a reason, and never shown.

use harbour::agreement::SchoolKey;
use harbour::browser::vault::{self, VaultError};
use harbour::register::{KeyFile, KeyFileError, Passphrase, PassphraseError};
use proptest::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

fn file() -> KeyFile {
    KeyFile {
        public: SchoolKey::from_seed(&[1; 32]).public(),
        salt: [2; 16],
        iterations: KeyFile::ITERATIONS,
        nonce: [3; 12],
        sealed: [4; 48],
    }
}

fn read(text: &str) -> Result<KeyFile, KeyFileError> {
    KeyFile::read(text.as_bytes())
}

/// The file with one text in place of another, its sum as it was.
fn with(from: &str, to: &str) -> Result<KeyFile, KeyFileError> {
    let text = file().to_text();
    assert!(text.contains(from), "{text}");
    read(&text.replacen(from, to, 1))
}

#[test]
fn a_file_is_read_as_it_was_written() {
    let text = file().to_text();
    assert!(
        text.starts_with(r#"{"format":"harbour-school-key","schema":1,"public":"ed25519:8a88e3dd"#),
        "{text}"
    );
    for name in ["salt", "iterations", "nonce", "sealed", "sha256"] {
        assert!(text.contains(&format!("\"{name}\":")), "{text}");
    }
    assert_eq!(read(&text), Ok(file()));
    // mail programs and editors add these
    assert_eq!(read(&format!("\u{feff}{text}\r\n")), Ok(file()));
}

#[test]
fn whatever_is_wrong_has_a_sentence_of_its_own() {
    for (found, error) in [
        (read(""), KeyFileError::Other),
        (read("Dear all, the key is under the mat."), KeyFileError::Other),
        (
            read(r#"{"format":"harbour-agreement","schema":1}"#),
            KeyFileError::Other,
        ),
        (KeyFile::read(b"\xFF\xFE{}"), KeyFileError::Other),
        (read(&" ".repeat(KeyFile::MAX_BYTES + 1)), KeyFileError::Other),
        (read(&file().to_text()[..200]), KeyFileError::Damaged),
        (
            read(r#"{"format":"harbour-school-key","schema":1}"#),
            KeyFileError::Damaged,
        ),
        (with("0404", "0405"), KeyFileError::Damaged),
        (with("0404", ""), KeyFileError::Damaged),
        (with("600000", "600001"), KeyFileError::Damaged),
        (with("\"schema\":1", "\"schema\":0"), KeyFileError::Damaged),
        (with("\"salt\"", "\"by\":\"Head\",\"salt\""), KeyFileError::Damaged),
        (with("ed25519:8a", "ed25519:8b"), KeyFileError::Damaged),
        (
            read(r#"{"format":"harbour-school-key","schema":2,"kind":"something new"}"#),
            KeyFileError::Newer,
        ),
    ] {
        assert_eq!(found, Err(error));
        let words = error.to_string();
        assert!(words.contains("key") && words.ends_with('.'), "{words}");
    }
}

/// A file that asks for a thousand million rounds would hold up the browser; one that asks for few was not made here.
#[test]
fn a_file_cannot_choose_how_long_it_takes() {
    for iterations in [0, 1, 599_999, 3_000_001, u32::MAX] {
        let text = KeyFile { iterations, ..file() }.to_text();
        assert_eq!(read(&text), Err(KeyFileError::Unusual), "{iterations}");
    }
    let more = KeyFile {
        iterations: 2_000_000,
        ..file()
    };
    assert_eq!(read(&more.to_text()), Ok(more));
}

#[test]
fn a_passphrase_has_twelve_characters_at_least_and_is_never_printed() {
    assert_eq!(
        Passphrase::parse("  eleven char  ").map(|_| ()),
        Err(PassphraseError::TooShort)
    );
    assert_eq!(
        Passphrase::parse(&"a".repeat(1001)).map(|_| ()),
        Err(PassphraseError::TooLong)
    );
    let good = Passphrase::parse(" correct horse é ").expect("long enough");
    assert_eq!(good.as_str(), "correct horse é");
    assert_eq!(format!("{good:?}"), "Passphrase");
    assert!(
        PassphraseError::TooShort
            .to_string()
            .contains("can try passphrases for as long as they like")
    );
}

#[test]
fn where_nothing_can_be_opened_what_is_wrong_with_the_file_is_still_said() {
    let words = Passphrase::parse("four words together").expect("long enough");
    let heard = Rc::new(RefCell::new(vec![]));
    for text in [file().to_text(), "nothing".into()] {
        let told = heard.clone();
        vault::open(text.as_bytes(), &words, move |result| {
            told.borrow_mut().push(result.err())
        });
    }
    let expected = [VaultError::Insecure, VaultError::File(KeyFileError::Other)].map(Some);
    assert_eq!(*heard.borrow(), expected);
    assert!(VaultError::Insecure.to_string().contains("https://"));
    assert!(VaultError::WrongPassphrase.to_string().contains("Type it again"));
}

proptest! {
    #[test]
    fn any_sealed_key_is_read_again(seed: [u8; 32], salt: [u8; 16], nonce: [u8; 12], sealed in proptest::collection::vec(any::<u8>(), 48)) {
        let sealed = sealed.try_into().expect("48 bytes");
        let file = KeyFile { public: SchoolKey::from_seed(&seed).public(), salt, nonce, sealed, ..file() };
        prop_assert_eq!(read(&file.to_text()), Ok(file));
    }

    #[test]
    fn no_changed_byte_goes_unnoticed(place: prop::sample::Index, byte: u8) {
        let mut bytes = file().to_text().into_bytes();
        let place = place.index(bytes.len());
        prop_assume!(bytes[place] != byte);
        bytes[place] = byte;
        prop_assert!(KeyFile::read(&bytes).is_err());
    }
}
