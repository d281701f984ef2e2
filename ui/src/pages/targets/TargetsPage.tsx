import { useEffect, useState } from 'react';
import type { RiskRun, Target } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { usePageCommands } from '../../app/commands';
import { Page } from '../../app/Page';
import { go, Link, to, useLocation } from '../../app/router';
import { Button, EmptyState, ErrorNote, Loading, Panel, Select } from '../../components';
import { Split } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import { OpenCaseDialog } from './OpenCaseDialog';
import { Ranking } from './Ranking';
import { RunDialog } from './RunDialog';
import { RunFacts } from './RunFacts';
import { TargetReasons } from './TargetReasons';
import styles from './targets.module.css';

/** Targets among which one that an address names is looked for. */
const FIRST_TARGETS = 500;

/** Whom do we audit, and why them? */
export function TargetsPage() {
  const { t, date } = useLocale();
  const { search } = useLocation();
  const runs = useRpcQuery('risk_list', {});
  const fromExtract = search.get('extract');
  const [starting, setStarting] = useState(false);
  const [chosen, setChosen] = useState<Target | null>(null);
  const [opening, setOpening] = useState<Target | null>(null);
  const known = runs.data?.runs ?? [];
  const run = known.find((one) => one.run_id === search.get('run')) ?? newest(known, fromExtract);
  const show = (runId: string) => go(to('/targets', {}, { run: runId }));
  const runId = run?.run_id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other targets
  useEffect(() => setChosen(null), [runId]);
  const named = search.get('key');
  const first = useRpcQuery(
    'risk_targets',
    { run_id: runId ?? '', grain: 'TRADER', order: 'rank', from: 0, len: FIRST_TARGETS },
    { enabled: named !== null && runId !== undefined },
  );
  const linked = first.data?.targets.find((one) => one.key === named);
  useEffect(() => setChosen((before) => before ?? linked ?? null), [linked]);
  usePageCommands([
    { id: 'targets-run', label: t('targets-run-now'), keys: 'KeyR', run: () => setStarting(true) },
    {
      id: 'targets-open-case',
      label: t('targets-open-case'),
      keys: 'KeyO',
      run: () => chosen && setOpening(chosen),
    },
  ]);

  const start = (
    <Button kind={run ? 'plain' : 'next'} onPress={() => setStarting(true)}>
      {t('targets-run-now')}
    </Button>
  );
  return (
    <Page
      title={t('targets-title')}
      about={
        <nav className={styles.parts} aria-label={t('targets-parts-of')}>
          {run && <Link to={to('/parameters/what-if', {}, { run: run.run_id })}>{t('whatif-open')}</Link>}
          <Link to="/parameters">{t('parameters-title')}</Link>
          <Link to="/traders">{t('traders-title')}</Link>
          <Link to="/partner">{t('partner-open')}</Link>
          <Link to="/transit">{t('transit-open')}</Link>
          <Link to="/targets/book">{t('book-title')}</Link>
        </nav>
      }
      fill
      actions={
        <>
          {known.length > 0 && (
            <Select
              label={t('targets-run')}
              labelHidden
              choices={known.map((one) => ({
                value: one.run_id,
                label: t('targets-run-named', { at: date(one.created_at), package: one.package }),
              }))}
              value={run?.run_id ?? null}
              onChange={show}
            />
          )}
          {start}
          {run && (
            <Button onPress={() => go(to('/targets/selection', {}, { run: run.run_id }))}>
              {t('selection-choose')}
            </Button>
          )}
          {chosen && (
            <Button kind="next" onPress={() => setOpening(chosen)}>
              {t('targets-open-case')}
            </Button>
          )}
        </>
      }
    >
      <ErrorNote failure={runs.error} />
      {runs.isPending && <Loading />}
      {runs.data && !run && (
        <EmptyState action={start} link={<Link to="/extracts">{t('targets-to-extracts')}</Link>}>
          {t(fromExtract ? 'targets-no-run-of-extract' : 'targets-empty')}
        </EmptyState>
      )}
      {run && (
        <Split wide list={<Ranking key={run.run_id} runId={run.run_id} onChoose={setChosen} />}>
          {chosen ? (
            <TargetReasons runId={run.run_id} target={chosen} />
          ) : (
            <Panel title={t('targets-why')}>
              <p>{t('targets-choose')}</p>
            </Panel>
          )}
          <RunFacts run={run} />
        </Split>
      )}
      {starting && (
        <RunDialog
          preset={fromExtract ?? run?.extracts[0] ?? null}
          onClose={() => setStarting(false)}
          onDone={show}
        />
      )}
      {opening && run && (
        <OpenCaseDialog
          target={opening}
          run={run}
          selection={search.get('selection')}
          onClose={() => setOpening(null)}
        />
      )}
    </Page>
  );
}

/** The newest run, or the newest over one extract. */
function newest(runs: readonly RiskRun[], extract: string | null): RiskRun | undefined {
  return extract === null ? runs[0] : runs.find((run) => run.extracts.includes(extract));
}
