import type { FindingIn, FindingTotals, Totals } from '../../api/bindings';
import { Code, Money, StatusMark, Traced, TracedDay } from '../../components';
import { DifferenceSheets } from '../../domain/finding/DifferenceSheet';
import { rowsOf } from '../../domain/finding/draft';
import { leviesOf } from '../../domain/finding/levies';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
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
  const lines: [string, FindingTotals, string][] = [];
  if (own) lines.push([t('finding-head', { number: draft.finding_no }), own, `finding/${draft.finding_no}`]);
  if (totals.totals.all) lines.push([t('finding-all'), totals.totals.all, 'total/all']);
  const levies = leviesOf(...lines.map(([, one]) => one.levies));
  const columns: SheetColumn<(typeof lines)[number]>[] = [
    { id: 'name', label: t('finding-sums'), cell: ([name]) => name },
    {
      id: 'short',
      label: t('case-short-levied'),
      figure: true,
      cell: ([, one, at]) => <Traced figure={`${at}/short`} amount={one.short} />,
    },
    {
      id: 'surcharge',
      label: t('case-surcharge'),
      figure: true,
      cell: ([, one, at]) => <Traced figure={`${at}/surcharge/total`} amount={one.surcharge_total} />,
    },
    {
      id: 'demand',
      label: t('case-demand'),
      figure: true,
      cell: ([, one, at]) => (
        <strong>
          <Traced figure={`${at}/demand`} amount={one.demand} />
        </strong>
      ),
    },
    {
      id: 'offending',
      label: t('finding-offending-value'),
      figure: true,
      cell: ([, one]) => <Money amount={one.offending_value} />,
    },
    ...levies.map((levy) => ({
      id: levy,
      label: levy,
      figure: true,
      cell: ([, one, at]: (typeof lines)[number]) => (
        <Traced figure={`${at}/${levy}`} amount={one.levies[levy]} />
      ),
    })),
  ];
  return (
    <div className={styles.column}>
      <Sheet label={t('finding-sums')} columns={columns} rows={lines} rowKey={([name]) => name} />
      <DifferenceSheets totals={totals} rows={rowsOf(totals, draft)} />
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
