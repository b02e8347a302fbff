//! What the form asks, step by step: each field of a school.json with its name for people, what it is for and an example.

/// A step of the form, in the order of a person's thinking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormStep {
    School,
    Pupils,
    Families,
    Staff,
    Agreements,
    /// Checking, trying, taking the file.
    Finish,
}

impl FormStep {
    pub const ALL: [Self; 6] = [
        Self::School,
        Self::Pupils,
        Self::Families,
        Self::Staff,
        Self::Agreements,
        Self::Finish,
    ];

    pub fn slug(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Pupils => "pupils",
            Self::Families => "families",
            Self::Staff => "staff",
            Self::Agreements => "agreements",
            Self::Finish => "finish",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.slug() == slug)
    }

    pub fn title(self) -> &'static str {
        match self {
            Self::School => "The school",
            Self::Pupils => "What pupils read",
            Self::Families => "What families read",
            Self::Staff => "What staff read",
            Self::Agreements => "Agreements",
            Self::Finish => "Check and download",
        }
    }

    /// Who reads it and where, or what is done here.
    pub fn about(self) -> &'static str {
        match self {
            Self::School => "The name stands on many pages. Parents, carers and staff read whom to ask.",
            Self::Pupils => {
                "Write this short, and to a child. Whom to tell stands under “I need help” on every pupils’ page and on cards to print; families read all of it on theirs."
            }
            Self::Families => "Parents and carers read this under “What our school says”.",
            Self::Staff => {
                "Only staff read this, under “What our school says to staff”. No pupils’ page leads there, but whoever knows the address can open it."
            }
            Self::Agreements => {
                "A clause with a tick stands in your agreement. Without an answer from you, each stands or doesn’t as most schools have it."
            }
            Self::Finish => "Check everything, look at it on this device, then download the file.",
        }
    }

    pub fn next(self) -> Option<Self> {
        let at = Self::ALL.into_iter().position(|step| step == self)?;
        Self::ALL.get(at + 1).copied()
    }

    pub fn before(self) -> Option<Self> {
        let at = Self::ALL.into_iter().position(|step| step == self)?;
        Self::ALL.get(at.checked_sub(1)?).copied()
    }

    /// The step in which a field is asked for; agreements have one of their own.
    pub fn of_field(field: &str) -> Self {
        let found = ASKED.iter().find(|asked| asked.field == field);
        found.map_or(Self::Agreements, |asked| asked.step)
    }
}

/// A field, as it is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    pub field: &'static str,
    pub step: FormStep,
    pub label: &'static str,
    /// What it is for.
    pub why: &'static str,
    /// Never a person's name.
    pub example: &'static str,
}

const fn asked(
    field: &'static str,
    step: FormStep,
    label: &'static str,
    why: &'static str,
    example: &'static str,
) -> Asked {
    Asked {
        field,
        step,
        label,
        why,
        example,
    }
}

