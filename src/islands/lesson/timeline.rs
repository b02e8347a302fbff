//! Timeline: where a post goes, moment by moment, with a question at each.

use super::chat::reply;
use super::hand::Hand;
use crate::components::{icon, listen};
use crate::lesson::{Moment, Said, Timeline, Work};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn view(timeline: Timeline, hand: Hand) -> View {
    let (by, post) = (timeline.by.clone(), timeline.post.clone());
    let shown = timeline.picture.as_ref().map(|p| hand.picture(p, "post-picture"));
    let timeline = StoredValue::new(timeline);
    let said = move || hand.work(said);
    let moments = move || {
        timeline.with_value(|t| {
            t.moments
                .iter()
                .take(t.passed(&said()) + 1)
                .map(moment)
                .collect::<Vec<View>>()
        })
    };
    let question = move || timeline.with_value(|t| t.waiting(&said()).map(|m| m.question.clone()));
    let replies = move || {
        timeline.with_value(|t| match t.waiting(&said()) {
            Some(moment) => moment.replies.iter().map(|r| reply(r.clone(), hand)).collect::<View>(),
            None => html! { <li class="chat-over">"You followed it to the end."</li> },
        })
    };
    html! {
        <div class="work timeline">
            <div class="post">
                <p class="post-by">{icon("user")} <b>{by}</b> <span>"Just pretend"</span></p>
                {shown}
                <p class="post-text">{listen(post.clone())} <span>{post}</span></p>
            </div>
            <div role="log" aria-label="Where it went so far">
                <ol class="moments">{moments}</ol>
            </div>
            <div class="moment-question">
                {move || question().map(|q| html! { <p class="verdict-line">{listen(q.clone())} <b>{q}</b></p> })}
                <ul class="replies" aria-label="Your answer">{replies}</ul>
            </div>
        </div>
    }
}

fn said(work: &Work) -> Vec<Said> {
    if let Work::Timeline { said } = work {
        said.clone()
    } else {
        vec![]
    }
}

fn moment(moment: &Moment) -> View {
    html! {
        <li class="moment">
            <b class="moment-when">{moment.when.clone()}</b>
            <span class="moment-text">{moment.text.clone()} " " {listen(moment.text.clone())}</span>
            <span class="moment-seen">{icon("eye")} <span>{moment.seen.clone()}</span></span>
        </li>
    }
}
