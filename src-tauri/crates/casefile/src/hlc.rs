//! Hybrid logical clock, `(unix ms << 16) | counter`. It orders lists on a screen and never decides
//! which value counts.

/// How far a foreign clock may lead before it is no longer followed: five minutes.
pub(crate) const AHEAD_MS: u64 = 5 * 60 * 1000;
/// How far the own clock may go back without a warning: two minutes.
const BACK_MS: u64 = 2 * 60 * 1000;

/// A clock value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hlc(pub u64);

impl Hlc {
    /// The first value of a millisecond.
    pub(crate) fn at(wall_ms: u64) -> Self {
        Self(wall_ms << 16)
    }

    /// Milliseconds part.
    pub fn ms(self) -> u64 {
        self.0 >> 16
    }

    /// The value of an own action: later than all before, and at least the wall clock.
    pub(crate) fn tick(self, wall_ms: u64) -> Self {
        Self::at(wall_ms).max(Self(self.0.saturating_add(1)))
    }

    /// The value after receipt of a foreign entry.
    pub(crate) fn follow(self, remote: Self, wall_ms: u64) -> Self {
        self.max(remote.min(Self::at(wall_ms.saturating_add(AHEAD_MS))))
    }

    /// Milliseconds by which a foreign clock was ahead, when it was ahead by more than five minutes.
    pub(crate) fn ahead_of(self, wall_ms: u64) -> Option<u64> {
        self.ms()
            .checked_sub(wall_ms)
            .filter(|ahead| *ahead > AHEAD_MS)
    }

    /// Milliseconds by which the own clock went back since this value, when more than two minutes.
    pub(crate) fn set_back(self, wall_ms: u64) -> Option<u64> {
        self.ms()
            .checked_sub(wall_ms)
            .filter(|back| *back > BACK_MS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_actions_never_go_back() {
        let first = Hlc::default().tick(1_000);
        let second = first.tick(1_000);
        let third = second.tick(10);
        assert!(first < second && second < third);
        assert_eq!(third.ms(), 1_000);
    }

    #[test]
    fn foreign_clock_far_ahead_is_not_followed() {
        let mine = Hlc::at(1_000);
        assert_eq!(mine.follow(Hlc::at(2_000), 1_000), Hlc::at(2_000));
        assert_eq!(
            mine.follow(Hlc::at(9_000_000), 1_000),
            Hlc::at(1_000 + AHEAD_MS)
        );
        assert_eq!(Hlc::at(9_000_000).ahead_of(1_000), Some(8_999_000));
        assert_eq!(Hlc::at(2_000).ahead_of(1_000), None);
    }

    #[test]
    fn clock_set_back_by_more_than_two_minutes_is_told() {
        assert_eq!(Hlc::at(200_000).set_back(10_000), Some(190_000));
        assert_eq!(Hlc::at(20_000).set_back(10_000), None);
    }
}
