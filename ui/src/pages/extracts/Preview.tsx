import type { Sniffed } from '../../api/bindings';
import { Panel } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './Preview.module.css';

/** First rows of the file as they are read now; figures and codes stay as they are written. */
export function Preview({ sniffed }: { sniffed: Sniffed }) {
  const { t } = useLocale();
  const rows = sniffed.preview;
  return (
    <Panel title={t('wizard-preview')} flush>
      <div className={styles.scroll} dir="ltr">
        <table className={styles.preview} dir="ltr">
          <tbody>
            {rows.map((row, at) => {
              const isHeader = at + 1 === sniffed.header_row;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are known by their place only
                <tr key={at} className={isHeader ? styles.header : undefined}>
                  <th scope="row">{at + 1}</th>
                  {row.map((cell, column) => {
                    const Cell = isHeader ? 'th' : 'td';
                    return (
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place only
                      <Cell key={column} scope={isHeader ? 'col' : undefined}>
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
