//! Things that no emoji set draws as we need them: screens, bubbles, a UK school, a pound coin.
//! Each has its own box; the drawing round it moves and scales it.

use super::tag::n;

/// A tablet, 260 by 182; its screen is 232 by 150 at 14, 14.
pub(super) fn tablet(screen: &str, inner: &str) -> String {
    format!(
        "<rect y=\"4\" width=\"260\" height=\"180\" rx=\"24\" fill=\"#0A1026\" opacity=\".18\"/><rect width=\"260\" height=\"178\" rx=\"24\" fill=\"#2B3257\"/><rect x=\"14\" y=\"14\" width=\"232\" height=\"150\" rx=\"12\" fill=\"{screen}\"/><circle cx=\"130\" cy=\"7.4\" r=\"2.6\" fill=\"#7F8CBD\"/>{inner}"
    )
}

/// A phone, 120 by 222; its screen is 100 by 186 at 10, 16.
pub(super) fn phone(screen: &str, inner: &str) -> String {
    format!(
        "<rect y=\"4\" width=\"120\" height=\"220\" rx=\"22\" fill=\"#0A1026\" opacity=\".18\"/><rect width=\"120\" height=\"218\" rx=\"22\" fill=\"#2B3257\"/><rect x=\"10\" y=\"16\" width=\"100\" height=\"186\" rx=\"10\" fill=\"{screen}\"/><rect x=\"48\" y=\"6.500\" width=\"24\" height=\"4\" rx=\"2\" fill=\"#7F8CBD\"/>{inner}"
    )
}

/// A laptop, 280 by 184; its screen is 212 by 136 at 34, 12.
pub(super) fn laptop(screen: &str, inner: &str) -> String {
    format!(
        "<rect x=\"22\" width=\"236\" height=\"164\" rx=\"18\" fill=\"#2B3257\"/><rect x=\"34\" y=\"12\" width=\"212\" height=\"136\" rx=\"8\" fill=\"{screen}\"/>{inner}<path fill=\"#0A1026\" opacity=\".18\" d=\"M0 168h280v4a16 16 0 0 1-16 16H16a16 16 0 0 1-16-16Z\"/><path fill=\"#C9D2E8\" d=\"M0 160h280v6a16 16 0 0 1-16 16H16a16 16 0 0 1-16-16Z\"/><path fill=\"#9AA6C8\" d=\"M112 160h56a10 10 0 0 1-10 9h-36a10 10 0 0 1-10-9Z\"/>"
    )
}

/// A speech bubble of a given size; the tail hangs 18 below it.
pub(super) fn bubble(width: f64, height: f64, tail: &str, colour: &str, inner: &str) -> String {
    let r = (height / 2.0).min(18.0);
    let foot = (width - 2.0 * r).max(34.0);
    let along = match tail {
        "left" => format!("h{}l-20 18v-18h-14", n(34.0 - foot)),
        "right" => format!("h-14v18l-20-18h{}", n(34.0 - foot)),
        _ => format!("h{}", n(-foot)),
    };
    let (foot, side, r) = (n(foot), n(height - 2.0 * r), n(r));
    let path = format!(
        "M{r} 0h{foot}a{r} {r} 0 0 1 {r} {r}v{side}a{r} {r} 0 0 1-{r} {r}{along}\
         a{r} {r} 0 0 1-{r}-{r}v-{side}a{r} {r} 0 0 1 {r}-{r}Z"
    );
    format!(
        "<path fill=\"#16203F\" opacity=\".1\" transform=\"translate(0 3)\" d=\"{path}\"/><path fill=\"{colour}\" d=\"{path}\"/>{inner}"
    )
}

/// A map pin, 48 by 64, its point at 24, 64.
pub(super) fn pin(colour: &str) -> String {
    format!(
        "<ellipse cx=\"24\" cy=\"64\" rx=\"13\" ry=\"4\" fill=\"#16203F\" opacity=\".14\"/><path d=\"M24 0c13 0 24 10 24 24 0 18-24 40-24 40S0 42 0 24C0 10 11 0 24 0Z\" fill=\"{colour}\"/><circle cx=\"24\" cy=\"23\" r=\"9\" fill=\"#fff\"/>"
    )
}

/// A pound coin, 64 by 64.
pub(super) fn coin() -> &'static str {
    "<circle cx=\"32\" cy=\"34\" r=\"31\" fill=\"#16203F\" opacity=\".16\"/><circle cx=\"32\" cy=\"32\" r=\"31\" fill=\"#C9CEDB\"/><circle cx=\"32\" cy=\"32\" r=\"24\" fill=\"#FFD867\"/><path d=\"M41 23c-2-5-14-7-15 2-1 8 5 12-1 21h16M22 35h14\" stroke=\"#8A5A00\" stroke-width=\"4.500\" stroke-linecap=\"round\" stroke-linejoin=\"round\" fill=\"none\"/>"
}

