import { useState } from 'react';
import { useRpcMutation } from '../../../api/queries';
import { Button, Dialog, ErrorNote, TextField } from '../../../components';
import { useLocale } from '../../../i18n/locale';

export interface ReplaceDialogProps {
  caseId: string;
  no: string;
  item: string;
  onClose: () => void;
}

/** Draws other units for an item that cannot be examined; the reason stays with the sample. */
export function ReplaceDialog({ caseId, no, item, onClose }: ReplaceDialogProps) {
  const { t } = useLocale();
  const replace = useRpcMutation('sample_replace');
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('sample-replace-title', { item })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button
            kind="next"
            isDisabled={reason.trim() === '' || replace.isPending}
            onPress={() => replace.mutate({ case: caseId, no, item, reason }, { onSuccess: onClose })}
          >
            {t('sample-replace')}
          </Button>
        </>
      }
    >
      <p>{t('sample-replace-text')}</p>
      <TextField label={t('sample-reason')} lines={2} value={reason} onChange={setReason} />
      <ErrorNote failure={replace.error} />
    </Dialog>
  );
}
