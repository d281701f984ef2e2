# Words of extracts beyond the list: the import, one extract, the explorer, mapping profiles.

## List
extracts-totals-settled = Settled:
extracts-corrected = Corrected
extracts-certificate = Certificate
extracts-certificate-of = Certificate of { $name }
extracts-items = Items

## One extract
extract-title = Extract
extract-gone = This extract is not here any more.
extract-parts = Parts of the extract
extract-tab-account = Reconciliation
extract-tab-problems = Problems
extract-tab-amendments = Amendments
extract-tab-corrections = Corrections
extract-source = The file
extract-superseded = Older versions
extract-imported = Imported
extract-notes = What to know of the file
extract-formats = Numbers and dates
extract-read-as = Read as
extract-cells = Cells
extract-how-found = How this is known
extract-set-aside-by = Set aside, because
extract-dropped-by = Dropped, because
extract-flags = Noted on stored rows
extract-not-extracted = Not in the file
extract-kept = Kept with the rows, not used
extract-to-settle = Look at the difference
extract-settle = Accept the difference
extract-settle-do = Accept
extract-settle-words = The extract can then be used for selection. The difference and your reason stand in the certificate and in the trail.
extract-settled-by = Accepted by { $person }:
extract-disagrees = Totals differ: this extract is kept out of selection until the difference is explained.

## Certificate
certificate-title = Certificate of { $name }
certificate-note = One PDF for the file: what was read, what was set aside and why, totals beside the covering letter.
certificate-language = Language
certificate-path = Save as
certificate-write = Write the certificate

## Problems and corrections
problems-none = Nothing was set aside from this extract.
problems-open = Open record { $record }
problems-corrected = Corrected
problems-by-reason = Reason
problems-all-reasons = Every reason
problems-by-state = State
problems-state-all = Open and corrected
problems-state-open = Open
problems-state-corrected = Corrected
problems-count = { $count ->
    [one] One problem
   *[other] { $shown } problems
}
problems-raw-points = Text in the file, code points
problems-path = Save as
problems-to-all = All problems
record-title = Record { $record }, as it stands in the file
record-close = Close the record
record-problem = { $column }: { $why }
record-wrong = Not readable
record-correct-words = Change the cells that are wrong. The file stays as it is; each change is kept with its reason and your name.
record-reason = Reason of the correction
record-reason-note = And the paper it rests on, for example “invoice 17, page 2”.
record-correct = Correct the record
record-changed = { $count ->
    [0] No cell is changed yet
    [one] One cell changed
   *[other] { $count } cells changed
}
record-cells = Cells of the record
record-cell = New text for { $column }
corrections-none = Corrections will stand here, each with what stood before, what stands now, who and why.
corrections-before = Before
corrections-after = After
corrections-by = By
corrections-at = When
amendments-none = No item stands in this extract in more than one version.
amendments-count = { $count ->
    [one] One amended item
   *[other] { $shown } amended items
}
amendments-versions = Versions (rows)

## Import
wizard-looking = Looking at the file…
wizard-container = Kind of file
wizard-format-unknown = Not recognised yet
wizard-profile = Mapping profile
wizard-profile-note = What was decided about a file of this layout before.
wizard-profile-applied = Profile applied
wizard-profile-none = None
wizard-profile-fitting = The one saved for these headers
wizard-profile-without = Without a profile
wizard-profile-named = { $name }, version { $version }
wizard-join = Files to join to this one
wizard-join-note = For an export in parts: a file of declarations or a file of levies, joined to the items by their numbers.
wizard-join-path = Path of a further file
wizard-join-add = Join this file
wizard-join-remove = Do not join { $file }
wizard-header = Header
wizard-header-none = The file has no header; columns are known by their place.
wizard-header-no = There is no header
wizard-header-find = Let the program find the header
wizard-footer = Rows below the last item
wizard-footer-note = They are left out, counted and listed as dropped.
wizard-duplicates = When a declaration, item and version stands in the file twice
wizard-duplicates-usual = do as is usual for this form of extract
wizard-duplicates-set-aside = set the later record aside
wizard-duplicates-keep = keep both, and note it on the rows
wizard-pick = A click on a row number below says where
wizard-pick-header = the header is
wizard-pick-footer = the rows below the last item begin
wizard-pick-header-row = Row { $row } is the header
wizard-pick-footer-row = Row { $row } is the first below the last item
wizard-taken-for = Taken for
wizard-not-used = Kept, not used
wizard-unsure-questions = { $count ->
    [one] One column can be read in more than one way. Its doubtful cells will be set aside, unless you answer under Columns.
   *[other] { $count } columns can be read in more than one way. Their doubtful cells will be set aside, unless you answer under Columns.
}
wizard-trial-whole = The whole file was read as a trial; nothing is stored yet.
wizard-trial = The first { $records } records were read as a trial; nothing is stored yet.
wizard-no-trial = Answer the open questions first; then it is shown here what would become of each record.
wizard-stop = Stop
wizard-time-left = { $seconds ->
    [one] about one second left
   *[other] about { $seconds } seconds left
}
wizard-total = Total
wizard-typed-letter = Of the covering letter
wizard-compared-with = Compared with
wizard-sum-rows = the rows stored
wizard-sum-absent = not in this file
question-encoding = Which letters are right?
question-column-twice = Two columns of the file could be { $column }. Say below which one it is.
question-number = How are the numbers of { $column } written? The cells above can be read in more than one way.
question-date = How are the dates of { $column } written? The cells above can be read in more than one way.
question-as-written = In the file:
question-unsure = Not sure: such cells are set aside

