//! Countersignatures: they hold for the very record, time and key that they were made with, and for nothing else.

use ed25519_dalek::{Signature, Signer, SigningKey};
use harbour::agreement::{
    Checked, Countersignature, Digest, PublicKey, Record, SchoolKey, Seal, check, countersign, hex,
};
use harbour::json;
use proptest::prelude::*;

/// Seed, public key, message and signature of RFC 8032, section 7.1, tests 1 to 3 and SHA(abc).
const RFC_8032: [(&str, &str, &str, &str); 4] = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
    (
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
    ),
];

const AT: u64 = 1_795_341_600;

fn digest(bytes: [u8; 32]) -> Digest {
    Digest::try_from(hex::write(&bytes)).expect("a digest")
}

/// Of no bytes at all.
fn of_nothing() -> Digest {
    let text = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    Digest::try_from(text.to_owned()).expect("a digest")
}

/// 00 01 02 … 1f
fn key() -> SchoolKey {
    SchoolKey::from_seed(&std::array::from_fn(|place| place as u8))
}

/// The countersignature as a file holds it, with one text in place of another.
fn with(made: &Countersignature, from: &str, to: &str) -> Option<Countersignature> {
    let text = json::write(made);
    assert!(text.contains(from), "{text}");
    json::read(&text.replacen(from, to, 1))
}

#[test]
fn keys_and_signatures_are_those_of_rfc_8032() {
    for (seed, public, message, signature) in RFC_8032 {
        let seed = hex::read_exactly(seed).expect("a seed");
        assert_eq!(
            SchoolKey::from_seed(&seed).public().to_string(),
            format!("ed25519:{public}")
        );
        let signed = SigningKey::from_bytes(&seed).sign(&hex::read(message).expect("a message"));
        assert_eq!(hex::write(&signed.to_bytes()), signature);
    }
}

/// What OpenSSL makes of the same seed and the message that the documentation tells.
#[test]
fn another_program_makes_the_same_countersignature() {
    let made = countersign(&key(), &of_nothing(), AT);
    assert_eq!(
        json::write(&made),
        concat!(
            r#"{"key":"ed25519:03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8","at":1795341600,"#,
            r#""signature":"be71ed7367810462c495f149afd3a2fefebe47c650c934b1558f0c72d87b5e25"#,
            r#"d0506f8d71c067ad35372d4c6242dc8cd99621cbf9e4b949fe223007e64eb203"}"#
        )
    );
    assert!(made.holds(&of_nothing()));
    assert_eq!(key().public().short(), "AS3N-N9TM");
}

#[test]
fn a_key_is_written_in_one_way_only() {
    let text = key().public().to_string();
    assert_eq!(PublicKey::parse(&text), Ok(key().public()));
    let digits = text.trim_start_matches("ed25519:").to_owned();
    let others = [
        String::new(),
        digits.clone(),
        text.to_uppercase(),
        format!("ed25519:{}", digits.to_uppercase()),
        format!("{text}0"),
        format!(" {text}"),
        text[..text.len() - 2].into(),
        format!("x25519:{digits}"),
        format!("ed25519:{}é", &digits[2..]),
    ];
    for other in others {
        let error = PublicKey::parse(&other).expect_err(&other);
        assert!(error.to_string().contains("copy the whole of it again"));
    }
}

/// Keys of small order, for which signatures can be made that hold for many messages, and numbers beyond the field.
#[test]
fn weak_keys_and_keys_that_are_no_point_are_refused() {
    let zeros = "00".repeat(31);
    let most = "ff".repeat(31);
    for digits in [
        format!("01{zeros}"),
        format!("00{zeros}"),
        format!("ec{}7f", "ff".repeat(30)),
        format!("ed{}7f", "ff".repeat(30)),
        format!("ee{}7f", "ff".repeat(30)),
        format!("02{zeros}"),
        format!("ff{most}"),
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05".into(),
    ] {
        assert!(PublicKey::parse(&format!("ed25519:{digits}")).is_err(), "{digits}");
    }
}

