//! How this device shows things, and what is kept on it.

use crate::components::{Audience, Scene, help_button, help_panel, page_footer, pupil_header, scene};
use crate::islands::settings::Settings;
use leptos::prelude::*;

pub fn page(root: &str) -> impl IntoView + use<> {
    view! {
        {help_panel(root, Audience::Pupils)}
        {scene(root, Scene::Harbour)}
        {pupil_header(root, root.to_string())}
        <main id="main" class="settings" tabindex="-1">
            <h1>"Settings"</h1>
            <Settings root=root.to_string() />
            <noscript>
                <p class="notice">"Settings need the app, which this device can’t run. Your browser’s own zoom and dark mode work."</p>
            </noscript>
        </main>
        {help_button(root, Audience::Pupils)}
        {page_footer(root)}
    }
}
