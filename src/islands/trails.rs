//! What I know: every trail of a stage with its questions, lessons and certificate, for the learner who is here. Certificates are printed and
//! handed over by a grown-up; there is nothing to collect here.

use crate::browser::{device, page, progress};
use crate::components::spoken::explain;
use crate::components::{icon, listen, sticker};
use crate::json::Given;
use crate::lesson::{Action, Activity, Band, Id, Rule, Talk, Trail, Years};
use crate::progress::{Outline, Standing, is_ambassador};
use crate::view::{View, html};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The trails of a band, or of a half of Key Stage 2.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Stage {
    pub band: Band,
    pub years: Option<Years>,
    pub trails: Vec<Way>,
}

/// A trail with its lessons: their keys (`ks1/safe`, also their addresses) and titles.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Way {
    pub trail: Trail,
    pub lessons: Vec<(String, String)>,
}

impl Way {
    fn keys(&self) -> Vec<String> {
        self.lessons.iter().map(|(key, _)| key.clone()).collect()
    }
}

/// For a band's page of what a learner knows. `name` is what the school calls the stage.
#[island]
pub fn Trails(stage: Given<Stage>, name: String, root: String) -> impl IntoView {
    let Given(stage) = stage;
    let awake = device::awake();
    let standings: Vec<Memo<Standing>> = stage
        .trails
        .iter()
        .map(|way| {
            let (trail, keys) = (way.trail, way.keys());
            Memo::new(move |_| progress::with(awake.get(), |p| Standing::of(p, trail, &keys)))
        })
        .collect();
    let rows = stage.trails.iter().zip(&standings);
    let rows = rows
        .map(|(way, standing)| row(way, *standing, &name, &root))
        .collect::<View>();
    let last = ambassador(&stage, StoredValue::new(standings), name, &root, awake);
    html! { <ol class="trails">{rows}</ol> {last} }
}

fn row(way: &Way, standing: Memo<Standing>, name: &str, root: &str) -> View {
    let trail = way.trail;
    let quiz = format!("{root}{}/check/{}/", trail.band.slug(), trail.id());
    let lessons = way.lessons.iter();
    let lessons = lessons
        .map(|(key, title)| html! { <li><a href=format!("{root}{key}/")>{title.clone()}</a></li> })
        .collect::<View>();
    let certified = move || standing.get().certified();
    let tick = |is: bool| is.then(|| icon("check"));
    let count = way.lessons.len();
    let letter: View = match trail.rule {
        Rule::Well => icon("heart"),
        rule => html! { {rule.letter()} },
    };
    let (title, on_paper, name, root) = (trail.title(), trail.title(), name.to_string(), root.to_string());
    html! {
        <li class="trail" data-rule=trail.rule.slug()>
            <div class="trail-head">
                <span class="letter" aria-hidden="true">{letter}</span>
                <h3>{title}</h3>
            </div>
            <ol class="trail-steps">
                <li class="trail-step">
                    <a class="btn btn-ghost" href=quiz.clone()>{move || tick(standing.get().asked)} <span>"Questions first"</span></a>
                </li>
                <li class="trail-step trail-lessons">
                    <p>{move || tick(standing.get().done == count)} {move || format!("Lessons done: {} of {count}", standing.get().done)}</p>
                    <ul>{lessons}</ul>
                </li>
                <li class="trail-step">
                    <a class="btn btn-ghost" href=quiz>{move || tick(standing.get().understood)} <span>"Questions again"</span></a>
                </li>
                <li class="trail-step">
                    {move || {
                        if certified() {
                            print_button(trail.id())
                        } else {
                            html! { <p class="trail-wait">"Then print your certificate."</p> }
                        }
                    }}
                </li>
            </ol>
            {move || certified().then(|| certificate(&trail.id(), &on_paper, promise(trail.rule), &name, &root))}
        </li>
    }
}

/// Prints the certificate of that id and no other.
fn print_button(id: String) -> View {
    html! {
        <button type="button" class="btn print-certificate" on:click=move |_| { page::print_only(&id); }>
            {icon("printer")} <span>"Print certificate"</span>
        </button>
    }
}

