//! A view as HTML: what a browser reads back must be the view, node by node.

use harbour::view::{Content, View, el, to_html};
use proptest::prelude::*;

#[test]
fn attributes_are_there_or_not_and_live_ones_as_they_are_now() {
    let view = el("button", 0)
        .attr("type", "button")
        .attr("hidden", false)
        .attr("disabled", true)
        .attr("title", None::<String>)
        .attr("aria-label", || Some("Say \"hello\" & <wave>".to_string()))
        .prop("value", "typed")
        .child("Go")
        .view();
    assert_eq!(
        to_html(&view),
        "<button type=\"button\" disabled=\"\" aria-label=\"Say &quot;hello&quot; &amp; &lt;wave&gt;\">Go</button>"
    );
}

#[test]
fn texts_beside_each_other_stay_apart_and_empty_ones_are_not_there() {
    let view = el("p", 0)
        .child("a")
        .child("")
        .child("b <i>".to_string())
        .child(el("b", 0).child("c"))
        .child("d");
    assert_eq!(to_html(&view.view()), "<p>a<!---->b &lt;i&gt;<b>c</b>d</p>");
}

#[test]
fn what_is_live_ends_with_a_comment() {
    let view = el("p", 0)
        .child(|| "now")
        .child("then")
        .child(|| None::<View>)
        .child(View::nothing());
    assert_eq!(to_html(&view.view()), "<p>now<!---->then<!----></p>");
}

#[test]
fn elements_without_an_end_have_none() {
    let view = View::from_iter([
        el("br", 0).view(),
        el("img", 0).attr("alt", "").view(),
        el("path", 0).view(),
    ]);
    assert_eq!(to_html(&view), "<br><img alt=\"\"><path></path>");
}

/// What a browser would find: `(…)` for an element, its letter for a text, `-` for a comment.
fn nodes(html: &str) -> String {
    use html5gum::{Token, Tokenizer};
    let mut found = String::new();
    for token in Tokenizer::new(html) {
        match token.unwrap() {
            Token::StartTag(_) => found.push('('),
            Token::EndTag(_) => found.push(')'),
            // the tokenizer may cut a text in two; a browser's tree has one node
            Token::String(text) => found.push_str(&format!("t{}", text.len())),
            Token::Comment(_) => found.push('-'),
            other => panic!("{other:?}"),
        }
    }
    found
}

/// The nodes that `browser::dom` expects.
fn expected(view: &View, after_text: &mut bool, found: &mut String) {
    match view {
        View::Text(text) => {
            if *after_text {
                found.push('-');
            }
            found.push_str(&format!("t{}", text.len()));
            *after_text = true;
        }
        View::Element(_) => {
            // those that are made here are empty
            found.push_str("()");
            *after_text = false;
        }
        View::Group(all) => all.iter().for_each(|view| expected(view, after_text, found)),
        View::Live(made) => {
            expected(&made(), after_text, found);
            found.push('-');
            *after_text = false;
        }
    }
}

/// What a view is made of here: a text of so many letters, an element, a live text, or a group.
#[derive(Clone, Debug)]
enum Part {
    Text(usize),
    Element,
    Live(Box<Part>),
    Group(Vec<Part>),
}

fn part() -> impl Strategy<Value = Part> {
    let leaf = prop_oneof![(0..4usize).prop_map(Part::Text), Just(Part::Element)];
    leaf.prop_recursive(3, 20, 4, |inner| {
        prop_oneof![
            inner.clone().prop_map(|part| Part::Live(Box::new(part))),
            prop::collection::vec(inner, 0..4).prop_map(Part::Group),
        ]
    })
}

fn made(part: &Part) -> View {
    match part {
        Part::Text(letters) => "x".repeat(*letters).view(),
        Part::Element => el("b", 0).view(),
        Part::Live(part) => {
            let part = part.clone();
            (move || made(&part)).view()
        }
        Part::Group(parts) => parts.iter().map(made).collect(),
    }
}

proptest! {
    #[test]
    fn a_browser_finds_the_nodes_that_were_written(part in part()) {
        let view = made(&part);
        let mut wanted = String::new();
        expected(&view, &mut false, &mut wanted);
        prop_assert_eq!(nodes(&to_html(&view)), wanted);
    }
}
