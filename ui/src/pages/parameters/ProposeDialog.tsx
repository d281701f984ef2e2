import { useState } from 'react';
import type { ParameterChange } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { go } from '../../app/router';
import { Button, Dialog, ErrorNote, TextField } from '../../components';
import { useSettingName } from '../../domain/parameter/words';
import { useLocale } from '../../i18n/locale';

export interface ProposeDialogProps {
  run: string;
  changes: readonly ParameterChange[];
  first: number;
  order: string;
  onClose: () => void;
}

/** Sends changed values on their way to headquarters, with the gain that was measured. */
export function ProposeDialog({ run, changes, first, order, onClose }: ProposeDialogProps) {
  const { t } = useLocale();
  const name = useSettingName();
  const make = useRpcMutation('proposal_make');
  const [reason, setReason] = useState('');
  const send = () =>
    make.mutate(
      { run_id: run, changes: [...changes], reason, order, first },
      { onSuccess: () => go('/parameters?tab=proposals') },
    );
  return (
    <Dialog
      title={t('whatif-propose')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button kind="next" isDisabled={reason.trim() === '' || make.isPending} onPress={send}>
            {t('whatif-propose-make')}
          </Button>
        </>
      }
    >
      <p>{t('whatif-propose-note')}</p>
      <ul>
        {changes.map((one) => (
          <li key={one.path}>
            <bdi>{one.path.split('.')[1]}</bdi> {name(one.path)}: <bdi dir="ltr">{one.value}</bdi>
          </li>
        ))}
      </ul>
      <TextField label={t('whatif-reason')} lines={3} isRequired value={reason} onChange={setReason} />
      <ErrorNote failure={make.error} />
    </Dialog>
  );
}
