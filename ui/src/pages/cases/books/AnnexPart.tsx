import { useState } from 'react';
import type { AnnexLeft, AnnexRow } from '../../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../../api/queries';
import {
  Button,
  Checkbox,
  Code,
  EmptyState,
  ErrorNote,
  Money,
  Panel,
  Said,
  Select,
  StatusMark,
} from '../../../components';
import { said } from '../../../domain/books/said';
import { Sheet, type SheetColumn } from '../../../domain/sheet/Sheet';
import { useLocale } from '../../../i18n/locale';
import styles from '../cases.module.css';

/** Goods imported under a concession that were sold as they were. */
export function AnnexPart({ caseId }: { caseId: string }) {
  const locale = useLocale();
  const { t, figure } = locale;
  const list = useRpcQuery('book_list', { case: caseId });
  const books = (list.data?.books ?? []).filter((one) => one.kind === 'sales_annex');
  const [picked, setPicked] = useState<string | null>(null);
  const [fifo, setFifo] = useState(false);
  const book = picked ?? books[0]?.id ?? '';
  const annex = useRpcQuery('book_annex', { case: caseId, book, fifo }, { enabled: book !== '' });
  const take = useRpcMutation('book_annex_take');
  const takeRows = (rows: string[]) => take.mutate({ case: caseId, book, fifo, rows });
  const rows = annex.data?.rows ?? [];
  const open = rows.filter((one) => one.candidate === null).map((one) => one.row);
  const columns: SheetColumn<AnnexRow>[] = [
    { id: 'item', label: t('match-gd'), cell: (one) => <Code>{`${one.gd} / ${one.gd_item}`}</Code> },
    { id: 'goods', label: t('match-goods'), wide: true, cell: (one) => <Said>{one.description}</Said> },
    { id: 'claim', label: t('annex-claim'), cell: (one) => <Code>{one.claim}</Code> },
    {
      id: 'imported',
      label: t('annex-imported'),
      figure: true,
      cell: (one) => <Money amount={one.imported} unit={one.unit} />,
    },
    {
      id: 'sold',
      label: t('annex-sold'),
      figure: true,
      cell: (one) => <Money amount={one.sold} unit={one.unit} />,
    },
    {
      id: 'share',
      label: t('annex-share'),
      figure: true,
      cell: (one) => <Money amount={one.share_pct} unit="%" />,
    },
    {
      id: 'affected',
      label: t('annex-affected'),
      figure: true,
      cell: (one) => <Money amount={one.affected_qty} unit={one.unit} />,
    },
    {
      id: 'amount',
      label: t('candidate-amount'),
      figure: true,
      cell: (one) => (
        <span title={one.amount_note || undefined}>
          <Money amount={one.amount} />
        </span>
      ),
    },
    {
      id: 'do',
      label: t('extracts-actions'),
      cell: (one) =>
        one.candidate ? (
          <StatusMark kind="flag">{t('match-taken')}</StatusMark>
        ) : (
          <Button kind="quiet" isDisabled={take.isPending} onPress={() => takeRows([one.row])}>
            {t('match-take')}
          </Button>
        ),
    },
  ];
  const left: SheetColumn<AnnexLeft>[] = [
    { id: 'record', label: t('match-line'), cell: (one) => figure(one.record) },
    { id: 'gd', label: t('match-gd'), cell: (one) => <Code>{one.gd || '–'}</Code> },
    { id: 'pct', label: t('match-pct'), cell: (one) => <Code>{one.pct}</Code> },
    {
      id: 'quantity',
      label: t('match-quantity'),
      figure: true,
      cell: (one) => <Money amount={one.quantity} unit={one.unit} />,
    },
    { id: 'reason', label: t('match-reason'), wide: true, cell: (one) => said(one.reason, locale) },
  ];
  if (list.data && books.length === 0) return <EmptyState>{t('annex-no-books')}</EmptyState>;
  return (
    <div className={styles.padded}>
      <div className={styles.bar}>
        <Select
          label={t('books-kind-sales_annex')}
          labelHidden
          choices={books.map((one) => ({ value: one.id, label: one.file_name }))}
          value={book}
          onChange={setPicked}
        />
        <Checkbox isSelected={fifo} onChange={setFifo}>
          {t('annex-fifo')}
        </Checkbox>
        <Button kind="next" isDisabled={open.length === 0 || take.isPending} onPress={() => takeRows(open)}>
          {t('match-take-count', { count: open.length })}
        </Button>
      </div>
      <ErrorNote failure={list.error ?? annex.error ?? take.error} />
      {annex.data && (
        <Panel title={t('annex-title')} flush>
          {rows.length === 0 ? (
            <EmptyState>{t('annex-nothing')}</EmptyState>
          ) : (
            <Sheet label={t('annex-title')} columns={columns} rows={rows} rowKey={(one) => one.row} />
          )}
        </Panel>
      )}
      {annex.data && (
        <p>{t('annex-lines', { used: figure(annex.data.lines_used), lines: figure(annex.data.lines) })}</p>
      )}
      {annex.data && annex.data.left.length > 0 && (
        <Panel title={t('annex-left')} flush>
          <Sheet
            label={t('annex-left')}
            columns={left}
            rows={annex.data.left}
            rowKey={(one) => String(one.record)}
          />
        </Panel>
      )}
    </div>
  );
}
