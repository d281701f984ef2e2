import { useState } from 'react';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Button, Code, Day, ErrorNote, Panel, StatusMark, TextField } from '../../components';
import { useHost } from '../../host/context';
import { useLocale } from '../../i18n/locale';
import styles from './Settings.module.css';

/** Backup, the full check, and the passphrase. */
export function Safety() {
  return (
    <div className={styles.tab}>
      <Backup />
      <Check />
      <Passphrase />
    </div>
  );
}

function Backup() {
  const { t, figure } = useLocale();
  const host = useHost();
  const info = useRpcQuery('home_info', {});
  const backup = useRpcMutation('home_backup');
  async function choose() {
    const path = await host.pickFile('folder');
    if (path !== null) backup.mutate({ path });
  }
  return (
    <Panel title={t('safety-backup')}>
      <p className={styles.soft}>{t('safety-backup-why')}</p>
      <p>
        {t('safety-backup-last')} <Day iso={info.data?.last_backup} />
      </p>
      {backup.data && (
        <p role="status">
          <StatusMark kind="done">
            {t('safety-backup-done', { entries: figure(backup.data.entries) })}
          </StatusMark>{' '}
          <Code>{backup.data.path}</Code>
        </p>
      )}
      <ErrorNote failure={backup.error} />
      <div>
        <Button isDisabled={backup.isPending} onPress={() => void choose()}>
          {t('safety-backup-do')}
        </Button>
      </div>
    </Panel>
  );
}

function Check() {
  const { t, figure } = useLocale();
  const verify = useRpcMutation('home_verify');
  const found = verify.data;
  return (
    <Panel title={t('safety-check')}>
      <p className={styles.soft}>{t('safety-check-why')}</p>
      {found && (
        <div role="status" className={styles.stack}>
          <StatusMark kind={found.ok ? 'done' : 'overdue'}>
            {t(found.ok ? 'safety-check-whole' : 'safety-check-damaged', {
              entries: figure(found.entries),
              blobs: figure(found.blobs),
            })}
          </StatusMark>
          <ul>
            {found.problems.map((problem) => (
              <li key={problem} dir="auto">
                {problem}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ErrorNote failure={verify.error} />
      <div>
        <Button isDisabled={verify.isPending} onPress={() => verify.mutate({})}>
          {t('safety-check-do')}
        </Button>
      </div>
    </Panel>
  );
}

function Passphrase() {
  const { t } = useLocale();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const change = useRpcMutation('passphrase_change');
  function submit() {
    const clear = () => {
      setOld('');
      setNext('');
    };
    change.mutate({ old, new: next }, { onSuccess: clear });
  }
  return (
    <Panel title={t('safety-passphrase')}>
      <div className={styles.choices}>
        <TextField label={t('safety-passphrase-old')} type="password" value={old} onChange={setOld} />
        <TextField
          label={t('safety-passphrase-new')}
          note={t('safety-passphrase-note')}
          type="password"
          value={next}
          onChange={setNext}
        />
      </div>
      {change.isSuccess && (
        <p role="status">
          <StatusMark kind="done">{t('safety-passphrase-done')}</StatusMark>
        </p>
      )}
      <ErrorNote failure={change.error} />
      <div>
        <Button isDisabled={old === '' || next === '' || change.isPending} onPress={submit}>
          {t('safety-passphrase-do')}
        </Button>
      </div>
    </Panel>
  );
}
