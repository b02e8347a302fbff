//! From a picture to the text of a code in it.

use quircs::Quirc;

/// The text of the first code in a picture that can be read whole. `luma` is the brightness, a byte a pixel, row by row.
pub fn text_in(luma: &[u8], width: usize, height: usize) -> Option<String> {
    // what can't hold the smallest code is not looked at
    if width < 21 || height < 21 || width.checked_mul(height)? != luma.len() {
        return None;
    }
    let seen = Picture {
        luma: luma.to_vec(),
        width,
        height,
    };
    // corners are found to the pixel: twice as many of them, or none that is off by itself, often make the difference
    match seen.read() {
        Found::Text(text) => Some(text),
        Found::Nothing => None,
        Found::Unreadable => {
            let soft = seen.soft();
            let doubled = seen.doubled().read().text();
            doubled
                .or_else(|| soft.read().text())
                .or_else(|| soft.doubled().read().text())
        }
    }
}

struct Picture {
    luma: Vec<u8>,
    width: usize,
    height: usize,
}

enum Found {
    Text(String),
    /// Something has the corners of a code.
    Unreadable,
    Nothing,
}

impl Found {
    fn text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            Self::Unreadable | Self::Nothing => None,
        }
    }
}

impl Picture {
    fn read(&self) -> Found {
        let mut reader = Quirc::default();
        let mut found = Found::Nothing;
        for code in reader.identify(self.width, self.height, &self.luma) {
            found = Found::Unreadable;
            let data = code.ok().and_then(|code| code.decode().ok());
            if let Some(text) = data.and_then(|data| String::from_utf8(data.payload).ok()) {
                return Found::Text(text);
            }
        }
        found
    }

    /// With a pixel more between any two, as bright as those around it are on average.
    fn doubled(&self) -> Self {
        self.made(self.width * 2 - 1, self.height * 2 - 1, |x, y| {
            let (left, top, right, bottom) = (x / 2, y / 2, x.div_ceil(2), y.div_ceil(2));
            (self.at(left, top) + self.at(right, top) + self.at(left, bottom) + self.at(right, bottom)) / 4
        })
    }

    /// With every pixel as bright as it and its neighbours are on average.
    fn soft(&self) -> Self {
        self.made(self.width, self.height, |x, y| {
            let (left, top) = (x.saturating_sub(1), y.saturating_sub(1));
            let (right, bottom) = ((x + 1).min(self.width - 1), (y + 1).min(self.height - 1));
            let rows = [top, y, bottom];
            rows.iter()
                .map(|row| self.at(left, *row) + self.at(x, *row) + self.at(right, *row))
                .sum::<u16>()
                / 9
        })
    }

    fn made(&self, width: usize, height: usize, bright: impl Fn(usize, usize) -> u16) -> Self {
        let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        Self {
            luma: pixels.map(|(x, y)| bright(x, y) as u8).collect(),
            width,
            height,
        }
    }

    fn at(&self, x: usize, y: usize) -> u16 {
        u16::from(self.luma[y * self.width + x])
    }
}
