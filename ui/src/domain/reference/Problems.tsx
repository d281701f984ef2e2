import type { ReferenceProblem } from '../../api/bindings';
import { Code, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './reference.module.css';
import { useTableName } from './words';

/** Sentence for a problem of a package in the person's language. */
export function useProblemText(): (problem: ReferenceProblem) => string {
  const { t, date, has } = useLocale();
  const name = useTableName();
  return (problem) => {
    const key = `refproblem-${problem.code}`;
    if (!has(key)) return problem.sentence;
    return t(key, {
      subject: problem.subject === '' ? name(problem.table) : problem.subject,
      from: problem.from === null ? t('refproblem-beginning') : date(problem.from),
      to: problem.to === null ? t('refproblem-onwards') : date(problem.to),
      column: problem.column,
      other: problem.other,
    });
  };
}

export interface ProblemsProps {
  problems: readonly ReferenceProblem[];
  /** Problems there are, when not all are listed. */
  count?: number;
}

/** What is wrong with a package: errors first, each with its file and lines. */
export function Problems({ problems, count }: ProblemsProps) {
  const { t, figure } = useLocale();
  const text = useProblemText();
  const more = (count ?? problems.length) - problems.length;
  return (
    <ul className={styles.problems} aria-label={t('refproblem-list')}>
      {problems.map((one) => (
        <li key={`${one.table}-${one.code}-${one.column}-${one.lines.join('-')}`}>
          <StatusMark kind={one.severity === 'error' ? 'overdue' : 'due'}>
            {t(`refproblem-${one.severity}`)}
          </StatusMark>{' '}
          <Code>{one.file}</Code>{' '}
          {t('refproblem-lines', { count: one.lines.length, lines: one.lines.join(', ') })} {text(one)}
        </li>
      ))}
      {more > 0 && <li>{t('refproblem-more', { count: figure(more) })}</li>}
    </ul>
  );
}
