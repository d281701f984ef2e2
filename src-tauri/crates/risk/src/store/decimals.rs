//! A column of exact decimals: nine bytes for an ordinary one.

use jaiza_domain::decimal::Decimal;

use super::at;

/// Marks a cell that is absent.
const ABSENT: u8 = 255;
/// Marks a number whose digits do not fit 64 bits; the cell then says where it stands.
const WIDE: u8 = 254;

/// Decimals, any of which may be absent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Decimals {
    digits: Vec<i64>,
    scales: Vec<u8>,
    wide: Vec<Decimal>,
}

impl Decimals {
    pub fn push(&mut self, number: Option<Decimal>) {
        let Some(number) = number else {
            self.digits.push(0);
            self.scales.push(ABSENT);
            return;
        };
        let (digits, scale) = number.parts();
        if let (Ok(digits), true) = (i64::try_from(digits), scale < WIDE) {
            self.digits.push(digits);
            self.scales.push(scale);
        } else {
            self.digits
                .push(i64::try_from(self.wide.len()).unwrap_or_default());
            self.scales.push(WIDE);
            self.wide.push(number);
        }
    }

    pub fn len(&self) -> usize {
        self.scales.len()
    }

    pub fn get(&self, place: usize) -> Option<Decimal> {
        let digits = at(&self.digits, place);
        match self.scales.get(place).copied() {
            None | Some(ABSENT) => None,
            Some(WIDE) => self.wide.get(usize::try_from(digits).ok()?).copied(),
            Some(scale) => Some(Decimal::short(digits, scale)),
        }
    }

    pub fn append(&mut self, mut other: Self) {
        let base = i64::try_from(self.wide.len()).unwrap_or_default();
        for (digits, scale) in other.digits.iter_mut().zip(&other.scales) {
            if *scale == WIDE {
                *digits += base;
            }
        }
        self.digits.append(&mut other.digits);
        self.scales.append(&mut other.scales);
        self.wide.append(&mut other.wide);
    }

    pub fn in_order(&self, order: &[u32]) -> Self {
        Self {
            digits: super::in_order(&self.digits, order),
            scales: super::in_order(&self.scales, order),
            wide: self.wide.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_absent_short_and_wide_numbers_apart() {
        let texts = ["0.5", "123456789012345678.123456789012", "-7"];
        let mut column = Decimals::default();
        let mut second = Decimals::default();
        for text in texts {
            column.push(text.parse().ok());
            second.push(text.parse().ok());
        }
        column.push(None);
        column.append(second);
        let shown: Vec<String> = (0..7)
            .map(|n| {
                column
                    .get(n)
                    .map_or_else(|| "-".to_owned(), |d| d.to_string())
            })
            .collect();
        assert_eq!(
            shown,
            [
                texts[0], texts[1], texts[2], "-", texts[0], texts[1], texts[2]
            ]
        );
        assert_eq!(column.in_order(&[5, 3]).get(0), texts[1].parse().ok());
    }
}
