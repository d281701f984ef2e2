import { cx } from '../cx';
import field from '../field.module.css';
import { Icon } from '../Icon';
import { StatusMark } from '../Marks';
import styles from './Grid.module.css';
import type { GridColumn, RowMark } from './model';

interface RowProps<R> {
  /** Absent while its page is on the way. */
  row: R | undefined;
  index: number;
  rowIndex: number;
  top: number;
  columns: readonly GridColumn<R>[];
  activeColumn: number | null;
  marks: readonly RowMark[];
  selectable: boolean;
  selected: boolean;
  lead: boolean;
  onActivate: (column: number) => void;
  onToggle: () => void;
  onOpen: () => void;
}

/** One row. Keyed by its id, so that the engine moves it instead of painting it again. */
export function GridRow<R>(props: RowProps<R>) {
  const { row, index, rowIndex, top, columns, activeColumn, marks, selectable, selected, lead } = props;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={selectable ? selected : undefined}
      aria-busy={row === undefined ? true : undefined}
      className={cx(styles.row, styles.dataRow, activeColumn !== null && styles.activeRow)}
      style={{ transform: `translateY(${top}px)` }}
      onDoubleClick={props.onOpen}
    >
      {lead && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: Space does the same from any cell of the row
        <div
          role="gridcell"
          aria-colindex={1}
          className={styles.lead}
          onClick={selectable ? props.onToggle : undefined}
        >
          {selectable && (
            <span className={cx(field.box, selected && styles.ticked)} aria-hidden="true">
              {selected && <Icon name="check" size={12} />}
            </span>
          )}
          {marks.map((mark) => (
            <span key={mark.kind} title={mark.label}>
              <StatusMark kind={mark.kind}>
                <span className="visually-hidden">{mark.label}</span>
              </StatusMark>
            </span>
          ))}
        </div>
      )}
      {columns.map((column, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keyboard of every cell
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={at + (lead ? 2 : 1)}
          tabIndex={activeColumn === at ? 0 : -1}
          data-cell={`${index}:${at}`}
          className={column.align === 'end' ? styles.cellEnd : styles.cell}
          onClick={() => props.onActivate(at)}
        >
          {row === undefined ? (
            <span className={styles.waiting} />
          ) : column.cell ? (
            <span className={styles.clip}>{column.cell(row)}</span>
          ) : (
            <span className={styles.clip} dir="auto" title={column.text(row)}>
              {column.text(row)}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
