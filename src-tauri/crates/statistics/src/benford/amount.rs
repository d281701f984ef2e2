//! An amount as its decimal text writes it.

/// A decimal text in its parts; nothing is converted.
#[derive(Clone, Copy, Debug)]
pub struct Amount<'a> {
    negative: bool,
    whole: &'a [u8],
    fraction: &'a [u8],
    exponent: i64,
}

impl<'a> Amount<'a> {
    /// Reads a decimal text; `None` when it is none.
    pub fn read(text: &'a str) -> Option<Self> {
        let text = text.trim();
        let (body, exponent) = match text.split_once(['e', 'E']) {
            Some((body, exponent)) => (body, exponent.parse().ok()?),
            None => (text, 0),
        };
        let unsigned = body.strip_prefix(['-', '+']).unwrap_or(body);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        (whole.len() + fraction.len() > 0 && plain(whole) && plain(fraction)).then_some(Self {
            negative: body.starts_with('-'),
            whole: whole.as_bytes(),
            fraction: fraction.as_bytes(),
            exponent,
        })
    }

    fn digits(&self) -> impl Iterator<Item = u8> + 'a {
        self.whole
            .iter()
            .chain(self.fraction)
            .map(|byte| byte - b'0')
    }

    /// Does it stand with a minus?
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// Is it zero, however written?
    pub fn is_zero(&self) -> bool {
        self.digits().all(|digit| digit == 0)
    }

    /// The significant digit at a place, from 0; `None` behind the last.
    pub(super) fn significant(&self, place: usize) -> Option<u32> {
        self.digits()
            .skip_while(|digit| *digit == 0)
            .nth(place)
            .map(u32::from)
    }

    /// The last two digits when written with so many decimals, more of them cut off.
    pub(super) fn last_two(&self, decimals: u32) -> u32 {
        // Places count from the first digit; the point stands behind the whole part and the exponent.
        let point = i64::try_from(self.whole.len())
            .unwrap_or(i64::MAX)
            .saturating_add(self.exponent);
        let end = point.saturating_add(i64::from(decimals));
        let at = |place: i64| {
            usize::try_from(place)
                .ok()
                .and_then(|place| self.digits().nth(place))
                .unwrap_or(0)
        };
        u32::from(at(end.saturating_sub(2))) * 10 + u32::from(at(end.saturating_sub(1)))
    }
}
