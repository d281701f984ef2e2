### Findings beyond their figures: type, seriousness, value in parts, reply.

finding-type = Type
finding-type-QTY = quantity
finding-type-VAL = value
finding-type-CLS = classification
finding-type-ORG = origin
finding-type-EXM = exemption or concession
finding-type-REG = conditions of a regime
finding-type-RTE = rate not in force
finding-type-PROC = procedure
finding-type-TRN = transit
finding-type-DRW = drawback

finding-seriousness = Seriousness
finding-seriousness-note = Leads to the section and the time limit.
finding-seriousness-error = Error or misconstruction
finding-seriousness-negligence = Negligence
finding-seriousness-suspected-misdeclaration = Suspected misdeclaration
finding-seriousness-suspected-fiscal-fraud = Suspected fiscal fraud
finding-seriousness-reason = Why this seriousness
finding-seriousness-reason-note = What shows knowledge, or its absence.
finding-section = Section cited
finding-led = This seriousness leads to section { $section } and rule { $rule }.
finding-led-differs = The table names section { $section } and rule { $rule } for this seriousness; you chose otherwise, so say why.

finding-open = Before review this finding still needs: { $parts }.
finding-open-evidence = evidence
finding-open-criterion = a criterion
finding-open-condition = a condition
finding-open-seriousness = its seriousness
finding-open-seriousness-reason = the reason for its seriousness
finding-open-changes = a changed fact

finding-rates-in-force = Recorded levies against the rates in force
finding-other-fact = Another fact…
finding-fact-customs-value = Customs value (Rs)
finding-fact-exchange-rate = Exchange rate
finding-fact-insurance = Insurance (Rs)
finding-fact-landing = Landing charges (Rs)
finding-addition = Addition
finding-deduction = Deduction
finding-add-addition = Addition
finding-add-deduction = Deduction
finding-adjustment-amount = Amount
finding-adjustment-currency = Currency of the amount
finding-adjustment-stage = Where it enters the value
finding-currency-local = rupees
finding-currency-foreign = currency of the price
finding-stage-final = to the customs value
finding-stage-cf = before insurance and landing
finding-remove-adjustment = Remove { $name }
finding-offending-value = Offending value

finding-recommendation = Recommendation
finding-recommendation-note = What the auditee should put right.
finding-feedback = For others
finding-system-remark = Remark for the clearance collectorate
finding-risk-feedback = Feedback to risk management
finding-questions = Checklist answers it rests on

finding-reply-title = Reply of the auditee
finding-reply-record = Record reply
finding-reply = What the auditee says
finding-replied-on = Replied on
finding-rejoinder = Rejoinder of the auditor
finding-status = Where it stands
finding-status-draft = open
finding-status-agreed = agreed
finding-status-disputed = disputed
finding-status-dropped = dropped
finding-status-reason = Reason
finding-candidate-no-item = It names no item: add the items of the declarations that it concerns.
