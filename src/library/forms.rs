//! The forms of single values: numbers, ids, words from a list, addresses, days.

use super::nearest::suggest;
use super::shape::Field;
use super::values::{is_day, is_web_address, slug};
use super::visit::Visit;
use crate::lesson::Id;
use std::ops::Range;

impl Visit<'_> {
    pub fn number(
        &mut self,
        digits: &str,
        radix: u32,
        least: u32,
        most: u32,
        field: &'static Field,
        span: Range<usize>,
    ) {
        let number = i64::from_str_radix(digits, radix).ok();
        if !number.is_some_and(|number| (i64::from(least)..=i64::from(most)).contains(&number)) {
            let message = format!("`{}` is {digits}, and should be from {least} to {most}", field.name);
            self.report(
                span,
                message,
                "out of range",
                format!("write a whole number from {least} to {most}"),
            );
        }
    }

    pub fn id(&mut self, text: &str, field: &str, span: Range<usize>) {
        if !Id::is_valid(text) {
            let better = slug(text);
            let help = if Id::is_valid(&better) {
                format!("write \"{better}\"")
            } else {
                "write \"a-name\"".to_owned()
            };
            let help = format!("{help}: lower-case letters, digits and hyphens, a letter first, at most 40");
            self.report(span, format!("`{field}` is not a valid id"), "not an id", help);
        }
    }

    pub fn one_of(&mut self, text: &str, words: &[&str], field: &str, span: Range<usize>) {
        if !words.contains(&text) {
            self.report(
                span,
                format!("`{field}` can't be \"{text}\""),
                "unknown",
                suggest(text, words),
            );
        }
    }

    pub fn url(&mut self, text: &str, field: &str, span: Range<usize>) {
        if !is_web_address(text) {
            let help = "write the whole address, such as \"https://www.childline.org.uk/\"".to_owned();
            self.report(
                span,
                format!("`{field}` is not a safe web address"),
                "not https://…",
                help,
            );
        }
    }

    pub fn day(&mut self, text: &str, field: &str, span: Range<usize>) {
        if text != "not checked" && !is_day(text) {
            let help = "write the day as \"2026-11-22\", or \"not checked\" if nobody has compared it yet".to_owned();
            self.report(span, format!("`{field}` is not a day"), "not a day", help);
        }
    }
}
