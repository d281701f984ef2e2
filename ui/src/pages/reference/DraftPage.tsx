import { useState } from 'react';
import type { Draft, ReferenceRow } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { Link, useLocation } from '../../app/router';
import { Button, ErrorNote, Loading, Panel, Said, Select } from '../../components';
import { DraftState } from '../../domain/reference/DraftState';
import { Person } from '../../domain/reference/People';
import { Problems } from '../../domain/reference/Problems';
import styles from '../../domain/reference/reference.module.css';
import { useTableName } from '../../domain/reference/words';
import { useLocale } from '../../i18n/locale';
import { DraftActions } from './DraftActions';
import { DraftChanges } from './DraftChanges';
import { RowDialog } from './RowDialog';
import { TableGrid } from './TableGrid';

/** One draft: what it changes, what is wrong with it, its tables, and what can be done with it now. */
export function DraftPage() {
  const { t } = useLocale();
  const { params } = useLocation();
  const show = useRpcQuery('reference_draft_show', { draft: params.draft ?? '' });
  const draft = show.data;
  return (
    <Page
      title={draft?.name ?? t('refdraft-title')}
      about={
        draft && (
          <>
            <DraftState state={draft.state} /> · <Person person={draft.author} /> ·{' '}
            <Link to="/reference?tab=drafts">{t('refdraft-all')}</Link>
          </>
        )
      }
      actions={draft && <DraftActions draft={draft} />}
    >
      <ErrorNote failure={show.error} />
      {show.isPending && <Loading />}
      {draft && <DraftBody draft={draft} />}
    </Page>
  );
}

function DraftBody({ draft }: { draft: Draft }) {
  const { t } = useLocale();
  const editable = draft.mine && (draft.state === 'draft' || draft.state === 'returned');
  return (
    <>
      {draft.note !== '' && (
        <p>
          {t('refdraft-author-says')} <Said>{draft.note}</Said>
        </p>
      )}
      {draft.review_note !== '' && (
        <p>
          <Person person={draft.reviewer} />: <Said>{draft.review_note}</Said>
        </p>
      )}
      <Panel title={t('refdraft-changes')} flush={draft.changes.length > 0}>
        {draft.changes.length === 0 ? (
          <p>{t('refdraft-no-changes')}</p>
        ) : (
          <DraftChanges changes={draft.changes} />
        )}
      </Panel>
      {draft.problems.length > 0 && (
        <Panel title={t('refproblem-list')}>
          <Problems problems={draft.problems} />
        </Panel>
      )}
      <DraftTable draft={draft} editable={editable} />
    </>
  );
}

function DraftTable({ draft, editable }: { draft: Draft; editable: boolean }) {
  const { t } = useLocale();
  const name = useTableName();
  const shapes = useRpcQuery('reference_shapes', {});
  const [table, setTable] = useState(draft.tables[0] ?? 'pct_tariff');
  const [row, setRow] = useState<ReferenceRow | 'new' | null>(null);
  const tables = shapes.data?.tables ?? [];
  const shape = tables.find((one) => one.name === table);
  const choices = tables
    .filter((one) => editable || draft.tables.includes(one.name))
    .map((one) => ({
      value: one.name,
      label: draft.tables.includes(one.name) ? `${name(one.name)} •` : name(one.name),
    }));
  return (
    <Panel
      title={t('reference-tab-tables')}
      flush
      actions={
        editable && (
          <Button icon="plus" onPress={() => setRow('new')}>
            {t('refdraft-add-row')}
          </Button>
        )
      }
    >
      <div className={styles.tools}>
        <Select label={t('reference-table')} choices={choices} value={table} onChange={setTable} />
        {editable && <p className={styles.soft}>{t('refdraft-edit-note')}</p>}
      </div>
      <div className={styles.grid}>
        <TableGrid table={table} draft={draft.id} onOpen={editable ? setRow : undefined} />
      </div>
      {row !== null && shape && (
        <RowDialog
          draft={draft}
          shape={shape}
          row={row === 'new' ? null : row}
          onClose={() => setRow(null)}
        />
      )}
    </Panel>
  );
}
