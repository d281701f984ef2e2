import type { LevySide, RecomputedRow, Totals } from '../../api/bindings';
import { Code, Said, StatusMark, Tag, Traced } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './DifferenceSheet.module.css';
import { itemKey, stepOf, surchargeOf } from './draft';
import { isNonZero, leviesOf } from './levies';
import { type Sum, SumsSheet } from './SumsSheet';

export interface DifferenceSheetProps {
  totals: Totals;
  rows: readonly RecomputedRow[];
  /** What they come to, shown first. */
  sums: readonly Sum[];
}

/** The sums, then one block per item: before and after as two columns, the difference beside them, levy by levy. */
export function DifferenceSheets({ totals, rows, sums }: DifferenceSheetProps) {
  return (
    <div className={styles.blocks}>
      <section className={styles.block}>
        <SumsSheet sums={sums} />
      </section>
      {rows.map((row) => (
        <Block key={`${row.finding}-${row.item}-${row.lot}`} totals={totals} row={row} />
      ))}
    </div>
  );
}

function Block({ totals, row }: { totals: Totals; row: RecomputedRow }) {
  const { t, figure } = useLocale();
  const item = totals.items.find((one) => itemKey(one) === itemKey(row));
  const place = stepOf(totals, row);
  const surcharge = surchargeOf(totals, row);
  const step = place.of > 1 ? t('finding-step', { step: place.step, of: place.of }) : null;
  return (
    <section className={styles.block} aria-label={t('finding-sheet-of', { gd: row.gd, item: row.gd_item })}>
      <header className={styles.head}>
        <span>
          <Code>{`${row.gd} / ${row.gd_item}`}</Code>
        </span>
        {item && <Said>{item.description}</Said>}
        <span className={styles.marks}>
          {step && <Tag>{step}</Tag>}
          {place.after.length > 0 && (
            <Tag>{t('finding-step-after', { finding: place.after.join(', ') })}</Tag>
          )}
          {row.lot === 'affected' && <Tag>{t('finding-affected-lot')}</Tag>}
          {!row.counted && <StatusMark kind="overdue">{t('finding-not-counted')}</StatusMark>}
        </span>
      </header>
      <SideTable row={row} />
      {row.counted && surcharge && (
        <p className={styles.surcharge}>
          {t('finding-surcharge-days', { days: figure(surcharge.days) })}
          <Traced figure={`surcharge/${row.finding}/${row.item}/total`} amount={surcharge.total} />
        </p>
      )}
    </section>
  );
}

function SideTable({ row }: { row: RecomputedRow }) {
  const { t } = useLocale();
  const levies = leviesOf(row.before.levies, row.after.levies);
  const at = `finding/${row.finding}/${row.item}`;
  const lines: [key: string, label: string, pick: (side: LevySide) => string | undefined][] = [
    ['customs_value', t('finding-customs-value'), (side) => side.customs_value],
    ...levies.map((levy) => [levy, levy, (side: LevySide) => side.levies[levy]] as (typeof lines)[number]),
    ['total', t('finding-levies-total'), (side) => side.total],
  ];
  return (
    <table className={styles.sheet}>
      <thead>
        <tr>
          <th scope="col">{t('finding-levy')}</th>
          <th scope="col">{t('finding-before')}</th>
          <th scope="col">{t('finding-after')}</th>
          <th scope="col">{t('finding-difference')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([key, label, pick]) => {
          const change = row.counted ? pick(row.difference) : undefined;
          return (
            <tr key={key} className={key === 'total' ? styles.total : undefined}>
              <th scope="row">{label}</th>
              <td>
                <Traced figure={`${at}/before/${key}`} amount={pick(row.before)} />
              </td>
              <td>
                <Traced figure={`${at}/after/${key}`} amount={row.counted ? pick(row.after) : undefined} />
              </td>
              <td className={isNonZero(change) ? styles.changed : styles.same}>
                <Traced figure={`${at}/difference/${key}`} amount={change} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
