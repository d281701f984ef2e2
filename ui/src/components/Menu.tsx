import {
  Menu as AriaMenu,
  Button,
  MenuItem,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components';
import buttons from './Button.module.css';
import { cx } from './cx';
import styles from './field.module.css';
import { Icon, type IconName } from './Icon';

/** One line of a menu. */
export interface MenuEntry {
  id: string;
  label: string;
  disabled?: boolean;
}

export interface MenuProps {
  label: string;
  icon?: IconName;
  entries: readonly MenuEntry[];
  onChoose?: (id: string) => void;
  /** With it the menu holds switches, and stays open. */
  chosen?: ReadonlySet<string>;
  onChosenChange?: (chosen: Set<string>) => void;
}

/** A button that opens a list of actions, or of switches when `chosen` is given. */
export function Menu({ label, icon, entries, onChoose, chosen, onChosenChange }: MenuProps) {
  const items = entries.map((entry) => ({ ...entry }));
  function changed(selection: Selection) {
    const all = entries.map((entry) => entry.id);
    onChosenChange?.(new Set(selection === 'all' ? all : [...selection].map(String)));
  }
  const switches = chosen
    ? ({ selectionMode: 'multiple', selectedKeys: chosen, onSelectionChange: changed } as const)
    : { onAction: (key: string | number) => onChoose?.(String(key)) };
  return (
    <MenuTrigger>
      <Button className={cx(buttons.button, buttons.quiet)}>
        {icon && <Icon name={icon} />}
        {label}
        <Icon name="down" size={12} />
      </Button>
      <Popover offset={2}>
        <AriaMenu aria-label={label} className={styles.list} items={items} {...switches}>
          {(entry) => (
            <MenuItem textValue={entry.label} isDisabled={entry.disabled} className={styles.option}>
              {chosen && <span className={styles.box}>{chosen.has(entry.id) && <MenuCheck />}</span>}
              {entry.label}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuCheck() {
  return (
    <span className={styles.tick}>
      <Icon name="check" size={12} />
    </span>
  );
}