## Ways of writing
way-en = 1,234.56, with a point for decimals
way-eu = 1.234,56, with a comma for decimals
way-plain = Plain digits
way-each = Each cell as far as it is clear
way-ymd = Year, month, day
way-dmy = Day, month, year
way-mdy = Month, day, year
way-dmony = Day, name of month, year
way-ddmmyyyy = DDMMYYYY without signs
way-yyyymmdd = YYYYMMDD without signs
way-excel1900 = Day numbers of a spreadsheet (from 1900)
way-excel1904 = Day numbers of a spreadsheet (from 1904)
origin-answered = You said so
origin-found = Only this reading fits every cell
origin-unsure = Open: doubtful cells are set aside

## Kinds of file and forms of extract
container-csv = Text with separated cells
container-xlsx = Workbook (.xlsx)
container-xlsb = Workbook (.xlsb)
container-xls = Workbook (.xls)
container-ods = Workbook (.ods)
container-workbook = Workbook
container-html = Web page saved as a workbook
container-spreadsheet-xml = Workbook as XML
container-asycuda-xml = Declarations as XML (ASYCUDA)
format-weboc-audit = WeBOC audit
format-weboc-joined = WeBOC, joined
format-asycuda-flat = ASYCUDA table
format-asycuda-world = ASYCUDA World
format-eaeu-list = EAEU list
format-gd-register = GD register
format-pral-legacy = PRAL
format-general = Any table
encoding-utf-8 = UTF-8
encoding-utf-16le = UTF-16 (little endian)
encoding-utf-16be = UTF-16 (big endian)
encoding-windows-1252 = Windows-1252, Western
encoding-windows-1251 = Windows-1251, Cyrillic
encoding-windows-1256 = Windows-1256, Arabic and Urdu
encoding-gb18030 = GB 18030, Chinese

## Totals of a covering letter
total-rows = Rows
total-gds = Declarations
total-value = Customs value
total-cd = Customs duty (CD)
total-acd = Additional customs duty (ACD)
total-rd = Regulatory duty (RD)
total-st = Sales tax (ST)
total-ast = Additional sales tax (AST)
total-it = Income tax (IT)

## Profiles
profile-title = Keep this mapping for the next file
profile-why = The next file with the same headers is then read in the same way, here or in another office.
profile-name = Name of the profile
profile-save = Save as a profile
profile-saved = Saved: { $name }, version { $version }
profile-list = Mapping profiles
profile-empty = Mapping profiles will stand here. One is saved at the end of an import, or loaded from a file of another office.
profile-version = Version
profile-saved-at = Saved
profile-export = Save to a file
profile-export-named = Save { $name }, version { $version }, to a file
profile-written = Written to
profile-remove = Remove the profile
profile-remove-named = Remove { $name }
profile-remove-words = All versions of { $name } are removed from this computer. Extracts that were read with it stay as they are.
profile-load-title = Load a profile
profile-load = Load
profile-path = File of a profile
profile-name-note = Empty: the name of the file.

## Facets of the explorer
explorer-details = Reconciliation and problems
facets-title = Narrow down
facets-hide = Hide the facets
facets-show = Show the facets
facet-office = Office
facet-chapter = PCT chapter
facet-origin = Origin
facet-concession = Concession
facet-month = Month
facet-trader = Trader
facet-counting = Counting…
facet-clear = Show all
facet-clear-named = No longer only { $name }
facet-more = { $count ->
    [one] One more
   *[other] { $count } more
}
facet-rest = and { $count } items with other values
facet-absent = not stated

## Item
item-fact = Fact
item-declared = Declared
item-assessed = Assessed
item-declared-assessed = Declared and assessed
item-fact-pct = PCT
item-fact-quantity = Quantity
item-fact-price = Price
item-fact-value = Value
item-beyond = What else the file states
item-levies = Levies as the file states them
item-levy = Levy
item-base = Base
item-rate = Rate
item-amount = Amount
item-mode = Mode
item-raw = Where it stands
item-raw-cells = { $count ->
    [one] One cell of the record
   *[other] All { $count } cells of the record
}

