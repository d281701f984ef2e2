import type { HomeStatus } from '../api/bindings';
import { useRpcMutation } from '../api/queries';
import { Button, Said, StatusMark } from '../components';
import { useLocale } from '../i18n/locale';
import { Link } from './router';
import styles from './Shell.module.css';

/** What is safe, who works here, and what has not left this computer yet. */
export function StatusBar({ status, onKeys }: { status: HomeStatus; onKeys: () => void }) {
  const { t, figure } = useLocale();
  const lock = useRpcMutation('home_lock');
  return (
    <footer className={styles.status}>
      <span role="status">
        {status.saved_at ? t('status-saved', { time: status.saved_at }) : t('status-nothing-saved')}
      </span>
      {status.read_only !== null && <StatusMark kind="due">{t('status-read-only')}</StatusMark>}
      {status.demo && <StatusMark kind="draft">{t('status-demo')}</StatusMark>}
      {status.conflicts > 0 && (
        <StatusMark kind="conflict">
          {t('status-conflicts', { count: status.conflicts, shown: figure(status.conflicts) })}
        </StatusMark>
      )}
      <Link to="/sync">
        {status.waiting_to_sync > 0
          ? t('status-waiting', { count: status.waiting_to_sync, shown: figure(status.waiting_to_sync) })
          : t('status-in-step')}
      </Link>
      <span className={styles.spring} />
      <span className={styles.who}>
        <Said>{status.person_name}</Said>
        {status.office && (
          <>
            {' · '}
            <Said>{status.office}</Said>
          </>
        )}
        {status.device && (
          <>
            {' · '}
            <Said>{status.device}</Said>
          </>
        )}
      </span>
      <Button kind="quiet" icon="keys" onPress={onKeys}>
        {t('status-keys')}
      </Button>
      <Button kind="quiet" icon="lock" isDisabled={lock.isPending} onPress={() => lock.mutate({})}>
        {t('status-lock')}
      </Button>
    </footer>
  );
}
