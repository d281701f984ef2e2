import type { Changed, JobStatus } from '../api/bindings';

/** What the engine says without being asked: a job moved, and what changed with it. */
export interface HostEvent {
  job?: JobStatus;
  changed?: Changed[];
}

/** What a native dialog is asked for; the engine's side knows the endings. `save:` carries a suggested name. */
export type FileKind = 'extract' | 'file' | 'report' | 'folder' | `save:${string}`;

/** The only way the window reaches the engine. Three implementations: Tauri, HTTP (development), memory (tests). */
export interface Host {
  /** Runs one command of the door. Rejects with a `Failure`. */
  rpc(command: string, payload: unknown): Promise<unknown>;
  /** Listens to events; the answer stops listening. */
  onEvent(handler: (event: HostEvent) => void): () => void;
  /** Asks for a file; null when the person closed the dialog. */
  pickFile(kind: FileKind): Promise<string | null>;
}

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
