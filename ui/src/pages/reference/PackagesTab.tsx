import { useState } from 'react';
import type { ReferencePackage } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Button, Day, EmptyState, ErrorNote, Loading, Panel, Said, StatusMark } from '../../components';
import { Fingerprint, Person, SignedMark } from '../../domain/reference/People';
import { Period } from '../../domain/reference/Period';
import { Problems } from '../../domain/reference/Problems';
import styles from '../../domain/reference/reference.module.css';
import { useTableName } from '../../domain/reference/words';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useHost } from '../../host/context';
import { useLocale } from '../../i18n/locale';
import { LoadPackage } from './LoadPackage';

/** Packages as they were loaded, newest first: version, people, signature, validity, what they warn of. */
export function PackagesTab() {
  const { t, figure } = useLocale();
  const host = useHost();
  const list = useRpcQuery('reference_list', {});
  const write = useRpcMutation('reference_export');
  const [open, setOpen] = useState<string | null>(null);
  const packages = list.data?.packages;
  const shown = packages?.find((one) => one.id === open);
  async function save(one: ReferencePackage) {
    const path = await host.pickFile(`save:${one.name}.jaizapkg`);
    if (path !== null) write.mutate({ name: one.id, path, note: '' });
  }
  const columns: SheetColumn<ReferencePackage>[] = [
    {
      id: 'name',
      label: t('reference-package'),
      cell: (one) => (
        <Button kind="quiet" onPress={() => setOpen(one.id === open ? null : one.id)}>
          <Said>{one.name}</Said>
        </Button>
      ),
    },
    { id: 'version', label: t('reference-version'), figure: true, cell: (one) => one.version || '–' },
    { id: 'signed', label: t('reference-signature'), cell: (one) => <SignedMark of={one} /> },
    { id: 'author', label: t('reference-author'), cell: (one) => <Person person={one.author} /> },
    { id: 'approver', label: t('reference-approver'), cell: (one) => <Person person={one.approver} /> },
    {
      id: 'valid',
      label: t('reference-validity'),
      cell: (one) => <Period from={one.valid_from} to={one.valid_to} />,
    },
    {
      id: 'tables',
      label: t('reference-tables-in-force'),
      figure: true,
      cell: (one) =>
        t('reference-tables-of', {
          held: figure(one.tables.filter((table) => table.in_force).length),
          all: figure(one.tables.length),
        }),
    },
    {
      id: 'warnings',
      label: t('reference-warnings'),
      cell: (one) => one.warning_count > 0 && <StatusMark kind="due">{figure(one.warning_count)}</StatusMark>,
    },
    { id: 'loaded', label: t('reference-loaded'), cell: (one) => <Day iso={one.loaded_at} /> },
    {
      id: 'actions',
      label: t('extracts-actions'),
      cell: (one) => (
        <Button
          kind="quiet"
          aria-label={t('reference-export-named', { name: one.name })}
          onPress={() => void save(one)}
        >
          {t('reference-export')}
        </Button>
      ),
    },
  ];
  return (
    <div className={styles.tab}>
      <ErrorNote failure={list.error ?? write.error} />
      {list.isPending && <Loading />}
      {packages?.length === 0 && <EmptyState>{t('reference-empty')}</EmptyState>}
      {packages && packages.length > 0 && (
        <Panel flush>
          <Sheet
            label={t('reference-tab-packages')}
            columns={columns}
            rows={packages}
            rowKey={(one) => one.id}
            current={open}
          />
        </Panel>
      )}
      {write.data && (
        <p role="status">
          {t('reference-exported')} <Fingerprint hex={write.data.fingerprint} />
        </p>
      )}
      {shown && <PackageDetails of={shown} />}
      <LoadPackage />
    </div>
  );
}

function PackageDetails({ of }: { of: ReferencePackage }) {
  const { t, figure } = useLocale();
  const name = useTableName();
  return (
    <Panel title={`${of.name} ${of.version}`}>
      {of.note !== '' && (
        <p>
          <Said>{of.note}</Said>
        </p>
      )}
      {of.warnings.length > 0 && <Problems problems={of.warnings} count={of.warning_count} />}
      <Sheet
        label={t('reference-tab-tables')}
        rowKey={(table) => table.name}
        rows={of.tables}
        columns={[
          { id: 'name', label: t('reference-table'), wide: true, cell: (table) => name(table.name) },
          { id: 'rows', label: t('extracts-rows'), figure: true, cell: (table) => figure(table.rows) },
          {
            id: 'valid',
            label: t('reference-validity'),
            cell: (table) => <Period from={table.valid_from} to={table.valid_to} />,
          },
          {
            id: 'held',
            label: t('reference-counts'),
            cell: (table) =>
              table.in_force ? (
                <StatusMark kind="done">{t('reference-counts-yes')}</StatusMark>
              ) : (
                t('reference-counts-no')
              ),
          },
        ]}
      />
    </Panel>
  );
}
