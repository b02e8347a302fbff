//! More ways to make it fit: for eyes, hands and heads that the usual doesn't suit.

use super::Desk;
use super::appearance::pick;
use crate::browser::device;
use crate::progress::Way;
use crate::view::{View, html};

/// A question with the ways that answer it. The first is what is usual.
struct Group {
    name: &'static str,
    asks: &'static str,
    says: &'static str,
    ways: &'static [Option<Way>],
    called: &'static [&'static str],
}

const GROUPS: [Group; 7] = [
    Group {
        name: "room",
        asks: "Space around words",
        says: "",
        ways: &[None, Some(Way::Room)],
        called: &["Usual", "More"],
    },
    Group {
        name: "letters",
        asks: "Letters",
        says: "",
        ways: &[None, Some(Way::Early), Some(Way::Clear)],
        called: &["Like the page", "For new readers", "Clear"],
    },
    Group {
        name: "few",
        asks: "Things to choose from",
        says: "Two at a time: tap “More to choose from” to see the next. There are no pictures around the page.",
        ways: &[None, Some(Way::Few)],
        called: &["All", "Two at a time"],
    },
    Group {
        name: "symbols",
        asks: "Symbols beside words",
        says: "Bigger: the small pictures on buttons and answers, like the tick and the bulb. Below a question there are pictures for important words.",
        ways: &[None, Some(Way::Symbols)],
        called: &["Usual", "Bigger"],
    },
    Group {
        name: "tap",
        asks: "Tapping",
        says: "Hold: keep your finger down until the edge is whole, then let go. Short taps and double taps do nothing.",
        ways: &[None, Some(Way::Hold)],
        called: &["Tap", "Hold, then let go"],
    },
    Group {
        name: "hand",
        asks: "My hand",
        says: "Left: Back, Next and the arrows are on the left.",
        ways: &[None, Some(Way::Left)],
        called: &["Right", "Left"],
    },
    Group {
        name: "switch",
        asks: "Switches",
        says: "A thick frame goes from button to button. One switch: the frame moves by itself; press Space or Enter when it is on what you want. Two: Space moves the frame, Enter takes what is in it. Escape stops the frame, and so does a key held for 3 seconds. The same again goes on.",
        ways: &[None, Some(Way::OneSwitch), Some(Way::TwoSwitches)],
        called: &["None", "One", "Two"],
    },
];

/// How fast the frame of one switch moves.
const PACE: Group = Group {
    name: "pace",
    asks: "The frame moves every",
    says: "",
    ways: &[
        Some(Way::EverySecond),
        None,
        Some(Way::EveryThree),
        Some(Way::EveryFour),
    ],
    called: &["1 second", "2 seconds", "3 seconds", "4 seconds"],
};

pub fn section(desk: Desk) -> View {
    let groups = GROUPS.iter().map(|group| fieldset(desk, group)).collect::<View>();
    let one_switch = move || desk.settings().look.ways.has(Way::OneSwitch);
    html! {
        <details class="sheet more-ways">
            <summary><h2>"More ways to make it fit"</h2></summary>
            {groups}
            <div hidden=move || !one_switch()>{fieldset(desk, &PACE)}</div>
        </details>
    }
}

fn fieldset(desk: Desk, group: &'static Group) -> View {
    let picks = group.ways.iter().zip(group.called).map(|(way, name)| {
        let choose = move || {
            device::change_settings(|settings| settings.look.ways = settings.look.ways.with(group.ways, *way));
        };
        let chosen = move || desk.settings().look.ways.of(group.ways) == *way;
        pick(group.name, way.map_or("usual", Way::word), *name, chosen, choose)
    });
    let picks = picks.collect::<View>();
    let hint = format!("{}-says", group.name);
    let described = (!group.says.is_empty()).then(|| hint.clone());
    html! {
        <fieldset class="picks" aria-describedby=described>
            <legend>{group.asks}</legend>
            {picks}
            {(!group.says.is_empty()).then(|| html! { <p class="says" id=hint>{group.says}</p> })}
        </fieldset>
    }
}
