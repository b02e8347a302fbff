//! A shelf keeps thousands of values, all of a change or nothing of it, and says in a sentence what stood in its way.

use harbour::storage::{MemoryShelf, Shelf, ShelfError, Spare};
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

const ERRORS: [ShelfError; 5] = [
    ShelfError::Blocked,
    ShelfError::Full,
    ShelfError::Newer,
    ShelfError::Elsewhere,
    ShelfError::Failed,
];

/// What a call answered.
fn answer<T: 'static>(call: impl FnOnce(Box<dyn FnOnce(T)>)) -> T {
    let heard = Rc::new(RefCell::new(None));
    let told = heard.clone();
    call(Box::new(move |result| {
        told.replace(Some(result));
    }));
    heard.take().expect("memory answers at once")
}

fn put(shelf: &dyn Shelf, entries: &[(&str, &str)]) -> Result<(), ShelfError> {
    let entries = entries
        .iter()
        .map(|(key, value)| (key.to_string(), value.to_string()))
        .collect();
    answer(|done| shelf.put_many(entries, done))
}

fn all(shelf: &dyn Shelf, prefix: &str) -> Result<Vec<String>, ShelfError> {
    answer(|done| shelf.all_values(prefix, done))
}

fn get(shelf: &dyn Shelf, key: &str) -> Result<Option<String>, ShelfError> {
    answer(|done| shelf.get(key, done))
}

#[test]
fn values_are_found_by_key_and_by_the_beginning_of_their_keys() {
    let shelf = MemoryShelf::new();
    put(
        &shelf,
        &[("record.b", "2"), ("record.a", "1"), ("list", "names"), ("record", "0")],
    )
    .expect("room");
    put(&shelf, &[("record.a", "one"), ("record.a", "once")]).expect("room");
    assert_eq!(all(&shelf, "record."), Ok(vec!["once".into(), "2".into()]));
    assert_eq!(
        all(&shelf, ""),
        Ok(vec!["names".into(), "0".into(), "once".into(), "2".into()])
    );
    assert_eq!(
        (get(&shelf, "list"), get(&shelf, "lis")),
        (Ok(Some("names".into())), Ok(None))
    );
    let gone = vec!["record.b".to_owned(), "nothing".into()];
    assert_eq!(answer(|done| shelf.remove_many(gone, done)), Ok(()));
    assert_eq!(all(&shelf, "record."), Ok(vec!["once".into()]));
    assert_eq!(answer(|done| shelf.clear(done)), Ok(()));
    assert_eq!(all(&shelf, ""), Ok(vec![]));
}

#[test]
fn two_thousand_records_are_put_and_read_in_one_go() {
    let shelf = MemoryShelf::new();
    let entries: Vec<_> = (0..2000)
        .map(|n| (format!("record.{n:04}"), format!("{n:06000}")))
        .collect();
    let values: Vec<_> = entries.iter().map(|(_, value)| value.clone()).collect();
    answer(|done| shelf.put_many(entries, done)).expect("room");
    assert_eq!(all(&shelf, "record."), Ok(values));
}

#[test]
fn where_there_is_no_room_nothing_of_it_is_kept_and_forgetting_still_works() {
    let shelf = MemoryShelf::new();
    shelf.set_quota(Some(8));
    put(&shelf, &[("a", "111")]).expect("room");
    assert_eq!(put(&shelf, &[("b", "1"), ("c", "1111")]), Err(ShelfError::Full));
    assert_eq!(all(&shelf, ""), Ok(vec!["111".into()]));
    shelf.set_quota(Some(0));
    assert_eq!(answer(|done| shelf.remove_many(vec!["a".into()], done)), Ok(()));
    assert_eq!(all(&shelf, ""), Ok(vec![]));
}

