import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useRpcMutation, useRpcQuery } from '../api/queries';
import { LANGUAGES, type Language } from '../i18n/catalogue';
import { LocaleProvider } from '../i18n/locale';
import type { Grouping } from '../i18n/numbers';

/** The choices of a person that shape every page. */
export interface Settings {
  language: Language;
  theme: 'auto' | 'light' | 'dark' | 'contrast';
  density: 'comfortable' | 'compact';
  grouping: Grouping;
}

/** Allowed values per key, the first being the usual one. The settings page and the palette read this list. */
export const SETTING_CHOICES: { [K in keyof Settings]: readonly Settings[K][] } = {
  language: LANGUAGES.map((one) => one.code),
  theme: ['auto', 'light', 'dark', 'contrast'],
  density: ['comfortable', 'compact'],
  grouping: ['million', 'lakh'],
};

const STORAGE_PREFIX = 'jaiza.';

interface SettingsValue {
  settings: Settings;
  set: <K extends keyof Settings>(key: K, value: Settings[K]) => void;
}

const SettingsContext = createContext<SettingsValue | null>(null);

function read(values: Record<string, string | undefined>): Settings {
  const pick = <K extends keyof Settings>(key: K): Settings[K] => {
    const choices = SETTING_CHOICES[key];
    return choices.find((choice) => choice === values[key]) ?? (choices[0] as Settings[K]);
  };
  return {
    language: pick('language'),
    theme: pick('theme'),
    density: pick('density'),
    grouping: pick('grouping'),
  };
}

/** What this computer remembers before the engine has answered. */
function remembered(): Record<string, string> {
  const values: Record<string, string> = {};
  for (const key of Object.keys(SETTING_CHOICES)) {
    const value = window.localStorage.getItem(STORAGE_PREFIX + key);
    if (value !== null) values[key] = value;
  }
  return values;
}

function useWantsContrast(): boolean {
  const [wants, setWants] = useState(() => window.matchMedia('(prefers-contrast: more)').matches);
  useEffect(() => {
    const query = window.matchMedia('(prefers-contrast: more)');
    const changed = () => setWants(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return wants;
}

/** Reads the settings from the engine, remembers them for the next start, and lays them on the page. */
export function SettingsProvider({ children }: { children: ReactNode }) {
  const answer = useRpcQuery('settings_get', {});
  const { mutate } = useRpcMutation('settings_set');
  const [local, setLocal] = useState(remembered);
  const stored = answer.data?.values;
  const settings = useMemo(() => read({ ...local, ...stored }), [local, stored]);
  const wantsContrast = useWantsContrast();

  const set = useCallback<SettingsValue['set']>(
    (key, value) => {
      window.localStorage.setItem(STORAGE_PREFIX + key, value);
      setLocal((before) => ({ ...before, [key]: value }));
      mutate({ key, value });
    },
    [mutate],
  );

  useEffect(() => {
    const root = document.documentElement;
    root.lang = settings.language;
    root.dir = LANGUAGES.find((one) => one.code === settings.language)?.dir ?? 'ltr';
    root.dataset.theme = settings.theme === 'auto' && wantsContrast ? 'contrast' : settings.theme;
    root.dataset.density = settings.density;
  }, [settings, wantsContrast]);

  const value = useMemo(() => ({ settings, set }), [settings, set]);
  return (
    <SettingsContext value={value}>
      <I18nProvider locale={settings.language}>
        <LocaleProvider language={settings.language} grouping={settings.grouping}>
          {children}
        </LocaleProvider>
      </I18nProvider>
    </SettingsContext>
  );
}

/** The settings and a way to change one. */
export function useSettings(): SettingsValue {
  const value = use(SettingsContext);
  if (!value) throw new Error('SettingsProvider is missing above this component');
  return value;
}
