//! Tests on data over the rows of an open set: pointers to records, never findings.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, data_test::*, item::ItemSet};
use crate::error::Answer;

commands! {
    data_test_kinds(Nothing) -> DataTestKinds, "Tests on data with the columns that suit them.", reads [], changes [], kinds;
    data_test_run(DataTestIn) -> DataTestResult, "Run a test on the rows of an open set.", reads ["extract", "case"], changes [], run;
    data_test_rows(DataTestRowsIn) -> ItemSet, "Open the records behind a group of a test.", reads ["extract", "case"], changes [], rows;
}

use super::home::count;
use crate::error::ErrorBody;

mod amounts;
mod digits;
mod found;
mod numbering;
mod outliers;
mod records;
mod sizes;
mod trend;
mod view;

use found::{Found, Test};

/// Every test; the next one is a file and an entry here.
const TESTS: &[Test] = &[
    digits::TEST,
    records::TEST,
    numbering::TEST,
    outliers::MODIFIED_Z,
    outliers::IQR,
    trend::TEST,
    sizes::RELATIVE_SIZE,
    sizes::PERIOD_CHANGE,
];

/// Most groups that are told; the foremost come first.
const MOST_GROUPS: usize = 500;

fn kinds(_: &Call<'_>, _: Nothing) -> Answer<DataTestKinds> {
    let tests = TESTS.iter().map(|test| DataTestKind {
        test: test.name.to_owned(),
        column: test.column.to_owned(),
        keys: test.keys.iter().map(|key| (*key).to_owned()).collect(),
        columns: view::all()
            .map(|column| DataTestColumn {
                name: column.to_owned(),
                why: (test.unsuited)(column).unwrap_or_default().to_owned(),
            })
            .collect(),
        by: view::BY.map(str::to_owned).to_vec(),
        limit: test.limit.to_owned(),
    });
    Ok(DataTestKinds {
        tests: tests.collect(),
    })
}

fn found(call: &Call<'_>, ask: &DataTestIn) -> Answer<(Found, DataTestIn)> {
    let test = TESTS.iter().find(|test| test.name == ask.test);
    let test = test.ok_or_else(|| {
        let names: Vec<&str> = TESTS.iter().map(|test| test.name).collect();
        ErrorBody::not_found(
            "error-no-such-test",
            format!(
                "There is no test \"{}\"; use {}.",
                ask.test,
                names.join(", ")
            ),
        )
        .arg("text", &ask.test)
    })?;
    let ask = view::completed(test, ask.clone())?;
    let home = call.session.home()?;
    let needed = view::needed(&ask);
    let names: Vec<&str> = needed.iter().map(String::as_str).collect();
    let columns = call.session.grid().columns(&home, ask.set_id, &names)?;
    let view = view::View::new(needed, columns);
    let mut found = (test.run)(&view, &ask)?;
    if view.rows() == 0 {
        return Err(ErrorBody::not_found(
            "error-test-empty",
            "The view has no rows to test; widen its filters.",
        ));
    }
    // Flagged groups first, the rest in the order of the test.
    found.groups.sort_by_key(|group| !group.flagged);
    Ok((found, ask))
}

fn run(call: &Call<'_>, input: DataTestIn) -> Answer<DataTestResult> {
    let (found, ask) = found(call, &input)?;
    let flagged = found.groups.iter().filter(|group| group.flagged).count();
    Ok(DataTestResult {
        test: ask.test,
        column: ask.column,
        rows: found.rows,
        tested: found.tested,
        numbers: found.numbers,
        warnings: found.warnings.into_iter().map(str::to_owned).collect(),
        columns: found.columns.into_iter().map(str::to_owned).collect(),
        groups_in_all: count(found.groups.len().max(found.in_all)),
        flagged_in_all: count(flagged.max(found.in_all)),
        groups: found
            .groups
            .into_iter()
            .take(MOST_GROUPS)
            .map(|group| DataTestGroup {
                count: count(group.places.len()),
                key: group.key,
                cells: group.cells,
                flagged: group.flagged,
            })
            .collect(),
        figure: found.figure,
    })
}

fn rows(call: &Call<'_>, input: DataTestRowsIn) -> Answer<ItemSet> {
    let (found, ask) = found(call, &input.ask)?;
    let group = found.groups.iter().find(|group| group.key == input.key);
    let group = group.ok_or_else(|| {
        ErrorBody::not_found(
            "error-no-such-group",
            format!("The test shows no group \"{}\".", input.key),
        )
        .arg("text", &input.key)
    })?;
    let home = call.session.home()?;
    let opened = call
        .session
        .grid()
        .some_of(&home, ask.set_id, &group.places)?;
    Ok(ItemSet {
        set_id: opened.set_id,
        count: opened.count,
        sums: opened.sums,
    })
}
