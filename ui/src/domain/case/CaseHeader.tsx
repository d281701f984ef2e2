import type { ReactNode } from 'react';
import type { CaseLine } from '../../api/bindings';
import { Code, Day, StatusMark, Tag, Traced } from '../../components';
import { useLocale } from '../../i18n/locale';
import { Clock, StateName } from './Clock';
import styles from './case.module.css';

/** Which case, which years, how far, and the day it must not pass. */
export function CaseAbout({ line, children }: { line: CaseLine; children?: ReactNode }) {
  const { t } = useLocale();
  return (
    <>
      <Code>{line.case_no}</Code>
      {children}
      <span>
        <Day iso={line.period_from} /> – <Day iso={line.period_to} />
      </span>
      <Tag>
        <StateName state={line.state} />
      </Tag>
      <span className={styles.last}>
        {t('case-last-day')} <Clock line={line} />
      </span>
      {line.conflicts > 0 && (
        <StatusMark kind="conflict">{t('case-conflicts', { count: line.conflicts })}</StatusMark>
      )}
    </>
  );
}

/** The money of a case: short-levied, surcharge, demand. */
export function CaseMoney({ line }: { line: CaseLine }) {
  const { t } = useLocale();
  const money = [
    [t('case-short-levied'), line.short_levied, 'total/all/short'],
    [t('case-surcharge'), line.surcharge, 'total/all/surcharge/total'],
    [t('case-demand'), line.demand, 'total/all/demand'],
  ] as const;
  return (
    <dl className={styles.money}>
      {money.map(([name, amount, figure]) => (
        <div key={name} className={styles.amount}>
          <dt>{name}</dt>
          <dd>
            <Traced figure={figure} amount={amount} of={line.case} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
