import { useEffect, useRef, useState } from 'react';
import type { Question } from '../../api/bindings';
import { Button, Code, DateField, NumberField, Said, StatusMark, Tag, TextField } from '../../components';
import { useLocale } from '../../i18n/locale';
import { ANSWER_KEYS, needsComment } from './answers';
import styles from './QuestionCard.module.css';

export interface QuestionCardProps {
  question: Question;
  /** Records an answer with its comment. */
  onAnswer: (value: string, comment: string) => void;
  /** Set from outside when a key asked for "not applicable" and the reason is missing. */
  wantsComment: boolean;
  onWantsComment: (wants: boolean) => void;
}

/** One question with all it wants: hint, evidence, the answer, a comment. */
export function QuestionCard({ question, onAnswer, wantsComment, onWantsComment }: QuestionCardProps) {
  const { t } = useLocale();
  const [comment, setComment] = useState(question.comment);
  const isNote = question.kind === 'note';
  const commentBox = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wantsComment) commentBox.current?.querySelector('textarea')?.focus();
  }, [wantsComment]);

  const answer = (value: string) => {
    const missing = needsComment(value, comment);
    onWantsComment(missing);
    if (!missing) onAnswer(value, comment.trim());
  };
  const keepComment = () => {
    const text = comment.trim();
    if (wantsComment && text !== '') answer('na');
    else if (question.answer && text !== question.comment && !needsComment(question.answer, text)) {
      onAnswer(question.answer, text);
    }
  };
  return (
    <article className={styles.card} aria-labelledby="question-label">
      <p className={styles.marks}>
        <Tag>{question.number}</Tag>
        {question.required && <Tag>{t('checklist-mandatory')}</Tag>}
        {question.legal_ref !== '' && <Code>{question.legal_ref}</Code>}
        {question.conflict && <StatusMark kind="conflict">{t('checklist-conflict')}</StatusMark>}
      </p>
      <h2 id="question-label" className={styles.label}>
        <Said>{question.label}</Said>
      </h2>
      {question.hint !== '' && (
        <p className={styles.hint}>
          <Said>{question.hint}</Said>
        </p>
      )}
      {question.evidence.length > 0 && (
        <p className={styles.evidence}>
          {t('checklist-evidence')}{' '}
          {question.evidence.map((kind) => (
            <span key={kind} className={styles.kind}>
              <Code>{kind}</Code> {t(`evidence-kind-${kind.toLowerCase()}`)}
            </span>
          ))}
        </p>
      )}
      {!isNote && <AnswerField question={question} onAnswer={answer} />}
      <div ref={commentBox} hidden={isNote}>
        <TextField
          label={t('checklist-comment')}
          lines={3}
          value={comment}
          onChange={setComment}
          onBlur={keepComment}
          error={wantsComment ? t('checklist-na-needs-comment') : null}
        />
      </div>
      {question.problem && <StatusMark kind="due">{question.problem}</StatusMark>}
      {question.answered_by !== '' && (
        <p className={styles.by}>
          {t('checklist-answered-by')} <Said>{question.answered_by}</Said>
        </p>
      )}
    </article>
  );
}

function AnswerField({ question, onAnswer }: { question: Question; onAnswer: (value: string) => void }) {
  const { t } = useLocale();
  const [value, setValue] = useState(question.answer ?? '');
  const field = { label: t('checklist-answer'), value, onChange: setValue };
  const keep = () => value.trim() !== (question.answer ?? '') && onAnswer(value.trim());
  if (question.choices.length > 0) {
    return (
      <div role="group" aria-label={t('checklist-answer')} className={styles.choices}>
        {question.choices.map((choice) => {
          const key = Object.entries(ANSWER_KEYS).find(
            ([, answer]) => answer === choice.value.toLowerCase(),
          )?.[0];
          return (
            <Button
              key={choice.value}
              kind="plain"
              icon={question.answer === choice.value ? 'check' : undefined}
              aria-pressed={question.answer === choice.value}
              onPress={() => onAnswer(choice.value)}
            >
              {choice.label}
              {key && <kbd className={styles.key}>{key.slice(3)}</kbd>}
            </Button>
          );
        })}
      </div>
    );
  }
  if (question.kind === 'date') return <DateField {...field} onBlur={keep} />;
  if (['number', 'decimal', 'integer'].includes(question.kind))
    return <NumberField {...field} onBlur={keep} />;
  return <TextField {...field} onBlur={keep} lines={question.kind === 'text' ? 2 : undefined} />;
}
