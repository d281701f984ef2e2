import { useState } from 'react';
import type { Pair, SelectionAsk, SelectionLine } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go, Link, to, useLocation } from '../../app/router';
import {
  Button,
  ConfirmDialog,
  EmptyState,
  ErrorNote,
  Loading,
  NumberField,
  Select,
  TextField,
} from '../../components';
import { RankingSheet } from '../../domain/selection/RankingSheet';
import { Split } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import { ChoiceFacts } from './ChoiceFacts';
import { SealDialog } from './SealDialog';
import { SealedSelections } from './SealedSelections';
import styles from './targets.module.css';

const ORDERS = ['rank', 'yield_rank'] as const;

/** Digits nobody chose; a person may type thrown dice instead. */
function freshSeed(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((n) => String(n).padStart(10, '0')).join('');
}

/** Whom do we take, how many can we, and can anybody prove how we came to them? */
export function SelectionPage() {
  const { t, date } = useLocale();
  const { search } = useLocation();
  const runs = useRpcQuery('risk_list', {});
  const run = runs.data?.runs.find((one) => one.run_id === search.get('run')) ?? runs.data?.runs[0];
  const [order, setOrder] = useState('rank');
  const [name, setName] = useState('');
  const [capacity, setCapacity] = useState('');
  const [pct, setPct] = useState('10');
  const [seed, setSeed] = useState(freshSeed);
  const [own, setOwn] = useState<Pair[]>([]);
  const [leftOut, setLeftOut] = useState<Pair[]>([]);
  const [despite, setDespite] = useState<Record<string, string>>({});
  const [picking, setPicking] = useState<SelectionLine | null>(null);
  const [dropping, setDropping] = useState<SelectionLine | null>(null);
  const [sealing, setSealing] = useState(false);
  const ask: SelectionAsk = {
    run_id: run?.run_id ?? '',
    name: name.trim() || null,
    grain: 'TRADER',
    order,
    capacity: capacity || null,
    random: 0,
    random_pct: Number.parseInt(pct, 10) || 0,
    seed: seed || null,
    own,
    left_out: leftOut,
    despite: [],
  };
  const proposal = useRpcQuery('selection_propose', ask, { enabled: run !== undefined, keep: true });
  const without = (pairs: Pair[], key: string) => pairs.filter((one) => one.name !== key);
  const pick = (line: SelectionLine) => {
    if (line.how === 'LEFT_OUT') setLeftOut(without(leftOut, line.key));
    else setPicking(line);
  };
  const drop = (line: SelectionLine) => {
    if (line.how === 'OWN') setOwn(without(own, line.key));
    else setDropping(line);
  };
  const shown = proposal.data;
  const unanswered = shown?.picks.some((one) => one.overlaps.length > 0 && !despite[one.key]?.trim());
  const ready = shown !== undefined && !proposal.error && shown.picks.length > 0 && !unanswered;
  return (
    <Page
      title={t('selection-title')}
      fill
      actions={
        <>
          {(runs.data?.runs.length ?? 0) > 0 && (
            <Select
              label={t('targets-run')}
              labelHidden
              choices={(runs.data?.runs ?? []).map((one) => ({
                value: one.run_id,
                label: t('targets-run-named', { at: date(one.created_at), package: one.package }),
              }))}
              value={run?.run_id ?? null}
              onChange={(id) => go(to('/targets/selection', {}, { run: id }))}
            />
          )}
          {run && (
            <Button kind="next" isDisabled={!ready} onPress={() => setSealing(true)}>
              {t('selection-seal')}
            </Button>
          )}
        </>
      }
    >
      <ErrorNote failure={runs.error} />
      {runs.isPending && <Loading />}
      {runs.data && !run && (
        <EmptyState link={<Link to="/targets">{t('selection-to-targets')}</Link>}>
          {t('selection-no-run')}
        </EmptyState>
      )}
      {run && (
        <Split
          wide
          list={
            <>
              <div className={styles.terms}>
                <TextField
                  label={t('selection-name')}
                  note={t('selection-name-note')}
                  value={name}
                  onChange={setName}
                />
                <NumberField
                  label={t('selection-capacity')}
                  note={t('selection-capacity-note')}
                  value={capacity}
                  onChange={setCapacity}
                />
                <NumberField label={t('selection-random-pct')} value={pct} onChange={setPct} />
                <TextField
                  label={t('selection-seed')}
                  note={t('selection-seed-note')}
                  face="code"
                  value={seed}
                  onChange={setSeed}
                />
                <Select
                  label={t('targets-order')}
                  choices={ORDERS.map((one) => ({
                    value: one,
                    label: t(`selection-order-${one.replace('_', '-')}`),
                  }))}
                  value={order}
                  onChange={setOrder}
                />
              </div>
              <ErrorNote failure={proposal.error} />
              {proposal.isPending && <Loading />}
              {shown && (
                <RankingSheet
                  lines={shown.lines}
                  rankedTo={shown.ranked_to}
                  capacity={shown.capacity}
                  order={order}
                  onPick={pick}
                  onDrop={drop}
                />
              )}
            </>
          }
        >
          {shown && (
            <ChoiceFacts
              proposal={shown}
              despite={despite}
              onDespite={(key, text) => setDespite({ ...despite, [key]: text })}
              onDrop={drop}
            />
          )}
          <SealedSelections named={search.get('selection')} />
        </Split>
      )}
      {picking && (
        <ConfirmDialog
          title={t('selection-own-pick')}
          action={t('selection-pick')}
          isOpen
          reason="required"
          onClose={() => setPicking(null)}
          onConfirm={(reason) => setOwn([...without(own, picking.key), { name: picking.key, value: reason }])}
        >
          {t('selection-own-pick-words', { name: picking.name || picking.key })}
        </ConfirmDialog>
      )}
      {dropping && (
        <ConfirmDialog
          title={t('selection-leave-out')}
          action={t('selection-leave-out')}
          isOpen
          reason="required"
          onClose={() => setDropping(null)}
          onConfirm={(reason) =>
            setLeftOut([...without(leftOut, dropping.key), { name: dropping.key, value: reason }])
          }
        >
          {t('selection-leave-out-words', { name: dropping.name || dropping.key })}
        </ConfirmDialog>
      )}
      {sealing && shown && (
        <SealDialog
          ask={{ ...ask, despite: Object.entries(despite).map(([name, value]) => ({ name, value })) }}
          proposal={shown}
          onClose={() => setSealing(false)}
        />
      )}
    </Page>
  );
}
