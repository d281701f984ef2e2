import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { Failure, type Host, type HostEvent } from './host';

/** The host inside the desktop window. The only file that knows Tauri. */
export function tauriHost(): Host {
  async function rpc(command: string, payload: unknown): Promise<unknown> {
    try {
      return await invoke('rpc', { command, payload });
    } catch (thrown) {
      throw Failure.from(thrown);
    }
  }
  return {
    rpc,
    onEvent(handler) {
      const stopping = listen<HostEvent>('jaiza-event', (event) => handler(event.payload));
      return () => void stopping.then((stop) => stop());
    },
    async pickFile(kind) {
      try {
        return await invoke<string | null>('pick_file', { kind });
      } catch (thrown) {
        throw Failure.from(thrown);
      }
    },
  };
}

/** True when this page runs inside the Tauri window. */
export function inTauri(): boolean {
  return '__TAURI_INTERNALS__' in window;
}
