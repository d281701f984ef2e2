// Generated from the Rust types by `cargo xtask gen`; do not edit.

export type About = { program: string, version: string, commands: number, licence: string, };

export type AdoptedGain = { proposal: string, by: string, office: string, changes: string, gain: string, };

export type AmendedValue = { column: string, before: string, after: string, };

export type Amendment = { gd_uid: string, item_no: number, from_version: number, to_version: number, from_record: number, to_record: number, changes: Array<AmendedValue>, };

export type Amendments = { amendments: Array<Amendment>, total: number, };

export type AmountWords = { words: string, grouped: string, };

export type Annex = { case: string, book: string, rows: Array<AnnexRow>, left: Array<AnnexLeft>, lines: number, lines_used: number, };

export type AnnexIn = { case: string, book: string, fifo: boolean, };

export type AnnexLeft = { record: number, pct: string, quantity: string, unit: string, gd: string, reason: Sentence, };

export type AnnexRow = { row: string, gd: string, gd_item: number, pct: string, description: string, claim: string, unit: string, imported: string, sold: string, share_pct: string, affected_qty: string, lines: number, amount: string | null, amount_note: string, candidate: string | null, };

export type AnnexTakeIn = { case: string, book: string, fifo: boolean, rows: Array<string>, };

export type Answer = { question: string, value: string, comment: string, };

export type AnswerIn = { case: string, checklist: string, answers: Array<Answer>, };

export type AuditStartIn = { case: string, date: string, proof: string, };

export type BarredRow = { finding: string, item: string, gd: string, gd_item: number, rule: string, relevant_date: string, expiry: string, };

export type BelowMinimum = { finding: string, gd: string, amount: string, };

export type Book = { id: string, case: string, kind: string, table: string, file_name: string, sha256: string, imported_at: string, records_in_file: number, header_record: number, dropped: number, set_aside: number, stored: number, period_from: string | null, period_to: string | null, sums: { [key in string]: string }, columns: { [key in string]: string }, unmapped: Array<string>, formats: Array<TakenFormat>, };

export type BookColumn = { name: string, kind: string, required: boolean, };

export type BookImportIn = { case: string, kind: string, path: string, answers: { [key in string]: string }, };

export type BookIn = { book: string, };

export type BookKind = { id: string, table: string, columns: Array<BookColumn>, };

export type BookKinds = { kinds: Array<BookKind>, };

export type BookLine = { record: number, values: Array<Pair>, cells: Array<string>, };

export type BookLines = { lines: Array<BookLine>, };

export type BookLinesIn = { book: string, after: number, len: number, };

export type BookMatch = { matching: string, case: string, kind: string, books: Array<string>, parameters: { [key in string]: string }, digest: string, reproduced: boolean, matched_at: string, by: string, lines: MatchSum, lines_matched: MatchSum, lines_alone: MatchSum, lines_left_out: number, items: MatchSum, items_matched: MatchSum, items_alone: MatchSum, pairs: number, agree: number, differ: number, not_compared: number, notes: Array<Sentence>, };

export type BookMatchIn = { case: string, books: Array<string>, value_pct: string, value_abs: string, quantity_pct: string, quantity_abs: string, days: number, currency: string | null, movement: string | null, from: string | null, to: string | null, };

export type BookMatches = { matches: Array<MatchLineOfList>, };

export type BookProblems = { problems: Array<Problem>, };

export type Books = { books: Array<Book>, };

export type BooksIn = { case: string | null, };

export type Candidate = { candidate: string, case: string, case_no: string, source: string, kind: string, gd: string, gd_item: number, facts: { [key in string]: string }, sentence: Sentence, amount: string | null, amount_note: string, status: string, reason: string, finding: string | null, };

export type CandidateDecideIn = { case: string, candidate: string, status: string, reason: string, };

export type Candidates = { candidates: Array<Candidate>, open: number, open_amount: string, };

export type CandidatesIn = { case: string | null, status: string | null, };

export type CandidatesTaken = { candidates: Array<Candidate>, new: number, known: number, };

export type CaseChecklist = { checklist: string, title: string, version: string, answered: number, asked: number, mandatory_open: number, };

export type CaseFiguresIn = { case: string, finding: string | null, };

export type CaseIn = { case: string, };

export type CaseItemRow = { item: string, gd: string, gd_item: number, gd_date: string, relevant_date: string, pct: string, claim: string | null, description: string, origin: string, qty: string, unit: string, unit_price: string, fx: string, edition: string, rates: { [key in string]: string }, rate_rows: { [key in string]: string }, customs_value: string, levies: { [key in string]: string }, total: string, };

export type CaseItems = { items: Array<CaseItemRow>, more: number, };

export type CaseItemsIn = { case: string, search: string, keys: Array<string>, len: number | null, };

export type CaseLine = { case: string, case_no: string, trader: string, trader_name: string, period_from: string, period_to: string, state: string, opened_on: string, items: number, findings: number, short_levied: string, surcharge: string, demand: string, conflicts: number, 
/**
 * Last lawful day of the earliest claim still in time, and the rule that says so.
 */
last_lawful_day: string | null, last_lawful_rule: string | null, days_left: number | null, 
/**
 * Declaration whose time ends then, and the day from which its period runs.
 */
last_lawful_gd: string | null, last_lawful_start: string | null, 
/**
 * Why the figures of the case cannot be computed, when they cannot.
 */
problem: string | null, };

export type CaseMoveIn = { case: string, state: string, reason: string | null, };

export type CaseOpenIn = { trader: string, from: string, to: string, case_no: string | null, extracts: Array<string>, run_id: string | null, reason: string | null, 
/**
 * Sealed selection by its code, or the path of its memo.
 */
selection: string | null, 
/**
 * How the trader came in: RANK, YIELD, RANDOM or OWN; by default RANK with a run, else OWN with a reason.
 */
how: string | null, };

export type CaseOpened = { case: string, case_no: string, items: number, overlaps: Array<string>, };

export type CasePaymentsIn = { case: string, path: string, };

export type CaseSelection = { code: string, name: string, made_at: string, made_by: string, how: string, rank: number, yield_rank: number, population: number, score: string, expected_yield: string, days: string, seed: string, reason: string, notice: string, pick_reason: string, overlap_reason: string, overlaps: Array<SelectionOverlap>, };

export type CaseSetIn = { case: string, field: string, value: string, reason: string | null, };

export type CaseShown = { line: CaseLine, office: string, reasons: Array<string>, parameters: { [key in string]: string }, checklists: Array<CaseChecklist>, evidence: number, reports: number, entries: number, state_digest: string, conflicts: Array<ConflictMark>, people: Array<string>, 
/**
 * How it was chosen, when it came out of a sealed selection.
 */
selection: CaseSelection | null, };

export type CaseWorkbookIn = { case: string, path: string, lang: string | null, };

export type CaseWorkbookWritten = { path: string, sha256: string, size: string, figures: number, formulas: number, inexact: number, state_digest: string, };

export type Cases = { cases: Array<CaseLine>, };

export type CertificateIn = { extract_id: string, path: string, lang: string | null, };

export type Changed = { kind: string, id: string, };

export type ChecklistIn = { case: string, checklist: string, lang: string | null, };

export type ChecklistLine = { checklist: string, title: string, version: string, questions: number, };

export type ChecklistShown = { case: string, checklist: string, title: string, version: string, questions: Array<Question>, answered: number, asked: number, mandatory_open: number, complete: boolean, };

export type Checklists = { checklists: Array<ChecklistLine>, };

export type Choice = { value: string, label: string, };

export type CodeLink = { edition: string, code: string, relation: string, note: string, source: string, legal_ref: string, line: number, };

export type CodeOnDay = { editions: Array<string>, edition: string | null, held: boolean, successors: Array<CodeLink>, predecessors: Array<CodeLink>, instead: Array<CodeLink>, };

export type Conflict = { case: string, case_no: string, entity: string, entity_kind: string, field: string, values: Array<ConflictValue>, };

export type ConflictMark = { field: string, values: Array<string>, people: Array<string>, };

export type ConflictSettleIn = { case: string, entity: string, field: string, value: string, reason: string, };

export type ConflictValue = { value: string, person: string, at: string, actor: string, seq: number, };

export type Conflicts = { conflicts: Array<Conflict>, };

export type CorrectIn = { extract_id: string, record: number, cells: { [key in string]: string }, reason: string, };

export type Correction = { record: number, column: string, before: string, after: string, reason: string, person: string, made_at: string, };

export type Corrections = { corrections: Array<Correction>, };

export type DataTestColumn = { name: string, why: string, };

export type DataTestFigure = { kind: string, unit: string, series: Array<DataTestSeries>, };

export type DataTestGroup = { key: string, cells: Array<string>, count: number, flagged: boolean, };

export type DataTestIn = { set_id: number, test: string, column: string, variant: string, sign: string, least: string, keys: Array<string>, different: Array<string>, by: string, limit: string, from: string, };

export type DataTestKind = { test: string, column: string, keys: Array<string>, columns: Array<DataTestColumn>, by: Array<string>, limit: string, };

export type DataTestKinds = { tests: Array<DataTestKind>, };

export type DataTestNumber = { name: string, formula: string, result: string, };

export type DataTestPoint = { label: string, value: string, marked: boolean, };

export type DataTestResult = { test: string, column: string, rows: number, tested: number, numbers: Array<DataTestNumber>, warnings: Array<string>, columns: Array<string>, groups: Array<DataTestGroup>, groups_in_all: number, flagged_in_all: number, figure: DataTestFigure | null, };

export type DataTestRowsIn = { ask: DataTestIn, key: string, };

export type DataTestSeries = { name: string, points: Array<DataTestPoint>, };

export type DayRule = { from: string, base: string, per_declaration: string, per_item: string, per_million: string, most: string, source: string, };

export type Draft = { id: string, name: string, state: string, note: string, mine: boolean, author: ReferencePerson, reviewer: ReferencePerson | null, review_note: string, tables: Array<string>, content: string, changes: Array<DraftChange>, problems: Array<ReferenceProblem>, package: string | null, };

export type DraftChange = { table: string, kind: string, line: number, before: Array<Pair>, after: Array<Pair>, };

export type DraftEndIn = { draft: string, table: string, line: number, on: string, seen: string | null, };

export type DraftFileIn = { draft: string, path: string, };

export type DraftFollowIn = { draft: string, table: string, line: number, from: string, cells: { [key in string]: string }, seen: string | null, };

export type DraftIn = { draft: string, };

export type DraftNewIn = { name: string, empty: boolean, };

export type DraftNoteIn = { draft: string, note: string, };

export type DraftRemoveIn = { draft: string, table: string, line: number, seen: string | null, };

export type DraftSetIn = { draft: string, table: string, line: number | null, cells: { [key in string]: string }, seen: string | null, };

export type Drafts = { drafts: Array<Draft>, };

export type EffectiveRate = { levy: string, rate: string, specific: boolean, source: string, };

export type Envelope = { 
/**
 * The answer.
 */
value: unknown, 
/**
 * Kinds and ids that changed; empty for queries.
 */
changed: Array<Changed>, };

export type ErrorBody = { code: ErrorCode, message_key: string, args: { [key in string]: string }, detail: string, at: Place | null, log_id: string | null, };

export type ErrorCode = "invalid_input" | "not_found" | "file_unreadable" | "file_newer_than_program" | "file_locked" | "file_damaged" | "not_permitted" | "signed_off" | "conflict" | "offline" | "cancelled" | "disk_full" | "internal";

