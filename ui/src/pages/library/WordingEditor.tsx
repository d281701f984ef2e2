import { useState } from 'react';
import type { WordingLaw, WordingLine, WordingVariable } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import {
  Button,
  Checkbox,
  Code,
  ErrorNote,
  IconButton,
  Panel,
  Said,
  Select,
  StatusMark,
  TextField,
} from '../../components';
import { FINDING_TYPES } from '../../domain/finding/draft';
import { Actions } from '../../domain/sheet/Layout';
import { LANGUAGES_OF_TEXTS, PARTS } from '../../domain/wording/words';
import { useLocale } from '../../i18n/locale';
import styles from './library.module.css';

export interface WordingEditorProps {
  wording: WordingLine;
  variables: readonly WordingVariable[];
  onSaved: (code: string) => void;
}

/** One wording in its languages, with its law. What is recorded becomes a new version; earlier ones stay in the trail. */
export function WordingEditor({ wording, variables, onSaved }: WordingEditorProps) {
  const { t, language } = useLocale();
  const [draft, setDraft] = useState(wording);
  const [lang, setLang] = useState<string>(language);
  const [reason, setReason] = useState('');
  const save = useRpcMutation('wording_save');
  const remove = useRpcMutation('wording_remove');
  const parts = draft.texts[lang] ?? {};
  const write = (part: string, text: string) => {
    const { [part]: _, ...rest } = parts;
    const own = text === '' ? rest : { ...rest, [part]: text };
    const { [lang]: __, ...others } = draft.texts;
    setDraft({ ...draft, texts: Object.keys(own).length > 0 ? { ...others, [lang]: own } : others });
  };
  const { code, finding_type, texts, legal_refs } = draft;
  const changed = JSON.stringify(draft) !== JSON.stringify(wording);
  const isolated = (text: string) => `\u2066${text}\u2069`;
  return (
    <>
      <Panel
        title={wording.code === '' ? t('wording-new') : isolated(wording.code)}
        actions={
          <>
            {changed && <StatusMark kind="draft">{t('finding-not-recorded')}</StatusMark>}
            <Button
              kind="next"
              isDisabled={!changed || save.isPending}
              onPress={() =>
                save.mutate({ code, finding_type, texts, legal_refs }, { onSuccess: () => onSaved(code) })
              }
            >
              {t('wording-record')}
            </Button>
          </>
        }
      >
        <ErrorNote failure={save.error ?? remove.error} />
        <div className={styles.head}>
          <TextField
            label={t('wording-code')}
            face="code"
            value={code}
            isDisabled={wording.code !== ''}
            onChange={(text) => setDraft({ ...draft, code: text })}
          />
          <Select
            label={t('finding-type')}
            choices={Object.keys(FINDING_TYPES).map((one) => ({
              value: one,
              label: `${isolated(one)} ${t(`finding-type-${one}`)}`,
            }))}
            value={finding_type}
            onChange={(type) => setDraft({ ...draft, finding_type: type })}
          />
          <Select
            label={t('wording-language')}
            value={lang}
            onChange={setLang}
            choices={LANGUAGES_OF_TEXTS.map(([value, label]) => ({
              value,
              label: texts[value] ? label : `${label} –`,
            }))}
          />
        </div>
        {wording.version !== '' && (
          <p className={styles.quiet}>
            {t('wording-version')} <Code>{wording.version}</Code> ·{' '}
            {wording.source === 'shipped' ? t('wording-shipped') : <Said>{wording.source}</Said>}
            {wording.earlier.length > 0 && (
              <>
                {' '}
                · {t('wording-earlier')} <Code>{wording.earlier.join(', ')}</Code>
              </>
            )}
          </p>
        )}
        {PARTS.map((part) => (
          <TextField
            key={part}
            label={t(`finding-${part}`)}
            {...(part === 'title' ? {} : { lines: 2 })}
            value={parts[part] ?? ''}
            onChange={(text) => write(part, text)}
          />
        ))}
      </Panel>
      <Laws laws={legal_refs} onChange={(laws) => setDraft({ ...draft, legal_refs: laws })} />
      <Panel title={t('wording-variables')}>
        <dl className={styles.variables}>
          {variables.map((one) => (
            <div key={one.name} className={styles.variable}>
              <dt>
                <Code>{`{${one.name}}`}</Code>
              </dt>
              <dd>{t(`wording-variable-${one.name.replaceAll('_', '-')}`)}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      {wording.version !== '' && wording.source !== 'shipped' && (
        <Panel title={t('wording-remove')}>
          <TextField label={t('wording-remove-reason')} value={reason} onChange={setReason} />
          <Actions>
            <Button
              isDisabled={reason.trim() === '' || remove.isPending}
              onPress={() => remove.mutate({ code: wording.code, reason })}
            >
              {t('wording-remove')}
            </Button>
          </Actions>
        </Panel>
      )}
    </>
  );
}

function Laws({ laws, onChange }: { laws: readonly WordingLaw[]; onChange: (laws: WordingLaw[]) => void }) {
  const { t } = useLocale();
  const set = (place: number, part: Partial<WordingLaw>) =>
    onChange(laws.map((law, at) => (at === place ? { ...law, ...part } : law)));
  const drop = (place: number) => onChange(laws.filter((_, at) => at !== place));
  return (
    <Panel title={t('wording-laws')}>
      {laws.map((law, place) => (
        // Laws have no name of their own; their place is what they are known by.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <div key={place} className={styles.law}>
          <TextField label={t('wording-law')} value={law.text} onChange={(text) => set(place, { text })} />
          <TextField
            label={t('wording-from')}
            face="code"
            value={law.valid_from ?? ''}
            onChange={(day) => set(place, { valid_from: day === '' ? null : day })}
          />
          <TextField
            label={t('wording-to')}
            face="code"
            value={law.valid_to ?? ''}
            onChange={(day) => set(place, { valid_to: day === '' ? null : day })}
          />
          <Checkbox isSelected={law.verify} onChange={(verify) => set(place, { verify })}>
            {t('wording-verify')}
          </Checkbox>
          <IconButton icon="close" label={t('wording-law-drop')} onPress={() => drop(place)} />
        </div>
      ))}
      <Actions>
        <Button
          icon="plus"
          kind="quiet"
          onPress={() => onChange([...laws, { text: '', valid_from: null, valid_to: null, verify: true }])}
        >
          {t('wording-law-add')}
        </Button>
      </Actions>
    </Panel>
  );
}
