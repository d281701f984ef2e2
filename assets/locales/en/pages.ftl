# Words of the pages: extracts, targets, cases, review, training, exchange.

empty-practice-link = Practise with the worked case
path-browse = Choose…
file-written = Written: { $rows } rows to { $path }
file-saved = Saved to { $path }

## Extracts
extracts-title = Extracts
extracts-note = Which data are here, and may they be trusted?
extracts-import = Import an extract
extracts-source = Source
extracts-period = Period
extracts-rows = Rows
extracts-gds = Declarations
extracts-value = Customs value
extracts-totals = Agreed totals
extracts-totals-agreed = Agreed
extracts-totals-disagree = Do not agree
extracts-totals-not-compared = Not compared
extracts-set-aside = Set aside
extracts-set-aside-count = { $count ->
    [one] { $shown } record
   *[other] { $shown } records
}
extracts-actions = Actions
extracts-remove = Remove
extracts-remove-words = The rows of { $name } are removed from this computer. The file itself stays where it is. An extract that a case uses cannot be removed.
extracts-empty = Extracts of declarations will stand here, each with its period, its totals and what was set aside.

## Records that were set aside
problems-list = Records set aside
problems-row = Record
problems-column = Column
problems-raw = Text in the file
problems-code-points = Code points
problems-reason = Why
problems-fix = What would help
problems-more = The first { $shown } of { $all } are shown. The file of problems holds them all.
problems-file = Problems as a file
problems-file-note = The ending decides: .xlsx or .csv
problems-write = Write the file

## Reference packages
reference-title = Reference packages
reference-empty = No reference tables are loaded. Without them neither countries nor rates are known, and nothing can be computed.
reference-table = Table
reference-package = Package
reference-validity = In force
reference-loaded = Loaded
reference-hash = Hash
reference-ignored = { $name }: not read: { $files }
reference-folder = Folder of a package
reference-folder-note = The folder that holds the CSV tables.
reference-load = Load the package
reference-was-loaded = { $count ->
    [one] { $name }: one table loaded.
   *[other] { $name }: { $count } tables loaded.
}

## Import, five steps
wizard-title = Import an extract
wizard-steps = Steps of the import
wizard-step-file = File and sheet
wizard-step-reading = Header and encoding
wizard-step-mapping = Columns
wizard-step-problems = Problems
wizard-step-totals = Agree totals
wizard-back = Back
wizard-next = Continue
wizard-import = Import
wizard-importing = Importing
wizard-progress = { $done } rows · { $rate } a second
wizard-cancelled = The import was stopped. Nothing was stored.
wizard-file = File
wizard-path = Path of the file
wizard-path-note = A workbook, a text file, or declarations as XML. Nothing is stored before the last step.
wizard-file-name = Name
wizard-format = Format
wizard-columns = Columns
wizard-sheet = Sheet
wizard-preview = First rows, as they are read now
wizard-reading = How the file is read
wizard-header-row = Row { $row } is taken for the header.
wizard-encoding = Encoding
wizard-delimiter = Cells are separated by
wizard-workbook-reading = A workbook states its cells itself: there is nothing to choose here.
delimiter-comma = Comma
delimiter-semicolon = Semicolon
delimiter-tab = Tab
delimiter-bar = Bar
delimiter-other = Another sign
wizard-questions = { $count ->
    [0] Questions, all answered
    [one] One question
   *[other] { $count } questions
}
wizard-question-about = What is meant by { $column }?
question-column = Which column of the file holds { $column }?
question-sheet = Which sheet holds the extract?
question-reference = The reference table { $column } is empty. Load a reference package first.
wizard-mapping = Columns of the file
wizard-source-column = Column of the file
wizard-source-of = What { $column } is taken for
wizard-samples = First cells
wizard-before-import = Before the import
wizard-columns-missing = { $count ->
    [one] One column is missing: { $columns }
   *[other] { $count } columns are missing: { $columns }
}
wizard-open-questions = { $count ->
    [one] One question is still open, under Columns.
   *[other] { $count } questions are still open, under Columns.
}
wizard-original-kept = The file is not changed.
wizard-agree-totals = Totals of the covering letter
wizard-agree-note = Type the totals you were given. They are compared with what is found. An extract whose totals differ is kept out of selection. What you leave empty is not compared.
wizard-done-title = { $name } is imported
wizard-to-list = All extracts
wizard-explore = Look at the items
wizard-already-there = This file was imported before. Nothing was stored twice.
wizard-accounted = Every row accounted for
wizard-rows-balance = Rows in the file and what became of them
wizard-rows-in-file = Rows in the file
wizard-stored = Stored
wizard-set-aside = Set aside
wizard-dropped = Dropped
wizard-balance-agrees = The rows agree.
wizard-balance-differs = { $rest } rows are not accounted for. Do not use this extract.
wizard-totals-compared = Totals compared
wizard-column = Column
wizard-typed = Typed
wizard-found = Found
wizard-agreement = Agreement
wizard-agrees = Agrees
wizard-differs = Differs
wizard-took = Took
wizard-seconds = { $seconds } s
wizard-hash = Hash of the file

