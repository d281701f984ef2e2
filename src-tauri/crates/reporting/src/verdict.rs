//! What verification says about a report.

use serde::{Deserialize, Serialize};

/// What is true of a report file. Each claim stands for itself.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportVerdict {
    /// The file is a PDF with readable case data.
    pub readable: bool,
    /// The file carries exactly one seal.
    pub sealed: bool,
    /// The signature belongs to the key in the seal and to the bytes of the file.
    pub signature_ok: bool,
    /// The seal is good and agrees with the attached data: nothing was changed since sealing.
    pub unchanged: bool,
    /// Name of the person who sealed, as the seal says.
    pub signer_person: String,
    /// Acting person and device, as the seal says.
    pub signer_actor: String,
    /// Public key in lowercase hex. Whether it is *known* is for the caller to say.
    pub signer_public_key: String,
    /// Moment of sealing as the seal says, RFC 3339.
    pub signed_at: String,
    /// Digest of the case state as the seal says.
    pub state_digest: String,
    /// Case number in the attached data.
    pub case_no: String,
    /// Short-levied amount the report states.
    pub short_levied: String,
    /// Surcharge the report states.
    pub surcharge: String,
    /// Demand the report states.
    pub demand: String,
    /// What recomputing the figures gave.
    pub figures: FiguresVerdict,
    /// Problems as stable codes (`not_a_pdf`, `no_seal`, `bad_signature`, …).
    pub problems: Vec<String>,
}

/// What recomputing the figures of the attached data gave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FiguresVerdict {
    /// Number of figures recomputed.
    pub checked: u32,
    /// At least one figure was checked and all agreed.
    pub ok: bool,
    /// Those that did not agree.
    pub differences: Vec<Difference>,
}

/// A figure that does not come out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Where ("finding A, levy CD").
    pub place: String,
    /// What the report says.
    pub stated: String,
    /// What the rows give.
    pub recomputed: String,
}
