//! The worked case.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, home::HomeStatus};
use crate::error::Answer;

commands! {
    demo_open(Nothing) -> HomeStatus, "Open the demo home, made anew from the worked case when it is not there.", reads [], changes ["home", "case", "extract", "reference", "risk"], open;
}
