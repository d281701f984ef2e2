import type { FindingIn, SectionSuggested } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Code, Select, TextField } from '../../components';
import { FINDING_TYPES, SERIOUSNESS } from '../../domain/finding/draft';
import { useLocale } from '../../i18n/locale';
import styles from './cases.module.css';

export interface FindingHeadProps {
  draft: FindingIn;
  rules: readonly string[];
  onChange: (part: Partial<FindingIn>) => void;
}

/** What a finding is called, how grave it is and under which provision it stands. Seriousness leads to section and limitation rule as the dated table says. */
export function FindingHead({ draft, rules, onChange }: FindingHeadProps) {
  const { t } = useLocale();
  const types = useRpcQuery('finding_types', { case: draft.case });
  const sections = types.data?.sections ?? [];
  const led = sections.find((one) => one.seriousness === draft.seriousness);
  const isolated = (text: string) => `\u2066${text}\u2069`;
  const allRules = rules.includes(draft.rule) || draft.rule === '' ? rules : [draft.rule, ...rules];
  const retype = (type: string) => {
    const kind = FINDING_TYPES[type] ?? '';
    if (kind === draft.kind) {
      const rates = type === 'RTE';
      const changes = draft.changes.map((one) => ({ ...one, rates_in_force: rates }));
      onChange({ finding_type: type, changes });
      return;
    }
    onChange({ finding_type: type, kind, changes: kind === '' ? [] : draft.changes });
  };
  const weigh = (seriousness: string) => {
    const leads = sections.find((one) => one.seriousness === seriousness);
    onChange({ seriousness, ...(leads ? { section: leads.section, rule: leads.rule } : {}) });
  };
  return (
    <>
      <div className={styles.head}>
        <TextField
          label={t('finding-title')}
          isRequired
          value={draft.title}
          onChange={(title) => onChange({ title })}
        />
        <Select
          label={t('finding-type')}
          choices={Object.keys(FINDING_TYPES).map((code) => ({
            value: code,
            label: `${isolated(code)} ${t(`finding-type-${code}`)}`,
          }))}
          value={draft.finding_type}
          onChange={retype}
        />
        {draft.kind !== '' && (
          <Select
            label={t('finding-rule')}
            note={t('finding-rule-note')}
            choices={allRules.map((rule) => ({ value: rule, label: isolated(rule) }))}
            value={draft.rule === '' ? null : draft.rule}
            onChange={(rule) => onChange({ rule })}
          />
        )}
      </div>
      <div className={styles.head}>
        <TextField
          label={t('finding-seriousness-reason')}
          note={t('finding-seriousness-reason-note')}
          value={draft.seriousness_reason}
          onChange={(seriousness_reason) => onChange({ seriousness_reason })}
        />
        <Select
          label={t('finding-seriousness')}
          note={t('finding-seriousness-note')}
          choices={SERIOUSNESS.map((one) => ({
            value: one,
            label: t(`finding-seriousness-${one.replaceAll('_', '-')}`),
          }))}
          value={draft.seriousness === '' ? null : draft.seriousness}
          onChange={weigh}
        />
        <TextField
          label={t('finding-section')}
          face="code"
          value={draft.section}
          onChange={(section) => onChange({ section })}
        />
      </div>
      {led && <Led led={led} draft={draft} />}
    </>
  );
}

/** Where section and rule come from, and that they differ when the auditor chose others. */
function Led({ led, draft }: { led: SectionSuggested; draft: FindingIn }) {
  const { t } = useLocale();
  const differs = led.section !== draft.section || led.rule !== draft.rule;
  return (
    <p className={styles.led}>
      {t(differs ? 'finding-led-differs' : 'finding-led', { section: led.section, rule: led.rule })}{' '}
      <Code>{led.source}</Code>
    </p>
  );
}
