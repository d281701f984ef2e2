import type { Problem } from '../../api/bindings';
import { useLocale } from '../../i18n/locale';

/** Codes of an import that have words: why set aside, why no row, what was noted on a record, what of the file. */
export type CodeKind = 'problem' | 'dropped' | 'flag' | 'note';

/** Words for a code; one without words shows itself. */
export function useCodeWords(): (kind: CodeKind, code: string) => string {
  const { t, has } = useLocale();
  return (kind, code) => {
    const key = `${kind}-${code.toLowerCase().replaceAll(/[_.]/g, '-')}`;
    return has(key) ? t(key) : code;
  };
}

/** What would help a record that was set aside, in words. */
export function useFixWords(): (problem: Problem) => string {
  const { t, has } = useLocale();
  return ({ reason, suggested_fix }) => {
    const key = `fix-${reason.toLowerCase().replaceAll('_', '-')}`;
    if (!has(key)) return suggested_fix;
    const first = /Record (\d+)/.exec(suggested_fix)?.[1];
    return first ? `${t(key)} ${t('fix-came-first', { record: first })}` : t(key);
  };
}

/** Name of a canonical column in words; one without a text shows its own name. */
export function useColumnName(): (name: string) => string {
  const { t, has } = useLocale();
  return (name) => {
    const own = `header-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
    if (has(own)) return t(own);
    const column = `column-${name.replaceAll('_', '-')}`;
    return has(column) ? t(column) : name;
  };
}

/** A kind of file, a form of extract, a way of writing or a total in words; one without words shows itself. */
export function useNamed(): (
  kind: 'container' | 'format' | 'way' | 'origin' | 'total',
  id: string,
) => string {
  const { t, has } = useLocale();
  return (kind, id) => {
    const key = `${kind}-${id.toLowerCase().replaceAll('_', '-')}`;
    return has(key) ? t(key) : id;
  };
}
