import { Failure, type FileKind, type Host, type HostEvent } from './host';

/** One answer of the door, given by a test. */
export type Handler = (payload: never) => unknown;

/** A host without an engine: a test hands in an answer per command and reads what was asked. */
export class MemoryHost implements Host {
  readonly calls: { command: string; payload: unknown }[] = [];
  readonly handlers: Record<string, Handler>;
  picked: string | null = null;
  readonly #listeners = new Set<(event: HostEvent) => void>();

  constructor(handlers: Record<string, Handler>) {
    this.handlers = { ...handlers };
  }

  async rpc(command: string, payload: unknown): Promise<unknown> {
    this.calls.push({ command, payload });
    const handler = this.handlers[command];
    if (!handler)
      throw new Failure({ code: 'not_found', messageKey: 'error-unknown-command', args: { command } });
    return handler(payload as never);
  }

  onEvent(handler: (event: HostEvent) => void): () => void {
    this.#listeners.add(handler);
    return () => this.#listeners.delete(handler);
  }

  async pickFile(_kind: FileKind): Promise<string | null> {
    return this.picked;
  }

  /** Says something to every listener, as the engine would. */
  emit(event: HostEvent) {
    for (const listener of this.#listeners) listener(event);
  }
}
