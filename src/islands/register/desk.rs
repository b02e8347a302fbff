//! What the parts of the register share, and how it is kept.

use crate::agreement::{Agreement, Date, Digest, PublicKey, SchoolKey, Shown, hex};
use crate::browser::{clock, device, shelf, tabs};
use crate::islands::saying::{self, Saying};
use crate::islands::texts::in_force;
use crate::register::{Book, ClassList, CurrentText, Filter, Kept, Order, Roll, Today};
use crate::school::key_in;
use crate::storage::{Shelf, ShelfError, Spare};
use crate::view::View;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static SHELF: RefCell<Option<Rc<Spare>>> = const { RefCell::new(None) };
    /// Kept from signals: nothing that is shown ever depends on it.
    static KEY: RefCell<Option<SchoolKey>> = const { RefCell::new(None) };
}

/// Where something is said: where it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    In,
    List,
    Rows,
    Copies,
    Key,
    Erase,
}

/// The question that stands open; one at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// By place in the roll's rows.
    Child(usize),
    Record(Digest),
    Year(Date),
    Everything,
    Key,
}

#[derive(Clone, Copy)]
pub struct Desk {
    pub awake: ReadSignal<bool>,
    pub loaded: RwSignal<bool>,
    pub book: RwSignal<Book>,
    pub today: RwSignal<Today>,
    pub roll: Memo<Roll>,
    pub filter: RwSignal<Filter>,
    pub order: RwSignal<Order>,
    /// Which hundred rows, from 0.
    pub page: RwSignal<usize>,
    /// All rows at once, to print them.
    pub whole: RwSignal<bool>,
    /// The pupil whose records are open, by place.
    pub open: RwSignal<Option<usize>>,
    /// The record for which a pupil is looked for.
    pub choosing: RwSignal<Option<Digest>>,
    /// A class list that came while there was one.
    pub pending: RwSignal<Option<ClassList>>,
    /// Whether the part where things go in was open at first: it was if something was missing.
    pub unfolded: RwSignal<bool>,
    /// How many files of how many are read.
    pub busy: RwSignal<Option<(usize, usize)>>,
    /// Files that are no records, and why.
    pub refused: RwSignal<Vec<(String, String)>>,
    pub trouble: RwSignal<Option<ShelfError>>,
    pub ask: RwSignal<Option<Ask>>,
    pub key: RwSignal<Option<PublicKey>>,
    /// The key in the site's school.json.
    pub published: RwSignal<Option<PublicKey>>,
    said: Saying<Place>,
}

impl Desk {
    /// An empty one; what is kept comes with [`Desk::load`].
    pub fn set_out() -> Self {
        let book = RwSignal::new(Book::default());
        let today = RwSignal::new(Today {
            day: Date::LAST,
            texts: Vec::new(),
        });
        Self {
            awake: device::awake(),
            loaded: RwSignal::new(false),
            book,
            today,
            roll: Memo::new(move |_| book.with(|book| today.with(|today| book.roll(today)))),
            filter: RwSignal::default(),
            order: RwSignal::default(),
            page: RwSignal::new(0),
            whole: RwSignal::new(false),
            open: RwSignal::new(None),
            choosing: RwSignal::new(None),
            pending: RwSignal::new(None),
            unfolded: RwSignal::new(true),
            busy: RwSignal::new(None),
            refused: RwSignal::default(),
            trouble: RwSignal::new(None),
            ask: RwSignal::new(None),
            key: RwSignal::new(None),
            published: RwSignal::new(None),
            said: RwSignal::new((Place::In, Ok(String::new()))),
        }
    }

    /// What is in force today, by the site's agreements and the school's own words.
    pub fn today_is(self, agreements: &[Agreement], school: Option<&str>) {
        let text = |agreement: &Agreement| {
            let shown = Shown::of(agreement);
            CurrentText {
                agreement: shown.id,
                version: shown.version,
                text: shown.text_sha256,
            }
        };
        self.today.set(Today {
            day: Date::in_uk(clock::now()),
            texts: in_force(agreements, school).iter().map(text).collect(),
        });
        self.published
            .set(key_in(school).and_then(|key| PublicKey::parse(&key).ok()));
    }

