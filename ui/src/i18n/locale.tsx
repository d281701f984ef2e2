import { createContext, type ReactNode, use, useMemo } from 'react';
import { type Args, hasText, LANGUAGES, type Language, textOf } from './catalogue';
import { type Grouping, grouped } from './numbers';

/** Words and figures of the person's language and habits. */
export interface Locale {
  language: Language;
  dir: 'ltr' | 'rtl';
  grouping: Grouping;
  /** Text of a key. */
  t: (key: string, args?: Args) => string;
  /** True when there is a text for the key. */
  has: (key: string) => boolean;
  /** A decimal or count, grouped. */
  figure: (decimal: string | number) => string;
  /** An ISO date or time as `05 Mar 2026` or `05 Mar 2026 14:02`; anything else unchanged. */
  date: (iso: string) => string;
}

const LocaleContext = createContext<Locale | null>(null);

/** The locale for a language and a grouping. */
export function localeOf(language: Language, grouping: Grouping): Locale {
  const t = (key: string, args?: Args) => textOf(language, key, args);
  return {
    language,
    dir: LANGUAGES.find((one) => one.code === language)?.dir ?? 'ltr',
    grouping,
    t,
    has: (key) => hasText(language, key),
    figure: (decimal) => grouped(String(decimal), grouping),
    date: (iso) => longDate(iso, t),
  };
}

function longDate(iso: string, t: Locale['t']): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(iso);
  if (!parts) return iso;
  const [, year, month, day, time] = parts;
  if (Number(month) < 1 || Number(month) > 12) return iso;
  const date = `${day} ${t(`month-${month}`)} ${year}`;
  return time ? `${date} ${time}` : date;
}

/** Gives the tree its language and grouping. */
export function LocaleProvider(props: { language: Language; grouping: Grouping; children: ReactNode }) {
  const { language, grouping, children } = props;
  const locale = useMemo(() => localeOf(language, grouping), [language, grouping]);
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** Words and figures of this window. */
export function useLocale(): Locale {
  const locale = use(LocaleContext);
  if (!locale) throw new Error('LocaleProvider is missing above this component');
  return locale;
}