export type Evidence = { evidence: string, no: string, kind: string, name: string, size: string, media: string, sha256: string, received_from: string, attached_at: string, attached_by: string, findings: Array<string>, note: string, here: boolean, };

export type EvidenceAttachIn = { case: string, path: string, kind: string, received_from: string, findings: Array<string>, note: string, };

export type EvidenceList = { case: string, evidence: Array<Evidence>, };

export type EvidenceSaveIn = { case: string, evidence: string, path: string, };

export type ExcessRow = { finding: string, item: string, levy: string, amount: string, };

export type ExplainIn = { run_id: string, key: string, };

export type Explained = { key: string, name: string, score: string, expected_yield: string, rank: number, reasons: Array<Reason>, figures: Array<PeerFigure>, };

export type Extract = { id: string, file_name: string, sha256: string, container: string, format: string, encoding: string, imported_at: string, period_from: string | null, period_to: string | null, records_in_file: number, header_record: number, stored: number, set_aside: number, dropped: number, corrected: number, current: number, superseded: number, gds: number, traders: number, value: string, levies: { [key in string]: string }, levies_absent: { [key in string]: number }, totals: Array<TotalCheck>, 
/**
 * `agreed`, `not_compared`, `settled` or `disagrees` (kept out of selection).
 */
totals_state: string, settled_reason: string, settled_by: string, set_aside_by: { [key in string]: number }, dropped_by: { [key in string]: number }, flags: { [key in string]: number }, formats: Array<TakenFormat>, notes: Array<Note>, unmapped: Array<string>, 
/**
 * Usual columns that the file does not have: absent there means not extracted.
 */
not_extracted: Array<string>, profile: string, };

export type ExtractIn = { extract_id: string, };

export type Extracts = { extracts: Array<Extract>, };

export type FactsIn = { case: string, path: string, payments: string | null, };

export type Feedback = { case: string, case_no: string, state: string, chosen: string, closed_on: string, lines: Array<FeedbackLine>, remark: string, missing: Array<string>, complete: boolean, };

export type FeedbackExportIn = { path: string, };

export type FeedbackExported = { path: string, cases: number, verdicts: number, sha256: string, };

export type FeedbackIn = { case: string, verdicts: Array<FeedbackVerdictIn>, remark: string | null, };

export type FeedbackLine = { indicator: string, title: string, hits: number, types: Array<string>, findings: Array<string>, verdict: string, sentence: string, by: string, at: string, conflict: boolean, };

export type FeedbackVerdictIn = { indicator: string, verdict: string, sentence: string, };

export type FigureIn = { value: string | null, book: string | null, column: string | null, only: { [key in string]: string }, };

export type FigurePlace = { finding: string | null, item: string | null, gd: string | null, gd_item: number | null, side: string | null, lot: string | null, };

export type FigureRounding = { decimals: number, mode: string, step: string, };

export type FigureSource = { kind: string, package: string, table: string, line: number | null, sha256: string, legal_ref: string, text: string, };

export type FileWritten = { path: string, rows: number, sha256: string, };

export type Finding = { finding: string, finding_no: string, finding_type: string, kind: string, rule: string, title: string, condition: string, criterion: string, cause: string, effect: string, seriousness: string, seriousness_reason: string, section: string, recommendation: string, system_remark: string, risk_feedback: string, reply: string, replied_on: string, rejoinder: string, questions: Array<string>, wording: string | null, candidate: string | null, open: Array<string>, status: string, author: string, recorded_at: string, changes: Array<FindingChange>, evidence: Array<string>, totals: FindingTotals, conflicts: Array<ConflictMark>, };

export type FindingChange = { gd: string, gd_item: number, pct: string | null, unit_price: string | null, quantity: string | null, origin: string | null, 
/**
 * Concession that does not hold.
 */
deny: string | null, affected_qty: string | null, 
/**
 * Part of an item that an earlier finding split: affected, rest, all.
 */
lot: string | null, 
/**
 * Customs value found, in rupees, in the place of price and exchange rate.
 */
customs_value: string | null, 
/**
 * Rupees per unit of currency found.
 */
exchange_rate: string | null, 
/**
 * Insurance and landing found, rupees.
 */
insurance: string | null, landing: string | null, additions: Array<ValueAdjustment>, deductions: Array<ValueAdjustment>, 
/**
 * The levies recorded were at other rates than those in force (type RTE).
 */
rates_in_force: boolean, };

export type FindingIn = { case: string, finding: string | null, finding_no: string, finding_type: string, kind: string, rule: string, title: string, condition: string, criterion: string, cause: string, effect: string, seriousness: string, seriousness_reason: string, section: string, recommendation: string, system_remark: string, risk_feedback: string, changes: Array<FindingChange>, evidence: Array<string> | null, questions: Array<string>, wording: string | null, candidate: string | null, };

export type FindingRemoveIn = { case: string, finding_no: string, reason: string, };

export type FindingReplyIn = { case: string, finding_no: string, reply: string | null, replied_on: string | null, rejoinder: string | null, status: string | null, reason: string | null, };

export type FindingTotals = { levies: { [key in string]: string }, short: string, excess: string, surcharge: { [key in string]: string }, surcharge_total: string, demand: string, offending_value: string, items: number, };

export type FindingTypeLine = { code: string, kind: string | null, };

export type FindingTypes = { types: Array<FindingTypeLine>, sections: Array<SectionSuggested>, };

export type Findings = { case: string, findings: Array<Finding>, order: Array<string>, };

export type FindingsRecorded = { case: string, findings: Array<string>, recomputed: Totals, notes: Array<string>, };

export type FormulaPiece = { text: string, part: number | null, };

export type Forum = { rank: string, row: string, limit: string | null, cr_mandatory: boolean | null, };

export type Gain = { audited: number, hits: number, hit_rate: string, amount: string, days: string, per_day: string, };

export type GdTotal = { gd: string, items: number, customs_value: string, total: string, };

export type GuaranteeAccount = { guarantee_ref: string, known: boolean, trader: string, kind: string, issuer: string, amount: string | null, valid_from: string | null, valid_to: string | null, source: string, legal_ref: string, debited: string, credited: string, outstanding: string, available: string | null, marks: Array<string>, days_left: number | null, entries: Array<GuaranteeEntry>, };

export type GuaranteeEntry = { day: string, gd: string, debit: boolean, amount: string | null, from_levies: boolean, available: string | null, marks: Array<string>, };

export type Guarantees = { as_of: string, declarations: number, without_reference: number, marked: number, outstanding: string, accounts: Array<GuaranteeAccount>, notes: Array<Sentence>, };

export type HomeBackedUp = { path: string, entries: number, files: Array<string>, };

export type HomeCreateIn = { dir: string | null, passphrase: string, person: string, name: string, office: string, };

export type HomeCreated = { dir: string, recovery_code: string, person: string, office: string, };

export type HomeInfo = { dir: string, person: string, person_name: string, office: string, actor: string, install_id: string, program_version: string, sqlite_version: string, sqlcipher_version: string, layout_version: number, streams: number, entries: number, extracts: number, blobs: number, last_backup: string | null, };

export type HomeRestored = { new_entries: number, known_entries: number, refused: number, };

export type HomeStatus = { 
/**
 * `none`, `locked` or `open`.
 */
state: string, dir: string, person: string, person_name: string, office: string, device: string, 
/**
 * A demo home: invented data, said so on every page.
 */
demo: boolean, 
/**
 * Why nothing can be written, if so.
 */
read_only: string | null, 
/**
 * When the last action was stored, `HH:MM`; empty before the first.
 */
saved_at: string, 
/**
 * Journal entries that no other home has acknowledged.
 */
waiting_to_sync: number, conflicts: number, };

export type HomeUnlockIn = { passphrase: string, };

export type HomeVerified = { ok: boolean, entries: number, streams: number, blobs: number, digest: string, problems: Array<string>, };

export type ImportIn = { path: string, answers: { [key in string]: string }, totals: { [key in string]: string }, rows_out: string | null, profile: string | null, };

export type Imported = { extract_id: string, sha256: string, seconds: string, certificate: string, already_there: boolean, extract: Extract, 
/**
 * The report of the import (`data/extracts` contract, section 5).
 */
report: unknown, };

export type IndicatorCount = { indicator: string, title: string, hits: number, not_available: number, assessed: number, };

export type ItemColumn = { name: string, kind: string, label_key: string, };

export type ItemColumns = { columns: Array<ItemColumn>, };

export type ItemCounts = { with_finding: number, below_minimum: number, barred: number, clean: number, hit_rate: string | null, };

export type ItemDetail = { extract_id: string, file_name: string, sha256: string, record: number, values: Array<string | null>, beyond: Array<Pair>, levies: Array<ItemLevyLine>, cells: Array<Pair>, };

export type ItemDetailIn = { id: string, };

export type ItemFacet = { name: string, values: Array<ItemFacetValue>, distinct: number, rest: ItemFacetValue, };

export type ItemFacetValue = { value: string, count: number, sum: string, };

export type ItemFilter = { column: string, op: string, value: string, };

export type ItemLevyLine = { levy: string, base: string, rate: string, amount: string, mode: string, };

export type ItemRow = { id: string, n: number, values: Array<string | null>, flags: Array<string>, };

export type ItemSet = { set_id: number, count: number, sums: { [key in string]: string }, };

export type ItemSort = { column: string, descending: boolean, };

export type ItemsCloseIn = { set_id: number, };

export type ItemsExportIn = { set_id: number, format: string, columns: Array<string>, path: string, filter_text: string, };

export type ItemsFacetIn = { set_id: number, name: string, };

export type ItemsOpenIn = { extracts: Array<string>, case: string | null, filters: Array<ItemFilter>, sort: ItemSort | null, };

export type ItemsPage = { from: number, rows: Array<ItemRow>, };

export type ItemsPageIn = { set_id: number, from: number, len: number, };

export type JobEvent = { job: JobStatus, 
/**
 * Kinds and ids that changed when the job ended.
 */
changed: Array<Changed>, };

export type JobIn = { job: string, };

export type JobStarted = { job: string, };

export type JobStatus = { job: string, title_key: string, state: string, done: number, total: number, rate_per_second: number, seconds_left: number | null, 
/**
 * JSON text of the result when done.
 */
result: string | null, error: ErrorBody | null, };

export type Jobs = { jobs: Array<JobStatus>, };

export type Journal = { case: string, count: number, entries: Array<JournalLine>, };

export type JournalIn = { case: string, from: number, len: number | null, };

export type JournalLine = { n: number, id: string, person: string, actor: string, seq: number, kind: string, claimed_at: string, received_at: string, via: string, subjects: Array<string>, reason: string, sets: Array<Pair>, };

export type JournalVerified = { ok: boolean, entries: number, chains: number, digest: string, problems: Array<string>, };

export type LetterLevy = { levy: string, amount: string, };

export type LevyRequest = { case: string, request: unknown, };

export type LevySide = { customs_value: string, levies: { [key in string]: string }, total: string, };

export type LimitationCheck = { id: string, version: string, start: string, expiry: string, days_left: number, status: string, };

export type LimitationRow = { item: string, gd: string, gd_item: number, situation: string, relevant_date: string, rules: Array<LimitationCheck>, };

export type MatchFigure = { unit: string, books: string, declared: string, difference: string, agrees: boolean, };

export type MatchItem = { gd: string, gd_item: number, day: string, invoice: string, pct: string, text: string, quantity: string, unit: string, value: string, currency: string, };

export type MatchLine = { book: string, record: number, day: string | null, invoice: string, gd: string, text: string, quantity: string, unit: string, value: string, currency: string, };

