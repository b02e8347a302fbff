//! The rows of a text with separators. Quotes are csv-core's business; a quote that is never closed is ours: csv-core would
//! take every row after it for a part of one cell.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// Quotes that aren't closed, before the rest is given up.
const MOST_UNCLOSED: usize = 20;

/// Cells of a row: a few more than spreadsheet programs have columns.
const WIDEST: usize = 20_000;
/// Cells of all rows together.
const MOST_CELLS: usize = 1_000_000;

/// One row.
pub(super) struct Row {
    /// From 1.
    pub line: u32,
    /// Its last line: the same, unless a cell has a new line in it.
    pub last: u32,
    /// Nothing if a quote isn't closed: where its cells end, nobody knows.
    pub cells: Option<Vec<String>>,
}

/// What csv-core needs to write to.
struct Room {
    reader: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
}

/// Every row but the blank ones. `most` ends it early; a quote that isn't closed costs its line and no other.
/// Nothing if there are more cells than memory should be spent on.
pub(super) fn rows(text: &str, separator: u8, most: usize) -> Option<Vec<Row>> {
    let text = text.as_bytes();
    let mut room = Room {
        reader: ReaderBuilder::new().delimiter(separator).build(),
        text: vec![0; text.len() + 1],
        ends: vec![0; 64],
    };
    let mut rows = Vec::new();
    let (mut at, mut line, mut unclosed, mut left) = (0, 1, 0, MOST_CELLS);
    while rows.len() < most {
        let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) else {
            break;
        };
        if rest.starts_with(b"\n") {
            at += 1;
            line += 1;
            continue;
        }
        let (read, whole) = room.read(rest, left.min(WIDEST))?;
        let raw = rest.get(..read).unwrap_or(rest);
        let raw = raw.strip_suffix(b"\n").unwrap_or(raw);
        let last = line + count(raw, b'\n');
        let odd = last > line && count(raw, b'"') % 2 == 1;
        let cells = match whole {
            Some(cells) if !odd => Some(cells),
            _ => None,
        };
        left -= cells.as_ref().map_or(0, Vec::len);
        let lost = cells.is_none();
        // as if the line with the quote ended with it, so that the rows after it are read
        if lost && last > line && unclosed < MOST_UNCLOSED {
            unclosed += 1;
            at += raw.iter().position(|byte| *byte == b'\n').map_or(read, |end| end + 1);
            rows.push(Row {
                line,
                last: line,
                cells,
            });
            line += 1;
        } else {
            at += read;
            rows.push(Row { line, last, cells });
            line = last + 1;
        }
    }
    Some(rows)
}

/// A row that goes on over many lines has a quote that isn't closed; one that doesn't has more cells than it may have.
fn too_wide(rest: &[u8], read: usize) -> Option<(usize, Option<Vec<String>>)> {
    let raw = rest.get(..read).unwrap_or(rest).trim_ascii_end();
    raw.contains(&b'\n').then_some((rest.len(), None))
}

fn count(bytes: &[u8], which: u8) -> u32 {
    let found = bytes.iter().filter(|byte| **byte == which).count();
    u32::try_from(found).unwrap_or(u32::MAX)
}

impl Room {
    /// How many bytes the next row has, and its cells; no cells if it ends with the text, within quotes. Nothing if it has
    /// more than `most` cells.
    fn read(&mut self, rest: &[u8], most: usize) -> Option<(usize, Option<Vec<String>>)> {
        self.reader.reset();
        let (mut read, mut written, mut cells) = (0, 0, 0);
        loop {
            let input = rest.get(read..).unwrap_or_default();
            let (Some(text), Some(ends)) = (self.text.get_mut(written..), self.ends.get_mut(cells..)) else {
                return Some((rest.len(), None));
            };
            let (result, more_read, more_written, more_cells) = self.reader.read_record(input, text, ends);
            read += more_read;
            written += more_written;
            cells += more_cells;
            match result {
                ReadRecordResult::OutputEndsFull if cells > most => return too_wide(rest, read),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record if cells > most => return too_wide(rest, read),
                ReadRecordResult::Record => return Some((read, Some(self.cells(cells)))),
                // a last line without an end is whole, unless a quote is open: a new line more tells
                ReadRecordResult::InputEmpty => {
                    let ends = self.ends.get_mut(cells..).unwrap_or_default();
                    let text = self.text.get_mut(written..).unwrap_or_default();
                    let (result, _, _, more) = self.reader.read_record(b"\n", text, ends);
                    let whole = matches!(result, ReadRecordResult::Record);
                    if cells + more > most {
                        return too_wide(rest, read);
                    }
                    return Some((read, whole.then(|| self.cells(cells + more))));
                }
                ReadRecordResult::OutputFull | ReadRecordResult::End => return Some((rest.len(), None)),
            }
        }
    }

    fn cells(&self, how_many: usize) -> Vec<String> {
        let mut begins = 0;
        let mut cells = Vec::with_capacity(how_many);
        for end in self.ends.iter().take(how_many) {
            let cell = self.text.get(begins..*end).unwrap_or_default();
            cells.push(String::from_utf8_lossy(cell).into_owned());
            begins = *end;
        }
        cells
    }
}
