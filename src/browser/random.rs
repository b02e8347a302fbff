//! Chance, from the browser's own source.

/// Eight bytes that nobody can guess; natively the same each time, so that builds repeat.
pub fn bytes() -> [u8; 8] {
    #[cfg(target_arch = "wasm32")]
    {
        let mut bytes = [0; 8];
        let drawn = web_sys::window()
            .and_then(|window| window.crypto().ok())
            .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
        // without it (pages opened from a folder in old browsers) the clock must do: ids only have to differ
        if drawn {
            bytes
        } else {
            (js_sys::Date::now() * 1000.0 * (1.0 + js_sys::Math::random()))
                .to_bits()
                .to_be_bytes()
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    [1, 2, 3, 4, 5, 6, 7, 8]
}
