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

use std::path::Path;

use jaiza_casefile::extracts::{PackageInfo, PackageTable};
use jaiza_importing::reference::{LoadedTable, read_folder, read_stored};

use crate::error::ErrorBody;
use crate::files::{file_name, sha256_hex};

fn load(call: &Call<'_>, input: PathIn) -> Answer<ReferencePackage> {
    let home = call.session.home()?;
    let dir = Path::new(&input.path);
    let folder = read_folder(dir)?;
    if folder.loaded.is_empty() {
        return Err(ErrorBody::invalid(
            "error-no-tables",
            format!("The folder {} holds no reference table (such as pct_tariff.csv); nothing was loaded.", dir.display()),
        )
        .arg("dir", dir.display()));
    }
    let tables: Vec<PackageTable> = folder.loaded.iter().map(stored).collect();
    let name = file_name(dir);
    let mut store = home.extracts()?;
    let id = store.load_package(&name, &tables, call.session.now())?;
    call.change("reference", &id.to_string());
    let info = PackageInfo {
        id,
        name,
        loaded_at: call.session.now().to_text().unwrap_or_default(),
    };
    Ok(shown(&info, &tables, folder.ignored))
}

fn stored(table: &LoadedTable) -> PackageTable {
    PackageTable {
        name: table.name.clone(),
        sha256: sha256_hex(&table.bytes),
        rows: table.rows,
        valid_from: table.valid.from.map(|day| day.to_string()),
        valid_to: table.valid.to.map(|day| day.to_string()),
        bytes: table.bytes.clone(),
    }
}

fn shown(info: &PackageInfo, tables: &[PackageTable], ignored: Vec<String>) -> ReferencePackage {
    let hashes: Vec<String> = tables
        .iter()
        .map(|table| format!("{} {}", table.name, table.sha256))
        .collect();
    ReferencePackage {
        id: info.id.to_string(),
        name: info.name.clone(),
        loaded_at: info.loaded_at.clone(),
        sha256: sha256_hex(hashes.join("\n").as_bytes()),
        tables: tables
            .iter()
            .map(|table| ReferenceTable {
                name: table.name.clone(),
                rows: table.rows,
                sha256: table.sha256.clone(),
                valid_from: table.valid_from.clone(),
                valid_to: table.valid_to.clone(),
            })
            .collect(),
        ignored,
    }
}

fn list(call: &Call<'_>, _: Nothing) -> Answer<ReferencePackages> {
    let home = call.session.home()?;
    let mut packages: Vec<(PackageInfo, Vec<PackageTable>)> = Vec::new();
    for (info, table) in home.extracts()?.tables_ever()? {
        match packages.iter_mut().find(|(known, _)| known.id == info.id) {
            Some((_, tables)) => tables.push(table),
            None => packages.push((info, vec![table])),
        }
    }
    packages.reverse();
    Ok(ReferencePackages {
        packages: packages
            .iter()
            .map(|(info, tables)| shown(info, tables, Vec::new()))
            .collect(),
    })
}

fn verify(call: &Call<'_>, _: Nothing) -> Answer<ReferenceVerified> {
    let home = call.session.home()?;
    let all = home.extracts()?.tables_ever()?;
    let mut problems = Vec::new();
    for (info, table) in &all {
        if sha256_hex(&table.bytes) != table.sha256 {
            problems.push(format!(
                "{}/{}: the stored bytes do not have the hash of the load",
                info.name, table.name
            ));
        }
        if let Err(why) = read_stored([(table.name.as_str(), table.bytes.clone())]) {
            problems.push(format!("{}/{}: {why}", info.name, table.name));
        }
    }
    Ok(ReferenceVerified {
        ok: problems.is_empty(),
        tables: super::home::count(all.len()),
        problems,
    })
}
