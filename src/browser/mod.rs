//! The only room that names web_sys, js_sys or wasm_bindgen. Natively each function has a twin that does nothing,
//! so that islands are compiled, and rendered, without a browser.

pub mod agreements;
pub mod board;
pub mod camera;
pub mod clock;
pub mod codes;
pub mod device;
mod dom;
pub mod drawing;
pub mod files;
pub mod look;
pub mod moving;
pub mod notices;
pub mod offline;
pub mod page;
pub mod paper;
#[cfg(target_arch = "wasm32")]
mod pictures;
pub mod pile;
pub mod progress;
#[cfg(target_arch = "wasm32")]
mod promises;
pub mod random;
pub mod school;
mod settings;
pub mod share;
pub mod shelf;
pub mod storage;
pub mod tabs;
pub mod turns;
pub mod vault;
pub mod workers;
