import { Select } from '../components';
import { LANGUAGES } from '../i18n/catalogue';
import { useLocale } from '../i18n/locale';
import { SETTING_CHOICES, type Settings, useSettings } from './settings';

/** One setting as a field. Languages are named in themselves. */
export function SettingChoice({ setting }: { setting: keyof Settings }) {
  const { t } = useLocale();
  const { settings, set } = useSettings();
  const named = (value: string) => {
    const language = setting === 'language' ? LANGUAGES.find((one) => one.code === value) : undefined;
    return language?.name ?? t(`setting-${setting}-${value}`);
  };
  const values: readonly string[] = SETTING_CHOICES[setting];
  return (
    <Select
      label={t(`setting-${setting}`)}
      choices={values.map((value) => ({ value, label: named(value) }))}
      value={settings[setting]}
      onChange={(value) => set(setting, value as Settings[typeof setting])}
    />
  );
}
