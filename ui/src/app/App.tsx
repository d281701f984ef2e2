import { type QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import type { HomeStatus } from '../api/bindings';
import { newQueryClient } from '../api/client';
import { invalidate } from '../api/invalidate';
import { useRpcQuery } from '../api/queries';
import { Button, ErrorNote, Loading } from '../components';
import { HostProvider, useHost } from '../host/context';
import type { Host } from '../host/host';
import { useLocale } from '../i18n/locale';
import { JobsProvider } from './jobs';
import { type Route, Router } from './router';
import { Shell } from './Shell';
import { SettingsProvider } from './settings';

export interface AppProps {
  host: Host;
  routes: readonly Route[];
  /** What is shown while no home is open. */
  start: ComponentType<{ status: HomeStatus }>;
  client?: QueryClient;
}

/** The whole window: host, server state, settings, words, and the page. */
export function App({ host, routes, start, client }: AppProps) {
  const [queries] = useState(() => client ?? newQueryClient());
  return (
    <HostProvider host={host}>
      <QueryClientProvider client={queries}>
        <SettingsProvider>
          <Listener>
            <Gate routes={routes} start={start} />
          </Listener>
        </SettingsProvider>
      </QueryClientProvider>
    </HostProvider>
  );
}

/** Joins what the engine says on its own with the queries that read it. */
function Listener({ children }: { children: ReactNode }) {
  const host = useHost();
  const client = useQueryClient();
  useEffect(() => host.onEvent((event) => invalidate(client, event.changed ?? [])), [host, client]);
  return children;
}

function Gate({ routes, start: Start }: Pick<AppProps, 'routes' | 'start'>) {
  const { t } = useLocale();
  const status = useRpcQuery('home_status', {});
  if (status.error) {
    return (
      <main>
        <ErrorNote
          failure={status.error}
          action={<Button onPress={() => void status.refetch()}>{t('action-retry')}</Button>}
        />
      </main>
    );
  }
  if (!status.data) return <Loading />;
  if (status.data.state !== 'open') return <Start status={status.data} />;
  return (
    <JobsProvider>
      <Router routes={routes}>
        <Shell status={status.data} />
      </Router>
    </JobsProvider>
  );
}
