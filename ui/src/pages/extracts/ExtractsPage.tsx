import { useState } from 'react';
import type { Extract } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go, Link, to } from '../../app/router';
import {
  Button,
  ConfirmDialog,
  Day,
  EmptyState,
  ErrorNote,
  Loading,
  Money,
  Panel,
  Said,
  Tag,
} from '../../components';
import { sumOf } from '../../domain/extract/sums';
import { TotalsMark } from '../../domain/extract/TotalsMark';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import { ProblemsDialog } from './ProblemsDialog';
import { ReferencePanel } from './ReferencePanel';

/** Which data are here, and may they be trusted? */
export function ExtractsPage() {
  const { t, figure } = useLocale();
  const list = useRpcQuery('extract_list', {});
  const remove = useRpcMutation('extract_remove');
  const [problemsOf, setProblemsOf] = useState<Extract | null>(null);
  const [removing, setRemoving] = useState<Extract | null>(null);
  const begin = (
    <Button kind="next" icon="plus" onPress={() => go('/extracts/import')}>
      {t('extracts-import')}
    </Button>
  );
  const columns: SheetColumn<Extract>[] = [
    {
      id: 'source',
      label: t('extracts-source'),
      wide: true,
      cell: (one) => (
        <>
          <Link to={to('/extracts/:extract', { extract: one.id })}>
            <Said>{one.file_name}</Said>
          </Link>{' '}
          <Tag>{one.format.toUpperCase()}</Tag>
        </>
      ),
    },
    {
      id: 'period',
      label: t('extracts-period'),
      cell: (one) => (
        <>
          <Day iso={one.period_from} /> – <Day iso={one.period_to} />
        </>
      ),
    },
    { id: 'rows', label: t('extracts-rows'), figure: true, cell: (one) => figure(one.stored) },
    { id: 'gds', label: t('extracts-gds'), figure: true, cell: (one) => figure(one.gds) },
    { id: 'value', label: t('extracts-value'), figure: true, cell: (one) => <Money amount={one.value} /> },
    {
      id: 'levies',
      label: t('extracts-levies'),
      figure: true,
      cell: (one) => <Money amount={sumOf(one.levies)} />,
    },
    { id: 'totals', label: t('extracts-totals'), cell: (one) => <TotalsMark extract={one} /> },
    {
      id: 'set_aside',
      label: t('extracts-set-aside'),
      figure: true,
      cell: (one) =>
        one.set_aside === 0 ? (
          figure(0)
        ) : (
          <Button kind="quiet" onPress={() => setProblemsOf(one)}>
            {t('extracts-set-aside-count', { count: one.set_aside, shown: figure(one.set_aside) })}
          </Button>
        ),
    },
    {
      id: 'remove',
      label: t('extracts-actions'),
      cell: (one) => (
        <Button
          kind="quiet"
          aria-label={t('extracts-remove-named', { name: one.file_name })}
          onPress={() => setRemoving(one)}
        >
          {t('extracts-remove')}
        </Button>
      ),
    },
  ];
  const extracts = list.data?.extracts;
  return (
    <Page title={t('extracts-title')} about={t('extracts-note')} actions={begin}>
      <ErrorNote failure={list.error ?? remove.error} />
      {list.isPending && <Loading />}
      {extracts?.length === 0 && (
        <EmptyState action={begin} link={<Link to="/training">{t('empty-practice-link')}</Link>}>
          {t('extracts-empty')}
        </EmptyState>
      )}
      {extracts && extracts.length > 0 && (
        <Panel flush>
          <Sheet label={t('extracts-title')} columns={columns} rows={extracts} rowKey={(one) => one.id} />
        </Panel>
      )}
      <ReferencePanel />
      {problemsOf && <ProblemsDialog extract={problemsOf} onClose={() => setProblemsOf(null)} />}
      <ConfirmDialog
        title={t('extracts-remove')}
        action={t('extracts-remove')}
        danger
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        onConfirm={() => removing && remove.mutate({ extract_id: removing.id })}
      >
        <p>{t('extracts-remove-words', { name: removing?.file_name ?? '' })}</p>
      </ConfirmDialog>
    </Page>
  );
}
