import { useState } from 'react';
import { useRpcMutation } from '../../api/queries';
import { go, to } from '../../app/router';
import { Button, Dialog, ErrorNote, TextField } from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';

/** Takes in a file: a package of two people, the draft of another person, or the proposal of an office. */
export function LoadDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLocale();
  const load = useRpcMutation('parameter_load');
  const receive = useRpcMutation('proposal_read');
  const [path, setPath] = useState('');
  const [trust, setTrust] = useState('');
  const unknown = load.error?.facts.messageKey === 'error-reference-signer';
  const start = () => {
    if (path.trim().endsWith('.json')) {
      receive.mutate(
        { proposal: '', path: path.trim() },
        { onSuccess: () => go('/parameters?tab=proposals') },
      );
    } else {
      load.mutate(
        { path: path.trim(), trust: trust.trim() || null },
        { onSuccess: (made) => go(to('/parameters/:package', { package: made.package.id })) },
      );
    }
  };
  return (
    <Dialog
      title={t('parameters-load')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button kind="next" isDisabled={path.trim() === ''} onPress={start}>
            {t('parameters-load-start')}
          </Button>
        </>
      }
    >
      <PathField
        label={t('parameters-file')}
        kind="file"
        note={t('parameters-file-note')}
        value={path}
        onChange={setPath}
      />
      {(unknown || trust !== '') && (
        <TextField
          label={t('parameters-trust')}
          note={t('parameters-trust-note')}
          face="code"
          value={trust}
          onChange={setTrust}
        />
      )}
      <ErrorNote failure={load.error ?? receive.error} />
    </Dialog>
  );
}
