import { useMemo, useState } from 'react';
import type { WorkLine } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { usePageCommands } from '../../app/commands';
import { Inspector, Page } from '../../app/Page';
import { go, Link, to } from '../../app/router';
import { Traceable } from '../../app/WorkingInspector';
import {
  Button,
  Day,
  DaysLeft,
  EmptyState,
  ErrorNote,
  Grid,
  KeyValue,
  Loading,
  listSource,
  Said,
  StatusMark,
} from '../../components';
import { useLocale } from '../../i18n/locale';
import { MoneyOrProblem, useLineColumns, useLineWords } from './columns';
import { StageStrip } from './StageStrip';
import styles from './WorkList.module.css';

/** What must be done today, and what is lost if it is not. */
export function WorkListPage() {
  const { t } = useLocale();
  const list = useRpcQuery('work_list', {});
  const columns = useLineColumns();
  const [active, setActive] = useState<WorkLine | null>(null);
  const lines = list.data?.lines;
  const source = useMemo(() => (lines ? listSource(lines) : undefined), [lines]);
  const marks = (line: WorkLine) =>
    line.conflicts > 0
      ? [{ kind: 'conflict' as const, label: t('worklist-conflicts', { count: line.conflicts }) }]
      : [];
  usePageCommands([
    { id: 'worklist-triage', label: t('triage-open-case'), keys: 'KeyT', run: () => openTriage(active) },
  ]);

  if (list.error) {
    return (
      <Page title={t('place-worklist')}>
        <ErrorNote
          failure={list.error}
          action={<Button onPress={() => void list.refetch()}>{t('action-retry')}</Button>}
        />
      </Page>
    );
  }
  if (!list.data) return <Loading />;
  return (
    <Traceable caseId="">
      <Page title={t('place-worklist')} about={t('worklist-question')} fill>
        <StageStrip stages={list.data.stages} />
        <div className={styles.lines}>
          <Grid
            label={t('worklist-grid')}
            columns={columns}
            source={source}
            rowId={(line) => `${line.kind}-${line.id}`}
            marks={marks}
            onOpen={(line) => go(pageOf(line))}
            onActive={setActive}
            empty={<NothingToDo />}
          />
        </div>
        {active && lines?.includes(active) && <LineInspector line={active} />}
      </Page>
    </Traceable>
  );
}

function pageOf(line: WorkLine): string {
  return line.address.replace(/^#/, '');
}

function openTriage(line: WorkLine | null) {
  if (line?.kind === 'case') go(to('/cases/:case/triage', { case: line.id }));
}

function LineInspector({ line }: { line: WorkLine }) {
  const { t } = useLocale();
  const words = useLineWords();
  return (
    <Inspector title={line.label}>
      <KeyValue
        facts={[
          [t('worklist-trader'), <Said key="trader">{line.trader_name}</Said>],
          [t('worklist-money'), <MoneyOrProblem key="money" line={line} unit="PKR" />],
          [t('worklist-last-day'), words.lastDay(line)],
          [t('worklist-days'), line.days_left === null ? '–' : <DaysLeft key="days" days={line.days_left} />],
          [t('worklist-why'), words.why(line)],
          ...(line.barred > 0
            ? ([
                [
                  t('worklist-barred-head'),
                  <StatusMark key="barred" kind="overdue">
                    {words.barred(line)}
                  </StatusMark>,
                ],
              ] as const)
            : []),
          [t('worklist-state'), words.state(line)],
          [t('worklist-waiting'), words.waiting(line)],
          ...(line.reply_due
            ? ([[t('case-reply-due'), <Day key="reply" iso={line.reply_due} />]] as const)
            : []),
        ]}
      />
      <div>
        <Button kind="next" onPress={() => go(pageOf(line))}>
          {words.next(line)}
        </Button>
        {line.kind === 'case' && (
          <Button kind="quiet" onPress={() => openTriage(line)}>
            {t('triage-open')}
          </Button>
        )}
      </div>
    </Inspector>
  );
}

function NothingToDo() {
  const { t } = useLocale();
  const demo = useRpcMutation('demo_open');
  return (
    <>
      <EmptyState
        action={
          <Button kind="next" onPress={() => go('/extracts/import')}>
            {t('worklist-empty-do')}
          </Button>
        }
        link={
          <>
            <Link to="/extracts">{t('place-extracts')}</Link>
            <Button kind="quiet" isDisabled={demo.isPending} onPress={() => demo.mutate({})}>
              {t('start-demo-open')}
            </Button>
          </>
        }
      >
        {t('worklist-empty')}
      </EmptyState>
      <ErrorNote failure={demo.error} />
    </>
  );
}
