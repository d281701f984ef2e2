import { useState } from 'react';
import type { Sniffed, SniffQuestion } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Button, Code, IconButton, KeyValue, Panel, Said, Select } from '../../components';
import { type Answers, answered, withoutProfile } from '../../domain/extract/wizard';
import { useNamed } from '../../domain/extract/words';
import { Fields } from '../../domain/sheet/Layout';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';
import styles from './Import.module.css';

export interface AnswersProps {
  sniffed: Sniffed;
  questions: readonly SniffQuestion[];
  answers: Answers;
  onAnswers: (answers: Answers) => void;
}

interface FileStepProps extends Omit<AnswersProps, 'sniffed' | 'questions'> {
  sniffed: Sniffed | undefined;
  path: string;
  onPath: (path: string) => void;
  /** Id of the profile that was chosen; empty for none; null for the one that fits the header. */
  profile: string | null;
  onProfile: (profile: string | null) => void;
}

/** Which file and which sheet of it, what is joined to it, and under which profile it is read. */
export function FileStep(props: FileStepProps) {
  const { path, onPath, sniffed, answers, onAnswers, profile, onProfile } = props;
  const { t, figure } = useLocale();
  const named = useNamed();
  return (
    <Panel title={t('wizard-file')}>
      <PathField
        label={t('wizard-path')}
        kind="extract"
        note={t('wizard-path-note')}
        value={path}
        onChange={onPath}
      />
      {sniffed && (
        <>
          <KeyValue
            facts={[
              [t('wizard-file-name'), <Said key="name">{sniffed.file_name}</Said>],
              [t('wizard-container'), named('container', sniffed.container)],
              [
                t('wizard-format'),
                sniffed.format === '' ? t('wizard-format-unknown') : named('format', sniffed.format),
              ],
              [t('wizard-columns'), figure(sniffed.columns.length)],
              [
                t('wizard-profile-applied'),
                sniffed.profile === '' || profile === '' ? (
                  t('wizard-profile-none')
                ) : (
                  <Said key="profile">{sniffed.profile}</Said>
                ),
              ],
            ]}
          />
          <Fields>
            {sniffed.sheets.length > 1 && (
              <Select
                label={t('wizard-sheet')}
                choices={sniffed.sheets.map((name) => ({ value: name, label: name }))}
                value={answers.sheet ?? sniffed.sheet}
                onChange={(sheet) => onAnswers(answered(answers, 'sheet', sheet))}
              />
            )}
            <ProfileChoice
              profile={profile}
              onProfile={(next) => {
                onProfile(next);
                if (next === '') onAnswers(withoutProfile(answers, sniffed.answers));
                else onAnswers(Object.fromEntries(Object.entries(answers).filter(([, one]) => one !== '')));
              }}
            />
          </Fields>
          <Joined answers={answers} onAnswers={onAnswers} />
        </>
      )}
    </Panel>
  );
}

/** Choices that stand for no profile of a name. */
const FITTING = 'fitting';
const NONE = 'none';

function ProfileChoice(props: { profile: string | null; onProfile: (profile: string | null) => void }) {
  const { t } = useLocale();
  const list = useRpcQuery('profile_list', {});
  const newest = new Map<string, { id: string; name: string; version: number }>();
  for (const one of list.data?.profiles ?? []) {
    if ((newest.get(one.name)?.version ?? 0) < one.version) newest.set(one.name, one);
  }
  const saved = [...newest.values()].map((one) => ({
    value: `id:${one.id}`,
    label: t('wizard-profile-named', { name: one.name, version: one.version }),
  }));
  const value = props.profile === null ? FITTING : props.profile === '' ? NONE : `id:${props.profile}`;
  const choose = (next: string) => {
    if (next === FITTING) props.onProfile(null);
    else props.onProfile(next === NONE ? '' : next.slice('id:'.length));
  };
  return (
    <Select
      label={t('wizard-profile')}
      note={t('wizard-profile-note')}
      choices={[
        { value: FITTING, label: t('wizard-profile-fitting') },
        { value: NONE, label: t('wizard-profile-without') },
        ...saved,
      ]}
      value={value}
      onChange={choose}
    />
  );
}

/** Files that are joined to this one: declarations to items, levies to items. */
function Joined({ answers, onAnswers }: Pick<AnswersProps, 'answers' | 'onAnswers'>) {
  const { t } = useLocale();
  const [next, setNext] = useState('');
  const files = (answers.with ?? '').split('|').filter((file) => file !== '');
  const put = (list: string[]) => onAnswers(answered(answers, 'with', list.join('|')));
  return (
    <details className={styles.join} open={files.length > 0}>
      <summary>{t('wizard-join')}</summary>
      <p>{t('wizard-join-note')}</p>
      {files.map((file) => (
        <div key={file} className={styles.joined}>
          <Code>{file}</Code>
          <IconButton
            icon="close"
            label={t('wizard-join-remove', { file })}
            onPress={() => put(files.filter((one) => one !== file))}
          />
        </div>
      ))}
      <PathField label={t('wizard-join-path')} kind="extract" value={next} onChange={setNext} />
      <div>
        <Button
          isDisabled={next.trim() === ''}
          onPress={() => {
            put([...files, next.trim()]);
            setNext('');
          }}
        >
          {t('wizard-join-add')}
        </Button>
      </div>
    </details>
  );
}
