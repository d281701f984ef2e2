//! The sums of a certificate of import, made again from its attached figures.

use crate::{Count, Difference, FiguresVerdict, ImportCertificate, TotalLine, figures};

/// Makes every sum again: records, rows, reasons, and which totals agree.
pub fn recompute(cert: &ImportCertificate) -> FiguresVerdict {
    let whole = |n: u32| n.to_string();
    let sum = |counts: &[Count]| -> String {
        let all: u64 = counts.iter().map(|c| u64::from(c.count)).sum();
        all.to_string()
    };
    let rows = u64::from(cert.current) + u64::from(cert.superseded);
    let mut sums = vec![
        (
            "records in the file",
            whole(cert.records_in_file),
            cert.accounted().to_string(),
        ),
        ("stored", whole(cert.stored), rows.to_string()),
        ("dropped", whole(cert.dropped), sum(&cert.dropped_by)),
        ("set aside", whole(cert.set_aside), sum(&cert.set_aside_by)),
    ];
    let agrees = |total: &TotalLine| {
        let apart = figures::difference(&total.found, total.typed.as_deref()?)?;
        Some(apart.bytes().all(|b| matches!(b, b'0' | b'.')))
    };
    for total in &cert.totals {
        if let (Some(stated), Some(recomputed)) = (total.agrees, agrees(total)) {
            sums.push((
                total.name.as_str(),
                stated.to_string(),
                recomputed.to_string(),
            ));
        }
    }
    let checked = u32::try_from(sums.len()).unwrap_or(u32::MAX);
    let differences: Vec<Difference> = sums
        .into_iter()
        .filter(|(_, stated, recomputed)| stated != recomputed)
        .map(|(place, stated, recomputed)| Difference {
            place: place.to_owned(),
            stated,
            recomputed,
        })
        .collect();
    FiguresVerdict {
        checked,
        ok: differences.is_empty(),
        differences,
    }
}
