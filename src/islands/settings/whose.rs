//! Whose settings these are: everybody's here, or the own ones of who learns now.

use super::appearance::pick;
use super::{Desk, Place};
use crate::browser::device;
use crate::view::{View, html};
use leptos::prelude::Get;

pub fn fieldset(desk: Desk) -> View {
    let who = move || desk.awake.get().then(device::current).flatten();
    let own = move || desk.awake.get() && device::has_own_settings();
    let name = move || who().map_or("Me".into(), |learner| learner.nickname.to_string());
    let have = move |own: bool| {
        device::have_own_settings(own);
        let name = name();
        desk.say(
            Place::Look,
            Ok(if own {
                format!("These settings are for {name} now. Nobody else’s change.")
            } else {
                format!("These settings are for everybody here, and for {name} too. {name}’s own are kept.")
            }),
        );
    };
    html! {
        <fieldset class="picks" hidden=move || who().is_none()>
            <legend>"Who are these settings for?"</legend>
            {pick("whose", "everybody", "Everybody here", move || !own(), move || have(false))}
            {pick("whose", "own", move || format!("Just {}", name()), own, move || have(true))}
        </fieldset>
        <p hidden=move || who().is_some()>
            "These settings are for everybody on this device. To have your own, first choose your animal where the lessons are."
        </p>
        {desk.said(Place::Look)}
    }
}
