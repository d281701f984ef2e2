import { useState } from 'react';
import { useRpcMutation } from '../../api/queries';
import { Button, ErrorNote, TextField } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './Import.module.css';

/** Keeps what was decided about a file for the next one with headers like its. */
export function SaveProfile({ extractId }: { extractId: string }) {
  const { t } = useLocale();
  const [name, setName] = useState('');
  const save = useRpcMutation('profile_save');
  return (
    <>
      <p className={styles.soft}>{t('profile-why')}</p>
      <div className={styles.narrow}>
        <TextField label={t('profile-name')} value={name} onChange={setName} maxLength={80} />
      </div>
      <div>
        <Button
          isDisabled={name.trim() === '' || save.isPending}
          onPress={() => save.mutate({ extract_id: extractId, name: name.trim() })}
        >
          {t('profile-save')}
        </Button>
      </div>
      <ErrorNote failure={save.error} />
      {save.data && (
        <p role="status">{t('profile-saved', { name: save.data.name, version: save.data.version })}</p>
      )}
    </>
  );
}
