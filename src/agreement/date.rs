//! Days and times as they were in a British school.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Date {
    pub year: u32,
    /// From 1.
    pub month: u32,
    /// From 1.
    pub day: u32,
}

const DAY: u64 = 86_400;
const HOUR: u64 = 3_600;
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Date {
    /// No day is later.
    pub const LAST: Self = Self {
        year: 9999,
        month: 12,
        day: 31,
    };

    /// The day in the United Kingdom, `at` seconds since 1970 (UTC).
    pub fn in_uk(at: u64) -> Self {
        Self::civil(uk_seconds(at) / DAY)
    }

    /// The day, `days` after 1 January 1970 (Howard Hinnant's civil_from_days; see chrono-Compatible Low-Level Date Algorithms).
    fn civil(days: u64) -> Self {
        let days = days + 719_468;
        let era = days / 146_097;
        let of_era = days % 146_097;
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + u64::from(month <= 2);
        let small = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            year: small(year),
            month: small(month),
            day: small(day),
        }
    }

    /// The last day of the school year that this day is in: 31 August.
    pub fn school_year_end(self) -> Self {
        Self {
            year: if self.month > 8 {
                self.year.saturating_add(1)
            } else {
                self.year
            },
            month: 8,
            day: 31,
        }
    }

    /// "22 November 2026".
    pub fn long(self) -> String {
        let month = usize::try_from(self.month)
            .ok()
            .and_then(|month| MONTHS.get(month.checked_sub(1)?));
        format!("{} {} {}", self.day, month.unwrap_or(&""), self.year)
    }

    /// The day that a browser's date field gives: "2026-11-22".
    pub fn from_iso(text: &str) -> Option<Self> {
        let number = |part: Option<&str>| part?.parse().ok();
        let mut parts = text.split('-');
        let date = Self {
            year: number(parts.next())?,
            month: number(parts.next())?,
            day: number(parts.next())?,
        };
        (date.iso() == text && (1..=12).contains(&date.month) && (1..=31).contains(&date.day)).then_some(date)
    }

    /// "2026-11-22".
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.long())
    }
}

/// The time of day in the United Kingdom, `at` seconds since 1970 (UTC): "14:05".
pub fn time_of_day(at: u64) -> String {
    let seconds = uk_seconds(at) % DAY;
    format!("{:02}:{:02}", seconds / HOUR, seconds % HOUR / 60)
}

/// Seconds as a British clock counts them: an hour more from 01:00 UTC on the last Sunday of March to the same of October.
fn uk_seconds(at: u64) -> u64 {
    let date = Date::civil(at / DAY);
    let summer = match date.month {
        4..=9 => true,
        3 => at >= last_sunday(at / DAY, date) * DAY + HOUR,
        10 => at < last_sunday(at / DAY, date) * DAY + HOUR,
        _ => false,
    };
    if summer { at + HOUR } else { at }
}

/// The last Sunday of a month of 31 days, in days since 1970; `days` is `date`.
fn last_sunday(days: u64, date: Date) -> u64 {
    let end = days + u64::from(31 - date.day.min(31));
    // 1 January 1970 was a Thursday
    end - (end + 4) % 7
}
