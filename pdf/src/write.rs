//! From a paper to the bytes of its PDF.

use crate::blocks::Setter;
use crate::draw;
use crate::error::PdfError;
use crate::fonts::{Faces, Fonts};
use crate::layout::{Area, Ink, Placed, place};
use crate::look::{self, BAND, MARGIN, PAGE, WIDTH};
use crate::paper::{Attachment, Paper};
use crate::runs::lines;
use crate::tree::Tree;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};
use krilla::{Document, SerializeSettings};

/// What made it, in the PDF's own words.
const MAKER: &str = "Harbour";

/// The PDF: A4, PDF/A-3a and PDF/UA-1 as far as krilla checks them. The same paper and fonts give the same bytes.
pub fn write(paper: &Paper, fonts: &Fonts) -> Result<Vec<u8>, PdfError> {
    let faces = Faces::read(fonts)?;
    let mut setter = Setter::new(&faces);
    setter.title(&paper.title)?;
    for block in &paper.blocks {
        setter.block(block)?;
    }
    let Setter {
        mut tree,
        rows,
        headings,
        ..
    } = setter;
    let placed = place(rows);

    let mut document = Document::new_with(settings()?);
    let pages = placed.last().map_or(1, |last| last.page + 1);
    for page in 0..pages {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).unwrap_or_default();
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        around(&mut surface, paper, page, pages, &faces)?;
        for placed in placed.iter().filter(|placed| placed.page == page) {
            row(&mut surface, placed, &mut tree, &faces)?;
        }
        surface.finish();
        sheet.finish();
    }

    document.set_metadata(metadata(paper));
    document.set_outline(outline(&headings, &placed));
    document.set_tag_tree(tree.finish(&paper.language));
    if let Some(attachment) = &paper.attachment {
        document
            .embed_file(embedded(attachment, paper.at)?)
            .ok_or_else(|| PdfError::BadPaper("a file is attached twice".into()))?;
    }
    Ok(document.finish()?)
}

/// Archival, with a file attached, and readable by those who listen; whatever breaks either is an error.
fn settings() -> Result<SerializeSettings, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|why| PdfError::Standard(format!("{why:?}")))?;
    Ok(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    })
}

fn row(surface: &mut Surface, placed: &Placed, tree: &mut Tree, faces: &Faces) -> Result<(), PdfError> {
    for (part, ink) in &placed.row.inks {
        let tag = match part {
            Some(_) => ContentTag::Other,
            None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        };
        let drawn = surface.start_tagged(tag);
        draw::ink(surface, ink, MARGIN, placed.y, faces)?;
        surface.end_tagged();
        if let Some(part) = part {
            tree.ink(*part, drawn);
            if let Ink::Strokes { area, .. } | Ink::Code { area, .. } = ink
                && let Some(rect) = area.rect(MARGIN, placed.y)
            {
                tree.place(*part, placed.page, rect);
            }
        }
    }
    Ok(())
}

/// What is on every page: a band at its top, and its foot with the page's number.
fn around(surface: &mut Surface, paper: &Paper, page: usize, pages: usize, faces: &Faces) -> Result<(), PdfError> {
    let _ = surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    let (top, foot) = (
        panel(0.0, 0.0, PAGE.0, BAND, look::SEA),
        panel(MARGIN, PAGE.1 - 50.0, WIDTH, 0.7, look::LINE),
    );
    draw::ink(surface, &top, 0.0, 0.0, faces)?;
    draw::ink(surface, &foot, 0.0, 0.0, faces)?;
    surface.end_tagged();

    let _ = surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
    let baseline = PAGE.1 - 35.0;
    let number = lines(&format!("Page {} of {pages}", page + 1), look::SMALL, WIDTH, faces)?;
    for line in &number {
        draw::line(surface, line, PAGE.0 - MARGIN - line.width(), baseline, faces);
    }
    if let Some(first) = lines(&paper.foot, look::SMALL, WIDTH - 80.0, faces)?.first() {
        draw::line(surface, first, MARGIN, baseline, faces);
    }
    surface.end_tagged();
    Ok(())
}

fn panel(x: f32, y: f32, width: f32, height: f32, colour: (u8, u8, u8)) -> Ink {
    let area = Area { x, y, width, height };
    Ink::Panel { area, colour }
}

fn metadata(paper: &Paper) -> Metadata {
    Metadata::new()
        .title(paper.title.clone())
        .language(paper.language.clone())
        .creator(MAKER.into())
        .producer(MAKER.into())
        .text_direction(TextDirection::LeftToRight)
        .creation_date(date(paper.at))
        .document_id(format!("{} {} {}", paper.title, paper.foot, paper.at))
}

/// The title, with the headings below it.
fn outline(headings: &[(u8, String, usize)], placed: &[Placed]) -> Outline {
    let mut outline = Outline::new();
    let node = |(_, text, row): &(u8, String, usize)| {
        let (page, y) = placed.get(*row).map_or((0, 0.0), |placed| (placed.page, placed.y));
        OutlineNode::new(text.clone(), XyzDestination::new(page, Point::from_xy(MARGIN, y)))
    };
    let mut headings = headings.iter();
    if let Some(title) = headings.next() {
        let mut title = node(title).with_open(true);
        for heading in headings.filter(|(level, ..)| *level == 2) {
            title.push_child(node(heading));
        }
        outline.push_child(title);
    }
    outline
}

fn embedded(attachment: &Attachment, at: u64) -> Result<EmbeddedFile, PdfError> {
    let mime = MimeType::new(&attachment.mime).ok_or_else(|| PdfError::BadPaper("its file has no kind".into()))?;
    Ok(EmbeddedFile {
        path: attachment.name.clone(),
        mime_type: Some(mime),
        description: Some(attachment.about.clone()),
        association_kind: AssociationKind::Source,
        data: attachment.bytes.clone().into(),
        modification_date: Some(date(at)),
        compress: Some(true),
        location: None,
    })
}

/// `at` seconds since 1970, in UTC.
fn date(at: u64) -> DateTime {
    let (mut year, mut days) = (1970u16, at / 86_400);
    let length =
        |year: u16| 365 + u64::from(year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)));
    while days >= length(year) && year < 9999 {
        days -= length(year);
        year += 1;
    }
    let february = length(year) - 337;
    let mut month = 1u8;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    let small = |number: u64| u8::try_from(number).unwrap_or_default();
    DateTime::new(year)
        .month(month)
        .day(small(days + 1))
        .hour(small(at / 3_600 % 24))
        .minute(small(at / 60 % 60))
        .second(small(at % 60))
        .utc_offset_hour(0)
}