export type MatchLineOfList = { matching: string, kind: string, books: Array<string>, matched_at: string, by: string, agree: number, differ: number, lines_alone: number, items_alone: number, };

export type MatchRow = { row: string, lines: Array<MatchLine>, items: Array<MatchItem>, by: Array<string>, verdict: string, value: MatchFigure | null, quantity: MatchFigure | null, price: MatchFigure | null, days: number | null, reason: string, candidates: Array<string>, };

export type MatchRows = { total: number, rows: Array<MatchRow>, };

export type MatchRowsIn = { case: string, matching: string, part: string, from: number, len: number, };

export type MatchSum = { count: number, values: { [key in string]: string }, };

export type MatchTakeIn = { case: string, matching: string, rows: Array<string>, };

export type MatchingIn = { case: string, matching: string, };

export type Mirror = { case: string, kind: string, heading: string, findings: Array<MirrorFinding>, count: number, cases: number, looked_at: number, outcomes: { [key in string]: number }, };

export type MirrorFinding = { case: string, case_no: string, office: string, auditee: string, finding: string, finding_no: string, kind: string, rule: string, title: string, status: string, outcome: string, seriousness: string, date: string, items: number, pct_from: string, pct_to: string | null, price_from: string | null, price_to: string | null, ratio: string | null, origin_to: string | null, denied: string | null, short: string | null, condition: string, criterion: string, cause: string, effect: string, };

export type MirrorIn = { case: string, kind: string, pct: string, seriousness: string | null, };

export type Money = { case: string, detected: string, framed: string, adjudicated: string, recovered: string, written_off: string, outstanding: string, overdue: string, stayed: boolean, stayed_until: string | null, events: Array<MoneyEvent>, instalments: Array<MoneyInstalment>, audit_started: string, audit_start_proof: string, voluntary: Array<VoluntaryCheck>, };

export type MoneyEvent = { event: string, stage: string, date: string, amount: string, groups: { [key in string]: string }, reference: string, finding: string, until: string, note: string, by: string, state_digest: string, };

export type MoneyIn = { case: string, stage: string, date: string, amount: string | null, 
/**
 * Amounts by levy group; their sum is the amount.
 */
groups: { [key in string]: string }, 
/**
 * Letter, order, challan or payment slip.
 */
reference: string, finding: string | null, until: string | null, note: string, };

export type MoneyInstalment = { due: string, amount: string, paid: string, status: string, };

export type MoneyRemoveIn = { case: string, event: string, reason: string, };

export type NotAssessed = { indicator: string, reason: string, 
/**
 * The reason in parts that every language can say; keys of `risk.ftl`. Empty for runs kept before there were any.
 */
said: Array<Sentence>, };

export type Note = { code: string, count: number, detail: string, };

export type Nothing = Record<symbol, never>;

export type OffsetRow = { item: string, levy: string, short: string, excess: string, };

export type Pair = { name: string, value: string, };

export type PaletteHit = { kind: string, label: string, note: string, address: string, };

export type PaletteHits = { hits: Array<PaletteHit>, };

export type PaletteIn = { text: string, };

export type ParameterChange = { path: string, value: string, };

export type ParameterChecked = { ok: boolean, id: string, faults: Array<ParameterFault>, };

export type ParameterDiff = { first: ParameterPackage, second: ParameterPackage, differences: Array<ParameterDifference>, same: number, };

export type ParameterDiffIn = { first: string, second: string, };

export type ParameterDifference = { path: string, indicator: string, title: string, first: string, first_from: string, first_level: string, second: string, second_from: string, second_level: string, };

export type ParameterDraftEditIn = { draft: string, changes: Array<ParameterChange>, seen: string | null, };

export type ParameterDraftNewIn = { id: string, base: string, copy: string, file: string, level: string, region: string, case_no: string, valid_from: string, valid_to: string, };

export type ParameterDraftNoteIn = { draft: string, note: string, };

export type ParameterExportIn = { package: string, path: string, };

export type ParameterFault = { line: number, code: string, about: string, found: string, expected: string, refuses: boolean, sentence: string, };

export type ParameterIn = { package: string, };

export type ParameterIndicator = { indicator: string, title: string, rationale: string, legal_basis: string, built: boolean, note: string, settings: Array<ParameterSetting>, };

export type ParameterLoadIn = { path: string, trust: string | null, };

export type ParameterLoaded = { kind: string, package: ParameterPackage, };

export type ParameterPackage = { id: string, level: string, region: string, case_no: string, base: string, sha256: string, state: string, valid_from: string | null, valid_to: string | null, in_force: boolean, note: string, loaded_at: string, author: ReferencePerson | null, approver: ReferencePerson | null, changes: number, adopted: Array<AdoptedGain>, };

export type ParameterPackages = { packages: Array<ParameterPackage>, today: string, };

export type ParameterSetting = { path: string, value: string, from: string, level: string, own: boolean, kind: string, least: string | null, most: string | null, about: string, };

export type ParameterShown = { package: ParameterPackage, chain: Array<string>, common: Array<ParameterSetting>, indicators: Array<ParameterIndicator>, faults: Array<ParameterFault>, text: string, };

export type PartnerColumn = { name: string, kind: string, };

export type PartnerFile = { id: string, file_name: string, sha256: string, imported_at: string, profile: string, partner: string, shipments: boolean, records_in_file: number, dropped: number, set_aside: number, stored: number, period_from: string | null, period_to: string | null, sums: { [key in string]: string }, columns: { [key in string]: string }, unmapped: Array<string>, conditions: UseConditions | null, };

export type PartnerFileIn = { file: string, };

export type PartnerFiles = { files: Array<PartnerFile>, };

export type PartnerFit = { partner: string, shift: number, months: number, differing_pct: string | null, best: boolean, };

export type PartnerGrade = { grade: string, matches: number, differing: number, evidence: boolean, };

export type PartnerImportIn = { path: string, profile: string, partner: string | null, conditions: UseConditions, answers: { [key in string]: string }, };

export type PartnerLayout = { id: string, partner: string, columns: Array<BookColumn>, };

export type PartnerLayouts = { layouts: Array<PartnerLayout>, };

export type PartnerParameter = { name: string, value: string, usual: boolean, };

export type PartnerProblems = { problems: Array<Problem>, };

export type PartnerRow = { key: string, cells: Array<string>, sentence: Sentence | null, };

export type PartnerRows = { part: string, columns: Array<PartnerColumn>, count: number, rows: Array<PartnerRow>, conditions: Array<UseConditions>, caution: Sentence, };

export type PartnerRowsIn = { run: PartnerRunIn, part: string, partner: string, hs6: string, month: string, trader: string, grade: string, from: number, len: number, 
/**
 * Writes all rows to this CSV file instead of a page.
 */
out: string | null, };

export type PartnerRun = { asked: PartnerRunIn, files: Array<PartnerFile>, parameters: Array<PartnerParameter>, caution: Sentence, notes: Array<Sentence>, exports: number, imports: number, goods: number, hypotheses: { [key in string]: number }, fits: Array<PartnerFit>, grades: Array<PartnerGrade>, price_signs: number, digest: string, };

export type PartnerRunIn = { extracts: Array<string>, partners: Array<string>, cif_factor: string | null, shift: number | null, kg_pct: string | null, value_pct: string | null, least_usd: string | null, mirrored_pct: string | null, low_duty_pct: string | null, days: number | null, shipment_kg_pct: string | null, least_prices: number | null, hubs: Array<string>, profile: string | null, partner: string | null, conditions: UseConditions | null, };

export type PartnerTakeIn = { run: PartnerRunIn, case: string, rows: Array<string>, };

export type PassphraseChangeIn = { old: string, new: string, };

export type PathIn = { path: string, };

export type PaymentsRecorded = { case: string, recorded: number, unknown_gds: Array<string>, };

export type PeerFigure = { title: string, unit: string, low: string, median: string, high: string, dots: Array<string>, };

export type Place = { file: string | null, sheet: string | null, row: number | null, column: string | null, };

export type PreviewLine = { record: number, cells: Array<string>, };

export type Problem = { record: number, column: string, raw: string, code_points: string, reason: string, suggested_fix: string, first: boolean, corrected: boolean, };

export type Problems = { extract_id: string, problems: Array<Problem>, };

export type ProblemsExportIn = { extract_id: string, path: string, };

export type Profile = { id: string, name: string, version: number, fingerprint: string, format: string, columns: number, saved_at: string, person: string, };

export type ProfileExportIn = { profile: string, path: string, };

export type ProfileIn = { name: string, };

export type ProfileLoadIn = { path: string, name: string | null, };

export type ProfileSaveIn = { extract_id: string, name: string, };

export type Profiles = { profiles: Array<Profile>, };

export type Proposal = { id: string, state: string, mine: boolean, package: string, package_sha256: string, run_date: string, created: string, reason: string, changes: Array<ProposedChange>, first: number, entering: number, before: WhatIfSum, after: WhatIfSum, gain_before: Gain, gain_after: Gain, author: ReferencePerson, decision: string, decided_by: ReferencePerson | null, draft: string, };

export type ProposalAdoptIn = { proposal: string, draft: string, note: string, };

export type ProposalDeclineIn = { proposal: string, reason: string, };

export type ProposalFileIn = { proposal: string, path: string, };

export type ProposalMakeIn = { run_id: string, changes: Array<ParameterChange>, reason: string, order: string, first: number, };

export type Proposals = { proposals: Array<Proposal>, };

export type ProposedChange = { path: string, from: string, to: string, };

export type Question = { name: string, number: string, section: string, kind: string, label: string, hint: string, choices: Array<Choice>, required: boolean, relevant: boolean, evidence: Array<string>, legal_ref: string, severity: string, finding_hint: string, answer: string | null, comment: string, answered_by: string, problem: string | null, conflict: boolean, };

export type Reading = { choice: string, samples: Array<string>, };

export type Reason = { indicator: string, title: string, sentence: string, 
/**
 * The sentence in parts that every language can say, one behind the other; keys of `risk.ftl`.
 */
said: Array<Sentence>, value: string, score: string, contribution: string, items: number, };

export type RecomputedRow = { finding: string, item: string, gd: string, gd_item: number, lot: string, before: LevySide, after: LevySide, difference: LevySide, counted: boolean, 
/**
 * Value in respect of which the finding is made: the difference of customs values for quantity and value, else the customs value affected.
 */
offending_value: string, };

export type ReconcileFigure = { name: string, amount: string, source: string, from: string, count: number, };

export type ReconcileIn = { case: string, pct: string, text: string, unit: string, from: string | null, to: string | null, opening: FigureIn, closing: FigureIn, exports: FigureIn, imports: FigureIn | null, local_sales: FigureIn | null, ratio: string, wastage_pct: string | null, per_unit: string | null, reason: string, };

export type ReconcileStep = { name: string, formula: string, result: string, };

export type Reconciled = { case: string, unit: string, figures: Array<ReconcileFigure>, steps: Array<ReconcileStep>, available: string, justified: string, unexplained: string, beyond: string, amount: string | null, candidate: Candidate | null, };

export type RecordCell = { source: string, canonical: string, text: string, };

export type RecordIn = { extract_id: string, record: number, };

export type RecordShown = { record: number, cells: Array<RecordCell>, problems: Array<Problem>, corrections: Array<Correction>, };

export type ReferenceChecked = { ok: boolean, signed: boolean, tables: Array<ReferenceTable>, errors: Array<ReferenceProblem>, warnings: Array<ReferenceProblem>, };

