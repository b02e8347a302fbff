//! Recorded narration: what of the site is read by a recorded voice, whether every text has its recording, and the sound that pages load.
//!
//! A recording is `assets/audio/NAME.mp3`; `assets/audio/recordings.jsonl` says of each, a line a recording, which words it holds and when
//! each of them begins. The name is a digest of words, voice and speed, so that a changed text has no recording, and a recording
//! without a text is found. `script/narrate` makes what is missing.

use super::Route;
use crate::components::spoken;
use crate::lesson::{Band, Step};
use crate::library::Library;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fmt, fs, io};

/// Who reads, and how fast (1 is how the voice speaks by itself); see docs/narration.md.
const VOICE: &str = "bf_emma";
const SPEED: &str = "0.75";

const FOLDER: &str = "assets/audio";
const LIST: &str = "recordings.jsonl";
/// The folder of sound in a finished site.
pub(super) const SOUND: &str = "audio";
/// What pupils' pages say beside lessons and questions.
const PAGES: &str = "pages";

/// A line of recordings.jsonl.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    pub name: String,
    pub text: String,
    /// Seconds.
    pub seconds: f64,
    /// Of speech, in dBFS.
    pub loudness: f64,
    /// The longest silence within, in seconds.
    pub pause: f64,
    /// Where each word begins: in the text (UTF-16 units, as browsers count), and in the sound (milliseconds).
    pub words: Vec<(u32, u32)>,
}

/// The name that the recording of `text` has.
pub fn name_of(text: &str) -> String {
    let digest = Sha256::digest(format!("{VOICE} {SPEED} {text}"));
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Every text with a recorded voice, by the page's sound: `eyfs-safe` a lesson, `eyfs-check` a band's questions, `pages` the rest.
pub fn wanted(library: &Library) -> BTreeMap<String, BTreeSet<String>> {
    let read = |band: Band| matches!(band, Band::Eyfs | Band::Ks1);
    let aloud = |steps: &[Step]| steps.iter().flat_map(Step::aloud).collect::<Vec<_>>();
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    all.insert(PAGES.into(), spoken::all().into_iter().collect());
    for (lesson, _) in library.lessons.iter().filter(|(lesson, _)| read(lesson.band)) {
        let texts = all.entry(lesson_sound(lesson.band, lesson.id.as_str())).or_default();
        texts.extend(aloud(&lesson.steps));
        texts.extend([crate::lesson::THE_END, spoken::STOP].map(str::to_owned));
    }
    for quiz in library.quizzes.iter().filter(|quiz| read(quiz.trail.band)) {
        let texts = all.entry(questions_sound(quiz.trail.band)).or_default();
        texts.extend(aloud(&quiz.questions));
        texts.extend([spoken::QUIZ_AGAIN, spoken::QUIZ_FIRST, spoken::STOP].map(str::to_owned));
    }
    all
}

/// The sound of a lesson's page.
fn lesson_sound(band: Band, id: &str) -> String {
    format!("{}-{id}", band.slug())
}

/// The sound of the pages where a band's questions are asked.
fn questions_sound(band: Band) -> String {
    format!("{}-check", band.slug())
}

/// The sound that a page loads, if it was recorded.
pub(super) fn sound_of(route: &Route) -> Option<String> {
    match route {
        Route::Lesson { band, id } => Some(lesson_sound(*band, id)),
        Route::Quiz(trail) => Some(questions_sound(trail.band)),
        Route::Home | Route::Band(_) | Route::Know(_) | Route::Help | Route::Settings => Some(PAGES.into()),
        _ => None,
    }
}

/// What `site narration` found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Texts without a sound recording, by the name it will have.
    pub missing: BTreeMap<String, String>,
    /// Recordings whose text is gone: may be deleted.
    pub stale: Vec<String>,
    pub recorded: usize,
}

impl Standing {
    /// Nothing is missing, nothing is left over.
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.stale.is_empty()
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for text in self.missing.values() {
            writeln!(f, "not recorded, or changed since: “{text}”")?;
        }
        for name in &self.stale {
            writeln!(f, "{FOLDER}/{name}.mp3 reads a text that is gone")?;
        }
        if self.is_whole() {
            return write!(
                f,
                "{} recordings: every text of EYFS and Key Stage 1 has its own",
                self.recorded
            );
        }
        write!(
            f,
            "Run script/narrate: it makes what is missing and takes out what is stale."
        )
    }
}

/// All recordings, by their text.
#[derive(Clone, Debug, Default)]
pub struct Recordings(BTreeMap<String, Recording>);

impl Recordings {
    /// Reads the list. A folder without one has no recordings.
    pub fn load(project: &Path) -> Result<Self, String> {
        let path = project.join(FOLDER).join(LIST);
        let list = match fs::read_to_string(&path) {
            Ok(list) => list,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(format!("{}: {error}", path.display())),
        };
        let read = |(n, line): (usize, &str)| {
            let recording: Recording = serde_json::from_str(line).map_err(|why| {
                format!(
                    "{FOLDER}/{LIST}, line {}: {why}. Take the line out and run script/narrate.",
                    n + 1
                )
            })?;
            Ok((recording.text.clone(), recording))
        };
        list.lines().enumerate().map(read).collect::<Result<_, _>>().map(Self)
    }

    pub fn all(&self) -> impl Iterator<Item = &Recording> {
        self.0.values()
    }

    /// How what is recorded compares with what is to be.
    pub fn standing(&self, library: &Library, project: &Path) -> Standing {
        let texts: BTreeSet<String> = wanted(library).into_values().flatten().collect();
        let sound = |name: &str| project.join(FOLDER).join(format!("{name}.mp3")).is_file();
        let is_there = |text: &String| {
            let found = self.0.get(text);
            found.is_some_and(|recording| recording.name == name_of(text) && sound(&recording.name))
        };
        let missing = texts.iter().filter(|text| !is_there(text));
        let stale = self
            .0
            .values()
            .filter(|recording| !texts.contains(&recording.text) || recording.name != name_of(&recording.text));
        Standing {
            missing: missing.map(|text| (name_of(text), text.clone())).collect(),
            stale: stale.map(|recording| recording.name.clone()).collect(),
            recorded: texts.len(),
        }
    }

    /// Writes the sound of every page: `audio/eyfs-safe.mp3`, all its recordings one after the other, and `audio/eyfs-safe.json`, where each
    /// begins: `{"text": [first byte, bytes, [word, milliseconds, …]]}`. What has no recording is left to the device's own voice.
    /// Returns which sounds there are.
    pub(super) fn write(&self, library: &Library, project: &Path, dist: &Path) -> io::Result<BTreeSet<String>> {
        let mut written = BTreeSet::new();
        for (sound, texts) in wanted(library) {
            let (mut bytes, mut index) = (Vec::new(), BTreeMap::new());
            for recording in texts.iter().filter_map(|text| self.0.get(text)) {
                let Ok(clip) = fs::read(project.join(FOLDER).join(format!("{}.mp3", recording.name))) else {
                    continue;
                };
                let words: Vec<u32> = recording.words.iter().flat_map(|(at, when)| [*at, *when]).collect();
                index.insert(&recording.text, (bytes.len(), clip.len(), words));
                bytes.extend(clip);
            }
            if index.is_empty() {
                continue;
            }
            fs::create_dir_all(dist.join(SOUND))?;
            fs::write(dist.join(SOUND).join(format!("{sound}.mp3")), bytes)?;
            fs::write(
                dist.join(SOUND).join(format!("{sound}.json")),
                serde_json::to_string(&index)?,
            )?;
            written.insert(sound);
        }
        Ok(written)
    }
}
