//! What the lessons teach of the curriculum, and what they leave out.

use super::{Library, Statement, Strand};
use crate::lesson::{Band, Lesson, Plan, Step, Years};

/// The columns of the table of strands: EYFS, Key Stage 1, and the halves of Key Stage 2.
pub const COLUMNS: [(Band, Option<Years>); 4] = [
    (Band::Eyfs, None),
    (Band::Ks1, None),
    (Band::Ks2, Some(Years::Lower)),
    (Band::Ks2, Some(Years::Upper)),
];

/// "Key Stage 1", "Years 3 and 4".
pub fn column_name((band, years): (Band, Option<Years>)) -> &'static str {
    years.map_or(band.name(), Years::name)
}

impl Library {
    /// The steps that teach a statement to a band, and to a half of it if one is named.
    pub fn teaching<'l>(
        &'l self,
        statement: &str,
        (band, years): (Band, Option<Years>),
    ) -> impl Iterator<Item = (&'l Lesson, &'l Step)> {
        let here = move |lesson: &Lesson| lesson.band == band && (years.is_none() || lesson.years == years);
        let lessons = self.lessons.iter().filter(move |(lesson, _)| here(lesson));
        lessons.flat_map(move |(lesson, plan)| {
            let taught = |plan: &Plan, at: usize| {
                plan.notes
                    .get(at)
                    .is_some_and(|n| n.teaches.iter().any(|t| t == statement))
            };
            let steps = lesson.steps.iter().enumerate();
            let steps = steps
                .filter(|(at, _)| taught(plan, *at))
                .map(|(_, step)| (lesson, step));
            steps.collect::<Vec<_>>()
        })
    }

    /// The steps that teach something of a strand to those of a column.
    pub fn cell(&self, strand: Strand, column: (Band, Option<Years>)) -> Vec<(&Lesson, &Step)> {
        let asked = |s: &&Statement| {
            s.strand == Some(strand) && s.bands.contains(&column.0) && (s.years.is_none() || s.years == column.1)
        };
        let statements = self.curriculum.statements.iter().filter(asked);
        let mut steps: Vec<(&Lesson, &Step)> = Vec::new();
        for (lesson, step) in statements.flat_map(|s| self.teaching(&s.id, column)) {
            if !steps.iter().any(|(l, s)| l.id == lesson.id && s.id == step.id) {
                steps.push((lesson, step));
            }
        }
        steps
    }

    /// Whatever the curriculum asks of a band and no step teaches there, a sentence each: nothing when all is covered.
    pub fn gaps(&self) -> Vec<String> {
        let mut gaps = Vec::new();
        for statement in &self.curriculum.statements {
            for band in &statement.bands {
                let years = statement.years.filter(|_| *band == Band::Ks2);
                if self.teaching(&statement.id, (*band, years)).next().is_none() {
                    let whom = column_name((*band, years));
                    gaps.push(format!(
                        "no step teaches \"{}\" to {whom}: {}",
                        statement.id, statement.text
                    ));
                }
            }
        }
        for strand in Strand::ALL {
            for column in COLUMNS {
                if self.cell(strand, column).is_empty() {
                    gaps.push(format!(
                        "no step teaches anything of “{}” to {}",
                        strand.name(),
                        column_name(column)
                    ));
                }
            }
        }
        gaps
    }
}
