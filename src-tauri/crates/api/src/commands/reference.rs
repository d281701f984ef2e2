//! Reference packages.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, home::PathIn, reference::*};
use crate::error::Answer;

commands! {
    reference_load(PathIn) -> ReferencePackage, "Load the reference tables of a folder.", reads [], changes ["reference"], load;
    reference_list(Nothing) -> ReferencePackages, "Loaded packages with validity and hash.", reads ["reference"], changes [], list;
    reference_verify(Nothing) -> ReferenceVerified, "Hash and read every stored table again.", reads ["reference"], changes [], verify;
}
