//! Our own elements: what each may say, and where it is drawn.

use super::drawing::Drawing;
use super::error::PictureError;
use super::tag::{Tag, n};
use super::{land, people, pip, things};

/// Our own elements, by the names that assets/pictures/README.md gives them.
pub(super) const OURS: [&str; 20] = [
    "sticker", "emoji", "person", "arm", "portrait", "pip", "tablet", "phone", "laptop", "bubble", "advert", "pin",
    "coin", "school", "mark", "backdrop", "hill", "layer", "cloud", "fish",
];

impl Drawing<'_> {
    /// Draws one of our own elements.
    pub fn part(&mut self, tag: Tag) -> Result<(), PictureError> {
        match tag.name() {
            "sticker" | "emoji" => self.emoji_part(tag),
            "person" => {
                only(tag, &["name", "mood", "look", "scale"])?;
                let person = people::named(&tag, "name")?;
                let drawn = person.draw(
                    tag.word("mood", &people::MOODS)?,
                    tag.number_in("look", 0.0, -5.0, 5.0)?,
                );
                self.place(tag, scale(tag)?, (200.0, 232.0), &drawn)
            }
            "pip" => {
                only(tag, &["mood", "look", "scale", "view"])?;
                let (mood, look) = (tag.word("mood", &pip::MOODS)?, tag.number_in("look", 0.0, -5.0, 5.0)?);
                let (height, drawn) = match tag.word("view", &["head", "whole", "face"])? {
                    "whole" => (300.0, pip::draw(mood, look, true)),
                    "face" => (176.0, pip::face(mood, look)),
                    _ => (232.0, pip::draw(mood, look, false)),
                };
                self.place(tag, scale(tag)?, (200.0, height), &drawn)
            }
            "arm" => {
                tag.only(&["name", "x1", "y1", "x2", "y2", "bend", "scale"])?;
                let end = |attribute: &'static str| {
                    tag.needed(attribute, "100")?;
                    tag.number(attribute, 0.0)
                };
                let (from, to) = ((end("x1")?, end("y1")?), (end("x2")?, end("y2")?));
                let bend = tag.number("bend", 0.0)?;
                self.out += &if tag.text("name") == Some("pip") {
                    pip::paw(from, to, bend, scale(tag)?)
                } else {
                    people::named(&tag, "name")?.arm(from, to, bend, scale(tag)?)
                };
                Ok(())
            }
            "portrait" => self.portrait(tag),
            "tablet" | "phone" | "laptop" => {
                only(tag, &["scale", "screen"])?;
                let inner = self.inside(tag.node)?;
                let screen = tag.colour("screen", "#F3F8FF")?;
                let (size, drawn) = match tag.name() {
                    "phone" => ((120.0, 222.0), things::phone(screen, &inner)),
                    "laptop" => ((280.0, 184.0), things::laptop(screen, &inner)),
                    _ => ((260.0, 182.0), things::tablet(screen, &inner)),
                };
                self.place(tag, scale(tag)?, size, &drawn)
            }
            "bubble" => {
                only(tag, &["width", "height", "tail", "colour", "scale"])?;
                let (w, h) = (
                    tag.number_in("width", 100.0, 40.0, 2000.0)?,
                    tag.number_in("height", 56.0, 24.0, 2000.0)?,
                );
                let inner = self.inside(tag.node)?;
                let tail = tag.word("tail", &["left", "right", "none"])?;
                let drawn = things::bubble(w, h, tail, tag.colour("colour", "#FFFFFF")?, &inner);
                self.place(tag, scale(tag)?, (w, h), &drawn)
            }
            "advert" => {
                only(tag, &["scale"])?;
                let drawn = things::advert(&self.inside(tag.node)?);
                self.place(tag, scale(tag)?, (150.0, 112.0), &drawn)
            }
            "pin" | "cloud" | "fish" => {
                only(tag, &["scale", "colour", "opacity"])?;
                let (size, drawn) = match tag.name() {
                    "pin" => ((48.0, 64.0), things::pin(tag.colour("colour", "#E23B5A")?)),
                    "fish" => ((56.0, 28.0), land::fish(tag.colour("colour", "#FF7B5C")?)),
                    _ => {
                        let opacity = tag.number_in("opacity", 1.0, 0.0, 1.0)?;
                        ((137.0, 60.0), land::cloud(tag.colour("colour", "#FFFFFF")?, opacity))
                    }
                };
                self.place(tag, scale(tag)?, size, &drawn)
            }
            "coin" => {
                only(tag, &["scale"])?;
                self.place(tag, scale(tag)?, (64.0, 64.0), things::coin())
            }
            "school" => {
                only(tag, &["scale"])?;
                self.place(tag, scale(tag)?, (160.0, 124.0), things::school())
            }
            "mark" => {
                only(tag, &["kind", "size", "colour"])?;
                let size = tag.number_in("size", 40.0, 4.0, 1000.0)?;
                let drawn = things::mark(tag.word("kind", &things::MARKS)?, tag.colour("colour", "#16203F")?);
                self.place(tag, size / 40.0, (40.0, 40.0), &drawn)
            }
            _ => self.ground(tag),
        }
    }

    /// Washes and sheets of paper, which fill the picture.
    fn ground(&mut self, tag: Tag) -> Result<(), PictureError> {
        let (w, h) = self.size;
        match tag.name() {
            "backdrop" => {
                tag.only(&["colour", "x", "y", "radius"])?;
                let names: Vec<&'static str> = land::WASHES.iter().map(|wash| wash.0).collect();
                let name = tag.word("colour", &names)?;
                let centre = (tag.number("x", w / 2.0)?, tag.number("y", h)?);
                let radius = tag.number("radius", h * 0.86)?;
                for (_, wash, circle) in land::WASHES.iter().filter(|wash| wash.0 == name) {
                    self.out += &land::backdrop((w, h), wash, circle, centre, radius);
                }
            }
            "hill" => {
                tag.only(&["top", "rise", "shape", "colour", "lip"])?;
                let shape = tag.word("shape", &land::SHAPES)?;
                let (top, rise) = (tag.number("top", h * 0.78)?, tag.number("rise", h * 0.07)?);
                let path = land::outline(shape, (w, h), top, rise);
                self.out += &land::sheet(&path, tag.colour("colour", "#8FD0A6")?, tag.number("lip", 6.0)?);
            }
            _ => {
                tag.only(&["d", "colour", "lip"])?;
                let path = tag.needed("d", "M0 200H452V264H0Z")?;
                self.out += &land::sheet(path, tag.colour("colour", "#8FD0A6")?, tag.number("lip", 6.0)?);
            }
        }
        Ok(())
    }

    fn emoji_part(&mut self, tag: Tag) -> Result<(), PictureError> {
        only(tag, &["name", "size"])?;
        let name = tag.needed("name", "locked")?;
        let size = tag.number_in("size", 64.0, 8.0, 2000.0)?;
        let prefix = self.prefix();
        let drawn = if tag.name() == "sticker" {
            self.emoji.sticker(name, &prefix)
        } else {
            self.emoji.plain(name, &prefix)
        };
        let Some(drawn) = drawn else {
            let near = self.emoji.near(name);
            let instead = if near.is_empty() {
                "look for a name in node_modules/@iconify-json/fluent-emoji-flat/icons.json".to_owned()
            } else {
                format!("write {}", near.join(" or "))
            };
            return Err(tag.wrong("name", format!("there is no emoji called “{name}”"), instead));
        };
        self.place(tag, size / 32.0, (32.0, 32.0), &drawn)
    }

    /// A face in a disc, as a profile picture.
    fn portrait(&mut self, tag: Tag) -> Result<(), PictureError> {
        only(tag, &["of", "mood", "look", "size", "colour"])?;
        let of = tag.needed("of", "mia")?;
        let size = tag.number_in("size", 64.0, 8.0, 1000.0)?;
        let prefix = self.prefix();
        let look = tag.number_in("look", 0.0, -5.0, 5.0)?;
        let face = match of {
            "stranger" => {
                let drawn = self.emoji.plain("bust-in-silhouette", &prefix).unwrap_or_default();
                format!("<g transform=\"translate(14 18) scale(2.25)\">{drawn}</g>")
            }
            "pip" => {
                format!(
                    "<g transform=\"translate(7 14) scale(.43)\">{}</g>",
                    pip::draw(tag.word("mood", &pip::MOODS)?, look, false)
                )
            }
            _ => {
                let known: Vec<&str> = people::ids().into_iter().chain(["pip", "stranger"]).collect();
                if !known.contains(&of) {
                    return Err(tag.unknown("of", of, &known));
                }
                let person = people::named(&tag, "of")?;
                let mood = tag.word("mood", &people::MOODS)?;
                format!(
                    "<g transform=\"translate(3 10) scale(.47)\">{}</g>",
                    person.draw(mood, look)
                )
            }
        };
        let drawn = format!(
            "<clipPath id=\"{prefix}disc\"><circle cx=\"50\" cy=\"50\" r=\"46\"/></clipPath><circle cx=\"50\" cy=\"53\" r=\"50\" fill=\"#16203F\" opacity=\".14\"/><circle cx=\"50\" cy=\"50\" r=\"50\" fill=\"#fff\"/><circle cx=\"50\" cy=\"50\" r=\"46\" fill=\"{}\"/><g clip-path=\"url(#{prefix}disc)\">{face}</g>",
            tag.colour("colour", "#D3E4FF")?
        );
        self.place(tag, size / 100.0, (100.0, 100.0), &drawn)
    }

    /// Moves a part to its x and y, at its scale, turned about its middle and mirrored if asked.
    fn place(&mut self, tag: Tag, scale: f64, box_size: (f64, f64), drawn: &str) -> Result<(), PictureError> {
        let (x, y) = (tag.number("x", 0.0)?, tag.number("y", 0.0)?);
        let turn = tag.number("turn", 0.0)?;
        let mut moves = format!("translate({} {})", n(x), n(y));
        if scale != 1.0 {
            moves += &format!("scale({})", (scale * 10000.0).round() / 10000.0);
        }
        if turn != 0.0 {
            moves += &format!("rotate({} {} {})", n(turn), n(box_size.0 / 2.0), n(box_size.1 / 2.0));
        }
        if tag.word("flip", &["no", "yes"])? == "yes" {
            moves += &format!("translate({} 0)scale(-1 1)", n(box_size.0));
        }
        self.out += &format!("<g transform=\"{moves}\">{drawn}</g>");
        Ok(())
    }
}

/// Refuses attributes beyond `own` and those that say where a part stands.
fn only(tag: Tag, own: &[&str]) -> Result<(), PictureError> {
    let known: Vec<&str> = own.iter().copied().chain(["x", "y", "turn", "flip"]).collect();
    tag.only(&known)
}

fn scale(tag: Tag) -> Result<f64, PictureError> {
    tag.number_in("scale", 1.0, 0.05, 20.0)
}
