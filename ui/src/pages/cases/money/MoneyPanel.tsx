import { useState } from 'react';
import type { Money as Stages, Totals } from '../../../api/bindings';
import { useRpcQuery } from '../../../api/queries';
import { Button, Day, ErrorNote, Loading, Money, Panel, StatusMark, Traced } from '../../../components';
import { useLocale } from '../../../i18n/locale';
import { AuditStart } from './AuditStart';
import { Instalments } from './Instalments';
import { MoneyDialog } from './MoneyDialog';
import { MoneyEvents } from './MoneyEvents';
import styles from './money.module.css';
import { Voluntary } from './Voluntary';

/** What was detected, framed, upheld and paid; what is still owed, what is late, what is stayed. */
export function MoneyPanel({ caseId, totals }: { caseId: string; totals: Totals | undefined }) {
  const { t } = useLocale();
  const money = useRpcQuery('money_list', { case: caseId }, { keep: true });
  const [recording, setRecording] = useState(false);
  const data = money.data;
  return (
    <Panel
      title={t('money-title')}
      actions={data && <Button onPress={() => setRecording(true)}>{t('money-record')}</Button>}
    >
      <ErrorNote failure={money.error} />
      {money.isPending && <Loading />}
      {data && (
        <>
          <StageLine money={data} />
          <MoneyEvents caseId={caseId} events={data.events} />
          {data.instalments.length > 0 && <Instalments instalments={data.instalments} />}
          <AuditStart caseId={caseId} day={data.audit_started} proof={data.audit_start_proof} />
          {data.voluntary.length > 0 && <Voluntary checks={data.voluntary} />}
        </>
      )}
      {recording && (
        <MoneyDialog
          caseId={caseId}
          findings={Object.keys(totals?.totals ?? {}).filter((name) => name !== 'all')}
          groups={Object.keys(totals?.totals.all?.surcharge ?? {})}
          onClose={() => setRecording(false)}
        />
      )}
    </Panel>
  );
}

function StageLine({ money }: { money: Stages }) {
  const { t } = useLocale();
  const recorded = ['framed', 'adjudicated', 'recovered'] as const;
  return (
    <>
      <dl className={styles.stages}>
        <div className={styles.stage}>
          <dt>{t('worklist-stage-detected')}</dt>
          <dd>
            <Traced figure="total/all/demand" amount={money.detected} of={money.case} />
          </dd>
        </div>
        {recorded.map((stage) => (
          <div key={stage} className={styles.stage}>
            <dt>{t(`worklist-stage-${stage}`)}</dt>
            <dd>
              <Money amount={money[stage]} />
            </dd>
          </div>
        ))}
        <div className={styles.stage}>
          <dt>{t('money-outstanding')}</dt>
          <dd>
            <Money amount={money.outstanding} />
          </dd>
        </div>
      </dl>
      {(money.overdue !== '0' || money.written_off !== '0' || money.stayed) && <Rest money={money} />}
    </>
  );
}

/** What is late, given up or stayed. */
function Rest({ money }: { money: Stages }) {
  const { t } = useLocale();
  return (
    <div className={styles.rest}>
      {money.overdue !== '0' && (
        <StatusMark kind="overdue">
          {t('money-overdue')} <Money amount={money.overdue} />
        </StatusMark>
      )}
      {money.written_off !== '0' && (
        <span>
          {t('money-stage-written-off')} <Money amount={money.written_off} />
        </span>
      )}
      {money.stayed && (
        <StatusMark kind="flag">
          {t('money-stayed')}
          {money.stayed_until && (
            <>
              {' '}
              {t('money-until')} <Day iso={money.stayed_until} />
            </>
          )}
        </StatusMark>
      )}
    </div>
  );
}
