//! Class lists: read as schools have them, with nothing kept that isn't needed and nothing dropped in silence.

use harbour::agreement::Audience::{self, Ks1, Ks2};
use harbour::json;
use harbour::register::{ClassList, ClassListError, Problem, Trouble, csv};
use proptest::prelude::*;

fn read(text: &str) -> ClassList {
    ClassList::read(text.as_bytes()).expect(text)
}

/// First name, surname, class and band of each pupil.
fn told(list: &ClassList) -> Vec<(&str, &str, &str, Option<Audience>)> {
    let pupils = list.pupils.iter();
    pupils
        .map(|p| (p.first.as_str(), p.surname.as_str(), p.class.as_str(), p.band))
        .collect()
}

fn troubles(list: &ClassList) -> Vec<(u32, Trouble)> {
    list.problems
        .iter()
        .map(|problem| (problem.line, problem.trouble))
        .collect()
}

const TWO: [(&str, &str, &str, Option<Audience>); 2] = [
    ("Aisha", "Khan", "3 Maple", Some(Ks2)),
    ("Zoë", "O’Neill", "1 Oak", Some(Ks1)),
];

#[test]
fn headings_may_come_in_any_order_with_any_separator() {
    for text in [
        "Forename,Surname,Class,Year\nAisha,Khan,3 Maple,3\nZoë,O’Neill,1 Oak,1\n",
        "Year group;Reg group;Legal surname;First name\r\nYear 3;3 Maple;Khan;Aisha\r\nYear 1;1 Oak;O’Neill;Zoë",
        "NC Year\tRegistration Group\tName\n3\t3 Maple\tKhan, Aisha\n1\t1 Oak\tZoë O’Neill\n",
        "\"Pupil name\",\"FORM\",\"yr\"\r\"Khan, Aisha\",\"3 Maple\",\"Y3\"\r\"O’Neill, Zoë\",\"1 Oak\",\"Yr 01\"\r",
        "\u{feff}Surname|Form|First_name|NCYear\n Khan |3  Maple|\u{200b}Aisha|Y3\nO’Neill|1 Oak|Zoë|Y1",
        "Preferred Forename,Forename,Surname,Class,Year\n,Aisha,Khan,3 Maple,Year 3\nZoë,Zoë,O’Neill,1 Oak,Year 1\n",
    ] {
        let list = read(text);
        assert_eq!(told(&list), TWO, "{text}");
        assert_eq!((list.problems, list.ignored), (vec![], vec![]), "{text}");
    }
}

#[test]
fn a_list_without_headings_is_one_name_a_line() {
    let list = read("Aisha Khan\n\nKhan, Ben\n\"Lee, Cat\"\nMary Jane Watson\nDev\n");
    let names: Vec<_> = told(&list)
        .iter()
        .map(|(first, surname, ..)| format!("{first}|{surname}"))
        .collect();
    assert_eq!(names, ["Aisha|Khan", "Ben|Khan", "Cat|Lee", "Mary Jane|Watson", "Dev|"]);
    assert!(list.used.is_empty());
    assert_eq!(list.pupils.iter().map(|p| p.line).collect::<Vec<_>>(), [1, 3, 4, 5, 6]);
}

#[test]
fn years_become_bands() {
    let years = "R,Reception,1,Y1,Year 1,Yr 2,year 02,N,3,Y4,Year Five,6,Year 6,7,13,";
    let text: String = years.split(',').map(|year| format!("Sam,{year}\n")).collect();
    let list = read(&format!("Name,Year\n{text}"));
    let bands: Vec<_> = list.pupils.iter().map(|p| p.band).collect();
    let mut expected = vec![Some(Ks1); 8];
    expected.extend([Some(Ks2), Some(Ks2), None, Some(Ks2), Some(Ks2), None, None, None]);
    assert_eq!(bands, expected);
    assert_eq!(troubles(&list), [12, 15, 16].map(|line| (line, Trouble::UnknownYear)));
    assert!(list.problems.iter().all(|problem| problem.trouble.is_on_the_list()));
}

#[test]
fn every_encoding_that_schools_send_is_read() {
    let text = "First name,Surname\r\nZoë,Müller\r\nSeán,O’Neill\r\nAmélie,Ødegård\r\n";
    let little = text.encode_utf16().flat_map(u16::to_le_bytes);
    let big = text.encode_utf16().flat_map(u16::to_be_bytes);
    let windows = text.chars().map(|c| {
        if c == '’' {
            0x92
        } else {
            u8::try_from(u32::from(c)).expect("Latin-1")
        }
    });
    let files: [Vec<u8>; 5] = [
        text.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        [0xFF, 0xFE].into_iter().chain(little).collect(),
        [0xFE, 0xFF].into_iter().chain(big).collect(),
        windows.collect(),
    ];
    for file in files {
        let list = ClassList::read(&file).expect("a list");
        let names: Vec<_> = list.pupils.iter().map(|p| p.name()).collect();
        assert_eq!(names, ["Zoë Müller", "Seán O’Neill", "Amélie Ødegård"]);
    }
}

