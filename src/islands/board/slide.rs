//! One slide as the class sees it.

use super::stage::{Stage, yes_no};
use crate::board::{Answer, Cover, MAX_WORDS, Press, Round, Slide};
use crate::components::{icon, picture, sticker};
use crate::view::{View, html};

/// What options are called: a letter, and a shape and a colour of its own in the style sheet.
pub fn letter(option: usize) -> &'static str {
    ["A", "B", "C", "D"].get(option).copied().unwrap_or("")
}

/// A slide. `at` is its place, from 0.
pub fn slide_view(stage: Stage, root: &str, at: usize, slide: &Slide) -> View {
    let here = move || stage.of(|show| show.at == at);
    let open = move || stage.of(|show| show.at == at && show.is_open);
    let count = slide.answers.len();
    let options = slide.answers.iter().enumerate();
    let options = options
        .map(|(n, answer)| option_view(stage, root, at, n, answer))
        .collect::<View>();
    let said = slide.answers.clone();
    let reveals = slide.reveals.clone();
    html! {
        <section
            class="slide"
            id=format!("slide-{}", at + 1)
            data-kind=kind(slide)
            data-now=move || yes_no(here())
            data-open=move || yes_no(open())
            data-art=yes_no(slide.picture.is_some())
            data-options=count.to_string()
            data-long=yes_no(slide.has_long_answers())
            data-full=yes_no(slide.word_count() > MAX_WORDS)
            aria-labelledby=format!("slide-title-{}", at + 1)
        >
            {sheet(root, at, slide)}
            {(count > 0).then(|| html! { <ol class="slide-options">{options}</ol> })}
            <div class="slide-said" role="status">
                {move || open().then(|| said_view(stage, &said, reveals.as_ref()))}
            </div>
        </section>
    }
}

/// The same for a browser that can't run it: everything is there to read, the reasons behind a press.
pub fn still_slide(at: usize, count: usize, slide: &Slide) -> View {
    let reasons = slide.answers.iter().enumerate();
    let reasons = reasons
        .map(|(n, answer)| html! { <li><b>{format!("{}. {}", letter(n), answer.text)}</b> " – " {answer.feedback.clone()}</li> })
        .collect::<View>();
    let more = slide.reveals.clone().map(|said| html! { <li>{said}</li> });
    let back = (at > 0).then(|| html! { <a href=format!("#slide-{at}")>"Back"</a> });
    let next = (at + 1 < count).then(|| html! { <a href=format!("#slide-{}", at + 2)>"Next"</a> });
    html! {
        <div class="slide-still">
            {slide.is_covered().then(|| html! { <details><summary>"Show answer"</summary><ul>{reasons}{more}</ul></details> })}
            <p class="slide-ways">{back} " " {next}</p>
        </div>
    }
}

fn kind(slide: &Slide) -> &'static str {
    use crate::board::Kind;
    match slide.kind {
        Kind::Begin => "begin",
        Kind::Tell => "tell",
        Kind::Talk => "talk",
        Kind::Ask => "ask",
        Kind::Look => "look",
        Kind::End => "end",
    }
}

fn sheet(root: &str, at: usize, slide: &Slide) -> View {
    let words = slide
        .words
        .iter()
        .map(|text| html! { <p class="slide-words">{text.clone()}</p> })
        .collect::<View>();
    let lead = slide
        .lead
        .clone()
        .map(|lead| html! { <p class="slide-lead">{lead}</p> });
    // a slide that only tells is named by its place
    let id = format!("slide-title-{}", at + 1);
    let title = match &slide.title {
        Some(title) => html! { <h2 class="slide-title" id=id tabindex="-1">{title.clone()}</h2> },
        None => html! { <h2 class="hush" id=id tabindex="-1">{format!("Slide {}", at + 1)}</h2> },
    };
    let art = slide.picture.as_ref().map(|shown| {
        html! { <div class="slide-art">{picture(root, shown, "slide-picture", at == 0)}</div> }
    });
    let asks_first = slide.kind == crate::board::Kind::Talk;
    let text = if asks_first {
        html! { {lead} {title} {words} }
    } else {
        html! { {lead} {words} {title} }
    };
    html! { <div class="slide-sheet">{art}<div class="slide-text">{text}</div></div> }
}

fn option_view(stage: Stage, root: &str, at: usize, n: usize, answer: &Answer) -> View {
    let here = move || stage.of(|show| show.at == at);
    let right = answer.right;
    let shown = move || if right { "right" } else { "other" };
    let state = move || {
        let open = stage.of(|show| show.at == at && show.is_open);
        if open { shown() } else { "covered" }
    };
    let lit = move || !here() || stage.of(|show| !matches!(show.cover, Cover::Spot(only) if only != n));
    let reading = move || here() && stage.of(|show| show.reading == Some(n));
    let act = move |_| {
        let counts = leptos::prelude::GetUntracked::get_untracked(&stage.show).is_counting;
        stage.press(if counts { Press::Count(n) } else { Press::Read(n) });
    };
    let art = answer
        .picture
        .as_ref()
        .map(|shown| html! { <span class="slide-option-art">{sticker(root, shown.name.as_str(), "slide-option-picture")}</span> });
    html! {
        <li
            class="slide-option"
            data-letter=letter(n)
            data-state=state
            data-lit=move || yes_no(lit())
            data-reading=move || yes_no(reading())
        >
            <button type="button" class="slide-option-button" data-do="count" data-option=n.to_string() on:click=act>
                {art}
                <span class="letter"><span>{letter(n)}</span></span>
                <span class="slide-option-text">{answer.text.clone()}</span>
                <span class="slide-tick">{icon("check")}</span>
            </button>
            {move || here().then(|| bars(stage, n))}
        </li>
    }
}

/// Hands before and after talking, side by side, once the class may see them.
fn bars(stage: Stage, option: usize) -> View {
    let rounds = stage.of(|show| {
        show.vote().map(|vote| {
            let after = vote.after.clone();
            let name = if after.is_some() { "Before" } else { "Hands" };
            let all = [Some((name, vote.before.clone())), after.map(|round| ("After", round))];
            all.into_iter()
                .flatten()
                .filter(|(_, round)| round.is_shown)
                .collect::<Vec<_>>()
        })
    });
    let bar = |(name, round): (&'static str, Round)| {
        html! {
            <span class="bar" data-round=name>
                <span class="bar-name">{name}</span>
                <svg class="bar-line" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect width=round.bar(option).to_string() height="10"></rect>
                </svg>
                <b class="bar-number">{round.of(option).to_string()}</b>
            </span>
        }
    };
    match rounds {
        Some(rounds) if !rounds.is_empty() => {
            html! { <span class="bars">{rounds.into_iter().map(bar).collect::<View>()}</span> }
        }
        _ => View::nothing(),
    }
}

/// The reason that is read, large, where the question stood.
fn said_view(stage: Stage, answers: &[Answer], reveals: Option<&String>) -> View {
    if let Some(said) = reveals {
        return html! { <p class="slide-reason" data-tone="info">{icon("eye")} <span>{said.clone()}</span></p> };
    }
    let Some(at) = stage.of(|show| show.reading) else {
        return View::nothing();
    };
    let Some(answer) = answers.get(at) else {
        return View::nothing();
    };
    let (tone, symbol) = if answer.right {
        ("yes", "check")
    } else {
        ("think", "message-circle-question-mark")
    };
    html! {
        <p class="slide-reason" data-tone=tone>
            {icon(symbol)} <span><b>{format!("{}.", letter(at))}</b> " " {answer.feedback.clone()}</span>
        </p>
    }
}
