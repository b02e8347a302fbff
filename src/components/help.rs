//! Help at one tap, without a script: a link to a panel in the same page, which covers everything while it is the target.

use super::{button_link, icon, listen, spoken, sticker};
use crate::view::{View, html};

/// Childline's telephone number (the same as in guidance/contacts.toml; a test compares them).
pub const CHILDLINE: &str = "0800 1111";
/// The NSPCC's telephone number for adults (the same as in guidance/contacts.toml).
pub const NSPCC: &str = "0808 800 5000";
/// Lifeline's telephone number, for Northern Ireland (the same as in guidance/contacts.toml).
pub const LIFELINE: &str = "0808 808 8000";

/// The address that rings a number.
pub fn tel(number: &str) -> String {
    format!("tel:{}", number.replace(' ', ""))
}

/// Who is to be helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Pupils,
    Adults,
}

/// The way to help, at the same place on every page.
pub fn help_button(root: &str, audience: Audience) -> View {
    let (hand, words) = match audience {
        Audience::Pupils => ("hand", "I need help"),
        Audience::Adults => ("heart-hands", "Worried about something?"),
    };
    html! {
        <nav class="help-way" aria-label="Help">
            <a class="help" href="#need-help" data-help="yes">
                {sticker(root, hand, "help-hand")}
                <span>{words}</span>
            </a>
        </nav>
    }
}

/// What the help button opens. It comes first in the body: while it is open, the style sheet hides everything after it,
/// also from the keyboard and from screen readers.
pub fn help_panel(root: &str, audience: Audience) -> View {
    match audience {
        Audience::Pupils => for_pupils(root),
        Audience::Adults => for_adults(root),
    }
}

fn for_pupils(root: &str) -> View {
    let who = [
        ("who-home", "a grown-up at home"),
        ("who-trusted", "another grown-up you trust"),
    ];
    let who = who.map(|(art, name)| {
        html! { <li>{sticker(root, art, "calm-who-art")} <span>{name}</span></li> }
    });
    html! {
        <section id="need-help" class="calm" tabindex="-1" aria-labelledby="need-help-title">
            <div class="calm-sheet">
                {sticker(root, "pip-cut-calm", "calm-art")}
                <div class="calm-words">
                    <div class="calm-hello">{listen(spoken::STOP)} <h2 id="need-help-title">"Stop. You are not in trouble."</h2></div>
                    <p>"Look away from the screen and tell a grown-up now."</p>
                    <ul class="calm-who">
                        <li>
                            {sticker(root, "who-teacher", "calm-who-art")} <span data-school="tell">"your teacher"</span>
                        </li>
                        {who}
                    </ul>
                    <p class="calm-call">
                        {icon("phone")}
                        <span>
                            "Childline: call " <a href=tel(CHILDLINE)>{CHILDLINE}</a>
                            ". It is free."
                        </span>
                    </p>
                    <p>
                        <a href=format!("{root}help/#adults")>"Are you a grown-up? Help for you"</a>
                    </p>
                </div>
                {button_link("#main", "btn calm-back", Some("arrow-left"), "I’m okay now: go back")}
            </div>
        </section>
    }
}

fn for_adults(root: &str) -> View {
    html! {
        <section id="need-help" class="calm calm-adult" tabindex="-1" aria-labelledby="need-help-title">
            <div class="calm-sheet">
                {sticker(root, "pip-cut-calm", "calm-art")}
                <div class="calm-words">
                    <h2 id="need-help-title">"Worried about something?"</h2>
                    <ol class="steps">
                        <li><span>"Is somebody in danger now, or missing? Call " <a href="tel:999">"999"</a>"."</span></li>
                        <li>
                            <span>
                                "Talk of dying or self-harm? Ring NHS " <a href="tel:111">"111"</a>
                                " now, or in Northern Ireland Lifeline, "
                                <a href=tel(LIFELINE)>{LIFELINE}</a>"."
                            </span>
                        </li>
                        <li>"Stay calm. Listen. Say “I’m glad you told me. You are not in trouble.”"</li>
                        <li>"Keep the device as it is. Don’t reply, and don’t delete anything."</li>
                        <li>
                            <span>
                                "Does somebody hurt or threaten your child? Ring the police on " <a href="tel:101">"101"</a>
                                ", day or night. Do they want pictures, secrets or a meeting? Tell "
                                <a href="https://www.ceop.police.uk/safety-centre/" rel="noreferrer">"CEOP"</a>" or the police."
                            </span>
                        </li>
                        <li>"Tell the school when it is open. Ask for the safeguarding lead."</li>
                    </ol>
                    <p class="calm-call">
                        {icon("phone")}
                        <span>
                            "NSPCC helpline for adults "
                            <a href=tel(NSPCC)>{NSPCC}</a>
                            ". It may be closed at night."
                        </span>
                    </p>
                    <p>
                        <a href=format!("{root}help/#adults")>"All steps and all numbers"</a>
                    </p>
                </div>
                {button_link("#main", "btn calm-back", Some("arrow-left"), "Back to the page")}
            </div>
        </section>
    }
}
