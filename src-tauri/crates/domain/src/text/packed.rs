//! Cells of records in one run of bytes: how the untouched cells of an extract are kept.
//!
//! Per record: its number and its count of cells, then of each cell the length in bytes (all as
//! unsigned LEB128), then the UTF-8 texts, one behind the other.

/// Adds a record.
pub fn pack<'c>(
    out: &mut Vec<u8>,
    record: u32,
    cells: impl ExactSizeIterator<Item = &'c str> + Clone,
) {
    number(out, record);
    number(out, u32::try_from(cells.len()).unwrap_or(u32::MAX));
    for cell in cells.clone() {
        number(out, u32::try_from(cell.len()).unwrap_or(u32::MAX));
    }
    for cell in cells {
        out.extend_from_slice(cell.as_bytes());
    }
}

/// Adds a record whose cells stand in one text: `ends` are the places behind each of them.
pub fn pack_joined(out: &mut Vec<u8>, record: u32, ends: &[usize], text: &str) {
    number(out, record);
    number(out, u32::try_from(ends.len()).unwrap_or(u32::MAX));
    let mut start = 0;
    for end in ends {
        let length = end.saturating_sub(start);
        number(out, u32::try_from(length).unwrap_or(u32::MAX));
        start = *end;
    }
    out.extend_from_slice(text.get(..start).unwrap_or_default().as_bytes());
}

/// The cells of a record; `None` when it is not among them, or the bytes are damaged.
pub fn unpack(mut bytes: &[u8], record: u32) -> Option<Vec<String>> {
    while !bytes.is_empty() {
        let found = take(&mut bytes)?;
        let count = usize::try_from(take(&mut bytes)?).ok()?;
        let mut lengths = Vec::new();
        for _ in 0..count {
            lengths.push(usize::try_from(take(&mut bytes)?).ok()?);
        }
        if found != record {
            bytes = bytes.get(lengths.iter().sum()..)?;
            continue;
        }
        let mut cells = Vec::with_capacity(count);
        for length in lengths {
            let (cell, rest) = bytes.split_at_checked(length)?;
            cells.push(std::str::from_utf8(cell).ok()?.to_owned());
            bytes = rest;
        }
        return Some(cells);
    }
    None
}

fn number(out: &mut Vec<u8>, mut n: u32) {
    loop {
        let low = u8::try_from(n & 0x7f).unwrap_or_default();
        n >>= 7;
        if n == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

fn take(bytes: &mut &[u8]) -> Option<u32> {
    let mut n = 0_u32;
    for shift in (0..35).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        n |= u32::from(byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(n);
        }
    }
    None
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_cells_of_each_record_back() {
        let mut out = Vec::new();
        let long = "x".repeat(300);
        let one = ["a", "", "درآمد", &long];
        pack(&mut out, 7, one.into_iter());
        pack_joined(&mut out, 1_000_000, &[1], "b");
        assert_eq!(unpack(&out, 7).unwrap(), one);
        assert_eq!(unpack(&out, 1_000_000).unwrap(), ["b"]);
        assert_eq!(unpack(&out, 8), None);
        let cut = out.get(..out.len() - 1).unwrap();
        assert_eq!(unpack(cut, 1_000_000), None);
    }
}
