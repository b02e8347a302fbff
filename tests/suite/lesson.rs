//! What answers mean: every kind of activity, and any sequence of actions.

use harbour::json;
use harbour::lesson::*;
use proptest::prelude::*;
use std::sync::LazyLock;

fn id(name: &str) -> Id {
    Id::new(name)
}

fn picture() -> Picture {
    Picture {
        name: id("pip-happy"),
        alt: "Pip".into(),
    }
}

fn choose(pick: Pick, right: &[bool]) -> Activity {
    let option = |n: usize, right: &bool| Choice {
        id: id(&format!("o{n}")),
        text: format!("Option {n}"),
        picture: None,
        right: *right,
        feedback: format!("Why {n}"),
    };
    Activity::Choose(Choose {
        pick,
        options: right.iter().enumerate().map(|(n, r)| option(n, r)).collect(),
        hints: vec!["nudge".into(), "nearly".into()],
    })
}

fn sort() -> Activity {
    let group = |name: &str| Group {
        id: id(name),
        name: name.into(),
        picture: None,
    };
    let item = |name: &str, group: &str| SortItem {
        id: id(name),
        text: name.into(),
        picture: None,
        group: id(group),
        feedback: format!("{name} belongs to {group}"),
    };
    Activity::Sort(Sort {
        groups: vec![group("keep"), group("share")],
        items: vec![
            item("address", "keep"),
            item("colour", "share"),
            item("school", "keep"),
            item("animal", "share"),
        ],
        hints: vec!["nudge".into()],
    })
}

fn order(count: usize) -> Activity {
    let item = |n: usize| OrderItem {
        id: id(&format!("i{n}")),
        text: format!("{n}"),
        picture: None,
        feedback: format!("at {n}"),
    };
    Activity::Order(Order {
        items: (0..count).map(item).collect(),
        hints: vec!["nudge".into()],
    })
}

fn matching() -> Activity {
    let pair = |n: usize| Pair {
        id: id(&format!("p{n}")),
        left: format!("l{n}"),
        left_picture: None,
        right: format!("r{n}"),
        right_picture: None,
        feedback: format!("together {n}"),
    };
    Activity::Match(Match {
        pairs: (0..3).map(pair).collect(),
        hints: vec!["nudge".into()],
    })
}

fn spot() -> Activity {
    let place = |n: u8, find| Place {
        id: id(&format!("s{n}")),
        text: format!("place {n}"),
        x: n * 25,
        y: 10,
        width: 20,
        height: 20,
        find,
        feedback: format!("about {n}"),
    };
    Activity::Spot(Spot {
        screen: picture(),
        places: vec![place(0, true), place(1, false), place(2, true)],
        hints: vec!["nudge".into()],
    })
}

fn chat() -> Activity {
    let reply = |name: &str, right, next: Option<&str>| Reply {
        id: id(name),
        text: name.into(),
        right,
        feedback: format!("about {name}"),
        next: next.map(id),
    };
    let turn = |name: &str, replies| Turn {
        id: id(name),
        says: name.into(),
        replies,
    };
    Activity::Chat(Chat {
        with: "Sunny99".into(),
        picture: picture(),
        turns: vec![
            turn(
                "hello",
                vec![
                    reply("wave", true, Some("where")),
                    reply("tell-age", false, Some("where")),
                ],
            ),
            turn(
                "where",
                vec![reply("say-street", false, None), reply("ask-mum", true, None)],
            ),
        ],
    })
}

fn story() -> Activity {
    let page = |n: usize| Page {
        id: id(&format!("g{n}")),
        text: format!("page {n}"),
        picture: picture(),
    };
    Activity::Story(Story {
        pages: (0..3).map(page).collect(),
    })
}

fn talk() -> Activity {
    Activity::Talk(Talk {
        questions: vec!["Who helps you?".into()],
        starter: "I could tell".into(),
    })
}

/// The pretend screens of the lesson that has every kind: tests/broken/base.
fn pretend() -> &'static [Activity] {
    static PRETEND: LazyLock<Vec<Activity>> = LazyLock::new(|| {
        let library = crate::library::load(&crate::library::desk("pretend"));
        let steps = library.lessons.into_iter().flat_map(|(lesson, _)| lesson.steps);
        let kinds = ["investigate", "password", "settings", "timeline"];
        steps
            .map(|step| step.activity)
            .filter(|a| kinds.contains(&a.kind()))
            .collect()
    });
    &PRETEND
}

