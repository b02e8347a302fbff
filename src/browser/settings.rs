//! How things are shown and read, as a signal: everybody's settings on this device, or those that the current learner has of
//! their own. Each change is saved and shown as it happens.

use super::device::{current_id, last_id, load, save, with_store};
use super::look;
use crate::progress::{Settings, Way, kept_settings};
use leptos::prelude::*;

#[derive(Default)]
struct Shown {
    settings: ArcRwSignal<Settings>,
    /// Whether they are the current learner's own.
    own: ArcRwSignal<bool>,
}

thread_local! {
    static SHOWN: Shown = Shown::default();
}

/// How things are shown and read: as the current learner likes it, or else as everybody here has it.
pub fn settings() -> Settings {
    SHOWN.with(|shown| shown.settings.get())
}

/// Whether the current learner has settings of their own.
pub fn has_own_settings() -> bool {
    SHOWN.with(|shown| shown.own.get())
}

/// Changes and shows the settings: the current learner's own, or everybody's.
pub fn change_settings(change: impl FnOnce(&mut Settings)) {
    let (mut settings, own) = SHOWN.with(|shown| (shown.settings.get_untracked(), shown.own.get_untracked()));
    change(&mut settings);
    save(&kept_settings(current_id().filter(|_| own).as_ref()), &settings);
    show_settings(settings, own);
}

/// From now on the current learner has settings of their own, as they were if they had some before; or what everybody has.
pub fn have_own_settings(own: bool) {
    let Some(id) = current_id() else { return };
    let kept = kept_settings(Some(&id));
    let now = SHOWN.with(|shown| shown.settings.get_untracked());
    let mut theirs = load(&kept).unwrap_or(now);
    theirs.look.ways = theirs
        .look
        .ways
        .with(&[Some(Way::Shared)], (!own).then_some(Way::Shared));
    save(&kept, &theirs);
    if own {
        show_settings(theirs, own);
    } else {
        load_settings();
    }
}

/// Shows what holds for who learns in this tab now.
pub(super) fn load_settings() {
    let own = current_id().and_then(|id| load(&kept_settings(Some(&id))));
    let own = own.filter(|settings| !settings.look.ways.has(Way::Shared));
    let is_own = own.is_some();
    let settings = own.or_else(|| load(&kept_settings(None)));
    show_settings(settings.unwrap_or_default(), is_own);
}

fn show_settings(settings: Settings, own: bool) {
    SHOWN.with(|shown| {
        if shown.settings.get_untracked() != settings {
            shown.settings.set(settings);
        }
        if shown.own.get_untracked() != own {
            shown.own.set(own);
        }
    });
    look::show(&settings.look);
    with_store(|store| look::keep(store, &settings.look, last_id() == current_id()));
}
