# Words for the codes of an import, shared by the window and the printed papers.

## Why a record is set aside
problem-column-count = The record has more or fewer cells than the header.
problem-mandatory-missing = A cell that is needed is empty.
problem-date-unreadable = The date cannot be read.
problem-gd-unreadable = The declaration number cannot be read.
problem-gd-date-conflict = The date in the declaration number differs from the date column.
problem-gd-no-date = The declaration number has no date, and no column gives one.
problem-ntn-unreadable = The trader’s number cannot be read.
problem-pct-unreadable = The PCT code cannot be read.
problem-number-unreadable = The number cannot be read.
problem-not-positive = A price, quantity or value is not above zero.
problem-origin-unknown = The country is not in the reference package.
problem-unit-unknown = The unit is not in the reference package.
problem-currency-unknown = The currency is not in the reference package.
problem-duplicate-key = Another record has the same declaration, item and version.
problem-duplicate-exact = The same record stands in the file twice.
problem-cell-damaged = The value in the cell was damaged before the import, for example by a spreadsheet.
problem-cell-too-long = The cell is longer than such a cell can be.
problem-format-ambiguous = The value can be read in more than one way, and nobody has said which is right.

## Why a record is no row at all
dropped-blank = Every cell of the record is empty.
dropped-repeated-header = The header stands here once more.
dropped-total-row = The record is a line of sums, not a goods item.
dropped-preamble = The record stands above the header, for example a title.
dropped-footer = The record stands below the last item, for example a note.

## What was noted on a stored record
flag-pct-zero-restored = The leading zero of the PCT code was restored.
flag-pct-irregular = The PCT code is written irregularly.
flag-ntn-padded = The NTN was filled up with zeros.
flag-total-mismatch = The total differs from the sum of the levies.
flag-price-derived = The unit price was derived from the value and the quantity.
flag-corrected = The record was stored by a logged correction.
flag-gd-foreign = The declaration number has the form of another system and was kept as it stands.
