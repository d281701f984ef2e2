//! Books of an auditee, imported into the case they are evidence of.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, book::*, extract::Problem};
use crate::error::Answer;

commands! {
    book_kinds(Nothing) -> BookKinds, "Kinds of books with their columns.", reads [], changes [], kinds;
    book_import(BookImportIn) -> Book, "Import a book of the auditee into a case.", reads [], changes ["book", "case"], import;
    book_list(BooksIn) -> Books, "Books of a case, or of all cases.", reads ["book"], changes [], list;
    book_lines(BookLinesIn) -> BookLines, "Lines of a book.", reads ["book"], changes [], lines;
    book_problems(BookIn) -> BookProblems, "Records of a book that were set aside.", reads ["book"], changes [], problems;
    book_remove(BookIn) -> Books, "Remove a book from this computer; the import stays in the trail.", reads [], changes ["book", "case"], remove;
}

use std::ops::ControlFlow;
use std::path::Path;

use jaiza_casefile::extracts::{
    BookImport, BookInfo, BookLine as StoredLine, BookProblem, NewBook,
};
use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Home, StreamId, Write};
use jaiza_importing::books::{BOOKS, BookReport, LineSink};
use jaiza_importing::{Problem as ReadProblem, SinkError};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::case_model;
use crate::commands::extract::{answers_to_options, code_points};
use crate::dto::Pair;
use crate::error::ErrorBody;
use crate::figures::text;

fn kinds(_: &Call<'_>, _: Nothing) -> Answer<BookKinds> {
    let kinds = BOOKS.iter().map(|book| BookKind {
        id: book.id.to_owned(),
        table: book.table.to_owned(),
        columns: book
            .columns
            .iter()
            .map(|column| BookColumn {
                name: column.name.to_owned(),
                kind: column.kind.to_owned(),
                required: column.required,
            })
            .collect(),
    });
    Ok(BookKinds {
        kinds: kinds.collect(),
    })
}

fn import(call: &Call<'_>, input: BookImportIn) -> Answer<Book> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let book = BOOKS.iter().find(|book| book.id == input.kind);
    let book = book.ok_or_else(|| {
        let known: Vec<&str> = BOOKS.iter().map(|book| book.id).collect();
        ErrorBody::invalid(
            "error-no-such-book",
            format!(
                "There is no kind of book \"{}\"; there are {}.",
                input.kind,
                known.join(", ")
            ),
        )
    })?;
    let options = answers_to_options(&input.answers)?;
    let mut store = home.extracts()?;
    let mut sink = Lines(store.begin_book()?);
    let report = crate::reader::reader().read_book(
        Path::new(&input.path),
        book,
        &options,
        &mut sink,
        &mut |_| ControlFlow::Continue(()),
    )?;
    let now = call.session.now();
    let new = NewBook {
        case_id: Uuid::from_bytes(case.stream.0.into_bytes()),
        kind: book.id.to_owned(),
        file: report.file.clone(),
        sha256: report.sha256.clone(),
        recipe: json!({ "answers": input.answers }),
        report: serde_json::to_value(&report).unwrap_or_default(),
    };
    let id = sink.0.commit(&new, now)?;
    note(&home, case.stream, id, &report, now)?;
    call.session.saved(now);
    call.change("book", &id.to_string());
    call.change("case", &case.stream.to_string());
    one(&home, call, id)
}

/// The case holds which book was read: file, hash, counts, sums.
fn note(
    home: &Home,
    case: StreamId,
    id: Uuid,
    report: &BookReport,
    now: jaiza_casefile::Moment,
) -> Answer<()> {
    let entity = EntityId(id);
    let set = |field, value: Value| Write::new(entity, EntityKind::EXTRACT, field, value);
    let counts = json!({
        "records_in_file": report.records_in_file, "stored": report.stored,
        "set_aside": report.set_aside, "dropped": report.dropped, "sums": report.sums,
    });
    let writes = vec![
        set(Field::EXTRACT_NAME, json!(report.file)),
        set(Field::EXTRACT_SHA256, json!(report.sha256)),
        set(
            Field::EXTRACT_RECIPE,
            json!({ "book": report.book, "columns": report.columns }),
        ),
        set(Field::EXTRACT_COUNTS, counts),
    ];
    home.record(case, &Action::new(EntryKind::BOOK_IMPORTED, writes), now)?;
    Ok(())
}

/// Passes lines on to the store.
pub(crate) struct Lines<'s>(pub BookImport<'s>);

