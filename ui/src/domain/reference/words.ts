import { useLocale } from '../../i18n/locale';

/** Name of a table in the person's language; its own name when there is none. */
export function useTableName(): (table: string) => string {
  const { t, has } = useLocale();
  return (table) => {
    const key = `reftable-${table.replaceAll('_', '-')}`;
    return has(key) ? t(key) : table;
  };
}
