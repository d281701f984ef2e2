import type { MoneyInstalment } from '../../../api/bindings';
import { Day, type MarkKind, Money, StatusMark } from '../../../components';
import { Sheet } from '../../../domain/sheet/Sheet';
import { useLocale } from '../../../i18n/locale';
import styles from './money.module.css';

const MARKS: Record<string, MarkKind> = {
  paid: 'done',
  part: 'due',
  due: 'due',
  overdue: 'overdue',
  stayed: 'flag',
};

/** What was agreed to be paid by which day, and how far it was. */
export function Instalments({ instalments }: { instalments: readonly MoneyInstalment[] }) {
  const { t } = useLocale();
  return (
    <section className={styles.part} aria-label={t('money-instalments')}>
      <h3>{t('money-instalments')}</h3>
      <Sheet
        label={t('money-instalments')}
        rows={instalments.map((one, at) => ({ ...one, at: `${one.due}-${at}` }))}
        rowKey={(one) => one.at}
        columns={[
          { id: 'due', label: t('money-due'), cell: (one) => <Day iso={one.due} /> },
          {
            id: 'amount',
            label: t('money-amount'),
            figure: true,
            cell: (one) => <Money amount={one.amount} />,
          },
          { id: 'paid', label: t('money-paid'), figure: true, cell: (one) => <Money amount={one.paid} /> },
          {
            id: 'status',
            label: t('money-status'),
            wide: true,
            cell: (one) => (
              <StatusMark kind={MARKS[one.status] ?? 'due'}>{t(`money-status-${one.status}`)}</StatusMark>
            ),
          },
        ]}
      />
    </section>
  );
}
