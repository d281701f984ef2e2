import { useState } from 'react';
import type { Draft, ReferenceColumn, ReferenceRow, ReferenceShape } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { Button, DateField, Dialog, ErrorNote, Select, TextField } from '../../components';
import { useTableName } from '../../domain/reference/words';
import { Actions, Fields } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';

export interface RowDialogProps {
  draft: Draft;
  shape: ReferenceShape;
  /** The row that is changed; none for a new one. */
  row: ReferenceRow | null;
  onClose: () => void;
}

/** A row of a draft as a form made of its table's columns: changed, followed from a day, ended or removed. */
export function RowDialog({ draft, shape, row, onClose }: RowDialogProps) {
  const { t } = useLocale();
  const name = useTableName();
  const [cells, setCells] = useState<Record<string, string>>(() =>
    Object.fromEntries(shape.columns.map((column, at) => [column.name, row?.cells[at] ?? ''])),
  );
  const [day, setDay] = useState('');
  const set = useRpcMutation('reference_draft_set');
  const follow = useRpcMutation('reference_draft_follow');
  const end = useRpcMutation('reference_draft_end');
  const remove = useRpcMutation('reference_draft_remove');
  const at = { draft: draft.id, table: shape.name, seen: draft.content };
  const done = { onSuccess: onClose };
  const differing = Object.fromEntries(
    shape.columns
      .filter((column, place) => cells[column.name] !== (row?.cells[place] ?? ''))
      .map((column) => [column.name, cells[column.name] ?? '']),
  );
  const missing = shape.columns.some((column) => column.required && (cells[column.name] ?? '').trim() === '');
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const failed = set.error ?? follow.error ?? end.error ?? remove.error;
  const line = row?.line ?? 0;
  const save = () => set.mutate({ ...at, line: row ? line : null, cells: row ? differing : cells }, done);
  return (
    <Dialog
      isOpen
      width="wide"
      title={
        row
          ? t('refdraft-row', { table: name(shape.name), line })
          : t('refdraft-new-row', { table: name(shape.name) })
      }
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button kind="next" isDisabled={missing || Object.keys(differing).length === 0} onPress={save}>
            {t('refdraft-save-row')}
          </Button>
        </>
      }
    >
      <ErrorNote failure={failed} />
      <Fields>
        {shape.columns.map((column) => (
          <Cell
            key={column.name}
            column={column}
            value={cells[column.name] ?? ''}
            onChange={(text) => setCells((old) => ({ ...old, [column.name]: text }))}
          />
        ))}
      </Fields>
      {row && (
        <>
          {shape.period.length > 0 && (
            <>
              <p>{t('refdraft-period-note')}</p>
              <Fields>
                <DateField label={t('refdraft-day')} value={day} onChange={setDay} />
              </Fields>
            </>
          )}
          <Actions>
            {shape.period.length > 0 && (
              <>
                <Button
                  isDisabled={!dated}
                  onPress={() => follow.mutate({ ...at, line, from: day, cells: differing }, done)}
                >
                  {t('refdraft-follow')}
                </Button>
                <Button isDisabled={!dated} onPress={() => end.mutate({ ...at, line, on: day }, done)}>
                  {t('refdraft-end')}
                </Button>
              </>
            )}
            <Button kind="danger" onPress={() => remove.mutate({ ...at, line }, done)}>
              {t('refdraft-remove')}
            </Button>
          </Actions>
        </>
      )}
    </Dialog>
  );
}

interface CellProps {
  column: ReferenceColumn;
  value: string;
  onChange: (text: string) => void;
}

function Cell({ column, value, onChange }: CellProps) {
  const { t } = useLocale();
  const shared = { label: column.name, value, onChange };
  const words = column.kind === 'yes_no' ? ['yes', 'no'] : column.words;
  if (words.length > 0) {
    const choices = column.required ? words : ['', ...words];
    return (
      <Select
        {...shared}
        choices={choices.map((word) => ({ value: word, label: word || t('refdraft-blank') }))}
      />
    );
  }
  if (column.kind === 'date') return <DateField {...shared} isRequired={column.required} />;
  const plain = column.kind === 'text' || column.kind === 'list';
  return (
    <TextField
      {...shared}
      isRequired={column.required}
      face={plain ? 'text' : 'code'}
      note={column.kind === 'list' ? t('refdraft-list-note') : undefined}
    />
  );
}