/// A brick primary school with a bell, 160 by 124, outlined like a sticker.
pub(super) fn school() -> &'static str {
    "<path fill=\"#16203F\" stroke=\"#16203F\" opacity=\".16\" transform=\"translate(0 4)\" stroke-width=\"11\" stroke-linejoin=\"round\" d=\"M4 121V66l-2-2 3-12h48l17-16V16L80 4l10 12v20l17 16h48l3 12-2 2v55Z\"/><path fill=\"#fff\" stroke=\"#fff\" stroke-width=\"11\" stroke-linejoin=\"round\" d=\"M4 121V66l-2-2 3-12h48l17-16V16L80 4l10 12v20l17 16h48l3 12-2 2v55Z\"/><path fill=\"#CF7B52\" d=\"M8 64h144v58H8Z\"/><path fill=\"#7A3B3B\" d=\"M4 52h152l4 14H0Z\"/><path fill=\"#E39A6C\" d=\"M46 122V56l34-30 34 30v66Z\"/><path fill=\"#7A3B3B\" d=\"M80 18 38 56l6 8 36-32 36 32 6-8Z\"/><path fill=\"#7A3B3B\" d=\"M70 16 80 4l10 12v12H70Z\"/><path fill=\"#FFD43B\" d=\"M75 24c0-8 10-8 10 0l2 4H73Z\"/><circle cx=\"80\" cy=\"58\" r=\"12\" fill=\"#fff\"/><path d=\"M80 51v7l5 3\" stroke=\"#16203F\" stroke-width=\"3\" stroke-linecap=\"round\" stroke-linejoin=\"round\" fill=\"none\"/><path fill=\"#2B3257\" d=\"M66 122V98a14 14 0 0 1 28 0v24Z\"/><path d=\"M80 86v36\" stroke=\"#4B5A8C\" stroke-width=\"2\"/><g fill=\"#BFE6FF\"><path d=\"M15 76h11v12H15Zm15 0h11v12H30ZM15 96h11v12H15Zm15 0h11v12H30ZM119 76h11v12h-11Zm15 0h11v12h-11ZM119 96h11v12h-11Zm15 0h11v12h-11ZM52 78h11v14H52Zm45 0h11v14H97Z\"/></g><path fill=\"#5FAE6E\" d=\"M0 122c0-10 12-14 18-6 6-6 16-2 16 6Zm126 0c0-8 10-12 16-6 6-8 18-4 18 6Z\"/>"
}

/// An advert that popped up, 150 by 112, its cross at the top right.
pub(super) fn advert(inner: &str) -> String {
    format!(
        "<rect y=\"4\" width=\"150\" height=\"112\" rx=\"16\" fill=\"#16203F\" opacity=\".16\"/><rect width=\"150\" height=\"112\" rx=\"16\" fill=\"#FFCF3F\"/><circle cx=\"75\" cy=\"50\" r=\"40\" fill=\"#FFE69A\"/>{inner}<rect x=\"30\" y=\"80\" width=\"90\" height=\"24\" rx=\"12\" fill=\"#C22A4B\"/><rect x=\"48\" y=\"89\" width=\"54\" height=\"6\" rx=\"3\" fill=\"#fff\"/><circle cx=\"134\" cy=\"16\" r=\"11\" fill=\"#fff\"/><path d=\"m130 12 8 8m0-8-8 8\" stroke=\"#16203F\" stroke-width=\"3.500\" stroke-linecap=\"round\"/>"
    )
}

/// A mark that needs no words, 40 by 40.
pub(super) fn mark(kind: &str, colour: &str) -> String {
    let line = |path: &str| {
        format!(
            "<path d=\"{path}\" stroke=\"{colour}\" stroke-width=\"7\" stroke-linecap=\"round\" stroke-linejoin=\"round\" fill=\"none\"/>"
        )
    };
    match kind {
        "tick" => line("m6 21 10 10L34 9"),
        "cross" => line("m9 9 22 22m0-22L9 31"),
        "question" => {
            line("M11 12c1-6 6-8 10-8s9 3 9 9c0 7-9 6-9 14")
                + &format!("<circle cx=\"21\" cy=\"37\" r=\"4.200\" fill=\"{colour}\"/>")
        }
        "exclaim" => line("M20 4v20") + &format!("<circle cx=\"20\" cy=\"36\" r=\"4.200\" fill=\"{colour}\"/>"),
        "arrow" => line("M4 20h31M22 7l13 13-13 13"),
        "dots" => format!(
            "<g fill=\"{colour}\"><circle cx=\"6\" cy=\"20\" r=\"4.600\"/><circle cx=\"20\" cy=\"20\" r=\"4.600\"/><circle cx=\"34\" cy=\"20\" r=\"4.600\"/></g>"
        ),
        "lines" => format!(
            "<g fill=\"{colour}\"><rect y=\"4\" width=\"40\" height=\"7\" rx=\"3.500\"/><rect y=\"17\" width=\"40\" height=\"7\" rx=\"3.500\"/><rect y=\"30\" width=\"26\" height=\"7\" rx=\"3.500\"/></g>"
        ),
        "play" => format!(
            "<path fill=\"{colour}\" stroke=\"{colour}\" stroke-width=\"5\" stroke-linejoin=\"round\" d=\"M10 6v28l24-14Z\"/>"
        ),
        _ => format!(
            "<path fill=\"{colour}\" d=\"m20 2 5.400 11.600 12.600 1.600-9.300 8.700 2.500 12.600L20 30.300 8.800 36.500l2.500-12.600L2 15.200l12.600-1.600Z\"/>"
        ),
    }
}

/// The kinds of mark.
pub(super) const MARKS: [&str; 9] = [
    "tick", "cross", "question", "exclaim", "arrow", "dots", "lines", "play", "star",
];