#[test]
fn a_private_key_is_never_printed() {
    assert_eq!(
        format!("{:?} {:#?}", key(), Some(key())),
        "SchoolKey Some(\n    SchoolKey,\n)"
    );
}

/// A signature plus the order of the group is the same to a lenient reader; here it is another text, and doesn't hold.
#[test]
fn a_signature_cannot_be_written_in_another_way() {
    let order =
        hex::read_exactly::<32>("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010").expect("the order");
    let made = countersign(&key(), &of_nothing(), AT);
    let text = json::write(&made);
    let written = text.split('"').nth(9).expect("the signature");
    let mut bytes: [u8; 64] = hex::read_exactly(written).expect("64 bytes");
    let mut carry = 0u16;
    for (byte, add) in bytes[32..].iter_mut().zip(order) {
        carry += u16::from(*byte) + u16::from(add);
        *byte = carry as u8;
        carry >>= 8;
    }
    let other = with(&made, written, &hex::write(&bytes)).expect("a countersignature");
    assert!(!other.holds(&of_nothing()));
    assert!(Signature::try_from(&bytes[..]).is_ok());
}

#[test]
fn a_file_with_anything_more_or_less_is_no_countersignature() {
    let made = countersign(&key(), &of_nothing(), AT);
    assert_eq!(with(&made, "", ""), Some(made.clone()));
    for (from, to) in [
        ("\"at\":1795341600", "\"at\":1795341600,\"by\":\"Head\""),
        ("\"at\":1795341600,", ""),
        ("1795341600", "-1"),
        ("1795341600", "\"1795341600\""),
        ("be71ed", "BE71ED"),
        ("be71ed", "be71e"),
        ("be71ed", "be71ed00"),
    ] {
        assert_eq!(with(&made, from, to), None, "{from} -> {to}");
    }
}

proptest! {
    #[test]
    fn what_a_school_countersigns_holds(seed: [u8; 32], bytes: [u8; 32], at: u64) {
        let made = countersign(&SchoolKey::from_seed(&seed), &digest(bytes), at);
        prop_assert!(made.holds(&digest(bytes)));
        prop_assert_eq!(json::read(&json::write(&made)), Some(made));
    }

    #[test]
    fn one_changed_bit_of_the_record_the_time_or_the_signature_is_noticed(bytes: [u8; 32], at: u64, bit in 0usize..512) {
        let made = countersign(&key(), &digest(bytes), at);
        let mut other = bytes;
        other[bit / 8 % 32] ^= 1 << (bit % 8);
        prop_assert!(!made.holds(&digest(other)));
        let mut later = made.clone();
        later.at ^= 1 << (bit % 64);
        prop_assert!(!later.holds(&digest(bytes)));
        let text = json::write(&made);
        let written = text.split('"').nth(9).expect("the signature");
        let mut signature: [u8; 64] = hex::read_exactly(written).expect("64 bytes");
        signature[bit / 8] ^= 1 << (bit % 8);
        let changed = with(&made, written, &hex::write(&signature));
        prop_assert!(changed.is_none_or(|changed| !changed.holds(&digest(bytes))));
    }

    #[test]
    fn one_changed_bit_of_the_key_is_noticed(bytes: [u8; 32], at: u64, bit in 0usize..256) {
        let made = countersign(&key(), &digest(bytes), at);
        let text = key().public().to_string();
        let mut public: [u8; 32] = hex::read_exactly(text.trim_start_matches("ed25519:")).expect("a key");
        public[bit / 8] ^= 1 << (bit % 8);
        let changed = with(&made, &text, &format!("ed25519:{}", hex::write(&public)));
        prop_assert!(changed.is_none_or(|changed| !changed.holds(&digest(bytes))));
    }

    #[test]
    fn two_schools_keys_and_their_short_forms_differ(one: [u8; 32], other: [u8; 32]) {
        prop_assume!(one != other);
        let [one, other] = [one, other].map(|seed| SchoolKey::from_seed(&seed).public());
        prop_assert!(one != other && one.short() != other.short());
        prop_assert_eq!(one.short().len(), 9);
    }

    #[test]
    fn hexadecimal_digits_are_read_as_they_were_written(bytes: Vec<u8>, text: String) {
        prop_assert_eq!(hex::read(&hex::write(&bytes)), Some(bytes));
        if let Some(read) = hex::read(&text) {
            prop_assert_eq!(hex::write(&read), text);
        }
    }
}

