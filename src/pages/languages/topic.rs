//! A topic for parents in another language.

use super::frame;
use super::tongue::{As, Tongue};
use crate::library::languages::{place_of, topic as texts_of};
use crate::library::{Block, BlockKind, Topic};
use leptos::prelude::*;

pub fn page(tongue: &Tongue<'_>, topic: &Topic) -> impl IntoView + use<> {
    let place = place_of(topic);
    let title = tongue.pair(As::Title, &place, &topic.title);
    let body = view! {
        {tongue.pair(As::Lead, &place, &topic.summary)}
        <article class="tongue-part">{tongue.columns()} {blocks(tongue, &place, &topic.blocks)}</article>
    };
    frame(
        tongue,
        title,
        &texts_of(topic),
        &format!("{place}/"),
        false,
        body.into_any(),
    )
}

/// Blocks in their order, entries gathered into lists.
fn blocks(tongue: &Tongue<'_>, place: &str, blocks: &[Block]) -> Vec<AnyView> {
    let mut views = Vec::new();
    let mut rest = blocks;
    while let Some((block, after)) = rest.split_first() {
        rest = after;
        let role = match block.kind {
            BlockKind::Heading(2) => As::Heading,
            BlockKind::Heading(_) => As::Subheading,
            BlockKind::Paragraph => As::Words,
            BlockKind::Entry { numbered, .. } => {
                let begins = |block: &Block| !matches!(block.kind, BlockKind::Entry { first: false, .. });
                let end = after.iter().position(begins).unwrap_or(after.len());
                rest = &after[end..];
                let entries = std::iter::once(block).chain(&after[..end]);
                let entries = entries.map(|entry| {
                    let words = tongue.pair(As::Words, place, &entry.text);
                    view! { <li>{words}</li> }
                });
                let entries = entries.collect_view();
                views.push(if numbered {
                    view! { <ol class="both-list">{entries}</ol> }.into_any()
                } else {
                    view! { <ul class="both-list">{entries}</ul> }.into_any()
                });
                continue;
            }
        };
        views.push(tongue.pair(role, place, &block.text));
    }
    views
}
