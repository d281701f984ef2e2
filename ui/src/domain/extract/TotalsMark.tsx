import type { Extract } from '../../api/bindings';
import { type MarkKind, Said, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './TotalsMark.module.css';

const MARKS: Partial<Record<string, readonly [kind: MarkKind, key: string]>> = {
  agreed: ['done', 'extracts-totals-agreed'],
  settled: ['sealed', 'extracts-totals-settled'],
  disagrees: ['overdue', 'extracts-totals-disagree'],
};

/** Whether the totals of the covering letter agree with what was found; a settled difference shows its reason. */
export function TotalsMark({ extract }: { extract: Extract }) {
  const { t } = useLocale();
  const [kind, key] = MARKS[extract.totals_state] ?? ['due', 'extracts-totals-not-compared'];
  return (
    <>
      <StatusMark kind={kind}>{t(key)}</StatusMark>
      {extract.totals_state === 'settled' && (
        <>
          {' '}
          <span className={styles.reason} title={extract.settled_reason}>
            <Said>{extract.settled_reason}</Said>
          </span>
        </>
      )}
    </>
  );
}
