# Transit: gaps between entry and border, guarantees, letters.

transit-title = Transit
transit-open = Transit
transit-tab-gaps = Gaps
transit-tab-guarantees = Guarantees
transit-parts = Parts of transit
transit-extracts = Extracts
transit-as-of = As of
transit-as-of-note = Today when left empty.
transit-exit-days = Days to the border
transit-weight-pct = Weight limit, %
transit-limit-source = Where these limits are written
transit-limit-usual = usual value of the program, to be confirmed by the office
transit-limit-own = set for this run; no source was given
transit-limits = Limits used
transit-look = Look again
transit-summary = { $gaps } of { $all } transit declarations have gaps as of { $day }.
transit-kinds = Types of declaration taken as transit: { $kinds }
transit-none = No gaps were found in these declarations.
transit-empty = No extract is here yet. Import one that holds transit declarations.
transit-to-extracts = Go to extracts
transit-choose = Choose a declaration to read its gaps and write the letter.
transit-choose-account = Choose a guarantee to read its account.
transit-columns = Rests on { $columns }
transit-unknown = Not assessed, since the file states too little: { $checks }
transit-not-assessed = Not assessed
transit-open-case = Open a case on this trader
transit-letter = Letter
transit-letter-write = Write the letter
transit-letter-language = Language of the letter
transit-letter-missing = Missing in the file and the tables: { $list }
transit-letter-copy = Copy the text
transit-letter-copied = Copied
transit-back = Targets
transit-field-gd = Declaration
transit-field-gd-date = Date
transit-field-type = Type
transit-field-trader = Trader
transit-field-gaps = Gaps
transit-field-leviable = Duty and taxes, Rs
transit-field-guarantee = Guarantee
transit-field-guarantee-amt = Guaranteed, Rs
transit-field-exit = Exit
transit-field-goods = Goods
transit-field-agent = Carrier or agent
transit-field-value = Customs value, Rs
transit-field-amount = Amount, Rs
transit-field-outstanding = Still in transit, Rs
transit-field-available = Available, Rs
transit-field-valid = Valid
transit-field-days-left = Days left
transit-field-marks = Marks
transit-field-day = Day
transit-field-debit = Debit, Rs
transit-field-credit = Credit, Rs
transit-field-kind = Kind
transit-field-issuer = Issuer
transit-field-source = Source
transit-field-law = Rule
transit-from-levies = The levies were debited, since the file states no guarantee amount.
transit-account-of = Account of { $reference }
transit-accounts-summary = Rs { $outstanding } are secured for goods still in transit as of { $day }; { $marked } of { $all } guarantees are marked.
transit-unknown-guarantee = Not in the reference tables

## Gaps in short
transit-gap-no-exit = No exit
transit-gap-late-exit = Late exit
transit-gap-weight = Weight
transit-gap-seals = Seals
transit-gap-not-scanned = Not scanned
transit-gap-alerts = Tracker alerts
transit-gap-guarantee-short = Guarantee short

## Marks of guarantees
transit-mark-over-debit = Over-debited
transit-mark-not-valid = Debited outside its validity
transit-mark-expired-open = Expired with goods in transit
transit-mark-not-known = Unknown guarantee
transit-mark-other-trader = Another trader's guarantee
transit-mark-no-amount = No amount stated

## Limits
transit-limit-exit-days = Days to the border
transit-limit-weight-pct = Weight difference, %

## What the gaps say
transit-says-no-exit = Entered transit on { $entered }; { $since } days later no border exit is recorded ({ $days } days are allowed).
transit-says-late-exit = Entered transit on { $entered } and left on { $exit }, after { $took } days ({ $days } days are allowed).
transit-says-lighter = Weighed { $there } kg at entry and { $out } kg at the border: { $pct } % lighter ({ $limit } % is allowed).
transit-says-heavier = Weighed { $there } kg at entry and { $out } kg at the border: { $pct } % heavier ({ $limit } % is allowed).
transit-says-seals = The seal at the border ({ $out }) is not the one at entry ({ $there }).
transit-says-not-scanned = It was chosen for scanning and no scan is recorded.
transit-says-alerts = { $count ->
    [one] The tracking device gave { $count } alert.
   *[other] The tracking device gave { $count } alerts.
}
transit-says-guarantee-short = Rs { $amount } are guaranteed for duty and taxes of Rs { $due }: Rs { $short } lack.

## Notes
transit-note-none = The extracts hold no declarations of the transit types { $kinds }.
transit-note-no-table = No table of guarantees is loaded, so nothing is known of amounts and validity. Load a reference package that holds guarantee.csv.
transit-note-no-reference = { $count ->
    [one] { $count } transit declaration names no guarantee.
   *[other] { $count } transit declarations name no guarantee.
}

## The letter
transit-letter-title = Demand for encashment of security for goods in transit
transit-letter-to = To: { $issuer }
transit-letter-facts = Declaration { $gd } of { $entered }; trader { $trader }; carrier or agent { $agent }; goods { $description }; transport document { $bl }; containers { $containers }; customs value Rs { $value }; duty and taxes Rs { $due } ({ $levies }).
transit-letter-security = Security: { $kind } no. { $reference }, Rs { $amount }, valid until { $until }, under { $law }.
transit-letter-reasons = Reasons, as of { $day }:
transit-letter-no-reason = No gap is recorded for this declaration.
transit-letter-ask = You are asked to pay Rs { $encash } under this security while it is valid.
transit-letter-left = The goods have left; nothing is to be encashed for this declaration.
transit-letter-unstated = (not stated)

## Particulars that may be missing
transit-particular-trader-id = trader number
transit-particular-description = goods
transit-particular-bl-no = transport document
transit-particular-containers = containers
transit-particular-leviable = duty and taxes
transit-particular-guarantee-ref = reference of the guarantee
transit-particular-guarantee = the guarantee in the tables
transit-particular-issuer = issuer
transit-particular-valid-to = validity
transit-particular-legal-ref = rule

## Refusals
error-transit-limit = The weight limit cannot be “{ $text }” percent. Give a number from 0 to 100.
error-no-such-transit = There is no transit declaration “{ $gd }” in these extracts.
error-transit-language = Letters are written in en or ur, not “{ $lang }”.