impl LineSink for Lines<'_> {
    fn line(&mut self, record: u32, line: Value, cells: Vec<String>) -> Result<(), SinkError> {
        let cells = json!(cells);
        Ok(self.0.line(&StoredLine {
            record,
            line,
            cells,
        })?)
    }

    fn problem(&mut self, problem: ReadProblem, cells: Vec<String>) -> Result<(), SinkError> {
        Ok(self.0.problem(&BookProblem {
            record: problem.record,
            column: problem.column,
            raw: problem.raw,
            reason: problem.reason,
            suggested_fix: problem.suggested_fix,
            cells: json!(cells),
        })?)
    }
}

fn shown(call: &Call<'_>, home: &Home, info: BookInfo) -> Answer<Book> {
    let report: BookReport = serde_json::from_value(info.report).unwrap_or_default();
    let stream = info.case_id.to_string();
    let case = case_model::find(call.session, home, &stream);
    let table = BOOKS.iter().find(|book| book.id == info.kind);
    let (from, to) = report.period.unzip();
    Ok(Book {
        id: info.id.to_string(),
        case: case.map_or(stream, |case| case.case_no.clone()),
        table: table.map_or("", |book| book.table).to_owned(),
        kind: info.kind,
        file_name: info.file,
        sha256: info.sha256,
        imported_at: info.created.get(..16).unwrap_or_default().replace('T', " "),
        records_in_file: report.records_in_file,
        header_record: report.header_record,
        dropped: report.dropped,
        set_aside: report.set_aside,
        stored: report.stored,
        period_from: from.map(|day| day.to_string()),
        period_to: to.map(|day| day.to_string()),
        sums: report.sums,
        columns: report.columns,
        unmapped: report.unmapped,
        formats: report
            .formats
            .iter()
            .filter(|taken| taken.cells > 0)
            .map(crate::commands::extract::taken)
            .collect(),
    })
}

fn one(home: &Home, call: &Call<'_>, id: Uuid) -> Answer<Book> {
    let books = home.extracts()?.books(None)?;
    let info = books.into_iter().find(|info| info.id == id);
    shown(call, home, info.ok_or_else(|| unknown(&id.to_string()))?)
}

fn list(call: &Call<'_>, input: BooksIn) -> Answer<Books> {
    let home = call.session.home()?;
    let case = match input.case.as_deref() {
        Some(case) => {
            let case = case_model::find(call.session, &home, case)?;
            Some(Uuid::from_bytes(case.stream.0.into_bytes()))
        }
        None => None,
    };
    let mut books = home.extracts()?.books(case)?;
    // Files of partner countries lie beside the books and belong to no case.
    books.retain(|info| !info.case_id.is_nil());
    let books = books.into_iter().map(|info| shown(call, &home, info));
    Ok(Books {
        books: books.collect::<Answer<_>>()?,
    })
}

fn book_id(id: &str) -> Answer<Uuid> {
    id.trim().parse().map_err(|_| unknown(id))
}

fn unknown(id: &str) -> ErrorBody {
    ErrorBody::not_found(
        "error-no-such-book",
        format!("There is no book \"{id}\"; `jaiza book list` names them all."),
    )
    .arg("book", id)
}

fn lines(call: &Call<'_>, input: BookLinesIn) -> Answer<BookLines> {
    let store = call.session.home()?.extracts()?;
    let len = if input.len == 0 {
        100
    } else {
        input.len.min(500)
    };
    let stored = store.book_lines(book_id(&input.book)?, input.after, len)?;
    let lines = stored.into_iter().map(|line| BookLine {
        record: line.record,
        values: line
            .line
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, value)| Pair {
                name: name.clone(),
                value: text(value),
            })
            .collect(),
        cells: serde_json::from_value(line.cells).unwrap_or_default(),
    });
    Ok(BookLines {
        lines: lines.collect(),
    })
}

fn problems(call: &Call<'_>, input: BookIn) -> Answer<BookProblems> {
    let home = call.session.home()?;
    Ok(BookProblems {
        problems: problems_of(&home, book_id(&input.book)?)?,
    })
}

/// Records of a book, or of another file kept like one, that were set aside.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn problems_of(home: &Home, id: Uuid) -> Answer<Vec<Problem>> {
    let stored = home.extracts()?.book_problems(id)?;
    let problems = stored.into_iter().map(|problem| Problem {
        record: problem.record,
        column: problem.column.unwrap_or_default(),
        code_points: code_points(&problem.raw),
        raw: problem.raw,
        reason: problem.reason,
        suggested_fix: problem.suggested_fix,
        first: true,
        corrected: false,
    });
    Ok(problems.collect())
}

fn remove(call: &Call<'_>, input: BookIn) -> Answer<Books> {
    let home = call.session.home()?;
    if !home.extracts()?.remove_book(book_id(&input.book)?)? {
        return Err(unknown(&input.book));
    }
    call.change("book", &input.book);
    list(call, BooksIn { case: None })
}