## Columns of the audit extract
header-gd-no-complete = GD number
header-ntn = NTN
header-importer-name = Importer
header-hs-code = PCT code
header-item-description = Description
header-declared-unit-price = Declared price per unit
header-origin-country = Country of origin
header-assd-qty = Assessed quantity
header-assd-unit = Unit
header-assd-unit-price = Assessed price per unit
header-assd-curr = Currency
header-assessed-import-value-rs = Customs value, rupees
header-customs-duty-paid = Customs duty paid
header-sales-tax-paid = Sales tax paid
header-income-tax-paid = Income tax paid
header-additional-custom-duty-paid = Additional customs duty paid
header-add-sales-tax-paid = Additional sales tax paid
header-reg-duty-paid = Regulatory duty paid
header-gst-paid = GST paid (memo)
header-total = Total
header-sro = Concession (SRO)
header-item-no = Item number
header-version-id = Version
header-gd-date = GD date

## Columns of items
column-record = Row in the file
column-extract = Extract
column-extract-id = Extract
column-gd-uid = GD number
column-gd-no = GD number
column-gd-date = GD date
column-item-no = Item
column-item-no-inferred = Item number by position
column-version-no = Version
column-current = Latest version
column-trader-id = NTN
column-trader-name = Importer
column-importer-id = NTN
column-importer-name = Importer
column-office = Office
column-decl-type = Type
column-pct = PCT
column-pct-declared = PCT, declared
column-description = Description
column-origin = Origin
column-unit = Unit
column-quantity = Quantity
column-qty-assessed = Quantity
column-price-declared = Declared price
column-price-declared-fc = Declared price
column-price-assessed = Assessed price
column-price-assessed-fc = Assessed price
column-currency = Currency
column-invoice-currency = Currency
column-value = Customs value
column-customs-value = Customs value
column-value-assessed-pkr = Customs value
column-cd = CD
column-acd = ACD
column-rd = RD
column-st = ST
column-ast = AST
column-it = IT
column-gst-memo = GST (memo)
column-total = Levies
column-sro-raw = SRO as written
column-sro-key = Concession
column-flags = Flags

## Explorer
explorer-title = Items of an extract
explorer-back = All extracts
explorer-to-targets = Find targets
explorer-grid = Items
explorer-item = Item
explorer-choose-row = Choose a row: all its fields will stand here.
explorer-empty = This extract holds no items.
explorer-nothing-found = No item fits the filter. In a column of figures write >5000 or <5000; A|B finds either.
explorer-export = Export as shown
explorer-file = File
explorer-write = Write the file

