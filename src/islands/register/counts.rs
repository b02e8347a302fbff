//! How many are where. Each count is a filter; class, age and name are others.

use super::desk::Desk;
use crate::agreement::Audience;
use crate::components::icon;
use crate::register::{Filter, State, group, number};
use crate::view::{View, html};
use leptos::ev::Event;
use leptos::prelude::*;

/// The states, those that are done first.
const SHOWN: [State; 8] = [
    State::Signed,
    State::WaitsForParent,
    State::WantsToTalk,
    State::DoesNotAgree,
    State::OldVersion,
    State::Ended,
    State::HalfDone,
    State::Nothing,
];

pub fn section(desk: Desk) -> View {
    let counts = Memo::new(move |_| {
        let filter = Filter {
            state: None,
            ..desk.filter.get()
        };
        desk.roll.with(|roll| {
            let counts = roll.counts(&filter);
            (counts.pupils, SHOWN.map(|state| counts.of(state)))
        })
    });
    let one = move |(place, state): (usize, State)| {
        let is = move || desk.filter.with(|filter| filter.state == Some(state));
        let count = move || counts.with(|(_, all)| all.get(place).copied().unwrap_or_default());
        let press = move |_| {
            let now = (!desk.filter.with_untracked(|filter| filter.state == Some(state))).then_some(state);
            narrow(desk, |filter| filter.state = now);
        };
        html! {
            <li>
                <button
                    type="button"
                    class="reg-count"
                    data-state=state.word()
                    data-count=move || count().to_string()
                    aria-pressed=move || if is() { "true" } else { "false" }
                    on:click=press
                >
                    <b>{move || number(count())}</b> " " <span>{state.to_string()}</span>
                </button>
            </li>
        }
    };
    html! {
        <section class="reg-filters only-awake" aria-label="Counts and filters">
            <ul class="reg-counts" role="list">{SHOWN.into_iter().enumerate().map(one).collect::<View>()}</ul>
            <div class="reg-fields">
                {classes(desk)}
                {bands(desk)}
                <div class="field">
                    <label for="reg-search">"Name"</label>
                    <input
                        id="reg-search"
                        type="text"
                        autocomplete="off"
                        spellcheck="false"
                        prop:value=move || desk.filter.with(|filter| filter.name.clone())
                        on:input=move |event| narrow(desk, |filter| filter.name = event_target_value(&event))
                    />
                </div>
                {move || desk.filter.with(|filter| *filter != Filter::default()).then(|| html! {
                    <button type="button" class="btn btn-ghost" data-do="all-again" on:click=move |_| narrow(desk, |filter| *filter = Filter::default())>
                        {icon("x")} <span>"Show all again"</span>
                    </button>
                })}
            </div>
        </section>
    }
}

fn narrow(desk: Desk, change: impl FnOnce(&mut Filter)) {
    desk.page.set(0);
    desk.whole.set(false);
    desk.open.set(None);
    desk.filter.update(change);
}

fn classes(desk: Desk) -> View {
    let all = Memo::new(move |_| {
        desk.book.with(|book| {
            let mut classes: Vec<String> = book.list.classes().into_iter().map(str::to_owned).collect();
            classes.sort();
            classes
        })
    });
    let option = |class: String| html! { <option value=class.clone()>{class}</option> };
    let chosen = move || desk.filter.with(|filter| filter.class.clone().unwrap_or_default());
    let choose = move |event: Event| {
        let class = event_target_value(&event);
        narrow(desk, |filter| {
            filter.class = Some(class).filter(|class| !class.is_empty())
        });
    };
    html! {
        <div class="field">
            <label for="reg-class">"Class"</label>
            <select id="reg-class" data-do="class" prop:value=chosen on:change=choose>
                <option value="">"All classes"</option>
                {move || all.get().into_iter().map(option).collect::<View>()}
            </select>
        </div>
    }
}

fn bands(desk: Desk) -> View {
    let option = |band: Audience| html! { <option value=band.slug()>{group(band)}</option> };
    let chosen = move || desk.filter.with(|filter| filter.band.map_or("", Audience::slug));
    let choose = move |event: Event| {
        let slug = event_target_value(&event);
        let band = [Audience::Ks1, Audience::Ks2]
            .into_iter()
            .find(|band| band.slug() == slug);
        narrow(desk, |filter| filter.band = band);
    };
    html! {
        <div class="field">
            <label for="reg-band">"Age"</label>
            <select id="reg-band" data-do="band" prop:value=chosen on:change=choose>
                <option value="">"All ages"</option>
                {[Audience::Ks1, Audience::Ks2].map(option)}
            </select>
        </div>
    }
}

/// What is shown, in a sentence: it stands above the table, on paper too.
pub fn words(filter: &Filter, shown: usize, all: usize) -> String {
    let mut parts = Vec::new();
    parts.extend(filter.state.map(|state| state.to_string()));
    parts.extend(filter.class.as_ref().map(|class| format!("class {class}")));
    parts.extend(filter.band.map(|band| group(band).to_owned()));
    if !filter.name.trim().is_empty() {
        parts.push(format!("names with “{}”", filter.name.trim()));
    }
    if parts.is_empty() {
        format!("All {} pupils", number(all))
    } else {
        format!("{}: {} of {} pupils", parts.join(", "), number(shown), number(all))
    }
}
