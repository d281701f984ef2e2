//! A reading of a computer's clock. The library never reads the clock; callers pass the reading in.

use chrono::{FixedOffset, TimeZone};

use crate::error::{CaseFileError, Result};

/// A clock reading with the zone the clock was set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub ms: i64,
    /// Minutes east of Greenwich (Pakistan: 300).
    pub zone_minutes: i16,
}

/// 2200-01-01T00:00:00Z: later readings are a broken clock, and would not fit a logical clock.
const LATEST_MS: i64 = 7_258_118_400_000;

impl Moment {
    /// A reading of a clock set to a zone.
    pub const fn new(ms: i64, zone_minutes: i16) -> Self {
        Self { ms, zone_minutes }
    }

    /// A reading in universal time.
    pub const fn utc(ms: i64) -> Self {
        Self {
            ms,
            zone_minutes: 0,
        }
    }

    /// The claimed local time with its zone, such as `2026-11-22T17:40:02.120+05:00` (RFC 3339).
    ///
    /// # Errors
    /// [`CaseFileError::TimeOutOfRange`] before 1970, after 2199, or for an impossible zone.
    pub fn to_text(self) -> Result<String> {
        let refuse = || CaseFileError::TimeOutOfRange {
            ms: self.ms,
            zone_minutes: self.zone_minutes,
        };
        if !(0..LATEST_MS).contains(&self.ms) {
            return Err(refuse());
        }
        let zone = FixedOffset::east_opt(i32::from(self.zone_minutes) * 60).ok_or_else(refuse)?;
        let local = zone
            .timestamp_millis_opt(self.ms)
            .single()
            .ok_or_else(refuse)?;
        Ok(local.format("%Y-%m-%dT%H:%M:%S%.3f%:z").to_string())
    }

    /// The reading as a non-negative number of milliseconds.
    ///
    /// # Errors
    /// [`CaseFileError::TimeOutOfRange`] as for [`Self::to_text`].
    pub fn wall_ms(self) -> Result<u64> {
        self.to_text()?;
        u64::try_from(self.ms).map_err(|_| CaseFileError::TimeOutOfRange {
            ms: self.ms,
            zone_minutes: self.zone_minutes,
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn writes_local_time_with_its_zone() {
        let text = Moment::new(1_795_394_402_120, 300).to_text().unwrap();
        assert_eq!(text, "2026-11-23T05:40:02.120+05:00");
    }

    #[test]
    fn refuses_times_before_1970_and_impossible_zones() {
        assert!(Moment::utc(-1).to_text().is_err());
        assert!(Moment::utc(LATEST_MS).to_text().is_err());
        assert!(Moment::new(0, 24 * 60).to_text().is_err());
    }
}
