import { useState } from 'react';
import type { Draft } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { go, Link, to } from '../../app/router';
import { Button, Checkbox, EmptyState, ErrorNote, Loading, Panel, Said, TextField } from '../../components';
import { DraftState } from '../../domain/reference/DraftState';
import { Person } from '../../domain/reference/People';
import styles from '../../domain/reference/reference.module.css';
import { Actions } from '../../domain/sheet/Layout';
import { PathField } from '../../domain/sheet/PathField';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** Drafts of new versions: own ones, and those of others that wait for a second person. */
export function DraftsTab() {
  const { t, figure } = useLocale();
  const list = useRpcQuery('reference_draft_list', {});
  const drafts = list.data?.drafts;
  const columns: SheetColumn<Draft>[] = [
    {
      id: 'name',
      label: t('refdraft-name'),
      wide: true,
      cell: (one) => (
        <Link to={to('/reference/drafts/:draft', { draft: one.id })}>
          <Said>{one.name}</Said>
        </Link>
      ),
    },
    { id: 'state', label: t('refdraft-state'), cell: (one) => <DraftState state={one.state} /> },
    { id: 'author', label: t('reference-author'), cell: (one) => <Person person={one.author} /> },
    { id: 'changes', label: t('refdraft-changes'), figure: true, cell: (one) => figure(one.changes.length) },
    { id: 'note', label: t('refdraft-note'), cell: (one) => <Said>{one.review_note || one.note}</Said> },
  ];
  return (
    <div className={styles.tab}>
      <ErrorNote failure={list.error} />
      {list.isPending && <Loading />}
      {drafts?.length === 0 && <EmptyState>{t('refdraft-empty')}</EmptyState>}
      {drafts && drafts.length > 0 && (
        <Panel flush>
          <Sheet label={t('reference-tab-drafts')} columns={columns} rows={drafts} rowKey={(one) => one.id} />
        </Panel>
      )}
      <NewDraft />
      <ImportDraft />
    </div>
  );
}

function NewDraft() {
  const { t } = useLocale();
  const begin = useRpcMutation('reference_draft_new');
  const [name, setName] = useState('');
  const [empty, setEmpty] = useState(false);
  const make = () =>
    begin.mutate(
      { name, empty },
      { onSuccess: (draft) => go(to('/reference/drafts/:draft', { draft: draft.id })) },
    );
  return (
    <Panel title={t('refdraft-new')}>
      <p>{t('refdraft-new-note')}</p>
      <TextField label={t('refdraft-name')} value={name} onChange={setName} />
      <Checkbox isSelected={empty} onChange={setEmpty}>
        {t('refdraft-from-nothing')}
      </Checkbox>
      <ErrorNote failure={begin.error} />
      <Actions>
        <Button kind="next" isDisabled={name.trim() === '' || begin.isPending} onPress={make}>
          {t('refdraft-begin')}
        </Button>
      </Actions>
    </Panel>
  );
}

function ImportDraft() {
  const { t } = useLocale();
  const take = useRpcMutation('reference_draft_import');
  const [path, setPath] = useState('');
  const read = () =>
    take.mutate(
      { draft: '', path: path.trim() },
      { onSuccess: (draft) => go(to('/reference/drafts/:draft', { draft: draft.id })) },
    );
  return (
    <Panel title={t('refdraft-import')}>
      <PathField
        label={t('refdraft-file')}
        kind="file"
        note={t('refdraft-file-note')}
        value={path}
        onChange={setPath}
      />
      <ErrorNote failure={take.error} />
      <Actions>
        <Button isDisabled={path.trim() === '' || take.isPending} onPress={read}>
          {t('refdraft-take')}
        </Button>
      </Actions>
    </Panel>
  );
}
