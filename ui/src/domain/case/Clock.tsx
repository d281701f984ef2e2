import type { CaseLine } from '../../api/bindings';
import { Code, Day, DaysLeft } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './case.module.css';

/** The last lawful day of the earliest claim, how far it is, and the rule that sets it. */
export function Clock({ line }: { line: CaseLine }) {
  const { t } = useLocale();
  if (!line.last_lawful_day) return <span>{t('case-no-clock')}</span>;
  return (
    <span className={styles.clock}>
      <Day iso={line.last_lawful_day} />
      {line.days_left !== null && <DaysLeft days={line.days_left} />}
      {line.last_lawful_rule && (
        <span className={styles.rule}>
          {t('case-clock-rule')} <Code>{line.last_lawful_rule}</Code>
        </span>
      )}
    </span>
  );
}

/** A state of a case in words; a state without a text shows its code. */
export function StateName({ state }: { state: string }) {
  const { t, has } = useLocale();
  const key = `case-state-${state.toLowerCase().replaceAll('_', '-')}`;
  return <>{has(key) ? t(key) : state}</>;
}
