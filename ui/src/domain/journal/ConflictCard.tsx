import { useState } from 'react';
import type { Conflict } from '../../api/bindings';
import { Button, Code, ConfirmDialog, Said, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './ConflictCard.module.css';

export interface ConflictCardProps {
  conflict: Conflict;
  onSettle: (value: string, reason: string) => void;
}

/** Two or more values of one field side by side, each with its author and time; one is chosen with a reason. */
export function ConflictCard({ conflict, onSettle }: ConflictCardProps) {
  const { t, date } = useLocale();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <section className={styles.conflict} aria-label={t('conflict-of', { field: conflict.field })}>
      <p>
        <StatusMark kind="conflict">{t('conflict-title')}</StatusMark> <Code>{conflict.field}</Code>{' '}
        <Code>{conflict.entity}</Code>
      </p>
      <div className={styles.values}>
        {conflict.values.map((one) => (
          <div key={`${one.actor}-${one.seq}`} className={styles.value}>
            <p className={styles.said}>
              <Said>{one.value}</Said>
            </p>
            <p className={styles.by}>
              <Said>{one.person}</Said> · {date(one.at)}
            </p>
            <Button onPress={() => setChosen(one.value)}>{t('conflict-keep')}</Button>
          </div>
        ))}
      </div>
      <ConfirmDialog
        title={t('conflict-settle')}
        action={t('conflict-settle')}
        isOpen={chosen !== null}
        onClose={() => setChosen(null)}
        onConfirm={(reason) => chosen !== null && onSettle(chosen, reason)}
        reason="required"
      >
        <p>{t('conflict-settle-note')}</p>
        <p>
          <Said>{chosen ?? ''}</Said>
        </p>
      </ConfirmDialog>
    </section>
  );
}
