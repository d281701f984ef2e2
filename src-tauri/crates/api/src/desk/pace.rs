//! How many lines an hour.

/// Most marks over which the pace is taken.
pub const PACED: usize = 30;
/// A gap longer than this is a pause and does not count, milliseconds.
const PAUSE_MS: u64 = 5 * 60 * 1000;

/// Lines an hour over the last marks (times in ms, oldest first), pauses left out, and the number of
/// gaps that counted. `None` until two marks follow each other without a pause.
pub fn per_hour(times: &[u64]) -> (Option<u32>, u32) {
    let last = times
        .get(times.len().saturating_sub(PACED)..)
        .unwrap_or_default();
    let gaps: Vec<u64> = last
        .iter()
        .zip(last.iter().skip(1))
        .map(|(before, after)| after.saturating_sub(*before))
        .filter(|gap| *gap <= PAUSE_MS)
        .collect();
    let (count, worked) = (gaps.len() as u64, gaps.iter().sum::<u64>());
    let narrow = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    let pace = (count > 0).then(|| narrow((count * 3_600_000) / worked.max(1)));
    (pace, narrow(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_a_line_every_eighteen_seconds_as_two_hundred_an_hour() {
        let times: Vec<u64> = (0..20).map(|n| n * 18_000).collect();
        assert_eq!(per_hour(&times), (Some(200), 19));
    }

    #[test]
    fn leaves_a_pause_out() {
        let times = [0, 20_000, 40_000, 4_000_000, 4_020_000];
        assert_eq!(per_hour(&times), (Some(180), 3));
    }

    #[test]
    fn looks_at_the_last_marks_only() {
        let mut times: Vec<u64> = (0..100).map(|n| n * 100_000).collect();
        times.extend((0..PACED as u64).map(|n| 20_000_000 + n * 10_000));
        assert_eq!(per_hour(&times), (Some(360), 29));
    }

    #[test]
    fn has_no_pace_for_one_mark() {
        assert_eq!(per_hour(&[5]), (None, 0));
        assert_eq!(per_hour(&[]), (None, 0));
    }
}
