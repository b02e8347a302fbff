//! The typefaces that the site brings along (all OFL-1.1), and where the packages keep them.

/// (file below node_modules, name in dist/fonts). assets/styles/type.css names the same files.
pub const FONTS: &[(&str, &str)] = &[
    (
        "@fontsource/andika/files/andika-latin-400-normal.woff2",
        "andika-latin-400-normal.woff2",
    ),
    (
        "@fontsource/andika/files/andika-latin-700-normal.woff2",
        "andika-latin-700-normal.woff2",
    ),
    (
        "@fontsource/andika/files/andika-latin-ext-400-normal.woff2",
        "andika-latin-ext-400-normal.woff2",
    ),
    (
        "@fontsource/andika/files/andika-latin-ext-700-normal.woff2",
        "andika-latin-ext-700-normal.woff2",
    ),
    (
        "@fontsource-variable/lexend/files/lexend-latin-wght-normal.woff2",
        "lexend-latin-wght-normal.woff2",
    ),
    (
        "@fontsource-variable/lexend/files/lexend-latin-ext-wght-normal.woff2",
        "lexend-latin-ext-wght-normal.woff2",
    ),
    (
        "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
        "atkinson-hyperlegible-next-latin-wght-normal.woff2",
    ),
    (
        "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
        "atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
    ),
];
