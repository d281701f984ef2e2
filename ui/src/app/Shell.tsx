import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { HomeStatus } from '../api/bindings';
import { EmptyState, Loading } from '../components';
import { useLocale } from '../i18n/locale';
import { CommandPalette } from './CommandPalette';
import { CommandsProvider } from './commands';
import { Fallible } from './Fallible';
import { HelpPanel } from './HelpPanel';
import { JobPanel } from './JobPanel';
import { InspectorContext, type InspectorSlot, Page } from './Page';
import { Rail } from './Rail';
import { Link, useLocation } from './router';
import styles from './Shell.module.css';
import { ShortcutList } from './ShortcutList';
import { StatusBar } from './StatusBar';
import { useShellCommands } from './useShellCommands';

type Floating = 'none' | 'palette' | 'keys';

/** The frame of every page: rail, page, panel at the end, status bar; palette, keys and help. */
export function Shell({ status }: { status: HomeStatus }) {
  return (
    <CommandsProvider>
      <Frame status={status} />
    </CommandsProvider>
  );
}

function Frame({ status }: { status: HomeStatus }) {
  const { t } = useLocale();
  const { path, params, route } = useLocation();
  const thing = params.tab ? path.slice(0, path.lastIndexOf('/')) : path;
  const [floating, setFloating] = useState<Floating>('none');
  const [help, setHelp] = useState(false);
  const { slot, setElement } = useInspectorSlot();
  const main = useRef<HTMLElement>(null);
  const close = useCallback(() => setFloating('none'), []);

  useShellCommands({
    openPalette: () => setFloating('palette'),
    openKeys: () => setFloating('keys'),
    toggleHelp: () => setHelp((open) => !open),
  });

  // A new page begins at its head: readers announce it, and Tab starts there. Tabs of one thing are one page.
  const before = useRef(thing);
  useEffect(() => {
    if (before.current !== thing) main.current?.focus();
    before.current = thing;
  }, [thing]);

  const PageOfRoute = route?.page;
  return (
    <InspectorContext value={slot}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('skip-to-page')}
      </button>
      <div className={styles.shell} data-demo={status.demo || undefined}>
        <Rail />
        <main ref={main} tabIndex={-1} className={styles.main}>
          <Fallible key={thing}>
            <Suspense fallback={<Loading />}>{PageOfRoute ? <PageOfRoute /> : <NoSuchPage />}</Suspense>
          </Fallible>
        </main>
        <aside
          ref={setElement}
          className={styles.inspector}
          aria-label={t('inspector')}
          hidden={help || !slot.claimed || !slot.isOpen}
        />
        {help && <HelpPanel topic={route?.place ?? 'worklist'} onClose={() => setHelp(false)} />}
        <StatusBar status={status} onKeys={() => setFloating('keys')} />
      </div>
      <JobPanel />
      <CommandPalette isOpen={floating === 'palette'} onClose={close} />
      <ShortcutList isOpen={floating === 'keys'} onClose={close} />
    </InspectorContext>
  );
}

function useInspectorSlot() {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(true);
  const [claims, setClaims] = useState(0);
  const claim = useCallback(() => {
    setClaims((count) => count + 1);
    return () => setClaims((count) => count - 1);
  }, []);
  const slot = useMemo<InspectorSlot>(
    () => ({ element, isOpen, setOpen, claim, claimed: claims > 0 }),
    [element, isOpen, claim, claims],
  );
  return { slot, setElement };
}

function NoSuchPage() {
  const { t } = useLocale();
  return (
    <Page title={t('page-missing')}>
      <EmptyState link={<Link to="/">{t('place-worklist')}</Link>}>{t('page-missing-why')}</EmptyState>
    </Page>
  );
}
