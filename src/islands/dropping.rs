//! A place for files: they are dropped there or chosen.

use crate::browser::pile::Pile;
use crate::components::icon;
use crate::register::many;
use crate::view::{View, html};
use leptos::prelude::*;

/// What a place for files says of itself.
pub struct Place {
    /// For tests and styles: `data-drop`, and `data-do` of the input.
    pub name: &'static str,
    pub does: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    /// As an input's `accept`.
    pub accept: &'static str,
    pub several: bool,
    /// Beside something that is pressed first.
    pub quiet: bool,
}

/// The place; `take` gets what was dropped or chosen.
pub fn place(place: Place, take: impl Fn(Pile) + Copy + Send + Sync + 'static) -> View {
    let over = RwSignal::new(false);
    html! {
        <div
            class="drop only-awake"
            data-drop=place.name
            data-over=move || if over.get() { "yes" } else { "no" }
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                over.set(false);
                take(Pile::dropped(&event));
            }
        >
            <label class=if place.quiet { "btn btn-ghost file" } else { "btn file" }>
                {icon("upload")} <span>{place.label}</span>
                <input
                    type="file"
                    class="hush"
                    multiple=place.several
                    data-do=place.does
                    accept=place.accept
                    on:change=move |event| take(Pile::chosen(&event))
                />
            </label>
            <p>{place.hint}</p>
        </div>
    }
}

/// The files that could not be taken in, each with the reason, the first `most` by name; `below` stands under them.
pub fn refused(files: &[(String, String)], most: usize, below: Option<View>) -> Option<View> {
    let line = |(name, why): &(String, String)| html! { <li><b>{name.clone()}</b> ": " {why.clone()}</li> };
    let more = files.len().saturating_sub(most);
    (!files.is_empty()).then(|| {
        html! {
            <div class="notice" data-tone="think" data-refused=files.len().to_string()>
                <h2>{format!("{} could not be taken in", many(files.len(), "file", "files"))}</h2>
                <ul class="plain-list">{files.iter().take(most).map(line).collect::<View>()}</ul>
                {(more > 0).then(|| html! { <p>{format!("And {more} more.")}</p> })}
                {below}
            </div>
        }
    })
}
