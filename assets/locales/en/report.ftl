# Words of the audit report. Letters of annexes and codes of levies stay as they are.
report-title = Post-clearance audit report
report-subject = Audit report { $case } on { $auditee }
confidential = Confidential
draft-mark = DRAFT
draft-notice = Draft. This report has not been signed off and may still change. It must not be served.
page-of = Page { $page } of { $pages }
footer-line = File { $file } · revision { $revision } · state { $code }
header-line = { $case } · { $auditee }

label-file-no = File no.
label-case-no = Case no.
label-revision = Revision
label-report-date = Date of report
label-auditee = Auditee
label-auditee-id = NTN
label-period = Period audited
label-audit-type = Type of audit
period-range = { $from } to { $to }
unit-rupees = Amounts in Pakistan rupees

section-brief = Findings in brief
section-selection = Why this trader was selected
section-levies = Short-levied amounts by levy
section-findings = Findings
section-checklist = Checklist answers
section-excess = Levies paid in excess
section-barred = Items out of time
figure-demand = Demand by finding, in rupees
selection-none = No reason of selection is recorded.
excess-note = The amounts below were paid in excess. They are shown for themselves and are not set off against the demand.
barred-note = The findings on these items could no longer be enforced on the date of this report. Their amounts are not part of the demand.
no-findings = No finding was recorded.

col-finding = No.
col-type = Type
col-title = Title
col-items = Items
col-short = Short-levied
col-excess = Excess
col-surcharge = Surcharge
col-demand = Demand
col-status = Status
col-levy = Levy
col-before = Before
col-after = After
col-difference = Difference
col-gd = Goods declaration
col-gd-date = Date
col-item = Item
col-goods = Goods
col-pct = PCT declared / found
col-qty = Quantity (affected)
col-price = Unit price declared / found
col-step = Step
col-value = Customs value
col-total = Total
col-group = Levy group
col-amount = Amount
col-relevant-date = Relevant date
col-days = Days
col-numerator = Σ rate × days
col-segments = Rates by period
col-rule = Rule
col-expiry = Last lawful day
col-days-left = Days left
col-evidence-no = No.
col-kind = Kind
col-name = Document
col-size = Size, bytes
col-received = Received
col-sha256 = SHA-256
col-batch = Batch
col-source = Source
col-rows = Rows
col-package = Reference package
col-section = Section
col-question = Question
col-answer = Answer
col-comment = Comment

total = Total
total-finding = Finding { $no }: total
all-findings = All findings
carried-forward = Carried forward
brought-forward = Brought forward
step-before = before
step-after = after
step-difference = difference
customs-value = Customs value
all-levies = All levies
segment = { $from } – { $to }: { $days } × { $rate } %
of-quantity = { $affected } of { $all } { $unit }
quantity = { $all } { $unit }

demand-in-words = Demand in words
totals-range = Because facts are in conflict, the demand lies between { $low } and { $high }.
conflict-notice = { $count ->
    [1] One fact is in conflict and must be settled before this report is issued.
   *[other] { $count } facts are in conflict and must be settled before this report is issued.
 }
conflict-line = { $about }: { $values }
conflict-or = or
clean-line = Items examined without a finding: { $clean }. Items out of time: { $barred }.
limitation-in-time = Limitation: the earliest last lawful day is { $date } (rule { $rule }, { $gd } item { $item }); { $days } days are left.
limitation-past = Limitation: { $count } items under the rules listed in annex C are out of time; their amounts are not demanded.
limitation-past-one = Limitation: one item is out of time; its amount is not demanded. See annex C.
limitation-unknown = Limitation: no last lawful day is recorded for this case.

finding-heading = Finding { $no }: { $title }
finding-facts = { $kind } · rule { $rule } · items { $items } · { $status }
label-condition = Condition
label-criterion = Criterion
label-cause = Cause
label-effect = Effect
label-seriousness = Seriousness
finding-amounts = Short-levied { $short }, surcharge { $surcharge }, demand { $demand }.

annex-a = Annex A. Computation by item
annex-a-note = For each item: the levies before this finding, after it, and the difference. Where several findings touch one item, each begins where the one before it ended. Levies without any amount are left out.
annex-b = Annex B. Surcharge
annex-b-note = Surcharge = amount × Σ(rate × days) ÷ 36,500, rounded half up to whole rupees for each levy group of each item. Days run from the day after the relevant date.
annex-c = Annex C. Limitation
annex-d = Annex D. Evidence
annex-g = Annex G. Sources of data and reference packages
annex-empty = Nothing is recorded.
program-line = Prepared with { $program }.

label-state-code = Verification code
label-seal-code = Sealing key
label-sealed-by = Sealed by
sealed-at = { $person }, { $when } UTC
verification-note = The code belongs to the state of the case, the sealing key to the person who sealed this file. The file carries its own data and can be checked with the program.

