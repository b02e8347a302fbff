//! Everything that can be printed, with its name, its paper and its pages.

use super::leaf::{Leaf, Size};
use super::{agreement_poster, cards, class_rules, family_agreement, smart_poster, worksheet};
use crate::agreement::{Agreement, Audience as For, Changes};
use crate::components::{Audience, Here, help_panel, page_footer, page_header};
use crate::lesson::{Lesson, Plan, Rule};
use crate::library::Library;
use leptos::prelude::*;

/// What a sheet shows.
pub(super) enum What<'l> {
    /// A pupils' agreement, as it stands for a school that has said nothing.
    Agreement(Box<Agreement>),
    /// One of the SMART rules, or all of them.
    Smart(Option<Rule>),
    ClassRules,
    FamilyAgreement,
    WhoToTell,
    Worksheet(&'l Lesson),
    Home(&'l Lesson, &'l Plan),
}

/// Something to print.
pub struct Sheet<'l> {
    /// The last part of its address.
    pub path: String,
    pub title: String,
    /// One sentence: what it is for.
    pub about: String,
    pub(super) size: Size,
    /// In black and white.
    pub(super) plain: bool,
    pub(super) what: What<'l>,
}

impl Sheet<'_> {
    /// Paper and pages: "A4 2".
    pub fn paper(&self) -> String {
        format!("{} {}", self.size.name(), self.leaves("").len())
    }

    pub(super) fn leaves(&self, root: &str) -> Vec<Leaf> {
        match &self.what {
            What::Agreement(agreement) => vec![agreement_poster::leaf(agreement, root)],
            What::Smart(Some(rule)) => vec![smart_poster::one(*rule, root)],
            What::Smart(None) => vec![smart_poster::all(root)],
            What::ClassRules => vec![class_rules::leaf(root)],
            What::FamilyAgreement => vec![family_agreement::leaf()],
            What::WhoToTell => vec![cards::who_to_tell(root)],
            What::Worksheet(lesson) => worksheet::leaves(lesson, root),
            What::Home(lesson, plan) => vec![cards::home(lesson, plan, root)],
        }
    }

    /// On the screen as on paper, with a line above that is not printed.
    pub fn page(&self, root: &str) -> impl IntoView + use<> {
        let leaves = self.leaves(root);
        let pages = match leaves.len() {
            1 => "one page".to_owned(),
            many => format!("{many} pages"),
        };
        let needs = format!("{} It takes {pages} of {} paper.", self.about, self.size.name());
        let leaves = leaves
            .into_iter()
            .map(|leaf| leaf.shown(self.size, self.plain))
            .collect_view();
        view! {
            {help_panel(root, Audience::Adults)}
            {page_header(root, Here::Elsewhere)}
            <main id="main" class="adult print-page" tabindex="-1">
                <div class="print-bar">
                    <p class="crumb"><a href=format!("{root}teachers/print/")>"Everything to print"</a></p>
                    <h1>{self.title.clone()}</h1>
                    <p>{needs} " Print it with your browser: nothing but the sheet comes out."</p>
                </div>
                {leaves}
            </main>
            {page_footer(root)}
        }
    }
}

/// Everything to print, in a fixed order.
pub fn sheets(library: &Library) -> Vec<Sheet<'_>> {
    let mut all = Vec::new();
    for agreement in &library.agreements {
        let whom = match agreement.audience {
            For::Ks1 => "Reception and Key Stage 1",
            For::Ks2 => "Key Stage 2",
            _ => continue,
        };
        let Ok(in_force) = agreement.in_force(&Changes::default()) else {
            continue;
        };
        let title = format!("Agreement poster: {whom}");
        let about = "The rules of the agreement, with a picture each, for the classroom wall.";
        let path = format!("agreement-{}", agreement.id);
        all.extend(posters(&path, &title, about, || {
            What::Agreement(Box::new(in_force.clone()))
        }));
    }
    let about = "The five SMART rules for the wall.";
    all.extend(posters("smart", "SMART poster", about, || What::Smart(None)));
    for rule in Rule::ALL.into_iter().filter(|rule| *rule != Rule::Well) {
        let title = format!("{} is for {}", rule.letter(), rule.name());
        let about = "One SMART rule for the wall.";
        let path = format!("smart-{}", rule.slug());
        all.extend(posters(&path, &title, about, || What::Smart(Some(rule))));
    }
    let sheet = |path: String, title: String, about: &str, what| Sheet {
        path,
        title,
        about: about.to_owned(),
        size: Size::A4,
        plain: false,
        what,
    };
    let about = "A few rules to begin with, and lines for the class’s own.";
    all.push(sheet(
        "class-rules".into(),
        "Our class rules".into(),
        about,
        What::ClassRules,
    ));
    let about = "What a family agrees on together, with lines of its own.";
    all.push(sheet(
        "family-agreement".into(),
        "Our family agreement".into(),
        about,
        What::FamilyAgreement,
    ));
    let about = "Four cards to cut out: whom a child can tell.";
    all.push(sheet(
        "who-to-tell".into(),
        "Who can I tell?".into(),
        about,
        What::WhoToTell,
    ));
    for (lesson, plan) in &library.lessons {
        let name = format!("{}-{}", lesson.band.slug(), lesson.id);
        let title = format!("Worksheet: {}", lesson.title);
        let about = "Questions of the lesson for pencil and paper. The answers are on the last page.";
        all.push(sheet(
            format!("worksheet-{name}"),
            title,
            about,
            What::Worksheet(lesson),
        ));
        let title = format!("Talk at home: {}", lesson.title);
        let about = "The same card twice, to cut apart and send home.";
        all.push(sheet(format!("home-{name}"), title, about, What::Home(lesson, plan)));
    }
    all
}

/// A poster on both papers, in colour and in black and white.
fn posters<'l>(path: &str, title: &str, about: &str, what: impl Fn() -> What<'l>) -> Vec<Sheet<'l>> {
    let kinds = [(Size::A4, false), (Size::A3, false), (Size::A4, true), (Size::A3, true)];
    let poster = |(size, plain): (Size, bool)| {
        let (end, words) = if plain {
            ("-plain", ", black and white")
        } else {
            ("", "")
        };
        Sheet {
            path: format!("{path}-{}{end}", size.slug()),
            title: format!("{title} ({}{words})", size.name()),
            about: about.to_owned(),
            size,
            plain,
            what: what(),
        }
    };
    kinds.map(poster).into()
}
