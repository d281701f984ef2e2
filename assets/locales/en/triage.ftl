# Words of line triage and of the consistency mirror.

triage-title = Line triage
triage-question = One line at a time: declared data, prices of others, one key for the outcome.
triage-open = Triage lines
triage-open-case = Triage the lines of this case
triage-queue = Queue
triage-list-flagged = Flagged by the risk run ({ $left } of { $lines } left)
triage-list-named = Named by evidence or a candidate ({ $left } of { $lines } left)
triage-list-unwritten = Marked, finding not written ({ $lines })
triage-list-all = All items ({ $left } of { $lines } left)
triage-list-ids = Chosen items ({ $left } of { $lines } left)
triage-queue-empty = This queue holds no lines. Choose another one above.
triage-at = Line { $at } of { $count }

## Outcomes
triage-outcome-clean = Clean
triage-outcome-price = Price
triage-outcome-class = Class
triage-outcome-origin = Origin
triage-outcome-concession = Concession
triage-outcome-quantity = Quantity
triage-outcome-skip = Skip
triage-mark-as = Mark: { $outcome }
triage-marked = Marked { $outcome } by { $by }
triage-mark-conflict = Two people marked this line differently
triage-keys = Outcome of this line

## Steps
triage-finding-short = Finding
triage-evidence-short = Evidence
triage-finding = Write a finding on this line
triage-finding-last = Write the finding on the line marked last
triage-evidence = Evidence of the case
triage-note = Note
triage-note-focus = Write a note
triage-note-hint = Enter keeps the note; it is stored with the mark
triage-undo = Take back
triage-undo-what = Take back: { $outcome } on { $item }
triage-undo-restores = Take back: { $outcome } on { $item } becomes { $was } again
triage-undo-nothing = Nothing to take back
triage-next = Next line
triage-previous = Previous line

## Progress
triage-progress = Marked in this queue
triage-done = { $done } of { $lines } marked, { $left } left
triage-pace = { $pace } lines an hour
triage-pace-note = over the last { $count } lines, pauses left out
triage-pace-none = The pace shows after two marks
triage-all-done = Every line of this queue is marked.
triage-write-up = Write the findings ({ $count })

## Declared
triage-declared-panel = As declared
triage-fact = Fact
triage-declared = Declared
triage-assessed = Assessed
triage-found = Found
triage-fact-pct = PCT
triage-fact-origin = Origin
triage-fact-quantity = Quantity
triage-fact-unit-price = Price per unit
triage-fact-value = Customs value
triage-fact-concession = Concession
triage-levies = Levies in rupees
triage-levy = Levy
triage-rate = Rate %
triage-paid = Paid
triage-computed = Recomputed
triage-variance = Difference
triage-total = Total
triage-not-computed = The levies of this line cannot be recomputed.
triage-findings-on = Findings on this line: { $findings }
triage-source = Record { $record } of the extract

## Held against
triage-peers = Prices of others, same code and unit
triage-peers-words = { $n } items of { $traders } other traders within a year: quarter { $p25 }, median { $p50 }, three quarters { $p75 } { $unit }.
triage-peers-none = Nobody else declared this code in the same unit and currency within a year.
triage-peer-others = Others
triage-peer-own = Own, earlier
triage-peer-this = This line
triage-peer-reference = Official price
triage-peer-median = Median
triage-own = { $n ->
    [0] No earlier item of this trader with this code.
    [one] One earlier item of this trader with this code.
   *[other] { $n } earlier items of this trader with this code.
}
triage-reference-price = Reference price { $price } { $unit }
triage-ruling = Valuation ruling { $name }: { $price } { $unit }, origins { $origins }
triage-other-unit = another unit or currency
triage-hits = Signals
triage-hits-none = No indicator of the newest risk run hit this line.
triage-no-run = There is no risk run yet.
triage-hit-delta = levy effect { $amount }
triage-history = Earlier, same trader and code
triage-history-none = Nothing in other cases.
triage-past-mark = Marked { $outcome }
triage-past-finding = Finding { $title }
triage-evidence-on = Evidence: { $names }

## Consistency mirror
mirror-title = Earlier findings on heading { $heading }
mirror-none = No earlier finding of this kind on heading { $heading } in { $cases } other cases on this computer.
mirror-from = { $count } findings in { $cases } of { $looked } other cases on this computer
mirror-codes = { $from } → { $to }
mirror-ratio = found / declared { $ratio }
mirror-short = short { $amount }
mirror-use = Use this wording
mirror-show-words = Read its wording
mirror-condition = Condition
mirror-criterion = Criterion
mirror-rule = section { $rule }
mirror-outcome-draft = draft
mirror-outcome-open = open
mirror-outcome-detected = detected
mirror-outcome-framed = framed
mirror-outcome-adjudicated = adjudicated
mirror-outcome-recovered = recovered
mirror-outcome-dropped = dropped
mirror-outcome-agreed = agreed
mirror-outcome-disputed = disputed
mirror-outcome-submitted = submitted
mirror-outcome-count = { $outcome }: { $count }

## Refusals
error-triage-list = There is no queue “{ $list }”. Choose one of those offered.
error-triage-item = “{ $item }” is not an item. Write the declaration, # and the item number.
error-triage-done = Every line of this queue is marked; nothing is left.
error-triage-line = The queue has { $lines } lines; there is no line { $line }.
error-triage-outcome = “{ $outcome }” is not an outcome of a line. Use clean, price, class, origin, concession, quantity or skip.
error-triage-note = The note is longer than { $most } characters. Shorten it.
error-triage-no-step = There is no mark of yours in this case to take back.
error-triage-theirs = Somebody else has marked { $item } since. Mark the line again instead.
error-heading = “{ $text }” has no heading. Name a tariff code or its first four digits.
