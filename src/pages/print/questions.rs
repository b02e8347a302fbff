//! Which steps of a lesson become questions on paper, and how they share its pages.

use crate::lesson::{Activity, Band, Choice, Lesson, Step};

/// The steps that work with a pencil: to tick and to sort; where a lesson has fewer than two of these, to number and to join as well.
pub(super) fn questions(lesson: &Lesson) -> Vec<&Step> {
    let of = |wanted: fn(&Activity) -> bool| {
        let steps = lesson.steps.iter();
        steps.filter(|step| wanted(&step.activity)).collect::<Vec<_>>()
    };
    let some = of(|a| matches!(a, Activity::Choose(_) | Activity::Sort(_)));
    if some.len() > 1 {
        return some;
    }
    of(|a| {
        matches!(
            a,
            Activity::Choose(_) | Activity::Sort(_) | Activity::Order(_) | Activity::Match(_)
        )
    })
}

/// Millimetres that the first page has for questions, below its title.
const FIRST: u32 = 226;
/// Those that the others have.
const NEXT: u32 = 256;
/// What the box to draw and write in needs at least.
const OWN_WORDS: u32 = 52;

/// The questions of each page, in order; the last leaves room for the child's own words.
pub(super) fn pages<'l>(lesson: &Lesson, questions: Vec<&'l Step>) -> Vec<Vec<&'l Step>> {
    let mut pages: Vec<Vec<&Step>> = vec![vec![]];
    let mut left = FIRST;
    for step in questions {
        let needs = height(step, lesson.band);
        if needs > left && pages.last().is_some_and(|page| !page.is_empty()) {
            pages.push(vec![]);
            left = NEXT;
        }
        left = left.saturating_sub(needs);
        if let Some(page) = pages.last_mut() {
            page.push(step);
        }
    }
    if left < OWN_WORDS {
        pages.push(vec![]);
    }
    pages
}

/// How many lines a text takes where so many letters fit on one.
fn lines(text: &str, letters: usize) -> u32 {
    u32::try_from(text.chars().count().div_ceil(letters).max(1)).unwrap_or(u32::MAX)
}

/// Millimetres that a question takes, a little more rather than less: a journey prints every sheet and counts its pages.
fn height(step: &Step, band: Band) -> u32 {
    // a line of the band's letters, and how many of them are as wide as the page
    let (line, letters) = match band {
        Band::Eyfs => (9, 50),
        Band::Ks1 => (8, 56),
        Band::Ks2 => (7, 66),
    };
    let head = (lines(&step.title, letters - 6) + lines(&step.say, letters)) * line + 11;
    let tiles = |texts: Vec<&str>, abreast: usize, art: u32| {
        let rows = texts.chunks(abreast).map(|row| {
            let most = row
                .iter()
                .map(|text| lines(text, letters / abreast - 4))
                .max()
                .unwrap_or(1);
            most * line + art + 3
        });
        rows.sum::<u32>()
    };
    let body = match &step.activity {
        Activity::Choose(a) if pictured(&a.options) => tiles(
            a.options.iter().map(|o| o.text.as_str()).collect(),
            a.options.len().max(2),
            32,
        ),
        Activity::Choose(a) => a.options.iter().map(|o| lines(&o.text, letters - 5) * line + 3).sum(),
        Activity::Sort(a) => {
            let art = if a.items.iter().any(|i| i.picture.is_some()) {
                6
            } else {
                2
            };
            let rows = tiles(a.items.iter().map(|i| i.text.as_str()).collect(), 2, art);
            rows + line * u32::try_from(a.groups.len()).unwrap_or(3)
        }
        Activity::Order(a) => a.items.iter().map(|i| lines(&i.text, letters - 8) * line + 6).sum(),
        Activity::Match(a) => {
            let pair = |p: &crate::lesson::Pair| lines(&p.left, letters / 2 - 6).max(lines(&p.right, letters / 2 - 6));
            a.pairs.iter().map(|p| pair(p) * line + 8).sum()
        }
        _ => 0,
    };
    head + body
}

/// Whether answers are shown as pictures: all or none of them have one.
pub(super) fn pictured(options: &[Choice]) -> bool {
    options.iter().all(|option| option.picture.is_some())
}