/// What a file's record shows of its countersignatures; nothing if the file isn't an unchanged record.
fn seals(bytes: &[u8]) -> Option<Vec<Seal>> {
    let Checked::Unchanged(record) = check(bytes) else {
        return None;
    };
    let school = key().public();
    let all = record.countersignatures().iter();
    Some(all.map(|one| one.seal(record.digest(), Some(&school))).collect())
}

fn record() -> Record {
    crate::agreement::complete().to_record()
}

#[test]
fn a_record_carries_countersignatures_beside_itself() {
    let record = record();
    let other = SchoolKey::from_seed(&[9; 32]);
    let by = [
        countersign(&key(), record.digest(), AT),
        countersign(&other, record.digest(), AT),
    ];
    let signed = record.countersigned(&by);
    assert_eq!((signed.digest(), signed.receipt()), (record.digest(), record.receipt()));
    assert_eq!(signed.draft(), record.draft());
    assert_eq!(seals(&signed.to_bytes()), Some(vec![Seal::School, Seal::Unknown]));
    assert_eq!(seals(&record.to_bytes()), Some(vec![]));
    assert_eq!(signed.alone(), record);
    // of one key there is one
    assert_eq!(signed.countersigned(&by), signed);
    let elsewhere = countersign(&key(), &of_nothing(), AT);
    assert_eq!(
        seals(&record.countersigned(&[elsewhere]).to_bytes()),
        Some(vec![Seal::Broken])
    );
}

#[test]
fn every_altered_byte_of_a_countersigned_record_is_noticed() {
    let record = record();
    let bytes = record
        .countersigned(&[countersign(&key(), record.digest(), AT)])
        .to_bytes();
    let text = String::from_utf8(bytes.clone()).expect("text");
    let begin = text.find("\"countersigned\"").expect("a countersignature");
    let end = text.find("\"events\"").expect("events");
    assert!(begin < end, "it stands before the events");
    for place in begin..end {
        for bit in [0x01, 0x20] {
            let mut altered = bytes.clone();
            altered[place] ^= bit;
            let noticed = seals(&altered).is_none_or(|seals| seals != [Seal::School]);
            assert!(noticed, "byte {place}");
        }
    }
}

#[test]
fn a_countersignature_in_another_form_makes_a_record_changed() {
    let record = record();
    let signed = record.countersigned(&[countersign(&key(), record.digest(), AT)]);
    let text = String::from_utf8(signed.to_bytes()).expect("text");
    let again = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        check(text.replacen(from, to, 1).as_bytes())
    };
    assert_eq!(again("\"countersigned\":[", "\"countersigned\":[ "), Checked::Changed);
    assert_eq!(
        again("\"countersigned\":[{", "\"countersigned\":[{},{"),
        Checked::Changed
    );
    let plain = String::from_utf8(record.to_bytes()).expect("text");
    let empty = plain.replacen("\"events\"", "\"countersigned\":[],\"events\"", 1);
    assert_eq!(check(empty.as_bytes()), Checked::Changed);
    let many = vec![json::write(&signed.countersignatures()[0]); Record::MOST_COUNTERSIGNATURES + 1].join(",");
    let many = plain.replacen("\"events\"", &format!("\"countersigned\":[{many}],\"events\""), 1);
    assert_eq!(check(many.as_bytes()), Checked::Changed);
}

#[test]
fn what_is_said_of_a_countersignature_names_the_key() {
    let record = record();
    let by = countersign(&key(), record.digest(), AT);
    let short = key().public().short();
    for seal in [Seal::School, Seal::Unknown, Seal::Broken] {
        assert!(by.words(seal).contains(&short));
    }
    assert!(by.words(Seal::School).contains("school.json"));
}
