//! Chat: a pretend conversation. Nothing is sent.

use super::hand::Hand;
use crate::components::{icon, listen};
use crate::lesson::{Action, Chat, Reply, Said, Turn, Work};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn view(chat: Chat, hand: Hand) -> View {
    let with = chat.with.clone();
    let avatar = hand.picture(&chat.picture, "chat-avatar");
    let chat = StoredValue::new(chat);
    let said = move || {
        hand.work(|work| {
            if let Work::Chat { said } = work {
                said.clone()
            } else {
                vec![]
            }
        })
    };
    let begun = move || !said().is_empty();
    let lines = move || {
        let said = said();
        chat.with_value(|chat| {
            let mut lines: Vec<View> = said.iter().filter_map(|s| exchange(chat, s)).flatten().collect();
            if let Some(turn) = chat.turn_after(&said)
                && said.last().is_none_or(|s| s.turn != turn.id)
            {
                lines.push(them(&turn.says));
            }
            lines
        })
    };
    let replies = move || {
        chat.with_value(|chat| match chat.turn_after(&said()) {
            Some(turn) => turn.replies.iter().map(|r| reply(r.clone(), hand)).collect::<View>(),
            None => html! { <li class="chat-over">"The chat is over. You kept safe."</li> },
        })
    };
    html! {
        <div class="chat">
            <p class="chat-with">{avatar} <b>{with}</b> <span>"Just pretend. Nothing is sent."</span></p>
            <div class="bubbles" role="log" aria-label="The chat so far">{lines}</div>
            <ul class="replies" aria-label="What could you say?">{replies}</ul>
            <button type="button" class="btn btn-ghost again only-awake" hidden=move || !begun()
                on:click=move |_| hand.act(Action::Again)>
                {icon("rotate-ccw")} <span>"Start the chat again"</span>
            </button>
        </div>
    }
}

fn them(words: &str) -> View {
    html! { <p class="bubble bubble-them">{listen(words.to_string())} <span>{words.to_string()}</span></p> }
}

/// What they said and what the child answered, a bubble each: one that is there already is not said again.
fn exchange(chat: &Chat, said: &Said) -> Option<[View; 2]> {
    let turn: &Turn = chat.turns.iter().find(|t| t.id == said.turn)?;
    let reply = chat.reply(said)?;
    let answer = html! { <p class="bubble bubble-me"><span>{reply.text.clone()}</span></p> };
    Some([them(&turn.says), answer])
}

pub fn reply(reply: Reply, hand: Hand) -> View {
    let id = reply.id;
    html! {
        <li class="opt">
            <button type="button" class="btn btn-ghost reply" on:click=move |_| hand.act(Action::Reply(id.clone()))>
                <span>{reply.text.clone()}</span>
            </button>
            {listen(reply.text)}
        </li>
    }
}