fn every_kind() -> Vec<Activity> {
    let mut all = vec![
        story(),
        choose(Pick::One, &[false, true, false]),
        choose(Pick::Several, &[true, false, true]),
        sort(),
        order(4),
        matching(),
        spot(),
        chat(),
        talk(),
    ];
    all.extend_from_slice(pretend());
    all
}

/// Of a kind of pretend screen, the one there is.
fn the(kind: &str) -> Activity {
    let found = pretend().iter().find(|a| a.kind() == kind);
    found.expect("every kind is in the lesson").clone()
}

fn pick(name: &str) -> Action {
    Action::Pick(id(name))
}

fn after(activity: &Activity, actions: &[Action]) -> StepState {
    actions
        .iter()
        .fold(activity.begin(), |state, action| activity.act(&state, action.clone()))
}

fn tones(activity: &Activity, state: &StepState) -> Vec<Tone> {
    activity.feedback(&state.work).iter().map(|f| f.tone).collect()
}

#[test]
fn every_kind_is_named_once() {
    let mut kinds: Vec<_> = every_kind().iter().map(Activity::kind).collect();
    kinds.dedup();
    assert_eq!(kinds, Activity::KINDS);
    for activity in every_kind() {
        assert_eq!(json::read(&json::write(&activity)), Some(activity));
    }
}

#[test]
fn a_story_is_finished_when_its_last_page_was_seen() {
    let story = story();
    assert!(!after(&story, &[Action::Turn(1)]).finished);
    assert!(after(&story, &[Action::Turn(2)]).finished);
    assert!(
        after(&story, &[Action::Turn(2), Action::Turn(0)]).finished,
        "turning back takes nothing away"
    );
    assert_eq!(after(&story, &[Action::Turn(9)]), story.begin());
}

#[test]
fn one_choice_answers_at_once_and_may_be_made_again() {
    let question = choose(Pick::One, &[false, true, false]);
    let first = after(&question, &[Action::Pick(id("o0"))]);
    assert!(!first.finished);
    assert_eq!(
        question.feedback(&first.work),
        [Feedback {
            tone: Tone::Think,
            text: "Why 0".into()
        }]
    );
    let second = question.act(&first, Action::Pick(id("o1")));
    assert!(second.finished);
    assert_eq!(
        question.feedback(&second.work),
        [Feedback {
            tone: Tone::Yes,
            text: "Why 1".into()
        }]
    );
}

#[test]
fn several_choices_say_first_what_to_think_about_again() {
    let question = choose(Pick::Several, &[true, false, true]);
    let wrong = after(
        &question,
        &[Action::Pick(id("o0")), Action::Pick(id("o1")), Action::Check],
    );
    assert_eq!(tones(&question, &wrong), [Tone::Think]);
    let missing = after(&question, &[Action::Pick(id("o0")), Action::Check]);
    assert_eq!(tones(&question, &missing), [Tone::Yes, Tone::Info]);
    assert!(!missing.finished);
    let all = question.act(&question.act(&missing, Action::Pick(id("o2"))), Action::Check);
    assert!(all.finished);
    assert_eq!(tones(&question, &all), [Tone::Yes, Tone::Yes]);
}

#[test]
fn checking_nothing_says_nothing() {
    let question = choose(Pick::Several, &[true, true]);
    assert_eq!(after(&question, &[Action::Check]), question.begin());
}

#[test]
fn a_thing_in_the_wrong_group_stays_in_the_tray() {
    let sort = sort();
    let place = |item: &str, group: &str| Action::Place {
        item: id(item),
        group: id(group),
    };
    let wrong = after(&sort, &[place("address", "share")]);
    assert_eq!(tones(&sort, &wrong), [Tone::Think]);
    assert!(matches!(&wrong.work, Work::Sort { placed, .. } if placed.is_empty()));
    let all = [
        place("address", "keep"),
        place("colour", "share"),
        place("school", "keep"),
        place("animal", "share"),
    ];
    assert!(after(&sort, &all).finished);
}

#[test]
fn an_order_never_begins_solved() {
    for count in 2..=8 {
        let order = order(count);
        assert!(
            !order.is_right(&order.act(&order.begin(), Action::Check).work),
            "{count} items"
        );
    }
}

#[test]
fn an_order_names_the_first_one_that_is_out_of_place() {
    let order = order(3);
    let checked = after(&order, &[Action::Check]);
    assert_eq!(
        order.feedback(&checked.work),
        [Feedback {
            tone: Tone::Think,
            text: "at 0".into()
        }]
    );
    let solved = after(&order, &[Action::Move { item: id("i0"), to: 0 }, Action::Check]);
    assert!(solved.finished);
}

