## Choosing targets and sealing the choice
selection-title = Choose and seal
selection-choose = Choose and seal
selection-no-run = A choice is made from a ranking. Run the indicators first.
selection-to-targets = Go to the targets
selection-capacity = Audit days
selection-capacity-note = Empty: only own picks.
selection-random-pct = Random share, %
selection-seed = Seed of the draw
selection-seed-note = Keep it, or throw dice.
selection-order-rank = By score
selection-order-yield-rank = By yield
selection-pick = Take
selection-pick-named = Take { $name }
selection-drop = Drop
selection-trader = Trader
selection-days = Days
selection-days-sum = Days so far
selection-how = Came in
selection-how-rank = By score
selection-how-yield = By yield
selection-how-random = By draw
selection-how-own = Own pick
selection-how-left-out = Left out
selection-line = The ranking reaches to here: { $days } days are available
selection-overlap-count = { $count ->
    [one] Overlap
   *[other] { $count } overlaps
}
selection-overlap-case = Case
selection-overlap-selection = Sealed selection
selection-choice = This choice
selection-chosen = Targets chosen
selection-by-draw = Of these by draw
selection-population = Ranked in all
selection-days-used = Audit days
selection-days-left = Days left
selection-rule = Days of a target
selection-rule-words = { $base } + { $declaration } a declaration + { $item } an item + { $million } a million rupees, to half days, at most { $most }
selection-beside = Own picks and drawn targets
selection-too-long = Drawn, but longer than all days available: { $targets }
selection-overlaps = { $count ->
    [one] One target is under audit or selected already
   *[other] { $count } targets are under audit or selected already
}
selection-overlaps-words = Give a reason for each, or leave it out. The reason is sealed and goes into the case.
selection-despite = Taken in spite of it because
selection-despite-named = Why take { $name } all the same?
selection-own-pick = Own pick
selection-own-pick-words = { $name } is taken against the ranking. The written reason is sealed with the choice.
selection-leave-out = Leave out
selection-leave-out-words = { $name } is left out of ranking and draw. The written reason is sealed with the choice.
selection-seal = Seal the selection
selection-seal-now = Seal
selection-sealing = Sealing…
selection-seal-words = { $count ->
    [one] One target, { $days } audit days.
   *[other] { $count } targets, { $days } audit days.
} After sealing nothing of it can be changed; a later selection of the same name replaces it.
selection-name = Name
selection-name-note = The same name replaces.
selection-reason = Internal reason
selection-reason-note = For the office. It may name criteria and stays inside.
selection-notice = Text for the notice
selection-notice-note = What the trader reads. It names no indicator, score or rank.
selection-memo-file = Memo as JSON
selection-pdf-file = Memo as PDF
selection-sealed = Sealed
selection-code-note = This code belongs to exactly this memo. Anybody with the same extracts can make the selection again and compare.
selection-sealed-list = Sealed selections
selection-none-sealed = Sealed selections will stand here, those of other offices too once they are exchanged.
selection-code = Code
selection-state = State
selection-state-sealed = Sealed
selection-state-superseded = Superseded
selection-state-altered = Altered after sealing
selection-state-under-notice = Under notice
selection-sealed-by = Sealed by
selection-place = Place
selection-place-of = { $rank } by score, { $yield } by yield, of { $population }
selection-pick-reason = Reason of this pick
selection-memo-missing = The memo itself has not reached this computer yet.
selection-verify = Verify
selection-verifying = Making it again…
selection-write = Write the PDF
selection-written = Written
selection-same = The same list comes out again
selection-differs = It does not come out the same
selection-what-memo = Memo:
selection-what-extract-missing = Extract missing:
selection-what-extract-bytes = Other file:
selection-what-row-differs = Item differs:
selection-what-rows-differ = Items differ:
selection-what-reference = Reference table:
selection-what-package = Parameters:
selection-what-program = Program:
selection-what-definition = Indicators:
selection-what-ranking = Ranking:
selection-what-choice = Choice:
selection-case-from = Sealed selection { $name } ({ $code }) chose this trader; its reasons go into the case.
targets-band-selected = Selected

## Refusals
error-audit-days = The table audit_days of the parameter package cannot be used: { $why }. Correct the package and run the indicators again.
error-seed = The random share is drawn by a seed: give one that nobody could choose to please himself, such as thrown dice.
error-capacity = "{ $text }" is not a number of audit days such as 120 or 37.5.
error-pick-reason = Taking { $target } against the ranking, or leaving it out, needs a written reason.
error-own-beyond-capacity = The own picks take { $own } days, and { $capacity } are available. Take fewer or raise the days.
error-random-beyond-capacity = The random share does not fit into { $capacity } days. Raise the days or draw fewer.
error-random-share = The random share is a percentage from 0 to 100.
error-grain = Targets are traders or declarations, not "{ $text }".
error-order = The order is by score or by yield, not "{ $text }".
error-selection-reason = A selection is sealed with a written reason. Give one.
error-nobody-chosen = Nobody is chosen. Give days, own picks or a number to draw.
error-too-many-chosen = { $count } targets are chosen and a selection holds at most { $most }. Give fewer days.
error-selection-overlap = Already under audit or selected: { $targets }. Give a reason for each to take it all the same, or leave it out with a reason. Nothing was sealed.
error-run-is-old = The run does not come out again as it is stored: extracts, corrections or reference tables changed since. Run the indicators again and choose from that run.
error-notice-confidential = The text for the notice names "{ $word }", which is confidential. Say it in the internal reason instead.
error-no-memo = { $file } is not a selection memo that this program reads ({ $why }).
error-no-such-selection = There is no sealed selection "{ $code }" here.
error-memo-not-here = The memo of selection { $code } has not reached this computer yet. Exchange again.
error-memo-altered = Selection { $code } is not as it was sealed; no case is opened from it.
error-not-selected = Selection { $code } did not choose trader { $trader }. Open the case without it and give a reason.
