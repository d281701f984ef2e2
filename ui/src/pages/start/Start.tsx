import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HomeStatus } from '../../api/bindings';
import { invalidate } from '../../api/invalidate';
import { type Called, useRpcMutation } from '../../api/queries';
import { SettingChoice } from '../../app/SettingChoice';
import { Button, ErrorNote, Panel } from '../../components';
import { useLocale } from '../../i18n/locale';
import { CreateHome } from './CreateHome';
import { RecoveryCode } from './RecoveryCode';
import styles from './Start.module.css';
import { Unlock } from './Unlock';

/** Before a home is open: make one, open the one that is there, or look around in invented data. */
export function Start({ status }: { status: HomeStatus }) {
  const { t } = useLocale();
  const client = useQueryClient();
  const [created, setCreated] = useState<Called<'home_create'> | null>(null);
  const demo = useRpcMutation('demo_open');
  return (
    <main className={styles.start}>
      <div className={styles.column}>
        <header className={styles.head}>
          <div>
            <h1>{t('app-name')}</h1>
            <p className={styles.soft}>{t('app-purpose')}</p>
          </div>
          <div className={styles.language}>
            <SettingChoice setting="language" />
          </div>
        </header>
        {status.state === 'locked' ? <Unlock status={status} /> : <CreateHome onCreated={setCreated} />}
        <Panel title={t('start-demo')}>
          <p>{t('start-demo-why')}</p>
          <ErrorNote failure={demo.error} />
          <div>
            <Button isDisabled={demo.isPending} onPress={() => demo.mutate({})}>
              {t('start-demo-open')}
            </Button>
          </div>
        </Panel>
      </div>
      {created && <RecoveryCode created={created.value} onKept={() => invalidate(client, created.changed)} />}
    </main>
  );
}
