//! The generator: routes, the page template, the release list, the build.

mod build;
mod cores;
mod fonts;
mod languages;
pub mod links;
pub mod modules;
pub mod narration;
mod packs;
mod pages;
pub mod paper_fonts;
mod parents;
pub mod release;
mod route;
mod schools;
pub mod search;
pub mod security;
pub mod slots;
mod sprite;
mod styles;
mod tables;
mod teachers;
mod template;

pub use build::{BuildError, Summary, build, build_for, read};
pub use pages::all;
pub use route::Route;
pub use schools::{Many, build_many};
pub use template::Page;
