//! Trader ids: NTN of seven digits or CNIC of thirteen.

/// A trader id in normal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraderId {
    /// 7 digits (NTN) or 13 digits (CNIC).
    pub id: String,
    /// Zeros in front were put back.
    pub padded: bool,
}

/// Reads an NTN with or without its check character, or a CNIC with or without hyphens.
pub fn read(cell: &str) -> Option<TraderId> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = cell.split('-').collect();
    let check = |part: &str| part.len() == 1 && part.bytes().all(|b| b.is_ascii_alphanumeric());
    match parts.as_slice() {
        [whole] if digits(whole) => match whole.len() {
            13 => Some(TraderId {
                id: (*whole).to_owned(),
                padded: false,
            }),
            8 => whole.get(..7).map(ntn),
            5..=7 => Some(ntn(whole)),
            _ => None,
        },
        [number, last] if digits(number) && (5..=7).contains(&number.len()) && check(last) => {
            Some(ntn(number))
        }
        [a, b, c] if [a, b, c].into_iter().all(|p| digits(p)) => {
            let sized = (a.len(), b.len(), c.len()) == (5, 7, 1);
            sized.then(|| TraderId {
                id: format!("{a}{b}{c}"),
                padded: false,
            })
        }
        _ => None,
    }
}

fn ntn(number: &str) -> TraderId {
    TraderId {
        id: format!("{number:0>7}"),
        padded: number.len() < 7,
    }
}
