//! Pip the otter, who leads through Harbour: head and shoulders (200 by 232) or whole (200 by 300).

use super::people::eyes;
use super::tag::n;

/// What Pip can be doing. To wave or to point, Pip is happy and lifts a paw.
pub(super) const MOODS: [&str; 6] = ["happy", "calm", "worried", "thinking", "wave", "point"];

const FUR: &str = "#8B5A3C";
const SHADE: &str = "#6F4429";
const LIMB: &str = "#7D4F34";
const CREAM: &str = "#FBE9CF";

/// Pip, whole or head and shoulders.
pub(super) fn draw(mood: &str, look: f64, whole: bool) -> String {
    let mut out = if whole { body() } else { shoulders() };
    out += &arm(mood, whole);
    out += scarf();
    out += &face(mood, look);
    out += &paw_at_chin(mood, whole);
    out
}

/// Pip's head alone, in a box 200 by 176: the mark of the site.
pub(super) fn face(mood: &str, look: f64) -> String {
    let feeling = match mood {
        "wave" | "point" => "happy",
        other => other,
    };
    let mut out = format!(
        "<g fill=\"{FUR}\"><circle cx=\"35\" cy=\"55\" r=\"18\"/><circle cx=\"165\" cy=\"55\" r=\"18\"/></g>\
         <g fill=\"#E3A98C\"><circle cx=\"33\" cy=\"55\" r=\"9\"/><circle cx=\"167\" cy=\"55\" r=\"9\"/></g>\
         <path fill=\"{FUR}\" d=\"M100 16c8-8 20-10 24-6-4 1-7 4-8 8 34 5 60 32 62 68 3 46-32 74-78 74s-81-28-78-74c2-38 31-66 70-69 2-3 4-5 8-1Z\"/>\
         <path fill=\"{CREAM}\" d=\"M100 92c16-16 66-12 67 18 1 32-31 46-67 46s-68-14-67-46c1-30 51-34 67-18Z\"/>"
    );
    out += &eyes([66.0 + look, 134.0 + look], 78.0, 8.4, 10.6);
    out += brows(feeling);
    out += "<g fill=\"#F28E76\" opacity=\".5\"><circle cx=\"50\" cy=\"108\" r=\"11\"/><circle cx=\"150\" cy=\"108\" r=\"11\"/></g>";
    out += "<g stroke=\"#6F4429\" stroke-width=\"3\" stroke-linecap=\"round\" fill=\"none\" opacity=\".75\"><path d=\"M58 122 16 114M58 131l-44 6M142 122l42-8M142 131l44 6\"/></g>";
    out += mouth(feeling);
    out += "<path fill=\"#3A2229\" d=\"M100 90c14 0 22 4 22 11 0 8-13 17-22 17s-22-9-22-17c0-7 8-11 22-11Z\"/><path d=\"M90 96c5-2 11-2 15-1\" stroke=\"#fff\" stroke-opacity=\".55\" stroke-width=\"4\" stroke-linecap=\"round\" fill=\"none\"/>";
    out
}

fn brows(face: &str) -> &'static str {
    match face {
        "worried" => {
            "<path d=\"M53 63c7-1 14-4 19-9M128 54c5 5 12 8 19 9\" stroke=\"#57331E\" stroke-width=\"5.5\" stroke-linecap=\"round\" fill=\"none\"/>"
        }
        "thinking" => {
            "<path d=\"M54 54c7-6 15-6 21-2M126 62c7-2 14-2 20 0\" stroke=\"#57331E\" stroke-width=\"5.5\" stroke-linecap=\"round\" fill=\"none\"/>"
        }
        "calm" => {
            "<path d=\"M56 60c6-4 13-4 18-1M126 59c5-3 12-3 18 1\" stroke=\"#57331E\" stroke-width=\"5\" stroke-linecap=\"round\" fill=\"none\"/>"
        }
        _ => {
            "<path d=\"M55 59c5-6 14-7 20-3M125 56c6-4 15-3 20 3\" stroke=\"#57331E\" stroke-width=\"5\" stroke-linecap=\"round\" fill=\"none\"/>"
        }
    }
}

fn mouth(face: &str) -> &'static str {
    match face {
        "worried" => {
            "<path d=\"M100 117v8M86 137c5-8 10-9 14-5s9 3 14-3\" stroke=\"#3A2229\" stroke-width=\"4.5\" stroke-linecap=\"round\" fill=\"none\"/>"
        }
        "thinking" => {
            "<path d=\"M100 117v9M92 133c6-4 14-4 20-1\" stroke=\"#3A2229\" stroke-width=\"4.5\" stroke-linecap=\"round\" fill=\"none\"/>"
        }
        "calm" => {
            "<path d=\"M100 117v9M78 124c5 9 17 9 22 2 5 7 17 7 22-2\" stroke=\"#3A2229\" stroke-width=\"4.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" fill=\"none\"/>"
        }
        _ => {
            "<path d=\"M84 127c9 3 23 3 32 0 0 14-7 22-16 22s-16-8-16-22Z\" fill=\"#7A1F2E\"/><path d=\"M90 143c5-5 15-5 20 0-3 4-6 6-10 6s-7-2-10-6Z\" fill=\"#F28E8A\"/><path d=\"M100 117v9M72 121c4 10 22 11 28 5 6 6 24 5 28-5\" stroke=\"#3A2229\" stroke-width=\"4.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" fill=\"none\"/>"
        }
    }
}