## Targets
targets-title = Targets
targets-run = Run
targets-run-named = { $at } · { $package }
targets-run-now = New run
targets-run-start = Run the indicators
targets-running = Running…
targets-empty = The ranking will stand here: whom to audit, and why. It is computed from extracts whose totals agree.
targets-no-run-of-extract = No run covers this extract yet. Run the indicators over it.
targets-to-extracts = Go to the extracts
targets-over = Over which extracts
targets-no-extract = No extract is imported yet.
targets-run-date = Run date
targets-run-date-note = Empty: today. Limitation and days are counted to this day.
targets-parameters-file = Parameters
targets-parameters-note = Empty: the national parameters.
targets-ranking = Ranking
targets-grain = Rank by
targets-grain-trader = By trader
targets-grain-gd = By declaration
targets-order = Order
targets-order-rank = Strongest reasons first
targets-order-yield-rank = Highest expected yield first
targets-rank = Rank
targets-name = Trader or declaration
targets-key = Number
targets-score = Score
targets-parts = Parts of the score
targets-score-parts = Parts of the score: { $parts }
targets-expected-yield = Expected yield
targets-band = Band
targets-band-red = Red
targets-band-amber = Amber
targets-band-green = Green
targets-cases = Cases
targets-case-count = { $count ->
    [one] One case
   *[other] { $count } cases
}
targets-item-count = Items
targets-value = Customs value
targets-none = No target reached a score in this run.
targets-why = Why this target
targets-why-named = Why { $name }
targets-choose = Choose a line of the ranking: its reasons will stand here, each with its figures.
targets-already-open = Opened already:
targets-reasons = Reasons, strongest first
targets-contribution = Contributes
targets-indicator-value = Value found
targets-items = { $count ->
    [one] { $shown } item
   *[other] { $shown } items
}
targets-peer-words = Peers from { $low } to { $high }, middle { $median } { $unit }. This trader: { $dots }.
targets-not-assessed = { $count ->
    [0] Everything was assessed
    [one] One indicator was not assessed
   *[other] { $count } indicators were not assessed
}
targets-all-assessed = No indicator was left out of this run.
targets-not-assessed-why = Why not
targets-run-facts = This run
targets-indicators = Indicators of this run
targets-indicator = Indicator
targets-indicator-title = What it looks for
targets-hits = Hits
targets-assessed = Assessed
targets-not-available = Not available
targets-package = Parameters
targets-parameters = Hash of the parameters
targets-traders = Traders
targets-open-case = Open a case
targets-name-the-trader = A case is opened on a trader. Write the NTN of the importer of this declaration.

## Cases
cases-title = Cases
cases-note = Whose, how far, what money, until when
cases-empty = Cases will stand here, each with its money and its last lawful day. A case is opened on a target.
cases-to-targets = Go to the targets
case-auditee = Auditee
case-trader = NTN of the trader
case-number = Case number
case-number-note = Empty: the program gives the next number.
case-period-from = Period from
case-period-to = Period to
case-period-turned = The period ends before it begins.
case-open-reason = Reason of selection
case-open-reason-note = It is recorded in the trail and stands in the report.
case-state = State
case-state-open = Open
case-state-candidate = Candidate
case-state-selected = Selected
case-state-assigned = Assigned
case-state-planning = Planning
case-state-plan-review = Plan in review
case-state-desk-review = Desk review
case-state-notified = Notified
case-state-fieldwork = Field work
case-state-findings-draft = Findings in draft
case-state-findings-review = Findings in review
case-state-exit-meeting = Exit meeting
case-state-observation-draft = Observation in draft
case-state-observation-issued = Observation issued
case-state-observation-revised = Observation revised
case-state-reply-received = Reply received
case-state-no-reply = No reply
case-state-cr-draft = Contravention report in draft
case-state-cr-sent = Contravention report sent
case-state-scn-issued = Show-cause notice issued
case-state-oio = Order in original
case-state-appeal = Appeal
case-state-recovery = Recovery
case-state-recovered = Recovered
case-state-on-hold = On hold
case-state-dropped = Dropped
case-state-archived = Archived
case-items = Items
case-findings = Findings
case-short-levied = Short-levied
case-surcharge = Surcharge
case-demand = Demand
case-last-day = Last lawful day
case-clock-rule = under section
case-no-clock = No claim is running
case-conflicts-head = Conflicts
case-conflicts = { $count ->
    [one] One conflict
   *[other] { $count } conflicts
}
case-parts = Parts of the case
case-go-to = Go to { $tab }
case-tab-overview = Overview
case-tab-items = Items
case-tab-checklists = Checklists
case-tab-findings = Findings
case-tab-evidence = Evidence
case-tab-reports = Reports
case-tab-trail = Trail
case-figures = The case in figures
case-in-time = Items in time
case-with-finding = Items with a finding
case-barred = Items out of time
case-clean = Items without a finding
case-below-minimum = Items below the minimum amount
case-hit-rate = Share with a finding
case-yield-hour = Short-levied for each audit hour
case-forum = Forum by amount
case-cr-mandatory = The amount calls for a contravention report.
case-dates = Dates and hours
case-notice-date = Notice date
case-notice-note = Limitation is measured on this day.
case-computation-date = Computation date
case-computation-note = Surcharge is computed to this day.
case-hours = Audit hours
case-change-reason = Reason of the change
case-record-dates = Record
case-relevant-date = Relevant date
case-until-under = { $rule } until
case-ended = ended
case-checklists = Checklists
case-why-chosen = Why this case was chosen
case-record = Record
case-office = Office
case-people = People
case-entries = Entries in the trail
case-digest = Digest of the state
payments-title = Dates of declarations
payments-note = Limitation and surcharge run from the day on which the levies of a declaration were paid.
payments-file = File of dates
payments-file-note = A CSV file with the column gd and any of payment_date, situation, clearance_date, final_assessment_date, refund_date, detection_date. Empty cells leave what is recorded.
payments-record = Record the dates
payments-recorded = Recorded: { $count }
payments-unknown = Not in this case:

