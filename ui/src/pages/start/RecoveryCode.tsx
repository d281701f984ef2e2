import { useState } from 'react';
import type { HomeCreated } from '../../api/bindings';
import { Button, Checkbox, Dialog } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './Start.module.css';

/** Shows the recovery code, once; the home opens after the person says that it is kept. */
export function RecoveryCode({ created, onKept }: { created: HomeCreated; onKept: () => void }) {
  const { t } = useLocale();
  const [kept, setKept] = useState(false);
  const stay = () => undefined;
  const action = (
    <Button kind="next" isDisabled={!kept} onPress={onKept}>
      {t('start-recovery-go')}
    </Button>
  );
  return (
    <Dialog
      role="alertdialog"
      title={t('start-recovery')}
      isOpen
      onClose={stay}
      closable={false}
      actions={action}
    >
      <p>{t('start-recovery-why')}</p>
      <p className={styles.code} dir="ltr">
        {created.recovery_code}
      </p>
      <Checkbox isSelected={kept} onChange={setKept}>
        {t('start-recovery-kept')}
      </Checkbox>
    </Dialog>
  );
}
