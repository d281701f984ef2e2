import type { ParameterSetting } from '../../api/bindings';
import { useLocale } from '../../i18n/locale';

/** Short name of a value: a word of the language for what every package has, else the parameter's own letter. */
export function useSettingName(): (path: string) => string {
  const { t, has } = useLocale();
  return (path) => {
    const last = path.startsWith('indicator.') ? path.split('.').slice(2).join('.') : path;
    const key = `parameters-field-${last.replaceAll('.', '-').replaceAll('_', '-')}`;
    if (has(key)) return t(key);
    return last.replace(/^params\./, '');
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
