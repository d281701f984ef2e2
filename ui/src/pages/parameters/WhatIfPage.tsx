import { useEffect, useState } from 'react';
import type { ParameterChange, ParameterIndicator, ParameterSetting } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { Link, to, useLocation } from '../../app/router';
import { Button, ErrorNote, Loading, NumberField, Panel, Select } from '../../components';
import { IndicatorRows } from '../../domain/parameter/IndicatorRows';
import styles from '../../domain/parameter/parameter.module.css';
import { useLocale } from '../../i18n/locale';
import { ProposeDialog } from './ProposeDialog';
import { WhatIfResult } from './WhatIfResult';

/** How long a hand rests on a slider before the run is made again. */
const REST = 350;

/** What would other parameters do to this run? Nothing is stored until it is proposed. */
export function WhatIfPage() {
  const { t } = useLocale();
  const { search } = useLocation();
  const run = search.get('run') ?? '';
  const [changes, setChanges] = useState<readonly ParameterChange[]>([]);
  const [other, setOther] = useState('');
  const [first, setFirst] = useState('20');
  const [order, setOrder] = useState('rank');
  const [proposing, setProposing] = useState(false);
  const asked = useRested({ changes, other, first, order });
  const tried = useRpcQuery(
    'parameter_whatif',
    {
      run_id: run,
      package: asked.other || null,
      changes: [...asked.changes],
      grain: 'TRADER',
      order: asked.order,
      first: Number(asked.first) || 20,
    },
    { enabled: run !== '', keep: true },
  );
  const list = useRpcQuery('parameter_list', {});
  const set = (path: string, value: string) =>
    setChanges([...changes.filter((one) => one.path !== path), { path, value }]);
  const waiting = tried.isFetching || asked.changes !== changes;
  return (
    <Page
      title={t('whatif-title')}
      about={
        <>
          {t('whatif-about')} · <Link to={to('/targets', {}, { run })}>{t('place-targets')}</Link> ·{' '}
          <Link to="/parameters">{t('parameters-title')}</Link>
        </>
      }
      fill
      actions={
        <>
          <Button isDisabled={changes.length === 0} onPress={() => setChanges([])}>
            {t('whatif-reset')}
          </Button>
          <Button
            kind="next"
            isDisabled={changes.length === 0 || other !== '' || tried.isError}
            onPress={() => setProposing(true)}
          >
            {t('whatif-propose')}
          </Button>
        </>
      }
    >
      <div className={styles.whatif}>
        <div className={styles.narrow}>
          <Panel title={t('whatif-values')} flush>
            <div className={styles.tab}>
              <div className={styles.bar}>
                <Select
                  label={t('whatif-package')}
                  choices={[
                    { value: '', label: t('whatif-package-own') },
                    ...(list.data?.packages ?? []).map((one) => ({ value: one.id, label: one.id })),
                  ]}
                  value={other}
                  onChange={setOther}
                />
                <NumberField label={t('whatif-first-count')} value={first} onChange={setFirst} />
                <Select
                  label={t('whatif-order')}
                  choices={[
                    { value: 'rank', label: t('whatif-order-rank') },
                    { value: 'yield_rank', label: t('whatif-order-yield') },
                  ]}
                  value={order}
                  onChange={setOrder}
                />
              </div>
            </div>
            {tried.data && (
              <IndicatorRows slider indicators={overlaid(tried.data.indicators, changes)} onChange={set} />
            )}
          </Panel>
        </div>
        <div className={styles.results}>
          <ErrorNote failure={tried.error} />
          {tried.isPending && <Loading />}
          <p role="status" className={styles.soft}>
            {t(waiting ? 'whatif-computing' : 'whatif-done')}
          </p>
          {tried.data && (
            <div className={waiting ? styles.fading : undefined}>
              <WhatIfResult of={tried.data} />
            </div>
          )}
        </div>
      </div>
      {proposing && (
        <ProposeDialog
          run={run}
          changes={changes}
          first={Number(first) || 20}
          order={order}
          onClose={() => setProposing(false)}
        />
      )}
    </Page>
  );
}

/** The value once it has rested. */
function useRested<T extends object>(value: T): T {
  const [rested, setRested] = useState(value);
  const key = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the value
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [key]);
  return rested;
}

/** The values of computed indicators with what was changed and is not computed yet. */
function overlaid(
  indicators: readonly ParameterIndicator[],
  changes: readonly ParameterChange[],
): ParameterIndicator[] {
  const typed = (one: ParameterSetting) => {
    const change = changes.find((change) => change.path === one.path);
    return change ? { ...one, value: change.value, level: 'tried', own: true } : { ...one, own: false };
  };
  const built = indicators.filter((one) => one.built);
  return built.map((one) => ({ ...one, settings: one.settings.map(typed) }));
}
