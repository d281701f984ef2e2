//! Sampling plans and evaluation, Benford, outliers, trend: pure.
