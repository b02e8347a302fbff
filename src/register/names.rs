//! Whose name a record has. Finds everybody whom it may mean; whether one of them is meant, `roll` decides.

use super::fold::{joined, words};
use super::{Pupil, Slip};
use std::collections::BTreeMap;

/// Pupils by what they may be called.
pub(super) struct Names<'a> {
    pupils: &'a [Pupil],
    /// First name and surname, either first.
    whole: BTreeMap<String, Vec<usize>>,
    /// The same with the first of several first names only.
    near: BTreeMap<String, Vec<usize>>,
    /// First names, and the first of several.
    first: BTreeMap<String, Vec<usize>>,
    /// By place in the list.
    surnames: Vec<String>,
    classes: Vec<String>,
}

/// Whom a record may mean, by place in the list, in order.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub pupils: Vec<usize>,
    /// Whether all that the record tells fits all of them; else they are whom to ask about.
    pub fits: bool,
    /// Whether it is one pupil, of whom it tells nothing but a first name: no surname, not even its beginning, and no class that the list knows.
    pub first_name_only: bool,
}

impl Found {
    /// Whom a teacher named.
    pub fn only(pupil: usize) -> Self {
        Self {
            pupils: vec![pupil],
            fits: true,
            first_name_only: false,
        }
    }
}

impl<'a> Names<'a> {
    pub fn of(pupils: &'a [Pupil]) -> Self {
        let mut names = Self {
            pupils,
            whole: BTreeMap::new(),
            near: BTreeMap::new(),
            first: BTreeMap::new(),
            surnames: pupils.iter().map(|pupil| joined(&pupil.surname)).collect(),
            classes: pupils.iter().map(|pupil| class_words(&pupil.class)).collect(),
        };
        for (place, pupil) in pupils.iter().enumerate() {
            let surname = joined(&pupil.surname);
            for called in [Some(&pupil.first), pupil.also.as_ref()].into_iter().flatten() {
                let all = words(called);
                let short = all.first().cloned().unwrap_or_default();
                for (index, first) in [(&mut names.whole, all.concat()), (&mut names.near, short)] {
                    // without a surname it is no whole name: another with the same first name may be meant
                    if !first.is_empty() && !surname.is_empty() {
                        add(index, format!("{first}{surname}"), place);
                        add(index, format!("{surname}{first}"), place);
                    }
                    let only = if first.is_empty() { surname.clone() } else { first };
                    add(&mut names.first, only, place);
                }
            }
        }
        names
    }

    pub fn find(&self, slip: &Slip) -> Found {
        let whole = slip.full_name.as_deref().map(|name| self.called(name));
        let (named, told) = match whole {
            Some(named) if !named.is_empty() => (named, true),
            // it tells a whole name that nobody has: a first name alone can't decide against that
            Some(_) => (self.called(&slip.name), false),
            None => (self.called(&slip.name), true),
        };
        let class = slip.class.as_deref().map(class_words).unwrap_or_default();
        let fitting: Vec<usize> = named
            .iter()
            .copied()
            .filter(|place| self.fits(*place, slip, &class))
            .collect();
        let fits = told && !fitting.is_empty();
        let pupils = if fits { fitting } else { named };
        let words = words(slip.full_name.as_deref().unwrap_or(&slip.name)).concat();
        let is_first = |place: &usize| {
            let class_known = !class.is_empty() && self.classes.get(*place).is_some_and(|class| !class.is_empty());
            !class_known
                && self
                    .first
                    .get(&words)
                    .is_some_and(|places| places.binary_search(place).is_ok())
        };
        Found {
            first_name_only: matches!(pupils.as_slice(), [one] if is_first(one)),
            pupils,
            fits,
        }
    }

    /// Everybody who may be called so: those whose whole name it is; if there is nobody, those whose first name it is
    /// ("Aisha"), alone or with the beginning of the surname ("Aisha K") or with names between.
    fn called(&self, name: &str) -> Vec<usize> {
        let words = words(name);
        let whole = self.whole.get(&words.concat());
        if let Some(whole) = whole {
            return whole.clone();
        }
        let mut found = self.first.get(&words.concat()).cloned().unwrap_or_default();
        found.extend(self.near.get(&words.concat()).into_iter().flatten());
        if let Some((last, before)) = words.split_last() {
            let begins = |place: &&usize| {
                self.surnames
                    .get(**place)
                    .is_some_and(|surname| surname.starts_with(last))
            };
            let same = self.first.get(&before.concat()).map(Vec::as_slice).unwrap_or_default();
            found.extend(same.iter().filter(begins));
            if let [first, _, ..] = before {
                let key = format!("{first}{last}");
                found.extend(
                    [&self.whole, &self.near]
                        .iter()
                        .filter_map(|index| index.get(&key))
                        .flatten(),
                );
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn fits(&self, place: usize, slip: &Slip, class: &str) -> bool {
        let band = self.pupils.get(place).and_then(|pupil| pupil.band);
        let band_fits = band.is_none() || slip.audience.is_none() || band == slip.audience;
        let theirs = self.classes.get(place).map(String::as_str).unwrap_or_default();
        band_fits && is_same_class(theirs, class)
    }
}

fn add(index: &mut BTreeMap<String, Vec<usize>>, key: String, place: usize) {
    if key.is_empty() {
        return;
    }
    let places = index.entry(key).or_default();
    if places.last() != Some(&place) {
        places.push(place);
    }
}

/// "Year 3 Maple" and "3 Maple" are `3maple`, "Y3M" is `3m`.
fn class_words(class: &str) -> String {
    let mut all = words(class);
    all.retain(|word| !matches!(word.as_str(), "class" | "year" | "yr" | "y" | "form"));
    let joined = all.concat();
    match joined.strip_prefix('y') {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => rest.to_owned(),
        _ => joined,
    }
}

/// Whether two people may have meant the same class: "3M" and "3 Maple", "Maple" and "3 Maple". None fits all.
fn is_same_class(one: &str, other: &str) -> bool {
    let within = |short: &str, long: &str| long.starts_with(short) || long.ends_with(short);
    within(one, other) || within(other, one)
}
