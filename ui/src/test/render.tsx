import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { newQueryClient } from '../api/client';
import { App } from '../app/App';
import type { Route } from '../app/router';
import { HostProvider } from '../host/context';
import { type Handler, MemoryHost } from '../host/memory';
import type { Language } from '../i18n/catalogue';
import { LocaleProvider } from '../i18n/locale';
import type { Grouping } from '../i18n/numbers';
import { ROUTES } from '../pages/routes';
import { Start } from '../pages/start/Start';
import { usualAnswers } from './demo_host';

/** The whole window on a memory host, at an address. `answers` go before the usual ones. */
export function renderApp(
  answers: Record<string, Handler> = {},
  address = '/',
  routes: readonly Route[] = ROUTES,
) {
  window.location.hash = `#${address}`;
  const host = new MemoryHost({ ...usualAnswers(), ...answers });
  return { ...render(<App host={host} routes={routes} start={Start} />), host };
}

/** A part on its own, with words, figures, direction and a host. */
export function renderPart(
  part: ReactNode,
  options: { language?: Language; grouping?: Grouping; answers?: Record<string, Handler> } = {},
) {
  const { language = 'en', grouping = 'million', answers = {} } = options;
  const host = new MemoryHost({ ...usualAnswers(), ...answers });
  document.documentElement.dir = language === 'ur' ? 'rtl' : 'ltr';
  document.documentElement.lang = language;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <HostProvider host={host}>
      <QueryClientProvider client={newQueryClient()}>
        <I18nProvider locale={language}>
          <LocaleProvider language={language} grouping={grouping}>
            {children}
          </LocaleProvider>
        </I18nProvider>
      </QueryClientProvider>
    </HostProvider>
  );
  return { ...render(part, { wrapper }), host };
}
