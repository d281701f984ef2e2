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

use crate::case_model;

fn get(call: &Call<'_>, _: Nothing) -> Answer<Settings> {
    let mut values = call.session.settings();
    values.retain(|key, _| !key.contains(':'));
    Ok(Settings { values })
}

fn set(call: &Call<'_>, input: SettingIn) -> Answer<Settings> {
    if input.key.is_empty() || input.key.contains(':') {
        return Err(crate::error::ErrorBody::invalid(
            "error-setting",
            format!("\"{}\" is not the name of a setting.", input.key),
        ));
    }
    call.session.set_setting(&input.key, &input.value)?;
    call.change("settings", &input.key);
    get(call, Nothing {})
}

fn about(_: &Call<'_>, _: Nothing) -> Answer<About> {
    Ok(About {
        program: "Jaiza".into(),
        version: env!("CARGO_PKG_VERSION").into(),
        commands: super::home::count(crate::table::all().count()),
        licence: env!("CARGO_PKG_LICENSE").into(),
    })
}

/// Most hits of one kind in the palette.
const HITS: usize = 8;

fn palette(call: &Call<'_>, input: PaletteIn) -> Answer<PaletteHits> {
    let wanted = input.text.trim().to_lowercase();
    let mut hits = Vec::new();
    let Some(home) = call
        .session
        .home_if_open()
        .filter(|_| wanted.chars().count() >= 2)
    else {
        return Ok(PaletteHits { hits });
    };
    let fits = |texts: &[&str]| {
        texts
            .iter()
            .any(|text| text.to_lowercase().contains(&wanted))
    };
    for stream in case_model::case_streams(&home)? {
        let case = case_model::CaseModel::load(call.session, &home, stream)?;
        if fits(&[&case.case_no, &case.trader_id, &case.trader_name]) {
            hits.push(PaletteHit {
                kind: "case".into(),
                label: case.case_no.clone(),
                note: case.trader_name.clone(),
                address: format!("/cases/{stream}"),
            });
        }
        let codes = case
            .items
            .iter()
            .map(|item| jaiza_domain::declaration::dotted_pct(&item.pct));
        for code in codes.collect::<std::collections::BTreeSet<_>>() {
            if fits(&[&code, &code.replace('.', "")]) {
                hits.push(PaletteHit {
                    kind: "pct".into(),
                    label: code.clone(),
                    note: case.case_no.clone(),
                    address: format!("/cases/{stream}?tab=items"),
                });
            }
        }
    }
    for extract in home.extracts()?.list()? {
        if fits(&[&extract.file]) {
            hits.push(PaletteHit {
                kind: "extract".into(),
                label: extract.file.clone(),
                note: extract.created.clone(),
                address: format!("/extracts/{}", extract.id),
            });
        }
    }
    hits.truncate(HITS * 4);
    Ok(PaletteHits { hits })
}
