//! The streams of a PDF that hold attached files, found without its tables: those may be broken, and an attached file
//! always stands as an object of its own.

/// An attached file, still packed.
#[derive(Clone, Copy, Debug)]
pub struct Stream<'p> {
    pub packed: Packed,
    /// From its first byte to the end of the PDF: what its length says is often wrong.
    pub data: &'p [u8],
    /// Bytes, where the PDF says so itself.
    pub length: Option<usize>,
}

/// How a stream's bytes are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packed {
    Not,
    Flate,
    /// In a way that nobody uses for attached files.
    Otherwise,
}

/// The longest dictionary that is read, in bytes. Those of attached files have a few hundred.
const LONGEST: usize = 8 * 1024;

/// Every attached file, in the order of the PDF. Reads each byte a few times at most.
pub fn attached_files(pdf: &[u8]) -> impl Iterator<Item = Stream<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(found) = find(pdf, at, b"obj") {
            at = found + 3;
            let mut dictionary = Dictionary::new(pdf, at);
            let is_file = dictionary.read();
            at = dictionary.at.max(at);
            if is_file && let Some(data) = data_after(pdf, at) {
                return Some(Stream {
                    packed: dictionary.packed,
                    data,
                    length: dictionary.length,
                });
            }
        }
        None
    })
}

/// Where `word` stands next, from `from` on.
pub fn find(text: &[u8], from: usize, word: &[u8]) -> Option<usize> {
    let rest = text.get(from..)?;
    rest.windows(word.len())
        .position(|part| part == word)
        .map(|at| from + at)
}

/// What follows the word `stream` and its line end.
fn data_after(pdf: &[u8], at: usize) -> Option<&[u8]> {
    let rest = pdf.get(at..)?.trim_ascii_start().strip_prefix(b"stream")?;
    let ended = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n"));
    ended.or_else(|| rest.strip_prefix(b"\r"))
}

/// A dictionary being read, and what it has said so far.
struct Dictionary<'p> {
    pdf: &'p [u8],
    /// The next byte to read.
    at: usize,
    /// Where to give up.
    end: usize,
    packed: Packed,
    length: Option<usize>,
}

/// One word of a PDF.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Token<'p> {
    Open,
    Close,
    ListOpen,
    ListClose,
    /// Without its slash.
    Name(&'p [u8]),
    /// A number, a keyword, or a text (which comes as nothing).
    Other(&'p [u8]),
}

impl<'p> Dictionary<'p> {
    fn new(pdf: &'p [u8], at: usize) -> Self {
        Self {
            pdf,
            at,
            end: pdf.len().min(at.saturating_add(LONGEST)),
            packed: Packed::Not,
            length: None,
        }
    }

    /// Reads it to its end. Whether it is a whole dictionary, and an attached file's.
    fn read(&mut self) -> bool {
        if self.token() != Some(Token::Open) {
            return false;
        }
        let (mut depth, mut is_file) = (1u32, false);
        let mut key: Option<&[u8]> = None;
        let mut values = 0usize;
        while let Some(token) = self.token() {
            match token {
                Token::Open | Token::ListOpen => depth += 1,
                Token::Close if depth == 1 => return is_file,
                Token::Close | Token::ListClose => depth = depth.saturating_sub(1).max(1),
                // on the first level a name is a key, unless a key still waits for its value
                Token::Name(name) if depth == 1 && (key.is_none() || values > 0) => {
                    (key, values) = (Some(name), 0);
                    continue;
                }
                Token::Name(name) => match key {
                    Some(b"Type") => is_file |= name == b"EmbeddedFile",
                    // its media type, which not every program repeats the type beside
                    Some(b"Subtype") => is_file |= name == b"application#2Fjson" || name == b"application#2fjson",
                    Some(b"Filter" | b"F") => self.unpack_with(name),
                    _ => {}
                },
                Token::Other(word) if key == Some(b"Length") => {
                    // "120" is a length, "12 0 R" says where it stands
                    self.length = number(word).filter(|_| values == 0);
                }
                Token::Other(_) => {}
            }
            values += 1;
        }
        false
    }

    fn unpack_with(&mut self, filter: &[u8]) {
        self.packed = match (self.packed, filter) {
            (Packed::Not, b"FlateDecode" | b"Fl") => Packed::Flate,
            _ => Packed::Otherwise,
        };
    }

    /// The next token; nothing at the end, or where there is none.
    fn token(&mut self) -> Option<Token<'p>> {
        self.skip_space();
        let byte = self.next()?;
        match (byte, self.peek()) {
            (b'<', Some(b'<')) => self.next().map(|_| Token::Open),
            (b'>', Some(b'>')) => self.next().map(|_| Token::Close),
            (b'<', _) => self.pass(b'>'),
            (b'(', _) => self.text(),
            (b'[', _) => Some(Token::ListOpen),
            (b']', _) => Some(Token::ListClose),
            (b'/', _) => Some(Token::Name(self.word(self.at))),
            (b'>' | b')' | b'{' | b'}', _) => None,
            _ => Some(Token::Other(self.word(self.at - 1))),
        }
    }

    fn peek(&self) -> Option<u8> {
        self.pdf[..self.end].get(self.at).copied()
    }
    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }
    fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'%' => while self.next().is_some_and(|byte| byte != b'\n' && byte != b'\r') {},
                byte if is_space(byte) => self.at += 1,
                _ => return,
            }
        }
    }
    /// Everything from `from` to the next space or delimiter.
    fn word(&mut self, from: usize) -> &'p [u8] {
        while self
            .peek()
            .is_some_and(|byte| !is_space(byte) && !b"()<>[]{}/%".contains(&byte))
        {
            self.at += 1;
        }
        self.pdf.get(from..self.at).unwrap_or_default()
    }
    fn pass(&mut self, last: u8) -> Option<Token<'p>> {
        while self.next()? != last {}
        Some(Token::Other(b""))
    }
    /// A text in brackets, which may hold others.
    fn text(&mut self) -> Option<Token<'p>> {
        let mut depth = 1u32;
        while depth > 0 {
            match self.next()? {
                b'(' => depth += 1,
                b')' => depth -= 1,
                b'\\' => {
                    self.next()?;
                }
                _ => {}
            }
        }
        Some(Token::Other(b""))
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn number(word: &[u8]) -> Option<usize> {
    std::str::from_utf8(word).ok()?.parse().ok()
}
