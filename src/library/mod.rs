//! Reads what people write in lessons/, agreements/, guidance/ and schools/, checks all of it in one run, and explains every
//! mistake with the file, the line, a caret and what to write instead. Names `lesson`, `agreement` and `school`.

mod agreements;
mod build;
mod build_plan;
mod build_pretend;
mod checks;
mod contacts;
mod coverage;
mod curriculum;
mod file;
mod forms;
mod guidance;
mod incidents;
mod known_words;
mod lesson_file;
mod load;
mod markdown;
mod nearest;
mod new;
mod problem;
mod reading;
mod schools;
mod sentences;
mod sequences;
mod shape;
mod shapes;
mod shapes_all;
mod shapes_beside;
mod shapes_pretend;
mod shapes_school;
mod values;
mod visit;
mod walk;

pub use contacts::{Audience, Contact};
pub use coverage::{COLUMNS, column_name};
pub use curriculum::{Curriculum, Framework, Statement, Strand};
pub use guidance::{SERVES, Source, Topic};
pub use incidents::{Group, Incident, Outside, SERVED, Tell};
pub use load::{Library, load, run_check};
pub use new::{NewLessonError, new_lesson};
pub use problem::{Problem, Problems};
pub use reading::{Formula, Limit, Reader, ReadingLists};
pub use schools::load_school;
pub use sequences::{Occasion, Placed, Sequence};
pub use shape::documented_fields;
