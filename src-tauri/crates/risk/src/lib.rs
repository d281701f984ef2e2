//! Risk indicators, parameter packages, scores and targets.
