//! A pad to draw a name on. What is kept are the strokes, so a signature survives a turned screen and any size of paper.

use crate::agreement::Signature;
use crate::browser::drawing;
use crate::components::icon;
use crate::islands::signed::path;
use crate::view::{View, html};
use leptos::prelude::*;

/// The pad is as wide to high as the style sheet makes it.
const GRID: (u16, u16) = Signature::GRID;

pub use crate::agreement::Strokes as Ink;

/// Points nearer than this to the one before say nothing new.
const NEAR: u16 = 4;

/// Draws into `ink`.
pub fn pad(ink: RwSignal<Ink>) -> View {
    let drawing = RwSignal::new(false);
    let empty = move || ink.with(Vec::is_empty);
    let name = move || match ink.with(Vec::len) {
        0 => "Your drawing. Nothing is on it yet.".to_string(),
        1 => "Your drawing, with 1 line.".to_string(),
        lines => format!("Your drawing, with {lines} lines."),
    };
    html! {
        <div class="pad">
            <svg
                class="pad-paper"
                data-do="pad"
                viewBox=format!("0 0 {} {}", GRID.0, GRID.1)
                role="img"
                aria-label=name
                on:pointerdown=move |event| {
                    if !drawing::begins(&event) {
                        return;
                    }
                    event.prevent_default();
                    if let Some(place) = drawing::place(&event, GRID) {
                        drawing::follow(&event);
                        drawing.set(true);
                        ink.update(|ink| ink.push(vec![place]));
                    }
                }
                on:pointermove=move |event| {
                    if drawing.get_untracked() && let Some(place) = drawing::place(&event, GRID) {
                        ink.update(|ink| extend(ink, place));
                    }
                }
                on:pointerup=move |_| drawing.set(false)
                on:pointercancel=move |_| drawing.set(false)
            >
                <path class="pad-line" d=format!("M60 310H{}", GRID.0 - 60) />
                <path class="pad-ink" d=move || ink.with(path) />
            </svg>
            <p class="pad-tools">
                <button
                    type="button"
                    class="btn btn-ghost btn-small"
                    data-do="undo"
                    disabled=empty
                    on:click=move |_| ink.update(|ink| drop(ink.pop()))
                >
                    {icon("undo-2")} <span>"Undo"</span>
                </button>
                <button type="button" class="btn btn-ghost btn-small" data-do="clear" disabled=empty on:click=move |_| ink.update(Vec::clear)>
                    {icon("eraser")} <span>"Clear"</span>
                </button>
            </p>
        </div>
    }
}

fn extend(ink: &mut Ink, (x, y): (u16, u16)) {
    let Some(stroke) = ink.last_mut() else { return };
    let far = stroke
        .last()
        .is_none_or(|last| last.0.abs_diff(x) + last.1.abs_diff(y) >= NEAR);
    if far {
        stroke.push((x, y));
    }
}