#[test]
fn what_is_not_needed_is_not_kept_and_said() {
    let list = read(
        "UPN,Forename,Surname,DOB,Address,Class\nA1234,Aisha,Khan,01/02/2018,\"12 High St,\nLeeds\",3 Maple\n\
         B5678,Ben,Lee,03/04/2018,\"1 \"\"Rose\"\" Cottage\",3 Maple\n",
    );
    assert_eq!(list.used, ["Forename", "Surname", "Class"]);
    assert_eq!(list.ignored, ["UPN", "DOB", "Address"]);
    assert_eq!(list.pupils.iter().map(|p| p.line).collect::<Vec<_>>(), [2, 4]);
    let kept = json::write(&list);
    for secret in ["A1234", "2018", "High", "Leeds", "Rose", "B5678"] {
        assert!(!kept.contains(secret), "{kept}");
    }
    assert_eq!(json::read(&kept), Some(list));
}

#[test]
fn a_preferred_name_is_shown_and_the_other_is_known() {
    let list = read(
        "Legal forename,Preferred forename,Legal surname,Preferred surname\nAlexander,Alex,Smith,\nMia,,Lee,Jones\n",
    );
    assert_eq!(told(&list), [("Alex", "Smith", "", None), ("Mia", "Jones", "", None)]);
    let also: Vec<_> = list.pupils.iter().map(|p| p.also.as_deref()).collect();
    assert_eq!(also, [Some("Alexander"), None]);
}

#[test]
fn nothing_is_dropped_in_silence() {
    let list = read(
        "Willow School\n3 Maple\nForename,Surname,Year\nAisha,Khan,3\n,,3\nBen,Lee,3,extra\nCat,\"Lee\",3,,\n\
         Pupil 7,Lee,3\n,,\n\"Dev\nEve\",Lee,3\nTotal: 30,,\nForename,Surname,Year\nFay,Lee,three\n",
    );
    assert_eq!(
        told(&list),
        [
            ("Aisha", "Khan", "", Some(Ks2)),
            ("Cat", "Lee", "", Some(Ks2)),
            ("Fay", "Lee", "", None)
        ]
    );
    assert_eq!(
        troubles(&list),
        [
            (1, Trouble::AboveHeadings),
            (2, Trouble::AboveHeadings),
            (5, Trouble::NoName),
            (6, Trouble::TooManyCells),
            (8, Trouble::NotAName),
            (10, Trouble::NotAName),
            (12, Trouble::NotAName),
            (13, Trouble::HeadingsAgain),
            (14, Trouble::UnknownYear),
        ]
    );
    assert_eq!(
        list.problems[5].to_string(),
        "Lines 10 to 11 were left out: what is in the place of the name doesn’t look like one. Correct it if a pupil belongs there."
    );
}

#[test]
fn a_quotation_mark_that_never_closes_costs_one_line() {
    let list = read("Name,Class,Note\n\"Aisha Khan,3,\nBen Lee,3,x\nCat Lee,3,\"y\"\nDev Lee,3,\"z\n");
    assert_eq!(told(&list).iter().map(|p| p.0).collect::<Vec<_>>(), ["Ben", "Cat"]);
    assert_eq!(troubles(&list), [(2, Trouble::Unclosed), (5, Trouble::Unclosed)]);
}

#[test]
fn who_is_there_twice_stays_twice_and_is_told() {
    let list = read(
        "Name,Class\nSam Lee,3M\nAisha Khan,3M\nLee, Sam,3M\n"
            .replace("Lee, Sam", "\"LEE, Sam\"")
            .as_str(),
    );
    assert_eq!(list.pupils.len(), 3);
    assert_eq!(list.duplicates(), [[0, 2]]);
    assert_eq!(list.classes(), ["3M"]);
}

#[test]
fn what_is_no_list_gets_a_sentence() {
    let long = vec![b'a'; ClassList::MOST_BYTES + 1];
    let many = "Sam\n".repeat(ClassList::MOST_PUPILS + 1);
    for (file, error) in [
        (&b""[..], ClassListError::Empty),
        (b" \r\n\t ", ClassListError::Empty),
        (&long, ClassListError::TooLarge),
        (many.as_bytes(), ClassListError::TooMany),
        (b"PK\x03\x04 and so on", ClassListError::Spreadsheet),
        (b"\xD0\xCF\x11\xE0\xA1\xB1", ClassListError::Spreadsheet),
        (b"%PDF\x00\x01", ClassListError::NotText),
        (b"\xFF\xFEa", ClassListError::NotText),
        (b"\x81\x8D", ClassListError::NotText),
        (b"Aisha,Khan,3A\nBen,Lee,3A", ClassListError::NoHeadings),
        (b"UPN\tDOB\nA1\t1/2/2018", ClassListError::NoHeadings),
        (b"Forename,Surname\n", ClassListError::NoPupils),
    ] {
        assert_eq!(ClassList::read(file), Err(error));
        let words = error.to_string();
        assert!(words.ends_with('.') && words.contains(". "), "{words}");
    }
    let most = ClassList::read("Sam\n".repeat(ClassList::MOST_PUPILS).as_bytes());
    assert_eq!(most.map(|list| list.pupils.len()), Ok(ClassList::MOST_PUPILS));
}

