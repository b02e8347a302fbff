//! How this device shows things, and what is kept on it.

use crate::components::{Audience, Scene, help_button, help_panel, page_footer, pupil_header, scene};
use crate::islands::OfflineStatus;
use crate::islands::notices::Notices;
use crate::islands::settings::Settings;
use leptos::prelude::*;

pub fn page(root: &str) -> impl IntoView + use<> {
    view! {
        {help_panel(root, Audience::Pupils)}
        {scene(root, Scene::Harbour)}
        {pupil_header(root, root)}
        <main id="main" class="settings" tabindex="-1">
            <h1>"Settings"</h1>
            <Notices root=root.to_string() />
            <Settings root=root.to_string() />
            <section class="sheet" aria-labelledby="offline-title">
                <h2 id="offline-title">"Without the internet"</h2>
                <OfflineStatus />
            </section>
            <noscript>
                <p class="notice">"Settings need the app, which this device can’t run. Your browser’s own zoom and dark mode work."</p>
            </noscript>
        </main>
        {help_button(root, Audience::Pupils)}
        {page_footer(root)}
    }
}
