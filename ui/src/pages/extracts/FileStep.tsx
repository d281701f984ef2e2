import type { Sniffed } from '../../api/bindings';
import { Code, KeyValue, Panel, Said, Select } from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';
import { Preview } from './Preview';

export interface AnswersProps {
  sniffed: Sniffed;
  answers: Record<string, string>;
  onAnswers: (answers: Record<string, string>) => void;
}

interface FileStepProps extends Omit<AnswersProps, 'sniffed'> {
  sniffed: Sniffed | undefined;
  path: string;
  onPath: (path: string) => void;
}

/** Which file, and which sheet of it. */
export function FileStep({ path, onPath, sniffed, answers, onAnswers }: FileStepProps) {
  const { t, figure } = useLocale();
  return (
    <>
      <Panel title={t('wizard-file')}>
        <PathField
          label={t('wizard-path')}
          kind="extract"
          note={t('wizard-path-note')}
          value={path}
          onChange={onPath}
        />
        {sniffed && (
          <KeyValue
            facts={[
              [t('wizard-file-name'), <Said key="name">{sniffed.file_name}</Said>],
              [t('wizard-format'), <Code key="format">{sniffed.format}</Code>],
              [t('wizard-columns'), figure(sniffed.columns.length)],
            ]}
          />
        )}
        {sniffed && sniffed.sheets.length > 1 && (
          <Select
            label={t('wizard-sheet')}
            choices={sniffed.sheets.map((name) => ({ value: name, label: name }))}
            value={answers.sheet ?? sniffed.sheets[0] ?? null}
            onChange={(sheet) => onAnswers({ ...answers, sheet })}
          />
        )}
      </Panel>
      {sniffed && <Preview sniffed={sniffed} />}
    </>
  );
}
