import styles from './Grid.module.css';
import type { GridColumn } from './model';

interface TotalsProps<R> {
  columns: readonly GridColumn<R>[];
  /** Text per column; absent where nothing is summed. */
  totals: Readonly<Record<string, string>>;
  lead: boolean;
  rowIndex: number;
}

/** The line at the foot: sums over the whole source, as its owner gave them. */
export function GridTotals<R>({ columns, totals, lead, rowIndex }: TotalsProps<R>) {
  return (
    <div role="rowgroup" className={styles.foot}>
      <div role="row" aria-rowindex={rowIndex} className={styles.row}>
        {lead && <div role="gridcell" className={styles.lead} />}
        {columns.map((column) => (
          <div
            key={column.id}
            role="gridcell"
            className={column.align === 'end' ? styles.cellEnd : styles.cell}
          >
            <bdi className={styles.clip}>{totals[column.id] ?? ''}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}
