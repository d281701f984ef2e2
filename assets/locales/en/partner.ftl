# Partner countries: their exports against what was declared here.

partner-title = Partner comparison
partner-open = Partner countries
partner-back = Targets
partner-caution = Discrepancies are not proof: each one is to be tested by audit.
partner-conditions-unstated = No conditions of use were recorded.
partner-conditions = Conditions of use
partner-conditions-of = { $file }: { $text } ({ $source } { $date })
partner-files = Partner files
partner-extracts = Extracts
partner-none = No file of a partner country is here yet. Import one: a table of sums by month, or export declarations of China or Afghanistan.
partner-no-extracts = No extract is here yet. Import one first.
partner-to-extracts = Go to extracts
partner-import = Import a partner file
partner-import-start = Import
partner-importing = Importing…
partner-file = File
partner-layout = Layout
partner-layout-partner-general = General table
partner-layout-partner-china = China, export declarations
partner-layout-partner-afghanistan = Afghanistan, ASYCUDA flat export
partner-country = Exporting country
partner-country-note = Two letters such as CN. Needed when the file has no such column.
partner-conditions-text = Conditions of use
partner-conditions-text-note = What the agreement allows; it is printed with every result.
partner-conditions-source = Agreement or letter
partner-conditions-date = Of
partner-remove = Remove
partner-stored = { $stored } rows, { $aside } set aside
partner-compare = Compare
partner-comparing = Comparing…
partner-parameters = Parameters
partner-parameter-cif-factor = CIF over FOB
partner-parameter-shift = Months between export and import
partner-parameter-kg-pct = Same weight within, %
partner-parameter-value-pct = Same value within, %
partner-parameter-least-usd = Smallest gap, USD
partner-parameter-mirrored-pct = Mirrored from, %
partner-parameter-low-duty-pct = Low duty up to, %
partner-parameter-days = Days between declarations
partner-parameter-shipment-kg-pct = Weight of a shipment within, %
partner-parameter-least-prices = Rows for quartiles
partner-parameter-usual = usual value, to be confirmed
partner-parameter-own = set for this comparison
partner-summary = { $exports } export rows and { $imports } imported items compared; { $goods } codes.
partner-notes = What is missing or was left out
partner-fits = How well weights fit
partner-fit-choice = Used
partner-fit-best = best
partner-fit-unknown = no weights
partner-parts = Parts of the comparison
partner-part-goods = Codes
partner-part-months = Months
partner-part-exports = Partner rows
partner-part-imports = Declared items
partner-part-traders = Traders
partner-part-matches = Matched shipments
partner-part-prices = Prices
partner-part-quartiles = Quartiles
partner-drill = { $code }, { $partner }
partner-drill-month = { $code }, { $partner }, exported in { $month }
partner-drill-all = All codes
partner-nothing = Nothing here.
partner-choose = Choose a row.
partner-take = Take into a case
partner-take-case = Case
partner-taken = { $new } candidates taken, { $known } known before.
partner-take-weak = Grade C is shown as a hint only and cannot become a finding.
partner-open-trader = Open a case on this trader
partner-grade-a = Grade A: transport document and container
partner-grade-b = Grade B: exporter, importer, heading and time
partner-grade-c = Grade C: weight or document alone; hint only
partner-grade-count = { $matches } matched, { $differing } differ
partner-tiles = Kinds of gaps

## Columns
partner-column-partner = Partner
partner-column-hs6 = Code
partner-column-hs = Code
partner-column-hypothesis = Could mean
partner-column-exported-kg = Exported, kg
partner-column-imported-kg = Declared, kg
partner-column-gap-kg = Gap, kg
partner-column-exported-usd = Exported FOB, USD
partner-column-imported-usd = Declared CIF, USD
partner-column-gap-usd = Gap, USD
partner-column-duty-pct = Duty, %
partner-column-month = Exported in
partner-column-arrival = Compared with
partner-column-export-rows = Partner rows
partner-column-import-rows = Items
partner-column-day = Day
partner-column-declaration = Export declaration
partner-column-description = Goods
partner-column-exporter = Exporter
partner-column-consignee = Consignee
partner-column-kg = kg
partner-column-fob-usd = FOB, USD
partner-column-cif-usd = CIF, USD
partner-column-value-pkr = Value, Rs
partner-column-bl = Transport document
partner-column-containers = Containers
partner-column-file = File
partner-column-record = Record
partner-column-gd = Declaration
partner-column-item = Item
partner-column-items = Items
partner-column-trader-id = Trader no.
partner-column-trader-name = Trader
partner-column-usd-per-kg = USD per kg
partner-column-grade = Grade
partner-column-signs = Differs in
partner-column-hs-exported = Exported code
partner-column-hs-declared = Declared code
partner-column-export-day = Exported
partner-column-import-day = Declared
partner-column-side = Price is
partner-column-low = Lower quartile
partner-column-median = Median
partner-column-high = Upper quartile
partner-column-usd = Difference, USD
partner-column-rows = Rows