kind-valuation = Valuation
kind-classification = Classification
kind-origin = Origin
kind-exemption = Exemption or concession
kind-concession = Exemption or concession
kind-quantity = Quantity
kind-rate = Rate
kind-regime = Customs regime
kind-procedure = Procedure
kind-transit = Transit
kind-drawback = Drawback
status-draft = Draft
status-reviewed = Reviewed
status-agreed = Agreed
status-disputed = Disputed
status-dropped = Dropped
status-time_barred = Out of time
status-in_time = In time
status-near = Near
status-not_dated = No day recorded
role-auditor = Auditor
role-lead = Team lead
role-reviewer = Reviewer
role-director = Director
group-CUS = Customs levies
group-STX = Sales tax
group-ITX = Income tax

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

## Certificate of import: working paper A-1
certificate-title = Certificate of import
certificate-subtitle = An extract of goods declarations: where its figures come from, and whether anything was lost
certificate-paper = Working paper A-1
certificate-subject = Certificate of import of { $file }
certificate-header-line = Certificate of import · { $file }
certificate-footer-line = Extract { $extract } · SHA-256 { $code }
certificate-more = { $records } more, not shown here

certificate-section-records = The records
certificate-adds-up = Nothing was lost: all { $records } records of the file are accounted for.
certificate-does-not-add-up = The records do not add up: the file holds { $records }, accounted for are { $accounted }, a difference of { $difference }.
certificate-stored-does-not-add-up = The stored records do not add up: { $stored } are stored; current and replaced ones together are { $accounted }.
certificate-totals-agree = { $count ->
    [1] The total typed at the import agrees with the total found in the file.
   *[other] All { $count } totals typed at the import agree with the totals found in the file.
 }
certificate-totals-differ = { $count ->
    [1] One total typed at the import differs from the total found in the file.
   *[other] { $count } totals typed at the import differ from the totals found in the file.
 }
certificate-totals-settled = How the difference was settled: { $reason }
certificate-totals-not-settled = The difference has not been settled.
certificate-totals-not-typed = No total was typed at the import; the totals found are not compared with a figure from outside the file.
certificate-in-file = Records in the file
certificate-header = Header, record { $place }
certificate-no-header = Header
certificate-dropped = Dropped
certificate-set-aside = Set aside
certificate-stored = Stored
certificate-current = Current
certificate-superseded = Replaced by a later version
certificate-terms = Dropped records are no goods items. Records set aside are kept word for word with their reason and enter no figure.
certificate-corrected = Among the stored records, { $records } had been set aside and were stored by a logged correction.
certificate-standing = The current rows are goods declarations: { $declarations }; traders: { $traders }.
certificate-period = Dates of the declarations: { $from } to { $to }.
certificate-reasons-none = No record was dropped or set aside.
certificate-unexplained = Without a recorded reason
certificate-other-reasons = Other reasons

certificate-section-file = The file
certificate-label-name = File
certificate-label-sha256 = SHA-256
certificate-label-read-as = Read as
certificate-label-imported = Imported
certificate-label-program = Program
certificate-label-extract = Extract
certificate-bytes = { $bytes } bytes
certificate-format = format { $format }
certificate-sheet = sheet { $sheet }
certificate-encoding = encoding { $encoding }
certificate-delimiter = delimiter { $delimiter }
certificate-delimiter-tab = delimiter: tab
certificate-delimiter-space = delimiter: space
certificate-device = device { $device }
certificate-profile = mapping profile { $profile }

certificate-section-totals = Totals found and totals typed
certificate-section-reasons = Dropped and set aside, by reason
certificate-section-readings = What was read differently from how it is written in the file
certificate-readings-none = Every cell was taken as it is written.
certificate-section-answers = Questions a person answered
certificate-section-columns = Columns
certificate-not-extracted = Not in the file
certificate-kept-unmapped = Kept, not used
certificate-section-amendments = Amended items: { $records }
certificate-amendments-shown = The first { $shown } of { $records } are shown; { $more } more are not shown here.
certificate-section-notes = Notes of the import

certificate-col-total = Total
certificate-col-found = Found in the file
certificate-col-typed = Typed
certificate-col-absent = Rows without a value
certificate-col-result = Result
certificate-col-code = Code
certificate-col-reason = Reason
certificate-col-records = Records
certificate-col-column = Column
certificate-col-reading = What was done
certificate-col-versions = Old / new version
certificate-col-field = Field
certificate-col-what = What
certificate-agrees = Agrees
certificate-differs = Differs
certificate-not-compared = Not compared
certificate-total-customs_value = Customs value
certificate-seal-note = The seal covers every byte of this file. The figures are attached to it and can be checked with the program.

annex-w = Annex W. Working of the figures
annex-w-note = How each figure of annex A came about: formula, figure before rounding, figure. Customs values and levies are rounded once to whole rupees, halves away from zero. The last column names the row of the dated table that each rate comes from; where the finding changed it, the row before and the row after.
annex-w-finding = Finding { $no }
annex-w-cf = Cost and freight
col-figure = Figure
col-working-before = Working before
col-working-after = Working after
col-rate-source = Source of the rate
