import type { ReactNode } from 'react';
import { RadioGroup as AriaRadioGroup, Label, Radio } from 'react-aria-components';
import { cx } from './cx';
import styles from './Radio.module.css';

/** One answer: what is stored, what is read, and what stands beside it. */
export interface RadioChoice {
  value: string;
  label: ReactNode;
  /** Quiet words or samples under the label. */
  note?: ReactNode;
}

export interface RadioGroupProps {
  label: ReactNode;
  choices: readonly RadioChoice[];
  value: string;
  onChange: (value: string) => void;
  /** Choices beside each other instead of under each other. */
  inline?: boolean;
}

/** One answer out of a few that are all to be seen at once. */
export function RadioGroup({ label, choices, value, onChange, inline }: RadioGroupProps) {
  return (
    <AriaRadioGroup className={styles.group} value={value} onChange={onChange}>
      <Label className={styles.question}>{label}</Label>
      <div className={cx(styles.choices, inline && styles.inline)}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={styles.choice}>
            <span className={styles.dot} aria-hidden="true" />
            <span className={styles.words}>
              <span>{choice.label}</span>
              {choice.note && <span className={styles.note}>{choice.note}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
