import type { ItemColumn, ItemRow } from '../../api/bindings';
import { Code, KeyValue, Said, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';
import { cellText, columnTitle } from './columns';

/** Words for a flag; one without words shows itself. */
export function flagWords(flag: string, has: (key: string) => boolean, t: (key: string) => string): string {
  const key = `flag-${flag.toLowerCase().replaceAll('_', '-')}`;
  return has(key) ? t(key) : flag;
}

/** Flags of an item as marks. */
export function Flags({ flags }: { flags: readonly string[] }) {
  const { has, t } = useLocale();
  return flags.map((flag) => (
    <StatusMark key={flag} kind="flag">
      {flagWords(flag, has, t)}
    </StatusMark>
  ));
}

export interface ItemFieldsProps {
  row: Pick<ItemRow, 'values' | 'flags'>;
  columns: readonly ItemColumn[];
  /** Columns that are shown elsewhere. */
  without?: readonly string[];
}

/** Every field of an item, whatever columns the grid shows. */
export function ItemFields({ row, columns, without = [] }: ItemFieldsProps) {
  const locale = useLocale();
  return (
    <>
      <Flags flags={row.flags} />
      <KeyValue
        facts={columns.flatMap((column, at) => {
          if (without.includes(column.name)) return [];
          const text = cellText(column, row.values[at], locale);
          const plain = column.kind === 'text';
          return [
            [
              columnTitle(column, locale),
              plain ? <Said key="v">{text}</Said> : <Code key="v">{text}</Code>,
            ] as const,
          ];
        })}
      />
    </>
  );
}