#[test]
fn only_two_that_belong_together_are_joined() {
    let matching = matching();
    let join = |left: &str, right: &str| Action::Join {
        left: id(left),
        right: id(right),
    };
    assert_eq!(tones(&matching, &after(&matching, &[join("p0", "p1")])), [Tone::Think]);
    assert!(after(&matching, &[join("p0", "p0"), join("p1", "p1"), join("p2", "p2")]).finished);
}

#[test]
fn a_harmless_place_says_why_it_is_harmless() {
    let spot = spot();
    assert_eq!(tones(&spot, &after(&spot, &[Action::Tap(id("s1"))])), [Tone::Info]);
    assert!(after(&spot, &[Action::Tap(id("s2")), Action::Tap(id("s0"))]).finished);
}

#[test]
fn a_chat_branches_and_a_reply_that_leads_nowhere_may_be_given_again() {
    let chat = chat();
    let reply = |name: &str| Action::Reply(id(name));
    let branch = after(&chat, &[reply("tell-age"), reply("say-street"), reply("say-street")]);
    assert!(!branch.finished);
    assert_eq!(tones(&chat, &branch), [Tone::Think]);
    assert!(
        matches!(&branch.work, Work::Chat { said } if said.len() == 2),
        "the chat does not grow for ever"
    );
    assert!(chat.act(&branch, reply("ask-mum")).finished);
}

#[test]
fn talking_is_not_marked() {
    assert!(after(&talk(), &[Action::Talked]).finished);
    assert!(talk().feedback(&talk().begin().work).is_empty());
}

#[test]
fn hints_open_one_by_one_and_not_more_than_there_are() {
    let question = choose(Pick::One, &[true, false]);
    assert_eq!(after(&question, &[Action::Hint]).hints, 1);
    assert_eq!(after(&question, &[Action::Hint, Action::Hint, Action::Hint]).hints, 2);
}

#[test]
fn a_state_of_another_kind_begins_anew_and_stays_finished() {
    let done = after(&story(), &[Action::Turn(2)]);
    let adopted = sort().adopt(&done);
    assert_eq!(adopted.work, sort().begin().work);
    assert!(adopted.finished);
}

#[test]
fn a_page_is_judged_only_when_every_clue_was_found() {
    let page = the("investigate");
    let tap = |name: &str| Action::Tap(id(name));
    let early = after(&page, &[tap("author"), pick("look")]);
    assert!(!early.finished, "one clue is still to be found");
    assert_eq!(tones(&page, &early), [Tone::Yes], "the clue is spoken of");
    assert_eq!(tones(&page, &after(&page, &[tap("heading")])), [Tone::Info]);
    let all = [tap("author"), tap("date"), pick("believe")];
    let wrong = after(&page, &all);
    assert_eq!((tones(&page, &wrong), wrong.finished), (vec![Tone::Think], false));
    let right = page.act(&wrong, pick("look"));
    assert_eq!((tones(&page, &right), right.finished), (vec![Tone::Yes], true));
}

#[test]
fn three_words_that_nobody_connects_make_a_strong_password() {
    let build = the("password");
    let of = |cards: [&str; 3]| after(&build, &[pick(cards[0]), pick(cards[1]), pick(cards[2]), Action::Check]);
    let weak = of(["leo", "birthday", "first"]);
    assert!(!weak.finished);
    assert_eq!(tones(&build, &weak), [Tone::Think, Tone::Info, Tone::Info, Tone::Info]);
    let one_name = of(["cloud", "spoon", "leo"]);
    assert_eq!(
        (tones(&build, &one_name), one_name.finished),
        (vec![Tone::Think, Tone::Info], false)
    );
    assert!(of(["cloud", "spoon", "tree"]).finished);
    let two = after(&build, &[pick("cloud"), pick("spoon"), Action::Check]);
    assert_eq!(tones(&build, &two), [], "two cards are not looked at");
    let fourth = after(&build, &[pick("cloud"), pick("spoon"), pick("leo"), pick("tree")]);
    assert!(
        matches!(fourth.work, Work::Password { cards, .. } if cards.len() == 3),
        "there is no room for a fourth"
    );
}

#[test]
fn how_hard_a_password_is_follows_from_what_it_is_made_of() {
    use Origin::*;
    assert_eq!(Strength::of([Common, Word, Sign]), Strength::Weak);
    assert_eq!(Strength::of([Name, Date, Number]), Strength::Weak);
    assert_eq!(Strength::of([Word, Word, Number]), Strength::Middling);
    assert_eq!(Strength::of([Word, Word, Word]), Strength::Strong);
}

