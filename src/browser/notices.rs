//! What the person should know about keeping, as one list that every island on a page shares.

use crate::storage::StoreError;
use leptos::prelude::*;

thread_local! {
    static NOTICES: ArcRwSignal<Vec<StoreError>> = ArcRwSignal::new(Vec::new());
}

/// Tells the person, on whatever page they are.
pub fn note(error: StoreError) {
    NOTICES.with(|notices| {
        if !notices.with_untracked(|known| known.contains(&error)) {
            notices.update(|known| known.push(error));
        }
    });
}

/// The person has read it, or it is no longer so.
pub fn dismiss(error: StoreError) {
    NOTICES.with(|notices| {
        if notices.with_untracked(|known| known.contains(&error)) {
            notices.update(|known| known.retain(|other| *other != error));
        }
    });
}

/// What the person should know about keeping.
pub fn notices() -> Vec<StoreError> {
    NOTICES.with(|notices| notices.get())
}

/// Whether the browser keeps anything at all.
pub fn is_keeping() -> bool {
    !notices().contains(&StoreError::Blocked)
}
