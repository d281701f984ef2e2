import { useMemo } from 'react';
import type { CaseLine } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go, Link, to } from '../../app/router';
import { Traceable } from '../../app/WorkingInspector';
import {
  Button,
  Code,
  EmptyState,
  ErrorNote,
  Loading,
  Panel,
  Said,
  StatusMark,
  Traced,
} from '../../components';
import { Clock, StateName } from '../../domain/case/Clock';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** All cases: whose, how far, what money, which day. */
export function CasesPage() {
  const { t, figure } = useLocale();
  const list = useRpcQuery('case_list', {});
  const cases = list.data?.cases;
  const columns = useMemo<SheetColumn<CaseLine>[]>(
    () => [
      {
        id: 'auditee',
        label: t('case-auditee'),
        wide: true,
        cell: (one) => (
          <>
            <Link to={to('/cases/:case', { case: one.case })}>
              <Said>{one.trader_name}</Said>
            </Link>{' '}
            <Code>{one.case_no}</Code>
          </>
        ),
      },
      { id: 'state', label: t('case-state'), cell: (one) => <StateName state={one.state} /> },
      { id: 'items', label: t('case-items'), figure: true, cell: (one) => figure(one.items) },
      { id: 'findings', label: t('case-findings'), figure: true, cell: (one) => figure(one.findings) },
      {
        id: 'short',
        label: t('case-short-levied'),
        figure: true,
        cell: (one) => <Traced figure="total/all/short" of={one.case} amount={one.short_levied} />,
      },
      {
        id: 'demand',
        label: t('case-demand'),
        figure: true,
        cell: (one) => <Traced figure="total/all/demand" of={one.case} amount={one.demand} />,
      },
      { id: 'clock', label: t('case-last-day'), cell: (one) => <Clock line={one} /> },
      {
        id: 'conflicts',
        label: t('case-conflicts-head'),
        cell: (one) =>
          one.conflicts > 0 && (
            <StatusMark kind="conflict">{t('case-conflicts', { count: one.conflicts })}</StatusMark>
          ),
      },
    ],
    [t, figure],
  );
  return (
    <Traceable caseId="">
      <Page title={t('cases-title')} about={t('cases-note')}>
        <ErrorNote failure={list.error} />
        {list.isPending && <Loading />}
        {cases?.length === 0 && (
          <EmptyState
            action={
              <Button kind="next" onPress={() => go('/targets')}>
                {t('cases-to-targets')}
              </Button>
            }
            link={<Link to="/training">{t('empty-practice-link')}</Link>}
          >
            {t('cases-empty')}
          </EmptyState>
        )}
        {cases && cases.length > 0 && (
          <Panel flush>
            <Sheet label={t('cases-title')} columns={columns} rows={cases} rowKey={(one) => one.case} />
          </Panel>
        )}
      </Page>
    </Traceable>
  );
}
