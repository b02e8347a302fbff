//! Who is learning? Found by picture; a newcomer chooses an animal and, if they like, a name.

use crate::browser::{device, page};
use crate::components::{icon, listen, spoken, sticker};
use crate::lesson::Band;
use crate::progress::{Avatar, Learner, Nickname};
use crate::view::{View, html};
use leptos::prelude::*;

/// Where the picker stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Who,
    Animal,
    Name(Avatar),
}

const TITLE: &str = "who-title";

/// For a band's page. Takes the same room in its first two stages, so nothing moves when it wakes.
#[island]
pub fn LearnerPicker(root: String, band: Band) -> impl IntoView {
    picker(root, band)
}

/// The same within another island.
pub fn picker(root: String, band: Band) -> View {
    let awake = device::awake();
    let root = StoredValue::new(root);
    let newcomer = RwSignal::new(None::<Stage>);
    let nobody = Memo::new(move |_| awake.get() && device::learners().is_empty());
    let stage = Memo::new(move |_| {
        newcomer
            .get()
            .unwrap_or(if nobody.get() { Stage::Animal } else { Stage::Who })
    });
    let go = move |stage: Option<Stage>| {
        newcomer.set(stage);
        page::focus(TITLE.into());
    };
    let title = move || match stage.get() {
        Stage::Who => spoken::WHO_IS_LEARNING,
        Stage::Animal => spoken::CHOOSE_ANIMAL,
        Stage::Name(_) => spoken::YOUR_NAME,
    };
    let name_of = move || match stage.get() {
        Stage::Who => "who",
        Stage::Animal => "animal",
        Stage::Name(_) => "name",
    };
    let body = move || {
        let root = root.get_value();
        match (awake.get(), stage.get()) {
            (false, _) => View::nothing(),
            (_, Stage::Who) => who(root, band, go),
            (_, Stage::Animal) => animals(root, go),
            (_, Stage::Name(avatar)) => name(root, band, avatar, go),
        }
    };
    html! {
        <section class="who" aria-labelledby=TITLE data-ready=move || if awake.get() { "yes" } else { "no" } data-stage=name_of>
            <div class="who-title">
                {move || listen(title())}
                <h2 id=TITLE tabindex="-1">{title}</h2>
            </div>
            {body}
            <p class="hush" role="status">
                {move || awake.get().then(device::current).flatten().map(|l| format!("{} is learning.", l.nickname))}
            </p>
        </section>
    }
}

fn who(root: String, band: Band, go: impl Fn(Option<Stage>) + Copy + Send + Sync + 'static) -> View {
    let settings = format!("{root}settings/#learners");
    let all = move || {
        let learners = device::learners();
        // on a device that several classes share, those of this age are at hand
        let (near, far): (Vec<_>, Vec<_>) = learners.list().iter().cloned().partition(|l| l.band == Some(band));
        near.into_iter()
            .chain(far)
            .map(|learner| one(&root, learner))
            .collect::<View>()
    };
    html! {
        <ul class="row" role="list">
            {all}
            <li>
                <button type="button" class="av av-new" on:click=move |_| go(Some(Stage::Animal))>
                    <span class="disc">{icon("plus")}</span>
                    <span class="name">"I’m new"</span>
                </button>
            </li>
        </ul>
        <a class="quiet" href=settings>"A grown-up: change or remove"</a>
    }
}

fn one(root: &str, learner: Learner) -> View {
    let id = learner.id.clone();
    let chosen = {
        let id = learner.id.clone();
        Memo::new(move |_| device::current().is_some_and(|current| current.id == id))
    };
    html! {
        <li>
            <button
                type="button"
                class="av"
                aria-label=learner.described()
                aria-pressed=move || if chosen.get() { "true" } else { "false" }
                on:click=move |_| device::choose_learner(&id)
            >
                {disc(root, learner.avatar)}
                {learner.badge.map(|badge| html! { <span class="badge">{icon(badge.name())}</span> })}
                <span class="name">{learner.nickname.to_string()}</span>
                {move || chosen.get().then(|| html! { <span class="tick">{icon("check")}</span> })}
            </button>
        </li>
    }
}

fn animals(root: String, go: impl Fn(Option<Stage>) + Copy + Send + Sync + 'static) -> View {
    let learners = untrack(device::learners);
    // one row of them: those that nobody has come first, so the next eight follow
    let all = learners.choices().into_iter().take(8).map(|avatar| {
        html! {
            <li>
                <button type="button" class="av" on:click=move |_| go(Some(Stage::Name(avatar)))>
                    {disc(&root, avatar)}
                    <span class="name">{avatar.name()}</span>
                </button>
            </li>
        }
    });
    html! {
        <ul class="row" role="list">{all.collect::<View>()}</ul>
        {(!learners.is_empty())
            .then(|| html! { <button type="button" class="quiet" on:click=move |_| go(None)>"Go back"</button> })}
    }
}

fn name(root: String, band: Band, avatar: Avatar, go: impl Fn(Option<Stage>) + Copy + Send + Sync + 'static) -> View {
    let typed = RwSignal::new(String::new());
    let said = RwSignal::new(None::<String>);
    // a full name is advised against once; whoever says it again means it
    let advised = RwSignal::new(None::<Nickname>);
    let add = move |nickname: Nickname| match device::add_learner(avatar, nickname, Some(band)) {
        Ok(_) => go(None),
        Err(error) => said.set(Some(error.to_string())),
    };
    let done = move || match Nickname::parse(&typed.get_untracked()) {
        Err(error) => said.set(Some(error.to_string())),
        Ok(name) => match name.advice() {
            Some(advice) if advised.get_untracked().as_ref() != Some(&name) => {
                said.set(Some(format!("{advice} Press Done again to keep it.")));
                advised.set(Some(name));
            }
            _ => add(name),
        },
    };
    let skip = move |_| {
        if let Some(name) = untrack(device::learners).default_nickname(avatar) {
            add(name);
        }
    };
    html! {
        <form
            class="name-form"
            on:submit=move |event| {
                event.prevent_default();
                done();
            }
        >
            <span class="av">{disc(&root, avatar)}</span>
            <div class="field">
                <label for="nickname">"Your first name or a nickname"</label>
                <input
                    id="nickname"
                    type="text"
                    maxlength=Nickname::LONGEST.to_string()
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="nickname-said"
                    aria-invalid=move || if said.get().is_some() { "true" } else { "false" }
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <p id="nickname-said" class="said" role="alert">{move || said.get()}</p>
            </div>
            <div class="actions">
                <button type="submit" class="btn">{icon("check")} <span>"Done"</span></button>
                <button type="button" class="btn btn-ghost" on:click=skip>{format!("Just “{}”", avatar.name())}</button>
                <button type="button" class="quiet" on:click=move |_| go(Some(Stage::Animal))>"Another animal"</button>
            </div>
        </form>
    }
}

/// An animal on its coloured disc.
fn disc(root: &str, avatar: Avatar) -> View {
    html! { <span class=format!("disc {}", avatar.picture())>{sticker(root, avatar.picture(), "disc-art")}</span> }
}
