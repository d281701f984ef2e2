import type { Sniffed } from '../../api/bindings';
import { Panel } from '../../components';
import { cx } from '../../components/cx';
import { useLocale } from '../../i18n/locale';
import styles from './Preview.module.css';

export interface PreviewProps {
  sniffed: Sniffed;
  /** With it the record numbers are buttons. */
  onPick?: (record: number) => void;
  /** Name of such a button. */
  pickLabel?: (record: number) => string;
  /** The first record below the last item, where one was chosen. */
  footerFrom?: number | null;
}

/** First records of the file as they are read now; figures and codes stay as they are written. */
export function Preview({ sniffed, onPick, pickLabel, footerFrom }: PreviewProps) {
  const { t } = useLocale();
  const mapped = new Map(sniffed.columns.map((column, at) => [at, column.canonical !== '']));
  return (
    <Panel title={t('wizard-preview')} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div role="group" className={styles.scroll} dir="ltr" tabIndex={0} aria-label={t('wizard-preview')}>
        <table className={styles.preview} dir="ltr">
          <tbody>
            {sniffed.preview.map(({ record, cells }) => {
              const isHeader = record === sniffed.header_row;
              const isAbove = record < sniffed.header_row;
              const isBelow = footerFrom != null && record >= footerFrom;
              return (
                <tr
                  key={record}
                  className={cx(isHeader && styles.header, (isAbove || isBelow) && styles.outside)}
                >
                  <th scope="row">
                    {onPick && pickLabel ? (
                      <button
                        type="button"
                        className={styles.pick}
                        aria-label={pickLabel(record)}
                        onClick={() => onPick(record)}
                      >
                        {record}
                      </button>
                    ) : (
                      record
                    )}
                  </th>
                  {cells.map((cell, column) => {
                    const Cell = isHeader ? 'th' : 'td';
                    return (
                      <Cell
                        // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place only
                        key={column}
                        scope={isHeader ? 'col' : undefined}
                        className={mapped.get(column) === false ? styles.unused : undefined}
                      >
                        <bdi dir="auto">{cell}</bdi>
                      </Cell>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
