//! What the fuzz targets begin with (fuzz/README.md).

use super::{RECORDS, record};
use crate::agreement::{deciding, handed_over};
use crate::attached::{packed, pdf};
use crate::ways::{ALL, complete};
use std::fs;

fn seeds() -> Vec<(&'static str, String, Vec<u8>)> {
    let mut all = Vec::new();
    for (name, bytes) in RECORDS.iter() {
        all.push(("record", format!("{name}.json"), bytes.clone()));
    }
    let length = format!("/Length {}", record().len());
    for (name, bytes) in [
        ("packed", packed(record())),
        ("plain", pdf(&length, record())),
        (
            "no-length",
            pdf("/Subtype /application#2Fjson /Params << /Size 9 >>", record()),
        ),
        ("filters", pdf("/Filter [/ASCII85Decode /FlateDecode]", b"87cUR~>")),
        (
            "locked",
            [packed(b"{}"), b"trailer << /Encrypt 4 0 R >>".to_vec()].concat(),
        ),
        ("two", [packed(&RECORDS[1].1), packed(record())].concat()),
    ] {
        all.push(("pdf", format!("{name}.pdf"), bytes));
    }
    for (name, text) in [
        (
            "commas",
            "Forename,Surname,Class,Year\nAisha,Khan,3 Maple,3\nZoë,O’Neill,1 Oak,Y1\n",
        ),
        ("tabs", "NC Year\tReg Group\tName\r\n3\t3 Maple\tKhan, Aisha\r\n"),
        (
            "quotes",
            "\"Pupil name\",\"Form\"\n\"Khan, \"\"A\"\"\",\"3\nMaple\"\n\"Lee",
        ),
        ("names", "Khan, Aisha\nBen Lee\n\nDev\n"),
        (
            "title",
            "School list\n\nPreferred name;Legal surname;Class\nSam;Lee;1\nPreferred name;Legal surname;Class\n",
        ),
    ] {
        all.push(("class_list", format!("{name}.csv"), text.into()));
    }
    let wide = "Name,Year\nAisha Khan,R\n".encode_utf16().flat_map(u16::to_le_bytes);
    all.push((
        "class_list",
        "wide.csv".into(),
        [0xff, 0xfe].into_iter().chain(wide).collect(),
    ));
    let mut drafts: Vec<_> = ALL.iter().map(|agreement| (agreement, complete(agreement))).collect();
    drafts.extend([deciding(), handed_over()].map(|draft| (&ALL[0], draft)));
    for (number, (agreement, draft)) in drafts.iter().enumerate() {
        let which = ALL.iter().position(|one| one.id == agreement.id).expect("one of all");
        let code = draft.to_compact(agreement).expect("a code");
        all.push(("compact", number.to_string(), [&[which as u8], &code[9..]].concat()));
    }
    all
}

#[test]
#[ignore = "writes fuzz/seeds anew; run it when the form of records changes"]
fn seeds_of_the_fuzz_targets() {
    let folder = crate::project().join("fuzz/seeds");
    let seeds = seeds();
    assert!(seeds.len() <= 40, "{}", seeds.len());
    for (target, name, bytes) in seeds {
        let folder = folder.join(target);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(name), bytes).expect("a seed");
    }
}
