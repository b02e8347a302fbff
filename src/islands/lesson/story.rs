//! Story: pictures with words, a page at a time.

use super::hand::{Hand, yes_no};
use crate::components::{icon, listen};
use crate::lesson::{Action, Page, Story, Work};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn view(story: Story, hand: Hand) -> View {
    let count = story.pages.len();
    let now = move || hand.work(|work| if let Work::Story { page } = work { *page } else { 0 });
    let page = |n: usize, page: Page| {
        html! {
            <li class="page" data-now=move || yes_no(now() == n)>
                <div class="sheet">
                    <div class="sheet-art">{hand.picture_in_view(&page.picture, "step-picture", n == 0)}</div>
                    <div class="sheet-words">
                        <div class="question-line">
                            {listen(page.text.clone())}
                            <p class="say" id=hand.element(page.id.as_str()) tabindex="-1">{page.text}</p>
                        </div>
                    </div>
                </div>
            </li>
        }
    };
    let ids: Vec<String> = story.pages.iter().map(|p| hand.element(p.id.as_str())).collect();
    let pages = story
        .pages
        .into_iter()
        .enumerate()
        .map(|(n, p)| page(n, p))
        .collect::<View>();
    let ids = StoredValue::new(ids);
    let turn = move |to: usize| {
        hand.act(Action::Turn(to));
        if let Some(id) = ids.with_value(|ids| ids.get(to).cloned()) {
            crate::browser::page::focus(id);
        }
    };
    html! {
        <ol class="pages">{pages}</ol>
        <div class="page-turn only-awake">
            <button type="button" class="round" aria-label="Page before" disabled=move || now() == 0
                on:click=move |_| turn(now().saturating_sub(1))>
                {icon("arrow-left")}
            </button>
            <span class="page-count">{move || format!("{} of {count}", now() + 1)}</span>
            <button type="button" class="round" aria-label="Page after" disabled=move || { now() + 1 >= count }
                on:click=move |_| turn(now() + 1)>
                {icon("arrow-right")}
            </button>
        </div>
    }
}
