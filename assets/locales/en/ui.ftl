# Words of the window: shell, parts, first run, work list, settings.

app-name = Jaiza
app-purpose = Post-clearance audit of customs declarations, on this computer.

## Places
rail = Places
place-worklist = Work list
place-extracts = Extracts
place-targets = Targets
place-cases = Cases
place-training = Training
place-review = Review
place-settings = Settings
skip-to-page = Go to the page
page-missing = No such page
page-missing-why = This address leads nowhere. The page may have been renamed, or the address is incomplete.

## Counts beside the places
count-overdue = { $count ->
    [one] { $count } overdue
   *[other] { $count } overdue
}
count-conflicts = { $count ->
    [one] { $count } conflict
   *[other] { $count } conflicts
}

## Status bar
status-saved = Saved { $time }
status-nothing-saved = Nothing to save yet
status-read-only = Read only
status-demo = Demo: invented data
status-conflicts = { $count ->
    [one] { $shown } conflict
   *[other] { $shown } conflicts
}
status-waiting = { $count ->
    [one] { $shown } action not yet at the office
   *[other] { $shown } actions not yet at the office
}
status-in-step = Nothing waits to be exchanged
status-keys = Keys
status-lock = Lock

## Actions
action-close = Close
action-cancel = Cancel
action-stop = Stop
action-retry = Try again
loading = One moment…
file-choose = Choose a file…

## Panel at the end of the window
inspector = Details
inspector-show = Show details
inspector-hide = Hide details

## Commands, palette, keys
command-palette = Find a command, case, trader or code
command-keys = Keys of this page
command-help = Help on this page
command-go = Go to { $place }
command-set = { $setting }: { $value }
command-copy-address = Copy the address of this page
command-back = Back
command-forward = Forward
palette-hint = Type a command, a case, a trader, a PCT code, or paste a page address
palette-results = Results
palette-nothing = Nothing of that name.
palette-address = Open this page
palette-kind-case = Case
palette-kind-trader = Trader
palette-kind-pct = PCT code
palette-kind-extract = Extract
keys-title = Keys of this page
keys-grid = In a table
keys-grid-move = Next cell in that direction
keys-grid-ends = First and last column
keys-grid-corners = First cell; with End the last
keys-grid-page = One screen up or down
keys-grid-select = Select the row
keys-grid-open = Open the row; on a heading, sort
keys-grid-copy = Copy the selected rows
keys-grid-resize = On a heading: narrower, wider

## Help
help = Help
help-none = There is no help for this page.

## Jobs
jobs = Work in progress
job-untitled = Long work
job-progress = { $done } done · { $rate } a second
job-time-left = { $seconds ->
    [one] one second left
   *[other] about { $seconds } seconds left
}

## Fields
field-not-a-number = This is not a number. Write digits, with a point for the fraction.
field-date-form = YYYY-MM-DD
field-not-a-date = This is no day of the calendar. Write year, month and day, as 2026-03-05.
confirm-reason = Reason
confirm-reason-note = Kept in the journal, with your name and the time.

## Tables
grid-rows = { $count ->
    [one] { $shown } row
   *[other] { $shown } rows
}
grid-selected = { $count ->
    [one] { $shown } selected
   *[other] { $shown } selected
}
grid-tools = Table
grid-marks = Marks
grid-columns = Columns
grid-filter-row = Filter
grid-filter = Filter
grid-filter-of = Filter by { $column }
grid-export = Export
grid-export-csv = As CSV
grid-export-xlsx = As a workbook (XLSX)
grid-no-rows = No row fits. Clear a filter to see more.

## Figures
figure-working = Show your working
figure-show-table = Show as table
figure-show-drawing = Show as drawing
figure-label = Label
figure-empty = Nothing to draw yet.

## Marks
mark-due = Due soon
mark-overdue = Overdue
mark-conflict = Conflict
mark-sealed = Sealed
mark-draft = Draft
mark-done = Done
mark-flag = Flagged
step-done = done
days-left = { $days ->
    [0] last day
    [one] one day left
   *[other] { $days } days left
}
days-over = { $days ->
    [one] one day late
   *[other] { $days } days late
}

## Months, as written in dates
month-01 = Jan
month-02 = Feb
month-03 = Mar
month-04 = Apr
month-05 = May
month-06 = Jun
month-07 = Jul
month-08 = Aug
month-09 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

