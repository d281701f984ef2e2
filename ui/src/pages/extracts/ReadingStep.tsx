import { useState } from 'react';
import { Button, Panel, RadioGroup, Select, TextField } from '../../components';
import { Samples } from '../../domain/extract/Samples';
import { answered } from '../../domain/extract/wizard';
import { Fields } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import type { AnswersProps } from './FileStep';
import styles from './Import.module.css';
import { Preview } from './Preview';

/** Encodings that audit extracts come in, as the engine names them. */
const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
  'windows-1256',
  'gb18030',
];
/** Delimiters of text files, with the key of their name. */
const DELIMITERS: readonly (readonly [sign: string, key: string])[] = [
  [',', 'delimiter-comma'],
  [';', 'delimiter-semicolon'],
  ['\t', 'delimiter-tab'],
  ['|', 'delimiter-bar'],
];
/** No answer: the program decides. */
const USUAL = 'usual';

/** How the file is read: header, footer, text, duplicates. The rows below follow every choice. */
export function ReadingStep(props: AnswersProps) {
  const { sniffed, answers, onAnswers } = props;
  const { t } = useLocale();
  const [picks, setPicks] = useState<'header' | 'footer'>('header');
  const put = (key: string, value: string) => onAnswers(answered(answers, key, value));
  const whole = sniffed.trial?.whole === true && sniffed.trial.records <= lastRecord(sniffed.preview);
  const records = sniffed.trial?.records ?? 0;
  const footer = Number(answers.footer ?? '0');
  const pick = (record: number) => {
    if (picks === 'header') put('header', String(record));
    else put('footer', String(records - record + 1));
  };
  return (
    <>
      <Panel title={t('wizard-reading')}>
        <div className={styles.line}>
          <span role="status">
            {sniffed.header_row === 0
              ? t('wizard-header-none')
              : t('wizard-header-row', { row: String(sniffed.header_row) })}
          </span>
          {answers.header === undefined ? (
            <Button onPress={() => put('header', '0')}>{t('wizard-header-no')}</Button>
          ) : (
            <Button onPress={() => put('header', '')}>{t('wizard-header-find')}</Button>
          )}
        </div>
        <Fields>
          <TextField
            label={t('wizard-footer')}
            note={t('wizard-footer-note')}
            face="figure"
            inputMode="numeric"
            value={answers.footer ?? ''}
            onChange={(text) => put('footer', text.replaceAll(/\D/g, '').replace(/^0+/, ''))}
          />
          <TextReading {...props} />
        </Fields>
        <EncodingQuestion {...props} />
        <RadioGroup
          label={t('wizard-duplicates')}
          choices={[USUAL, 'set_aside', 'keep'].map((value) => ({
            value,
            label: t(`wizard-duplicates-${value.replace('_', '-')}`),
          }))}
          value={answers.duplicates ?? USUAL}
          onChange={(value) => put('duplicates', value === USUAL ? '' : value)}
        />
        {whole && (
          <RadioGroup
            inline
            label={t('wizard-pick')}
            choices={(['header', 'footer'] as const).map((value) => ({
              value,
              label: t(`wizard-pick-${value}`),
            }))}
            value={picks}
            onChange={(value) => setPicks(value === 'footer' ? 'footer' : 'header')}
          />
        )}
      </Panel>
      <Preview
        sniffed={sniffed}
        onPick={pick}
        pickLabel={(record) => t(`wizard-pick-${picks}-row`, { row: record })}
        footerFrom={whole && footer > 0 ? records - footer + 1 : null}
      />
    </>
  );
}

function lastRecord(preview: readonly { record: number }[]): number {
  return preview.at(-1)?.record ?? 0;
}

/** Encoding and delimiter of a text file; a workbook states both itself. */
function TextReading({ sniffed, answers, onAnswers }: AnswersProps) {
  const { t, has } = useLocale();
  if (sniffed.encoding === '' && sniffed.delimiter === '') return <p>{t('wizard-workbook-reading')}</p>;
  const chosen = answers.encoding ?? sniffed.encoding;
  const encodings = ENCODINGS.includes(chosen) ? ENCODINGS : [chosen, ...ENCODINGS];
  const sign = answers.delimiter === 'tab' ? '\t' : (answers.delimiter ?? sniffed.delimiter);
  const delimiters = DELIMITERS.some(([one]) => one === sign)
    ? DELIMITERS
    : [...DELIMITERS, [sign, 'delimiter-other'] as const];
  return (
    <>
      {sniffed.encoding !== '' && (
        <Select
          label={t('wizard-encoding')}
          choices={encodings.map((name) => ({
            value: name,
            label: has(`encoding-${name}`) ? t(`encoding-${name}`) : name,
          }))}
          value={chosen}
          onChange={(encoding) => onAnswers(answered(answers, 'encoding', encoding))}
        />
      )}
      {sniffed.delimiter !== '' && (
        <Select
          label={t('wizard-delimiter')}
          choices={delimiters.map(([one, key]) => ({ value: one, label: t(key) }))}
          value={sign}
          onChange={(one) => onAnswers(answered(answers, 'delimiter', one === '\t' ? 'tab' : one))}
        />
      )}
    </>
  );
}

/** Cells of the file in each encoding that could be meant, side by side. */
function EncodingQuestion({ questions, answers, onAnswers }: AnswersProps) {
  const { t, has } = useLocale();
  const question = questions.find((one) => one.key === 'encoding');
  if (!question || question.readings.length === 0) return null;
  return (
    <RadioGroup
      label={t('question-encoding')}
      choices={question.readings.map((reading) => ({
        value: reading.choice,
        label: has(`encoding-${reading.choice}`) ? t(`encoding-${reading.choice}`) : reading.choice,
        note: <Samples values={reading.samples.slice(0, 3)} />,
      }))}
      value={answers.encoding ?? ''}
      onChange={(encoding) => onAnswers(answered(answers, 'encoding', encoding))}
    />
  );
}