export type ReferenceColumn = { name: string, kind: string, required: boolean, words: Array<string>, };

export type ReferenceExportIn = { name: string, path: string, note: string, };

export type ReferenceExported = { path: string, sha256: string, size: string, fingerprint: string, };

export type ReferenceLoadIn = { path: string, trust: string | null, };

export type ReferencePackage = { id: string, name: string, version: string, loaded_at: string, sha256: string, signed: boolean, published_by: string, created: string, note: string, author: ReferencePerson | null, approver: ReferencePerson | null, valid_from: string | null, valid_to: string | null, tables: Array<ReferenceTable>, ignored: Array<string>, warnings: Array<ReferenceProblem>, warning_count: number, };

export type ReferencePackages = { packages: Array<ReferencePackage>, };

export type ReferencePerson = { person: string, name: string, office: string, fingerprint: string, };

export type ReferenceProblem = { severity: string, code: string, table: string, file: string, lines: Array<number>, subject: string, from: string | null, to: string | null, column: string, other: string, sentence: string, };

export type ReferenceRow = { line: number, cells: Array<string>, };

export type ReferenceRows = { table: string, package: string, version: string, columns: Array<string>, count: number, rows: Array<ReferenceRow>, };

export type ReferenceRowsIn = { table: string, draft: string | null, filter: string, day: string | null, from: number, len: number, };

export type ReferenceRule = { date: string, pct: string | null, rates: Array<EffectiveRate>, unit: string, refusal: string | null, kinds: Array<RuleKind>, code: CodeOnDay | null, };

export type ReferenceRuleIn = { date: string, pct: string | null, origin: string | null, status: string | null, claim: string | null, levy: string | null, kind: string | null, };

export type ReferenceShape = { name: string, columns: Array<ReferenceColumn>, period: Array<string>, rows: number, package: string | null, version: string, valid_from: string | null, valid_to: string | null, };

export type ReferenceShapes = { tables: Array<ReferenceShape>, };

export type ReferenceTable = { name: string, rows: number, sha256: string, valid_from: string | null, valid_to: string | null, in_force: boolean, };

export type ReferenceVerified = { ok: boolean, tables: number, problems: Array<string>, };

export type ReportKind = { name: string, title_key: string, langs: Array<string>, };

export type ReportKinds = { reports: Array<ReportKind>, };

export type ReportLine = { name: string, lang: string, file_name: string, sha256: string, state_digest: string, written_at: string, written_by: string, current: boolean, };

export type ReportVerified = { ok: boolean, sealed: boolean, unchanged: boolean, signature_ok: boolean, signer: string, actor: string, written_at: string, case_no: string, state_digest: string, code: string, figures_ok: boolean, short_levied: string, surcharge: string, demand: string, sentences: Array<string>, problems: Array<string>, 
/**
 * The case is on this computer and its state: `same`, `changed` or `not_here`.
 */
case_state: string, };

export type ReportWriteIn = { name: string, case: string, path: string, lang: string | null, };

export type ReportWritten = { path: string, sha256: string, size: number, pages: number, state_digest: string, code: string, draft: boolean, };

export type Reports = { case: string, reports: Array<ReportLine>, };

export type RiskBook = { rows: Array<RiskBookRow>, cases: number, unexplained: number, problems: Array<string>, from: string, to: string, as_of: string, least: number, };

export type RiskBookIn = { from: string | null, to: string | null, };

export type RiskBookRow = { kind: string, key: string, title: string, types: Array<string>, selected: number, audited: number, tested: number, hits: number, upheld: number, rate: string | null, low: string | null, high: string | null, detected: string, framed: string, adjudicated: string, recovered: string, hours: string, confirmed: number, not_confirmed: number, not_looked_at: number, 
/**
 * Rate of the same types of finding in the random share, and its cases.
 */
random_rate: string | null, random_tested: number, advice: string, };

export type RiskRun = { approval: string, run_id: string, created_at: string, run_date: string, package: string, parameters_sha256: string, definition_sha256: string, program_version: string, extracts: Array<string>, items: number, traders: number, indicators: Array<IndicatorCount>, not_assessed: Array<NotAssessed>, };

export type RiskRunIn = { extracts: Array<string>, parameters: string | null, as_of: string | null, only: Array<string>, hits_out: string | null, ranking_out: string | null, };

export type RiskRuns = { runs: Array<RiskRun>, };

export type RuleKind = { kind: string, found: string, rows: Array<RuleRow>, };

export type RuleRow = { table: string, line: number, package: string, version: string, valid_from: string | null, valid_to: string | null, value: string, cells: Array<Pair>, source: string, legal_ref: string, };

export type Sample = { case: string, case_no: string, no: string, name: string, sha256: string, made_at: string, made_by: string, office: string, program: string, algorithm: string, sampler: string, seed: string, seed_origin: string, filters: Array<ItemFilter>, rows: number, total: string, fingerprint: string, design: SampleDesign, sample_size: number, allocation: Array<number>, reconcile: SampleReconcile, steps: Array<SampleStep>, items: Array<SampleItem>, open: number, 
/**
 * Two people changed the draw at the same time.
 */
conflict: boolean, };

export type SampleConvention = { name: string, used_by: string, sample_size: number | null, acceptable: number | null, interval: string | null, formulas: Array<SampleFormula>, refused: ErrorBody | null, };

export type SampleDesign = { measure: string, goal: string, drawing: string, direction: string, confidence: string, tolerable: string, expected: string, certainty: string, convention: string, evaluation: string, strata: Array<string>, allocation: string, };

export type SampleDiffers = { what: string, was: string, now: string, };

export type SampleDrawIn = { case: string, filters: Array<ItemFilter>, design: SampleDesign, name: string, sample_size: number | null, seed: string | null, };

export type SampleExamineIn = { case: string, no: string, item: string, outcome: string, audit: string | null, reason: string, };

export type SampleExtendIn = { case: string, no: string, by: number, reason: string, };

export type SampleFormula = { name: string, formula: string, inserted: string, result: string, };

export type SampleGroup = { items: number, sum: string, };

export type SampleIn = { case: string, no: string, };

export type SampleItem = { key: string, gd: string, gd_item: number, number: string, pct: string, description: string, book: string, audit: string | null, hits: number, step: number, stratum: number, certainty: boolean, state: string, from: string, reason: string, by: string, findings: Array<string>, mark: string, conflict: boolean, };

export type SampleLine = { no: string, name: string, made_at: string, made_by: string, goal: string, drawing: string, measure: string, items: number, open: number, conclusion: string | null, conflict: boolean, 
/**
 * False while the draw has not arrived on this computer.
 */
here: boolean, };

export type SamplePaperIn = { case: string, no: string, path: string, lang: string | null, };

export type SamplePaperWritten = { path: string, sha256: string, size: string, state_digest: string, };

export type SamplePlan = { case: string, case_no: string, rows: number, total: string, fingerprint: string, seed: string, design: SampleDesign, reconcile: SampleReconcile, conventions: Array<SampleConvention>, };

export type SamplePlanIn = { case: string, filters: Array<ItemFilter>, design: SampleDesign, };

export type SampleReconcile = { frame: SampleGroup, negative: SampleGroup, zero: SampleGroup, certainty: SampleGroup, total: SampleGroup, holds: boolean, };

export type SampleRedrawn = { case: string, no: string, population: boolean, selection: boolean, differs: SampleDiffers | null, algorithm: string, sampler: string, };

export type SampleReplaceIn = { case: string, no: string, item: string, reason: string, };

export type SampleReview = { case: string, no: string, goal: string, direction: string, evaluation: string, confidence: string, open: Array<string>, examined: number, missing: number, in_error: number, units: number, conclusion: string | null, likely: string, upper: string, tolerable: string, stages: Array<SampleStage>, formulas: Array<SampleFormula>, warnings: Array<string>, };

export type SampleStage = { stage: number, factor: string, taint: string, load_and_spread: string, simple_spread: string | null, limit: string, money: string, };

export type SampleStep = { size: number, hits: number, replaces: string | null, reason: string, at: string, by: string, };

export type Samples = { case: string, case_no: string, samples: Array<SampleLine>, };

export type ScorePart = { indicator: string, title: string, contribution: string, };

export type SectionSuggested = { seriousness: string, section: string, rule: string, legal_ref: string, source: string, };

export type SelectionAsk = { run_id: string, 
/**
 * A sealed selection of the same name is superseded.
 */
name: string | null, grain: string | null, order: string | null, capacity: string | null, random: number, random_pct: number | null, seed: string | null, own: Array<Pair>, left_out: Array<Pair>, despite: Array<Pair>, };

export type SelectionDifference = { what: string, subject: string, detail: string, };

export type SelectionIn = { selection: string, };

export type SelectionLine = { key: string, name: string, grain: string, 
/**
 * Ids of the traders of a declaration, or the trader himself.
 */
traders: Array<string>, rank: number, yield_rank: number, score: string, expected_yield: string, value: string, items: number, gds: number, days: string, days_sum: string, how: string, reason: string, overlaps: Array<SelectionOverlap>, overlap_reason: string, why: Array<string>, };

export type SelectionOverlap = { kind: string, no: string, id: string, office: string, from: string, to: string, state: string, match_on: string, };

export type SelectionProposal = { run_id: string, grain: string, order: string, population: number, capacity: string | null, days: string, days_left: string | null, rule: DayRule, random_pct: number, random: number, seed: string, algorithm: string, ranked_to: number, lines: Array<SelectionLine>, picks: Array<SelectionLine>, too_long: Array<string>, };

export type SelectionSealIn = { ask: SelectionAsk, reason: string, notice: string, memo: string | null, pdf: string | null, lang: string | null, };

export type SelectionSealed = { code: string, sha256: string, selection: SelectionShown, files: Array<string>, };

export type SelectionShown = { code: string, sha256: string, name: string, state: string, supersedes: string, superseded_by: string, made_at: string, made_by: string, office: string, run_id: string, package: string, days: string, capacity: string | null, seed: string, population: number, reason: string, notice: string, picks: Array<SelectionLine>, 
/**
 * False while the memo has not arrived on this computer.
 */
memo_here: boolean, };

export type SelectionVerified = { same: boolean, code: string, sha256: string, known: boolean, reasons: Array<SelectionDifference>, notes: Array<SelectionDifference>, };

export type SelectionWriteIn = { selection: string, memo: string | null, pdf: string | null, lang: string | null, };

export type SelectionWritten = { code: string, files: Array<string>, };

export type Selections = { selections: Array<SelectionShown>, };

export type Sentence = { key: string, args: { [key in string]: string }, english: string, };

export type SettingIn = { key: string, value: string, };

export type Settings = { values: { [key in string]: string }, };

export type SettleIn = { extract_id: string, reason: string, };

export type Settled = { case: string, remaining: number, };

export type SniffIn = { path: string, answers: { [key in string]: string }, profile: string | null, };

export type SniffQuestion = { key: string, message_key: string, column: string, choices: Array<string>, samples: Array<string>, readings: Array<Reading>, };

export type Sniffed = { file_name: string, container: string, format: string, complete: boolean, encoding: string, delimiter: string, sheets: Array<string>, sheet: string, header_row: number, fingerprint: string, profile: string, columns: Array<SniffedColumn>, canonical: Array<string>, missing: Array<string>, questions: Array<SniffQuestion>, formats: Array<TakenFormat>, notes: Array<Note>, preview: Array<PreviewLine>, trial: Trial | null, 
/**
 * Answers of the profile that was applied.
 */
answers: { [key in string]: string }, };

