import { Panel, Select, TextField } from '../../components';
import { Fields } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import type { AnswersProps } from './FileStep';
import { Preview } from './Preview';

/** Encodings that audit extracts come in. */
const ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'windows-1252', 'windows-1256'];
/** Delimiters of text files, with the key of their name. */
const DELIMITERS: readonly [sign: string, key: string][] = [
  [',', 'delimiter-comma'],
  [';', 'delimiter-semicolon'],
  ['\t', 'delimiter-tab'],
  ['|', 'delimiter-bar'],
];

/** How the text of the file is read; the rows below follow every choice. */
export function ReadingStep({ sniffed, answers, onAnswers }: AnswersProps) {
  const { t, figure } = useLocale();
  const isText = sniffed.delimiter !== '';
  const encodings = ENCODINGS.includes(sniffed.encoding) ? ENCODINGS : [sniffed.encoding, ...ENCODINGS];
  const delimiters = DELIMITERS.some(([sign]) => sign === sniffed.delimiter)
    ? DELIMITERS
    : [...DELIMITERS, [sniffed.delimiter, 'delimiter-other'] as const];
  return (
    <>
      <Panel title={t('wizard-reading')}>
        <p>{t('wizard-header-row', { row: figure(sniffed.header_row) })}</p>
        {isText ? (
          <Fields>
            <Select
              label={t('wizard-encoding')}
              choices={encodings.map((name) => ({ value: name, label: name }))}
              value={answers.encoding ?? sniffed.encoding}
              onChange={(encoding) => onAnswers({ ...answers, encoding })}
            />
            <Select
              label={t('wizard-delimiter')}
              choices={delimiters.map(([sign, key]) => ({ value: sign, label: t(key) }))}
              value={answers.delimiter ?? sniffed.delimiter}
              onChange={(delimiter) => onAnswers({ ...answers, delimiter })}
            />
          </Fields>
        ) : (
          <p>{t('wizard-workbook-reading')}</p>
        )}
        {answers.encoding && answers.encoding !== sniffed.encoding && (
          <TextField label={t('wizard-encoding-read')} face="code" isReadOnly value={sniffed.encoding} />
        )}
      </Panel>
      <Preview sniffed={sniffed} />
    </>
  );
}
