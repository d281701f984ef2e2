//! The 46 indicators that a parameter package may speak of. Codes are never deleted or re-used.

/// Code and short title of every indicator, built or not, in the order of the codes' families.
pub const CATALOGUE: [(&str, &str); 46] = [
    ("VAL-01", "Low unit price against peers"),
    ("VAL-02", "Below valuation ruling"),
    ("VAL-03", "High price on low-duty goods"),
    ("VAL-04", "Price drifting down"),
    ("VAL-05", "Frozen price"),
    ("VAL-06", "Repeated enhancement"),
    ("VAL-07", "Freight or insurance missing"),
    ("VAL-08", "Exchange rate mismatch"),
    ("VAL-09", "Royalty never added"),
    ("VAL-10", "Related-party price gap"),
    ("CLS-01", "Lowest-line concentration"),
    ("CLS-02", "Tariff code switch"),
    ("CLS-03", "Keyword contradiction"),
    ("CLS-04", "Residual lines"),
    ("CLS-05", "Regulatory-duty look-alike"),
    ("CLS-06", "Invalid tariff code"),
    ("RTE-01", "Unexplained reduced duty"),
    ("RTE-02", "Sales-tax arithmetic"),
    ("RTE-03", "Additional sales tax missing"),
    ("RTE-04", "Income tax too low"),
    ("RTE-05", "Additional or regulatory duty missing"),
    ("ORG-01", "Certificate of origin defect"),
    ("ORG-02", "Origin switch"),
    ("ORG-03", "Hub routing"),
    ("ORG-04", "Trade-agreement neighbour"),
    ("EXM-01", "Outside the scope of the concession"),
    ("EXM-02", "Over quota"),
    ("EXM-03", "Sold as such"),
    ("EXM-04", "Concession expired"),
    ("EXM-05", "Exempt share rising"),
    ("EXM-06", "Export obligation not discharged"),
    ("QTY-01", "Unit weight"),
    ("QTY-02", "Over payload"),
    ("QTY-03", "Manifest weight gap"),
    ("QTY-04", "Round quantities"),
    ("REG-01", "Cancelled and refiled"),
    ("REG-02", "Newcomer spike"),
    ("REG-03", "Many agents"),
    ("REG-04", "Risky agent"),
    ("REG-05", "Imports out of proportion to worth"),
    ("PAY-01", "Late payment without surcharge"),
    ("DRW-01", "Drawback anomaly"),
    ("WHS-01", "Bond overstay"),
    ("TRN-01", "No border exit"),
    ("TRN-02", "Transit weight gap"),
    ("TRN-03", "Transit control gap"),
];

/// Title of an indicator, built or not.
pub fn catalogue_title(code: &str) -> Option<&'static str> {
    CATALOGUE
        .iter()
        .find(|(known, _)| *known == code)
        .map(|(_, title)| *title)
}
