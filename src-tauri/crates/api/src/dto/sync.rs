//! Exchange with other homes.

dto! {
    /// Exchange through `folder:PATH`.
    SyncRunIn { with: String }
    /// What an exchange did, per stream.
    SyncedStream { stream: String, case_no: String, sent: u32, received: u32, refused: u32, digest: String, waiting: u32 }
    /// Result of an exchange.
    Synced { with: String, at: String, streams: Vec<SyncedStream>, sent: u32, received: u32, blobs_sent: u32, blobs_received: u32, problems: Vec<String>, warnings: Vec<String> }
    /// Where each case stands.
    SyncStream { stream: String, case_no: String, entries: u32, sent: u32, waiting: u32, last_exchange: Option<String>, digest: String }
    /// Overview.
    SyncStatus { streams: Vec<SyncStream>, waiting: u32, last_with: Option<String>, last_at: Option<String> }
}
