//! How the cast wears its hair: what lies behind the head, and what lies on it.

/// A way to wear one's hair, or what covers it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Hair {
    Bob,
    Puffs,
    Afro,
    Long,
    Plaits,
    Hijab,
    Short,
    Spikes,
    Patka,
    Grey,
    Bun,
    GreyBun,
}

impl Hair {
    /// Drawn first, behind shoulders and head.
    pub fn behind(self, colour: &str) -> String {
        let filled = |path: &str| format!("<path fill=\"{colour}\" d=\"{path}\"/>");
        match self {
            Self::Bob => filled(
                "M36 92C32 42 62 20 100 20s68 22 64 72c-1 26 2 44-8 56-10 9-30 6-36-4H80c-6 10-26 13-36 4-10-12-7-30-8-56Z",
            ),
            Self::Puffs => format!(
                "<g fill=\"{colour}\"><circle cx=\"42\" cy=\"46\" r=\"31\"/><circle cx=\"158\" cy=\"46\" r=\"31\"/></g>"
            ),
            Self::Afro => format!("<circle cx=\"100\" cy=\"78\" r=\"77\" fill=\"{colour}\"/>"),
            Self::Long => filled("M38 92C34 40 64 20 100 20s66 20 62 72c-1 40 8 70 2 92H36c-6-22 3-52 2-92Z"),
            Self::Plaits => format!(
                "<path fill=\"none\" stroke=\"{colour}\" stroke-width=\"22\" stroke-linecap=\"round\" stroke-dasharray=\"1 19\" d=\"M46 100C34 130 34 160 40 186M154 100c12 30 12 60 6 86\"/>"
            ),
            Self::Hijab => filled("M100 16c46 0 70 34 70 80 0 34-6 58 2 92H28c8-34 2-58 2-92 0-46 24-80 70-80Z"),
            Self::Bun | Self::GreyBun => format!("<circle cx=\"100\" cy=\"22\" r=\"27\" fill=\"{colour}\"/>"),
            Self::Short | Self::Spikes | Self::Patka | Self::Grey => String::new(),
        }
    }

    /// Drawn over the face.
    pub fn front(self, colour: &str) -> String {
        let filled = |path: &str| format!("<path fill=\"{colour}\" d=\"{path}\"/>");
        let shade = |path: &str| {
            format!("<path d=\"{path}\" stroke=\"#000\" stroke-opacity=\".13\" stroke-width=\"4\" fill=\"none\"/>")
        };
        match self {
            Self::Bob => {
                filled("M43 98C40 50 66 30 100 30s60 20 57 68c-6-14-12-22-22-28-20 8-48 8-68 0-12 6-19 14-24 28Z")
            }
            Self::Puffs => filled("M44 96C40 52 66 32 100 32s60 20 56 64c-8-22-26-36-56-36s-48 14-56 36Z"),
            Self::Afro => filled("M42 94C38 54 64 30 100 30s62 24 58 64c-8-18-28-27-58-27s-50 9-58 27Z"),
            Self::Short => filled(
                "M42 96C36 44 66 24 102 24c36 0 62 24 56 72-4-14-8-22-14-28-10 2-16-2-20-8-14 12-44 14-62 6-10 8-16 18-20 30Z",
            ),
            Self::Spikes => filled(
                "M42 94C38 62 46 44 58 36l-2-14 20 8 10-16 16 12 16-12 8 16 20-6-4 16c12 10 20 28 16 54-4-12-8-20-16-26-26-10-58-10-84 0-8 6-12 14-16 26Z",
            ),
            Self::Long => {
                filled("M42 100C38 50 64 28 100 28s62 22 58 72c-4-20-14-34-34-42-20 20-50 30-72 22-4 4-8 10-10 20Z")
            }
            Self::Plaits => {
                filled("M43 98C38 48 66 28 100 28s62 20 57 70c-6-20-24-36-54-38-3-6-3-6-6 0-30 2-48 18-54 38Z")
            }
            Self::Patka => {
                filled("M84 36C78 12 90 4 100 4s22 8 16 32Z")
                    + &filled("M41 90C36 48 62 26 100 26s64 22 59 64c-10-14-32-25-59-25S51 76 41 90Z")
                    + &shade("M86 30c8 5 20 5 28 0M90 40C72 44 54 58 48 78M110 40c18 4 36 18 42 38M100 40v24")
            }
            Self::Grey => {
                filled("M40 92C34 48 60 24 100 24s66 24 60 68c-6-16-12-24-22-30-22 6-54 6-76 0-10 6-16 14-22 30Z")
            }
            Self::Bun | Self::GreyBun => {
                filled("M44 96C40 50 66 30 100 30s60 20 56 66c-6-20-16-30-30-35-18 10-46 10-62 3-10 6-16 16-20 32Z")
                    + &shade("M80 31c12 7 28 7 40 0")
            }
            Self::Hijab => {
                format!(
                    "<path fill=\"{colour}\" fill-rule=\"evenodd\" d=\"M100 24c42 0 62 30 62 72 0 36-22 66-62 66s-62-30-62-66c0-42 20-72 62-72Zm0 22c-30 0-46 20-46 50 0 34 20 54 46 54s46-20 46-54c0-30-16-50-46-50Z\"/>"
                ) + &filled("M38 128C32 162 38 188 62 199c24 9 52 9 76 0 24-11 30-37 24-71l-15 20c-24 24-70 24-94 0Z")
                    + &shade("M56 146c14 24 40 34 84 30M60 170c18 14 44 18 70 12")
            }
        }
    }

    /// Whether the ears are hidden.
    pub fn over_ears(self) -> bool {
        matches!(self, Self::Hijab | Self::Bob | Self::Long)
    }

    /// The colour of the eyebrows, where the hair itself can't be seen.
    pub fn brows(self, colour: &'static str) -> &'static str {
        match self {
            Self::Hijab | Self::Patka => "#3A2418",
            Self::Grey | Self::GreyBun => "#8F96AB",
            _ => colour,
        }
    }
}