## Items of a case
items-grid = Items of the case
items-finding = Finding from this item
items-empty = This case holds no items.

## Findings
finding-head = Finding { $number }
finding-new = New finding
finding-next = Next finding
finding-previous = Previous finding
findings-empty = Findings will stand here. Begin one from an item, or here.
finding-record = Record the finding
finding-record-change = Record the change
finding-not-recorded = Not recorded yet
finding-conflict-fields = Conflict in { $fields }
finding-needs-title = Give the finding a title.
finding-needs-rule = Choose the rule under which it is claimed.
finding-needs-items = Name at least one item.
finding-needs-facts = State what was found on each item.
finding-title = Title
finding-kind = Kind
finding-kind-quantity = Quantity
finding-kind-value = Value
finding-kind-classification = Classification
finding-kind-origin = Origin
finding-kind-concession = Concession
finding-rule = Rule
finding-rule-note = Sets the time limit of the claim.
finding-fact = Fact
finding-facts-title = Facts
finding-item = Item
finding-declared = Declared
finding-found = Found
finding-fact-pct = PCT
finding-fact-unit-price = Price per unit
finding-fact-quantity = Quantity
finding-fact-origin = Origin
finding-fact-deny = Concession denied
finding-fact-affected-qty = Affected quantity
finding-add-item = Add an item
finding-add-item-note = Part of a GD number, a PCT code or the description.
finding-items-found = Items found
finding-no-such-item = No item of this case fits.
finding-more-items = { $count ->
    [one] One more; write more to find it.
   *[other] { $count } more; write more to narrow them down.
}
finding-remove-item = Remove { $item }
finding-figures = Figures
finding-figures-empty = State the facts of at least one item: the levies are computed from them. Amounts are never typed.
finding-sums = Totals
finding-all = All findings
finding-sheet-of = Declaration { $gd }, item { $item }
finding-step = Step { $step } of { $of }
finding-step-after = after finding { $finding }
finding-affected-lot = affected part only
finding-not-counted = Not in the demand
finding-levy = Levy
finding-before = Before
finding-after = After
finding-difference = Difference
finding-customs-value = Customs value
finding-levies-total = All levies
finding-surcharge-days = Surcharge for { $days } days
finding-excess = Paid in excess, never netted
finding-barred-items = Items out of time
finding-barred = Out of time
finding-barred-since = { $rule } ended on
finding-words = In words
finding-condition = Condition
finding-condition-note = What was found.
finding-criterion = Criterion
finding-criterion-note = Which section, note or ruling says otherwise.
finding-cause = Cause
finding-cause-note = Why it came about.
finding-effect = Effect
finding-effect-note = What it means for the revenue.
finding-evidence = Evidence
finding-no-evidence = No evidence is attached to this case yet.
working-title = Show your working

