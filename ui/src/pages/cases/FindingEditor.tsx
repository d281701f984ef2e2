import { use, useState } from 'react';
import type { CaseItemRow, Finding, FindingIn } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { ErrorNote, Panel, TextField, WorkingContext } from '../../components';
import { ChangeEditor } from '../../domain/finding/ChangeEditor';
import { draftProblems, itemKey } from '../../domain/finding/draft';
import { useFindingPreview } from '../../domain/finding/preview';
import { MirrorPanel } from '../../domain/mirror/MirrorPanel';
import { WordingPanel } from '../../domain/wording/WordingPanel';
import { useLocale } from '../../i18n/locale';
import styles from './cases.module.css';
import { EvidenceLinks } from './EvidenceLinks';
import { FindingBar } from './FindingBar';
import { FindingFigures } from './FindingFigures';
import { FindingHead } from './FindingHead';
import { QuestionLinks } from './QuestionLinks';
import { ReplyPanel } from './ReplyPanel';

export interface FindingEditorProps {
  start: FindingIn;
  /** The finding as it is stored, if it is. */
  recorded: Finding | undefined;
  /** Items whose declared facts are known. */
  known: readonly CaseItemRow[];
  rules: readonly string[];
  onRecorded: (finding: string) => void;
}

/** Words of a finding in the order of its anatomy. */
const WORDS = ['condition', 'criterion', 'cause', 'effect', 'recommendation'] as const;
/** Words for others than the auditee. */
const FEEDBACK = ['system_remark', 'risk_feedback'] as const;

/** One finding: kind and rule, facts item by item, the figures as they would be, the words. Amounts are never typed. */
export function FindingEditor({ start, recorded, known, rules, onRecorded }: FindingEditorProps) {
  const { t } = useLocale();
  const [draft, setDraft] = useState(start);
  const [kept, setKept] = useState(() => JSON.stringify(start));
  const [tried, setTried] = useState(false);
  const record = useRpcMutation('finding_record');
  const preview = useFindingPreview(draft);
  const open = use(WorkingContext);
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
  const pct = first && known.find((one) => itemKey(one) === itemKey(first))?.pct;
  return (
    <>
      <FindingBar
        number={draft.finding_no}
        recorded={recorded}
        changed={changed}
        busy={record.isPending}
        problems={tried ? problems : []}
        failure={record.error}
        onRecord={save}
      />
      <Panel>
        {recorded && recorded.open.length > 0 && (
          <p className={styles.led}>
            {t('finding-open', {
              parts: recorded.open.map((part) => t(`finding-open-${part.replaceAll('_', '-')}`)).join(', '),
            })}
          </p>
        )}
        <FindingHead draft={draft} rules={rules} onChange={set} />
      </Panel>
      {draft.kind !== '' && (
        <Panel title={t('finding-facts-title')}>
          <ChangeEditor
            caseId={draft.case}
            kind={draft.kind}
            type={draft.finding_type}
            known={known}
            changes={draft.changes}
            onChange={(changes) => set({ changes })}
          />
        </Panel>
      )}
      {draft.kind !== '' && (
        <Panel title={t('finding-figures')}>
          <ErrorNote failure={preview.failure} />
          {preview.totals ? (
            <div className={preview.behind ? styles.behind : undefined} aria-busy={preview.behind}>
              {/* What is not recorded has no working yet. */}
              <WorkingContext value={changed || !recorded ? null : open}>
                <FindingFigures totals={preview.totals} draft={draft} />
              </WorkingContext>
            </div>
          ) : (
            !preview.failure && <p>{t('finding-figures-empty')}</p>
          )}
        </Panel>
      )}
      <WordingPanel draft={draft} onUse={set} />
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
      {recorded && <ReplyPanel key={JSON.stringify(recorded)} caseId={draft.case} finding={recorded} />}
      <Panel title={t('finding-feedback')}>
        {FEEDBACK.map((name) => (
          <TextField
            key={name}
            label={t(`finding-${name.replaceAll('_', '-')}`)}
            lines={2}
            value={draft[name]}
            onChange={(text) => set({ [name]: text })}
          />
        ))}
      </Panel>
      <QuestionLinks
        caseId={draft.case}
        linked={draft.questions}
        onChange={(questions) => set({ questions })}
      />
      <MirrorPanel caseId={draft.case} kind={draft.kind} pct={pct} onUse={set} />
      <EvidenceLinks
        caseId={draft.case}
        linked={draft.evidence ?? []}
        onChange={(evidence) => set({ evidence })}
      />
    </>
  );
}
