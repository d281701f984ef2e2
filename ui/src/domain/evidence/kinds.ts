/** Kinds of evidence: E01 to E22, each with a text `evidence-kind-e01`. */
export const EVIDENCE_KINDS: readonly string[] = Array.from(
  { length: 22 },
  (_, at) => `E${String(at + 1).padStart(2, '0')}`,
);
