//! SMART posters: one rule, or all five. Childnet devised the rules; the words are ours.

use super::leaf::Leaf;
use crate::components::sticker;
use crate::lesson::Rule;
use leptos::prelude::*;

/// What a poster says of a rule.
struct Words {
    rule: Rule,
    art: &'static str,
    /// The rule in one sentence.
    says: &'static str,
    more: [&'static str; 3],
}

const POSTERS: [Words; 5] = [
    Words {
        rule: Rule::Safe,
        art: "safe-treasure",
        says: "I keep private things private.",
        more: [
            "My name, my address, my school and my passwords stay with me and my grown-ups.",
            "I ask before I share a photo.",
            "If I told by mistake, I can still tell a grown-up.",
        ],
    },
    Words {
        rule: Rule::Meeting,
        art: "agree-strangers",
        says: "I take care with people I only know online.",
        more: [
            "I never go to meet them. I tell a grown-up who looks after me.",
            "Somebody wants a secret or a photo? I tell.",
            "I can stop answering at any time.",
        ],
    },
    Words {
        rule: Rule::Accepting,
        art: "agree-check-first",
        says: "I ask before I open, tap or say yes.",
        more: [
            "Messages, links and files can hide a trick.",
            "Free prizes are often not free.",
            "Not sure? I leave it and ask.",
        ],
    },
    Words {
        rule: Rule::Reliable,
        art: "reliable-two-places",
        says: "Not everything online is true.",
        more: [
            "I look in two places.",
            "Photos, videos and voices can be made up.",
            "People online may not be who they say.",
        ],
    },
    Words {
        rule: Rule::Tell,
        art: "child-tells-adult",
        says: "Something feels wrong? I tell a grown-up.",
        more: [
            "It is never too late to tell.",
            "It is not my fault, and I won’t be in trouble.",
            "The first one is busy? I tell another.",
        ],
    },
];

const DEVISED: &str = "SMART rules devised by Childnet, words ours";

pub(super) fn one(rule: Rule, root: &str) -> Leaf {
    let poster = POSTERS.iter().find(|words| words.rule == rule);
    let content = poster.map(|words| {
        let more = words.more.map(|text| view! { <li>{text}</li> });
        view! {
            <div class="frame">
                <h2 class="smart-head">
                    <span class="smart-letter">{rule.letter()}</span> <span><span class="hush">" is for "</span> {rule.name()}</span>
                </h2>
                {sticker(root, words.art, "smart-art")}
                <p class="smart-says">{words.says}</p>
                <ul class="smart-more">{more}</ul>
                {tell()}
            </div>
        }
    });
    Leaf::new("smart", rule.slug(), content.into_any()).of(DEVISED)
}

pub(super) fn all(root: &str) -> Leaf {
    let rows = POSTERS
        .iter()
        .map(|words| {
            view! {
                <li data-look=words.rule.slug()>
                    <span class="smart-letter">{words.rule.letter()}</span>
                    <div>
                        <h3>{words.rule.name()}</h3>
                        <p>{words.says}</p>
                    </div>
                    {sticker(root, words.art, "smart-art")}
                </li>
            }
        })
        .collect_view();
    let content = view! {
        <div class="frame">
            <h2 class="smart-title">"Be SMART online"</h2>
            <ul class="smart-rows">{rows}</ul>
            {tell()}
        </div>
    };
    Leaf::new("smart-all", "tell", content.into_any()).of(DEVISED)
}

/// The way out, on every poster.
pub(super) fn tell() -> impl IntoView {
    view! {
        <p class="poster-tell">
            <b>"Worried? Tell "</b> <b data-school="tell">"your teacher or another grown-up you trust"</b>
            <b>". You won’t be in trouble."</b>
        </p>
    }
}
