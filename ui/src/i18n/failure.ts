/** Facts of an error as the door sends them; never prose. */
export interface FailureFacts {
  code: string;
  messageKey: string;
  args: Record<string, string | number>;
  detail?: string | null;
  logId?: string | null;
}

/** An error of the door, with its facts. */
export class Failure extends Error {
  readonly facts: FailureFacts;

  constructor(facts: FailureFacts) {
    super(`${facts.code}: ${facts.messageKey}`);
    this.name = 'Failure';
    this.facts = facts;
  }

  /** Makes a failure of whatever was thrown: the door's own shape, or an unknown error as `internal`. */
  static from(thrown: unknown): Failure {
    if (thrown instanceof Failure) return thrown;
    const facts = parsed(thrown);
    if (facts) return new Failure(facts);
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return new Failure({ code: 'internal', messageKey: 'error-internal', args: {}, detail });
  }
}

function parsed(thrown: unknown): FailureFacts | null {
  if (typeof thrown === 'string' && thrown.startsWith('{')) {
    try {
      return parsed(JSON.parse(thrown));
    } catch {
      return null;
    }
  }
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return null;
  const raw = thrown as Record<string, unknown>;
  return {
    code: String(raw.code),
    messageKey: String(raw.messageKey ?? raw.message_key ?? ''),
    args: (raw.args ?? {}) as Record<string, string | number>,
    detail: (raw.detail as string | null | undefined) ?? null,
    logId: ((raw.logId ?? raw.log_id) as string | null | undefined) ?? null,
  };
}
