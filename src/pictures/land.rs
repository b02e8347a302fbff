//! Cut paper: washes, hills, water and clouds. Every sheet casts a lip of ink at 7% above its edge.

use super::tag::n;

/// The washes a picture can stand on, and the paler circle on each.
pub(super) const WASHES: [(&str, &str, &str); 9] = [
    ("peach", "#FFD9C9", "#FFECE2"),
    ("blue", "#D3E4FF", "#E9F1FF"),
    ("lilac", "#E6DAFB", "#F4EDFF"),
    ("sand", "#FFE9B8", "#FFF4D6"),
    ("sea", "#C9EDF3", "#E3F7FA"),
    ("mint", "#D3F0DA", "#E8F8EB"),
    ("sun", "#FFE08A", "#FFEFBF"),
    ("rose", "#FBDCE8", "#FDEDF4"),
    ("night", "#26305C", "#35417A"),
];

/// A flat wash with a big soft circle that rises from `rise` (0 to 1) of the height.
pub(super) fn backdrop(size: (f64, f64), wash: &str, circle: &str, centre: (f64, f64), radius: f64) -> String {
    format!(
        "<rect width=\"{}\" height=\"{}\" fill=\"{wash}\"/><circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{circle}\"/>",
        n(size.0),
        n(size.1),
        n(centre.0),
        n(centre.1),
        n(radius)
    )
}

/// One sheet of paper with its lip.
pub(super) fn sheet(path: &str, colour: &str, lip: f64) -> String {
    format!(
        "<path d=\"{path}\" fill=\"#16203F\" opacity=\".07\" transform=\"translate(0 {})\"/><path d=\"{path}\" fill=\"{colour}\"/>",
        n(-lip)
    )
}

/// The shapes of a sheet's upper edge.
pub(super) const SHAPES: [&str; 5] = ["rolling", "left", "right", "flat", "waves"];

/// The outline of a sheet that fills the picture below `top`.
pub(super) fn outline(shape: &str, (w, h): (f64, f64), top: f64, rise: f64) -> String {
    let p = |x: f64, y: f64| format!("{} {}", n(w * x), n(top + rise * y));
    let edge = match shape {
        "left" => format!("M{}C{} {} {}", p(0.0, -0.9), p(0.3, -1.2), p(0.55, 0.5), p(1.0, 0.2)),
        "right" => format!("M{}C{} {} {}", p(0.0, 0.2), p(0.45, 0.5), p(0.7, -1.2), p(1.0, -0.9)),
        "flat" => format!("M{}H{}", p(0.0, 0.0), n(w)),
        "waves" => {
            let wave = w / 8.0;
            let mut edge = format!("M{}q{} {} {} 0", p(0.0, 0.0), n(wave / 2.0), n(-rise), n(wave));
            for _ in 1..8 {
                edge += &format!("t{} 0", n(wave));
            }
            edge
        }
        _ => format!(
            "M{}C{} {} {}S{} {}",
            p(0.0, 0.0),
            p(0.22, -1.0),
            p(0.42, 0.5),
            p(0.6, -0.1),
            p(0.88, -0.9),
            p(1.0, -0.2)
        ),
    };
    format!("{edge}V{}H0Z", n(h))
}

/// A cloud, 137 by 60.
pub(super) fn cloud(colour: &str, opacity: f64) -> String {
    format!(
        "<path opacity=\"{}\" fill=\"{colour}\" d=\"M20 60a26 26 0 0 1 6-51 36 36 0 0 1 66-2 28 28 0 0 1 40 20 17 17 0 0 1-4 33Z\"/>",
        n(opacity)
    )
}

/// A fish, 56 by 28, swimming to the left.
pub(super) fn fish(colour: &str) -> String {
    format!(
        "<path d=\"M0 14C8 0 30-2 42 12L56 2v26L42 18C30 32 8 30 0 14Z\" fill=\"{colour}\"/><circle cx=\"12\" cy=\"12\" r=\"3\" fill=\"#16203F\"/>"
    )
}
