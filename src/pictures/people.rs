//! The cast: children and adults of one school, head and shoulders, in a box 200 wide and 232 high.
//! All the faces share one set of features; skin, hair, clothes and moods tell them apart.

use super::error::PictureError;
use super::hair::Hair;
use super::tag::{Tag, n};

/// What a face can say. Nobody is ever shown terrified or crying.
pub(super) const MOODS: [&str; 4] = ["happy", "calm", "worried", "thinking"];

struct Skin {
    face: &'static str,
    shade: &'static str,
    cheek: &'static str,
}

const ROSE: Skin = Skin {
    face: "#FFDDC4",
    shade: "#F2B998",
    cheek: "#F7A08B",
};
const SAND: Skin = Skin {
    face: "#F3C197",
    shade: "#DFA071",
    cheek: "#E98A6C",
};
const AMBER: Skin = Skin {
    face: "#CE9162",
    shade: "#B0744A",
    cheek: "#C9684E",
};
const UMBER: Skin = Skin {
    face: "#9A6240",
    shade: "#7F4C2F",
    cheek: "#A94F3D",
};
const EBONY: Skin = Skin {
    face: "#6B4029",
    shade: "#53301E",
    cheek: "#8A3F33",
};

pub(super) struct Person {
    pub id: &'static str,
    skin: Skin,
    hair: Hair,
    hair_colour: &'static str,
    top: &'static str,
    adult: bool,
    glasses: bool,
    hearing_aid: bool,
    beard: bool,
}

const fn child(id: &'static str, skin: Skin, hair: Hair, hair_colour: &'static str, top: &'static str) -> Person {
    Person {
        id,
        skin,
        hair,
        hair_colour,
        top,
        adult: false,
        glasses: false,
        hearing_aid: false,
        beard: false,
    }
}

const fn adult(id: &'static str, skin: Skin, hair: Hair, hair_colour: &'static str, top: &'static str) -> Person {
    Person {
        adult: true,
        ..child(id, skin, hair, hair_colour, top)
    }
}

/// Everybody whom a picture can show.
pub(super) const CAST: [Person; 14] = [
    child("mia", UMBER, Hair::Puffs, "#2A1A1E", "#F2B01E"),
    Person {
        glasses: true,
        ..child("leo", ROSE, Hair::Spikes, "#C8662B", "#2E8B6F")
    },
    child("amina", AMBER, Hair::Hijab, "#5B4BD1", "#2FA08D"),
    child("arjan", AMBER, Hair::Patka, "#24407F", "#E4572E"),
    child("zofia", ROSE, Hair::Plaits, "#E7B95B", "#D9487D"),
    Person {
        hearing_aid: true,
        ..child("kai", SAND, Hair::Short, "#241C2B", "#1E9AAF")
    },
    child("tobi", EBONY, Hair::Afro, "#1C1416", "#7A4BC2"),
    adult("teacher", SAND, Hair::Bob, "#5A3423", "#7C2350"),
    adult("assistant", EBONY, Hair::Short, "#1C1416", "#2E8B6F"),
    Person {
        beard: true,
        ..adult("dad", UMBER, Hair::Short, "#241816", "#1F5FA8")
    },
    adult("mum", UMBER, Hair::Bun, "#2A1A1E", "#C2452D"),
    adult("carer", ROSE, Hair::Long, "#A5562A", "#3F6B3A"),
    Person {
        glasses: true,
        ..adult("gran", AMBER, Hair::GreyBun, "#C9CEDB", "#0F766E")
    },
    Person {
        glasses: true,
        beard: true,
        ..adult("grandad", ROSE, Hair::Grey, "#D9DCE6", "#4B5A8C")
    },
];

/// The ids of the cast.
pub(super) fn ids() -> [&'static str; 14] {
    CAST.each_ref().map(|person| person.id)
}

/// Who is meant by an attribute.
pub(super) fn named(tag: &Tag, attribute: &str) -> Result<&'static Person, PictureError> {
    let id = tag.needed(attribute, "mia")?;
    CAST.iter()
        .find(|person| person.id == id)
        .ok_or_else(|| tag.unknown(attribute, id, &ids()))
}

