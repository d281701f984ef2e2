import { useState } from 'react';
import type { Extract } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go, Link, to } from '../../app/router';
import {
  Button,
  Day,
  EmptyState,
  ErrorNote,
  IconButton,
  Loading,
  Money,
  Panel,
  Said,
  Tag,
} from '../../components';
import { TotalsMark } from '../../domain/extract/TotalsMark';
import { useNamed } from '../../domain/extract/words';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import { CertificateDialog } from './CertificateDialog';
import { ReferencePanel } from './ReferencePanel';

/** Which data are here, and may they be trusted? */
export function ExtractsPage() {
  const { t, figure } = useLocale();
  const named = useNamed();
  const list = useRpcQuery('extract_list', {});
  const [certifying, setCertifying] = useState<Extract | null>(null);
  const begin = (
    <Button kind="next" icon="plus" onPress={() => go('/extracts/import')}>
      {t('extracts-import')}
    </Button>
  );
  const details = (one: Extract, tab: string) =>
    to('/extracts/:extract/details', { extract: one.id }, { tab });
  const columns: SheetColumn<Extract>[] = [
    {
      id: 'source',
      label: t('extracts-source'),
      wide: true,
      cell: (one) => (
        <Link to={details(one, 'account')}>
          <Said>{one.file_name}</Said>
        </Link>
      ),
    },
    { id: 'format', label: t('wizard-format'), cell: (one) => <Tag>{named('format', one.format)}</Tag> },
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
    { id: 'value', label: t('extracts-value'), figure: true, cell: (one) => <Money amount={one.value} /> },
    { id: 'totals', label: t('extracts-totals'), cell: (one) => <TotalsMark extract={one} /> },
    {
      id: 'set_aside',
      label: t('extracts-set-aside'),
      figure: true,
      cell: (one) =>
        one.set_aside === 0 ? (
          figure(0)
        ) : (
          <Link to={details(one, 'problems')}>
            {t('extracts-set-aside-count', { count: one.set_aside, shown: figure(one.set_aside) })}
          </Link>
        ),
    },
    { id: 'corrected', label: t('extracts-corrected'), figure: true, cell: (one) => figure(one.corrected) },
    {
      id: 'items',
      label: t('extracts-actions'),
      cell: (one) => (
        <>
          <Link to={to('/extracts/:extract', { extract: one.id })}>
            {t('extracts-items')}
            <span className="visually-hidden">
              {' '}
              <Said>{one.file_name}</Said>
            </span>
          </Link>{' '}
          <IconButton
            icon="export"
            label={t('extracts-certificate-of', { name: one.file_name })}
            onPress={() => setCertifying(one)}
          />
        </>
      ),
    },
  ];
  const extracts = list.data?.extracts;
  return (
    <Page title={t('extracts-title')} about={t('extracts-note')} actions={begin}>
      <ErrorNote failure={list.error} />
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
      {certifying && <CertificateDialog extract={certifying} onClose={() => setCertifying(null)} />}
    </Page>
  );
}
