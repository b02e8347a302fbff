//! The typefaces that PDFs are written with (Noto Sans and Amiri, OFL-1.1), cut down to the letters that Harbour promises. They are files of
//! their own, which nothing loads before somebody asks for a PDF.

use read_fonts::{
    FontRef, TableProvider,
    collections::IntSet,
    tables::cmap::CmapSubtable,
    types::{GlyphId, NameId, Tag},
};
use skera::{Plan, SubsetFlags, subset_font};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::path::Path;

/// One typeface.
#[derive(Clone, Copy, Debug)]
pub struct PaperFont {
    /// Below node_modules.
    from: &'static str,
    /// In dist/fonts.
    pub name: &'static str,
    letters: &'static [RangeInclusive<u32>],
    features: &'static [&'static [u8; 4]],
}

/// Latin with its marks and the letters that African languages add, Greek, Cyrillic, and the signs between words.
const EUROPE: &[RangeInclusive<u32>] = &[
    0x20..=0x7e,
    0xa0..=0x24f,
    0x253..=0x254,
    0x256..=0x257,
    0x259..=0x259,
    0x25b..=0x25b,
    0x260..=0x260,
    0x263..=0x263,
    0x268..=0x269,
    0x26b..=0x26b,
    0x272..=0x272,
    0x275..=0x275,
    0x280..=0x280,
    0x283..=0x283,
    0x289..=0x28b,
    0x292..=0x294,
    0x2b9..=0x2bf,
    0x2c6..=0x2dd,
    0x300..=0x36f,
    0x384..=0x3ce,
    0x400..=0x45f,
    0x48a..=0x52f,
    0x1e00..=0x1fff,
    0x2000..=0x2027,
    0x202f..=0x203a,
    0x2044..=0x2044,
    0x205f..=0x206f,
    0x20ac..=0x20ac,
    0x2116..=0x2116,
    0x2122..=0x2122,
    0x2212..=0x2212,
    // below a mark that stands alone
    0x25cc..=0x25cc,
    0xa78b..=0xa78c,
];

/// Arabic, Persian, Urdu and their neighbours, with the spaces, joiners and signs that may stand within a word or name. Of
/// Amiri, because its letters are whole: where a font draws dots by themselves, programs read other words out of a PDF.
const ARABIC: &[RangeInclusive<u32>] = &[
    0x20..=0x22,
    0x27..=0x3f,
    0x5b..=0x5d,
    0xa0..=0xa0,
    0xab..=0xab,
    0xbb..=0xbb,
    0x600..=0x6ff,
    0x750..=0x77f,
    0x870..=0x8ff,
    0x200b..=0x2014,
    0x2018..=0x201e,
    0x25cc..=0x25cc,
];

const MARKS: &[&[u8; 4]] = &[b"ccmp", b"locl", b"mark", b"mkmk", b"kern", b"rlig"];
const JOINED: &[&[u8; 4]] = &[
    b"ccmp", b"locl", b"mark", b"mkmk", b"kern", b"rlig", b"isol", b"init", b"medi", b"fina", b"calt", b"rclt",
    b"liga", b"curs",
];

/// Regular, bold, and for Arabic letters.
pub const PAPER_FONTS: [PaperFont; 3] = [
    PaperFont {
        from: "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
        name: "paper-regular.ttf",
        letters: EUROPE,
        features: MARKS,
    },
    PaperFont {
        from: "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
        name: "paper-bold.ttf",
        letters: EUROPE,
        features: MARKS,
    },
    PaperFont {
        from: "@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf",
        name: "paper-arabic.ttf",
        letters: ARABIC,
        features: JOINED,
    },
];

impl PaperFont {
    /// The font file with its letters only, without hints for screens of old. The same package gives the same bytes.
    pub fn cut(&self, packages: &Path) -> Result<Vec<u8>, String> {
        let path = packages.join(self.from);
        let said = |why: String| format!("{}: {why}. Run script/setup, then build again.", path.display());
        let whole = std::fs::read(&path).map_err(|why| said(why.to_string()))?;
        let font = FontRef::new(&whole).map_err(|why| said(why.to_string()))?;
        let mut letters = IntSet::<u32>::empty();
        self.letters
            .iter()
            .for_each(|range| letters.insert_range(range.clone()));
        let mut scripts = IntSet::<Tag>::empty();
        scripts.invert();
        let mut names = IntSet::<NameId>::empty();
        // family to version, and the licence with its address
        names.insert_range(NameId::from(0)..=NameId::from(6));
        names.insert_range(NameId::from(13)..=NameId::from(14));
        let plan = Plan::new(
            &IntSet::<GlyphId>::empty(),
            &letters,
            &font,
            SubsetFlags::SUBSET_FLAGS_NO_HINTING,
            &tags(&[b"DSIG", b"STAT", b"gasp", b"MVAR"]),
            &scripts,
            &tags(self.features),
            &names,
            &[0x409].into_iter().collect(),
        );
        subset_font(&font, &plan).map_err(|why| said(why.to_string()))
    }
}

fn tags(names: &[&[u8; 4]]) -> IntSet<Tag> {
    names.iter().map(|name| Tag::new(name)).collect()
}

/// Every letter that a font file can draw.
pub fn letters_in(font: &[u8]) -> Result<BTreeSet<char>, String> {
    let font = FontRef::new(font).map_err(|why| why.to_string())?;
    let cmap = font.cmap().map_err(|why| why.to_string())?;
    // glyph 0 is the box that stands for what a font lacks
    let drawn = |pairs: &mut dyn Iterator<Item = (u32, GlyphId)>| -> Vec<u32> {
        pairs
            .filter(|(_, glyph)| glyph.to_u32() != 0)
            .map(|(letter, _)| letter)
            .collect()
    };
    let mapped = |subtable: CmapSubtable| match subtable {
        CmapSubtable::Format4(table) => drawn(&mut table.iter()),
        CmapSubtable::Format12(table) => drawn(&mut table.iter()),
        _ => Vec::new(),
    };
    let tables = cmap.encoding_records().iter();
    let all = tables
        .filter_map(|record| record.subtable(cmap.offset_data()).ok())
        .flat_map(mapped);
    Ok(all.filter_map(char::from_u32).collect())
}