export type SniffedColumn = { source: string, canonical: string, kind: string, samples: Array<string>, };

export type Stage = { stage: string, amount: string, quarter: string, };

export type Summary = { items: ItemCounts, in_time: number, yield_per_hour: string | null, forum: Forum | null, words: { [key in string]: { [key in string]: AmountWords } }, };

export type SurchargeGroup = { amount: string, numerator: string, surcharge: string, };

export type SurchargeRow = { finding: string, item: string, gd: string, gd_item: number, relevant_date: string, days: number, groups: { [key in string]: SurchargeGroup }, total: string, segments: Array<SurchargeSegment>, };

export type SurchargeSegment = { from: string, to: string, days: number, rate: string, };

export type SyncRunIn = { with: string, };

export type SyncStatus = { streams: Array<SyncStream>, waiting: number, last_with: string | null, last_at: string | null, };

export type SyncStream = { stream: string, case_no: string, entries: number, sent: number, waiting: number, last_exchange: string | null, digest: string, };

export type Synced = { with: string, at: string, streams: Array<SyncedStream>, sent: number, received: number, blobs_sent: number, blobs_received: number, problems: Array<string>, warnings: Array<string>, };

export type SyncedStream = { stream: string, case_no: string, sent: number, received: number, refused: number, digest: string, waiting: number, };

export type TakenFormat = { column: string, format: string, origin: string, cells: number, };

export type Target = { key: string, name: string, grain: string, items: number, value: string, score: string, expected_yield: string, rank: number, yield_rank: number, band: string, parts: Array<ScorePart>, 
/**
 * Cases already opened on it.
 */
cases: Array<string>, };

export type Targets = { count: number, targets: Array<Target>, };

export type TargetsIn = { run_id: string, grain: string, order: string | null, from: number, len: number, };

export type TotalCheck = { column: string, typed: string, found: string, agrees: boolean, };

export type Totals = { case: string, case_no: string, items: Array<CaseItemRow>, gd_totals: Array<GdTotal>, order: Array<string>, recalculation: Array<RecomputedRow>, surcharge: Array<SurchargeRow>, totals: { [key in string]: FindingTotals }, excess: Array<ExcessRow>, offsets: Array<OffsetRow>, below_minimum: Array<BelowMinimum>, limitation: Array<LimitationRow>, barred: Array<BarredRow>, variances: Array<Variance>, summary: Summary, reference: Array<string>, notes: Array<string>, rules: Array<string>, item_count: number, };

export type Trace = { case: string, title: string, figure: TracedFigure, };

export type TraceIn = { case: string, figure: string | null, finding: string | null, item: string | null, depth: number | null, };

export type TracedFigure = { path: string, word: string, name: string, kind: string, fact: boolean, at: FigurePlace, result: string, formula: Array<FormulaPiece>, base: string | null, rate: string | null, unrounded: string | null, rounding: FigureRounding | null, source: FigureSource | null, parts: Array<TracedFigure>, more: boolean, };

export type TraderCase = { case: string, case_no: string, office: string, period_from: string, period_to: string, state: string, opened_on: string, closed_on: string, audit_hours: string, findings: number, types: Array<string>, detected: string, framed: string, adjudicated: string, recovered: string, problem: string | null, };

export type TraderConcession = { name: string, items: number, value: string, forgone: string | null, computed: number, };

export type TraderFile = { trader: string, name: string, other_names: Array<string>, extracts: number, items: number, undated: number, repeated: number, total: TraderYear | null, years: Array<TraderYear>, cases: Array<TraderCase>, strips: Array<TraderStrip>, detected: string, framed: string, adjudicated: string, recovered: string, };

export type TraderIn = { trader: string, };

export type TraderLevy = { levy: string, amount: string, items: number, };

export type TraderLine = { trader: string, name: string, items: number, declarations: number, value: string, first: string, last: string, cases: number, };

export type TraderListIn = { search: string, };

export type TraderMix = { parts: Array<TraderShare>, others: number, rest: TraderShare | null, stated: number, };

export type TraderScore = { run_id: string, run_date: string, created_at: string, package: string, score: string | null, rank: number | null, traders: number, band: string, expected_yield: string | null, };

export type TraderScores = { scores: Array<TraderScore>, older: number, };

export type TraderShare = { name: string, items: number, value: string, share: string | null, };

export type TraderStrip = { pct: string, description: string, unit: string, from: string, to: string, own: Array<string>, own_n: number, own_median: string, n: number, traders: number, min: string | null, q1: string | null, median: string | null, q3: string | null, max: string | null, 
/**
 * Items, of the trader and of others, whose price has no unit or exchange rate in the reference tables.
 */
not_comparable: number, };

export type TraderYear = { year: string, from: string, to: string, declarations: number, items: number, value: string, valued: number, levies: string, levy_rows: Array<TraderLevy>, 
/**
 * Levies in percent of the value of the `rated` items, those that state a value and a levy.
 */
effective_rate: string | null, rated: number, pct: TraderMix, origins: TraderMix, 
/**
 * None when no extract has the column.
 */
agents: TraderMix | null, channels: TraderMix | null, concessions: Array<TraderConcession>, 
/**
 * Cases whose period meets the year.
 */
cases: Array<string>, };

export type Traders = { count: number, traders: Array<TraderLine>, };

export type TransitGap = { kind: string, sentence: Sentence, columns: Array<string>, };

export type TransitGaps = { as_of: string, kinds: Array<string>, limits: Array<TransitLimit>, declarations: number, with_gaps: number, counts: { [key in string]: number }, not_assessed: { [key in string]: number }, notes: Array<Sentence>, lines: Array<TransitLine>, };

export type TransitIn = { extracts: Array<string>, as_of: string | null, exit_days: number | null, weight_pct: string | null, source: string, kinds: Array<string>, 
/**
 * Writes the gaps, or the entries of the accounts, to this CSV file as well.
 */
out: string | null, };

export type TransitLetter = { gd: string, gd_date: string, as_of: string, trader_id: string, trader_name: string, agent_id: string, description: string, bl_no: string, containers: string, value: string | null, levies: Array<LetterLevy>, leviable: string | null, guarantee: GuaranteeAccount | null, encash: string | null, reasons: Array<Sentence>, missing: Array<string>, text: string, };

export type TransitLetterIn = { transit: TransitIn, gd: string, lang: string, };

export type TransitLimit = { name: string, value: string, source: Sentence, };

export type TransitLine = { gd: string, gd_date: string, kind: string, trader_id: string, trader_name: string, agent_id: string, description: string, items: number, value: string | null, leviable: string | null, guarantee_ref: string, guarantee_amt: string | null, exit_date: string | null, gaps: Array<TransitGap>, unknown: Array<string>, };

export type TriageEvidence = { name: string, kind: string, findings: Array<string>, };

export type TriageFact = { fact: string, declared: string | null, assessed: string | null, found: string | null, };

export type TriageHit = { indicator: string, title: string, score: string, delta: string, sentence: string, };

export type TriageItem = { number: string, gd: string, gd_item: number, gd_date: string, office: string, pct: string, description: string, origin: string, unit: string, currency: string, claim: string | null, claim_text: string, flags: Array<string>, record: number, };

export type TriageLevy = { levy: string, rate: string | null, paid: string | null, computed: string | null, variance: string | null, found: string | null, };

export type TriageLine = { case: string, list: string, position: number, count: number, next: string | null, following: string | null, previous: string | null, item: TriageItem, facts: Array<TriageFact>, levies: Array<TriageLevy>, not_computed: ErrorBody | null, notes: Array<string>, hits: Array<TriageHit>, run: string | null, peers: TriagePeers, history: Array<TriagePast>, evidence: Array<TriageEvidence>, findings: Array<string>, changes: Array<FindingChange>, mark: TriageMark | null, };

export type TriageLineIn = { case: string, list: string, position: number | null, item: string | null, };

export type TriageList = { list: string, lines: number, done: number, left: number, run: string | null, };

export type TriageLists = { case: string, case_no: string, trader_name: string, lists: Array<TriageList>, usual: string, };

export type TriageMark = { outcome: string, note: string, by: string, at: string, conflict: boolean, };

export type TriageMarkIn = { case: string, gd: string, gd_item: number, outcome: string, note: string, list: string, };

export type TriageMarked = { case: string, line: TriageStep, progress: TriageProgress, };

export type TriageNextIn = { case: string, list: string, after: number | null, };

export type TriagePast = { case: string, case_no: string, date: string, what: string, kind: string, item: string, title: string, status: string, };

export type TriagePeers = { unit: string, currency: string, price: string, n: number, traders: number, p25: string | null, p50: string | null, p75: string | null, prices: Array<string>, own: Array<TriagePrice>, own_n: number, references: Array<TriageReference>, };

export type TriagePrice = { gd: string, gd_item: number, date: string, price: string, };

export type TriageProgress = { case: string, list: string, lines: number, done: number, left: number, outcomes: { [key in string]: number }, per_hour: number | null, paced: number, undo: TriageStep | null, };

export type TriageProgressIn = { case: string, list: string, };

export type TriageReference = { name: string, price: string, unit: string, currency: string, origins: string, comparable: boolean, source: string, };

export type TriageStep = { gd: string, gd_item: number, outcome: string, was: string | null, };

export type TriageUndoIn = { case: string, list: string, };

export type Trial = { records: number, stored: number, set_aside: number, dropped: number, reasons: { [key in string]: number }, dropped_by: { [key in string]: number }, flags: { [key in string]: number }, problems: Array<Problem>, whole: boolean, };

export type UseConditions = { text: string, source: string, date: string, };

export type ValueAdjustment = { name: string, amount: string, currency: string, stage: string, };

export type Variance = { item: string, levy: string, paid: string, computed: string, variance: string, };

export type VoluntaryCheck = { finding: string, rule: string, amount: string, paid: string, bars: boolean, };

export type WhatIf = { run_id: string, run_date: string, base: string, package: string, approved: boolean, first: number, ranked: number, entering: Array<WhatIfTarget>, leaving: Array<WhatIfTarget>, staying: Array<WhatIfTarget>, before: WhatIfSum, after: WhatIfSum, hits: Array<WhatIfHits>, gain_before: Gain, gain_after: Gain, common: Array<ParameterSetting>, indicators: Array<ParameterIndicator>, };

export type WhatIfHits = { indicator: string, title: string, before: number, after: number, };

export type WhatIfIn = { run_id: string, package: string | null, changes: Array<ParameterChange>, grain: string, order: string, first: number, };

export type WhatIfSum = { targets: number, mean_score: string, expected_yield: string, red: number, amber: number, };

export type WhatIfTarget = { key: string, name: string, rank_before: number | null, rank_after: number | null, score_before: string, score_after: string, yield_before: string, yield_after: string, band_before: string, band_after: string, cases: Array<string>, };

export type WordingFileIn = { path: string, codes: Array<string>, };

export type WordingIn = { code: string, finding_type: string, texts: { [key in string]: { [key in string]: string } }, legal_refs: Array<WordingLaw>, };

export type WordingLaw = { text: string, valid_from: string | null, valid_to: string | null, verify: boolean, };

export type WordingLawStanding = { text: string, in_force: boolean, verify: boolean, };

export type WordingLine = { code: string, finding_type: string, version: string, source: string, texts: { [key in string]: { [key in string]: string } }, legal_refs: Array<WordingLaw>, earlier: Array<string>, };

export type WordingRemoveIn = { code: string, reason: string, };

export type WordingRenderIn = { code: string, lang: string, case: string, finding_no: string, draft: FindingIn | null, };

