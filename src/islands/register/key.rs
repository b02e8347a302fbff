//! The school's key: made here, kept here, and taken elsewhere only as a file that a passphrase seals.

use super::countersign;
use super::desk::{Ask, Desk, Place};
use crate::agreement::{PublicKey, SchoolKey, hex};
use crate::browser::files::{self, FileError};
use crate::browser::{page, random, tabs, vault};
use crate::components::icon;
use crate::islands::sure::{Question, sure};
use crate::register::{Book, KeyFile, Passphrase, many};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn section(desk: Desk) -> View {
    let passphrase = RwSignal::new(String::new());
    html! {
        <section aria-labelledby="reg-key-title">
            <h2 id="reg-key-title" tabindex="-1">"School key"</h2>
            <p>"You can do without one. With it, the register countersigns: the check page then says that the school has seen a record. The private key stays on this device, unless you save it yourself."</p>
            {move || match desk.key.get() {
                Some(key) => held(desk, key, passphrase),
                None => none(desk, passphrase),
            }}
            {desk.said(Place::Key)}
        </section>
    }
}

fn none(desk: Desk, passphrase: RwSignal<String>) -> View {
    html! {
        <p class="reg-acts">
            <button type="button" class="btn" data-do="make-key" on:click=move |_| make(desk)>
                {icon("plus")} <span>"Make a key"</span>
            </button>
        </p>
        <p>"Or take in one that was saved: type its passphrase, then choose the file."</p>
        {field(passphrase)}
        <label class="btn btn-ghost file">
            {icon("upload")} <span>"Choose a key file"</span>
            <input
                type="file"
                class="hush"
                data-do="open-key"
                accept="application/json,.json"
                on:change=move |event| files::read_chosen_bytes(&event, KeyFile::MAX_BYTES, move |read| open(desk, passphrase, read))
            />
        </label>
    }
}

fn held(desk: Desk, key: PublicKey, passphrase: RwSignal<String>) -> View {
    let line = format!("\"key\": \"{key}\"");
    let published = match desk.published.get() {
        Some(published) if published == key => (
            "yes",
            "This key stands in this site’s school.json: the check page knows it as the school’s.",
        ),
        Some(_) => (
            "think",
            "Another key stands in this site’s school.json. Put this line in its place, or take in the key file that belongs to it.",
        ),
        None => (
            "info",
            "This key isn’t in this site’s school.json yet. Put this line into it, so that the check page knows the key as the school’s.",
        ),
    };
    let (tone, said) = published;
    let waiting = countersign::open(desk).len();
    let asked = desk.ask.with(|ask| *ask == Some(Ask::Key));
    html! {
        <p>"The key’s short name is " <b class="reg-code" data-key=key.to_string()>{key.short()}</b> "."</p>
        <p class="notice" data-tone=tone>{said}</p>
        <div class="field">
            <label for="reg-key-line">"The line for school.json"</label>
            <input id="reg-key-line" type="text" readonly prop:value=line.clone() value=line />
        </div>
        <p class="reg-acts">
            {(waiting > 0).then(|| html! {
                <button type="button" class="btn" data-do="countersign-all" on:click=move |_| countersign::all(desk)>
                    {icon("shield-check")} <span>{format!("Countersign {}", many(waiting, "signed record", "signed records"))}</span>
                </button>
            })}
            <button type="button" class="btn btn-ghost" data-do="copy-key" on:click=move |_| copy(desk)>
                {icon("save")} <span>"Copy the line"</span>
            </button>
        </p>
        <p>"Save the key, too: if this device is lost, so is the key. Whoever has the file and its passphrase can countersign for the school."</p>
        {field(passphrase)}
        <p class="reg-acts">
            <button type="button" class="btn btn-ghost" data-do="save-key" on:click=move |_| save(desk, passphrase)>
                {icon("download")} <span>"Save the key, sealed with the passphrase"</span>
            </button>
            {(!asked).then(|| html! {
                <button type="button" class="btn btn-ghost" data-do="remove-key" on:click=move |_| desk.ask.set(Some(Ask::Key))>
                    {icon("trash-2")} <span>"Remove the key from this device"</span>
                </button>
            })}
        </p>
        {asked.then(|| remove(desk))}
    }
}

