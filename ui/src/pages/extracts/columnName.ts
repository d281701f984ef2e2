import { useLocale } from '../../i18n/locale';

/** Name of a canonical column in words; one without a text shows its own name. */
export function useColumnName(): (name: string) => string {
  const { t, has } = useLocale();
  return (name) => (has(`column-${name}`) ? t(`column-${name}`) : name);
}
