//! The top and the foot of a page.

use super::{icon, round_link, sticker};
use crate::view::{View, html};

/// Which part of the site an adult is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    Home,
    Parents,
    Agreements,
    Help,
    Settings,
    Elsewhere,
}

fn logo(root: &str) -> View {
    html! {
        <a class="logo" href=home(root).to_string()>
            {sticker(root, "logo", "logo-art")}
            <span>"Harbour"</span>
        </a>
    }
}

/// The address of the first page; an empty link would mean the page itself.
fn home(root: &str) -> &str {
    if root.is_empty() { "./" } else { root }
}

/// For adults: the logo and the ways through the site.
pub fn page_header(root: &str, here: Here) -> View {
    let ways = [
        (Here::Home, "", "Home"),
        (Here::Parents, "parents/", "Parents"),
        (Here::Agreements, "agreements/", "Agreements"),
        (Here::Help, "help/", "Help"),
        (Here::Settings, "settings/", "Settings"),
    ];
    let ways = ways.map(|(place, path, name)| {
        let href = if path.is_empty() {
            home(root).to_string()
        } else {
            format!("{root}{path}")
        };
        html! {
            <li>
                <a href=href aria-current=(place == here).then_some("page")>
                    {name}
                </a>
            </li>
        }
    });
    html! {
        <header class="top">
            {logo(root)}
            <nav aria-label="Site">
                <ul>{ways}</ul>
            </nav>
        </header>
    }
}

/// For pupils: the logo, which leads to `home_url`, and the settings.
pub fn pupil_header(root: &str, home_url: &str) -> View {
    let home_url = home_url.to_string();
    html! {
        <header class="pupil-top">
            <a class="logo" href=home_url>
                {sticker(root, "logo", "logo-art")}
                <span>"Harbour"</span>
            </a>
            {round_link(format!("{root}settings/"), "settings", "Settings")}
        </header>
    }
}

/// For adults: the pages behind the site.
pub fn page_footer(root: &str) -> View {
    html! {
        <footer class="foot">
            <p>"Nothing a child does here leaves this device."</p>
            <ul>
                <li><a href=format!("{root}languages/")>"Other languages"</a></li>
                <li><a href=format!("{root}privacy/")>"Privacy"</a></li>
                <li><a href=format!("{root}accessibility/")>"Accessibility"</a></li>
                <li><a href=format!("{root}about/")>"About Harbour"</a></li>
            </ul>
        </footer>
    }
}

/// For pupils: one way out of the children's part, small and calm.
pub fn pupil_footer(root: &str) -> View {
    html! {
        <nav class="grown-ups" aria-label="For grown-ups">
            {icon("users")}
            <span>
                "For grown-ups: " <a href=format!("{root}parents/")>"parents"</a> ", "
                <a href=format!("{root}privacy/")>"privacy"</a> ", " <a href=format!("{root}about/")>"about"</a>
            </span>
        </nav>
    }
}
