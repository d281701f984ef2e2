//! Home of one person on one computer: encrypted files, journal, projections, extracts, blobs, backup.