## Checklists
checklist-title = Checklist
checklist-none = This program holds no checklist.
checklist-questions = Questions
checklist-open = { $count ->
    [0] complete
    [one] one open
   *[other] { $count } open
}
checklist-progress = { $done } of { $all } answered
checklist-mandatory-left = { $count ->
    [0] nothing mandatory is open
    [one] one mandatory question open
   *[other] { $count } mandatory questions open
}
checklist-answered = Answered
checklist-mandatory-open = Mandatory open
checklist-mandatory = Mandatory
checklist-conflict = Two answers
checklist-evidence = Evidence wanted:
checklist-answer = Answer
checklist-comment = Comment
checklist-na-needs-comment = “Not applicable” needs its reason here.
checklist-answered-by = Answered by
checklist-next = Next question
checklist-previous = Previous question
checklist-key-yes = Answer yes
checklist-key-no = Answer no
checklist-key-na = Answer not applicable
checklist-complete = Every question that applies is answered.

## Evidence
evidence-attach = Attach evidence
evidence-empty = Evidence will stand here: each file with its hash, its kind and where it came from.
evidence-no = No.
evidence-kind = Kind
evidence-name = File
evidence-size = Size
evidence-hash = Hash
evidence-from = Received from
evidence-from-note = The person or office that handed it over.
evidence-attached = Attached
evidence-not-here = Not on this computer yet
evidence-path = Path of the file
evidence-path-note = The file is copied and hashed. The original stays where it is.
evidence-supports = Supports these findings
evidence-note = Note
evidence-save = Save a copy
evidence-save-named = Save a copy of { $name }
evidence-save-path = Save as
evidence-save-note = The copy lies outside the encrypted home.
evidence-kind-e01 = Commercial invoice
evidence-kind-e02 = Contract or purchase order
evidence-kind-e03 = Packing list
evidence-kind-e04 = Bill of lading or airway bill
evidence-kind-e05 = Insurance
evidence-kind-e06 = Bank documents
evidence-kind-e07 = Freight invoice
evidence-kind-e08 = Declaration and assessment
evidence-kind-e09 = Certificate of origin
evidence-kind-e10 = Approval or certificate of a concession
evidence-kind-e11 = Tax returns
evidence-kind-e12 = Ledger or trial balance
evidence-kind-e13 = Stock register
evidence-kind-e14 = Production report
evidence-kind-e15 = Utility bills
evidence-kind-e16 = Site photographs or count
evidence-kind-e17 = Laboratory report
evidence-kind-e18 = Royalty or licence agreement
evidence-kind-e19 = Minutes or questionnaire
evidence-kind-e20 = File of the customs agent
evidence-kind-e21 = Weighing, scanning or tracking record
evidence-kind-e22 = Receipt of custody

## Reports
reports-title = Reports written
reports-empty = No report has been written yet.
report-write-title = Write a report
report-kind = Report
report-language = Language
report-lang-en = English
report-lang-ur = Urdu
report-lang-en-ur = English and Urdu
report-path = Save as
report-path-note = A PDF file. It carries its figures and a seal, and can be verified on any computer with this program.
report-write = Write the report
report-writing = Writing…
report-conflicts-block = { $count ->
    [one] One conflict is open. Settle it under Trail before a report is issued.
   *[other] { $count } conflicts are open. Settle them under Trail before a report is issued.
}
report-done = { $pages } pages written to { $path }
report-draft = This report is marked as a draft.
report-file = File
report-written = Written
report-by = By
report-state = State
report-current = As the case stands
report-behind = The case changed since
report-verify-file = Verify a report file

