import type { Changed, JobStatus } from '../api/bindings';

export { Failure, type FailureFacts } from '../i18n/failure';

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