## Words of cells
partner-word-undervaluation = Undervaluation
partner-word-misclassification = Another code
partner-word-missing-weight = Missing weight
partner-word-over-invoicing = Over-invoicing
partner-word-surplus = Surplus declared
partner-word-nothing = Agrees
partner-word-unknown = Not known
partner-word-lower-value = lower value
partner-word-higher-value = higher value
partner-word-lower-weight = lower weight
partner-word-higher-weight = higher weight
partner-word-other-code = other code
partner-word-below = below
partner-word-above = above

## What gaps could mean
partner-says-undervaluation = { $partner } exported { $exported_kg } kg of { $code } worth USD { $exported_usd }; { $imported_kg } kg worth USD { $imported_usd } were declared. The weights agree and USD { $gap_usd } are missing at a factor of { $factor }: this could be undervaluation.
partner-says-misclassification-heading = { $gap_kg } kg of { $code } exported by { $partner } were not declared, and { $neighbour } of the same heading shows { $surplus_kg } kg more than was exported: this could be another code (duty { $duty } % against { $neighbour_duty } %).
partner-says-misclassification-chapter = { $gap_kg } kg of { $code } exported by { $partner } were not declared, and { $neighbour } of the same chapter shows { $surplus_kg } kg more than was exported: this could be another code (duty { $duty } % against { $neighbour_duty } %).
partner-says-missing-weight = { $partner } exported { $exported_kg } kg of { $code } and { $imported_kg } kg were declared; no neighbour shows the missing { $gap_kg } kg: goods could have been smuggled or their weight misdeclared.
partner-says-over-invoicing = USD { $imported_usd } of { $code } from { $partner } were declared against USD { $exported_usd } exported, on goods that bear little duty: this could be over-invoicing to move money abroad.
partner-says-surplus = More of { $code } was declared than { $partner } exported (USD { $gap_usd } at a factor of { $factor }): origin, routing or another month could explain it.
partner-says-nothing = Both sides agree on { $code } within the tolerances, or differ by less than the smallest gap.
partner-says-unknown = The gap of { $code } cannot be said: { $export_rows } partner rows and { $import_rows } declared items state no weight or no value in dollars.

## How shipments were matched
partner-match-a = Same transport document { $bl } and container { $container }.
partner-match-b = Same exporter { $exporter }, importer { $importer } and heading { $heading }, { $days } days apart.
partner-match-c = Same heading { $heading } and weight within { $pct } %, { $days } days apart: a hint only.
partner-match-c-document = Same transport document { $bl }, but no common container: a hint only.

## Candidate findings
candidate-partner-value = The partner's export shows USD { $fob } FOB (grade { $grade }, factor { $factor }); USD { $cif } CIF was declared ({ $source }).
candidate-partner-weight = The partner's export shows { $exported_kg } kg (grade { $grade }); { $imported_kg } kg was declared ({ $source }).
candidate-partner-code = The partner's export shows code { $exported_code } (grade { $grade }); { $declared_code } was declared ({ $source }).