/// Lines that open a quote whatever was before them make a lenient reader read the rest once a line.
#[test]
fn a_hostile_list_is_read_in_time() {
    let bytes = ["Name,Class\n", &"a\",\"\n".repeat(300_000), "\""].concat();
    let list = ClassList::read(bytes.as_bytes());
    assert!(list.is_ok_and(|list| !list.problems.is_empty()));
}

#[test]
fn a_table_to_a_spreadsheets_last_column_is_read_and_a_wider_one_is_not() {
    let row = |text: &str, columns: usize| format!("{text}{}\n", ",".repeat(columns - 1));
    let table = |columns| row("Name", columns) + &row("Aisha Khan", columns).repeat(30);
    assert_eq!(read(&table(16_384)).pupils.len(), 30);
    assert_eq!(ClassList::read(table(30_000).as_bytes()), Err(ClassListError::TooWide));
    let many = row("Name", 1000) + &row("Sam Lee", 1000).repeat(1200);
    assert_eq!(ClassList::read(many.as_bytes()), Err(ClassListError::TooWide));
}

/// What a spreadsheet sees of a file.
fn cells(file: &str) -> Vec<Vec<String>> {
    let text = file.strip_prefix('\u{feff}').expect("a mark for spreadsheets");
    let mut reader = csv_crate().from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
}

fn csv_crate() -> ::csv::ReaderBuilder {
    let mut builder = ::csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true);
    builder
}

fn is_formula(cell: &str) -> bool {
    let seen = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
    seen.starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r', '\n'])
}

#[test]
fn no_cell_of_a_written_table_is_a_formula() {
    for (cell, written) in [
        ("Aisha Khan", "Aisha Khan"),
        ("=1+1", "'=1+1"),
        (" \"=1+1", "' \"=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-Sam", "'-Sam"),
        ("\t=1", "'\t'=1"),
        ("a\n+b", "a\n'+b"),
        ("Lee;=1+1", "Lee;'=1+1"),
        ("\u{feff}=1", "'\u{feff}=1"),
        ("＝1", "'＝1"),
        ("Mary-Jane", "Mary-Jane"),
        ("", ""),
    ] {
        assert_eq!(cells(&csv(&[vec![cell.into()]])), [[written]], "{cell:?}");
    }
    assert_eq!(
        csv(&[vec!["Zoë".into(), "\"B\"".into()]]),
        "\u{feff}\"Zoë\",\"\"\"B\"\"\"\r\n"
    );
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(rows in proptest::collection::vec(proptest::collection::vec("[a-zé,;\"'=+@\\- \t\r\n]{0,8}", 1..4), 1..6)) {
        let read = cells(&csv(&rows));
        prop_assert_eq!(read.len(), rows.len());
        for (read, row) in read.iter().zip(&rows) {
            prop_assert_eq!(read.len(), row.len());
            for (read, cell) in read.iter().zip(row) {
                prop_assert!(!is_formula(read), "{:?}", read);
                let plain = |text: &str| text.replace('\'', "");
                prop_assert_eq!(plain(read), plain(cell));
                if cell.chars().all(char::is_alphabetic) {
                    prop_assert_eq!(read, cell);
                }
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
        let _ = ClassList::read(&bytes);
    }

    /// Every line that isn't blank is a pupil, or a problem that tells the line.
    #[test]
    fn every_line_is_somewhere(lines in proptest::collection::vec("[A-Ca-c ,\"0=\t]{0,12}", 0..12)) {
        let text = format!("First name,Surname\n{}\n", lines.join("\n"));
        let Ok(list) = ClassList::read(text.as_bytes()) else { return Ok(()) };
        let told = |line: u32| {
            list.pupils.iter().any(|pupil| pupil.line == line)
                || list.problems.iter().any(|Problem { line: first, last, .. }| (*first..=*last).contains(&line))
        };
        for (place, line) in lines.iter().enumerate() {
            // a quoted cell may go on over lines: then its row is told by its first line
            let empty = line.chars().all(|c| matches!(c, ' ' | ',' | '"' | '\t'));
            let quoted = text.contains('"');
            prop_assert!(empty || quoted || told(place as u32 + 2), "{}: {:?}", line, list);
        }
    }

    #[test]
    fn a_table_that_was_written_is_a_class_list(names in proptest::collection::vec(("[A-Z][a-zéß’-]{1,8}[a-z]", "[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?"), 1..20)) {
        let mut rows = vec![vec!["Class".to_owned(), "First name".into(), "Surname".into()]];
        rows.extend(names.iter().map(|(first, surname)| vec!["3M".into(), first.clone(), surname.clone()]));
        let list = ClassList::read(csv(&rows).as_bytes()).expect("a list");
        let read: Vec<_> = list.pupils.iter().map(|p| (p.first.clone(), p.surname.clone())).collect();
        prop_assert_eq!(read, names);
    }
}
