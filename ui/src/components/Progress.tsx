import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar, Toolbar as AriaToolbar, Label } from 'react-aria-components';
import { useLocale } from '../i18n/locale';
import { cx } from './cx';
import { StatusMark } from './Marks';
import styles from './Progress.module.css';

export interface ProgressBarProps {
  label: string;
  done: number;
  /** 0: not known. */
  total: number;
  note?: string;
}

/** How far a long piece of work is. */
export function ProgressBar({ label, done, total, note }: ProgressBarProps) {
  const unknown = total === 0;
  const percent = unknown ? 0 : Math.min(100, (100 * done) / total);
  return (
    <AriaProgressBar className={styles.progress} value={percent} isIndeterminate={unknown}>
      <Label className={styles.label}>{label}</Label>
      <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.track} width="100" height="4" />
        <rect className={unknown ? styles.unknown : styles.fill} width={unknown ? 30 : percent} height="4" />
      </svg>
      {note && <span className={styles.note}>{note}</span>}
    </AriaProgressBar>
  );
}

/** One step of a wizard or of a path of states. */
export interface Step {
  id: string;
  label: string;
}

export interface StepsProps {
  label: string;
  steps: readonly Step[];
  current: string;
  /** With it, steps already passed can be opened again. */
  onOpen?: (id: string) => void;
}

/** Steps in order: passed, present, to come. */
export function Steps({ label, steps, current, onOpen }: StepsProps) {
  const { t } = useLocale();
  const at = steps.findIndex((step) => step.id === current);
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => {
        const passed = index < at;
        const state = passed ? styles.passed : index === at ? styles.present : undefined;
        return (
          <li
            key={step.id}
            className={cx(styles.step, state)}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            {passed && onOpen ? (
              <button type="button" className={styles.stepLink} onClick={() => onOpen(step.id)}>
                {step.label}
              </button>
            ) : (
              step.label
            )}
            {passed && <span className="visually-hidden">{t('step-done')}</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** A row of controls that belong together; arrow keys move between them. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <AriaToolbar aria-label={label} className={styles.toolbar}>
      {children}
    </AriaToolbar>
  );
}

/** A quiet line while something is fetched. */
export function Loading() {
  const { t } = useLocale();
  return (
    <p role="status" className={styles.loading}>
      {t('loading')}
    </p>
  );
}

/** A line of due or overdue days in words. */
export function DaysLeft({ days }: { days: number }) {
  const { t } = useLocale();
  if (days < 0) return <StatusMark kind="overdue">{t('days-over', { days: -days })}</StatusMark>;
  if (days <= 30) return <StatusMark kind="due">{t('days-left', { days })}</StatusMark>;
  return <span>{t('days-left', { days })}</span>;
}
