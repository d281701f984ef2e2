import type { SniffQuestion } from '../../api/bindings';
import { Panel, RadioGroup, Select, StatusMark } from '../../components';
import { Samples } from '../../domain/extract/Samples';
import { answered, mayStayOpen } from '../../domain/extract/wizard';
import { useColumnName, useNamed } from '../../domain/extract/words';
import { useLocale } from '../../i18n/locale';
import type { AnswersProps } from './FileStep';
import styles from './Import.module.css';

/** Cells shown of each reading. */
const CELLS = 3;
/** The answer that leaves a question open. */
const UNSURE = 'unsure';

/** What the program does not decide alone, as plain sentences with real cells. */
export function Questions({ questions, answers, onAnswers }: Omit<AnswersProps, 'sniffed'>) {
  const { t } = useLocale();
  const asked = questions.filter((one) => one.key !== 'encoding');
  const open = asked.filter((one) => (answers[one.key] ?? '') === '');
  if (asked.length === 0) return null;
  const put = (key: string) => (value: string) => onAnswers(answered(answers, key, value));
  return (
    <Panel title={t('wizard-questions', { count: open.length })}>
      {asked.map((question) => (
        <div key={question.key} className={styles.question}>
          {mayStayOpen(question) ? (
            <WayQuestion
              question={question}
              value={answers[question.key] ?? ''}
              onChange={put(question.key)}
            />
          ) : (
            <ChoiceQuestion
              question={question}
              value={answers[question.key] ?? ''}
              onChange={put(question.key)}
            />
          )}
        </div>
      ))}
    </Panel>
  );
}

interface QuestionProps {
  question: SniffQuestion;
  value: string;
  onChange: (value: string) => void;
}

/** How a column writes numbers or dates: the same cells in each reading, or left open. */
function WayQuestion({ question, value, onChange }: QuestionProps) {
  const { t, date } = useLocale();
  const named = useNamed();
  const columnName = useColumnName();
  const isDate = question.key.startsWith('date:');
  // A figure stays ungrouped here: a grouped one would look like the cell it explains.
  const shown = (cell: string) => (isDate ? date(cell) : cell);
  return (
    <>
      <div className={styles.line}>
        <span className={styles.asWritten}>{t('question-as-written')}</span>
        <Samples values={question.samples.slice(0, CELLS)} />
      </div>
      <RadioGroup
        label={t(question.message_key, { column: columnName(question.column) })}
        choices={[
          ...question.readings.map((reading) => ({
            value: reading.choice,
            label: named('way', reading.choice),
            note: <Samples values={reading.samples.slice(0, CELLS).map(shown)} />,
          })),
          { value: UNSURE, label: t('question-unsure') },
        ]}
        value={value === '' ? UNSURE : value}
        onChange={(next) => onChange(next === UNSURE ? '' : next)}
      />
    </>
  );
}

/** A choice among columns, sheets or tables. */
function ChoiceQuestion({ question, value, onChange }: QuestionProps) {
  const { t, has } = useLocale();
  const columnName = useColumnName();
  const about = { column: columnName(question.column) };
  const words = has(question.message_key)
    ? t(question.message_key, about)
    : t('wizard-question-about', about);
  if (question.choices.length === 0) return <StatusMark kind="due">{words}</StatusMark>;
  return (
    <div className={styles.narrow}>
      <Select
        label={words}
        choices={question.choices.map((choice) => ({ value: choice, label: choice }))}
        value={value === '' ? null : value}
        onChange={onChange}
      />
    </div>
  );
}
