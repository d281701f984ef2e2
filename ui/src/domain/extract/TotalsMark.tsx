import type { Extract } from '../../api/bindings';
import { type MarkKind, Said, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';

const MARKS: Partial<Record<string, readonly [kind: MarkKind, key: string]>> = {
  agreed: ['done', 'extracts-totals-agreed'],
  settled: ['sealed', 'extracts-totals-settled'],
  disagrees: ['overdue', 'extracts-totals-disagree'],
};

/** Whether the totals of the covering letter agree with what was found; a settled difference shows its reason unless brief. */
export function TotalsMark({ extract, brief = false }: { extract: Extract; brief?: boolean }) {
  const { t } = useLocale();
  const [kind, key] = MARKS[extract.totals_state] ?? ['due', 'extracts-totals-not-compared'];
  return (
    <>
      <StatusMark kind={kind}>{t(key)}</StatusMark>
      {extract.totals_state === 'settled' && !brief && (
        <>
          {' '}
          <Said>{extract.settled_reason}</Said>
        </>
      )}
    </>
  );
}
