//! The PDF of a record.

use crate::agreement::{KS1, complete};
use crate::letters::fonts;
use harbour::export::paper;
use harbour_pdf::{Fonts, Paper, write};

fn pdf(paper: &Paper) -> Vec<u8> {
    let [regular, bold, arabic] = fonts();
    let fonts = Fonts {
        regular: &regular,
        bold: &bold,
        arabic: Some(&arabic),
    };
    write(paper, &fonts).unwrap_or_else(|why| panic!("{why}"))
}

#[test]
fn first() {
    let record = complete().to_record();
    let paper = paper(&record, Some(&KS1));
    std::fs::write("/tmp/first.pdf", pdf(&paper)).unwrap();
}
