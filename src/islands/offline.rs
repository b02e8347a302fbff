//! Whether Harbour works here without the internet, and whether a new version waits.

use crate::browser::offline::{self, Kept, NewRelease};
use crate::view::html;
use leptos::prelude::*;

fn sentence(kept: Kept) -> String {
    match kept {
        Kept::Unknown => "This says whether Harbour works here without the internet.".to_owned(),
        Kept::Impossible => "This browser can’t keep Harbour for use without the internet. \
            It needs an address that begins with https, and a browser that may store websites."
            .to_owned(),
        Kept::Refused => "Harbour isn’t kept on this device yet: a file was blocked or changed on its way. \
            Open Harbour again later, or ask whoever looks after your web filter."
            .to_owned(),
        Kept::Filling(count) => {
            format!(
                "Getting ready to work without the internet: {} of {} files.",
                count.files, count.of_files
            )
        }
        Kept::Whole(count) => format!(
            "Ready without the internet: all {} files are on this device.",
            count.of_files
        ),
        Kept::Partly(count) => format!(
            "Ready without the internet in part: {} of {} files and {} of {} lessons are on this device. \
             Open Harbour again when you are connected. If this stays, a web filter may be holding files back.",
            count.files, count.of_files, count.lessons, count.of_lessons
        ),
        Kept::NoRoom(count) => format!(
            "This device has no room for all of Harbour: {} of {} lessons work without the internet. \
             Make room on it, then open Harbour again.",
            count.lessons, count.of_lessons
        ),
    }
}

/// For /settings/: what is on this device, and the way to a new version. Nothing open is ever interrupted.
#[island]
pub fn OfflineStatus() -> impl IntoView {
    let news = RwSignal::new((Kept::default(), NewRelease::default()));
    Effect::new(move || {
        news.set(offline::heard());
        offline::on_news(move || news.set(offline::heard()));
    });
    let release = Memo::new(move |_| news.get().1);
    html! {
        <div class="offline-status">
            <p role="status">{move || sentence(news.get().0)}</p>
            {move || match release.get() {
                NewRelease::None => None,
                asked => Some(html! {
                    <div class="notice" data-tone="info">
                        <p>
                            {if asked == NewRelease::Waiting {
                                "A new version of Harbour is ready. It starts by itself when no lesson and no agreement is open."
                            } else {
                                "A lesson or an agreement is open in another tab or window. Finish it or close it, then try again."
                            }}
                        </p>
                        <button type="button" class="btn" on:click=move |_| offline::use_new_release()>"Use it now"</button>
                    </div>
                }),
            }}
        </div>
    }
}
