import type { ParameterSetting } from '../../api/bindings';
import { useLocale } from '../../i18n/locale';

/** Name of a value: a word of the language for what every package has, for a parameter of an indicator what it does. */
export function useSettingName(): (path: string) => string {
  const { t, has } = useLocale();
  return (path) => {
    const last = path.startsWith('indicator.') ? path.split('.').slice(2).join('.') : path;
    const key = `parameters-field-${last.replaceAll('.', '-').replaceAll('_', '-')}`;
    if (has(key)) return t(key);
    const meaning = `parameters-meaning-${indicatorOf(path)}-${last.replace(/^params\./, '').replaceAll('_', '-')}`;
    if (has(meaning)) return t(meaning);
    return last.replace(/^params\./, '');
  };
}

/** First and last day of validity in words. */
export function usePeriod(): (from: string | null, to: string | null) => string {
  const { t, date } = useLocale();
  return (from, to) => {
    if (from && to) return t('parameters-period', { from: date(from), to: date(to) });
    if (from) return t('parameters-period-from', { from: date(from) });
    return to ? t('parameters-period-to', { to: date(to) }) : t('parameters-period-always');
  };
}

/** Title of an indicator in the person's language. */
export function useIndicatorTitle(): (code: string, english: string) => string {
  const { t, has } = useLocale();
  return (code, english) => (has(`risk-title-${code}`) ? t(`risk-title-${code}`) : english);
}

/** A value as it is read: a switch in words. */
export function useValueText(): (value: string) => string {
  const { t } = useLocale();
  return (value) => {
    if (value === 'true') return t('parameters-on');
    return value === 'false' ? t('parameters-off') : value || '–';
  };
}

/** Indicator of a path, empty for a value of the whole package. */
export function indicatorOf(path: string): string {
  return path.startsWith('indicator.') ? (path.split('.')[1] ?? '') : '';
}

/** Largest value a slider reaches: weights go to 1000, but nobody looks for theirs there. */
export function reach(setting: ParameterSetting): { least: number; most: number; step: number } {
  const least = Number(setting.least ?? 0);
  const value = Number(setting.value || 0);
  let most = Number(setting.most ?? 0);
  const usual = setting.path.endsWith('.weight') ? 30 : Math.max(10, Math.abs(value) * 4);
  if (most - least > usual * 4) most = Math.max(usual, value);
  const whole = Number.isInteger(value) && most - least > 20;
  return { least, most, step: whole ? 1 : (most - least) / 100 };
}

/** True when the text is a number within the range of the value. */
export function fits(setting: ParameterSetting, text: string): boolean {
  if (setting.kind !== 'number' || text.trim() === '') return true;
  const number = Number(text);
  const least = Number(setting.least ?? Number.NEGATIVE_INFINITY);
  const most = Number(setting.most ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(number) && number >= least && number <= most;
}
