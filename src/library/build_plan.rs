//! The teacher's half of a lesson's file.

use super::build::Taken;
use crate::lesson::{Home, Id, Misconception, Notes, Plan, Teach, Word};

pub(super) fn plan(file: Taken<'_>, notes: Vec<Notes>) -> Plan {
    let word = |t: &Taken<'_>| Word {
        word: t.text("word"),
        means: t.text("means"),
    };
    let home = file.table("home").unwrap_or(Taken(None));
    Plan {
        strands: file.texts("strands").into_iter().map(Id::new).collect(),
        vocabulary: file.tables("vocabulary").iter().map(word).collect(),
        discussion: file.texts("discussion"),
        plenary: file.text("plenary"),
        home: Home {
            learnt: home.text("learnt"),
            ask: home.texts("ask"),
            together: home.text("together"),
        },
        teach: file.table("teach").map(teach),
        notes,
    }
}

fn teach(table: Taken<'_>) -> Teach {
    let misconception = |t: &Taken<'_>| Misconception {
        think: t.text("think"),
        say: t.text("say"),
    };
    Teach {
        objectives: table.texts("objectives"),
        minutes: table.numbers("minutes"),
        listen: table.texts("listen"),
        misconceptions: table.tables("misconceptions").iter().map(misconception).collect(),
        send: table.text("send"),
        eal: table.text("eal"),
        further: table.text("further"),
        assess: table.texts("assess"),
    }
}
