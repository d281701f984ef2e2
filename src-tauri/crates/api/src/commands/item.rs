//! The grid over items.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, extract::FileWritten, item::*};
use crate::error::Answer;

commands! {
    item_columns(Nothing) -> ItemColumns, "Columns of items.", reads [], changes [], columns;
    items_open(ItemsOpenIn) -> ItemSet, "Open a row set: filtered, sorted, summed.", reads ["extract", "case"], changes [], open;
    items_page(ItemsPageIn) -> ItemsPage, "Rows of an open set.", reads ["extract", "case"], changes [], page;
    items_export(ItemsExportIn) -> FileWritten, "Write a row set as shown to CSV or XLSX.", reads ["extract", "case"], changes [], export;
    items_facet(ItemsFacetIn) -> ItemFacet, "Counts and values of a row set by office, chapter, origin, concession, month or trader.", reads ["extract"], changes [], facet;
    item_detail(ItemDetailIn) -> ItemDetail, "An item of an extract with all that its file states.", reads ["extract"], changes [], detail;
    items_close(ItemsCloseIn) -> Nothing, "Release a row set.", reads [], changes [], close;
}

use std::path::Path;

use jaiza_casefile::extracts::{COLUMNS, ColumnKind, FacetValue};
use jaiza_domain::declaration::dotted_pct;

use crate::case_model;
use crate::error::ErrorBody;
use crate::files;
use crate::grid::{GridRow, cell};

/// Most rows of one page.
const PAGE: u32 = 500;
/// Rows fetched at a time for an export.
const EXPORT: u32 = 500;

fn columns(_: &Call<'_>, _: Nothing) -> Answer<ItemColumns> {
    let columns = COLUMNS
        .iter()
        .map(|column| ItemColumn {
            name: column.name.to_owned(),
            kind: kind(column.name, column.kind).to_owned(),
            label_key: format!("column-{}", column.name.replace('_', "-")),
        })
        .collect();
    Ok(ItemColumns { columns })
}

fn kind(name: &str, kind: ColumnKind) -> &'static str {
    match (name, kind) {
        ("gd_date", _) => "date",
        (
            "gd_uid" | "pct" | "pct_declared" | "trader_id" | "origin" | "unit" | "currency"
            | "sro_key",
            _,
        ) => "code",
        ("record" | "item_no" | "version_no", _) | (_, ColumnKind::Decimal) => "number",
        (_, ColumnKind::Whole) => "amount",
        _ => "text",
    }
}

fn open(call: &Call<'_>, input: ItemsOpenIn) -> Answer<ItemSet> {
    let home = call.session.home()?;
    let sort = input.sort.as_ref();
    let opened = match &input.case {
        Some(case) => {
            let case = case_model::find(call.session, &home, case)?;
            call.session
                .grid()
                .open_case(&case.items, &input.filters, sort)?
        }
        None => call
            .session
            .grid()
            .open_extracts(&home, &input.extracts, &input.filters, sort)?,
    };
    Ok(ItemSet {
        set_id: opened.set_id,
        count: opened.count,
        sums: opened.sums,
    })
}

fn page(call: &Call<'_>, input: ItemsPageIn) -> Answer<ItemsPage> {
    let home = call.session.home()?;
    let rows = call
        .session
        .grid()
        .page(&home, input.set_id, input.from, input.len.min(PAGE))?;
    Ok(ItemsPage {
        from: input.from,
        rows: rows.into_iter().map(row).collect(),
    })
}

fn row(row: GridRow) -> ItemRow {
    ItemRow {
        id: row.id,
        n: row.n,
        values: COLUMNS
            .iter()
            .map(|column| shown(&row.item, column.name))
            .collect(),
        flags: row.item.flags,
    }
}

fn shown(item: &jaiza_domain::declaration::ItemRow, column: &str) -> Option<String> {
    let text = cell(item, column);
    if column.starts_with("pct") {
        text.map(|pct| dotted_pct(&pct))
    } else {
        text
    }
}