export type WordingRendered = { wording: string, lang: string, texts: { [key in string]: string }, missing: Array<string>, legal_refs: Array<WordingLawStanding>, day: string, };

export type WordingVariable = { name: string, meaning: string, };

export type Wordings = { wordings: Array<WordingLine>, variables: Array<WordingVariable>, };

export type WordingsIn = { finding_type: string, search: string, };

export type WordingsTaken = { new: number, changed: number, unchanged: number, };

export type WordingsWritten = { path: string, wordings: number, sha256: string, };

export type WorkLine = { kind: string, id: string, label: string, trader_name: string, money: string, last_lawful_day: string | null, why: string, days_left: number | null, state: string, next: string, address: string, conflicts: number, clock_gd: string, clock_from: string, waiting_for: string, reply_due: string | null, barred: number, problem: string | null, };

export type WorkList = { lines: Array<WorkLine>, stages: Array<Stage>, counts: { [key in string]: number }, };

export interface Commands {
  /** Is a home there, is it open, and whose is it? */
  home_status: { input: Nothing; output: HomeStatus };
  /** Make an encrypted home on this computer. */
  home_create: { input: HomeCreateIn; output: HomeCreated };
  /** Open the home with its passphrase. */
  home_unlock: { input: HomeUnlockIn; output: HomeStatus };
  /** Close the files and forget the keys. */
  home_lock: { input: Nothing; output: HomeStatus };
  /** Versions, counts, last backup. */
  home_info: { input: Nothing; output: HomeInfo };
  /** Check integrity, chains, signatures and projections. */
  home_verify: { input: Nothing; output: HomeVerified };
  /** Write a backup and open it again. */
  home_backup: { input: PathIn; output: HomeBackedUp };
  /** Merge a backup into this home. */
  home_restore: { input: PathIn; output: HomeRestored };
  /** Change the passphrase. */
  passphrase_change: { input: PassphraseChangeIn; output: Nothing };
  /** All settings of this computer. */
  settings_get: { input: Nothing; output: Settings };
  /** Set one setting. */
  settings_set: { input: SettingIn; output: Settings };
  /** Name and version of this program. */
  about: { input: Nothing; output: About };
  /** Search cases, traders, codes and extracts. */
  palette_search: { input: PaletteIn; output: PaletteHits };
  /** State of a job. */
  job_status: { input: JobIn; output: JobStatus };
  /** Jobs of this session. */
  job_list: { input: Nothing; output: Jobs };
  /** Ask a job to stop. */
  job_cancel: { input: JobIn; output: JobStatus };
  /** Load the reference tables of a folder or a signed file. */
  reference_load: { input: ReferenceLoadIn; output: ReferencePackage };
  /** Check a folder or signed file of reference tables; nothing is loaded. */
  reference_check: { input: PathIn; output: ReferenceChecked };
  /** Write a loaded package or an approved draft as a signed file. */
  reference_export: { input: ReferenceExportIn; output: ReferenceExported };
  /** Loaded packages with version, people, validity and hash. */
  reference_list: { input: Nothing; output: ReferencePackages };
  /** Hash and read every stored table again. */
  reference_verify: { input: Nothing; output: ReferenceVerified };
  /** Tables with their columns, and what is in force of each. */
  reference_shapes: { input: Nothing; output: ReferenceShapes };
  /** Rows of a table in force or of a draft. */
  reference_rows: { input: ReferenceRowsIn; output: ReferenceRows };
  /** Which rule was in force on a day, with its source. */
  reference_rule: { input: ReferenceRuleIn; output: ReferenceRule };
  /** Drafts of reference packages. */
  reference_draft_list: { input: Nothing; output: Drafts };
  /** A draft with what it changes and what is wrong with it. */
  reference_draft_show: { input: DraftIn; output: Draft };
  /** Start a draft from the tables in force, or from nothing. */
  reference_draft_new: { input: DraftNewIn; output: Draft };
  /** Add a row to a draft, or change cells of a row. */
  reference_draft_set: { input: DraftSetIn; output: Draft };
  /** Let a row of a draft end on a day. */
  reference_draft_end: { input: DraftEndIn; output: Draft };
  /** Let a row of a draft end and another follow it. */
  reference_draft_follow: { input: DraftFollowIn; output: Draft };
  /** Remove a row of a draft. */
  reference_draft_remove: { input: DraftRemoveIn; output: Draft };
  /** Sign a draft and hand it in for approval. */
  reference_draft_submit: { input: DraftNoteIn; output: Draft };
  /** Approve the draft of another person: it is loaded as a new version. */
  reference_draft_approve: { input: DraftNoteIn; output: Draft };
  /** Return the draft of another person with a reason. */
  reference_draft_return: { input: DraftNoteIn; output: Draft };
  /** Write a submitted or returned draft as a signed file. */
  reference_draft_export: { input: DraftFileIn; output: ReferenceExported };
  /** Take in the signed draft of another person, or a draft that was returned. */
  reference_draft_import: { input: DraftFileIn; output: Draft };
  /** Parameter packages and drafts, bases before what builds on them. */
  parameter_list: { input: Nothing; output: ParameterPackages };
  /** A package with every value after merging and the package that sets it. */
  parameter_show: { input: ParameterIn; output: ParameterShown };
  /** Every fault of a package, a draft or a TOML file. */
  parameter_check: { input: ParameterIn; output: ParameterChecked };
  /** Two packages side by side after merging. */
  parameter_diff: { input: ParameterDiffIn; output: ParameterDiff };
  /** Write an approved package as a signed file, or any as TOML. */
  parameter_export: { input: ParameterExportIn; output: ReferenceExported };
  /** Take in a signed package, or the signed draft of another person. */
  parameter_load: { input: ParameterLoadIn; output: ParameterLoaded };
  /** Start a draft over a base, as a copy, or from a TOML file. */
  parameter_draft_new: { input: ParameterDraftNewIn; output: ParameterShown };
  /** Set values of an own draft, or leave them to its bases. */
  parameter_draft_edit: { input: ParameterDraftEditIn; output: ParameterShown };
  /** Sign a draft and hand it in for approval. */
  parameter_draft_submit: { input: ParameterDraftNoteIn; output: ParameterShown };
  /** Approve the draft of another person: it becomes a package that never changes. */
  parameter_draft_approve: { input: ParameterDraftNoteIn; output: ParameterShown };
  /** Return the draft of another person with a reason. */
  parameter_draft_return: { input: ParameterDraftNoteIn; output: ParameterShown };
  /** Try parameters on a stored run: who enters, who leaves. */
  parameter_whatif: { input: WhatIfIn; output: WhatIf };
  /** Proposals made here or received. */
  proposal_list: { input: Nothing; output: Proposals };
  /** Propose changed values with the gain measured on a run. */
  proposal_make: { input: ProposalMakeIn; output: Proposal };
  /** Write a proposal as one signed file. */
  proposal_export: { input: ProposalFileIn; output: ReferenceExported };
  /** Take in the signed proposal of an office. */
  proposal_read: { input: ProposalFileIn; output: Proposal };
  /** Adopt a received proposal into an own draft. */
  proposal_adopt: { input: ProposalAdoptIn; output: Proposal };
  /** Decline a received proposal with a reason. */
  proposal_decline: { input: ProposalDeclineIn; output: Proposal };
  /** Look at a file without storing anything. */
  extract_sniff: { input: SniffIn; output: Sniffed };
  /** Import a file and wait for the result. */
  extract_import: { input: ImportIn; output: Imported };
  /** Import a file as a job. */
  extract_import_start: { input: ImportIn; output: JobStarted };
  /** Imported extracts. */
  extract_list: { input: Nothing; output: Extracts };
  /** Cells that could not be read (the first 2,000). */
  extract_problems: { input: ExtractIn; output: Problems };
  /** Write the problems to CSV or XLSX. */
  extract_problems_export: { input: ProblemsExportIn; output: FileWritten };
  /** A record as it stands in the file. */
  extract_record: { input: RecordIn; output: RecordShown };
  /** Correct a record that was set aside; the correction is kept. */
  extract_correct: { input: CorrectIn; output: Extract };
  /** Corrections of an extract. */
  extract_corrections: { input: ExtractIn; output: Corrections };
  /** Accept with a reason that the totals disagree. */
  extract_settle: { input: SettleIn; output: Extract };
  /** Versions of declarations side by side. */
  extract_amendments: { input: ExtractIn; output: Amendments };
  /** Write the certificate of an import as PDF. */
  extract_certificate: { input: CertificateIn; output: FileWritten };
  /** Remove an extract that no case uses. */
  extract_remove: { input: ExtractIn; output: Extracts };
  /** Saved mapping profiles, every version. */
  profile_list: { input: Nothing; output: Profiles };
  /** Save the mapping of an import as a profile. */
  profile_save: { input: ProfileSaveIn; output: Profile };
  /** Write a profile to a file (Table Schema). */
  profile_export: { input: ProfileExportIn; output: FileWritten };
  /** Take a profile from a file. */
  profile_load: { input: ProfileLoadIn; output: Profile };
  /** Remove a profile with all its versions. */
  profile_remove: { input: ProfileIn; output: Profiles };
  /** Kinds of books with their columns. */
  book_kinds: { input: Nothing; output: BookKinds };
  /** Import a book of the auditee into a case. */
  book_import: { input: BookImportIn; output: Book };
  /** Books of a case, or of all cases. */
  book_list: { input: BooksIn; output: Books };
  /** Lines of a book. */
  book_lines: { input: BookLinesIn; output: BookLines };
  /** Records of a book that were set aside. */
  book_problems: { input: BookIn; output: BookProblems };
  /** Remove a book from this computer; the import stays in the trail. */
  book_remove: { input: BookIn; output: Books };
  /** Match books of the auditee with the items of a case, and record the run. */
  book_match: { input: BookMatchIn; output: BookMatch };
  /** Match runs of a case. */
  book_match_list: { input: CaseIn; output: BookMatches };
  /** A match run computed again: does it give the same? */
  book_match_show: { input: MatchingIn; output: BookMatch };
  /** Rows of a match run: pairs, lines alone, items alone. */
  book_match_rows: { input: MatchRowsIn; output: MatchRows };
  /** Take rows of a match run as candidate findings. */
  book_match_take: { input: MatchTakeIn; output: CandidatesTaken };
  /** Reconcile input with output: what was available, what its use justifies, what is unexplained. */
  book_reconcile: { input: ReconcileIn; output: Reconciled };
  /** Take the unexplained quantity of a reconciliation as a candidate finding. */
  book_reconcile_take: { input: ReconcileIn; output: Reconciled };
  /** Goods of a sales annex against the items imported under a concession. */
  book_annex: { input: AnnexIn; output: Annex };
  /** Take items that were sold onward as candidate findings. */
  book_annex_take: { input: AnnexTakeIn; output: CandidatesTaken };
  /** Candidate findings of a case, or of all cases. */
  candidate_list: { input: CandidatesIn; output: Candidates };
  /** Set a candidate finding aside with a reason, or open it again. */
  candidate_decide: { input: CandidateDecideIn; output: Candidate };
  /** Columns of items. */
  item_columns: { input: Nothing; output: ItemColumns };
  /** Open a row set: filtered, sorted, summed. */
  items_open: { input: ItemsOpenIn; output: ItemSet };
  /** Rows of an open set. */
  items_page: { input: ItemsPageIn; output: ItemsPage };
  /** Write a row set as shown to CSV or XLSX. */
  items_export: { input: ItemsExportIn; output: FileWritten };
  /** Counts and values of a row set by office, chapter, origin, concession, month or trader. */
  items_facet: { input: ItemsFacetIn; output: ItemFacet };
  /** An item of an extract with all that its file states. */
  item_detail: { input: ItemDetailIn; output: ItemDetail };
  /** Release a row set. */
  items_close: { input: ItemsCloseIn; output: Nothing };
  /** Tests on data with the columns that suit them. */
  data_test_kinds: { input: Nothing; output: DataTestKinds };
  /** Run a test on the rows of an open set. */
  data_test_run: { input: DataTestIn; output: DataTestResult };
  /** Open the records behind a group of a test. */
  data_test_rows: { input: DataTestRowsIn; output: ItemSet };
  /** Run the indicators over extracts. */
  risk_run: { input: RiskRunIn; output: RiskRun };
  /** Stored runs. */
  risk_list: { input: Nothing; output: RiskRuns };
  /** Ranking of a run. */
  risk_targets: { input: TargetsIn; output: Targets };
  /** Why this target, in sentences with figures. */
  risk_explain: { input: ExplainIn; output: Explained };
  /** Whom a choice would take: days, overlaps, the random draw. Nothing is kept. */
  selection_propose: { input: SelectionAsk; output: SelectionProposal };
  /** Seal a choice with everything it rests on. */
  selection_seal: { input: SelectionSealIn; output: SelectionSealed };
  /** Sealed selections. */
  selection_list: { input: Nothing; output: Selections };
  /** One sealed selection. */
  selection_show: { input: SelectionIn; output: SelectionShown };
  /** Write the memo of a sealed selection as files. */
  selection_write: { input: SelectionWriteIn; output: SelectionWritten };
  /** Make a selection again from its memo: same, or what differs. */
  selection_verify: { input: SelectionIn; output: SelectionVerified };
  /** Traders of all extracts. */
  trader_list: { input: TraderListIn; output: Traders };
  /** Everything this computer knows of a trader: years, mix, prices, cases, money. */
  trader_show: { input: TraderIn; output: TraderFile };
  /** A trader's scores in the newest stored risk runs. */
  trader_scores: { input: TraderIn; output: TraderScores };
  /** What rules, own picks and the random share brought. */
  risk_book: { input: RiskBookIn; output: RiskBook };
  /** What the audit says of the indicators that led to the case. */
  feedback_show: { input: CaseIn; output: Feedback };
  /** Record verdicts on indicators, and a remark on rules and extracts. */
  feedback_record: { input: FeedbackIn; output: Feedback };
  /** Write the feedback of all cases for headquarters, without names. */
  feedback_export: { input: FeedbackExportIn; output: FeedbackExported };
  /** Open a case on a trader and a period. */
  case_open: { input: CaseOpenIn; output: CaseOpened };
  /** All cases with their money and clocks. */
  case_list: { input: Nothing; output: Cases };
  /** One case. */
  case_show: { input: CaseIn; output: CaseShown };
  /** Set a dated fact or parameter of a case. */
  case_set: { input: CaseSetIn; output: CaseShown };
  /** Close a case, or open it again. */
  case_move: { input: CaseMoveIn; output: CaseShown };
  /** Record payment dates of declarations from a CSV file. */
  case_payments: { input: CasePaymentsIn; output: PaymentsRecorded };
  /** Checklists of this program. */
  checklist_list: { input: Nothing; output: Checklists };
  /** A checklist as it stands in a case. */
  checklist_show: { input: ChecklistIn; output: ChecklistShown };
  /** Record answers. */
  checklist_answer: { input: AnswerIn; output: ChecklistShown };
  /** Record or change a finding; levies are recomputed. */
  finding_record: { input: FindingIn; output: FindingsRecorded };
  /** Figures with this finding, nothing stored. */
  finding_preview: { input: FindingIn; output: Totals };
  /** Record the findings of a facts file. */
  finding_record_facts: { input: FactsIn; output: FindingsRecorded };
  /** Record the auditee's reply, the rejoinder and where a finding stands. */
  finding_reply: { input: FindingReplyIn; output: Findings };
  /** Remove a finding, with the reason; the trail keeps it. */
  finding_remove: { input: FindingRemoveIn; output: Findings };
  /** Types of findings, and the section each seriousness leads to. */
  finding_types: { input: CaseIn; output: FindingTypes };
  /** Findings of a case. */
  finding_list: { input: CaseIn; output: Findings };
  /** Every figure of a case, recomputed. */
  case_totals: { input: CaseIn; output: Totals };
  /** Sums of all findings and the rows of one, for a screen. */
  case_figures: { input: CaseFiguresIn; output: Totals };
  /** Items of a case by text or key. */
  case_items: { input: CaseItemsIn; output: CaseItems };
  /** The request of the levy engine from which every figure of a case recomputes. */
  case_request: { input: CaseIn; output: LevyRequest };
  /** Show the working of a figure. */
  figure_trace: { input: TraceIn; output: Trace };
  /** Write every figure of a case as a workbook with live formulas. */
  case_workbook: { input: CaseWorkbookIn; output: CaseWorkbookWritten };
  /** The demand of a case in stages, with payments, instalments and stays. */
  money_list: { input: CaseIn; output: Money };
  /** Record what was demanded, upheld, paid, agreed or stayed. */
  money_record: { input: MoneyIn; output: Money };
  /** Remove an event recorded by mistake; the trail keeps it. */
  money_remove: { input: MoneyRemoveIn; output: Money };
  /** Record the start of the audit, once. */
  audit_start: { input: AuditStartIn; output: Money };
  /** The same heading and issue in earlier cases of this computer. */
  finding_mirror: { input: MirrorIn; output: Mirror };
  /** Layouts of partner files with their columns. */
  partner_layouts: { input: Nothing; output: PartnerLayouts };
  /** Read a file of a partner country, with the conditions of its use. */
  partner_import: { input: PartnerImportIn; output: PartnerFile };
  /** Files of partner countries. */
  partner_list: { input: Nothing; output: PartnerFiles };
  /** Records of a partner file that were set aside. */
  partner_problems: { input: PartnerFileIn; output: PartnerProblems };
  /** Remove a partner file from this computer; the import stays in the trail. */
  partner_remove: { input: PartnerFileIn; output: PartnerFiles };
  /** Compare partner files with extracts: gaps, hypotheses, matched shipments, prices. */
  partner_run: { input: PartnerRunIn; output: PartnerRun };
  /** A part of a comparison: codes, months, rows of either side, traders, matches, prices. */
  partner_rows: { input: PartnerRowsIn; output: PartnerRows };
  /** Take matched shipments of grade A or B into a case as candidate findings. */
  partner_take: { input: PartnerTakeIn; output: CandidatesTaken };
  /** Transit declarations with gaps: exit, weight, seals, scan, alerts, guarantee. */
  transit_gaps: { input: TransitIn; output: TransitGaps };
  /** Accounts of guarantees: debits, credits, what is still covered, expiry. */
  transit_guarantees: { input: TransitIn; output: Guarantees };
  /** Every particular of a letter that asks for encashment of a guarantee, and its text. */
  transit_letter: { input: TransitLetterIn; output: TransitLetter };
  /** Queues of lines of a case. */
  triage_lists: { input: CaseIn; output: TriageLists };
  /** Everything about one line: declared, assessed, found, recomputed, signals, peers, history. */
  triage_line: { input: TriageLineIn; output: TriageLine };
  /** The next line without a mark. */
  triage_next: { input: TriageNextIn; output: TriageLine };
  /** Mark a line with its outcome. */
  triage_mark: { input: TriageMarkIn; output: TriageMarked };
  /** Take back the last mark of this person in this case. */
  triage_undo: { input: TriageUndoIn; output: TriageMarked };
  /** Lines marked and left, the pace, what a step back would take back. */
  triage_progress: { input: TriageProgressIn; output: TriageProgress };
  /** Sizes of a sample by the conventions of the field, and what becomes of every item. */
  sample_plan: { input: SamplePlanIn; output: SamplePlan };
  /** Draw a sample and freeze what it rests on. */
  sample_draw: { input: SampleDrawIn; output: Sample };
  /** Samples of a case. */
  sample_list: { input: CaseIn; output: Samples };
  /** A sample with its items and what was found of them. */
  sample_show: { input: SampleIn; output: Sample };
  /** Widen a sample; what was drawn stays drawn. */
  sample_extend: { input: SampleExtendIn; output: Sample };
  /** Draw other units for an item that cannot be examined. */
  sample_replace: { input: SampleReplaceIn; output: Sample };
  /** Record what an item of the sample was found to be. */
  sample_examine: { input: SampleExamineIn; output: Sample };
  /** Make a draw again from what it rests on: same, or what differs first. */
  sample_redraw: { input: SampleIn; output: SampleRedrawn };
  /** What the sample says of its population, with the rule of the decision. */
  sample_evaluate: { input: SampleIn; output: SampleReview };
  /** Write the working paper of a sample as PDF or workbook. */
  sample_paper: { input: SamplePaperIn; output: SamplePaperWritten };
  /** Wordings of the library, and the variables they may hold. */
  wording_list: { input: WordingsIn; output: Wordings };
  /** Write a wording; other content becomes its new version. */
  wording_save: { input: WordingIn; output: WordingsTaken };
  /** Take a wording of this office out of the library, with the reason. */
  wording_remove: { input: WordingRemoveIn; output: Wordings };
  /** Take in a library file, all of it or nothing. */
  wording_import: { input: WordingFileIn; output: WordingsTaken };
  /** Write the library, or some of it, as a file. */
  wording_export: { input: WordingFileIn; output: WordingsWritten };
  /** A wording with the values of a finding. */
  wording_render: { input: WordingRenderIn; output: WordingRendered };
  /** Attach a file with its hash. */
  evidence_attach: { input: EvidenceAttachIn; output: Evidence };
  /** Evidence of a case. */
  evidence_list: { input: CaseIn; output: EvidenceList };
  /** Write a piece of evidence to a file. */
  evidence_save: { input: EvidenceSaveIn; output: FileWritten };
  /** Reports this program writes. */
  report_kinds: { input: Nothing; output: ReportKinds };
  /** Write a sealed report. */
  report_write: { input: ReportWriteIn; output: ReportWritten };
  /** Reports of a case. */
  report_list: { input: CaseIn; output: Reports };
  /** Whose, when, unchanged or not, which figures recompute. */
  report_verify: { input: PathIn; output: ReportVerified };
  /** The audit trail of a case, newest first. */
  journal_list: { input: JournalIn; output: Journal };
  /** Check every chain and signature of a case. */
  journal_verify: { input: CaseIn; output: JournalVerified };
  /** Values that two people set differently. */
  conflict_list: { input: Nothing; output: Conflicts };
  /** Settle a conflict with a reason. */
  conflict_settle: { input: ConflictSettleIn; output: Settled };
  /** Exchange entries and evidence. */
  sync_run: { input: SyncRunIn; output: Synced };
  /** Where each case stands. */
  sync_status: { input: Nothing; output: SyncStatus };
  /** What must be done today, and what is lost if it is not. */
  work_list: { input: Nothing; output: WorkList };
  /** Open the demo home, made anew from the worked case when it is not there. */
  demo_open: { input: Nothing; output: HomeStatus };
}

