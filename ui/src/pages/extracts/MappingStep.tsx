import type { SniffedColumn } from '../../api/bindings';
import { Panel, PlainSelect, Said, StatusMark } from '../../components';
import { Samples } from '../../domain/extract/Samples';
import { canonicalOf, isMappedByHand, mapped } from '../../domain/extract/wizard';
import { useColumnName } from '../../domain/extract/words';
import { Sheet } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import type { AnswersProps } from './FileStep';
import { FormatsTaken } from './FormatsTaken';
import styles from './Import.module.css';
import { Questions } from './Questions';
import { ReferencePanel } from './ReferencePanel';

/** Cells shown of a column. */
const CELLS = 3;
/** Questions that are answered by loading reference tables. */
const REFERENCE = 'reference:';

/** Which column of the file is what, and how its numbers and dates are written. */
export function MappingStep(props: AnswersProps) {
  const { sniffed, questions, answers, onAnswers } = props;
  const { t } = useLocale();
  const columnName = useColumnName();
  const canonical = sniffed.canonical.map((name) => ({ value: name, label: columnName(name) }));
  const named = sniffed.columns.filter((column) => column.source !== '');
  const choicesFor = (column: SniffedColumn) => {
    const own = canonicalOf(sniffed, answers, column.source);
    // The program offers no way to lay down what it recognised by name; another column can take its place.
    const fixed = own !== '' && !isMappedByHand(answers, column.source);
    return [{ value: '', label: t('wizard-not-used'), disabled: fixed }, ...canonical];
  };
  return (
    <>
      <Questions questions={questions} answers={answers} onAnswers={onAnswers} />
      {questions.some((question) => question.key.startsWith(REFERENCE)) && <ReferencePanel />}
      {sniffed.missing.length > 0 && (
        <StatusMark kind="overdue">
          {t('wizard-columns-missing', {
            count: sniffed.missing.length,
            columns: sniffed.missing.map(columnName).join(', '),
          })}
        </StatusMark>
      )}
      <Panel title={t('wizard-mapping')} flush>
        <Sheet
          label={t('wizard-mapping')}
          rows={named}
          rowKey={(column) => column.source}
          columns={[
            {
              id: 'source',
              label: t('wizard-source-column'),
              cell: (column) => <Said>{column.source}</Said>,
            },
            {
              id: 'canonical',
              label: t('wizard-taken-for'),
              cell: (column) => (
                <div className={styles.source}>
                  <PlainSelect
                    label={t('wizard-source-of', { column: column.source })}
                    choices={choicesFor(column)}
                    value={canonicalOf(sniffed, answers, column.source)}
                    onChange={(name) => onAnswers(mapped(answers, column.source, name))}
                  />
                </div>
              ),
            },
            {
              id: 'samples',
              wide: true,
              label: t('wizard-samples'),
              cell: (column) => <Samples values={column.samples.slice(0, CELLS)} />,
            },
          ]}
        />
      </Panel>
      {sniffed.formats.length > 0 && (
        <Panel title={t('extract-formats')} flush>
          <FormatsTaken formats={sniffed.formats} />
        </Panel>
      )}
    </>
  );
}
