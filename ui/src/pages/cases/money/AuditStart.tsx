import { useState } from 'react';
import { useRpcMutation } from '../../../api/queries';
import {
  Button,
  ConfirmDialog,
  DateField,
  Day,
  ErrorNote,
  isCalendarDate,
  Said,
  TextField,
} from '../../../components';
import { useLocale } from '../../../i18n/locale';
import styles from './money.module.css';

/** When the audit began, with its proof; asked for as long as it is not recorded, which happens once. */
export function AuditStart({ caseId, day, proof }: { caseId: string; day: string; proof: string }) {
  const { t } = useLocale();
  return (
    <section className={styles.part} aria-label={t('audit-start-title')}>
      <h3>{t('audit-start-title')}</h3>
      {day === '' ? (
        <StartForm caseId={caseId} />
      ) : (
        <p>
          <Day iso={day} /> · <Said>{proof}</Said>
        </p>
      )}
    </section>
  );
}

function StartForm({ caseId }: { caseId: string }) {
  const { t } = useLocale();
  const start = useRpcMutation('audit_start');
  const [date, setDate] = useState('');
  const [proof, setProof] = useState('');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p>{t('audit-start-note')}</p>
      <div className={styles.start}>
        <DateField label={t('audit-start-date')} value={date} onChange={setDate} />
        <TextField
          label={t('audit-start-proof')}
          note={t('audit-start-proof-note')}
          value={proof}
          onChange={setProof}
        />
        <div>
          <Button
            isDisabled={!isCalendarDate(date) || proof.trim() === '' || start.isPending}
            onPress={() => setAsking(true)}
          >
            {t('audit-start-record')}
          </Button>
        </div>
      </div>
      <ErrorNote failure={start.error} />
      <ConfirmDialog
        title={t('audit-start-ask')}
        action={t('audit-start-record')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => start.mutate({ case: caseId, date, proof: proof.trim() })}
      >
        <p>{t('audit-start-once')}</p>
        <p>
          <Day iso={date} /> · <Said>{proof}</Said>
        </p>
      </ConfirmDialog>
    </>
  );
}
