//! Codes: what is drawn is read again, as cameras and pictures show it; and nothing that a picture shows breaks the reader.

use harbour::agreement::{LONGEST_PREFIX, MOST_BYTES, code_text, payload};
use harbour_codes::{modules, text_in};
use proptest::prelude::*;

/// What a camera sees: brightness, a byte a pixel.
struct Picture {
    luma: Vec<u8>,
    width: usize,
    height: usize,
}

/// How a code is seen.
#[derive(Clone, Copy, Debug)]
struct Sight {
    /// Pixels a module.
    scale: f64,
    /// In degrees.
    turn: f64,
    /// How much any pixel is off at most.
    noise: u8,
    /// How much darker one side is than the other.
    shade: f64,
}

const STRAIGHT: Sight = Sight {
    scale: 3.0,
    turn: 0.0,
    noise: 0,
    shade: 0.0,
};

const PREFIX: &str = "https://school.example/harbour/agreements/ks1/#half-";

/// The picture of `text` as a code with its white border, on a grey screen.
fn seen(text: &str, sight: Sight) -> Picture {
    let code = modules(text).expect("a text that fits");
    let side = f64::from(code[0]);
    let across = (side + 8.0) * sight.scale;
    // room to be turned in
    let size = (across * 1.5) as usize;
    let (sin, cos) = sight.turn.to_radians().sin_cos();
    let mut chance = 12345u32;
    let mut luma = Vec::with_capacity(size * size);
    for y in 0..size {
        for x in 0..size {
            // the middle of four points: soft edges, as a lens gives
            let light: f64 = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)]
                .iter()
                .map(|(dx, dy)| {
                    let (x, y) = (x as f64 + dx - size as f64 / 2.0, y as f64 + dy - size as f64 / 2.0);
                    let (x, y) = (x * cos + y * sin, y * cos - x * sin);
                    at(&code, x / sight.scale + side / 2.0, y / sight.scale + side / 2.0) / 4.0
                })
                .sum();
            let light = light * (1.0 - sight.shade * x as f64 / size as f64);
            chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let noise = f64::from(chance >> 24) / 255.0 * 2.0 - 1.0;
            luma.push((light + noise * f64::from(sight.noise)).clamp(0.0, 255.0) as u8);
        }
    }
    Picture {
        luma,
        width: size,
        height: size,
    }
}

/// How bright a point is, counted in modules from the code's corner.
fn at(code: &[u8], x: f64, y: f64) -> f64 {
    let side = f64::from(code[0]);
    if x < -4.0 || y < -4.0 || x >= side + 4.0 || y >= side + 4.0 {
        return 150.0;
    }
    let inside = x >= 0.0 && y >= 0.0 && x < side && y < side;
    if inside && code[1 + y as usize * side as usize + x as usize] == 1 {
        25.0
    } else {
        235.0
    }
}

fn read(picture: &Picture) -> Option<String> {
    text_in(&picture.luma, picture.width, picture.height)
}

fn some_bytes(length: usize) -> Vec<u8> {
    (0..length).map(|n| (n * 167 + n / 7) as u8).collect()
}

#[test]
fn a_code_is_read_again_straight_turned_large_noisy_and_unevenly_lit() {
    let text = code_text(PREFIX, &some_bytes(300));
    for sight in [
        STRAIGHT,
        Sight { scale: 9.0, ..STRAIGHT },
        Sight { turn: 90.0, ..STRAIGHT },
        Sight {
            turn: 180.0,
            scale: 4.0,
            ..STRAIGHT
        },
        Sight {
            turn: 17.0,
            scale: 5.0,
            ..STRAIGHT
        },
        Sight {
            noise: 60,
            scale: 4.0,
            ..STRAIGHT
        },
        Sight {
            shade: 0.6,
            scale: 4.0,
            ..STRAIGHT
        },
        Sight {
            turn: -30.0,
            scale: 6.0,
            noise: 30,
            shade: 0.4,
        },
    ] {
        assert_eq!(read(&seen(&text, sight)).as_deref(), Some(text.as_str()), "{sight:?}");
    }
}

/// A camera looks many times, so one look may fail; but none reads what isn't there.
#[test]
fn of_sixty_looks_at_codes_hardly_one_fails_and_none_is_wrong() {
    let mut chance = 1u32;
    let mut part = move || {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(chance >> 8) / f64::from(1 << 24)
    };
    let mut failed = 0;
    for _ in 0..60 {
        let text = code_text(PREFIX, &some_bytes((part() * 350.0) as usize));
        let sight = Sight {
            scale: 4.0 + part() * 3.0,
            turn: (part() * 4.0).floor() * 90.0 + part() * 24.0 - 12.0,
            noise: (part() * 40.0) as u8,
            shade: part() * 0.5,
        };
        match read(&seen(&text, sight)) {
            Some(read) => assert_eq!(read, text, "{sight:?}"),
            None => failed += 1,
        }
    }
    assert!(failed <= 2, "{failed} of 60 codes were not read");
}

