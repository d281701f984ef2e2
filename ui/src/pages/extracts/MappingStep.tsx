import type { SniffQuestion } from '../../api/bindings';
import { Panel, Select, StatusMark } from '../../components';
import {
  canonicalColumns,
  mapped,
  openQuestions,
  sourceOf,
  unusedSources,
} from '../../domain/extract/wizard';
import { Sheet } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import { useColumnName } from './columnName';
import type { AnswersProps } from './FileStep';
import styles from './Preview.module.css';
import { ReferencePanel } from './ReferencePanel';

/** The choice that leaves a canonical column without a source. */
const NOTHING = ' ';

/** Questions that are answered by loading reference tables. */
const REFERENCE = 'reference:';

/** Which column of the file is what; what the program could not decide, it asks. */
export function MappingStep({ sniffed, answers, onAnswers }: AnswersProps) {
  const { t } = useLocale();
  const columnName = useColumnName();
  const open = openQuestions(sniffed, answers);
  const unused = unusedSources(sniffed, answers);
  const sources = [
    { value: NOTHING, label: t('wizard-no-source') },
    ...sniffed.columns.map((column) => ({ value: column.source, label: column.source })),
  ];
  const samplesOf = (source: string) =>
    sniffed.columns.find((column) => column.source === source)?.samples ?? [];
  return (
    <>
      {sniffed.questions.length > 0 && (
        <Panel title={t('wizard-questions', { count: open.length })}>
          {sniffed.questions.map((question) => (
            <QuestionRow
              key={question.key}
              question={question}
              value={answers[question.key] ?? ''}
              onChange={(value) => onAnswers({ ...answers, [question.key]: value })}
            />
          ))}
        </Panel>
      )}
      {sniffed.questions.some((question) => question.key.startsWith(REFERENCE)) && <ReferencePanel />}
      <Panel title={t('wizard-mapping')} flush>
        <Sheet
          label={t('wizard-mapping')}
          rows={canonicalColumns(sniffed)}
          rowKey={(name) => name}
          columns={[
            { id: 'canonical', label: t('wizard-needed'), cell: columnName },
            {
              id: 'source',
              label: t('wizard-source-column'),
              cell: (name) => (
                <div className={styles.source}>
                  <Select
                    label={t('wizard-source-of', { column: columnName(name) })}
                    labelHidden
                    choices={sources}
                    value={sourceOf(sniffed, answers, name) || NOTHING}
                    onChange={(source) => onAnswers(mapped(answers, name, source === NOTHING ? '' : source))}
                  />
                </div>
              ),
            },
            {
              id: 'state',
              label: t('wizard-state'),
              cell: (name) =>
                sourceOf(sniffed, answers, name) === '' ? (
                  <StatusMark kind="due">{t('wizard-missing')}</StatusMark>
                ) : (
                  <StatusMark kind="done">{t('wizard-recognised')}</StatusMark>
                ),
            },
            {
              id: 'samples',
              wide: true,
              label: t('wizard-samples'),
              cell: (name) => <Samples values={[...new Set(samplesOf(sourceOf(sniffed, answers, name)))]} />,
            },
          ]}
        />
      </Panel>
      {unused.length > 0 && <p>{t('wizard-unused', { columns: unused.join(', ') })}</p>}
    </>
  );
}

function QuestionRow(props: { question: SniffQuestion; value: string; onChange: (value: string) => void }) {
  const { question, value, onChange } = props;
  const { t, has } = useLocale();
  const words = has(question.message_key)
    ? t(question.message_key, { column: question.column })
    : t('wizard-question-about', { column: question.column });
  return (
    <div className={styles.question}>
      <Samples values={question.samples.slice(0, 3)} />
      {question.choices.length > 0 ? (
        <Select
          label={words}
          choices={question.choices.map((choice) => ({
            value: choice,
            label: has(`choice-${choice}`) ? t(`choice-${choice}`) : choice,
          }))}
          value={value === '' ? null : value}
          onChange={onChange}
        />
      ) : (
        <StatusMark kind="due">{words}</StatusMark>
      )}
    </div>
  );
}

function Samples({ values }: { values: readonly string[] }) {
  return (
    <span className={styles.samples}>
      {values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal cells are separate samples
        <bdi key={at} dir="auto">
          {value === '' ? '∅' : value}
        </bdi>
      ))}
    </span>
  );
}
