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
flag-pct-hs6 = The PCT code has only six digits.
flag-origin-unknown = The country is not in the reference package; it is kept as written.
flag-unit-unknown = The unit is not in the reference package; it is kept as written.
flag-currency-unknown = The currency is not in the reference package; it is kept as written.
flag-rounded-to-rupees = An amount with paisas was rounded to whole rupees.
flag-hidden-letters = Invisible letters were left out when reading.
flag-duplicate-line = Another record has the same declaration, item and version; both are kept.

## What to know of a file
note-hidden-rows = Hidden rows of the workbook were read like the others.
note-hidden-sheets = The workbook has hidden sheets; they were not read.
note-formula-results = Cells with formulas were read by their stored results.
note-merged-cells = Merged cells: the text counts for the first of them only.
note-names-differ-by-case = Names inside the workbook differ only by small and capital letters.
note-mixed-line-ends = Lines end in different ways.
note-joined-file = A file was joined.
note-items-without-joined-row = Items without a row in the joined file.
note-joined-rows-without-item = Rows of the joined file without an item.
note-declaration-without-items = Declarations without items.
note-item-count-differs = Declarations that state another number of items than they hold.
note-tax-total-differs = Declarations whose levies do not add up to the total they state.
note-tax-total-unchecked = Declarations whose total of levies could not be checked.
note-raw-paths-cut = Some fields beyond the known ones were left out.
note-text-outside-declarations = Text outside the declarations was not read.

## What would help a record that was set aside
fix-column-count = Put quotes round the cell that holds the separator.
fix-cell-damaged = Write the cell anew: it holds an error, a stray quote, or bytes that are no text.
fix-cell-too-long = Shorten the text to 32,767 characters.
fix-mandatory-missing = Fill in the cell.
fix-date-unreadable = Write the date in one clear way, for example 04-AUG-25.
fix-gd-unreadable = Write the number as OFFICE-TYPE-SERIAL-DD-MM-YYYY, for example KAPE-HC-10421-04-08-2025.
fix-gd-date-conflict = Make the date in the number and the date column agree.
fix-gd-no-date = Add the date to the number, or a date column to the file.
fix-ntn-unreadable = Write the NTN with 7 digits and its check digit, or the CNIC with 13 digits.
fix-pct-unreadable = Write the code with 8 digits, for example 8481.8090.
fix-number-unreadable = Write the number with digits and one decimal point.
fix-format-ambiguous = Say how the column is written, or write the cell so that it can be read in one way only.
fix-not-positive = State a price, quantity and value above zero.
fix-origin-unknown = Use a country of the reference package, or add the name to its aliases.
fix-unit-unknown = Use a unit of the reference package, or add the unit to it.
fix-currency-unknown = Use a currency of the reference package, or add the currency to it.
fix-duplicate-key = Give the record its own item number or version, or leave it out.
fix-duplicate-exact = Leave the record out if it was extracted twice.
fix-came-first = Record { $record } came first.
