//! Checks of pretend conversations: they can be followed to an end, and always leave a safe way out.

use crate::lesson::{Activity, Chat, Id};
use crate::library::lesson_file::{Known, LessonFile};
use crate::library::nearest::suggest;
use std::collections::BTreeSet;

fn chats(file: &LessonFile) -> Vec<(String, Chat)> {
    let chats = file.activities().into_iter();
    chats
        .filter_map(|(step, activity)| {
            if let Activity::Chat(chat) = activity {
                Some((step, chat))
            } else {
                None
            }
        })
        .collect()
}

/// The turns that a turn can lead to.
fn leads_to(chat: &Chat, turn: usize) -> Vec<usize> {
    let place = |id: &Id| chat.turns.iter().position(|turn| &turn.id == id);
    let replies = chat.turns.get(turn).into_iter().flat_map(|turn| &turn.replies);
    replies.filter_map(|reply| place(reply.next.as_ref()?)).collect()
}

/// Every turn that can be reached from `start`, by one reply or more.
fn reached_from(chat: &Chat, start: usize) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut waiting = leads_to(chat, start);
    while let Some(turn) = waiting.pop() {
        if reached.insert(turn) {
            waiting.extend(leads_to(chat, turn));
        }
    }
    reached
}

pub(super) fn check_next_exists(file: &mut LessonFile, _: &Known<'_>) {
    for (step, chat) in chats(file) {
        let known: Vec<&str> = chat.turns.iter().map(|turn| turn.id.as_str()).collect();
        for (i, turn) in chat.turns.iter().enumerate() {
            for (j, reply) in turn.replies.iter().enumerate() {
                let Some(next) = reply.next.as_ref().filter(|next| !known.contains(&next.as_str())) else {
                    continue;
                };
                let help = format!(
                    "{} (without `next`, the conversation ends)",
                    suggest(next.as_str(), &known)
                );
                let path = format!("{step}.turn[{i}].reply[{j}].next");
                file.walk.report(
                    &path,
                    format!("there is no turn \"{next}\" in this conversation"),
                    "unknown turn",
                    help,
                );
            }
        }
    }
}

pub(super) fn check_reachable(file: &mut LessonFile, _: &Known<'_>) {
    for (step, chat) in chats(file) {
        let reached = reached_from(&chat, 0);
        for (i, turn) in chat
            .turns
            .iter()
            .enumerate()
            .skip(1)
            .filter(|(i, _)| !reached.contains(i))
        {
            let help = format!(
                "write `next = \"{}\"` in a reply that should lead here, or take the turn out",
                turn.id
            );
            file.walk.report(
                &format!("{step}.turn[{i}]"),
                "no reply leads to this turn",
                "never said",
                help,
            );
        }
    }
}

pub(super) fn check_no_circle(file: &mut LessonFile, _: &Known<'_>) {
    for (step, chat) in chats(file) {
        for i in 0..chat.turns.len() {
            for (j, reply) in chat.turns[i].replies.iter().enumerate() {
                let Some(next) = reply
                    .next
                    .as_ref()
                    .and_then(|next| chat.turns.iter().position(|turn| &turn.id == next))
                else {
                    continue;
                };
                // of a circle, the reply that leads back up the file is the one to change
                if next <= i && (next == i || reached_from(&chat, next).contains(&i)) {
                    let path = format!("{step}.turn[{i}].reply[{j}].next");
                    let help = "let it lead to a turn further down, or end the conversation by leaving `next` out";
                    file.walk
                        .report(&path, "this conversation goes round in a circle", "leads back", help);
                }
            }
        }
    }
}

pub(super) fn check_safe_reply(file: &mut LessonFile, _: &Known<'_>) {
    for (step, chat) in chats(file) {
        for (i, turn) in chat.turns.iter().enumerate() {
            let path = format!("{step}.turn[{i}]");
            let marked = (0..turn.replies.len()).all(|j| file.walk.at(&format!("{path}.reply[{j}].right")).is_some());
            if marked && !turn.replies.is_empty() && !turn.replies.iter().any(|reply| reply.right) {
                let help = "write `right = true` in the reply that keeps one safe";
                file.walk
                    .report(&path, "no reply of this turn is right", "no safe way out", help);
            }
        }
    }
}
