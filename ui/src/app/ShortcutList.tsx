import { Dialog } from '../components';
import { useLocale } from '../i18n/locale';
import { useCommands } from './commands';
import { keyNames } from './keys';
import styles from './ShortcutList.module.css';

/** Keys of the grid, the same on every page that has one. */
const GRID_KEYS: readonly (readonly [keys: readonly string[], label: string])[] = [
  [['↑', '↓', '←', '→'], 'keys-grid-move'],
  [['Home', 'End'], 'keys-grid-ends'],
  [['Ctrl', 'Home'], 'keys-grid-corners'],
  [['PageUp', 'PageDown'], 'keys-grid-page'],
  [['Space'], 'keys-grid-select'],
  [['Enter'], 'keys-grid-open'],
  [['Ctrl', 'C'], 'keys-grid-copy'],
  [['Shift', '←', '→'], 'keys-grid-resize'],
];

/** Every key of this page. */
export function ShortcutList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLocale();
  const commands = useCommands().filter((command) => command.keys);
  return (
    <Dialog title={t('keys-title')} isOpen={isOpen} onClose={onClose} width="wide">
      <div className={styles.columns}>
        <dl className={styles.keys}>
          {commands.map((command) => (
            <Keys key={command.id} names={keyNames(command.keys ?? '')} label={command.label} />
          ))}
        </dl>
        <section>
          <h3>{t('keys-grid')}</h3>
          <dl className={styles.keys}>
            {GRID_KEYS.map(([names, label]) => (
              <Keys key={label} names={names} label={t(label)} />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function Keys({ names, label }: { names: readonly string[]; label: string }) {
  return (
    <div className={styles.line}>
      <dt dir="ltr">
        {names.map((name) => (
          <kbd key={name}>{name}</kbd>
        ))}
      </dt>
      <dd>{label}</dd>
    </div>
  );
}
