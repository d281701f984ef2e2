import { useState } from 'react';
import { useRpcMutation } from '../../../api/queries';
import { Button, Dialog, ErrorNote, NumberField, TextField } from '../../../components';
import { useLocale } from '../../../i18n/locale';

/** Widens a sample on the same stream of numbers. */
export function ExtendDialog({ caseId, no, onClose }: { caseId: string; no: string; onClose: () => void }) {
  const { t } = useLocale();
  const extend = useRpcMutation('sample_extend');
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const units = Number(by);
  return (
    <Dialog
      title={t('sample-extend-title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button
            kind="next"
            isDisabled={!Number.isInteger(units) || units < 1 || reason.trim() === '' || extend.isPending}
            onPress={() => extend.mutate({ case: caseId, no, by: units, reason }, { onSuccess: onClose })}
          >
            {t('sample-extend')}
          </Button>
        </>
      }
    >
      <p>{t('sample-extend-text')}</p>
      <NumberField label={t('sample-extend-by')} value={by} onChange={setBy} />
      <TextField label={t('sample-reason')} lines={2} value={reason} onChange={setReason} />
      <ErrorNote failure={extend.error} />
    </Dialog>
  );
}