/// Every field that is filled in, in the order of the form. `format` is Harbour's; `agreements` has a step of its own.
pub const ASKED: [Asked; 23] = [
    asked(
        "name",
        FormStep::School,
        "The school’s name",
        "As it stands in a sentence: “the rules of …”.",
        "Harbour Lane Primary School",
    ),
    asked(
        "contacts",
        FormStep::School,
        "Whom parents and staff ask",
        "Roles, never people’s names: people change. The first telephone number is the one to ring.",
        "the school office",
    ),
    asked(
        "tell",
        FormStep::Pupils,
        "Whom pupils tell",
        "Adults at school, by role. It follows “Tell …”.",
        "your teacher",
    ),
    asked(
        "phones",
        FormStep::Pupils,
        "Phones and watches",
        "Your rule, in one sentence to a pupil.",
        "Hand your phone or watch in at the office.",
    ),
    asked(
        "logins",
        FormStep::Pupils,
        "Logins and passwords",
        "What pupils do with theirs, in a sentence to them.",
        "Keep your password to yourself, and log off when you have finished.",
    ),
    asked(
        "logins_ks1",
        FormStep::Pupils,
        "Passwords up to Year 2",
        "What is different for the youngest, if anything is.",
        "Your teacher keeps your login card for you.",
    ),
    asked(
        "consequences",
        FormStep::Families,
        "When a rule is broken",
        "What happens, in your words and in your order.",
        "First we talk about it.",
    ),
    asked(
        "photos",
        FormStep::Families,
        "Pictures and films of pupils",
        "Your rule for school and for families.",
        "Families may film at performances, for themselves only.",
    ),
    asked(
        "eyfs",
        FormStep::Families,
        "Signing in Reception",
        "How the youngest children sign.",
        "Parents sign for children in Reception, after talking about it with them.",
    ),
    asked(
        "filtering",
        FormStep::Families,
        "Filters, and what adults can see",
        "What is filtered and looked at, and who does it.",
        "The network is filtered. The safeguarding lead looks at the reports every week.",
    ),
    asked(
        "framework",
        FormStep::Families,
        "What lessons follow",
        "The frameworks that your teaching is built on.",
        "Education for a Connected World, and the computing curriculum.",
    ),
    asked(
        "review",
        FormStep::Families,
        "When the rules are looked at again",
        "From when your policy is, and when it is reviewed.",
        "From September 2026; looked at again in September 2027.",
    ),
    asked(
        "links",
        FormStep::Families,
        "Policies to read",
        "A link that begins with https://, or a file that you put beside the site.",
        "policies/online-safety.pdf",
    ),
    asked(
        "staff_tell",
        FormStep::Staff,
        "Worried about a pupil: whom to tell, and by when",
        "For staff, in the words of your policy.",
        "The designated safeguarding lead, on the same day.",
    ),
    asked(
        "staff_about_adult",
        FormStep::Staff,
        "Worried about an adult at school",
        "Whom staff tell, and whom if it is the headteacher.",
        "The headteacher; about the headteacher, the chair of governors.",
    ),
    asked(
        "outside",
        FormStep::Staff,
        "Services outside of school",
        "Those that your policy names.",
        "the local authority’s designated officer",
    ),
    asked(
        "record_system",
        FormStep::Staff,
        "Where to record it",
        "The system or the form that you use.",
        "the safeguarding system, under “online”",
    ),
    asked(
        "search",
        FormStep::Staff,
        "Searching a device",
        "Who may search a pupil’s device, and when.",
        "Only the headteacher, with a second member of staff there.",
    ),
    asked(
        "staff_phones",
        FormStep::Staff,
        "Staff’s own phones",
        "Where they are in lessons, and when they may be used.",
        "Away in lessons; in the staff room at break.",
    ),
    asked(
        "staff_logins",
        FormStep::Staff,
        "Staff logins and passwords",
        "What staff do with theirs.",
        "Nobody else uses your login. Lock the screen when you leave it.",
    ),
    asked(
        "visitor_phones",
        FormStep::Staff,
        "Visitors’ phones",
        "What visitors are told at the door.",
        "Visitors leave their phones at the office.",
    ),
    asked(
        "network",
        FormStep::Staff,
        "Visitors and the network",
        "Which network visitors use, if any.",
        "Visitors use the guest network; the office has the key for the day.",
    ),
    asked(
        "key",
        FormStep::Agreements,
        "The school’s public key",
        "Only if your register countersigns records: copy it from there. The check page then knows your school’s countersignature.",
        "ed25519:…",
    ),
];

/// What an entry of a list of tables has: name, label, example.
pub fn parts(field: &str) -> &'static [(&'static str, &'static str, &'static str)] {
    match field {
        "contacts" => &[
            ("role", "Who", "the school office"),
            ("phone", "Telephone", "01632 960000"),
            ("email", "Email", "office@school.example"),
        ],
        "links" => &[
            ("title", "What can be read", "Online safety policy"),
            ("url", "Where", "policies/online-safety.pdf"),
        ],
        _ => &[],
    }
}
