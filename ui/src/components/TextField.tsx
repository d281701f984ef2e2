import { type ReactNode, useState } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import { directionOf } from '../i18n/direction';
import { useLocale } from '../i18n/locale';
import { plainDecimal } from '../i18n/numbers';
import { cx } from './cx';
import styles from './field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  label: string;
  /** A quiet line under the field. */
  note?: ReactNode;
  /** What is wrong with the value, in words. */
  error?: string | null;
  placeholder?: string;
  /** `code` and `figure` stay left to right whatever the language. */
  face?: 'text' | 'code' | 'figure';
  lines?: number;
  /** Hides the label from the eye; it is still read aloud. */
  labelHidden?: boolean;
}

/** One line of text, or several with `lines`. */
export function TextField(props: TextFieldProps) {
  const { label, note, error, placeholder, face = 'text', lines, labelHidden, ...rest } = props;
  const look = face === 'text' ? undefined : styles[face];
  const dir = face === 'text' ? directionOf(rest.value ?? '') : 'ltr';
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={styles.field}>
      <Label
        className={cx(labelHidden ? 'visually-hidden' : styles.label, rest.isRequired && styles.required)}
      >
        {label}
      </Label>
      {lines ? (
        <TextArea
          rows={lines}
          dir={dir}
          placeholder={placeholder}
          className={cx(styles.input, styles.area, look)}
        />
      ) : (
        <Input dir={dir} placeholder={placeholder} className={cx(styles.input, look)} />
      )}
      {note && (
        <Text slot="description" className={styles.note}>
          {note}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  );
}

export interface DecimalFieldProps
  extends Omit<TextFieldProps, 'value' | 'onChange' | 'face' | 'lines' | 'type'> {
  /** A plain decimal as text, or empty. Never a float. */
  value: string;
  onChange: (decimal: string) => void;
}

/** An amount typed as text: grouped while at rest, plain while it is edited, refused when it is no decimal. */
export function NumberField({ value, onChange, error, ...rest }: DecimalFieldProps) {
  const { figure, t } = useLocale();
  const [draft, setDraft] = useState<string | null>(null);
  const wrong = draft !== null && draft.trim() !== '' && plainDecimal(draft) === null;
  function changed(typed: string) {
    setDraft(typed);
    const plain = typed.trim() === '' ? '' : plainDecimal(typed);
    if (plain !== null) onChange(plain);
  }
  return (
    <TextField
      {...rest}
      face="figure"
      inputMode="decimal"
      value={draft ?? figure(value)}
      onChange={changed}
      onFocus={() => setDraft(value)}
      onBlur={() => {
        if (!wrong) setDraft(null);
      }}
      error={wrong ? t('field-not-a-number') : error}
    />
  );
}

/** A date typed as `2026-03-05`, with the month in words beside it. */
export function DateField({ value, onChange, error, note, ...rest }: DecimalFieldProps) {
  const { date, t } = useLocale();
  const [touched, setTouched] = useState(false);
  const typed = value.trim();
  const wrong = typed !== '' && !isCalendarDate(typed);
  return (
    <TextField
      {...rest}
      face="code"
      placeholder={t('field-date-form')}
      value={value}
      onChange={(text) => onChange(text.trim())}
      onBlur={() => setTouched(true)}
      error={wrong && touched ? t('field-not-a-date') : error}
      note={typed !== '' && !wrong ? date(typed) : note}
    />
  );
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}
