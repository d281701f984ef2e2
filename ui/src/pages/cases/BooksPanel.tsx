import { useState } from 'react';
import type { Book } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import {
  Button,
  Code,
  Day,
  Dialog,
  EmptyState,
  ErrorNote,
  Money,
  Panel,
  Said,
  Select,
  StatusMark,
} from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

const KINDS = ['purchases', 'stock', 'payments', 'ledger', 'sales_annex', 'remittances', 'exports'] as const;

/** The auditee's own books: purchases, stock, payments and what else they keep, each with what became of its records. */
export function BooksPanel({ caseId }: { caseId: string }) {
  const { t, figure } = useLocale();
  const list = useRpcQuery('book_list', { case: caseId });
  const remove = useRpcMutation('book_remove');
  const [adding, setAdding] = useState(false);
  const books = list.data?.books ?? [];
  const add = (
    <Button icon="plus" onPress={() => setAdding(true)}>
      {t('books-import')}
    </Button>
  );
  const columns: SheetColumn<Book>[] = [
    { id: 'kind', label: t('books-kind'), cell: (one) => t(`books-kind-${one.kind}`) },
    { id: 'file', label: t('evidence-name'), wide: true, cell: (one) => <Said>{one.file_name}</Said> },
    {
      id: 'period',
      label: t('books-period'),
      cell: (one) =>
        one.period_from && one.period_to ? (
          <>
            <Day iso={one.period_from} /> – <Day iso={one.period_to} />
          </>
        ) : (
          '–'
        ),
    },
    { id: 'stored', label: t('books-lines'), figure: true, cell: (one) => figure(one.stored) },
    {
      id: 'aside',
      label: t('books-set-aside'),
      figure: true,
      cell: (one) =>
        one.set_aside === 0 ? '0' : <StatusMark kind="due">{figure(one.set_aside)}</StatusMark>,
    },
    {
      id: 'sum',
      label: t('books-sums'),
      cell: (one) =>
        Object.entries(one.sums).map(([column, sum]) => (
          <div key={column}>
            <Code>{column}</Code> <Money amount={sum} />
          </div>
        )),
    },
    { id: 'hash', label: t('evidence-hash'), cell: (one) => <Code>{one.sha256.slice(0, 16)}</Code> },
    {
      id: 'remove',
      label: t('extracts-actions'),
      cell: (one) => (
        <Button
          kind="quiet"
          aria-label={t('books-remove-named', { name: one.file_name })}
          isDisabled={remove.isPending}
          onPress={() => remove.mutate({ book: one.id })}
        >
          {t('books-remove')}
        </Button>
      ),
    },
  ];
  return (
    <Panel title={t('books-title')} actions={books.length > 0 ? add : undefined} flush={books.length > 0}>
      <ErrorNote failure={list.error ?? remove.error} />
      {list.data && books.length === 0 && <EmptyState action={add}>{t('books-empty')}</EmptyState>}
      {books.length > 0 && (
        <Sheet label={t('books-title')} columns={columns} rows={books} rowKey={(one) => one.id} />
      )}
      {adding && <BookDialog caseId={caseId} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function BookDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useLocale();
  const [path, setPath] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const take = useRpcMutation('book_import');
  const run = () => {
    if (kind === null) return;
    take.mutate({ case: caseId, kind, path: path.trim(), answers: {} }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('books-import')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button
            kind="next"
            isDisabled={path.trim() === '' || kind === null || take.isPending}
            onPress={run}
          >
            {t('books-import')}
          </Button>
        </>
      }
    >
      <PathField
        label={t('evidence-path')}
        kind="file"
        note={t('books-path-note')}
        value={path}
        onChange={setPath}
      />
      <Select
        label={t('books-kind')}
        choices={KINDS.map((one) => ({ value: one, label: t(`books-kind-${one}`) }))}
        value={kind}
        onChange={setKind}
      />
      <ErrorNote failure={take.error} />
    </Dialog>
  );
}
