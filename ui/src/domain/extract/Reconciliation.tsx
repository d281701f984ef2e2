import type { Extract } from '../../api/bindings';
import { Money, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './Reconciliation.module.css';
import { reconciled } from './wizard';

/** Rows in file = stored + set aside + dropped; totals typed beside totals found. */
export function Reconciliation({
  extract,
  columnTitle,
}: {
  extract: Extract;
  columnTitle: (name: string) => string;
}) {
  const { t, figure } = useLocale();
  const balance = reconciled(extract);
  const parts = [
    ['=', t('wizard-stored'), extract.stored],
    ['+', t('wizard-set-aside'), extract.set_aside],
    ['+', t('wizard-dropped'), extract.dropped],
  ] as const;
  return (
    <div className={styles.reconciliation}>
      <dl className={styles.equation} aria-label={t('wizard-rows-balance')}>
        <div>
          <dt>{t('wizard-rows-in-file')}</dt>
          <dd>{figure(extract.records_in_file)}</dd>
        </div>
        {parts.map(([sign, name, count]) => (
          <div key={name} data-sign={sign}>
            <dt>{name}</dt>
            <dd>{figure(count)}</dd>
          </div>
        ))}
      </dl>
      <p role="status">
        {balance.agrees ? (
          <StatusMark kind="done">{t('wizard-balance-agrees')}</StatusMark>
        ) : (
          <StatusMark kind="overdue">
            {t('wizard-balance-differs', { rest: figure(balance.rest) })}
          </StatusMark>
        )}
      </p>
      {extract.totals.length > 0 && (
        <table className={styles.totals} aria-label={t('wizard-totals-compared')}>
          <thead>
            <tr>
              <th scope="col">{t('wizard-column')}</th>
              <th scope="col">{t('wizard-typed')}</th>
              <th scope="col">{t('wizard-found')}</th>
              <th scope="col">{t('wizard-agreement')}</th>
            </tr>
          </thead>
          <tbody>
            {extract.totals.map((total) => (
              <tr key={total.column}>
                <th scope="row">{columnTitle(total.column)}</th>
                <td>
                  <Money amount={total.typed} />
                </td>
                <td>
                  <Money amount={total.found} />
                </td>
                <td>
                  {total.agrees ? (
                    <StatusMark kind="done">{t('wizard-agrees')}</StatusMark>
                  ) : (
                    <StatusMark kind="overdue">{t('wizard-differs')}</StatusMark>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
