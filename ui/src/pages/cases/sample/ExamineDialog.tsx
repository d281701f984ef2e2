import { useState } from 'react';
import type { SampleItem } from '../../../api/bindings';
import { useRpcMutation } from '../../../api/queries';
import { Button, Dialog, ErrorNote, NumberField, Select, TextField } from '../../../components';
import { useLocale } from '../../../i18n/locale';

const OUTCOMES: Record<string, string[]> = {
  money: ['amount', 'missing'],
  deviations: ['deviates', 'conforms', 'missing'],
};

export interface ExamineDialogProps {
  caseId: string;
  no: string;
  goal: string;
  item: SampleItem;
  onClose: () => void;
}

/** What was found of an item by other means than a finding or a mark: an amount, a missing document. */
export function ExamineDialog({ caseId, no, goal, item, onClose }: ExamineDialogProps) {
  const { t } = useLocale();
  const record = useRpcMutation('sample_examine');
  const choices = OUTCOMES[goal] ?? [];
  const [outcome, setOutcome] = useState(choices[0] ?? '');
  const [audit, setAudit] = useState(item.audit ?? item.book);
  const [reason, setReason] = useState(item.reason);
  const send = (what: string) =>
    record.mutate(
      { case: caseId, no, item: item.key, outcome: what, audit: what === 'amount' ? audit : null, reason },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={t('sample-examine-title', { item: item.key })}
      isOpen
      onClose={onClose}
      actions={
        <>
          {item.from === 'typed' && <Button onPress={() => send('')}>{t('sample-examine-take-back')}</Button>}
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button kind="next" isDisabled={record.isPending} onPress={() => send(outcome)}>
            {t('sample-examine')}
          </Button>
        </>
      }
    >
      <Select
        label={t('sample-examine-outcome')}
        choices={choices.map((value) => ({ value, label: t(`sample-outcome-${value}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      {outcome === 'amount' && (
        <NumberField label={t('sample-examine-amount')} value={audit} onChange={setAudit} />
      )}
      <TextField label={t('sample-examine-reason')} lines={2} value={reason} onChange={setReason} />
      <ErrorNote failure={record.error} />
    </Dialog>
  );
}
