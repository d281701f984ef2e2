import { useState } from 'react';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Link } from '../../app/router';
import { Button, Code, Day, ErrorNote, Panel, Said } from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { Sheet } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** Reference tables: tariff, levy rates, exchange rates, limitation; every figure rests on them. */
export function ReferencePanel() {
  const { t, figure } = useLocale();
  const list = useRpcQuery('reference_list', {});
  const load = useRpcMutation('reference_load');
  const [path, setPath] = useState('');
  const packages = list.data?.packages ?? [];
  const tables = packages.flatMap((from) => from.tables.map((table) => ({ from, table })));
  return (
    <Panel title={t('reference-title')} actions={<Link to="/reference">{t('reference-open')}</Link>}>
      <ErrorNote failure={list.error ?? load.error} />
      {tables.length === 0 && list.data && <p>{t('reference-empty')}</p>}
      {tables.length > 0 && (
        <Sheet
          label={t('reference-title')}
          rowKey={({ from, table }) => `${from.id}-${table.name}`}
          rows={tables}
          columns={[
            { id: 'table', label: t('reference-table'), cell: ({ table }) => <Code>{table.name}</Code> },
            { id: 'package', label: t('reference-package'), cell: ({ from }) => <Said>{from.name}</Said> },
            { id: 'rows', label: t('extracts-rows'), figure: true, cell: ({ table }) => figure(table.rows) },
            {
              id: 'valid',
              label: t('reference-validity'),
              cell: ({ table }) => (
                <>
                  <Day iso={table.valid_from} /> – <Day iso={table.valid_to} />
                </>
              ),
            },
            { id: 'loaded', label: t('reference-loaded'), cell: ({ from }) => <Day iso={from.loaded_at} /> },
            {
              id: 'hash',
              label: t('reference-hash'),
              cell: ({ table }) => <Code>{table.sha256.slice(0, 16)}</Code>,
            },
          ]}
        />
      )}
      {packages
        .filter((one) => one.ignored.length > 0)
        .map((one) => (
          <p key={one.id}>{t('reference-ignored', { name: one.name, files: one.ignored.join(', ') })}</p>
        ))}
      <PathField
        label={t('reference-folder')}
        kind="folder"
        note={t('reference-folder-note')}
        value={path}
        onChange={setPath}
      />
      <div>
        <Button
          isDisabled={path.trim() === '' || load.isPending}
          onPress={() => load.mutate({ path: path.trim(), trust: null })}
        >
          {t('reference-load')}
        </Button>
      </div>
      {load.data && (
        <p role="status">
          {t('reference-was-loaded', { name: load.data.name, count: load.data.tables.length })}
        </p>
      )}
    </Panel>
  );
}
