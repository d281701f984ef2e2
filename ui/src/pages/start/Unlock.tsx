import { type FormEvent, useState } from 'react';
import type { HomeStatus } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { Button, Code, ErrorNote, Panel, Said, TextField } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './Start.module.css';

/** The home is there and locked: its passphrase opens it. */
export function Unlock({ status }: { status: HomeStatus }) {
  const { t } = useLocale();
  const [passphrase, setPassphrase] = useState('');
  const unlock = useRpcMutation('home_unlock');
  function open(event: FormEvent) {
    event.preventDefault();
    if (passphrase !== '') unlock.mutate({ passphrase });
  }
  return (
    <Panel title={t('start-unlock')}>
      <form className={styles.form} onSubmit={open}>
        {status.person_name !== '' && (
          <p>
            <Said>{status.person_name}</Said>
            {status.office && (
              <>
                {' · '}
                <Said>{status.office}</Said>
              </>
            )}
          </p>
        )}
        <TextField
          label={t('start-passphrase')}
          type="password"
          autoFocus
          value={passphrase}
          onChange={setPassphrase}
        />
        {status.dir && (
          <p className={styles.soft}>
            <Code>{status.dir}</Code>
          </p>
        )}
        <ErrorNote failure={unlock.error} />
        <div className={styles.end}>
          <Button kind="next" type="submit" isDisabled={passphrase === '' || unlock.isPending}>
            {t('start-unlock-do')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
