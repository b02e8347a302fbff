//! A shelf with a place beside it: what the device can't keep is kept as long as the page is open, and that is said.

use super::{Done, MemoryShelf, Shelf, ShelfError};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Puts on the device what goes there, and the rest beside it. Nothing is ever said to be erased that isn't.
pub struct Spare {
    device: Rc<dyn Shelf>,
    beside: Rc<MemoryShelf>,
    told: Rc<dyn Fn(ShelfError)>,
}

impl Spare {
    /// `told` hears of everything that the device refused.
    pub fn new(device: Rc<dyn Shelf>, told: impl Fn(ShelfError) + 'static) -> Self {
        Self {
            device,
            beside: Rc::default(),
            told: Rc::new(told),
        }
    }

    /// Does the same beside, and answers with what went wrong on the device.
    fn both(&self, done: Done<()>, what: impl Fn(&dyn Shelf, Done<()>)) {
        what(self.beside.as_ref(), Box::new(|_| {}));
        let told = self.told.clone();
        let answer: Done<()> = Box::new(move |result| {
            if let Err(error) = result {
                told(error);
            }
            // where nothing was kept, nothing is left
            done(match result {
                Err(ShelfError::Blocked) => Ok(()),
                result => result,
            });
        });
        what(self.device.as_ref(), answer);
    }
}

impl Shelf for Spare {
    fn put_many(&self, entries: Vec<(String, String)>, done: Done<()>) {
        let (beside, told) = (self.beside.clone(), self.told.clone());
        let again = entries.clone();
        let keys = entries.iter().map(|(key, _)| key.clone()).collect();
        self.device.put_many(
            entries,
            Box::new(move |result| match result {
                // what lay beside is old now
                Ok(()) => beside.remove_many(keys, done),
                Err(error) => {
                    told(error);
                    beside.put_many(again, done);
                }
            }),
        );
    }
    fn all_values(&self, prefix: &str, done: Done<Vec<String>>) {
        let (beside, told) = (self.beside.clone(), self.told.clone());
        let prefix_beside = prefix.to_owned();
        self.device.all_values(
            prefix,
            Box::new(move |result| {
                let mut all = result.unwrap_or_else(|error| {
                    told(error);
                    Vec::new()
                });
                let seen: BTreeSet<String> = all.iter().cloned().collect();
                beside.all_values(
                    &prefix_beside,
                    Box::new(move |more| {
                        let more = more.unwrap_or_default().into_iter();
                        all.extend(more.filter(|value| !seen.contains(value)));
                        done(Ok(all));
                    }),
                );
            }),
        );
    }
    fn get(&self, key: &str, done: Done<Option<String>>) {
        let (device, told, key) = (self.device.clone(), self.told.clone(), key.to_owned());
        let ask = key.clone();
        self.beside.get(
            &key,
            Box::new(move |found| match found {
                Ok(Some(value)) => done(Ok(Some(value))),
                _ => device.get(
                    &ask,
                    Box::new(move |result| {
                        done(Ok(result.unwrap_or_else(|error| {
                            told(error);
                            None
                        })));
                    }),
                ),
            }),
        );
    }
    fn remove_many(&self, keys: Vec<String>, done: Done<()>) {
        self.both(done, move |shelf, done| shelf.remove_many(keys.clone(), done));
    }
    fn clear(&self, done: Done<()>) {
        self.both(done, |shelf, done| shelf.clear(done));
    }
}
