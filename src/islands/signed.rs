//! Who signed a record, how and when: on receipts, on paper, on the check page and in the register.

use crate::agreement::{Date, Method, Record, Signature, Strokes, time_of_day};
use crate::view::{View, html};

pub use crate::export::PROVES;

/// Each signature, with who gave it, how and when; drawn ones are drawn again.
pub fn signatures(record: &Record) -> View {
    let all = record
        .signatures()
        .map(|(signature, at)| one(signature, at))
        .collect::<View>();
    html! { <ul class="signatures" role="list">{all}</ul> }
}

fn one(signature: &Signature, at: u64) -> View {
    let name = signature.name().to_string();
    let how = format!(
        "{}: {}, {} at {}",
        signature.role().word(),
        signature.how(),
        Date::in_uk(at).long(),
        time_of_day(at)
    );
    let mark = match signature.method() {
        Method::Drawn { strokes } => Some(drawn(strokes, format!("The signature of {name}"))),
        Method::Typed | Method::Picture { .. } => None,
    };
    html! { <li class="signed">{mark} <p><b>{name}</b> ", " {how}</p></li> }
}

/// A signature as it was drawn, at whatever size its place has.
pub fn drawn(ink: &Strokes, name: String) -> View {
    html! {
        <svg class="drawn" viewBox=format!("0 0 {} {}", Signature::GRID.0, Signature::GRID.1) role="img" aria-label=name>
            <path class="pad-ink" d=path(ink) />
        </svg>
    }
}

/// The way of the pen, for a path of SVG.
pub fn path(ink: &Strokes) -> String {
    let mut path = String::new();
    for stroke in ink {
        for (n, (x, y)) in stroke.iter().enumerate() {
            path.push_str(&format!("{}{x} {y}", if n == 0 { "M" } else { "L" }));
        }
        // a dot is a line too: one without length, which round ends make visible
        if stroke.len() == 1 {
            path.push_str("h0");
        }
    }
    path
}
