import type { ReactNode } from 'react';
import type { FailureFacts } from '../i18n/failure';
import { useLocale } from '../i18n/locale';
import styles from './ErrorNote.module.css';
import { Code } from './Figures';
import { Icon } from './Icon';

export interface ErrorNoteProps {
  /** The error, or nothing. */
  failure: { facts: FailureFacts } | null | undefined;
  /** The button that helps against this error. */
  action?: ReactNode;
}

/** Sentence for an error: its own text when there is one, otherwise the text of its code. */
export function useFailureText(): (facts: FailureFacts) => string {
  const { t, has } = useLocale();
  return (facts) => {
    const key = facts.messageKey;
    if (key !== '' && has(key)) return t(key, facts.args);
    return t(`error-code-${facts.code.replaceAll('_', '-')}`, facts.args);
  };
}

/** Says what happened, what is safe, and what to do. */
export function ErrorNote({ failure, action }: ErrorNoteProps) {
  const { t, has } = useLocale();
  const text = useFailureText();
  if (!failure) return null;
  const { facts } = failure;
  const advice = `error-advice-${facts.code.replaceAll('_', '-')}`;
  return (
    <div role="alert" className={styles.note}>
      <Icon name="warning" />
      <div className={styles.words}>
        <p className={styles.what}>{text(facts)}</p>
        {has(advice) && <p>{t(advice)}</p>}
        {facts.detail && (
          <details>
            <summary>{t('error-detail')}</summary>
            <p dir="auto">{facts.detail}</p>
            {facts.logId && <Code>{facts.logId}</Code>}
          </details>
        )}
        {action && <div>{action}</div>}
      </div>
    </div>
  );
}
