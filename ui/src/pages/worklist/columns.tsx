import { useMemo } from 'react';
import type { WorkLine } from '../../api/bindings';
import { Link } from '../../app/router';
import { DaysLeft, type GridColumn, StatusMark, Traced } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './WorkList.module.css';

/** Where the words of a state stand, by the kind of the line. */
const STATES: Record<string, string> = { target: 'targets-band', candidate: 'candidate-kind' };

/** Words of a line: keys of the engine become text; text of the engine stays as it is. */
export function useLineWords() {
  const { t, has, date } = useLocale();
  return useMemo(() => {
    const named = (prefix: string, value: string) => {
      const key = `${prefix}-${value.replaceAll('_', '-')}`;
      return value !== '' && has(key) ? t(key) : value;
    };
    return {
      lastDay: (line: WorkLine) => (line.last_lawful_day ? date(line.last_lawful_day) : '–'),
      why: (line: WorkLine) =>
        line.why === '' || line.clock_from === ''
          ? line.why
          : t('worklist-clock', {
              rule: line.why,
              day: date(line.clock_from),
              gd: line.clock_gd,
            }),
      state: (line: WorkLine) => named(STATES[line.kind] ?? 'case-state', line.state.toLowerCase()),
      waiting: (line: WorkLine) =>
        line.next === 'reply_overdue'
          ? t('worklist-reply-overdue')
          : named('worklist-waits', line.waiting_for),
      barred: (line: WorkLine) => (line.barred > 0 ? t('worklist-barred', { count: line.barred }) : ''),
      next: (line: WorkLine) => named('worklist-next', line.next),
    };
  }, [t, has, date]);
}

/** The columns of the work list. */
export function useLineColumns(): GridColumn<WorkLine>[] {
  const { t, figure } = useLocale();
  const words = useLineWords();
  return useMemo(
    () => [
      {
        id: 'label',
        title: t('worklist-label'),
        width: 226,
        text: (line) => line.label,
      },
      {
        id: 'trader',
        title: t('worklist-trader'),
        width: 136,
        text: (line) => line.trader_name,
      },
      {
        id: 'money',
        title: t('worklist-money'),
        width: 104,
        align: 'end',
        text: (line) => line.problem ?? figure(line.money),
        cell: (line) => <MoneyOrProblem line={line} />,
      },
      { id: 'last_day', title: t('worklist-last-day'), width: 112, text: words.lastDay },
      {
        id: 'days',
        title: t('worklist-days'),
        width: 112,
        text: (line) => (line.days_left === null ? '' : String(line.days_left)),
        cell: (line) => (line.days_left === null ? '–' : <DaysLeft days={line.days_left} />),
      },
      {
        id: 'waiting',
        title: t('worklist-waiting'),
        width: 140,
        text: words.waiting,
        cell: (line) =>
          line.next === 'reply_overdue' ? (
            <StatusMark kind="overdue">{words.waiting(line)}</StatusMark>
          ) : (
            words.waiting(line)
          ),
      },
      {
        id: 'barred',
        title: t('worklist-barred-head'),
        width: 96,
        text: (line) => (line.barred > 0 ? t('worklist-barred-items', { count: line.barred }) : ''),
      },
      { id: 'why', title: t('worklist-why'), width: 120, text: words.why, hidden: true },
      { id: 'state', title: t('worklist-state'), width: 86, text: words.state },
      {
        id: 'next',
        title: t('worklist-next'),
        width: 130,
        text: words.next,
        cell: (line) => (
          <Link to={line.address.replace(/^#/, '')} tabIndex={-1}>
            {words.next(line)}
          </Link>
        ),
      },
    ],
    [t, figure, words],
  );
}

/** The figure behind the money of a line: the demand of a case; what a target may yield is an estimate. */
export function moneyOf(line: WorkLine): string | null {
  return line.kind === 'case' ? 'total/all/demand' : null;
}

/** The money of a line, or the sentence that says why there is none. */
export function MoneyOrProblem({ line, unit }: { line: WorkLine; unit?: string }) {
  if (line.problem === null)
    return <Traced figure={moneyOf(line)} of={line.id} amount={line.money} {...(unit ? { unit } : {})} />;
  return (
    <span className={styles.problem} title={line.problem}>
      <bdi dir="auto">{line.problem}</bdi>
    </span>
  );
}
