# What a person did, as the trail names it.
journal-kind-extract-corrected = Corrected an extract
journal-kind-book-imported = Took in a book of the auditee
journal-kind-money-recorded = Recorded money
journal-kind-audit-started = Recorded the start of the audit
journal-kind-line-triaged = Marked a line
journal-kind-reference-drafted = Drafted reference tables
journal-kind-reference-submitted = Submitted reference tables
journal-kind-reference-approved = Approved reference tables
journal-kind-reference-returned = Returned reference tables
journal-kind-finding-replied = Recorded the auditee's reply
journal-kind-parameters-proposed = Proposed parameters
journal-kind-proposal-decided = Decided on a proposal
journal-kind-feedback-recorded = Recorded feedback to risk management
journal-kind-sample-drawn = Drew a sample
journal-kind-sample-extended = Widened a sample
journal-kind-sample-examined = Recorded an item of a sample
