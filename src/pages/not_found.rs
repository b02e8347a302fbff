//! No page here. `base` is the site's place on its host: this page is served at any depth.

use crate::components::{
    Audience, Scene, button_link, help_button, help_panel, page_footer, pupil_header, scene, sticker,
};
use leptos::prelude::*;

pub fn page(base: &str) -> impl IntoView + use<> {
    view! {
        {help_panel(base, Audience::Pupils)}
        {scene(base, Scene::Harbour)}
        {pupil_header(base, base)}
        <main id="main" class="lost" tabindex="-1">
            <div class="paper lost-sheet">
                {sticker(base, "pip-cut-thinking", "lost-art")}
                <div>
                    <h1>"Oh! This page isn’t here."</h1>
                    <p>"You did nothing wrong. Pip knows the way back."</p>
                    {button_link(base.to_string(), "btn", Some("house"), "Go to the start")}
                </div>
            </div>
        </main>
        {help_button(base, Audience::Pupils)}
        {page_footer(base)}
    }
}
