import styles from './field.module.css';
import type { Choice } from './Select';

export interface PlainSelectProps {
  label: string;
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
}

/** One choice out of many, for tables with such a choice in every row: the list of the platform, without a label of its own. */
export function PlainSelect({ label, choices, value, onChange }: PlainSelectProps) {
  return (
    <select
      aria-label={label}
      className={styles.plain}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} disabled={choice.disabled}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
