import type { JobStatus, Sniffed } from '../../api/bindings';
import { ErrorNote, NumberField, Panel, ProgressBar } from '../../components';
import { totalColumns } from '../../domain/extract/wizard';
import { Fields } from '../../domain/sheet/Layout';
import { Failure } from '../../host/host';
import { useLocale } from '../../i18n/locale';
import { useColumnName } from './columnName';

export interface TotalsStepProps {
  sniffed: Sniffed;
  totals: Record<string, string>;
  onTotals: (totals: Record<string, string>) => void;
  /** The import, once it was started. */
  status: JobStatus | null;
}

/** Totals of the covering letter; after the import they stand beside the totals found. */
export function TotalsStep({ sniffed, totals, onTotals, status }: TotalsStepProps) {
  const { t, figure } = useLocale();
  const columnName = useColumnName();
  return (
    <Panel title={t('wizard-agree-totals')}>
      <p>{t('wizard-agree-note')}</p>
      <Fields>
        {totalColumns(sniffed).map((name) => (
          <NumberField
            key={name}
            label={columnName(name)}
            value={totals[name] ?? ''}
            onChange={(value) => onTotals({ ...totals, [name]: value })}
          />
        ))}
      </Fields>
      {status?.state === 'running' && (
        <ProgressBar
          label={t('wizard-importing')}
          done={status.done}
          total={status.total}
          note={t('wizard-progress', { done: figure(status.done), rate: figure(status.rate_per_second) })}
        />
      )}
      {status?.state === 'failed' && status.error && <ErrorNote failure={Failure.from(status.error)} />}
      {status?.state === 'cancelled' && <p role="status">{t('wizard-cancelled')}</p>}
    </Panel>
  );
}
