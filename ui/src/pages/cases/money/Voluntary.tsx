import type { VoluntaryCheck } from '../../../api/bindings';
import { Code, Money, StatusMark } from '../../../components';
import { Sheet } from '../../../domain/sheet/Sheet';
import { useLocale } from '../../../i18n/locale';
import styles from './money.module.css';

/** Findings whose rule lets a payment before the audit bar recovery, and whether it did. */
export function Voluntary({ checks }: { checks: readonly VoluntaryCheck[] }) {
  const { t } = useLocale();
  return (
    <section className={styles.part} aria-label={t('money-voluntary')}>
      <h3>{t('money-voluntary')}</h3>
      <Sheet
        label={t('money-voluntary')}
        rows={checks}
        rowKey={(one) => one.finding}
        columns={[
          { id: 'finding', label: t('money-finding'), cell: (one) => <Code>{one.finding}</Code> },
          { id: 'rule', label: t('money-rule'), cell: (one) => <Code>{one.rule}</Code> },
          {
            id: 'amount',
            label: t('case-short-levied'),
            figure: true,
            cell: (one) => <Money amount={one.amount} />,
          },
          {
            id: 'paid',
            label: t('money-paid-before'),
            figure: true,
            cell: (one) => <Money amount={one.paid} />,
          },
          {
            id: 'bars',
            label: t('money-effect'),
            wide: true,
            cell: (one) =>
              one.bars ? (
                <StatusMark kind="flag">{t('money-bars', { rule: one.rule })}</StatusMark>
              ) : (
                t('money-bars-not')
              ),
          },
        ]}
      />
    </section>
  );
}
