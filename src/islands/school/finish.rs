//! Checking everything, and taking the file.

use super::desk::{Desk, Said};
use super::{overview, trial};
use crate::browser::files;
use crate::components::icon;
use crate::view::{View, html};
use leptos::prelude::GetValue;

pub fn section(desk: Desk) -> View {
    let check = move |_| {
        let well = desk.check();
        let words = if well {
            "Everything can be used. Nothing has to be mended."
        } else {
            ""
        };
        desk.say(Said::Check, Ok(words.into()));
    };
    html! {
        <section class="sf-part" aria-labelledby="sf-check-title">
            <h3 id="sf-check-title">"1. Check it"</h3>
            <p>"The same check that the site makes when it reads the file."</p>
            <button type="button" class="btn" data-do="check" on:click=check>{icon("list-checks")} <span>"Check it"</span></button>
            {desk.said(Said::Check)}
        </section>
        {trial::section(desk)}
        {download(desk)}
        {overview::section(desk)}
    }
}

fn download(desk: Desk) -> View {
    let save = move |_| {
        if !desk.check() {
            return desk.say(
                Said::File,
                Err("Mend what is listed above first: the site would refuse the file, and show general words.".into()),
            );
        }
        let text = desk.draft_file();
        let saved = files::download("school.json", "application/json", &text);
        desk.say(
            Said::File,
            if saved {
                Ok("school.json is in your downloads.".into())
            } else {
                Err(
                    "This browser would not save the file. Open Harbour in another browser window and try again."
                        .into(),
                )
            },
        );
    };
    let root = desk.root.get_value();
    html! {
        <section class="sf-part" aria-labelledby="sf-file-title">
            <h3 id="sf-file-title">"3. Download it, and put it beside the site"</h3>
            <button type="button" class="btn" data-do="download" on:click=save>{icon("download")} <span>"Download school.json"</span></button>
            {desk.said(Said::File)}
            <ol class="steps">
                <li><span>"Give the file to whoever looks after your web site. It must be called school.json: a browser may have put a number behind the name."</span></li>
                <li>"They put it into the folder where this site’s index.html lies, in place of the one before. Nothing is built."</li>
                <li>
                    <span>
                        "Open " <a href=format!("{root}parents/school/")>"what families read"</a> " and "
                        <a href=format!("{root}teachers/school-says/")>"what staff read"</a>
                        ", and load each again. Your words stand there. If the file can’t be used, these pages say why."
                    </span>
                </li>
                <li>"Keep the file: to change something next year, open it here and go on with it."</li>
            </ol>
        </section>
    }
}