## Columns beyond those of the grid
column-office-code = Office
column-decl-series = Registration series
column-decl-number = Registration number
column-quantity-declared = Quantity, declared
column-value-declared = Customs value, declared
column-sro = Concession (SRO)
column-invoice-fc = Invoice value, foreign currency
column-clearance-date = Clearance date
column-payment-date = Payment date
column-tracking-id = Tracking number
column-procedure-general = General procedure
column-channel = Channel
column-importer-address = Importer’s address
column-importer-status = Importer’s status
column-exporter-name = Exporter
column-exporter-country = Exporter’s country
column-agent-id = Agent’s number
column-agent-name = Agent
column-country-export = Country of export
column-country-dest = Country of destination
column-manifest-no = Manifest number
column-manifest-index = Manifest index
column-manifest-year = Manifest year
column-manifest-date = Manifest date
column-bl-no = Bill of lading
column-bl-date = Date of the bill of lading
column-vessel = Vessel
column-transport-mode = Mode of transport
column-port-loading = Port of loading
column-port-discharge = Port of discharge
column-location-goods = Place of the goods
column-containers = Containers
column-packages-total = Packages of the declaration
column-items-total = Items of the declaration
column-gross-kg-total = Gross weight of the declaration, kg
column-incoterm = Delivery terms
column-invoice-total-fc = Invoice total, foreign currency
column-exchange-rate = Exchange rate
column-freight-pkr = Freight, rupees
column-insurance-pkr = Insurance, rupees
column-landing-pkr = Landing charges, rupees
column-other-pkr = Other charges, rupees
column-deduct-pkr = Deductions, rupees
column-external-freight = External freight
column-internal-freight = Internal freight
column-payment-terms = Terms of payment
column-procedure-code = Procedure
column-procedure-national = National procedure
column-prev-doc = Previous document
column-prev-doc-header = Previous document of the declaration
column-guarantee-ref = Guarantee
column-guarantee-amt = Amount of the guarantee
column-header-total-levies = Levies of the declaration
column-header-custom-duty = Customs duty of the declaration
column-header-sales-tax = Sales tax of the declaration
column-header-additional-sales-tax = Additional sales tax of the declaration
column-warehouse = Warehouse
column-pct-suffix = PCT suffix
column-pct-whole = PCT as written
column-heading = Heading
column-hs-edition = HS edition
column-description-tariff = Description of the tariff
column-brand-model = Brand and model
column-preference-code = Preference
column-coo-no = Certificate of origin
column-coo-date = Date of the certificate of origin
column-quota-ref = Quota
column-gross-kg = Gross weight, kg
column-net-kg = Net weight, kg
column-packages = Packages
column-package-type = Kind of packages
column-marks = Marks
column-unit2 = Second unit
column-quantity2 = Quantity in the second unit
column-invoice-pkr = Invoice value, rupees
column-cif-pkr = CIF value, rupees
column-valuation-method = Method of valuation
column-adjustment-rate = Adjustment
column-value-formula = Formula of the value
column-valuation-ruling = Valuation ruling
column-licence = Licence
column-attached-docs = Attached documents
column-exam-result = Result of the examination
column-psid = PSID
column-gd-status = State of the declaration
column-related-party = Related party
column-claimed-month = Month of the claim
column-tax-rate = Rate of tax
column-raw-paths = Further fields of the file

## Refusals
error-file-empty = The file is empty.
error-file-unreadable = The file cannot be opened or read.
error-file-not-supported = This kind of file cannot be read here.
error-file-damaged = The file is damaged.
error-no-such-sheet = The workbook has no such sheet.
error-encoding = The file is no text in this encoding. Choose another one.
error-encoding-unclear = The text can be read in more than one encoding. Choose the one with the right letters.
error-missing-columns = Columns that are needed are not found. Say which columns of the file they are.
error-column-twice = Two columns could be the same one. Say which of them it is.
error-unclosed-quote = A quote is opened and never closed. Choose another separator, or mend the file.
error-not-understood = The table in the file is not understood. Show where its header is.
error-reader-stopped = The file could not be read to its end. It may be damaged or far too large.
error-import-answer = An answer does not fit this file.
error-bad-reference = A reference table cannot be read. Load the package again.
error-total-column = One of the totals has nothing to be compared with.
error-profile = This is not a mapping profile that the program knows.
error-no-such-profile = There is no such mapping profile.
error-profile-name = Give the profile a name of at most 80 letters.
error-old-import = The extract was imported by an earlier version. Import the file again.
error-reason = Give the reason in a sentence.
error-record-not-set-aside = This record was not set aside, or is corrected already.
error-still-wrong = The record still cannot be read. See the details.
error-item-there = This item is stored already. Give the record its own item number or version.
error-nothing-changed = No cell is changed. Write the text that is to be read instead.
error-nothing-to-settle = The totals do not differ; there is nothing to accept.
error-extract-in-use = A case uses this extract. It cannot be removed.
error-no-such-extract = This extract is not here.
error-no-such-record = The extract has no such record.
error-set-closed = The rows have changed. They are opened anew.
