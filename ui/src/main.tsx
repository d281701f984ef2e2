import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import type { Host } from './host/host';
import { httpHost } from './host/http';
import { inTauri, tauriHost } from './host/tauri';
import { ROUTES } from './pages/routes';
import { Start } from './pages/start/Start';
import './styles/tokens.css';
import './styles/base.css';

async function chooseHost(): Promise<Host> {
  if (inTauri()) return tauriHost();
  const asked = new URLSearchParams(window.location.search);
  if (import.meta.env.DEV && asked.get('host') === 'memory') {
    return (await import('./test/demo_host')).demoHost();
  }
  // In a plain browser there is no native dialog; the development host takes a typed path instead.
  const askPath = async (kind: string) => window.prompt(kind);
  return httpHost(window.location.origin, asked.get('token') ?? '', askPath);
}

const root = document.getElementById('root');
if (root) {
  const host = await chooseHost();
  createRoot(root).render(
    <StrictMode>
      <App host={host} routes={ROUTES} start={Start} />
    </StrictMode>,
  );
}