export type CommandName = keyof Commands;

/** Kinds of things each command's answer depends on. */
export const READS: Record<CommandName, readonly string[]> = {
  home_status: ["home", "case", "triage"],
  home_create: [],
  home_unlock: [],
  home_lock: [],
  home_info: ["home"],
  home_verify: ["home"],
  home_backup: [],
  home_restore: [],
  passphrase_change: [],
  settings_get: ["settings"],
  settings_set: [],
  about: [],
  palette_search: ["case", "extract"],
  job_status: ["job"],
  job_list: ["job"],
  job_cancel: [],
  reference_load: [],
  reference_check: ["reference"],
  reference_export: ["reference"],
  reference_list: ["reference"],
  reference_verify: ["reference"],
  reference_shapes: ["reference"],
  reference_rows: ["reference"],
  reference_rule: ["reference"],
  reference_draft_list: ["reference"],
  reference_draft_show: ["reference"],
  reference_draft_new: [],
  reference_draft_set: [],
  reference_draft_end: [],
  reference_draft_follow: [],
  reference_draft_remove: [],
  reference_draft_submit: [],
  reference_draft_approve: [],
  reference_draft_return: [],
  reference_draft_export: ["reference"],
  reference_draft_import: [],
  parameter_list: ["parameter"],
  parameter_show: ["parameter"],
  parameter_check: ["parameter"],
  parameter_diff: ["parameter"],
  parameter_export: ["parameter"],
  parameter_load: [],
  parameter_draft_new: [],
  parameter_draft_edit: [],
  parameter_draft_submit: [],
  parameter_draft_approve: [],
  parameter_draft_return: [],
  parameter_whatif: ["parameter", "risk", "case"],
  proposal_list: ["parameter"],
  proposal_make: [],
  proposal_export: ["parameter"],
  proposal_read: [],
  proposal_adopt: [],
  proposal_decline: [],
  extract_sniff: ["reference", "profile"],
  extract_import: [],
  extract_import_start: [],
  extract_list: ["extract"],
  extract_problems: ["extract"],
  extract_problems_export: ["extract"],
  extract_record: ["extract"],
  extract_correct: [],
  extract_corrections: ["extract"],
  extract_settle: [],
  extract_amendments: ["extract"],
  extract_certificate: ["extract"],
  extract_remove: [],
  profile_list: ["profile"],
  profile_save: ["extract"],
  profile_export: ["profile"],
  profile_load: [],
  profile_remove: [],
  book_kinds: [],
  book_import: [],
  book_list: ["book"],
  book_lines: ["book"],
  book_problems: ["book"],
  book_remove: [],
  book_match: [],
  book_match_list: ["case"],
  book_match_show: ["case", "book"],
  book_match_rows: ["case", "book"],
  book_match_take: [],
  book_reconcile: ["case", "book"],
  book_reconcile_take: [],
  book_annex: ["case", "book"],
  book_annex_take: [],
  candidate_list: ["case"],
  candidate_decide: [],
  item_columns: [],
  items_open: ["extract", "case"],
  items_page: ["extract", "case"],
  items_export: ["extract", "case"],
  items_facet: ["extract"],
  item_detail: ["extract"],
  items_close: [],
  data_test_kinds: [],
  data_test_run: ["extract", "case"],
  data_test_rows: ["extract", "case"],
  risk_run: [],
  risk_list: ["risk"],
  risk_targets: ["risk", "case"],
  risk_explain: ["risk"],
  selection_propose: ["risk", "case", "selection"],
  selection_seal: [],
  selection_list: ["selection"],
  selection_show: ["selection"],
  selection_write: ["selection"],
  selection_verify: ["selection", "extract", "reference"],
  trader_list: ["extract", "case"],
  trader_show: ["extract", "case", "reference"],
  trader_scores: ["risk"],
  risk_book: ["case", "risk"],
  feedback_show: ["case"],
  feedback_record: [],
  feedback_export: ["case"],
  case_open: [],
  case_list: ["case"],
  case_show: ["case", "triage"],
  case_set: [],
  case_move: [],
  case_payments: [],
  checklist_list: [],
  checklist_show: ["case"],
  checklist_answer: [],
  finding_record: [],
  finding_preview: ["case"],
  finding_record_facts: [],
  finding_reply: [],
  finding_remove: [],
  finding_types: ["case"],
  finding_list: ["case"],
  case_totals: ["case"],
  case_figures: ["case"],
  case_items: ["case"],
  case_request: ["case"],
  figure_trace: ["case"],
  case_workbook: ["case"],
  money_list: ["case"],
  money_record: [],
  money_remove: [],
  audit_start: [],
  finding_mirror: ["case"],
  partner_layouts: [],
  partner_import: [],
  partner_list: ["partner"],
  partner_problems: ["partner"],
  partner_remove: [],
  partner_run: ["partner", "extract", "reference"],
  partner_rows: ["partner", "extract", "reference"],
  partner_take: [],
  transit_gaps: ["extract", "reference"],
  transit_guarantees: ["extract", "reference"],
  transit_letter: ["extract", "reference"],
  triage_lists: ["triage", "case", "risk", "extract"],
  triage_line: ["triage", "case", "risk", "extract"],
  triage_next: ["triage", "case", "risk", "extract"],
  triage_mark: [],
  triage_undo: [],
  triage_progress: ["triage", "case", "risk", "extract"],
  sample_plan: ["case"],
  sample_draw: [],
  sample_list: ["sample", "case", "triage"],
  sample_show: ["sample", "case", "triage"],
  sample_extend: [],
  sample_replace: [],
  sample_examine: [],
  sample_redraw: ["sample", "case"],
  sample_evaluate: ["sample", "case", "triage"],
  sample_paper: ["sample", "case", "triage"],
  wording_list: ["wording"],
  wording_save: [],
  wording_remove: [],
  wording_import: [],
  wording_export: ["wording"],
  wording_render: ["wording", "case"],
  evidence_attach: [],
  evidence_list: ["case"],
  evidence_save: ["case"],
  report_kinds: [],
  report_write: [],
  report_list: ["case"],
  report_verify: ["case"],
  journal_list: ["case", "triage"],
  journal_verify: ["case", "triage"],
  conflict_list: ["case", "triage"],
  conflict_settle: [],
  sync_run: [],
  sync_status: ["sync", "case", "triage"],
  work_list: ["case", "risk", "extract"],
  demo_open: [],
};

