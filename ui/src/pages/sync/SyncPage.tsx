import { useState } from 'react';
import type { SyncStream } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import {
  Button,
  Code,
  Day,
  EmptyState,
  ErrorNote,
  KeyValue,
  Loading,
  Panel,
  Said,
  StatusMark,
} from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** How the engine names an exchange through a folder. */
const FOLDER = 'folder:';

/** What has reached others, and what lies only on this computer. */
export function SyncPage() {
  const { t, figure, date } = useLocale();
  const status = useRpcQuery('sync_status', {});
  const exchange = useRpcMutation('sync_run');
  const [typed, setTyped] = useState<string | null>(null);
  const last = status.data?.last_with ?? '';
  const path = typed ?? (last.startsWith(FOLDER) ? last.slice(FOLDER.length) : '');
  const columns: SheetColumn<SyncStream>[] = [
    {
      id: 'case',
      label: t('case-number'),
      wide: true,
      cell: (one) => <Code>{one.case_no || one.stream}</Code>,
    },
    { id: 'entries', label: t('sync-recorded'), figure: true, cell: (one) => figure(one.entries) },
    { id: 'sent', label: t('sync-sent'), figure: true, cell: (one) => figure(one.sent) },
    {
      id: 'waiting',
      label: t('sync-waiting'),
      figure: true,
      cell: (one) =>
        one.waiting > 0 ? <StatusMark kind="due">{figure(one.waiting)}</StatusMark> : figure(one.waiting),
    },
    { id: 'last', label: t('sync-last'), cell: (one) => <Day iso={one.last_exchange} /> },
    { id: 'digest', label: t('case-digest'), cell: (one) => <Code>{one.digest.slice(0, 16)}</Code> },
  ];
  const done = exchange.data;
  return (
    <Page title={t('sync-title')} about={t('sync-note')}>
      <Panel title={t('sync-exchange')}>
        <PathField
          label={t('sync-folder')}
          kind="folder"
          note={t('sync-folder-note')}
          value={path}
          onChange={setTyped}
        />
        <div>
          <Button
            kind="next"
            isDisabled={path.trim() === '' || exchange.isPending}
            onPress={() => exchange.mutate({ with: FOLDER + path.trim() })}
          >
            {t(exchange.isPending ? 'sync-running' : 'sync-run')}
          </Button>
        </div>
        <ErrorNote failure={exchange.error} />
        {done && (
          <div role="status">
            <KeyValue
              facts={[
                [t('sync-entries-sent'), figure(done.sent)],
                [t('sync-entries-received'), figure(done.received)],
                [t('sync-evidence-sent'), figure(done.blobs_sent)],
                [t('sync-evidence-received'), figure(done.blobs_received)],
              ]}
            />
            {done.problems.map((problem) => (
              <p key={problem}>
                <StatusMark kind="overdue">
                  <Said>{problem}</Said>
                </StatusMark>
              </p>
            ))}
            {done.warnings.map((warning) => (
              <p key={warning}>
                <StatusMark kind="due">
                  <Said>{warning}</Said>
                </StatusMark>
              </p>
            ))}
            {done.problems.length === 0 && <StatusMark kind="done">{t('sync-done')}</StatusMark>}
          </div>
        )}
      </Panel>
      <ErrorNote failure={status.error} />
      {status.isPending && <Loading />}
      {status.data && (
        <p>
          {status.data.waiting > 0
            ? t('sync-all-waiting', { count: status.data.waiting, shown: figure(status.data.waiting) })
            : t('sync-nothing-waits')}{' '}
          {status.data.last_at && t('sync-last-at', { at: date(status.data.last_at) })}
        </p>
      )}
      {status.data?.streams.length === 0 && <EmptyState>{t('sync-empty')}</EmptyState>}
      {status.data && status.data.streams.length > 0 && (
        <Panel title={t('sync-per-case')} flush>
          <Sheet
            label={t('sync-per-case')}
            columns={columns}
            rows={status.data.streams}
            rowKey={(one) => one.stream}
          />
        </Panel>
      )}
    </Page>
  );
}
