import type { Finding } from '../../api/bindings';
import { Button, ErrorNote, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './cases.module.css';

export interface FindingBarProps {
  number: string;
  /** The finding as it is stored, if it is. */
  recorded: Finding | undefined;
  changed: boolean;
  busy: boolean;
  /** Text keys of what is missing, once a record was tried. */
  problems: readonly string[];
  failure: Parameters<typeof ErrorNote>[0]['failure'];
  onRecord: () => void;
}

/** Number and state of a finding and the button that records it. It stays in sight while the page below moves. */
export function FindingBar({
  number,
  recorded,
  changed,
  busy,
  problems,
  failure,
  onRecord,
}: FindingBarProps) {
  const { t } = useLocale();
  const conflicts = recorded?.conflicts ?? [];
  return (
    <div className={styles.recordBar}>
      <h2>{t('finding-head', { number })}</h2>
      {conflicts.length > 0 && (
        <StatusMark kind="conflict">
          {t('finding-conflict-fields', { fields: conflicts.map((one) => one.field).join(', ') })}
        </StatusMark>
      )}
      {changed && <StatusMark kind="draft">{t('finding-not-recorded')}</StatusMark>}
      <Button kind="next" isDisabled={busy || (!changed && recorded !== undefined)} onPress={onRecord}>
        {t(recorded ? 'finding-record-change' : 'finding-record')}
      </Button>
      {problems.length > 0 && (
        <ul role="alert">
          {problems.map((problem) => (
            <li key={problem}>
              <StatusMark kind="overdue">{t(problem)}</StatusMark>
            </li>
          ))}
        </ul>
      )}
      <ErrorNote failure={failure} />
    </div>
  );
}