## Errors, by code; a message of its own goes before these
error-detail = Details
error-unknown-command = This program does not know the command { $command }. Window and engine may be of different versions.
error-engine-unreachable = The engine does not answer.
error-internal = Something went wrong inside the program.
error-code-invalid-input = What was entered cannot be used.
error-code-not-found = That is not here.
error-code-file-unreadable = The file cannot be read.
error-code-file-newer-than-program = The file was written by a newer version of this program.
error-code-file-locked = The file is in use by another program.
error-code-file-damaged = The file is damaged.
error-code-not-permitted = Your role does not allow this.
error-code-signed-off = This is signed off and cannot be changed.
error-code-conflict = Somebody else changed the same thing.
error-code-offline = The other side cannot be reached.
error-code-cancelled = Stopped. Everything is as it was before.
error-code-disk-full = The disk is full.
error-code-internal = Something went wrong inside the program.
error-advice-invalid-input = Nothing was changed. Correct the entry and try again.
error-advice-file-unreadable = Nothing was changed. Check that the file opens elsewhere, then choose it again.
error-advice-file-newer-than-program = Nothing was changed. Install the newer version, then open the file.
error-advice-file-locked = Nothing was lost. Close the other program, then try again.
error-advice-file-damaged = What was saved earlier is safe. Restore the last backup in Settings, under Safety.
error-advice-not-permitted = Ask a person with that role.
error-advice-signed-off = Withdraw the signature first; the journal keeps both.
error-advice-conflict = Nothing was lost: both versions are kept. Compare them and settle the conflict.
error-advice-offline = Nothing was lost. Work goes on; the exchange can be repeated later.
error-advice-disk-full = What was saved earlier is safe. Free some space, then try again.
error-advice-internal = Nothing was changed. If it happens again, report the number below.

## First run
start-create = Set up this computer
start-create-why = Everything you record is stored on this computer, locked by your passphrase. Nobody can open it without the passphrase or the recovery code.
start-name = Your name
start-person = Your personnel number
start-person-note = As on your service card.
start-office = Your office
start-office-note = As it will stand on letters and reports.
start-passphrase = Passphrase
start-passphrase-again = Passphrase, once more
start-passphrase-differs = The two are not the same.
start-passphrase-show = Show what I type
start-strength-empty = Five words that do not belong together are best.
start-strength-short = Too short: at least twelve letters, better five words.
start-strength-fair = Will do. Five different words would be better.
start-strength-good = Good.
start-dir = Stored in
start-dir-usual = the usual folder
start-dir-choose = Choose another folder…
start-create-do = Create
start-recovery = Write this code down
start-recovery-why = It opens your home if the passphrase is forgotten. It is shown only now and is stored nowhere. Keep it on paper, away from this computer.
start-recovery-kept = I have written it down
start-recovery-go = Continue
start-unlock = Unlock
start-unlock-do = Unlock
start-demo = Look around first
start-demo-why = The demo home holds an invented trader, an extract and a case. It is marked on every page and can be made anew at any time.
start-demo-open = Open the demo home

## Work list
worklist-question = What must be done today, and what is lost if it is not
worklist-grid = Cases, candidate findings and targets by urgency
worklist-label = Case, candidate or target
worklist-trader = Trader
worklist-money = Money at risk
worklist-last-day = Last lawful day
worklist-days = Time
worklist-why = Why this day
worklist-state = State
worklist-next = Next step
worklist-next-open-case = Open a case
worklist-next-answer = Answer the checklist
worklist-next-record = Record findings
worklist-next-write-report = Write the report
worklist-next-none = Look at it
worklist-conflicts = { $count ->
    [one] { $count } conflict to settle
   *[other] { $count } conflicts to settle
}
worklist-stages = Demand by stage
worklist-stage-detected = Detected
worklist-stage-framed = Framed
worklist-stage-adjudicated = Adjudicated
worklist-stage-recovered = Recovered
worklist-empty = Cases and targets will stand here, the most urgent first. To begin, import an extract of declarations.
worklist-empty-do = Import an extract

## Settings
settings-look = Language and look
settings-safety = Safety
settings-about = About
settings-program = Program
settings-home = This home
settings-example = For example:
setting-language = Language
setting-language-en = English
setting-language-ur = Urdu
setting-theme = Theme
setting-theme-auto = As the system
setting-theme-light = Light
setting-theme-dark = Dark
setting-theme-contrast = High contrast
setting-density = Rows
setting-density-comfortable = Comfortable
setting-density-compact = Compact
setting-grouping = Grouping of figures
setting-grouping-million = 1,234,567
setting-grouping-lakh = 12,34,567
about-program = Name
about-version = Version
about-licence = Licence
about-dir = Stored in
about-install = Installation
about-layout = Version of the files
about-entries = Journal entries
about-extracts = Extracts
about-blobs = Attached files
about-store = Store
safety-backup = Backup
safety-backup-why = Writes a locked copy of this home to a folder of your choice, best on a stick kept elsewhere, and opens it again to see that it is whole.
safety-backup-last = Last backup:
safety-backup-do = Back up to a folder…
safety-backup-done = Written and opened again: { $entries } journal entries.
safety-check = Full check
safety-check-why = Reads every journal entry and every attached file, and compares each with its seal.
safety-check-do = Check now
safety-check-whole = Whole: { $entries } journal entries, { $blobs } attached files.
safety-check-damaged = Something does not fit. { $entries } journal entries, { $blobs } attached files read.
safety-passphrase = Passphrase
safety-passphrase-old = Present passphrase
safety-passphrase-new = New passphrase
safety-passphrase-note = At least twelve letters; five words are best.
safety-passphrase-do = Change the passphrase
safety-passphrase-done = The new passphrase is in force.
