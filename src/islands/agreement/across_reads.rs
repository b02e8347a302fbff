//! Reading codes, by the camera or from a picture: only where adults are. A child's page shows codes and reads none, and its
//! module is lighter for it.

use super::across::{Open, close};
use super::sheet::button;
use crate::browser::{camera, codes, page};
use crate::components::icon;
use crate::view::{View, html};
use leptos::prelude::*;

/// Where the camera's picture is shown.
const VIDEO: &str = "across-video";

/// The camera's light goes off.
pub fn stop() {
    camera::stop();
}

pub fn reading(open: RwSignal<Open>, said: RwSignal<String>, found: impl Fn(String) + Copy + Send + 'static) -> View {
    html! {
        {button("read-code", "btn btn-ghost", "search", "Read a code", move || film(open, said, found))}
        {choose(open, said, found)}
    }
}

pub fn filming() -> View {
    html! {
        <div class="across-view">
            <video id=VIDEO class="across-video" playsinline=true aria-label="What the camera shows"></video>
        </div>
        <p>"Hold the other device’s code in front of the camera, so that it fills the frame. Nothing is recorded."</p>
    }
}

fn choose(open: RwSignal<Open>, said: RwSignal<String>, found: impl Fn(String) + Copy + Send + 'static) -> View {
    let read = move |event: leptos::ev::Event| {
        close(open);
        said.set("One moment: the picture is being read.".into());
        codes::read_picture(&event, move |read| {
            end(read.map_err(|why| why.to_string()), said, found)
        });
    };
    html! {
        <label class="btn btn-ghost file">
            {icon("upload")} <span>"Choose a picture of a code"</span>
            <input type="file" class="hush" data-do="read-picture" accept="image/*" on:change=read />
        </label>
    }
}

fn end(read: Result<String, String>, said: RwSignal<String>, found: impl Fn(String)) {
    match read {
        Ok(text) => {
            said.set(String::new());
            found(text);
        }
        Err(why) => said.set(why),
    }
}

fn film(open: RwSignal<Open>, said: RwSignal<String>, found: impl Fn(String) + Copy + 'static) {
    said.set(String::new());
    open.set(Open::Camera);
    page::focus("across-open".into());
    let ended = move |read| {
        open.set(Open::Nothing);
        end(read, said, found);
    };
    camera::start(
        VIDEO,
        move |text| ended(Ok(text)),
        move |why| ended(Err(why.to_string())),
    );
}
