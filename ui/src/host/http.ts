import { Failure, type FileKind, type Host, type HostEvent } from './host';

const POLL_MS = 1000;

/** Asks for a path in plain HTTP development, where no native dialog exists. */
type AskPath = (kind: FileKind) => Promise<string | null>;

/** The development host: the same door over `POST /rpc`, guarded by the token of the page's address. */
export function httpHost(origin: string, token: string, askPath: AskPath): Host {
  async function ask(path: string, request: RequestInit): Promise<unknown> {
    const headers = { 'Content-Type': 'application/json', 'X-Jaiza-Token': token };
    const response = await fetch(`${origin}${path}`, { ...request, headers }).catch((thrown: unknown) => {
      const detail = thrown instanceof Error ? thrown.message : String(thrown);
      throw new Failure({ code: 'offline', messageKey: 'error-engine-unreachable', args: {}, detail });
    });
    const text = await response.text();
    if (!response.ok) throw Failure.from(text || response.statusText);
    return text === '' ? null : JSON.parse(text);
  }

  return {
    rpc: (command, payload) => ask('/rpc', { method: 'POST', body: JSON.stringify({ command, payload }) }),
    onEvent(handler) {
      const poll = new EventPoll(
        async (after: number) => (await ask(`/events?after=${after}`, { method: 'GET' })) as EventPage,
        handler,
      );
      poll.start();
      return () => poll.stop();
    },
    pickFile: askPath,
  };
}

interface EventPage {
  next: number;
  events: HostEvent[];
}

/** Polls once a second; a host without events answers with an error once, after which it asks ever less often. */
class EventPoll {
  #after = 0;
  #wait = POLL_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;
  readonly #fetchPage: (after: number) => Promise<EventPage>;
  readonly #handler: (event: HostEvent) => void;

  constructor(fetchPage: (after: number) => Promise<EventPage>, handler: (event: HostEvent) => void) {
    this.#fetchPage = fetchPage;
    this.#handler = handler;
  }

  start() {
    this.#timer = setTimeout(() => void this.#turn(), this.#wait);
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #turn() {
    try {
      const page = await this.#fetchPage(this.#after);
      this.#after = page.next;
      this.#wait = POLL_MS;
      for (const event of page.events) this.#handler(event);
    } catch {
      this.#wait = Math.min(this.#wait * 2, 60_000);
    }
    if (!this.#stopped) this.start();
  }
}
