import { useLocale } from '../i18n/locale';
import { type PageCommand, usePageCommands } from './commands';
import { PLACES } from './places';
import { go } from './router';
import { SETTING_CHOICES, type Settings, useSettings } from './settings';

interface ShellActions {
  openPalette: () => void;
  openKeys: () => void;
  toggleHelp: () => void;
}

/** Commands that are there on every page. */
export function useShellCommands(actions: ShellActions): void {
  const { t } = useLocale();
  const { settings, set } = useSettings();

  const places: PageCommand[] = PLACES.map((place) => ({
    id: `place-${place.id}`,
    label: t('command-go', { place: t(place.titleKey) }),
    keys: place.keys,
    always: true,
    run: () => go(place.address),
  }));
  const choices = (Object.keys(SETTING_CHOICES) as (keyof Settings)[]).flatMap((key) =>
    SETTING_CHOICES[key]
      .filter((value) => value !== settings[key])
      .map((value) => ({
        id: `set-${key}-${value}`,
        label: t('command-set', { setting: t(`setting-${key}`), value: t(`setting-${key}-${value}`) }),
        run: () => set(key, value),
      })),
  );
  usePageCommands([
    { id: 'palette', label: t('command-palette'), keys: 'Ctrl+KeyK', always: true, run: actions.openPalette },
    { id: 'keys', label: t('command-keys'), keys: 'Shift+Slash', run: actions.openKeys },
    { id: 'help', label: t('command-help'), keys: 'F1', always: true, run: actions.toggleHelp },
    ...places,
    ...choices,
    {
      id: 'copy-address',
      label: t('command-copy-address'),
      run: () => void navigator.clipboard?.writeText(window.location.hash || '#/'),
    },
    {
      id: 'back',
      label: t('command-back'),
      keys: 'Alt+ArrowLeft',
      always: true,
      run: () => window.history.back(),
    },
    {
      id: 'forward',
      label: t('command-forward'),
      keys: 'Alt+ArrowRight',
      always: true,
      run: () => window.history.forward(),
    },
  ]);
}
