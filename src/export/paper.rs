//! A record as a paper for people, with the record itself attached.

use crate::agreement::{Agreement, Clause, Date, Method, Outcome, Record, Signature, time_of_day};
use harbour_pdf::{Attachment, Block, Paper};

/// What a record shows, wherever it is shown.
pub const PROVES: &str = "This shows that the record has not changed since it was made. It does not prove who made it.";

/// Everything that stands on a record's PDF. With the agreement's text at hand, also what was agreed, word for word; a text that
/// isn't the one that was signed is left out. The same record and text give the same paper.
pub fn paper(record: &Record, agreement: Option<&Agreement>) -> Paper {
    let (shown, code) = (record.agreement(), record.receipt().to_string());
    let at = record.draft().events().last().map_or(0, |last| last.at);
    let mut blocks = vec![Block::Text(standing(record)), facts(record, at), receipt(record)];
    blocks.extend(match agreement.filter(|text| shown.is(text)) {
        Some(text) => agreed(text),
        None => without_text(record),
    });
    blocks.push(heading(2, "Signatures"));
    let signatures: Vec<Block> = record
        .signatures()
        .map(|(signature, at)| signed(signature, at))
        .collect();
    if signatures.is_empty() {
        blocks.push(text("Nobody has signed yet."));
    }
    blocks.extend(signatures);
    blocks.push(heading(2, "What happened, and when"));
    blocks.push(happened(record));
    blocks.extend(how_to_check());
    Paper {
        title: shown.title.clone(),
        language: "en-GB".into(),
        at,
        foot: format!("Receipt code {code}"),
        blocks,
        attachment: Some(Attachment {
            name: file_name(record, "record", "json"),
            mime: "application/json".into(),
            about: format!("The record with the receipt code {code}, for the school’s register and for checking"),
            bytes: record.to_bytes(),
        }),
    }
}

/// The name of a file with a record: `harbour-ks1-record-H7K2-9QXM-4T.json`. `kind` says what it is.
pub fn file_name(record: &Record, kind: &str, ending: &str) -> String {
    format!("harbour-{}-{kind}-{}.{ending}", record.agreement().id, record.receipt())
}

/// How far it came, in a sentence.
fn standing(record: &Record) -> String {
    let signers: Vec<String> = record
        .signatures()
        .map(|(signature, _)| format!("{} ({})", apart(signature.name().as_str()), signature.role().word()))
        .collect();
    let by = match signers.as_slice() {
        [] => return "This is not a signed agreement yet.".into(),
        signers => signers.join(" and "),
    };
    match record.outcome() {
        Outcome::Complete => format!("Signed by {by}."),
        Outcome::Returned => format!("Signed by {by}. What was lent has come back."),
        Outcome::Disagreed => format!("Signed by {by}. This is not agreed: somebody does not agree."),
        Outcome::Talk => format!("Signed by {by}. This is not agreed yet: somebody wants to talk about it first."),
        Outcome::HalfDone => format!("Signed by {by}. This is not finished: another signature is needed."),
    }
}

fn facts(record: &Record, at: u64) -> Block {
    let shown = record.agreement();
    let ends = match record.outcome() {
        Outcome::Complete if !shown.audience().is_yearly() => "It comes back".into(),
        Outcome::Complete => record.school_year_end().long(),
        Outcome::Returned => "Ended: what was lent has come back".into(),
        Outcome::Disagreed => "Not agreed".into(),
        Outcome::Talk | Outcome::HalfDone => "Not signed by everybody yet".into(),
    };
    let fact = |label: &str, value: String| (label.to_owned(), value);
    let mut facts = vec![fact("Agreement", format!("{}, version {}", shown.id, shown.edition()))];
    // what was filled in, and what it renews
    let more = record
        .summary()
        .into_iter()
        .filter(|line| line.at.is_none() && line.who != "Agreement");
    facts.extend(more.map(|line| (line.who, line.what)));
    facts.extend([
        fact("Last change", moment(at)),
        fact("Lasts until", ends),
        fact(
            "Words that were shown",
            format!("SHA-256 {}", in_groups(&shown.text_sha256.to_string())),
        ),
    ]);
    Block::Facts(facts)
}

fn receipt(record: &Record) -> Block {
    let code = record.receipt().to_string();
    Block::Code {
        label: "Receipt code".into(),
        // letters that codes hold compactly: no small ones
        qr_text: format!("HARBOUR {code} SHA256 {}", record.digest().to_string().to_uppercase()),
        qr_about: format!("A code for a camera. It holds the receipt code {code} and the whole SHA-256 of the record."),
        code,
    }
}

fn agreed(agreement: &Agreement) -> Vec<Block> {
    let clauses = |clauses: &[Clause]| Block::List(clauses.iter().map(|clause| clause.text.clone()).collect());
    let mut blocks = vec![heading(2, "What was agreed")];
    for page in &agreement.pages {
        blocks.extend([heading(3, &page.title), clauses(&page.clauses)]);
    }
    let parts = [
        ("What the parent or carer agreed to", &agreement.parent),
        ("What the school agreed to", &agreement.authorise),
        ("What the school says when it comes back", &agreement.give_back),
    ];
    for (title, part) in parts {
        let Some(part) = part.as_ref().filter(|part| !part.clauses.is_empty()) else {
            continue;
        };
        blocks.extend([heading(2, title), clauses(&part.clauses)]);
    }
    blocks
}

fn without_text(record: &Record) -> Vec<Block> {
    let version = record.agreement().edition();
    vec![
        heading(2, "What was agreed"),
        text(&format!(
            "The words of version {version} are not printed here, because they were not at hand when this PDF was made. The school keeps \
             them. The SHA-256 above tells whether a text is the one that was shown."
        )),
    ]
}

fn signed(signature: &Signature, at: u64) -> Block {
    let (role, how) = (signature.role().word(), signature.how());
    Block::Signature {
        name: signature.name().to_string(),
        how: format!("{}: {how}, {}", capital(role), moment(at)),
        strokes: match signature.method() {
            Method::Drawn { strokes } => Some(strokes.clone()),
            _ => None,
        },
    }
}

fn happened(record: &Record) -> Block {
    let lines = record.summary().into_iter().filter_map(|line| {
        let who = apart(&line.who);
        let role = if line.role.is_empty() {
            String::new()
        } else {
            format!(" ({})", line.role)
        };
        Some(format!("{}: {who}{role} {}", moment(line.at?), line.what))
    });
    Block::List(lines.collect())
}

fn how_to_check() -> Vec<Block> {
    vec![
        heading(2, "How to check this"),
        text(
            "The record is attached to this PDF. Open “Check a record” in Harbour and choose this file, as it was saved: Harbour tells whether \
             the record is unchanged, and shows its receipt code. It must be the code on this paper.",
        ),
        text(
            "A printed page has no file within it. Compare its receipt code with the code of the file that the school keeps.",
        ),
        text(PROVES),
    ]
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading {
        level,
        text: text.into(),
    }
}

fn text(text: &str) -> Block {
    Block::Text(text.into())
}

fn moment(at: u64) -> String {
    format!("{} at {}", Date::in_uk(at).long(), time_of_day(at))
}

/// Sixteen digits at a time, so that two can be compared by eye.
fn in_groups(digits: &str) -> String {
    let digits: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = digits.chunks(16).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A name within a sentence: one that runs from right to left doesn't carry what follows it along (Unicode's isolates).
fn apart(name: &str) -> String {
    let leftwards = |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    if name.contains(leftwards) {
        format!("\u{2068}{name}\u{2069}")
    } else {
        name.to_owned()
    }
}
