import { useState } from 'react';
import type { Profile } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import {
  Button,
  Code,
  ConfirmDialog,
  Day,
  EmptyState,
  ErrorNote,
  Loading,
  Panel,
  Said,
  TextField,
} from '../../components';
import { useNamed } from '../../domain/extract/words';
import { PathField } from '../../domain/sheet/PathField';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useHost } from '../../host/context';
import { useLocale } from '../../i18n/locale';
import styles from './Settings.module.css';

/** Mapping profiles: listed, written to a file for another office, loaded from one, removed. */
export function Profiles() {
  const { t, figure } = useLocale();
  const host = useHost();
  const named = useNamed();
  const list = useRpcQuery('profile_list', {});
  const write = useRpcMutation('profile_export');
  const remove = useRpcMutation('profile_remove');
  const [removing, setRemoving] = useState<string | null>(null);
  const profiles = list.data?.profiles;
  async function save(one: Profile) {
    const path = await host.pickFile(`save:${one.name}.json`);
    if (path !== null) write.mutate({ profile: one.id, path });
  }
  const columns: SheetColumn<Profile>[] = [
    { id: 'name', label: t('profile-name'), wide: true, cell: (one) => <Said>{one.name}</Said> },
    { id: 'version', label: t('profile-version'), figure: true, cell: (one) => figure(one.version) },
    { id: 'format', label: t('wizard-format'), cell: (one) => named('format', one.format) },
    { id: 'columns', label: t('wizard-columns'), figure: true, cell: (one) => figure(one.columns) },
    { id: 'saved', label: t('profile-saved-at'), cell: (one) => <Day iso={one.saved_at} /> },
    { id: 'person', label: t('corrections-by'), cell: (one) => <Said>{one.person}</Said> },
    {
      id: 'actions',
      label: t('extracts-actions'),
      cell: (one) => (
        <>
          <Button
            kind="quiet"
            aria-label={t('profile-export-named', { name: one.name, version: one.version })}
            onPress={() => void save(one)}
          >
            {t('profile-export')}
          </Button>
          <Button
            kind="quiet"
            aria-label={t('profile-remove-named', { name: one.name })}
            onPress={() => setRemoving(one.name)}
          >
            {t('extracts-remove')}
          </Button>
        </>
      ),
    },
  ];
  return (
    <div className={styles.wideTab}>
      <ErrorNote failure={list.error ?? write.error ?? remove.error} />
      {list.isPending && <Loading />}
      {profiles?.length === 0 && <EmptyState>{t('profile-empty')}</EmptyState>}
      {profiles && profiles.length > 0 && (
        <Panel title={t('profile-list')} flush>
          <Sheet label={t('profile-list')} columns={columns} rows={profiles} rowKey={(one) => one.id} />
        </Panel>
      )}
      {write.data && (
        <p role="status">
          {t('profile-written')} <Code>{write.data.path}</Code>
        </p>
      )}
      <Load />
      <ConfirmDialog
        title={t('profile-remove')}
        action={t('extracts-remove')}
        danger
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        onConfirm={() => removing !== null && remove.mutate({ name: removing })}
      >
        <p>{t('profile-remove-words', { name: removing ?? '' })}</p>
      </ConfirmDialog>
    </div>
  );
}

/** Takes a profile from a file that another office wrote. */
function Load() {
  const { t } = useLocale();
  const [path, setPath] = useState('');
  const [name, setName] = useState('');
  const load = useRpcMutation('profile_load');
  const run = () => load.mutate({ path: path.trim(), name: name.trim() === '' ? null : name.trim() });
  return (
    <Panel title={t('profile-load-title')}>
      <PathField label={t('profile-path')} kind="file" value={path} onChange={setPath} />
      <TextField
        label={t('profile-name')}
        note={t('profile-name-note')}
        value={name}
        onChange={setName}
        maxLength={80}
      />
      <div>
        <Button isDisabled={path.trim() === '' || load.isPending} onPress={run}>
          {t('profile-load')}
        </Button>
      </div>
      <ErrorNote failure={load.error} />
      {load.data && (
        <p role="status">{t('profile-saved', { name: load.data.name, version: load.data.version })}</p>
      )}
    </Panel>
  );
}
