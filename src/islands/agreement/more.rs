//! What can be done on every screen: take the half-done agreement elsewhere, carry on from a file, start over.

use super::carry::{carry_on, save_record};
use super::desk::Desk;
use crate::agreement::{Draft, Standing};
use crate::browser::{agreements, clock, files, page};
use crate::components::icon;
use crate::export::MAX_PDF_BYTES;
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
            <summary>{icon("settings")} <span>{if desk.for_adults.get_value() { "Stop, carry on later, another device" } else { "For grown-ups: stop, carry on later, another device" }}</span></summary>
            <div>
                <p>"Every tap is saved on this device. You can close the page now and carry on another day."</p>
                {move || half().then(|| html! {
                    <button type="button" class="btn btn-ghost" data-do="save-half" on:click=move |_| save()>
                        {icon("download")} <span>"Save for another device"</span>
                    </button>
                })}
                {move || desk.is_going().then(|| others(desk))}
                {super::elsewhere::elsewhere(desk)}
                {move || (desk.is_going()).then(|| desk.before().into_iter().map(|before| earlier(desk, before)).collect::<View>())}
                <label class="btn btn-ghost file">
                    {icon("upload")} <span>"Carry on from a file"</span>
                    <input
                        type="file"
                        class="hush"
                        data-do="open-half"
                        accept="application/json,.json,.txt,application/pdf,.pdf"
                        on:change=move |event| files::read_chosen_bytes(&event, MAX_PDF_BYTES, move |read| carry_on(desk, read))
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

/// Continuations that were made on other devices: each can be saved, or gone on with instead.
fn others(desk: Desk) -> View {
    let Some(here) = desk.draft.get() else {
        return View::nothing();
    };
    let others = desk
        .owner
        .with_value(|owner| agreements::others(owner, &here.agreement().id));
    let one = |(n, other): (usize, Draft)| {
        let standing = Standing::in_itself(&other, clock::now());
        let words = format!("Another continuation of this, from another device: {standing}.");
        let (record, here) = (other.to_record(), here.clone());
        html! {
            <div class="notice" data-tone="think" data-other=(n + 1).to_string()>
                <p>{words}</p>
                <p class="actions">
                    <button type="button" class="btn btn-ghost" data-do="save-other" on:click=move |_| said_saved(desk, save_record(&record, "other"))>
                        {icon("download")} <span>"Save it"</span>
                    </button>
                    <button type="button" class="btn btn-ghost" data-do="swap-other" on:click=move |_| {
                        if desk.owner.with_value(|owner| agreements::swap(owner, &here, &other)) {
                            desk.look_at(None);
                            desk.draft.set(Some(other.clone()));
                            desk.say("Now this one goes on. The one before is kept, too.");
                        }
                    }>
                        {icon("refresh-cw")} <span>"Go on with it instead"</span>
                    </button>
                </p>
            </div>
        }
    };
    others.into_iter().enumerate().map(one).collect::<View>()
}

fn said_saved(desk: Desk, saved: bool) {
    desk.say(if saved {
        "Saved. The file is in your downloads."
    } else {
        "This browser would not save the file. Open Harbour in another browser window and try again."
    });
}

/// A record of an earlier year or text: not shown any more, and not lost.
fn earlier(desk: Desk, draft: Draft) -> View {
    let record = draft.to_record();
    let words = format!("Save the record that ended on {}", record.school_year_end().long());
    let save = move |_| said_saved(desk, save_record(&record, "earlier"));
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