fn field(passphrase: RwSignal<String>) -> View {
    html! {
        <form class="field" on:submit=move |event| event.prevent_default()>
            <label for="reg-passphrase">"Passphrase"</label>
            <input
                id="reg-passphrase"
                type="password"
                autocomplete="off"
                aria-describedby="reg-passphrase-hint"
                prop:value=move || passphrase.get()
                on:input=move |event| passphrase.set(event_target_value(&event))
            />
            <p id="reg-passphrase-hint">{format!("At least {} characters: four or five words that don’t belong together are good.", Passphrase::SHORTEST)}</p>
        </form>
    }
}

/// Keeps a key on this device.
fn keep(desk: Desk, key: &SchoolKey) {
    let seed = hex::write(key.seed());
    desk.hold(Some(&seed));
    desk.keep(vec![(Book::KEY.into(), seed)]);
}

fn make(desk: Desk) {
    tabs::ask_to_persist();
    match random::secret::<32>() {
        Some(seed) => {
            keep(desk, &SchoolKey::from_seed(&seed));
            desk.say(
                Place::Key,
                Ok("The key is made. Save it as a file, and put its line into school.json.".into()),
            );
        }
        None => desk.say(
            Place::Key,
            Err("This browser has no source of chance that is good enough for a key. Use another browser.".into()),
        ),
    }
}

fn save(desk: Desk, passphrase: RwSignal<String>) {
    let typed = match Passphrase::parse(&passphrase.get_untracked()) {
        Ok(typed) => typed,
        Err(error) => return desk.say(Place::Key, Err(error.to_string())),
    };
    desk.say(Place::Key, Ok("Sealing the key. This takes a moment.".into()));
    desk.with_key(|key| {
        let name = format!("harbour-school-key-{}.json", key.public().short());
        vault::seal(key, &typed, move |sealed| {
            let saved = sealed
                .map_err(|error| error.to_string())
                .map(|text| files::download(&name, "application/json", &text));
            passphrase.set(String::new());
            desk.say(
                Place::Key,
                match saved {
                    Ok(true) => {
                        Ok("Saved. The key file is in your downloads; it opens with the passphrase only.".into())
                    }
                    Ok(false) => Err(
                        "This browser would not save the file. Open Harbour in another browser window and try again."
                            .into(),
                    ),
                    Err(why) => Err(why),
                },
            );
        });
    });
}

fn open(desk: Desk, passphrase: RwSignal<String>, read: Result<Vec<u8>, FileError>) {
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(error) => return desk.say(Place::Key, Err(error.to_string())),
    };
    let typed = match Passphrase::parse(&passphrase.get_untracked()) {
        Ok(typed) => typed,
        Err(_) => {
            return desk.say(
                Place::Key,
                Err("Type the passphrase of the key file first, then choose the file again.".into()),
            );
        }
    };
    desk.say(Place::Key, Ok("Opening the key. This takes a moment.".into()));
    vault::open(&bytes, &typed, move |opened| match opened {
        Ok(key) => {
            passphrase.set(String::new());
            keep(desk, &key);
            desk.say(
                Place::Key,
                Ok(format!("The key {} is on this device now.", key.public().short())),
            );
        }
        Err(error) => desk.say(Place::Key, Err(error.to_string())),
    });
}

fn copy(desk: Desk) {
    let copied = page::copy("reg-key-line");
    desk.say(
        Place::Key,
        if copied {
            Ok("Copied. Paste it into school.json, between the brackets.".into())
        } else {
            Err("This browser would not copy it. The line is selected: press Ctrl and C.".into())
        },
    );
}

fn remove(desk: Desk) -> View {
    let question = Question {
        asks: "Remove the school’s key from this device?".into(),
        loses: "Without a saved key file it is lost for good, and nobody can countersign with it again. Countersignatures stay as they are.".into(),
        keep: "Keep the key".into(),
        erase: "Remove the key".into(),
    };
    sure(question, move |erase| {
        desk.ask.set(None);
        if erase {
            desk.shelf().remove_many(
                vec![Book::KEY.into()],
                Box::new(move |result| {
                    if result.is_ok() {
                        desk.hold(None);
                    }
                    desk.say_erased(Place::Key, "The key was removed from this device.".into(), result);
                }),
            );
        }
        page::focus("reg-key-title".into());
    })
}
