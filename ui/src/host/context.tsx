import { createContext, type ReactNode, use } from 'react';
import type { Host } from './host';

const HostContext = createContext<Host | null>(null);

/** Gives the tree its host. */
export function HostProvider({ host, children }: { host: Host; children: ReactNode }) {
  return <HostContext value={host}>{children}</HostContext>;
}

/** The host of this window. */
export function useHost(): Host {
  const host = use(HostContext);
  if (!host) throw new Error('HostProvider is missing above this component');
  return host;
}
