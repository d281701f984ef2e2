import type { PartnerColumn, PartnerRow } from '../../api/bindings';
import type { GridColumn } from '../../components';
import type { Locale } from '../../i18n/locale';

const NARROW = [
  'grade',
  'item',
  'items',
  'partner',
  'record',
  'duty_pct',
  'rows',
  'export_rows',
  'import_rows',
  'side',
];
const BROAD = ['description', 'exporter', 'consignee', 'trader_name', 'file', 'containers', 'gd', 'signs'];

/** Key of a column's or word's text. */
function dashed(name: string): string {
  return name.replaceAll('_', '-');
}

/** Text of a cell as a person reads it; nothing for a value that is not known. */
export function cellText(kind: string, cell: string, locale: Locale): string {
  if (cell === '') return kind === 'figure' ? '–' : '';
  if (kind === 'figure') return locale.figure(cell);
  if (kind === 'day') return locale.date(cell);
  if (kind === 'word') return locale.t(`partner-word-${dashed(cell)}`);
  if (kind === 'words') {
    return cell
      .split(' ')
      .map((word) => locale.t(`partner-word-${dashed(word)}`))
      .join(', ');
  }
  return cell;
}

/** Columns of a part of the comparison for the grid. */
export function gridColumns(columns: readonly PartnerColumn[], locale: Locale): GridColumn<PartnerRow>[] {
  return columns.map((column, at) => ({
    id: column.name,
    title: locale.t(`partner-column-${dashed(column.name)}`),
    width: NARROW.includes(column.name) ? 72 : BROAD.includes(column.name) ? 190 : 116,
    align: column.kind === 'figure' ? 'end' : 'start',
    text: (row) => cellText(column.kind, row.cells[at] ?? '', locale),
  }));
}

/** Cell of a column by its name. */
export function cellOf(columns: readonly PartnerColumn[], row: PartnerRow, name: string): string {
  const at = columns.findIndex((column) => column.name === name);
  return at < 0 ? '' : (row.cells[at] ?? '');
}