    /// The device's shelf, with room beside it for what the device can't keep.
    pub fn shelf(self) -> Rc<dyn Shelf> {
        SHELF.with(|kept| {
            let mut kept = kept.borrow_mut();
            let spare = kept.get_or_insert_with(|| {
                let told = move |error| self.trouble.set(Some(error));
                Rc::new(Spare::new(shelf::shelf(), told))
            });
            spare.clone()
        })
    }

    /// Reads what is kept; not while files are being read, for these are kept one by one.
    pub fn load(self) {
        if self.busy.get_untracked().is_some() {
            return;
        }
        let shelf = self.shelf();
        let next = shelf.clone();
        shelf.get(
            Book::LIST,
            Box::new(move |list| {
                let shelf = next.clone();
                next.get(
                    Book::ASSIGNED,
                    Box::new(move |assigned| {
                        let all = shelf.clone();
                        shelf.all_values(
                            Book::SLIPS,
                            Box::new(move |slips| {
                                let (list, assigned) = (list.ok().flatten(), assigned.ok().flatten());
                                let slips = slips.unwrap_or_default();
                                let (book, lost) = Book::read(list.as_deref(), assigned.as_deref(), &slips);
                                if !self.loaded.get_untracked() {
                                    self.unfolded.set(book.list.pupils.is_empty() || book.count() == 0);
                                }
                                self.book.set(book);
                                self.loaded.set(true);
                                if lost > 0 {
                                    super::restore::make_slips_again(self, all);
                                }
                            }),
                        );
                    }),
                );
            }),
        );
        self.shelf().get(
            Book::KEY,
            Box::new(move |seed| self.hold(seed.ok().flatten().as_deref())),
        );
    }

    /// Keeps these values; what goes wrong is said at the top of the page.
    pub fn keep(self, kept: Kept) {
        if !kept.is_empty() {
            self.shelf().put_many(kept, Box::new(|_| {}));
            tabs::ask_to_persist();
        }
    }
    /// Changes the register, and keeps what `change` says has to be kept.
    pub fn change(self, change: impl FnOnce(&mut Book) -> Kept) {
        let mut kept = Kept::new();
        self.book.update(|book| kept = change(book));
        self.keep(kept);
    }
    /// Erases from the register and from the device; says `words` where it went.
    pub fn erase(self, place: Place, words: String, change: impl FnOnce(&mut Book) -> Vec<String>) {
        let (mut gone, mut kept) = (Vec::new(), Kept::new());
        self.open.set(None);
        self.book.update(|book| {
            gone = change(book);
            kept = book.kept_list();
        });
        self.keep(kept);
        self.shelf()
            .remove_many(gone, Box::new(move |result| self.say_erased(place, words, result)));
    }
    pub fn say_erased(self, place: Place, words: String, result: Result<(), ShelfError>) {
        self.say(place, result.map(|()| words).map_err(|error| error.to_string()));
    }
    /// Whose a record is, from now on; nothing is to let names decide again.
    pub fn assign(self, record: Digest, whose: Option<crate::register::Whose>) {
        self.choosing.set(None);
        self.change(|book| {
            match whose {
                Some(whose) => book.assignments.assign(record, whose),
                None => book.assignments.forget(&record),
            }
            book.kept_list()
        });
    }
    /// From now on this is the school's key: its seed as it is kept, or none.
    pub fn hold(self, seed: Option<&str>) {
        let key = seed.and_then(hex::read_exactly).map(|seed| SchoolKey::from_seed(&seed));
        self.key.set(key.as_ref().map(SchoolKey::public));
        KEY.with(|held| held.replace(key));
    }
    /// Uses the school's private key, if there is one.
    pub fn with_key<R>(self, act: impl FnOnce(&SchoolKey) -> R) -> Option<R> {
        KEY.with(|held| held.borrow().as_ref().map(act))
    }

    /// Says what was done, or why it could not be.
    pub fn say(self, place: Place, words: Result<String, String>) {
        self.said.set((place, words));
    }
    /// Where a part says it.
    pub fn said(self, place: Place) -> View {
        saying::said(self.said, place)
    }
}
