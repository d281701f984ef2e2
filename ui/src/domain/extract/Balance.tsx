import { StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './Reconciliation.module.css';
import { reconciled } from './wizard';

export interface BalanceProps {
  records: number;
  /** 1 when a record of the file is its header. */
  header: number;
  dropped: number;
  set_aside: number;
  stored: number;
}

/** Records in file = header + dropped + set aside + stored, and whether it adds up. */
export function Balance(counts: BalanceProps) {
  const { t, figure } = useLocale();
  const balance = reconciled(counts);
  const parts = [
    ['=', t('wizard-header'), counts.header],
    ['+', t('wizard-dropped'), counts.dropped],
    ['+', t('wizard-set-aside'), counts.set_aside],
    ['+', t('wizard-stored'), counts.stored],
  ] as const;
  return (
    <>
      <dl className={styles.equation} aria-label={t('wizard-rows-balance')}>
        <div>
          <dt>{t('wizard-rows-in-file')}</dt>
          <dd>{figure(counts.records)}</dd>
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
    </>
  );
}
