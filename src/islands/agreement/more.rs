//! What can be done on every screen: take the half-done agreement elsewhere, carry on from a file, start over.

use super::carry::carry_on;
use super::desk::Desk;
use super::receipt::save_record;
use crate::agreement::{Draft, Record};
use crate::browser::files;
use crate::browser::page;
use crate::components::icon;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn more(desk: Desk) -> View {
    let asking = RwSignal::new(false);
    let half = move || desk.is_going() && !desk.is_signed();
    let save = move || {
        let saved = desk.record().is_some_and(|record| save_record(&record, "half-done"));
        desk.say(if saved {
            "Saved. The file is in your downloads. Open it here, or on another device, with “Carry on from a file”."
        } else {
            "This browser would not save the file. Open Harbour in another browser window and try again."
        });
    };
    html! {
        <details class="more">
            <summary>{icon("settings")} <span>"For grown-ups: stop and carry on later"</span></summary>
            <div>
                <p>"Every tap is saved on this device. You can close the page now and carry on another day."</p>
                {move || half().then(|| html! {
                    <button type="button" class="btn btn-ghost" data-do="save-half" on:click=move |_| save()>
                        {icon("download")} <span>"Save for another device"</span>
                    </button>
                })}
                {super::elsewhere::elsewhere(desk)}
                {move || (desk.is_going()).then(|| desk.before().into_iter().map(|before| earlier(desk, before)).collect::<View>())}
                <label class="btn btn-ghost file">
                    {icon("upload")} <span>"Carry on from a file"</span>
                    <input
                        type="file"
                        class="hush"
                        data-do="open-half"
                        accept="application/json,.json"
                        on:change=move |event| files::read_chosen_bytes(&event, Record::MAX_BYTES, move |read| carry_on(desk, read))
                    />
                </label>
                {move || desk.is_going().then(|| {
                    if asking.get() {
                        start_over(desk, asking)
                    } else {
                        html! {
                            <button type="button" class="btn btn-ghost" data-do="start-over" on:click=move |_| {
                                asking.set(true);
                                page::focus("start-over-no".into());
                            }>
                                {icon("rotate-ccw")} <span>"Start over"</span>
                            </button>
                        }
                    }
                })}
            </div>
        </details>
    }
}

/// A record of an earlier year or text: not shown any more, and not lost.
fn earlier(desk: Desk, draft: Draft) -> View {
    let record = draft.to_record();
    let words = format!("Save the record that ended on {}", record.school_year_end().long());
    let save = move |_| {
        desk.say(if save_record(&record, "earlier") {
            "Saved. The file is in your downloads."
        } else {
            "This browser would not save the file. Open Harbour in another browser window and try again."
        });
    };
    html! {
        <button type="button" class="btn btn-ghost" data-do="save-earlier" on:click=save>
            {icon("download")} <span>{words}</span>
        </button>
    }
}

fn start_over(desk: Desk, asking: RwSignal<bool>) -> View {
    let loses = if desk.is_signed() {
        "The signed record goes from this device. Save the record first if you have not."
    } else {
        "Everything read, answered and signed so far is erased here."
    };
    html! {
        <div class="notice" data-tone="tell" role="group" aria-labelledby="start-over-asks">
            <p id="start-over-asks"><b>"Start over from the beginning?"</b> " " {loses}</p>
            <p class="actions">
                <button type="button" class="btn" id="start-over-no" data-do="start-over-no" on:click=move |_| asking.set(false)>
                    "No, keep it"
                </button>
                <button type="button" class="btn btn-tell" data-do="start-over-yes" on:click=move |_| {
                    asking.set(false);
                    desk.start_over();
                }>
                    {icon("trash-2")} <span>"Yes, start over"</span>
                </button>
            </p>
        </div>
    }
}