impl Person {
    /// Head and shoulders; `look` moves the eyes, from -5 (left) to 5 (right).
    pub fn draw(&self, mood: &str, look: f64) -> String {
        let Skin { face, shade, cheek } = self.skin;
        let (rx, ry, eyes_y) = if self.adult {
            (52.0, 60.0, 94.0)
        } else {
            (55.0, 57.0, 100.0)
        };
        let mut out = self.hair.behind(self.hair_colour);
        out += &format!(
            "<path fill=\"{}\" d=\"M22 232c0-46 26-66 78-66s78 20 78 66Z\"/><path fill=\"#000\" fill-opacity=\".07\" d=\"M52 232c0-18-2-30-6-40l8-8c4 14 6 30 6 48Zm96 0c0-18 2-30 6-40l-8-8c-4 14-6 30-6 48Z\"/>",
            self.top
        );
        if self.hair != Hair::Hijab {
            out += &format!("<path fill=\"{shade}\" d=\"M80 140h40v28c0 10-9 16-20 16s-20-6-20-16Z\"/>");
            out += "<path fill=\"#fff\" d=\"m78 164 22 20-16 12-16-26Zm44 0-22 20 16 12 16-26Z\"/>";
        }
        if !self.hair.over_ears() {
            for (x, fill, r) in [
                (100.0 - rx, face, 13),
                (100.0 + rx, face, 13),
                (100.0 - rx, shade, 6),
                (100.0 + rx, shade, 6),
            ] {
                out += &format!("<circle cx=\"{}\" cy=\"100\" r=\"{r}\" fill=\"{fill}\"/>", n(x));
            }
        }
        out += &format!(
            "<ellipse cx=\"100\" cy=\"95\" rx=\"{}\" ry=\"{}\" fill=\"{face}\"/><g fill=\"{cheek}\" opacity=\".45\"><circle cx=\"66\" cy=\"118\" r=\"10\"/><circle cx=\"134\" cy=\"118\" r=\"10\"/></g>",
            n(rx),
            n(ry)
        );
        if self.beard {
            out += &format!(
                "<path fill=\"{}\" d=\"M46 104c4 40 26 54 54 54s50-14 54-54c-8 14-16 14-30 10-16-4-32-4-48 0-14 4-22 4-30-10Z\"/>",
                self.hair_colour
            );
        }
        out += &eyes([78.0 + look, 122.0 + look], eyes_y, 6.4, 8.2);
        let brow = self.hair.brows(self.hair_colour);
        let line = "stroke-linecap=\"round\" fill=\"none\"";
        out += &format!(
            "<path d=\"{}\" stroke=\"{brow}\" stroke-width=\"5.5\" {line}/><path d=\"M97 110q4 4 8 0\" stroke=\"{shade}\" stroke-width=\"4.5\" {line}/>",
            brows(mood)
        );
        out += &mouth(mood, (self.beard && self.hair != Hair::Grey).then_some(face));
        let front = self.hair.front(self.hair_colour);
        // adults' faces are narrower than the hair was drawn for
        out += &if self.adult {
            format!("<g transform=\"translate(5 0)scale(.95 1)\">{front}</g>")
        } else {
            front
        };
        if self.glasses {
            out += &format!(
                "<g fill=\"#fff\" fill-opacity=\".2\" stroke=\"#2B2F55\" stroke-width=\"4.5\"><circle cx=\"78\" cy=\"{eyes_y}\" r=\"19\"/><circle cx=\"122\" cy=\"{eyes_y}\" r=\"19\"/><path d=\"M97 {}q3-3 6 0\" fill=\"none\"/></g>",
                n(eyes_y - 2.0)
            );
        }
        if self.hearing_aid {
            out += "<path d=\"M156 86c10-6 16 2 14 14-1 8-6 12-8 12\" stroke=\"#6C5CE7\" stroke-width=\"6\" fill=\"none\" stroke-linecap=\"round\"/>";
        }
        out
    }

