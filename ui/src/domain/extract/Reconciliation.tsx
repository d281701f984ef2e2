import type { Extract } from '../../api/bindings';
import { Money, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';
import { Balance } from './Balance';
import styles from './Reconciliation.module.css';
import { useNamed } from './words';

/** Every record of an extract accounted for; totals typed beside totals found. */
export function Reconciliation({ extract }: { extract: Extract }) {
  const { t } = useLocale();
  const named = useNamed();
  return (
    <div className={styles.reconciliation}>
      <Balance
        records={extract.records_in_file}
        header={extract.header_record > 0 ? 1 : 0}
        dropped={extract.dropped}
        set_aside={extract.set_aside}
        stored={extract.stored}
      />
      {extract.totals.length > 0 && (
        <table className={styles.totals} aria-label={t('wizard-totals-compared')}>
          <thead>
            <tr>
              <th scope="col">{t('wizard-total')}</th>
              <th scope="col">{t('wizard-typed')}</th>
              <th scope="col">{t('wizard-found')}</th>
              <th scope="col">{t('wizard-agreement')}</th>
            </tr>
          </thead>
          <tbody>
            {extract.totals.map((total) => (
              <tr key={total.column}>
                <th scope="row">{named('total', total.column)}</th>
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