fn export(call: &Call<'_>, input: ItemsExportIn) -> Answer<FileWritten> {
    let home = call.session.home()?;
    let known = |name: &&String| COLUMNS.iter().any(|column| column.name == name.as_str());
    if input.columns.is_empty() || !input.columns.iter().all(|name| known(&name)) {
        return Err(ErrorBody::invalid(
            "error-column",
            "Name at least one column of items for the export.",
        ));
    }
    let mut rows = Vec::new();
    let mut from = 0;
    loop {
        let part = call
            .session
            .grid()
            .page(&home, input.set_id, from, EXPORT)?;
        let Some(last) = part.last() else { break };
        from = last.n + 1;
        rows.extend(part.iter().map(|row| {
            input
                .columns
                .iter()
                .map(|name| shown(&row.item, name))
                .collect::<Vec<_>>()
        }));
    }
    let bytes = match input.format.as_str() {
        "csv" => crate::tables::csv(&input.columns, &rows),
        "xlsx" => crate::tables::xlsx(
            &input.columns,
            &rows,
            &numeric(&input.columns),
            &input.filter_text,
        )?,
        other => {
            return Err(ErrorBody::invalid(
                "error-format",
                format!("\"{other}\" is not a form of export; use csv or xlsx."),
            ));
        }
    };
    files::write_whole(Path::new(&input.path), &bytes)?;
    Ok(FileWritten {
        path: input.path,
        rows: super::home::count(rows.len()),
        sha256: files::sha256_hex(&bytes),
    })
}

fn numeric(columns: &[String]) -> Vec<bool> {
    let is_number = |name: &String| {
        COLUMNS
            .iter()
            .any(|c| c.name == name && matches!(kind(c.name, c.kind), "number" | "amount"))
    };
    columns.iter().map(is_number).collect()
}

fn facet(call: &Call<'_>, input: ItemsFacetIn) -> Answer<ItemFacet> {
    let home = call.session.home()?;
    let facet = call
        .session
        .grid()
        .facet(&home, input.set_id, &input.name)?;
    let shown = |value: &FacetValue| ItemFacetValue {
        value: value.value.clone(),
        count: value.count,
        sum: value.sum.to_string(),
    };
    Ok(ItemFacet {
        name: facet.name,
        values: facet.values.iter().map(shown).collect(),
        distinct: facet.distinct,
        rest: shown(&facet.rest),
    })
}

fn detail(call: &Call<'_>, input: ItemDetailIn) -> Answer<ItemDetail> {
    let home = call.session.home()?;
    let unknown = || {
        ErrorBody::not_found(
            "error-no-such-item",
            format!("There is no item \"{}\" in the extracts.", input.id),
        )
    };
    let id = input.id.parse().map_err(|_| unknown())?;
    let found = call.session.grid().item(&home, id)?;
    let (item, cells, extract) = found.ok_or_else(unknown)?;
    let info = home.extracts()?.info(extract)?;
    let header: Vec<String> = serde_json::from_value(info.header).unwrap_or_default();
    let sources = header.into_iter().chain(std::iter::repeat(String::new()));
    let pair = |(name, value): (String, String)| crate::dto::Pair { name, value };
    Ok(ItemDetail {
        extract_id: extract.to_string(),
        file_name: info.file,
        sha256: info.sha256,
        record: item.record,
        values: COLUMNS
            .iter()
            .map(|column| shown(&item, column.name))
            .collect(),
        beyond: item.beyond.columns.into_iter().map(pair).collect(),
        levies: item
            .beyond
            .levies
            .into_iter()
            .map(|line| ItemLevyLine {
                levy: line.levy,
                base: line.base,
                rate: line.rate,
                amount: line.amount,
                mode: line.mode,
            })
            .collect(),
        cells: sources.zip(cells).map(pair).collect(),
    })
}

fn close(call: &Call<'_>, input: ItemsCloseIn) -> Answer<Nothing> {
    let home = call.session.home()?;
    call.session.grid().close(&home, input.set_id)?;
    Ok(Nothing {})
}
