//! The only place where the site's URLs are made.

use crate::lesson::{Band, Lesson, Trail};

/// Every page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    Band(Band),
    Lesson {
        band: Band,
        id: String,
    },
    /// What a learner of this band knows: questions, certificates.
    Know(Band),
    Quiz(Trail),
    Agreements,
    Agreement(String),
    /// What a parent or carer does when their child has signed.
    Finish(String),
    Check,
    Parents,
    /// What the school says, to parents and carers.
    SchoolSays,
    Topic(String),
    /// Three questions: none, one or two of them answered.
    Start {
        age: Option<String>,
        device: Option<String>,
    },
    Teachers,
    /// What the school says, to staff.
    SchoolSaysToStaff,
    /// How a school makes the site its own.
    SchoolFile,
    Curriculum,
    /// The statements of a part of the curriculum: a band's, a strand's.
    CurriculumPart(String),
    Register,
    /// How far a class has come.
    ClassProgress,
    Incidents,
    Incident(String),
    /// The form to write on when something has happened.
    IncidentNote,
    Sequences,
    Print,
    /// Something to print, by its name.
    Printable(String),
    Plan {
        band: Band,
        id: String,
    },
    /// A lesson on the classroom board.
    Board {
        band: Band,
        id: String,
    },
    /// What the teacher sees beside it.
    Presenter {
        band: Band,
        id: String,
    },
    Help,
    /// Which other languages there are.
    Languages,
    /// Everything in a language, by its code.
    Language(String),
    LanguageHelp(String),
    LanguageTopic {
        code: String,
        id: String,
    },
    /// What parents are asked to agree to.
    LanguageAgreements(String),
    /// For adults: every page by the words that people use.
    Search,
    Settings,
    Privacy,
    About,
    Accessibility,
    NotFound,
}

impl Route {
    pub fn lesson(lesson: &Lesson) -> Self {
        Self::Lesson {
            band: lesson.band,
            id: lesson.id.0.clone(),
        }
    }

    pub fn board(lesson: &Lesson) -> Self {
        Self::Board {
            band: lesson.band,
            id: lesson.id.0.clone(),
        }
    }

    pub fn presenter(lesson: &Lesson) -> Self {
        Self::Presenter {
            band: lesson.band,
            id: lesson.id.0.clone(),
        }
    }

    pub fn plan(lesson: &Lesson) -> Self {
        Self::Plan {
            band: lesson.band,
            id: lesson.id.0.clone(),
        }
    }

    /// The path below the site's root, without a slash in front; a folder ends in one.
    pub fn path(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Band(band) => format!("{}/", band.slug()),
            Self::Lesson { band, id } => format!("{}/{id}/", band.slug()),
            Self::Know(band) => format!("{}/know/", band.slug()),
            Self::Quiz(trail) => format!("{}/check/{}/", trail.band.slug(), trail.id()),
            Self::Agreements => "agreements/".into(),
            Self::Agreement(id) => format!("agreements/{id}/"),
            Self::Finish(id) => format!("agreements/{id}/finish/"),
            Self::Check => "agreements/check/".into(),
            Self::Parents => "parents/".into(),
            Self::SchoolSays => "parents/school/".into(),
            Self::Start { age, device } => {
                let answers: String = [age, device]
                    .into_iter()
                    .flatten()
                    .map(|answer| format!("{answer}/"))
                    .collect();
                format!("parents/start/{answers}")
            }
            Self::Topic(id) => format!("parents/{id}/"),
            Self::Teachers => "teachers/".into(),
            Self::SchoolSaysToStaff => "teachers/school-says/".into(),
            Self::SchoolFile => "teachers/school/".into(),
            Self::Curriculum => "teachers/curriculum/".into(),
            Self::CurriculumPart(part) => format!("teachers/curriculum/{part}/"),
            Self::Register => "teachers/register/".into(),
            Self::ClassProgress => "teachers/progress/".into(),
            Self::Incidents => "teachers/incidents/".into(),
            Self::Incident(id) => format!("teachers/incidents/{id}/"),
            Self::IncidentNote => "teachers/incidents/note/".into(),
            Self::Sequences => "teachers/sequences/".into(),
            Self::Print => "teachers/print/".into(),
            Self::Printable(name) => format!("teachers/print/{name}/"),
            Self::Plan { band, id } => format!("teachers/{}/{id}/", band.slug()),
            Self::Board { band, id } => format!("board/{}/{id}/", band.slug()),
            Self::Presenter { band, id } => format!("board/{}/{id}/notes/", band.slug()),
            Self::Help => "help/".into(),
            Self::Languages => "languages/".into(),
            Self::Language(code) => format!("languages/{code}/"),
            Self::LanguageHelp(code) => format!("languages/{code}/help/"),
            Self::LanguageTopic { code, id } => format!("languages/{code}/{id}/"),
            Self::LanguageAgreements(code) => format!("languages/{code}/agreements/"),
            Self::Search => "search/".into(),
            Self::Settings => "settings/".into(),
            Self::Privacy => "privacy/".into(),
            Self::About => "about/".into(),
            Self::Accessibility => "accessibility/".into(),
            Self::NotFound => "404.html".into(),
        }
    }

    /// The file that holds the page, below dist/.
    pub fn file(&self) -> String {
        let path = self.path();
        if path.ends_with(".html") {
            path
        } else {
            format!("{path}index.html")
        }
    }

    /// The way from this page to the site's root: "" or "../" as often as it is deep.
    pub fn root(&self) -> String {
        "../".repeat(self.path().matches('/').count())
    }
}