## Trail and conflicts
trail-title = { $count ->
    [one] One entry
   *[other] { $count } entries
}
trail-entries = Entries, newest first
trail-by = by
trail-reason = Reason:
trail-received = received { $at } through
trail-more = Show more, { $left } are left
trail-verify-title = Is the record whole?
trail-verify = Check every entry
trail-unaltered = Unaltered: { $entries } entries in { $chains } chains.
trail-altered = Something does not fit. Do not issue anything from this case.
journal-kind-actor-present = Joined the case
journal-kind-case-opened = Opened the case
journal-kind-case-changed = Changed the case
journal-kind-items-copied = Copied the items
journal-kind-answer-given = Answered a question
journal-kind-finding-recorded = Recorded a finding
journal-kind-finding-changed = Changed a finding
journal-kind-evidence-attached = Attached evidence
journal-kind-evidence-changed = Changed what is said of evidence
journal-kind-payments-recorded = Recorded payment dates
journal-kind-payments-changed = Changed payment dates
journal-kind-extract-imported = Imported an extract
journal-kind-reference-loaded = Loaded a reference package
journal-kind-risk-run = Ran the indicators
journal-kind-selection-sealed = Sealed a selection
journal-kind-selection-taken = Took a case out of a sealed selection
journal-kind-report-written = Wrote a report
journal-kind-conflict-settled = Settled a conflict
journal-kind-sync-exchanged = Exchanged entries
journal-kind-state-moved = Moved the case on
journal-kind-thing-removed = Removed something
journal-kind-thing-restored = Brought something back
journal-kind-note-written = Wrote a note
journal-kind-parameter-set = Set a parameter
journal-kind-backup-made = Made a backup
journal-kind-backup-restored = Restored a backup
journal-kind-bundle-made = Made a bundle
journal-kind-bundle-read = Read a bundle
conflicts-title = { $count ->
    [one] One conflict
   *[other] { $count } conflicts
}
conflicts-note = Two people set the same thing differently while apart. Both values are kept; nothing is decided until somebody chooses.
conflict-of = Conflict in { $field }
conflict-title = Two values
conflict-keep = Keep this value
conflict-settle = Settle the conflict
conflict-settle-note = This value will stand. The other stays in the trail with its author.

## Review
review-title = Review
review-note = Is a report what it says, and do its figures recompute?
review-file = Report file
review-path = Path of the report
review-path-note = A PDF file that this program wrote.
review-verify = Verify
review-empty = Choose a report: its seal, its author, its figures and its place in the case are checked on this computer. Nothing is sent.
review-result = Result
review-trustworthy = This report may be relied on
review-not-trustworthy = Do not rely on this report
review-problems = What does not fit
review-checks = Checks
review-check-sealed-yes = Sealed
review-check-sealed-no = Not sealed
review-check-unchanged-yes = Unchanged since it was written
review-check-unchanged-no = Changed after it was written
review-check-signature-yes = The signature holds
review-check-signature-no = The signature does not hold
review-check-figures-yes = The figures recompute
review-check-figures-no = The figures do not recompute
review-case-same = The case on this computer stands as in the report.
review-case-changed = The case on this computer has changed since the report.
review-case-not-here = The case is not on this computer.
review-signer = Written by
review-written = Written on
review-code = Verification code

## Training
training-title = Training
training-note = Practise on invented data; real cases are never touched
training-practice-home = Practice home
training-in-demo = You are in the practice home. Everything here is invented; do what you like.
training-not-in-demo = The practice home holds an invented trader with a case from import to report. Opening it closes the present home; nothing in it is changed.
training-open-demo = Open the practice home
training-open-case = Open case { $case }
training-no-case = The practice home holds no case.
training-checklists = Checklists to practise
training-version = Version

## Exchange
sync-title = Exchange
sync-note = What has reached others, and what lies only here
sync-exchange = Exchange through a folder
sync-folder = Folder
sync-folder-note = A shared folder or a stick. Only sealed entries and evidence are written there.
sync-run = Exchange now
sync-running = Exchanging…
sync-done = Done. Both sides hold the same.
sync-entries-sent = Entries sent
sync-entries-received = Entries received
sync-evidence-sent = Pieces of evidence sent
sync-evidence-received = Pieces of evidence received
sync-all-waiting = { $count ->
    [one] One action lies only on this computer.
   *[other] { $shown } actions lie only on this computer.
}
sync-nothing-waits = Nothing waits.
sync-last-at = Last exchange: { $at }.
sync-empty = Cases will stand here as soon as something is recorded.
sync-per-case = By case
sync-recorded = Recorded
sync-sent = Sent
sync-waiting = Waiting
sync-last = Last exchange

## Books of the auditee
books-title = The auditee’s books
books-empty = Purchases, stock, payments and ledger will stand here, to be laid beside the declarations.
books-import = Import a book
books-kind = Book
books-kind-purchases = Purchase register
books-kind-stock = Stock movements
books-kind-payments = Payments
books-kind-ledger = Ledger
books-period = Period
books-lines = Lines
books-set-aside = Set aside
books-sums = Sums
books-path-note = A workbook or a text file. Columns are found by their names; nothing is guessed.
books-remove = Remove
books-remove-named = Remove { $name } from this computer
