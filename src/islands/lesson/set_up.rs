//! Settings: a pretend screen on which each one is set.

use super::hand::{Hand, yes_no};
use crate::components::icon;
use crate::lesson::{Action, Choice, Id, Setting, Settings, Work};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn view(settings: Settings, hand: Hand) -> View {
    let lines = settings.settings.into_iter().map(|s| line(s, hand)).collect::<View>();
    html! {
        <div class="work mock" data-frame="settings">
            <p class="mock-top">{icon("settings")} <b>{settings.app}</b> <span>"Just pretend"</span></p>
            <ul class="setting-lines">{lines}</ul>
        </div>
    }
}

fn line(setting: Setting, hand: Hand) -> View {
    let heading = hand.element(setting.id.as_str());
    let options = setting.options.clone();
    let text = setting.text.clone();
    let setting = StoredValue::new(setting);
    let options = options.into_iter().map(|o| option(o, setting, hand)).collect::<View>();
    html! {
        <li class="setting-line">
            <p id=heading.clone() class="setting-name">{text}</p>
            <div class="setting-options" role="group" aria-labelledby=heading>{options}</div>
        </li>
    }
}

fn option(option: Choice, setting: StoredValue<Setting>, hand: Hand) -> View {
    let id = StoredValue::new(option.id);
    let now = move || {
        hand.work(|work| {
            let Work::Settings { set, .. } = work else { return false };
            setting.with_value(|s| id.with_value(|id: &Id| s.now(set) == id))
        })
    };
    let place = move || Action::Place {
        item: setting.with_value(|s| s.id.clone()),
        group: id.get_value(),
    };
    html! {
        <button type="button" class="setting-option" aria-pressed=move || yes_no(now()) on:click=move |_| hand.act(place())>
            {option.text}
        </button>
    }
}
