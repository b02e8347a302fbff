//! A pupils' agreement for the wall: its rules with their pictures.

use super::leaf::Leaf;
use super::smart_poster::tell;
use crate::agreement::{Agreement, Audience};
use crate::components::sticker;
use leptos::prelude::*;

pub(super) fn leaf(agreement: &Agreement, root: &str) -> Leaf {
    let look = match agreement.audience {
        Audience::Ks1 => "ks1",
        _ => "ks2",
    };
    let rules = agreement.pages.iter().map(|page| {
        let art = page
            .picture
            .as_ref()
            .map(|picture| sticker(root, picture.name.as_str(), "rule-art"));
        view! { <li>{art} <span>{page.title.clone()}</span></li> }
    });
    let rules: Vec<_> = rules.collect();
    // nine fit three abreast
    let wide = if rules.len() > 8 { "3" } else { "2" };
    let content = view! {
        <div class="frame">
            <h2 class="poster-title">{agreement.title.clone()}</h2>
            <ol class="poster-rules" data-wide=wide>{rules}</ol>
            {tell()}
        </div>
    };
    Leaf::new("agreement", look, content.into_any()).of(&format!("Agreement {}", agreement.id))
}
