import { useMemo } from 'react';
import type { ReferenceRow } from '../../api/bindings';
import { call, useRpcQuery } from '../../api/queries';
import { EmptyState, ErrorNote, Grid, type GridColumn, type RowSource } from '../../components';
import { useHost } from '../../host/context';
import { useLocale } from '../../i18n/locale';

export interface TableGridProps {
  table: string;
  draft?: string;
  filter?: string;
  day?: string;
  onOpen?: (row: ReferenceRow) => void;
}

/** Rows of a table, in force or as a draft has them, each with the line of its file. */
export function TableGrid({ table, draft, filter = '', day, onOpen }: TableGridProps) {
  const { t } = useLocale();
  const host = useHost();
  const input = useMemo(
    () => ({ table, draft: draft ?? null, filter, day: day || null }),
    [table, draft, filter, day],
  );
  const first = useRpcQuery('reference_rows', { ...input, from: 0, len: 200 });
  const found = first.data?.table === table ? first.data : undefined;
  const source = useMemo<RowSource<ReferenceRow> | undefined>(
    () =>
      found && {
        count: found.count,
        page: async (from, len) =>
          from === 0 && len >= found.rows.length && found.count <= found.rows.length
            ? found.rows
            : (await call(host, 'reference_rows', { ...input, from, len })).value.rows,
      },
    [found, host, input],
  );
  const columns = useMemo<GridColumn<ReferenceRow>[]>(() => {
    const line: GridColumn<ReferenceRow> = {
      id: 'line',
      title: t('reference-line'),
      width: 64,
      align: 'end',
      text: (row) => String(row.line),
    };
    const cells = (found?.columns ?? []).map((name, at) => ({
      id: name,
      title: name,
      width: name === 'description' || name === 'title' || name === 'legal_ref' ? 240 : 124,
      text: (row: ReferenceRow) => row.cells[at] ?? '',
    }));
    return [line, ...cells];
  }, [found?.columns, t]);
  return (
    <>
      <ErrorNote failure={first.error} />
      <Grid
        label={t('reference-rows-of', { table })}
        columns={columns}
        source={source}
        rowId={(row) => String(row.line)}
        onOpen={onOpen}
        empty={<EmptyState>{t('reference-no-rows')}</EmptyState>}
      />
    </>
  );
}
