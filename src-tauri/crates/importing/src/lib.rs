//! Extracts and reference tables read into typed rows, with every problem listed.