    /// A sleeve from shoulder or picture edge, and the hand at its end; `bend` bows it to its left.
    pub fn arm(&self, from: (f64, f64), to: (f64, f64), bend: f64, size: f64) -> String {
        let face = self.skin.face;
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy).max(1.0);
        let middle = (
            (from.0 + to.0) / 2.0 + dy / length * bend,
            (from.1 + to.1) / 2.0 - dx / length * bend,
        );
        let (ex, ey) = (to.0 - middle.0, to.1 - middle.1);
        let end = ex.hypot(ey).max(1.0);
        let (ux, uy) = (ex / end, ey / end);
        let cuff = (to.0 - ux * 19.0 * size, to.1 - uy * 19.0 * size);
        let thumb = (
            to.0 + (uy * 11.0 + ux * 5.0) * size,
            to.1 + (uy * 5.0 - ux * 11.0) * size,
        );
        let sleeve = format!(
            "M{} {}Q{} {} {} {}",
            n(from.0),
            n(from.1),
            n(middle.0),
            n(middle.1),
            n(cuff.0),
            n(cuff.1)
        );
        let line = |width: f64, colour: &str, path: &str| {
            format!(
                "<path stroke=\"{colour}\" stroke-width=\"{}\" d=\"{path}\"/>",
                n(width * size)
            )
        };
        let hand = format!(
            "M{} {}L{} {}",
            n(cuff.0 + ux * 8.0 * size),
            n(cuff.1 + uy * 8.0 * size),
            n(to.0),
            n(to.1)
        );
        let thumb = format!("M{} {}L{} {}", n(to.0), n(to.1), n(thumb.0), n(thumb.1));
        format!(
            "<g fill=\"none\" stroke-linecap=\"round\">{}{}{}</g>",
            line(36.0, self.top, &sleeve),
            line(30.0, face, &hand),
            line(13.0, face, &thumb)
        )
    }
}

/// A pair of dot eyes, each with a glint.
pub(super) fn eyes(x: [f64; 2], y: f64, rx: f64, ry: f64) -> String {
    x.map(|x| {
        format!(
            "<ellipse cx=\"{}\" cy=\"{}\" rx=\"{rx}\" ry=\"{ry}\" fill=\"#22162B\"/><circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"#fff\"/>",
            n(x), n(y), n(x + rx * 0.34), n(y - ry * 0.37), n(rx * 0.36)
        )
    })
    .concat()
}

fn brows(mood: &str) -> &'static str {
    match mood {
        "calm" => "M68 82c6-4 13-4 19-1M113 81c6-3 13-3 19 1",
        "worried" => "M66 84c6-1 14-5 18-10M116 74c4 5 12 9 18 10",
        "thinking" => "M68 78c6-6 14-6 19-2M113 84c6-2 14-2 19 0",
        _ => "M68 82c5-5 13-6 19-3M113 79c6-3 14-2 19 3",
    }
}

fn mouth(mood: &str, in_beard: Option<&str>) -> String {
    let lips = "#5B2320";
    let line = |path: &str| {
        format!("<path d=\"{path}\" stroke=\"{lips}\" stroke-width=\"5\" stroke-linecap=\"round\" fill=\"none\"/>")
    };
    let drawn = match mood {
        "calm" => line("M86 126c8 8 20 8 28 0"),
        "worried" => line("M87 132c5-6 9-6 13-3s8 3 13-3"),
        "thinking" => line("M92 130c6-3 12-3 18 0"),
        _ => "<path d=\"M82 122c8 3 28 3 36 0 0 14-8 21-18 21s-18-7-18-21Z\" fill=\"#7A1F2E\"/><path d=\"M86 124c8 2 20 2 28 0l-1 5c-8 2-18 2-26 0Z\" fill=\"#fff\"/>".to_owned(),
    };
    if let Some(face) = in_beard.filter(|_| mood != "happy") {
        // a line alone would vanish in the beard
        return format!("<ellipse cx=\"100\" cy=\"129\" rx=\"22\" ry=\"11\" fill=\"{face}\"/>{drawn}");
    }
    drawn
}
