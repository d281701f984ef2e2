import { useMemo, useState } from 'react';
import type { Target } from '../../api/bindings';
import { call, useRpcQuery } from '../../api/queries';
import { EmptyState, ErrorNote, Grid, type GridColumn, Select, Tag } from '../../components';
import { ScoreBar, scoreLength } from '../../domain/target/ScoreBar';
import { useHost } from '../../host/context';
import { useLocale } from '../../i18n/locale';
import styles from './targets.module.css';

const GRAINS = ['TRADER', 'GD'] as const;
const ORDERS = ['rank', 'yield_rank'] as const;

/** The ranking of a run: who, how strongly, for how much. */
export function Ranking({ runId, onChoose }: { runId: string; onChoose: (target: Target) => void }) {
  const { t, figure, has } = useLocale();
  const host = useHost();
  const [grain, setGrain] = useState<string>('TRADER');
  const [order, setOrder] = useState<string>('rank');
  const head = useRpcQuery(
    'risk_targets',
    { run_id: runId, grain, order: 'rank', from: 0, len: 1 },
    { keep: true },
  );
  const count = head.data?.count;
  const top = scoreLength(head.data?.targets[0]?.parts ?? []);
  const source = useMemo(() => {
    if (count === undefined) return undefined;
    const page = async (from: number, len: number) =>
      (await call(host, 'risk_targets', { run_id: runId, grain, order, from, len })).value.targets;
    return { count, page };
  }, [host, runId, grain, order, count]);
  const columns = useMemo<GridColumn<Target>[]>(() => {
    const band = (target: Target) => {
      const key = `targets-band-${target.band.toLowerCase()}`;
      return has(key) ? t(key) : target.band;
    };
    return [
      {
        id: 'rank',
        title: t('targets-rank'),
        width: 56,
        align: 'end',
        text: (one) => figure(order === 'rank' ? one.rank : one.yield_rank),
      },
      { id: 'name', title: t('targets-name'), width: 210, text: (one) => one.name || one.key },
      { id: 'score', title: t('targets-score'), width: 68, align: 'end', text: (one) => figure(one.score) },
      {
        id: 'parts',
        title: t('targets-parts'),
        width: 120,
        text: (one) => one.parts.map((part) => `${part.indicator} ${part.contribution}`).join(', '),
        cell: (one) => (
          <span className={styles.barCell}>
            <ScoreBar parts={one.parts} top={top} />
          </span>
        ),
      },
      {
        id: 'yield',
        title: t('targets-expected-yield'),
        width: 116,
        align: 'end',
        text: (one) => figure(one.expected_yield),
      },
      { id: 'band', title: t('targets-band'), width: 84, text: band },
      {
        id: 'cases',
        title: t('targets-cases'),
        width: 90,
        text: (one) => (one.cases.length === 0 ? '' : t('targets-case-count', { count: one.cases.length })),
        cell: (one) =>
          one.cases.length > 0 && <Tag>{t('targets-case-count', { count: one.cases.length })}</Tag>,
      },
      {
        id: 'items',
        title: t('targets-item-count'),
        width: 70,
        align: 'end',
        text: (one) => figure(one.items),
      },
      { id: 'value', title: t('targets-value'), width: 124, align: 'end', text: (one) => figure(one.value) },
      { id: 'key', title: t('targets-key'), width: 180, text: (one) => one.key, hidden: true },
    ];
  }, [t, has, figure, order, top]);
  return (
    <div className={styles.ranking}>
      <ErrorNote failure={head.error} />
      <Grid
        key={`${grain}-${order}`}
        label={t('targets-ranking')}
        columns={columns}
        source={source}
        rowId={(one) => one.key}
        onActive={onChoose}
        onOpen={onChoose}
        tools={
          <>
            <Select
              label={t('targets-grain')}
              labelHidden
              choices={GRAINS.map((one) => ({ value: one, label: t(`targets-grain-${one.toLowerCase()}`) }))}
              value={grain}
              onChange={setGrain}
            />
            <Select
              label={t('targets-order')}
              labelHidden
              choices={ORDERS.map((one) => ({
                value: one,
                label: t(`targets-order-${one.replace('_', '-')}`),
              }))}
              value={order}
              onChange={setOrder}
            />
          </>
        }
        empty={<EmptyState>{t('targets-none')}</EmptyState>}
      />
    </div>
  );
}
