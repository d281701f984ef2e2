import { useLocale } from '../../i18n/locale';

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
