//! Counting what the test runners report.

use std::ops::AddAssign;

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Tally {
    /// Reads one line of output: the summary of cargo test, or the `Tests` line of vitest.
    pub fn read(&mut self, line: &str) {
        let line = line.trim();
        if line.starts_with("test result:") || line.starts_with("Tests  ") {
            self.passed += number_before(line, "passed");
            self.failed += number_before(line, "failed");
        }
    }
}

fn number_before(line: &str, word: &str) -> u32 {
    let words: Vec<&str> = line
        .split([' ', ';', '.'])
        .filter(|part| !part.is_empty())
        .collect();
    words
        .windows(2)
        .find_map(|pair| match pair {
            [count, found] if *found == word => count.parse().ok(),
            _ => None,
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn read(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        for line in lines {
            tally.read(line);
        }
        tally
    }

    #[test]
    fn adds_the_summaries_of_both_runners() {
        let lines = [
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored",
            "      Tests  1 failed | 41 passed (42)",
            " Test Files  3 passed (3)",
        ];
        assert_eq!(
            read(&lines),
            Tally {
                passed: 56,
                failed: 3
            }
        );
    }

    #[test]
    fn does_not_count_other_lines() {
        assert_eq!(
            read(&["running 5 tests", "5 passed in words"]),
            Tally::default()
        );
    }
}
