//! Records as families hand them in: made here, so that there can be thousands.

use harbour::agreement::{
    Agreement, Changes, Child, Clause, Draft, Event, Id, Method, Name, Person, Record, Role, Signature,
};

use crate::outcome::Outcome;

/// 2 November 2026 in the morning.
pub const MORNING: u64 = 1_793_610_000;

/// How far one comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Far {
    WaitsForParent,
    WantsToTalk,
    Signed,
}

/// An agreement of the site, as it is for everybody.
pub fn agreement(id: &str) -> Outcome<Agreement> {
    let file = crate::project().join("agreements").join(format!("{id}.toml"));
    let whole: Agreement = toml::from_str(&std::fs::read_to_string(file)?)?;
    Ok(whole.in_force(&Changes::default())?)
}

/// A pupil's record of `agreement`, begun at `at` seconds since 1970.
pub fn pupils(agreement: &Agreement, who: &str, far: Far, at: u64) -> Outcome<Record> {
    let child = Child {
        name: Name::parse(who)?,
        picture: Id::parse("fox")?,
    };
    let mut events: Vec<Event> = Vec::new();
    events.extend(
        agreement
            .pages
            .iter()
            .map(|page| Event::PageRead { page: page.id.clone() }),
    );
    for question in &agreement.questions {
        let right = question
            .options
            .iter()
            .find(|option| option.right)
            .ok_or("a right answer")?;
        events.extend(Event::answered(agreement, &question.id, &right.id));
    }
    if far == Far::WantsToTalk {
        events.push(Event::WantsToTalk);
    } else {
        events.extend([Event::Agreed, signs(Role::Child, who)?, Event::HandedOver]);
    }
    if far == Far::Signed {
        let clauses = agreement.parent.iter().flat_map(|part| &part.clauses);
        events.extend(clauses.map(|clause: &Clause| Event::ParentRead {
            clause: clause.id.clone(),
        }));
        events.extend([Event::ParentAgreed, signs(Role::Parent, "Alex Hart")?]);
    }
    let mut draft = Draft::start(agreement, Person::Child(child), at);
    for event in events {
        draft = draft.act(event, at + 60)?;
    }
    Ok(draft.to_record())
}

fn signs(role: Role, who: &str) -> Outcome<Event> {
    let signature = Signature::new(role, Name::parse(who)?, Method::Typed)?;
    Ok(match role {
        Role::Child => Event::Signed { signature },
        _ => Event::ParentSigned { signature },
    })
}