fn shoulders() -> String {
    format!(
        "<path fill=\"{FUR}\" d=\"M30 232c-2-46 20-82 70-82s72 36 70 82Z\"/>\
         <path fill=\"{CREAM}\" d=\"M58 232c-2-40 14-62 42-62s44 22 42 62Z\"/>"
    )
}

fn body() -> String {
    format!(
        "<path fill=\"{SHADE}\" d=\"M136 262c30 12 52-4 52-34 0-12 14-14 16 0 6 40-26 70-66 58Z\"/>\
         <path fill=\"{FUR}\" d=\"M36 220c0-44 24-70 64-70s64 26 64 70c4 52-20 76-64 76s-68-24-64-76Z\"/>\
         <path fill=\"{CREAM}\" d=\"M58 222c0-32 16-52 42-52s42 20 42 52c3 40-12 62-42 62s-45-22-42-62Z\"/>\
         <g fill=\"{SHADE}\"><path d=\"M40 292c0-14 12-20 26-18 14 1 22 8 22 18 0 6-4 8-10 8H50c-6 0-10-2-10-8ZM160 292c0-14-12-20-26-18-14 1-22 8-22 18 0 6 4 8 10 8h28c6 0 10-2 10-8Z\"/></g>\
         <path d=\"M56 290v8M68 290v8M132 290v8M144 290v8\" stroke=\"#57331E\" stroke-width=\"3\" stroke-linecap=\"round\"/>"
    )
}

/// A sailor's neckerchief: teal, a white stripe, a knot of sun.
fn scarf() -> &'static str {
    "<path fill=\"#0E8496\" d=\"M46 150c30 22 78 22 108 0 8 8 10 20 6 30-20 12-38 18-54 18l-6 8-6-8c-16 0-34-6-54-18-4-10-2-22 6-30Z\"/><path d=\"M46 172c18 10 36 15 54 15s36-5 54-15\" stroke=\"#fff\" stroke-width=\"4.5\" stroke-linecap=\"round\" fill=\"none\"/><path fill=\"#0A6472\" d=\"m96 194-18 30 20-6 4-22 4 22 20 6-18-30Z\"/><circle cx=\"101\" cy=\"193\" r=\"11\" fill=\"#FFD43B\"/>"
}

fn arm(mood: &str, whole: bool) -> String {
    let limb = |path: &str| {
        format!(
            "<path d=\"{path}\" stroke=\"{LIMB}\" stroke-width=\"28\" stroke-linecap=\"round\" stroke-linejoin=\"round\" fill=\"none\"/>"
        )
    };
    let resting = || limb("M56 190c-16 16-16 36-6 50");
    let drawn = match mood {
        "wave" => {
            limb("M146 192c34 8 62-8 66-48")
                + "<ellipse cx=\"212\" cy=\"143\" rx=\"7\" ry=\"8\" fill=\"#E3A98C\"/>"
                + "<path d=\"M186 116c5-6 12-10 20-11M232 116c5 5 8 11 9 18\" stroke=\"#16203F\" stroke-opacity=\".3\" stroke-width=\"4\" stroke-linecap=\"round\" fill=\"none\"/>"
        }
        "point" => {
            limb("M146 196c20 6 40 4 56-4")
                + &format!("<path d=\"m206 188 19-9\" stroke=\"{LIMB}\" stroke-width=\"14\" stroke-linecap=\"round\"/>")
        }
        _ if whole => limb("M144 190c16 16 16 36 6 50"),
        _ => String::new(),
    };
    if whole { resting() + &drawn } else { drawn }
}

/// Over the head: a paw at the chin, for thinking.
fn paw_at_chin(mood: &str, whole: bool) -> String {
    if mood != "thinking" {
        return String::new();
    }
    let from = if whole {
        "M150 204c-6 6-22 0-30-34"
    } else {
        "M150 218c-4-10-22-14-30-46"
    };
    format!(
        "<path d=\"{from}\" stroke=\"{LIMB}\" stroke-width=\"28\" stroke-linecap=\"round\" stroke-linejoin=\"round\" fill=\"none\"/><path d=\"M113 166c4-3 10-3 14 0\" stroke=\"#57331E\" stroke-width=\"3\" stroke-linecap=\"round\" fill=\"none\"/>"
    )
}

/// A paw drawn apart, to hold something that lies over Pip.
pub(super) fn paw(from: (f64, f64), to: (f64, f64), bend: f64, size: f64) -> String {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(1.0);
    let middle = (
        (from.0 + to.0) / 2.0 + dy / length * bend,
        (from.1 + to.1) / 2.0 - dx / length * bend,
    );
    format!(
        "<path d=\"M{} {}Q{} {} {} {}\" stroke=\"{FUR}\" stroke-width=\"{}\" stroke-linecap=\"round\" fill=\"none\"/>",
        n(from.0),
        n(from.1),
        n(middle.0),
        n(middle.1),
        n(to.0),
        n(to.1),
        n(30.0 * size)
    )
}