/** Kinds of things each command may change. */
export const CHANGES: Record<CommandName, readonly string[]> = {
  home_status: [],
  home_create: ["home"],
  home_unlock: ["home"],
  home_lock: ["home"],
  home_info: [],
  home_verify: [],
  home_backup: ["home"],
  home_restore: ["home", "case"],
  passphrase_change: ["home"],
  settings_get: [],
  settings_set: ["settings"],
  about: [],
  palette_search: [],
  job_status: [],
  job_list: [],
  job_cancel: ["job"],
  reference_load: ["reference"],
  reference_check: [],
  reference_export: [],
  reference_list: [],
  reference_verify: [],
  reference_shapes: [],
  reference_rows: [],
  reference_rule: [],
  reference_draft_list: [],
  reference_draft_show: [],
  reference_draft_new: ["reference"],
  reference_draft_set: ["reference"],
  reference_draft_end: ["reference"],
  reference_draft_follow: ["reference"],
  reference_draft_remove: ["reference"],
  reference_draft_submit: ["reference"],
  reference_draft_approve: ["reference"],
  reference_draft_return: ["reference"],
  reference_draft_export: [],
  reference_draft_import: ["reference"],
  parameter_list: [],
  parameter_show: [],
  parameter_check: [],
  parameter_diff: [],
  parameter_export: [],
  parameter_load: ["parameter"],
  parameter_draft_new: ["parameter"],
  parameter_draft_edit: ["parameter"],
  parameter_draft_submit: ["parameter"],
  parameter_draft_approve: ["parameter"],
  parameter_draft_return: ["parameter"],
  parameter_whatif: [],
  proposal_list: [],
  proposal_make: ["parameter"],
  proposal_export: [],
  proposal_read: ["parameter"],
  proposal_adopt: ["parameter"],
  proposal_decline: ["parameter"],
  extract_sniff: [],
  extract_import: ["extract"],
  extract_import_start: ["extract", "job"],
  extract_list: [],
  extract_problems: [],
  extract_problems_export: [],
  extract_record: [],
  extract_correct: ["extract"],
  extract_corrections: [],
  extract_settle: ["extract"],
  extract_amendments: [],
  extract_certificate: [],
  extract_remove: ["extract"],
  profile_list: [],
  profile_save: ["profile"],
  profile_export: [],
  profile_load: ["profile"],
  profile_remove: ["profile"],
  book_kinds: [],
  book_import: ["book", "case"],
  book_list: [],
  book_lines: [],
  book_problems: [],
  book_remove: ["book", "case"],
  book_match: ["case"],
  book_match_list: [],
  book_match_show: [],
  book_match_rows: [],
  book_match_take: ["case"],
  book_reconcile: [],
  book_reconcile_take: ["case"],
  book_annex: [],
  book_annex_take: ["case"],
  candidate_list: [],
  candidate_decide: ["case"],
  item_columns: [],
  items_open: [],
  items_page: [],
  items_export: [],
  items_facet: [],
  item_detail: [],
  items_close: [],
  data_test_kinds: [],
  data_test_run: [],
  data_test_rows: [],
  risk_run: ["risk"],
  risk_list: [],
  risk_targets: [],
  risk_explain: [],
  selection_propose: [],
  selection_seal: ["selection"],
  selection_list: [],
  selection_show: [],
  selection_write: [],
  selection_verify: [],
  trader_list: [],
  trader_show: [],
  trader_scores: [],
  risk_book: [],
  feedback_show: [],
  feedback_record: ["case"],
  feedback_export: [],
  case_open: ["case"],
  case_list: [],
  case_show: [],
  case_set: ["case"],
  case_move: ["case"],
  case_payments: ["case"],
  checklist_list: [],
  checklist_show: [],
  checklist_answer: ["case"],
  finding_record: ["case"],
  finding_preview: [],
  finding_record_facts: ["case"],
  finding_reply: ["case"],
  finding_remove: ["case"],
  finding_types: [],
  finding_list: [],
  case_totals: [],
  case_figures: [],
  case_items: [],
  case_request: [],
  figure_trace: [],
  case_workbook: [],
  money_list: [],
  money_record: ["case"],
  money_remove: ["case"],
  audit_start: ["case"],
  finding_mirror: [],
  partner_layouts: [],
  partner_import: ["partner"],
  partner_list: [],
  partner_problems: [],
  partner_remove: ["partner"],
  partner_run: ["partner"],
  partner_rows: [],
  partner_take: ["case"],
  transit_gaps: [],
  transit_guarantees: [],
  transit_letter: [],
  triage_lists: [],
  triage_line: [],
  triage_next: [],
  triage_mark: ["triage"],
  triage_undo: ["triage"],
  triage_progress: [],
  sample_plan: [],
  sample_draw: ["sample"],
  sample_list: [],
  sample_show: [],
  sample_extend: ["sample"],
  sample_replace: ["sample"],
  sample_examine: ["sample"],
  sample_redraw: [],
  sample_evaluate: [],
  sample_paper: [],
  wording_list: [],
  wording_save: ["wording"],
  wording_remove: ["wording"],
  wording_import: ["wording"],
  wording_export: [],
  wording_render: [],
  evidence_attach: ["case"],
  evidence_list: [],
  evidence_save: [],
  report_kinds: [],
  report_write: ["case"],
  report_list: [],
  report_verify: [],
  journal_list: [],
  journal_verify: [],
  conflict_list: [],
  conflict_settle: ["case"],
  sync_run: ["case", "sync", "home"],
  sync_status: [],
  work_list: [],
  demo_open: ["home", "case", "extract", "reference", "risk"],
};
