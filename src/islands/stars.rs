//! On a lesson's card: how far the current learner is.

use crate::browser::{device, progress};
use crate::components::stars;
use crate::view::html;
use leptos::prelude::*;

/// Stars for `lesson` (`ks1/safe`), and a flag where it was begun and not finished.
#[island]
pub fn LessonStars(lesson: String) -> impl IntoView {
    let awake = device::awake();
    let progress = Memo::new(move |_| {
        if awake.get() {
            progress::of(&lesson)
        } else {
            Default::default()
        }
    });
    html! {
        {move || stars(progress.with(|p| p.stars))}
        {move || progress.with(|p| p.begun()).then(|| html! { <span class="flag">"Carry on"</span> })}
    }
}