## Notes
partner-note-export-re-export = { $count ->
    [one] { $count } partner row is a re-export of goods of another origin and was left out.
   *[other] { $count } partner rows are re-exports of goods of another origin and were left out.
}
partner-note-export-hub = { $count ->
    [one] { $count } row of a hub states no origin and was left out.
   *[other] { $count } rows of a hub state no origin and were left out.
}
partner-note-export-code-unsound = { $count ->
    [one] { $count } partner row was left out: its code has not 6, 8 or 10 digits.
   *[other] { $count } partner rows were left out: their codes have not 6, 8 or 10 digits.
}
partner-note-export-day-unsound = { $count ->
    [one] { $count } partner row was left out: it states no day or month.
   *[other] { $count } partner rows were left out: they state no day or month.
}
partner-note-export-country-unknown = { $count ->
    [one] { $count } partner row was left out: its country is not known.
   *[other] { $count } partner rows were left out: their country is not known.
}
partner-note-import-hub = { $count ->
    [one] { $count } item came through a hub and was left out.
   *[other] { $count } items came through a hub and were left out.
}
partner-note-import-ex-bond = { $count ->
    [one] { $count } ex-bond item was left out: it was counted when it entered the bond.
   *[other] { $count } ex-bond items were left out: they were counted when they entered the bond.
}
partner-note-import-no-import = { $count ->
    [one] { $count } item is no import and was left out.
   *[other] { $count } items are no imports and were left out.
}
partner-note-import-code-unsound = { $count ->
    [one] { $count } item was left out: its code has fewer than 6 digits.
   *[other] { $count } items were left out: their codes have fewer than 6 digits.
}
partner-note-import-day-unsound = { $count ->
    [one] { $count } item was left out: it states no date.
   *[other] { $count } items were left out: they state no date.
}
partner-note-import-country-unknown = { $count ->
    [one] { $count } item was left out: it states neither origin nor country of export.
   *[other] { $count } items were left out: they state neither origin nor country of export.
}
partner-note-gross = { $count ->
    [one] { $count } item states no net weight; its gross weight was taken.
   *[other] { $count } items state no net weight; their gross weight was taken.
}
partner-note-export-kg = { $count ->
    [one] { $count } partner row states no weight; the gap in weight of its code is not known.
   *[other] { $count } partner rows state no weight; the gaps in weight of their codes are not known.
}
partner-note-export-usd = { $count ->
    [one] { $count } partner row has no value in dollars (no value, or no exchange rate for its day).
   *[other] { $count } partner rows have no value in dollars (no value, or no exchange rate for their day).
}
partner-note-import-kg = { $count ->
    [one] { $count } item states no weight; the gap in weight of its code is not known.
   *[other] { $count } items state no weight; the gaps in weight of their codes are not known.
}
partner-note-import-usd = { $count ->
    [one] { $count } item has no value in dollars (no value, or no exchange rate for its day).
   *[other] { $count } items have no value in dollars (no value, or no exchange rate for their day).
}
partner-note-exports-outside = { $count ->
    [one] { $count } partner row lies in a month that the extracts do not cover.
   *[other] { $count } partner rows lie in months that the extracts do not cover.
}
partner-note-imports-outside = { $count ->
    [one] { $count } item lies in a month that the partner files do not cover.
   *[other] { $count } items lie in months that the partner files do not cover.
}
partner-note-no-conditions = { $count ->
    [one] { $count } partner file has no recorded conditions of use: nothing of it may become a finding.
   *[other] { $count } partner files have no recorded conditions of use: nothing of them may become a finding.
}
partner-note-fit = The weights of { $partner } fit best at { $shift } months between export and import ({ $pct } % differ); { $used } were used.
partner-note-hubs = Hubs that were taken out: { $hubs }.

## Refusals
error-partner-layout = There is no layout of partner files “{ $layout }”. There are general, china and afghanistan.
error-partner-conditions = State the conditions under which the file may be used, and the agreement or letter that says so. Nothing was stored.
error-partner-country = The file names no exporting country. Give it as two letters such as CN. Nothing was stored.
error-no-such-partner-file = There is no partner file “{ $file }”.
error-no-partner-files = There is no file of a partner country. Import one first.
error-partner-parameter = The parameter { $name } cannot be “{ $text }”. Give a number from { $least } to { $most }.
error-partner-part = A comparison has no part “{ $part }”.
error-partner-weak = This match is of grade C. It is shown as a hint and cannot become a finding. Nothing was taken.
error-partner-unstated = No conditions of use are recorded for { $file }. Import the file again with them. Nothing was taken.
error-partner-other-case = Item { $item } is not in case { $case }. Open a case on its trader and period first.