#[test]
fn settings_are_done_when_each_is_a_good_idea() {
    let screen = the("settings");
    let set = |item: &str, group: &str| Action::Place {
        item: id(item),
        group: id(group),
    };
    let first = after(&screen, &[set("seen", "friends")]);
    assert_eq!((tones(&screen, &first), first.finished), (vec![Tone::Yes], false));
    let back = screen.act(&first, set("seen", "all"));
    assert_eq!(tones(&screen, &back), [Tone::Think]);
    assert!(after(&screen, &[set("seen", "friends"), set("place", "off")]).finished);
    assert_eq!(
        after(&screen, &[set("seen", "nobody")]),
        screen.begin(),
        "there is no such option"
    );
}

#[test]
fn the_next_moment_comes_when_the_question_was_answered() {
    let post = the("timeline");
    let Activity::Timeline(timeline) = &post else {
        panic!("a timeline")
    };
    let say = |name: &str| Action::Reply(id(name));
    let passed = |state: &StepState| match &state.work {
        Work::Timeline { said } => timeline.passed(said),
        _ => 99,
    };
    let wrong = after(&post, &[say("nobody")]);
    assert_eq!((passed(&wrong), tones(&post, &wrong)), (0, vec![Tone::Think]));
    let right = post.act(&wrong, say("all"));
    assert_eq!((passed(&right), tones(&post, &right)), (1, vec![Tone::Yes]));
    let end = after(&post, &[say("all"), say("unknown"), say("stays")]);
    assert_eq!((passed(&end), end.finished), (3, true));
}

fn any_name() -> impl Strategy<Value = Id> {
    let names = [
        "o0", "o1", "o2", "address", "colour", "school", "animal", "keep", "share", "i0", "i1", "i2", "i3",
    ];
    let more = [
        "p0",
        "p1",
        "p2",
        "s0",
        "s1",
        "s2",
        "wave",
        "tell-age",
        "say-street",
        "ask-mum",
        "gone",
    ];
    let pretend = [
        "author", "date", "look", "cloud", "spoon", "tree", "leo", "seen", "friends", "place", "off", "all", "unknown",
        "stays",
    ];
    prop::sample::select([&names[..], &more[..], &pretend[..]].concat()).prop_map(Id::new)
}

fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        (0usize..5).prop_map(Action::Turn),
        any_name().prop_map(Action::Pick),
        Just(Action::Check),
        any_name().prop_map(Action::Hold),
        (any_name(), any_name()).prop_map(|(item, group)| Action::Place { item, group }),
        (any_name(), 0usize..6).prop_map(|(item, to)| Action::Move { item, to }),
        (any_name(), any_name()).prop_map(|(left, right)| Action::Join { left, right }),
        any_name().prop_map(Action::Tap),
        any_name().prop_map(Action::Reply),
        Just(Action::Talked),
        Just(Action::Hint),
        Just(Action::Again),
    ]
}

proptest! {
    #[test]
    fn whatever_is_done_the_state_fits_its_activity_and_finished_stays(
        kind in 0usize..13,
        actions in prop::collection::vec(any_action(), 0..60),
    ) {
        let activity = &every_kind()[kind];
        let mut state = activity.begin();
        for action in actions {
            let next = activity.act(&state, action);
            prop_assert!(next.finished || !state.finished, "finished was taken away");
            prop_assert_eq!(&activity.adopt(&next), &next, "a reload changes nothing");
            let kept: Option<StepState> = json::read(&json::write(&next));
            prop_assert_eq!(kept.as_ref(), Some(&next));
            let _ = activity.feedback(&next.work);
            state = next;
        }
    }

    #[test]
    fn a_state_from_any_other_activity_is_made_to_fit(
        from in 0usize..13,
        to in 0usize..13,
        actions in prop::collection::vec(any_action(), 0..20),
    ) {
        let all = every_kind();
        let state = after(&all[from], &actions);
        let adopted = all[to].adopt(&state);
        prop_assert_eq!(adopted.finished, state.finished);
        prop_assert_eq!(all[to].adopt(&adopted), adopted.clone());
        let _ = all[to].feedback(&adopted.work);
    }

    #[test]
    fn ids_have_the_form_that_the_schema_says(name in ".{0,45}") {
        let form = !name.is_empty()
            && name.len() <= 40
            && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && name.as_bytes()[0].is_ascii_lowercase()
            && !name.ends_with('-');
        prop_assert_eq!(Id::is_valid(&name), form);
    }
}
