import type { FindingIn, FindingTotals, Totals } from '../../api/bindings';
import { Code, StatusMark, TracedDay } from '../../components';
import { DifferenceSheets } from '../../domain/finding/DifferenceSheet';
import { rowsOf } from '../../domain/finding/draft';
import { useLocale } from '../../i18n/locale';
import styles from './cases.module.css';

export interface FindingFiguresProps {
  totals: Totals;
  draft: FindingIn;
}

/** What a finding comes to: levy by levy for each item, then for the finding and for the whole case. */
export function FindingFigures({ totals, draft }: FindingFiguresProps) {
  const { t } = useLocale();
  const names = [draft.finding_no, draft.finding];
  const barred = totals.barred.filter((row) => names.includes(row.finding));
  const own = totals.totals[draft.finding_no] ?? (draft.finding ? totals.totals[draft.finding] : undefined);
  const sums: [string, FindingTotals, string][] = [];
  if (own) sums.push([t('finding-head', { number: draft.finding_no }), own, `finding/${draft.finding_no}`]);
  if (totals.totals.all) sums.push([t('finding-all'), totals.totals.all, 'total/all']);
  return (
    <div className={styles.column}>
      <DifferenceSheets totals={totals} rows={rowsOf(totals, draft)} sums={sums} />
      {barred.length > 0 && (
        <ul aria-label={t('finding-barred-items')}>
          {barred.map((row) => (
            <li key={`${row.item}-${row.rule}`} className={styles.inline}>
              <StatusMark kind="overdue">{t('finding-barred')}</StatusMark>
              <Code>{`${row.gd} / ${row.gd_item}`}</Code>
              <span>
                {t('finding-barred-since', { rule: row.rule })}{' '}
                <TracedDay figure={`limitation/${row.item}/${row.rule}`} iso={row.expiry} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