/// On paper only. The name is written by hand: the page doesn't know it, and needn't.
fn certificate(id: &str, title: &str, promise: &'static str, stage: &str, root: &str) -> View {
    html! {
        <div class="certificate" data-certificate=id.to_string()>
            {sticker(root, "pip-happy", "certificate-art")}
            <p class="certificate-kind">"Certificate"</p>
            <p class="certificate-title">{title.to_string()}</p>
            <p class="certificate-line">"Name"</p>
            <p class="certificate-words">{promise}</p>
            <p class="certificate-foot">{format!("Harbour, online safety, {stage}")}</p>
            <p class="certificate-line">"Date and a grown-up’s name"</p>
        </div>
    }
}

/// What somebody can do who understood a rule.
fn promise(rule: Rule) -> &'static str {
    match rule {
        Rule::Safe => "I know what to keep private, and I ask before I share.",
        Rule::Meeting => {
            "I know that people I only met online are strangers. I meet them only if my parent says yes and is there."
        }
        Rule::Accepting => "I stop and ask before I open, tap or accept something from people I don’t know.",
        Rule::Reliable => "I check what I see online, and I know that people can pretend.",
        Rule::Tell => "I tell a grown-up I trust when something worries me, and I help my friends to tell.",
        Rule::Well => "I am kind online, I look after myself, and I respect what others make.",
    }
}

/// What to explain to a grown-up.
/// For those who have all certificates: they explain each rule to a grown-up, who ticks what they heard.
fn ambassador(
    stage: &Stage,
    standings: StoredValue<Vec<Memo<Standing>>>,
    name: String,
    root: &str,
    awake: ReadSignal<bool>,
) -> View {
    let outline = StoredValue::new(Outline::of_explaining(stage.band, stage.years));
    let all = move || standings.with_value(|all| all.iter().map(|s| s.get()).collect::<Vec<_>>());
    let certified = move || all().iter().all(|s| s.certified());
    let heard = move || progress::with(awake.get(), |p| outline.with_value(|o| p.of(&o.key).finished));
    let is = move || {
        let all = all();
        progress::with(awake.get(), |p| outline.with_value(|o| is_ambassador(p, &all, o)))
    };
    let tell = move |rule: Rule| {
        // heard once is heard: a tick is not taken away
        let activity = Activity::Talk(Talk {
            questions: vec![],
            starter: String::new(),
        });
        let state = activity.act(&activity.begin(), Action::Talked);
        outline.with_value(|o| progress::record_step(o, &Id::new(rule.slug()), state));
    };
    let rules = move || {
        let heard = heard();
        let rules = Rule::ALL.map(|rule| {
            let is = heard.contains(&Id::new(rule.slug()));
            html! {
                <li>
                    <span>{listen(explain(rule))} {explain(rule)}</span>
                    <button type="button" class="btn btn-ghost heard" aria-pressed=if is { "true" } else { "false" } on:click=move |_| tell(rule)>
                        {icon("check")} <span>"They explained it"</span>
                    </button>
                </li>
            }
        });
        rules.into_iter().collect::<View>()
    };
    let root = root.to_string();
    let id = format!("ambassador-{}", outline.with_value(|o| o.key.replace('/', "-")));
    let body = move || {
        if !certified() {
            return html! { <p>"Get all six certificates. Then explain each rule to a grown-up."</p> };
        }
        let (id, name, root) = (id.clone(), name.clone(), root.clone());
        html! {
            <p>"Explain each rule to a grown-up in your own words. The grown-up ticks what they heard."</p>
            <ul class="explain">{rules}</ul>
            {move || is().then(|| {
                let words = "I did every lesson, I understood every rule, and I explained them. I help others to be safe and kind online.";
                html! { {print_button(id.clone())} {certificate(&id, "Digital Ambassador", words, &name, &root)} }
            })}
        }
    };
    html! {
        <section class="ambassador">
            <h3>{icon("star")} <span>"Digital Ambassador"</span></h3>
            {body}
        </section>
    }
}
