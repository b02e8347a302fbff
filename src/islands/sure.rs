//! A clear question before anything is erased: what is lost, and the harmless answer first.

use crate::browser::page;
use crate::components::icon;
use crate::view::{View, html};

/// The words of a question.
pub struct Question {
    pub asks: String,
    pub loses: String,
    pub keep: String,
    pub erase: String,
}

/// Asks; `answer` gets `true` to erase. The keyboard goes to the harmless answer, Escape gives it.
pub fn sure(question: Question, answer: impl Fn(bool) + Copy + Send + 'static) -> View {
    page::focus("sure-keep".into());
    html! {
        <div
            class="sure notice"
            data-tone="tell"
            role="group"
            aria-labelledby="sure-asks"
            aria-describedby="sure-loses"
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    answer(false);
                }
            }
        >
            <h3 id="sure-asks">{question.asks}</h3>
            <p id="sure-loses">{question.loses}</p>
            <div class="actions">
                <button type="button" id="sure-keep" class="btn" on:click=move |_| answer(false)>{question.keep}</button>
                <button type="button" class="btn btn-tell" on:click=move |_| answer(true)>
                    {icon("trash-2")} <span>{question.erase}</span>
                </button>
            </div>
        </div>
    }
}
