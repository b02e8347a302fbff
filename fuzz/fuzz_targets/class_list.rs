//! A class list: nobody is dropped in silence, and what is done with it afterwards holds too.
#![no_main]

use harbour_fuzz::register::{ClassList, csv};
use harbour_fuzz::within_room;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    match within_room(|| ClassList::read(data)) {
        Err(why) => assert!(!why.to_string().is_empty()),
        Ok(list) => {
            assert!(list.pupils.len() <= ClassList::MOST_PUPILS);
            assert!(!list.pupils.is_empty() || !list.problems.is_empty());
            assert!(list.pupils.iter().all(|pupil| !pupil.name().is_empty()));
            assert!(list.problems.iter().all(|problem| problem.line <= problem.last));
            assert!(list.duplicates().iter().all(|twice| twice.len() > 1));
            let rows: Vec<Vec<String>> = list
                .pupils
                .iter()
                .map(|pupil| vec![pupil.name(), pupil.class.clone()])
                .collect();
            assert!(list.classes().len() <= rows.len() && csv(&rows).len() > rows.len());
        }
    }
});
