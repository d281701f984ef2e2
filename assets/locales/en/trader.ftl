## Trader file, feedback of audits, yield book of rules
traders-title = Traders
traders-search = Name or number
traders-empty = No extract with traders is imported yet.
traders-none-found = No trader with this name or number is in the extracts.
traders-shown = { $shown } of { $count } traders, largest value first
trader-title = Trader file
trader-name = Trader
trader-from-extracts = { $items } items from { $count ->
    [one] one extract
   *[other] { $count } extracts
}
trader-other-names = also written
trader-years = Years
trader-year = Fiscal year, 1 July to 30 June
trader-all-years = All years
trader-declarations = Declarations
trader-items = Items
trader-value = Customs value, PKR
trader-levies = Levies as recorded, PKR
trader-effective-rate = Levies in % of the value
trader-cases = Cases
trader-first = First
trader-last = Last
trader-mix-pct = PCT codes, % of the value
trader-mix-origins = Origins, % of the value
trader-mix-agents = Clearing agents, % of the value
trader-mix-channels = Channels, % of the value
trader-mix-none = No extract names any.
trader-below = smaller
trader-concessions = Concessions claimed, value in PKR
trader-concessions-none = None claimed.
trader-forgone = forgone
trader-forgone-unknown = forgone: no tariff for these items
trader-undated = { $shown } items without a date belong to no year.
trader-repeated = { $shown } items stand in several extracts and are counted once.
trader-value-by-year = Customs value by fiscal year
trader-rate-by-year = Levies in % of the value by fiscal year
trader-prices = Prices
trader-prices-title = Unit prices against those of other traders
trader-strips-none = No code of this trader has a price that can be compared: unit or exchange rate is missing.
trader-strip-own = Own: { $count ->
    [one] one item
   *[other] { $shown } items
}, median { $median } { $unit }.
trader-strip-others = Others: { $shown } items of { $traders } traders, quartiles { $low } and { $high }, median { $median }.
trader-strip-alone = Nobody else declared this code in the period.
trader-strip-left-out = { $shown } items cannot be compared.
trader-audits = Audits
trader-no-cases = No case on this trader is on this computer.
trader-period = Period
trader-state = State
trader-findings = Findings
trader-hours = Hours
trader-detected = Detected
trader-framed = Framed
trader-adjudicated = Adjudicated
trader-recovered = Recovered
trader-sum = Sum
trader-scores = Places in rankings
trader-not-ranked = not ranked
trader-rank-of = { $rank } of { $traders }
trader-no-runs = No run of the indicators is kept on this computer.
trader-older-runs = { $shown } older runs are not shown.

targets-parts-of = Around the ranking

case-chosen-how = How the trader came in
case-chosen-rank = By score
case-chosen-yield = By expected yield
case-chosen-random = By draw
case-chosen-own = Officer's own pick

book-title = What rules brought
book-about = Rules are judged here, never people. The random share says what would be found without rules.
book-ways = Ways to a case
book-rules = Indicators
book-way = Came in
book-no-rules = No case was opened from a run of the indicators yet.
book-selected = Selected
book-audited = Audited
book-hits = Hits
book-hit-rate = Hit rate (95 % bound)
book-rate = { $rate } % ({ $low } – { $high })
book-advice = Advice
book-advice-retire = Retire: no better than the draw
book-advice-keep = Keep
book-advice-few = Too few audits to say
book-advice-none = –
book-counted = Cases: { $cases }. Of these without a recorded way of choosing: { $unexplained }.
book-how = An indicator counts every case on whose items it hit, however the case was chosen; a hit is a finding of the type that it points at, unless the feedback says otherwise. Advice needs { $least } audits of the rule and of the draw. Detected money of an indicator is that of such findings; later stages and hours are those of the whole cases.

feedback-title = Feedback to risk management
feedback-about = What became of every indicator that led to this case? The case is closed only when each has a verdict.
feedback-closed = The case is closed. Open it again to change the feedback.
feedback-hits = { $count ->
    [0] hits were not counted
    [one] hit on one item
   *[other] hit on { $shown } items
}
feedback-findings = findings { $numbers }
feedback-verdict = Verdict
feedback-verdict-confirmed = Confirmed
feedback-verdict-not-confirmed = Not confirmed
feedback-verdict-not-looked-at = Not looked at
feedback-sentence = Why, in a sentence
feedback-save = Record
feedback-by = { $by }, { $at }
feedback-conflict = Two people recorded different verdicts; record the one that holds.
feedback-remark = Remark on rules and extracts as a whole
feedback-remark-note = What the rules did not see, what the data lack.
feedback-remark-needed = No indicator led to this case; say what risk management should learn from it.
feedback-save-remark = Record the remark
feedback-file = Feedback for headquarters
feedback-path = File
feedback-path-note = Verdicts of all cases on this computer; no trader and no officer is named.
feedback-write = Write the feedback
feedback-written = Feedback of { $cases } cases is in { $path }.
case-close = Close the case
case-reopen = Open the case again
case-reopen-reason = Reason to open it again

error-case-state = Case { $case } stands at { $from } and cannot move to { $state }.
error-chosen-how = "{ $text }" is no way of choosing a trader; use one of { $known }.
error-chosen-sealed = The sealed selection took the trader as { $sealed }, not as { $text }; the case was not opened.
error-own-pick-reason = A trader taken by an officer's own judgement needs a written reason; the case was not opened.
error-feedback-missing = Case { $case } is not closed: its feedback to risk management lacks { $missing }; record it on the overview.
error-feedback-sentence = Say in a sentence what became of { $indicator }; nothing was recorded.
error-feedback-verdict = "{ $text }" is no verdict on { $indicator }; nothing was recorded.
error-no-such-indicator = There is no indicator "{ $indicator }"; nothing was recorded.
error-no-such-trader = No extract and no case on this computer names trader { $trader }; check the number, or import an extract that holds him.
error-reopen-reason = Case { $case } is closed; to open it again, give the reason.
