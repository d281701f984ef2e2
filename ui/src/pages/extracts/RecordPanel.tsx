import { useState } from 'react';
import type { RecordCell } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Button, Code, ErrorNote, IconButton, Loading, Panel, StatusMark, TextField } from '../../components';
import { useCodeWords, useColumnName } from '../../domain/extract/words';
import { Actions } from '../../domain/sheet/Layout';
import { Sheet } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import { CorrectionLines } from './CorrectionsTab';
import styles from './Extract.module.css';

export interface RecordPanelProps {
  extractId: string;
  record: number;
  onClose: () => void;
}

/** A record as it stands in the file; one that was set aside is corrected here, with a reason that is kept. */
export function RecordPanel({ extractId, record, onClose }: RecordPanelProps) {
  const { t } = useLocale();
  const words = useCodeWords();
  const shown = useRpcQuery('extract_record', { extract_id: extractId, record });
  const correct = useRpcMutation('extract_correct');
  const [cells, setCells] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const data = shown.data;
  const open = data?.problems.some((one) => one.first && !one.corrected) ?? false;
  const put = (cell: RecordCell, text: string) => {
    const { [cell.source]: _, ...rest } = cells;
    setCells(text === cell.text ? rest : { ...rest, [cell.source]: text });
  };
  const changed = Object.keys(cells).length;
  return (
    <Panel
      title={t('record-title', { record })}
      actions={<IconButton icon="close" label={t('record-close')} onPress={onClose} />}
    >
      <ErrorNote failure={shown.error} />
      {!data && !shown.error && <Loading />}
      {data?.problems.map((one) => (
        <StatusMark key={`${one.column}-${one.reason}`} kind={one.corrected ? 'done' : 'overdue'}>
          {one.column === ''
            ? words('problem', one.reason)
            : t('record-problem', { column: one.column, why: words('problem', one.reason) })}
        </StatusMark>
      ))}
      {data && data.corrections.length > 0 && <CorrectionLines corrections={data.corrections} />}
      {data && open && (
        <>
          <p>{t('record-correct-words')}</p>
          <TextField
            label={t('record-reason')}
            note={t('record-reason-note')}
            isRequired
            value={reason}
            onChange={setReason}
          />
          <ErrorNote failure={correct.error} />
          <Actions>
            <Button
              kind="next"
              isDisabled={changed === 0 || reason.trim() === '' || correct.isPending}
              onPress={() => correct.mutate({ extract_id: extractId, record, cells, reason: reason.trim() })}
            >
              {t('record-correct')}
            </Button>
            <span role="status">{t('record-changed', { count: changed })}</span>
          </Actions>
        </>
      )}
      {data && (
        <Cells
          cells={data.cells}
          wrong={data.problems.map((one) => one.column)}
          draft={open ? cells : null}
          onChange={put}
        />
      )}
    </Panel>
  );
}

interface CellsProps {
  cells: readonly RecordCell[];
  /** Columns that cannot be read. */
  wrong: readonly string[];
  /** New texts by header; null when nothing is to be changed. */
  draft: Record<string, string> | null;
  onChange: (cell: RecordCell, text: string) => void;
}

/** The cells of a record in the order of the file, those that cannot be read first. */
function Cells({ cells, wrong, draft, onChange }: CellsProps) {
  const { t } = useLocale();
  const columnName = useColumnName();
  const isWrong = (cell: RecordCell) => cell.source !== '' && wrong.includes(cell.source);
  const rows = cells.map((cell, at) => ({ cell, at }));
  rows.sort((a, b) => Number(isWrong(b.cell)) - Number(isWrong(a.cell)) || a.at - b.at);
  return (
    <Sheet
      label={t('record-cells')}
      rows={rows}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          id: 'source',
          label: t('wizard-source-column'),
          cell: ({ cell }) => (
            <>
              <bdi dir="auto">{cell.source || '–'}</bdi>{' '}
              {isWrong(cell) && <StatusMark kind="overdue">{t('record-wrong')}</StatusMark>}
            </>
          ),
        },
        {
          id: 'canonical',
          label: t('wizard-taken-for'),
          cell: ({ cell }) => (cell.canonical === '' ? '–' : columnName(cell.canonical)),
        },
        {
          id: 'text',
          wide: true,
          label: t('problems-raw'),
          cell: ({ cell }) =>
            draft && cell.source !== '' ? (
              <div className={styles.cell}>
                <TextField
                  label={t('record-cell', { column: cell.source })}
                  labelHidden
                  value={draft[cell.source] ?? cell.text}
                  onChange={(text) => onChange(cell, text)}
                />
              </div>
            ) : (
              <bdi dir="auto">{cell.text === '' ? '∅' : cell.text}</bdi>
            ),
        },
        {
          id: 'points',
          label: t('problems-code-points'),
          cell: ({ cell }) => (
            <div className={styles.points}>
              <Code>{codePoints(cell.text)}</Code>
            </div>
          ),
        },
      ]}
    />
  );
}

/** Code points of the first characters, as proof for the owner of the data. */
function codePoints(text: string): string {
  const points = [...text].slice(0, 40).map((letter) => {
    const hex = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${hex.padStart(4, '0')}`;
  });
  return points.join(' ');
}
