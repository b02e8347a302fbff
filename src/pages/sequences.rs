//! Sequences of lessons for the year's occasions.

use crate::components::{Audience, Here, button_link, help_button, help_panel, icon, page_footer, page_header};
use crate::lesson::Lesson;
use crate::library::{Library, Occasion, Sequence, column_name};
use leptos::prelude::*;

pub fn page(library: &Library, root: &str) -> impl IntoView + use<> {
    let occasions = Occasion::ALL.into_iter().filter_map(|occasion| {
        let of: Vec<&Sequence> = library.sequences.iter().filter(|s| s.occasion == occasion).collect();
        (!of.is_empty()).then_some((occasion, of))
    });
    let occasions: Vec<_> = occasions.collect();
    let ways = occasions
        .iter()
        .map(|(occasion, _)| view! { <li><a href=format!("#{}", occasion.slug())>{occasion.name()}</a></li> })
        .collect_view();
    let sections = occasions
        .into_iter()
        .map(|(occasion, of)| {
            let cards = of.into_iter().map(|s| card(s, library, root)).collect_view();
            view! {
                <section class="occasion" aria-labelledby=occasion.slug()>
                    <h2 id=occasion.slug()>{occasion.name()}</h2>
                    <div class="sequence-cards">{cards}</div>
                </section>
            }
        })
        .collect_view();
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult sequences" tabindex="-1">
            <h1>"Sequences of lessons"</h1>
            <p class="lead">
                "Which lessons, in which order, for which week, with the minutes they take and what to send home. Take them as they are, or as a beginning. This page prints as it is."
            </p>
            <nav aria-label="Occasions"><ul class="part-links">{ways}</ul></nav>
            {sections}
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

fn card(sequence: &Sequence, library: &Library, root: &str) -> impl IntoView + use<> {
    let placed = sequence.lessons.iter().filter_map(|placed| {
        let lesson = library
            .lessons
            .iter()
            .map(|(lesson, _)| lesson)
            .find(|l| format!("{}/{}", l.band.slug(), l.id) == placed.lesson)?;
        Some((placed.when.clone(), lesson))
    });
    let placed: Vec<(String, &Lesson)> = placed.collect();
    let minutes: u32 = placed.iter().map(|(_, lesson)| lesson.minutes).sum();
    let rows = placed
        .iter()
        .map(|(when, lesson)| {
            let plan = format!("{root}teachers/{}/{}/", lesson.band.slug(), lesson.id);
            view! {
                <tr>
                    <td>{when.clone()}</td>
                    <th scope="row"><a href=plan>{format!("{}: {}", lesson.rule.name(), lesson.title)}</a></th>
                    <td class="sequence-minutes">{format!("{} min", lesson.minutes)}</td>
                </tr>
            }
        })
        .collect_view();
    let agreement = sequence.agreement.as_ref().and_then(|id| {
        let agreement = library.agreements.iter().find(|agreement| agreement.id.to_string() == *id)?;
        let href = format!("{root}agreements/{id}/");
        Some(view! { <p class="acts">{button_link(href, "btn btn-ghost", Some("file-check"), agreement.title.clone())}</p> })
    });
    view! {
        <article class="sequence">
            <h3>{sequence.title.clone()}</h3>
            <p class="meta">
                <span>{icon("users")} {column_name((sequence.band, sequence.years))}</span>
                <span>{icon("clock")} {format!("{minutes} minutes in all")}</span>
            </p>
            <p>{sequence.why.clone()}</p>
            <table>
                <thead>
                    <tr><th scope="col">"When"</th> <th scope="col">"Lesson"</th> <th scope="col">"Time"</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {agreement}
            <p><b>"To send home: "</b> {sequence.home.clone()}</p>
        </article>
    }
}
