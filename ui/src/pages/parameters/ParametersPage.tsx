import { useState } from 'react';
import type { ParameterPackage } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go, Link, to, useLocation } from '../../app/router';
import { Button, Checkbox, ErrorNote, Loading, Panel, Said, Tabs } from '../../components';
import { LevelTag, PackageState } from '../../domain/parameter/Marks';
import styles from '../../domain/parameter/parameter.module.css';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import { LoadDialog } from './LoadDialog';
import { NewDraftDialog } from './NewDraftDialog';
import { ProposalsTab } from './ProposalsTab';

/** By which settings do the indicators count: template, nation, region, case, and what offices propose. */
export function ParametersPage() {
  const { t } = useLocale();
  const { search } = useLocation();
  const list = useRpcQuery('parameter_list', {});
  const proposals = useRpcQuery('proposal_list', {});
  const [open, setOpen] = useState<'draft' | 'load' | null>(null);
  const waiting = proposals.data?.proposals.filter((one) => one.state === 'received').length;
  return (
    <Page
      title={t('parameters-title')}
      about={t('parameters-about')}
      fill
      actions={
        <>
          <Link to="/targets">{t('place-targets')}</Link>
          <Button onPress={() => setOpen('load')}>{t('parameters-load')}</Button>
          <Button kind="next" onPress={() => setOpen('draft')}>
            {t('parameters-new')}
          </Button>
        </>
      }
    >
      <ErrorNote failure={list.error ?? proposals.error} />
      {list.isPending && <Loading />}
      <Tabs
        label={t('parameters-title')}
        selected={search.get('tab') ?? 'packages'}
        onSelect={(tab) => go(`/parameters?tab=${tab}`, true)}
        items={[
          {
            id: 'packages',
            label: t('parameters-tab-packages'),
            content: <Packages packages={list.data?.packages ?? []} />,
          },
          {
            id: 'proposals',
            label: t('parameters-tab-proposals'),
            ...(waiting ? { count: waiting } : {}),
            content: <ProposalsTab />,
          },
        ]}
      />
      {open === 'draft' && (
        <NewDraftDialog packages={list.data?.packages ?? []} onClose={() => setOpen(null)} />
      )}
      {open === 'load' && <LoadDialog onClose={() => setOpen(null)} />}
    </Page>
  );
}

/** How deep each package stands below what it builds on. */
function depths(packages: readonly ParameterPackage[]): Map<string, number> {
  const deep = new Map<string, number>();
  for (const one of packages) deep.set(one.id, (deep.get(one.base) ?? -1) + 1);
  return deep;
}

function Packages({ packages }: { packages: readonly ParameterPackage[] }) {
  const { t, date, figure } = useLocale();
  const [pair, setPair] = useState<readonly string[]>([]);
  const deep = depths(packages);
  const choose = (id: string, on: boolean) =>
    setPair(on ? [...pair.slice(-1), id] : pair.filter((one) => one !== id));
  const [first, second] = pair;
  const columns: SheetColumn<ParameterPackage>[] = [
    {
      id: 'name',
      label: t('parameters-package'),
      wide: true,
      cell: (one) => (
        <span className={styles.tree} style={{ paddingInlineStart: `${(deep.get(one.id) ?? 0) * 20}px` }}>
          <Link to={to('/parameters/:package', { package: one.id })}>
            <Said>{one.id}</Said>
          </Link>
        </span>
      ),
    },
    { id: 'level', label: t('parameters-level'), cell: (one) => <LevelTag level={one.level} /> },
    {
      id: 'region',
      label: t('parameters-region'),
      cell: (one) => <Said>{one.case_no || one.region || '–'}</Said>,
    },
    { id: 'state', label: t('parameters-state'), cell: (one) => <PackageState of={one} /> },
    {
      id: 'valid',
      label: t('parameters-valid'),
      cell: (one) =>
        t('parameters-period', {
          from: one.valid_from ? date(one.valid_from) : t('parameters-open'),
          to: one.valid_to ? date(one.valid_to) : t('parameters-open'),
        }),
    },
    { id: 'own', label: t('parameters-own-values'), figure: true, cell: (one) => figure(one.changes) },
    {
      id: 'adopted',
      label: t('parameters-adopted'),
      figure: true,
      cell: (one) => figure(one.adopted.length),
    },
    {
      id: 'pick',
      label: t('parameters-compare'),
      cell: (one) => (
        <Checkbox
          aria-label={t('parameters-compare-named', { id: one.id })}
          isSelected={pair.includes(one.id)}
          onChange={(on) => choose(one.id, on)}
        />
      ),
    },
  ];
  return (
    <div className={styles.tab}>
      <Panel
        title={t('parameters-tree')}
        flush
        actions={
          <Button
            isDisabled={!first || !second}
            onPress={() => go(to('/parameters/compare', {}, { first: first ?? '', second: second ?? '' }))}
          >
            {t('parameters-compare-two')}
          </Button>
        }
      >
        <Sheet label={t('parameters-tree')} columns={columns} rows={packages} rowKey={(one) => one.id} />
      </Panel>
    </div>
  );
}
