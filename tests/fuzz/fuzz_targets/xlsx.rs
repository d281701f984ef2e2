#![no_main]

#[path = "../place.rs"]
mod place;
#[path = "../reading.rs"]
mod reading;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| place::with(|place| place.workbook(bytes)));
