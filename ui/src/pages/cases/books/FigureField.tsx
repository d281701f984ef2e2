import type { Book } from '../../../api/bindings';
import { NumberField, Select, TextField } from '../../../components';
import { Fields } from '../../../domain/sheet/Layout';
import { useLocale } from '../../../i18n/locale';

/** A figure as it is being given: typed, or summed from a book under a condition. */
export interface Figure {
  value: string;
  book: string;
  only: string;
}

export const nothing: Figure = { value: '', book: '', only: '' };

export interface FigureFieldProps {
  label: string;
  note?: string | undefined;
  books: readonly Book[];
  value: Figure;
  onChange: (value: Figure) => void;
}

/** One figure of a reconciliation: a number, or the book whose quantities are added up. */
export function FigureField({ label, note, books, value, onChange }: FigureFieldProps) {
  const { t } = useLocale();
  const typed = value.book === '';
  return (
    <Fields>
      {typed ? (
        <NumberField
          label={label}
          note={note}
          value={value.value}
          onChange={(next) => onChange({ ...value, value: next })}
        />
      ) : (
        <TextField
          label={t('reconcile-only', { name: label })}
          note={t('reconcile-only-note')}
          face="code"
          value={value.only}
          onChange={(only) => onChange({ ...value, only })}
        />
      )}
      {books.length > 0 && (
        <Select
          label={t('reconcile-from-book', { name: label })}
          choices={[
            { value: '-', label: t('reconcile-typed') },
            ...books.map((one) => ({ value: one.id, label: one.file_name })),
          ]}
          value={value.book || '-'}
          onChange={(book) => onChange({ ...value, book: book === '-' ? '' : book })}
        />
      )}
    </Fields>
  );
}
