import { useState } from 'react';
import type { Finding, FindingIn, Totals, TraceIn } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { Button, ErrorNote, Panel, Select, StatusMark, TextField } from '../../components';
import { ChangeEditor } from '../../domain/finding/ChangeEditor';
import { draftProblems, FINDING_KINDS, itemKey } from '../../domain/finding/draft';
import { useFindingPreview } from '../../domain/finding/preview';
import { MirrorPanel } from '../../domain/mirror/MirrorPanel';
import { useLocale } from '../../i18n/locale';
import styles from './cases.module.css';
import { EvidenceLinks } from './EvidenceLinks';
import { FindingFigures } from './FindingFigures';

export interface FindingEditorProps {
  start: FindingIn;
  /** The finding as it is stored, if it is. */
  recorded: Finding | undefined;
  /** Figures of the case as it is stored. */
  stored: Totals;
  rules: readonly string[];
  onRecorded: (finding: string) => void;
  onWorking: (of: TraceIn) => void;
}

/** Words of a finding in the order of its anatomy. */
const WORDS = ['condition', 'criterion', 'cause', 'effect'] as const;

/** One finding: kind and rule, facts item by item, the figures as they would be, the words. Amounts are never typed. */
export function FindingEditor({ start, recorded, stored, rules, onRecorded, onWorking }: FindingEditorProps) {
  const { t } = useLocale();
  const [draft, setDraft] = useState(start);
  const [kept, setKept] = useState(() => JSON.stringify(start));
  const [tried, setTried] = useState(false);
  const record = useRpcMutation('finding_record');
  const preview = useFindingPreview(draft);
  const set = (part: Partial<FindingIn>) => setDraft((before) => ({ ...before, ...part }));
  const problems = draftProblems(draft);
  const changed = JSON.stringify(draft) !== kept;
  const save = () => {
    setTried(true);
    if (problems.length > 0) return;
    record.mutate(draft, {
      onSuccess: (value) => {
        setKept(JSON.stringify(draft));
        const id = draft.finding ?? value.findings.at(-1);
        if (id) onRecorded(id);
      },
    });
  };
  const [first] = draft.changes;
  const pct = first && stored.items.find((one) => itemKey(one) === itemKey(first))?.pct;
  const allRules = rules.includes(draft.rule) || draft.rule === '' ? rules : [draft.rule, ...rules];
  return (
    <>
      <Panel
        title={t('finding-head', { number: draft.finding_no })}
        actions={
          <>
            {recorded && recorded.conflicts.length > 0 && (
              <StatusMark kind="conflict">
                {t('finding-conflict-fields', {
                  fields: recorded.conflicts.map((one) => one.field).join(', '),
                })}
              </StatusMark>
            )}
            {changed && <StatusMark kind="draft">{t('finding-not-recorded')}</StatusMark>}
            <Button
              kind="next"
              isDisabled={record.isPending || (!changed && recorded !== undefined)}
              onPress={save}
            >
              {t(recorded ? 'finding-record-change' : 'finding-record')}
            </Button>
          </>
        }
      >
        {tried && problems.length > 0 && (
          <ul role="alert">
            {problems.map((problem) => (
              <li key={problem}>
                <StatusMark kind="overdue">{t(problem)}</StatusMark>
              </li>
            ))}
          </ul>
        )}
        <ErrorNote failure={record.error} />
        <div className={styles.head}>
          <TextField
            label={t('finding-title')}
            isRequired
            value={draft.title}
            onChange={(title) => set({ title })}
          />
          <Select
            label={t('finding-kind')}
            choices={FINDING_KINDS.map((kind) => ({ value: kind, label: t(`finding-kind-${kind}`) }))}
            value={draft.kind}
            onChange={(kind) => set({ kind })}
          />
          <Select
            label={t('finding-rule')}
            note={t('finding-rule-note')}
            choices={allRules.map((rule) => ({ value: rule, label: `\u2066${rule}\u2069` }))}
            value={draft.rule === '' ? null : draft.rule}
            onChange={(rule) => set({ rule })}
          />
        </div>
      </Panel>
      <Panel title={t('finding-facts-title')}>
        <ChangeEditor
          kind={draft.kind}
          items={stored.items}
          changes={draft.changes}
          onChange={(changes) => set({ changes })}
        />
      </Panel>
      <Panel title={t('finding-figures')}>
        <ErrorNote failure={preview.failure} />
        {preview.totals ? (
          <div className={preview.behind ? styles.behind : undefined} aria-busy={preview.behind}>
            <FindingFigures
              totals={preview.totals}
              draft={draft}
              onWorking={(item) => onWorking({ case: draft.case, finding: draft.finding, item })}
            />
          </div>
        ) : (
          !preview.failure && <p>{t('finding-figures-empty')}</p>
        )}
      </Panel>
      <Panel title={t('finding-words')}>
        {WORDS.map((name) => (
          <TextField
            key={name}
            label={t(`finding-${name}`)}
            note={t(`finding-${name}-note`)}
            lines={3}
            value={draft[name]}
            onChange={(text) => set({ [name]: text })}
          />
        ))}
      </Panel>
      <MirrorPanel caseId={draft.case} kind={draft.kind} pct={pct} onUse={set} />
      <EvidenceLinks caseId={draft.case} linked={draft.evidence} onChange={(evidence) => set({ evidence })} />
    </>
  );
}
