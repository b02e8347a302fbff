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

/// Bytes to make a key of; nothing where the browser has no source that is good enough. Natively the same each time.
pub fn secret<const N: usize>() -> Option<[u8; N]> {
    #[cfg(target_arch = "wasm32")]
    {
        let mut bytes = [0; N];
        let crypto = web_sys::window()?.crypto().ok()?;
        crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
        Some(bytes)
    }
    #[cfg(not(target_arch = "wasm32"))]
    Some([7; N])
}
