import type { JobStatus, Sniffed } from '../../api/bindings';
import { Button, NumberField, Panel, ProgressBar, Said } from '../../components';
import { type Answers, TOTALS, totalSource } from '../../domain/extract/wizard';
import { useNamed } from '../../domain/extract/words';
import { useLocale } from '../../i18n/locale';
import styles from './Import.module.css';

export interface TotalsStepProps {
  sniffed: Sniffed;
  answers: Answers;
  totals: Answers;
  onTotals: (totals: Answers) => void;
  /** The import, once it was started. */
  status: JobStatus | null;
  onStop: () => void;
}

/** Totals of the covering letter beside what they will be compared with; then the import on its way. */
export function TotalsStep({ sniffed, answers, totals, onTotals, status, onStop }: TotalsStepProps) {
  const { t, figure } = useLocale();
  const named = useNamed();
  return (
    <>
      {status?.state === 'running' && (
        <Panel title={t('wizard-importing')} actions={<Button onPress={onStop}>{t('wizard-stop')}</Button>}>
          <ProgressBar
            label={t('wizard-importing')}
            done={status.done}
            total={status.total}
            note={`${t('wizard-progress', { done: figure(status.done), rate: figure(status.rate_per_second) })}${
              status.seconds_left === null
                ? ''
                : ` · ${t('wizard-time-left', { seconds: status.seconds_left })}`
            }`}
          />
        </Panel>
      )}
      {status?.state === 'cancelled' && <p role="status">{t('wizard-cancelled')}</p>}
      <Panel title={t('wizard-agree-totals')}>
        <p>{t('wizard-agree-note')}</p>
        <table className={styles.totals} aria-label={t('wizard-agree-totals')}>
          <thead>
            <tr>
              <th scope="col">{t('wizard-total')}</th>
              <th scope="col">{t('wizard-typed-letter')}</th>
              <th scope="col">{t('wizard-compared-with')}</th>
            </tr>
          </thead>
          <tbody>
            {TOTALS.map(([total, columns]) => {
              const source = totalSource(sniffed, answers, columns);
              return (
                <tr key={total}>
                  <th scope="row">{named('total', total)}</th>
                  <td className={styles.amount}>
                    <NumberField
                      label={named('total', total)}
                      labelHidden
                      value={totals[total] ?? ''}
                      onChange={(value) => onTotals({ ...totals, [total]: value })}
                    />
                  </td>
                  <td>
                    {columns.length === 0 && t('wizard-sum-rows')}
                    {source !== null && <Said>{source}</Said>}
                    {columns.length > 0 && source === null && (
                      <span className={styles.soft}>{t('wizard-sum-absent')}</span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Panel>
    </>
  );
}
