import type { TriageProgress } from '../../api/bindings';
import { useLocale } from '../../i18n/locale';
import { lineKey, OUTCOMES } from './outcomes';
import styles from './triage.module.css';

/** A button with its key printed on it. */
export function KeyButton(props: {
  sign: string;
  /** Short words on the button. */
  label: string;
  /** All of it, shown on hover. */
  title?: string;
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.key}
      aria-pressed={props.pressed}
      title={props.title}
      disabled={props.disabled}
      onClick={props.onPress}
    >
      <kbd>{props.sign}</kbd>
      <span>{props.label}</span>
    </button>
  );
}

/** The outcomes of a line, each with its key. */
export function OutcomeKeys(props: {
  chosen: string | undefined;
  disabled: boolean;
  onMark: (outcome: string) => void;
}) {
  const { t } = useLocale();
  return (
    <fieldset className={styles.keys} aria-label={t('triage-keys')}>
      {OUTCOMES.map((outcome) => (
        <KeyButton
          key={outcome.id}
          sign={outcome.keys.replace(/^(Digit|Key)/, '')}
          label={t(`triage-outcome-${outcome.id}`)}
          pressed={props.chosen === outcome.id}
          disabled={props.disabled}
          onPress={() => props.onMark(outcome.id)}
        />
      ))}
    </fieldset>
  );
}

/** What a step back would take back, in words. */
export function useUndoWords(progress: TriageProgress | undefined): string {
  const { t } = useLocale();
  const step = progress?.undo;
  if (!step) return t('triage-undo-nothing');
  const outcome = (id: string) => t(`triage-outcome-${id}`);
  const args = { outcome: outcome(step.outcome), item: lineKey(step) };
  return step.was
    ? t('triage-undo-restores', { ...args, was: outcome(step.was) })
    : t('triage-undo-what', args);
}

/** How far the queue is, as a line across the foot of the page. */
export function DoneBar({ progress }: { progress: TriageProgress | undefined }) {
  const { t } = useLocale();
  const { done, lines } = progress ?? { done: 0, lines: 0 };
  return (
    <svg
      className={styles.bar}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      role="progressbar"
      aria-label={t('triage-progress')}
      aria-valuemin={0}
      aria-valuemax={lines}
      aria-valuenow={done}
    >
      <rect className={styles.track} width="100" height="4" />
      <rect className={styles.fill} width={lines === 0 ? 0 : (100 * done) / lines} height="4" />
    </svg>
  );
}

/** How many lines are marked and left, and how many an hour. */
export function Pace({ progress }: { progress: TriageProgress }) {
  const { t, figure } = useLocale();
  const { done, lines, left, per_hour: pace, paced } = progress;
  return (
    <>
      <span>{t('triage-done', { done: figure(done), lines: figure(lines), left: figure(left) })}</span>
      <span title={pace === null ? undefined : t('triage-pace-note', { count: figure(paced) })}>
        {pace === null ? t('triage-pace-none') : t('triage-pace', { pace: figure(pace) })}
      </span>
    </>
  );
}
