import type { ParameterFault, ParameterPackage } from '../../api/bindings';
import { type MarkKind, StatusMark, Tag } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './parameter.module.css';

const MARKS: Record<string, MarkKind> = {
  shipped: 'flag',
  approved: 'sealed',
  draft: 'draft',
  submitted: 'due',
  returned: 'flag',
  unsigned: 'draft',
  damaged: 'overdue',
};

/** Where a package stands: shipped, signed by two people, or on its way there. */
export function PackageState({ of }: { of: ParameterPackage }) {
  const { t } = useLocale();
  return <StatusMark kind={MARKS[of.state] ?? 'draft'}>{t(`parameters-state-${of.state}`)}</StatusMark>;
}

/** Level at which a package or a value stands; nothing for the default of an indicator. */
export function LevelTag({ level }: { level: string }) {
  const { t } = useLocale();
  return <Tag>{t(`parameters-level-${level || 'default'}`)}</Tag>;
}

/** What is wrong with a package, each with its line and what to do. */
export function Faults({ faults }: { faults: readonly ParameterFault[] }) {
  const { t } = useLocale();
  return (
    <ul className={styles.faults}>
      {faults.map((fault) => (
        <li key={`${fault.line}${fault.code}${fault.about}`}>
          <StatusMark kind={fault.refuses ? 'overdue' : 'due'}>
            {fault.line > 0 && `${t('parameters-fault-line', { line: fault.line })} `}
            {t(`parameters-fault-${fault.code}`, {
              about: fault.about,
              found: fault.found,
              expected: fault.expected,
            })}
          </StatusMark>
        </li>
      ))}
    </ul>
  );
}