#[test]
fn the_most_that_a_code_may_hold_is_read_too_and_its_code_is_no_larger_than_version_25() {
    let longest = format!("https://{}/#", "s".repeat(LONGEST_PREFIX - 10));
    assert_eq!(longest.len(), LONGEST_PREFIX);
    let text = code_text(&longest, &some_bytes(MOST_BYTES));
    let side = usize::from(modules(&text).expect("a text that fits")[0]);
    assert!(side <= 17 + 4 * 25, "{side} modules a side");
    let sight = Sight { scale: 5.0, ..STRAIGHT };
    assert_eq!(read(&seen(&text, sight)), Some(text));
}

#[test]
fn more_than_any_code_holds_is_refused_with_a_sentence() {
    let refusal = modules(&"9".repeat(8000)).expect_err("more than version 40 holds");
    assert_eq!(
        refusal.to_string(),
        "This is too much for a code. Send the file instead."
    );
}

#[test]
fn digits_take_less_room_than_letters() {
    let side = |text: &str| modules(text).expect("a text that fits")[0];
    assert!(side(&"7".repeat(600)) < side(&"z".repeat(300)));
}

#[test]
fn sides_that_do_not_fit_the_picture_are_no_code() {
    for (width, height) in [(0, 0), (10, 10), (30, 31), (usize::MAX, 2), (900, 1)] {
        assert_eq!(text_in(&[0; 900], width, height), None);
    }
}

#[test]
fn what_a_code_says_is_exact() {
    assert_eq!(
        code_text("https://a.example/#half-", b""),
        "https://a.example/#half-3820012610"
    );
    assert_eq!(payload("https://a.example/#half-3820012610"), Some(Vec::new()));
    // another address before the same digits
    assert_eq!(payload("3820012610"), Some(Vec::new()));
    for wrong in [
        "",
        "https://a.example/",
        "https://a.example/1",
        "3820012611",
        "382001261",
        "99999999999999999",
    ] {
        assert_eq!(payload(wrong), None, "{wrong}");
    }
}

proptest! {
    #[test]
    fn bytes_come_back_from_what_a_code_says(bytes in prop::collection::vec(any::<u8>(), 0..200), prefix in "[ -~]{0,40}") {
        let text = code_text(&prefix, &bytes);
        prop_assert!(text.starts_with(&prefix));
        prop_assert_eq!(payload(&text), Some(bytes));
    }

    #[test]
    fn a_changed_digit_is_noticed(bytes in prop::collection::vec(any::<u8>(), 0..60), at in any::<prop::sample::Index>(), by in 1u8..10) {
        let text = code_text("#", &bytes);
        let mut changed = text.clone().into_bytes();
        let at = 1 + at.index(changed.len() - 1);
        changed[at] = b'0' + (changed[at] - b'0' + by) % 10;
        prop_assert_eq!(payload(std::str::from_utf8(&changed).expect("digits")), None);
    }

    #[test]
    fn any_text_is_no_accident(text in ".{0,60}") {
        // it may be anything but a panic
        let _ = payload(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_picture_makes_the_reader_panic(
        width in 21usize..200,
        height in 21usize..200,
        seed in any::<u32>(),
        block in 1usize..12,
    ) {
        // noise in blocks: corners, lines and squares that almost are a code's
        let mut chance = seed;
        let blocks: Vec<u8> = (0..(width / block + 1) * (height / block + 1)).map(|_| {
            chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            if chance >> 31 == 1 { 255 } else { (chance >> 25) as u8 }
        }).collect();
        let pixel = |n: usize| blocks[n / width / block * (width / block + 1) + n % width / block];
        let luma: Vec<u8> = (0..width * height).map(pixel).collect();
        let _ = text_in(&luma, width, height);
    }

    #[test]
    fn a_code_that_was_torn_is_not_read_as_something_else(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        from in 0usize..400,
        rows in 1usize..200,
        value in any::<u8>(),
    ) {
        let text = code_text(PREFIX, &bytes);
        let mut picture = seen(&text, STRAIGHT);
        let (begin, width) = (from.min(picture.height), picture.width);
        let end = (begin + rows).min(picture.height);
        picture.luma[begin * width..end * width].fill(value);
        if let Some(read) = read(&picture) {
            prop_assert_eq!(read, text);
        }
    }
}
