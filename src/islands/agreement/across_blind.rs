//! In a module that reads no codes.

use super::across::Open;
use crate::view::View;
use leptos::prelude::RwSignal;

pub fn stop() {}

pub fn reading(_: RwSignal<Open>, _: RwSignal<String>, _: impl Fn(String) + Copy + Send + 'static) -> View {
    View::nothing()
}

pub fn filming() -> View {
    View::nothing()
}
