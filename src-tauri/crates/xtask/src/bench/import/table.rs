//! The table that a bench prints.

use crate::measure::Memory;
use std::fmt::Write as _;

/// What one run of one program showed.
pub struct Round {
    /// Seconds of the whole process.
    pub seconds: f64,
    /// Memory of the process and its children.
    pub memory: Memory,
    /// Rows stored (or read, where nothing is stored).
    pub rows: u64,
    /// Rows set aside; only ours sets rows aside.
    pub set_aside: Option<u64>,
    /// Seconds that the program itself reports.
    pub own_seconds: Option<String>,
    /// Size of what it stored; `extracts.db` of ours.
    pub stored_bytes: Option<u64>,
}

/// All rounds of one program.
pub struct Line {
    name: &'static str,
    main: bool,
    rounds: Vec<Round>,
}

const HEADER: [&str; 11] = [
    "what",
    "rounds",
    "min s",
    "median s",
    "max s",
    "own s",
    "ours/this",
    "peak MiB (program + children)",
    "rows",
    "set aside",
    "store MiB",
];

impl Line {
    /// A line without rounds yet; `main` marks the ratio that counts.
    pub fn new(name: &'static str, main: bool) -> Self {
        Self {
            name,
            main,
            rounds: vec![],
        }
    }

    /// Adds what another round showed.
    pub fn add(&mut self, round: Round) {
        self.rounds.push(round);
    }

    /// What is wrong with the rows: rounds differ, or the count is not `expected`.
    pub fn complaint(&self, expected: Option<u64>) -> Option<String> {
        let expected = expected.or_else(|| Some(self.rounds.first()?.rows))?;
        let other = self.rounds.iter().find(|round| round.rows != expected)?;
        Some(format!(
            "{}: {} rows, {expected} expected",
            self.name, other.rows
        ))
    }

    /// Least, median and most seconds.
    fn seconds(&self) -> [f64; 3] {
        let mut all: Vec<f64> = self.rounds.iter().map(|round| round.seconds).collect();
        all.sort_by(f64::total_cmp);
        let at = |n: usize| all.get(n).copied().unwrap_or(f64::NAN);
        let upper = at(all.len() / 2);
        let lower = at(all.len().saturating_sub(1) / 2);
        [
            at(0),
            f64::midpoint(lower, upper),
            at(all.len().saturating_sub(1)),
        ]
    }

    fn cells(&self, ours: f64) -> [String; 11] {
        let [shortest, median, longest] = self.seconds();
        let memories = self.rounds.iter().map(|round| round.memory);
        let memory = memories.reduce(Memory::or_larger).unwrap_or_default();
        let last = self.rounds.last();
        let own = last.and_then(|round| round.own_seconds.clone());
        let set_aside = last.and_then(|round| round.set_aside);
        let stored = last.and_then(|round| round.stored_bytes);
        let ratio = match (set_aside, self.main) {
            (Some(_), _) => String::new(),
            (None, true) => format!("{:.2} (main)", ours / median),
            (None, false) => format!("{:.2}", ours / median),
        };
        let [together, program, children] =
            [memory.together(), memory.program, memory.children].map(|kib| kib / 1024);
        [
            self.name.to_owned(),
            self.rounds.len().to_string(),
            format!("{shortest:.2}"),
            format!("{median:.2}"),
            format!("{longest:.2}"),
            own.unwrap_or_default(),
            ratio,
            format!("{together} ({program} + {children})"),
            last.map(|round| round.rows.to_string()).unwrap_or_default(),
            set_aside.map(|rows| rows.to_string()).unwrap_or_default(),
            stored
                .map(|bytes| (bytes / (1024 * 1024)).to_string())
                .unwrap_or_default(),
        ]
    }

    /// The high-water marks of program and child, which need not fall on one moment.
    fn marks(&self) -> Option<String> {
        let memory = self
            .rounds
            .iter()
            .map(|round| round.memory)
            .reduce(Memory::or_larger)?;
        let (program, child) = memory.with_child;
        let marks = [
            memory.program_most,
            memory.child_most,
            program + child,
            program,
            child,
        ];
        let [program_most, child_most, together, program, child] = marks.map(|kib| kib / 1024);
        (child > 0).then(|| {
            format!(
                "{}: at most {program_most} MiB in the program, {child_most} MiB in a child; \
                 while there was a child {together} MiB ({program} + {child})",
                self.name
            )
        })
    }
}

/// The table of one part; the first line is ours, ratios are ours by the other's median.
pub fn shown(title: &str, lines: &[Line]) -> String {
    let ours = lines.first().map_or(f64::NAN, |line| line.seconds()[1]);
    let mut rows = vec![HEADER.map(str::to_owned)];
    rows.extend(lines.iter().map(|line| line.cells(ours)));
    let widths: Vec<usize> = (0..HEADER.len())
        .map(|n| {
            rows.iter()
                .filter_map(|row| row.get(n))
                .map(String::len)
                .max()
                .unwrap_or(0)
        })
        .collect();
    let mut out = format!("{title}\n");
    for row in &rows {
        let mut text = String::new();
        for (n, (cell, &width)) in row.iter().zip(&widths).enumerate() {
            let _ = if n == 0 {
                write!(text, "{cell:width$}")
            } else {
                write!(text, "  {cell:>width$}")
            };
        }
        out.push_str(text.trim_end());
        out.push('\n');
    }
    for mark in lines.iter().filter_map(Line::marks) {
        out.push_str(&mark);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Line, Round, shown};
    use crate::measure::Memory;

    fn line(name: &'static str, seconds: &[f64], rows: u64) -> Line {
        let mut line = Line::new(name, true);
        for &seconds in seconds {
            line.add(Round {
                seconds,
                memory: Memory {
                    program: 10_240,
                    children: 20_480,
                    ..Memory::default()
                },
                rows,
                set_aside: (name == "ours").then_some(4),
                own_seconds: None,
                stored_bytes: Some(3 * 1024 * 1024),
            });
        }
        line
    }

    #[test]
    fn shows_least_median_most_and_the_ratio_of_medians() {
        let lines = [
            line("ours", &[9.0, 4.0, 6.0], 96),
            line("peer", &[2.0, 1.0], 100),
        ];
        let table = shown("CSV", &lines);
        let words = |n: usize| -> Vec<String> {
            table
                .lines()
                .nth(n)
                .unwrap()
                .split_whitespace()
                .map(str::to_owned)
                .collect()
        };
        assert_eq!(
            words(2).join(" "),
            "ours 3 4.00 6.00 9.00 30 (10 + 20) 96 4 3"
        );
        assert_eq!(
            words(3).join(" "),
            "peer 2 1.00 1.50 2.00 4.00 (main) 30 (10 + 20) 100 3"
        );
    }

    #[test]
    fn complains_when_rows_are_not_what_was_written() {
        assert_eq!(line("ours", &[1.0], 96).complaint(Some(96)), None);
        assert_eq!(
            line("ours", &[1.0], 96).complaint(Some(100)).unwrap(),
            "ours: 96 rows, 100 expected"
        );
    }

    #[test]
    fn complains_when_rounds_differ() {
        let mut uneven = line("ours", &[1.0], 96);
        uneven.add(line("ours", &[1.0], 95).rounds.remove(0));
        assert_eq!(
            uneven.complaint(None).unwrap(),
            "ours: 95 rows, 96 expected"
        );
    }
}
