//! Pictures that the generator has drawn into `pictures/`.

use crate::lesson::{Band, Picture};
use crate::view::{View, html};

/// A picture of a lesson or a page. The box is sized by `class` in the style sheet, so nothing moves when it arrives.
/// `eager` for what is in view at once.
pub fn picture(root: &str, picture: &Picture, class: &'static str, eager: bool) -> View {
    drawn(root, picture.name.as_str(), picture.alt.clone(), class, eager)
}

/// A small picture beside words that already say what it shows.
pub fn sticker(root: &str, name: &str, class: &'static str) -> View {
    drawn(root, name, String::new(), class, true)
}

/// The same for what comes into view later.
pub fn sticker_later(root: &str, name: &str, class: &'static str) -> View {
    drawn(root, name, String::new(), class, false)
}

fn drawn(root: &str, name: &str, alt: String, class: &'static str, eager: bool) -> View {
    html! {
        <img
            class=class
            src=format!("{root}pictures/{name}.svg")
            alt=alt
            width="400"
            height="300"
            loading=if eager { "eager" } else { "lazy" }
            decoding="async"
        />
    }
}

/// Where a page is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    Harbour,
    Meadow,
    Seaside,
    Camp,
}

impl From<Band> for Scene {
    fn from(band: Band) -> Self {
        match band {
            Band::Eyfs => Self::Meadow,
            Band::Ks1 => Self::Seaside,
            Band::Ks2 => Self::Camp,
        }
    }
}

/// The landscape behind a page, by day and by night; the style sheet shows one of them. Decoration.
pub fn scene<P: Into<Scene>>(root: &str, place: P) -> View {
    let (day, night) = match place.into() {
        Scene::Harbour => ("harbour", "harbour-dark"),
        Scene::Meadow => ("scene-meadow", "scene-meadow-dark"),
        Scene::Seaside => ("scene-seaside", "scene-seaside-dark"),
        Scene::Camp => ("scene-dusk", "scene-dusk-dark"),
    };
    html! {
        <div class="scene" aria-hidden="true">
            <img class="scene-day" src=format!("{root}pictures/{day}.svg") alt="" loading="lazy" decoding="async" />
            <img class="scene-night" src=format!("{root}pictures/{night}.svg") alt="" loading="lazy" decoding="async" />
        </div>
    }
}
