//! Kinds of streams.

super::registry! {
    /// What a stream is about.
    StreamKind(u16) {
        CASE = 1 "case",
        REGISTRY = 2 "registry",
        REFERENCE = 3 "reference",
        DEVICE = 4 "device",
        PLAN = 5 "plan",
    }
}
