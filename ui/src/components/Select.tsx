import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import styles from './field.module.css';
import { Icon } from './Icon';

/** One choice: what is stored and what is read. */
export interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectProps {
  label: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (value: string) => void;
  note?: string;
  error?: string | null;
  placeholder?: string;
  isDisabled?: boolean;
  labelHidden?: boolean;
}

/** One choice out of a short list. */
export function Select(props: SelectProps) {
  const { label, choices, value, onChange, note, error, placeholder, isDisabled, labelHidden } = props;
  return (
    <AriaSelect
      className={styles.field}
      selectedKey={value}
      onSelectionChange={(key) => key !== null && onChange(String(key))}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled}
      placeholder={placeholder ?? ' '}
    >
      <Label className={labelHidden ? 'visually-hidden' : styles.label}>{label}</Label>
      <Button className={styles.trigger}>
        <SelectValue className={styles.triggerValue} />
        <Icon name="down" />
      </Button>
      {note && (
        <Text slot="description" className={styles.note}>
          {note}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
      <Popover offset={2}>
        <ListBox className={styles.list} items={choices.map((choice) => ({ ...choice, id: choice.value }))}>
          {(choice) => (
            <ListBoxItem textValue={choice.label} isDisabled={choice.disabled} className={styles.option}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