#[test]
fn every_error_says_what_to_do_next() {
    let shelf = MemoryShelf::new();
    put(&shelf, &[("a", "1")]).expect("room");
    for error in ERRORS {
        shelf.fail(Some(error));
        assert_eq!(put(&shelf, &[("a", "2")]), Err(error));
        assert_eq!((all(&shelf, ""), get(&shelf, "a")), (Err(error), Err(error)));
        assert_eq!(answer(|done| shelf.clear(done)), Err(error));
        let words = error.to_string();
        assert!(
            words.ends_with('.') && words.split(". ").count() + words.matches(", and ").count() > 1,
            "{words}"
        );
    }
    shelf.fail(None);
    assert_eq!(get(&shelf, "a"), Ok(Some("1".into())));
}

proptest! {
    #[test]
    fn a_shelf_is_a_map(changes in proptest::collection::vec((any::<bool>(), proptest::collection::vec("[a-c]{1,2}", 0..4)), 0..12)) {
        let (shelf, mut map) = (MemoryShelf::new(), BTreeMap::new());
        for (place, (is_put, keys)) in changes.iter().enumerate() {
            if *is_put {
                let entries: Vec<_> = keys.iter().map(|key| (key.clone(), place.to_string())).collect();
                map.extend(entries.clone());
                prop_assert_eq!(answer(|done| shelf.put_many(entries, done)), Ok(()));
            } else {
                map.retain(|key, _| !keys.contains(key));
                prop_assert_eq!(answer(|done| shelf.remove_many(keys.clone(), done)), Ok(()));
            }
        }
        prop_assert_eq!(all(&shelf, ""), Ok(map.values().cloned().collect()));
        let below: Vec<_> = map.iter().filter(|(key, _)| key.starts_with('b')).map(|(_, value)| value.clone()).collect();
        prop_assert_eq!(all(&shelf, "b"), Ok(below));
    }
}

/// A device's shelf, one with a place beside it, and what that one was told.
fn spare() -> (Rc<MemoryShelf>, Spare, Rc<RefCell<Vec<ShelfError>>>) {
    let device = Rc::new(MemoryShelf::new());
    let told: Rc<RefCell<Vec<ShelfError>>> = Rc::default();
    let hears = told.clone();
    let spare = Spare::new(device.clone(), move |error| hears.borrow_mut().push(error));
    (device, spare, told)
}

#[test]
fn what_the_device_cannot_keep_is_kept_beside_it_and_told() {
    for error in ERRORS {
        let (device, spare, told) = spare();
        assert_eq!(put(&spare, &[("slip/1", "one")]), Ok(()));
        device.fail(Some(error));
        assert_eq!(put(&spare, &[("slip/2", "two")]), Ok(()));
        assert_eq!(*told.borrow(), [error]);
        assert_eq!(get(&spare, "slip/2"), Ok(Some("two".into())));
        device.fail(None);
        assert_eq!(all(&spare, "slip/"), Ok(vec!["one".into(), "two".into()]));
        assert_eq!(get(device.as_ref(), "slip/2"), Ok(None));
        // there is room again
        assert_eq!(put(&spare, &[("slip/2", "new")]), Ok(()));
        assert_eq!(all(&spare, "slip/"), Ok(vec!["one".into(), "new".into()]));
    }
}

#[test]
fn nothing_is_said_to_be_erased_that_is_still_there() {
    let (device, spare, _) = spare();
    assert_eq!(put(&spare, &[("slip/1", "one")]), Ok(()));
    device.fail(Some(ShelfError::Failed));
    let erased: Result<(), ShelfError> = answer(|done| spare.remove_many(vec!["slip/1".into()], done));
    assert_eq!(erased, Err(ShelfError::Failed));
    let cleared: Result<(), ShelfError> = answer(|done| spare.clear(done));
    assert_eq!(cleared, Err(ShelfError::Failed));
    device.fail(Some(ShelfError::Blocked));
    let nothing: Result<(), ShelfError> = answer(|done| spare.clear(done));
    assert_eq!(nothing, Ok(()), "where nothing can be kept, nothing is left");
    device.fail(None);
    let cleared: Result<(), ShelfError> = answer(|done| spare.clear(done));
    assert_eq!((cleared, all(&spare, "")), (Ok(()), Ok(vec![])));
}
