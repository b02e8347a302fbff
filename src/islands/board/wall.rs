//! The board itself.

use super::controls::{eyes, hands, main_controls};
use super::keys;
use super::slide::{slide_view, still_slide};
use super::stage::{Stage, yes_no};
use crate::board::{Cover, Press, Slide};
use crate::browser::board;
use crate::components::icon;
use crate::json::Given;
use crate::view::{View, html};
use leptos::prelude::*;

/// A lesson on the board. `name` is the lesson's, with its band; `root` the way to the site's root.
#[island]
pub fn Board(slides: Given<Vec<Slide>>, name: String, title: String, root: String) -> impl IntoView {
    let stage = Stage::new(slides.0, &name);
    let larger = RwSignal::new(false);
    Effect::new(move |_| {
        keys::listen(stage, move |key| {
            match key {
                "f" | "F" => board::whole_screen(),
                "+" | "=" => larger.set(true),
                "-" => larger.set(false),
                _ => return false,
            }
            true
        });
    });
    let count = stage.slides.with_value(Vec::len);
    let slides = stage.slides.with_value(|slides| {
        let each = |(at, slide): (usize, &Slide)| html! { {slide_view(stage, &root, at, slide)} {still_slide(at, count, slide)} };
        slides.iter().enumerate().map(each).collect::<View>()
    });
    let blank = move || stage.of(|show| show.cover == Cover::Blank);
    let spot = move || stage.of(|show| matches!(show.cover, Cover::Spot(_)));
    let times = move || stage.of(|show| show.timer.is_some());
    let counts = move || {
        stage.of(|show| match show.vote() {
            Some(vote) if vote.before.is_shown => "shown",
            Some(_) => "yes",
            None => "no",
        })
    };
    let notes = "notes/".to_owned();
    let plans = format!("{root}teachers/{name}/");
    let more = html! {
        <details class="board-more">
            <summary class="round" aria-label="More">{icon("settings")}</summary>
            <div class="board-tools">
                {eyes(stage)}
                <button type="button" class="btn btn-ghost" data-do="screen" on:click=move |_| board::whole_screen()>
                    {icon("monitor")} <span>"Whole screen"</span>
                </button>
                <button type="button" class="btn btn-ghost" data-do="size" aria-pressed=move || larger.get().to_string()
                    on:click=move |_| larger.update(|is| *is = !*is)>
                    {icon("type")} <span>{move || if larger.get() { "Smaller letters" } else { "Larger letters" }}</span>
                </button>
                <a class="btn btn-ghost" href=notes target="_blank" rel="noopener">{icon("book-open")} <span>"Notes in a second window"</span></a>
                <a class="btn btn-ghost" href=plans>{icon("x")} <span>"Leave the board"</span></a>
            </div>
        </details>
    };
    html! {
        <div class="board" data-larger=move || yes_no(larger.get()) data-spot=move || yes_no(spot()) data-hands=counts>
            <main id="main" class="board-stage" tabindex="-1">
                <h1 class="hush">{title}</h1>
                {slides}
            </main>
            {hands(stage, false)}
            <footer class="board-foot" data-timer=move || yes_no(times())>{main_controls(stage, more)}</footer>
            {move || blank().then(|| html! {
                <button type="button" class="board-dark" data-do="light" aria-label="Light the board" on:click=move |_| stage.press(Press::Blank)></button>
            })}
        </div>
    }
}
