import type { TakenFormat } from '../../api/bindings';
import { Said, StatusMark } from '../../components';
import { useColumnName, useNamed } from '../../domain/extract/words';
import { Sheet } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** How columns of numbers and dates are read, and how that was found out. */
export function FormatsTaken({ formats }: { formats: readonly TakenFormat[] }) {
  const { t, figure } = useLocale();
  const columnName = useColumnName();
  const named = useNamed();
  return (
    <Sheet
      label={t('extract-formats')}
      rows={formats}
      rowKey={(one) => one.column}
      columns={[
        { id: 'column', label: t('wizard-column'), cell: (one) => <Said>{columnName(one.column)}</Said> },
        {
          id: 'way',
          label: t('extract-read-as'),
          cell: (one) => (one.origin === 'unsure' ? t('way-each') : named('way', one.format)),
        },
        {
          id: 'cells',
          label: t('extract-cells'),
          figure: true,
          cell: (one) => figure(one.cells),
        },
        {
          id: 'origin',
          label: t('extract-how-found'),
          wide: true,
          cell: (one) => (
            <StatusMark kind={one.origin === 'unsure' ? 'due' : 'done'}>
              {named('origin', one.origin)}
            </StatusMark>
          ),
        },
      ]}
    />
  );
}
