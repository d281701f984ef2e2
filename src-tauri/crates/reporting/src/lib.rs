//! Documents, figures, PDF, XLSX, and verification of a report.
