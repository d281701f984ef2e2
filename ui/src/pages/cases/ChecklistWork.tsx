import { useState } from 'react';
import type { ChecklistLine, Question } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { usePageCommands } from '../../app/commands';
import { Button, ErrorNote, Loading, ProgressBar, Select } from '../../components';
import {
  applicable,
  choiceOfKey,
  isOpen,
  moved,
  needsComment,
  nextOpen,
} from '../../domain/checklist/answers';
import { QuestionCard } from '../../domain/checklist/QuestionCard';
import { QuestionList } from '../../domain/checklist/QuestionList';
import { Split } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import styles from './cases.module.css';

export interface ChecklistWorkProps {
  caseId: string;
  checklist: string;
  choices: readonly ChecklistLine[];
  onChoose: (checklist: string) => void;
}

const NO_QUESTIONS: readonly Question[] = [];

/** Answering a checklist: holes at the start, one question at a time, keys for the answers. */
export function ChecklistWork({ caseId, checklist, choices, onChoose }: ChecklistWorkProps) {
  const { t, language, figure } = useLocale();
  const answer = useRpcQuery('checklist_show', { case: caseId, checklist, lang: language }, { keep: true });
  const record = useRpcMutation('checklist_answer');
  const [at, setAt] = useState<string | null>(null);
  const [wantsComment, setWantsComment] = useState(false);
  const questions = answer.data?.questions ?? NO_QUESTIONS;
  const asked = applicable(questions);
  const current = asked.find((one) => one.name === at) ?? asked.find(isOpen) ?? asked[0];
  const open = (name: string) => {
    setWantsComment(false);
    setAt(name);
  };
  const give = (value: string, comment: string) => {
    if (!current) return;
    setWantsComment(false);
    setAt(current.name);
    const answers = [{ question: current.name, value, comment }];
    record.mutate(
      { case: caseId, checklist, answers },
      { onSuccess: (shown) => open(nextOpen(shown.questions, current.name) ?? current.name) },
    );
  };
  const byKey = (code: string) => {
    const value = current && choiceOfKey(current, code);
    if (!current || !value) return;
    if (needsComment(value, current.comment)) {
      setAt(current.name);
      setWantsComment(true);
    } else give(value, current.comment);
  };
  const step = (by: number) => current && open(moved(questions, current.name, by));
  usePageCommands([
    { id: 'answer-yes', label: t('checklist-key-yes'), keys: 'KeyY', run: () => byKey('KeyY') },
    { id: 'answer-no', label: t('checklist-key-no'), keys: 'KeyN', run: () => byKey('KeyN') },
    { id: 'answer-na', label: t('checklist-key-na'), keys: 'KeyA', run: () => byKey('KeyA') },
    { id: 'question-next', label: t('checklist-next'), keys: 'ArrowDown', run: () => step(1) },
    { id: 'question-previous', label: t('checklist-previous'), keys: 'ArrowUp', run: () => step(-1) },
  ]);
  if (answer.error) return <ErrorNote failure={answer.error} />;
  if (!answer.data) return <Loading />;
  const { answered, asked: wanted, mandatory_open } = answer.data;
  const side = (
    <div className={styles.column}>
      <div className={styles.sums}>
        <Select
          label={t('checklist-title')}
          choices={choices.map((one) => ({ value: one.checklist, label: one.title }))}
          value={checklist}
          onChange={onChoose}
        />
        <ProgressBar
          label={t('checklist-progress', { done: figure(answered), all: figure(wanted) })}
          done={answered}
          total={Math.max(wanted, 1)}
          note={t('checklist-mandatory-left', { count: mandatory_open })}
        />
      </div>
      <QuestionList questions={questions} current={current?.name ?? ''} onOpen={open} />
    </div>
  );
  return (
    <Split list={side}>
      <ErrorNote failure={record.error} />
      {current && (
        <QuestionCard
          key={`${current.name}-${current.answer ?? ''}`}
          question={current}
          onAnswer={give}
          wantsComment={wantsComment}
          onWantsComment={(wants) => {
            setAt(current.name);
            setWantsComment(wants);
          }}
        />
      )}
      <div className={styles.bar}>
        <Button onPress={() => step(-1)}>{t('checklist-previous')}</Button>
        <Button onPress={() => step(1)}>{t('checklist-next')}</Button>
        {answer.data.complete && <span role="status">{t('checklist-complete')}</span>}
      </div>
    </Split>
  );
}
