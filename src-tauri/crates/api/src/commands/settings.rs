//! Settings of this computer, the palette, about.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, settings::*};
use crate::error::Answer;

commands! {
    settings_get(Nothing) -> Settings, "All settings of this computer.", reads ["settings"], changes [], get;
    settings_set(SettingIn) -> Settings, "Set one setting.", reads [], changes ["settings"], set;
    about(Nothing) -> About, "Name and version of this program.", reads [], changes [], about;
    palette_search(PaletteIn) -> PaletteHits, "Search cases, traders, codes and extracts.", reads ["case", "extract"], changes [], palette;
}
