//! One file a kind of page. A page gives the body between the template's start and end.
//! (Add your `pub mod` line here when your file compiles, and its line in src/site/pages.rs.)

pub mod about;
pub mod accessibility;
pub mod agreement;
pub mod agreements;
pub mod band;
pub mod board;
pub mod check;
pub mod curriculum;
pub mod curriculum_rows;
pub mod help;
pub mod home;
pub mod incident;
pub mod incident_note;
pub mod incidents;
pub mod know;
pub mod languages;
pub mod lesson;
pub mod not_found;
pub mod parents;
pub mod plan;
mod plan_teach;
pub mod print;
pub mod privacy;
pub mod progress;
pub mod quiz;
pub mod register;
pub mod school;
pub mod school_file;
pub mod search;
pub mod sequences;
pub mod settings;
pub mod start;
pub mod teachers;
pub mod topic;
mod worries;
