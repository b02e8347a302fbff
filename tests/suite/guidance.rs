//! Guidance for parents: every point that schools ask for is served, every way of “Start here” leads somewhere, and it is easy to read.

use harbour::library::{Library, SERVES, grade};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| super::library::real().expect("no problem"));

#[test]
fn every_point_that_schools_ask_parents_to_know_is_served_by_a_topic() {
    let served: BTreeSet<&str> = LIBRARY
        .guidance
        .iter()
        .flat_map(|topic| topic.serves.iter().map(String::as_str))
        .collect();
    let missing: Vec<&str> = SERVES.into_iter().filter(|id| !served.contains(id)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn each_topic_answers_first_and_says_what_to_say_what_to_do_and_when_to_get_help() {
    for topic in &LIBRARY.guidance {
        assert!(
            topic.html.starts_with("<h2>The answer first</h2>\n<p><strong>"),
            "{}",
            topic.id
        );
        for heading in ["Words to use", "What to do tonight", "When to get help"] {
            assert!(
                topic.html.contains(&format!("<h2>{heading}</h2>")),
                "{} lacks “{heading}”",
                topic.id
            );
        }
    }
}

#[test]
fn every_three_answers_lead_to_two_topics_or_more_and_a_worry_comes_first() {
    let start = &LIBRARY.start;
    let known: BTreeSet<&str> = LIBRARY.guidance.iter().map(|topic| topic.id.as_str()).collect();
    let mut led = BTreeSet::new();
    for age in &start.ages {
        for device in &start.devices {
            for worry in &start.worries {
                let read = start.read(age, device, worry);
                assert!(read.len() >= 2, "{} {} {}: {read:?}", age.id, device.id, worry.id);
                assert!(read.iter().all(|topic| known.contains(topic)));
                assert_eq!(read.iter().collect::<BTreeSet<_>>().len(), read.len());
                if worry.urgent {
                    assert_eq!(read.first(), worry.read.first().map(String::as_str).as_ref());
                }
                led.extend(read);
            }
        }
    }
    assert!(led.len() > 25, "only {led:?}");
}

#[test]
fn ten_worries_are_each_one_link_from_the_parents_page_and_start_and_the_urgent_ones_come_first() {
    let urgent: Vec<bool> = LIBRARY.start.worries.iter().map(|worry| worry.urgent).collect();
    let first = urgent.iter().position(|urgent| *urgent).expect("some are urgent");
    let last = urgent.iter().rposition(|urgent| *urgent).expect("some are urgent");
    assert!(
        first <= 1 && urgent[first..=last].iter().all(|urgent| *urgent),
        "{urgent:?}"
    );
    let pages = harbour::site::all(super::library::whole(), "/");
    let body = |path: &str| {
        let page = pages.iter().find(|page| page.route.path() == path);
        page.map(|page| page.body.as_str()).expect("the page")
    };
    // before the list of all topics; and what can't wait, before everything else that could be read
    let (parents, start, third) = (
        body("parents/"),
        body("parents/start/"),
        body("parents/start/age-7-9/tablet/"),
    );
    let worries = [before_of(parents, "All topics"), before_of(start, "Question 1 of 3")];
    for topic in [
        "nude-pictures",
        "strangers-secrets",
        "self-harm-content",
        "seen-upsetting",
        "bullying-hurt",
        "bullying-did",
        "game-money",
        "cant-stop-playing",
        "first-phone",
        "ai-chatbots-fakes",
    ] {
        let link = format!("parents/{topic}/\"");
        assert!(worries.iter().all(|html| html.contains(&link)), "{topic}");
    }
    for html in [parents, start, third] {
        let urgent = html
            .split("class=\"cant-wait\"")
            .nth(1)
            .and_then(|rest| rest.split("</section>").next());
        let urgent = urgent.expect("what can’t wait");
        for link in [
            "tel:999",
            "tel:101",
            "tel:111",
            "tel:08088088000",
            "tel:08088005000",
            "parents/self-harm-content/",
            "parents/strangers-secrets/",
            "parents/nude-pictures/",
            "parents/somebody-hurts/",
            "parents/something-wrong/",
        ] {
            assert!(urgent.contains(link), "{link}");
        }
    }
}

fn before_of<'a>(html: &'a str, end: &str) -> &'a str {
    assert!(html.contains(end), "{end}");
    html.split(end).next().unwrap_or_default()
}

#[test]
fn the_grade_of_a_text_grows_with_its_words_and_sentences() {
    let easy = "<p>The cat sat. It was fat. We all laughed.</p>";
    let hard = "<p>Notwithstanding considerable organisational difficulties, the administration nevertheless recommended comprehensive \
                 safeguarding procedures throughout participating educational institutions.</p>";
    assert_eq!(grade::of_html(""), 0.0);
    assert!(grade::of_html(easy) < 1.0, "{}", grade::of_html(easy));
    assert!(grade::of_html(hard) > 20.0, "{}", grade::of_html(hard));
    // a list of short items isn't one long sentence
    let list = "<ul>\n<li>Ask first</li>\n<li>Be kind</li>\n<li>Tell</li>\n</ul>";
    assert!(grade::of_html(list) < 2.0);
    // by hand: 14 words in a sentence, 17 syllables
    let known = grade::of_html("<p>My daughter sees it and tells me about it on the very same day.</p>");
    assert!(
        (known - (0.39 * 14.0 + 11.8 * 17.0 / 14.0 - 15.59)).abs() < 0.01,
        "{known}"
    );
}
