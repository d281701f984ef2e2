import type { ItemColumn, ItemDetail, ItemRow } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Code, ErrorNote, KeyValue, Money, Said } from '../../components';
import { cellText } from '../../domain/item/columns';
import { ItemFields } from '../../domain/item/ItemFields';
import { Digest } from '../../domain/sheet/Digest';
import { Sheet } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import styles from './ItemInspector.module.css';

/** What a trader declared beside what was assessed, by the columns that hold them. */
const PAIRS = [
  ['fact-pct', 'pct_declared', 'pct'],
  ['fact-quantity', 'quantity_declared', 'quantity'],
  ['fact-price', 'price_declared', 'price_assessed'],
  ['fact-value', 'value_declared', 'value'],
] as const;

export interface ItemInspectorProps {
  row: ItemRow;
  columns: readonly ItemColumn[];
  /** Words for a column beyond the usual ones. */
  columnName: (name: string) => string;
}

/** An item with all that its file states: declared and assessed, levies, and the record it came from. */
export function ItemInspector({ row, columns, columnName }: ItemInspectorProps) {
  const { t } = useLocale();
  const detail = useRpcQuery('item_detail', { id: row.id });
  return (
    <>
      <div className={styles.part}>
        <DeclaredAndAssessed row={row} columns={columns} />
      </div>
      <div className={styles.part}>
        <ItemFields row={row} columns={columns} without={PAIRS.flatMap(([, a, b]) => [a, b])} />
      </div>
      <ErrorNote failure={detail.error} />
      {detail.data && detail.data.beyond.length > 0 && (
        <section className={styles.part}>
          <h3>{t('item-beyond')}</h3>
          <KeyValue
            facts={detail.data.beyond.map(
              ({ name, value }) => [columnName(name), <Said key="v">{value}</Said>] as const,
            )}
          />
        </section>
      )}
      {detail.data && detail.data.levies.length > 0 && <Levies detail={detail.data} />}
      {detail.data && <Raw detail={detail.data} />}
    </>
  );
}

function DeclaredAndAssessed({ row, columns }: Pick<ItemInspectorProps, 'row' | 'columns'>) {
  const locale = useLocale();
  const { t } = locale;
  const text = (name: string) => {
    const at = columns.findIndex((column) => column.name === name);
    const column = columns[at];
    return column ? cellText(column, row.values[at], locale) : '–';
  };
  return (
    <Sheet
      label={t('item-declared-assessed')}
      rows={PAIRS}
      rowKey={([name]) => name}
      columns={[
        { id: 'fact', label: t('item-fact'), wide: true, cell: ([name]) => t(`item-${name}`) },
        {
          id: 'declared',
          label: t('item-declared'),
          figure: true,
          cell: ([, declared]) => <Code>{text(declared)}</Code>,
        },
        {
          id: 'assessed',
          label: t('item-assessed'),
          figure: true,
          cell: ([, , assessed]) => <Code>{text(assessed)}</Code>,
        },
      ]}
    />
  );
}

function Levies({ detail }: { detail: ItemDetail }) {
  const { t } = useLocale();
  return (
    <section className={styles.part}>
      <h3>{t('item-levies')}</h3>
      <Sheet
        label={t('item-levies')}
        rows={detail.levies.map((line, at) => ({ line, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          { id: 'levy', label: t('item-levy'), cell: ({ line }) => <Said>{line.levy}</Said> },
          {
            id: 'base',
            label: t('item-base'),
            figure: true,
            cell: ({ line }) => <Money amount={line.base} />,
          },
          { id: 'rate', label: t('item-rate'), figure: true, cell: ({ line }) => <Said>{line.rate}</Said> },
          {
            id: 'amount',
            label: t('item-amount'),
            figure: true,
            cell: ({ line }) => <Money amount={line.amount} />,
          },
          { id: 'mode', label: t('item-mode'), cell: ({ line }) => <Said>{line.mode}</Said> },
        ]}
      />
    </section>
  );
}

/** The record as it stands in the file, with the file, its hash and the record number. */
function Raw({ detail }: { detail: ItemDetail }) {
  const { t } = useLocale();
  return (
    <section className={styles.part}>
      <h3>{t('item-raw')}</h3>
      <KeyValue
        facts={[
          [t('wizard-file-name'), <Said key="file">{detail.file_name}</Said>],
          [t('problems-row'), <Code key="record">{String(detail.record)}</Code>],
          [t('wizard-hash'), <Digest key="hash" hex={detail.sha256} />],
        ]}
      />
      <details>
        <summary>{t('item-raw-cells', { count: detail.cells.length })}</summary>
        <table className={styles.raw}>
          <tbody>
            {detail.cells.map(({ name, value }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells of a record are known by their place only
              <tr key={at}>
                <th scope="row">
                  <bdi dir="auto">{name || '–'}</bdi>
                </th>
                <td>
                  <bdi dir="auto">{value === '' ? '∅' : value}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
