import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

/** Languages of the window, each named in itself. */
export const LANGUAGES = [
  { code: 'en', name: 'English', dir: 'ltr' },
  { code: 'ur', name: 'اردو', dir: 'rtl' },
] as const;

/** A language of the window. */
export type Language = (typeof LANGUAGES)[number]['code'];
/** Arguments of a message. Text of a person is set apart from the sentence by isolation marks. */
export type Args = Record<string, FluentVariable>;

const FILES = import.meta.glob<string>(
  ['../../../assets/locales/*/*.ftl', '!../../../assets/locales/*/report.ftl'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: true });
  for (const [path, text] of Object.entries(FILES)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const BUNDLES = new Map<Language, FluentBundle>();

function bundle(language: Language): FluentBundle {
  let found = BUNDLES.get(language);
  if (!found) {
    found = bundleOf(language);
    BUNDLES.set(language, found);
  }
  return found;
}

/** True when the language, or English behind it, has a text for the key. */
export function hasText(language: Language, key: string): boolean {
  return bundle(language).hasMessage(key) || bundle('en').hasMessage(key);
}

/** Text of a key. Without a translation the English one, marked while developing; without any, the key itself. */
export function textOf(language: Language, key: string, args?: Args): string {
  const own = format(bundle(language), key, args);
  if (own !== null) return own;
  const english = format(bundle('en'), key, args);
  if (english === null) return `⟦${key}⟧`;
  return import.meta.env.DEV ? `‹${english}›` : english;
}

function format(from: FluentBundle, key: string, args?: Args): string | null {
  const pattern = from.getMessage(key)?.value;
  return pattern ? from.formatPattern(pattern, args, []) : null;
}
