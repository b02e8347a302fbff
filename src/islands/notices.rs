//! What people must know about keeping: shown where it happens, not only announced.

use crate::browser::{device, notices};
use crate::components::icon;
use crate::storage::StoreError;
use crate::view::{View, html};
use leptos::prelude::*;

/// For pages with an island that keeps something. Shows nothing while all is well.
#[island]
pub fn Notices(root: String) -> impl IntoView {
    let awake = device::awake();
    let root = StoredValue::new(root);
    html! {
        <div class="notices" role="status">
            {move || {
                awake
                    .get()
                    .then(|| notices::notices().into_iter().map(|error| one(error, &root.get_value())).collect::<View>())
            }}
        </div>
    }
}

fn one(error: StoreError, root: &str) -> View {
    html! {
        <div class="notice" data-tone="think">
            {icon("info")}
            <p>{error.to_string()} " " <a href=format!("{root}settings/#copy")>"Go to Settings"</a></p>
            <button type="button" class="round" aria-label="Close" on:click=move |_| notices::dismiss(error)>
                {icon("x")}
            </button>
        </div>
    }
}
