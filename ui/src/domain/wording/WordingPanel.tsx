import { useState } from 'react';
import type { FindingIn, WordingRendered } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { useSettled } from '../../api/settled';
import { Button, Code, ErrorNote, Panel, Said, Select, StatusMark, Tag } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './wording.module.css';
import { LANGUAGES_OF_TEXTS, PARTS, titleOf } from './words';

export interface WordingPanelProps {
  draft: FindingIn;
  /** Takes over the words and the name of the wording they came from. */
  onUse: (words: Partial<FindingIn>) => void;
}

/** Words of the library with the values of this finding; taken over by a button, never by themselves. */
export function WordingPanel({ draft, onUse }: WordingPanelProps) {
  const { t, language } = useLocale();
  const [code, setCode] = useState('');
  const [lang, setLang] = useState<string>(language);
  const list = useRpcQuery('wording_list', { finding_type: draft.finding_type, search: '' });
  const wordings = list.data?.wordings ?? [];
  const chosen = wordings.find((one) => one.code === code);
  const asked = useSettled(JSON.stringify(draft));
  const rendered = useRpcQuery(
    'wording_render',
    { code, lang, case: draft.case, finding_no: draft.finding_no, draft: JSON.parse(asked) as FindingIn },
    { enabled: chosen !== undefined, keep: true },
  );
  return (
    <Panel title={t('wording-title')}>
      <div className={styles.choose}>
        <Select
          label={t('wording-choose')}
          value={chosen ? code : null}
          onChange={setCode}
          choices={wordings.map((one) => ({ value: one.code, label: titleOf(one, language) }))}
        />
        <Select
          label={t('wording-language')}
          value={lang}
          onChange={setLang}
          choices={LANGUAGES_OF_TEXTS.map(([value, label]) => ({ value, label }))}
        />
      </div>
      {draft.wording && (
        <p className={styles.quiet}>
          {t('wording-taken-from')} <Code>{draft.wording}</Code>
        </p>
      )}
      <ErrorNote failure={list.error ?? (chosen ? rendered.error : null)} />
      {chosen && rendered.data && <Preview rendered={rendered.data} draft={draft} onUse={onUse} />}
    </Panel>
  );
}

function Preview({
  rendered,
  draft,
  onUse,
}: { rendered: WordingRendered } & Pick<WordingPanelProps, 'draft' | 'onUse'>) {
  const { t } = useLocale();
  const written = PARTS.filter((part) => draft[part].trim() !== '' && draft[part] !== rendered.texts[part]);
  return (
    <>
      <dl className={styles.parts}>
        {PARTS.filter((part) => rendered.texts[part]).map((part) => (
          <div key={part}>
            <dt>{t(`finding-${part}`)}</dt>
            <dd>
              <Said>{rendered.texts[part] ?? ''}</Said>
            </dd>
          </div>
        ))}
      </dl>
      {rendered.missing.length > 0 && (
        <p>
          <StatusMark kind="due">{t('wording-missing')}</StatusMark>{' '}
          {rendered.missing.map((name) => (
            <Code key={name}>{`{${name}} `}</Code>
          ))}
        </p>
      )}
      <ul className={styles.laws} aria-label={t('wording-laws')}>
        {rendered.legal_refs.map((law) => (
          <li key={law.text}>
            <Said>{law.text}</Said> {law.verify && <Tag>{t('wording-verify')}</Tag>}
            {!law.in_force && <StatusMark kind="overdue">{t('wording-not-in-force')}</StatusMark>}
          </li>
        ))}
      </ul>
      {written.length > 0 && (
        <p className={styles.quiet}>
          {t('wording-replaces', { parts: written.map((part) => t(`finding-${part}`)).join(', ') })}
        </p>
      )}
      <div>
        <Button onPress={() => onUse({ ...rendered.texts, wording: rendered.wording })}>
          {t('wording-use')}
        </Button>
      </div>
    </>
  );
}
