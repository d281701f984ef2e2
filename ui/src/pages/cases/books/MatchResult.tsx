import { type ReactNode, useMemo, useState } from 'react';
import type { BookMatch, MatchRow } from '../../../api/bindings';
import { call, useRpcMutation, useRpcQuery } from '../../../api/queries';
import { usePageCommands } from '../../../app/commands';
import { Button, EmptyState, ErrorNote, Grid, RadioGroup, type RowSource } from '../../../components';
import books from '../../../domain/books/books.module.css';
import { matchColumns, PARTS, type Part } from '../../../domain/books/matchColumns';
import { said } from '../../../domain/books/said';
import { TotalsStrip } from '../../../domain/books/TotalsStrip';
import { useHost } from '../../../host/context';
import { useLocale } from '../../../i18n/locale';
import styles from '../cases.module.css';

interface RunProps {
  caseId: string;
  matching: string;
}

/** How many rows each part has. */
function counts(run: BookMatch): Record<Part, number> {
  return {
    differ: run.differ,
    lines: run.lines_alone.count,
    items: run.items_alone.count,
    agree: run.agree,
    not_compared: run.not_compared,
  };
}

/** What a run says as a whole: sums of both sides, and what could not be compared. */
function Head({
  caseId,
  matching,
  onAgain,
  children,
}: RunProps & { onAgain: () => void; children: ReactNode }) {
  const locale = useLocale();
  const run = useRpcQuery('book_match_show', { case: caseId, matching });
  return (
    <>
      <ErrorNote failure={run.error} />
      {run.data && <TotalsStrip run={run.data} />}
      {run.data?.notes.map((note) => (
        <p key={note.key}>{said(note, locale)}</p>
      ))}
      <div className={styles.bar}>
        <Button icon="plus" onPress={onAgain}>
          {locale.t('match-again')}
        </Button>
        {children}
      </div>
    </>
  );
}

/** Rows of a run, part by part; rows that are chosen become candidate findings. */
function Rows({ caseId, matching }: RunProps) {
  const locale = useLocale();
  const { t, figure } = locale;
  const host = useHost();
  const [part, setPart] = useState<Part>('differ');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<MatchRow | null>(null);
  const run = useRpcQuery('book_match_show', { case: caseId, matching });
  const take = useRpcMutation('book_match_take');
  const columns = useMemo(() => matchColumns(part, locale), [part, locale]);
  const data = run.data;
  const updated = run.dataUpdatedAt;
  const source = useMemo<RowSource<MatchRow> | undefined>(() => {
    if (!data || updated === 0) return undefined;
    return {
      count: counts(data)[part],
      page: async (from, len) => {
        const input = { case: caseId, matching, part, from, len };
        return (await call(host, 'book_match_rows', input)).value.rows;
      },
    };
  }, [data, updated, part, host, caseId, matching]);
  const rows = selected.size > 0 ? [...selected] : active ? [active.row] : [];
  const may = rows.length > 0 && (part === 'differ' || part === 'lines' || part === 'items');
  const takeRows = () => {
    if (!may || take.isPending) return;
    take.mutate({ case: caseId, matching, rows }, { onSuccess: () => setSelected(new Set()) });
  };
  const choose = (next: string) => {
    setPart(PARTS.find((one) => one === next) ?? 'differ');
    setSelected(new Set());
    setActive(null);
  };
  usePageCommands([{ id: 'match-take', label: t('match-take'), keys: 'KeyF', run: takeRows }]);
  if (!data) return <ErrorNote failure={run.error} />;
  return (
    <>
      <div className={books.parts}>
        <RadioGroup
          inline
          label={t('match-part')}
          value={part}
          onChange={choose}
          choices={PARTS.map((one) => ({
            value: one,
            label: `${t(`match-part-${one.replace('_', '-')}`)} (${figure(counts(data)[one])})`,
          }))}
        />
        <ErrorNote failure={take.error} />
        {take.data && (
          <p role="status">{t('match-taken-now', { new: take.data.new, known: take.data.known })}</p>
        )}
      </div>
      <Grid
        label={t(`match-part-${part.replace('_', '-')}`)}
        columns={columns}
        source={source}
        rowId={(row) => row.row}
        onActive={setActive}
        selected={selected}
        onSelect={setSelected}
        tools={
          <Button kind="next" isDisabled={!may || take.isPending} onPress={takeRows}>
            {t('match-take-count', { count: rows.length })}
          </Button>
        }
        empty={<EmptyState>{t('match-part-empty')}</EmptyState>}
      />
    </>
  );
}

/** The two halves of a run on the page. */
export const MatchResult = { Head, Rows };
