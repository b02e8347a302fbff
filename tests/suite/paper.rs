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

#[test]
fn second() {
    use harbour_pdf::Block;
    let names = [
        "Zoë Łukasz Żółć Nguyễn Thị Ánh",
        "Ọlámídé Ṣọlá",
        "Αλέξανδρος Ὀδυσσεύς",
        "Олександр Їжак Ђорђе",
        "محمد علي",
        "فاطمہ زہرا ٹیپو",
        "گل‌رخ ژاله",
        "مُحَمَّد 2",
    ];
    let mut blocks = vec![];
    for name in names {
        blocks.push(Block::Heading {
            level: 2,
            text: format!("What \u{2068}{name}\u{2069} agreed to"),
        });
        blocks.push(Block::Text(format!(
            "Signed by \u{2068}{name}\u{2069} (child), 22 November 2026 and \u{2068}{name}\u{2069} (parent)."
        )));
        blocks.push(Block::Facts(vec![("Name".into(), name.into())]));
        blocks.push(Block::Signature {
            name: name.into(),
            how: "typed".into(),
            strokes: None,
        });
    }
    blocks.push(Block::Text("Wwwwwwwwwwiiiiiiiwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww and more words to fill the line of text that wraps around at some point in the middle of محمد علي فاطمہ زہرا ٹیپو گل رخ ژاله محمد علي فاطمہ زہرا ٹیپو گل رخ ژاله a longer run".into()));
    let paper = Paper {
        title: "Names محمد علي here".into(),
        language: "en-GB".into(),
        at: 1_795_341_600,
        foot: "Receipt code".into(),
        blocks,
        attachment: None,
    };
    std::fs::write("/tmp/second.pdf", pdf(&paper)).unwrap();
}
