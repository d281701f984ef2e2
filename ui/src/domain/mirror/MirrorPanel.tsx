import type { MirrorFinding } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Button, Code, Day, ErrorNote, Panel, Said, Tag } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './mirror.module.css';

export interface MirrorPanelProps {
  caseId: string;
  kind: string;
  /** Code of the item the finding is about; nothing is shown without one. */
  pct: string | undefined;
  /** Takes over the words of an earlier finding. */
  onUse: (words: { condition: string; criterion: string }) => void;
}

/** How the same heading and issue were decided in earlier cases: cases, not scores. */
export function MirrorPanel({ caseId, kind, pct, onUse }: MirrorPanelProps) {
  const { t, figure } = useLocale();
  const heading = (pct ?? '').replace(/\D/g, '').slice(0, 4);
  const enabled = heading.length === 4;
  const mirror = useRpcQuery(
    'finding_mirror',
    { case: caseId, kind, pct: heading, seriousness: null },
    { enabled, keep: true },
  );
  if (!enabled) return null;
  const found = mirror.data;
  return (
    <Panel title={t('mirror-title', { heading })}>
      <ErrorNote failure={mirror.error} />
      {found && found.count === 0 && <p>{t('mirror-none', { heading, cases: figure(found.looked_at) })}</p>}
      {found && found.count > 0 && (
        <>
          <p className={styles.counts}>
            {t('mirror-from', {
              count: figure(found.count),
              cases: figure(found.cases),
              looked: figure(found.looked_at),
            })}
            <Outcomes outcomes={found.outcomes} />
          </p>
          <ul className={styles.list}>
            {found.findings.map((one) => (
              <Earlier key={`${one.case}${one.finding}`} finding={one} onUse={onUse} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function useOutcome(): (outcome: string) => string {
  const { t, has } = useLocale();
  return (outcome) => (has(`mirror-outcome-${outcome}`) ? t(`mirror-outcome-${outcome}`) : outcome);
}

function Outcomes({ outcomes }: { outcomes: Record<string, number> }) {
  const { t, figure } = useLocale();
  const word = useOutcome();
  return Object.entries(outcomes).map(([outcome, count]) => (
    <Tag key={outcome}>{t('mirror-outcome-count', { outcome: word(outcome), count: figure(count) })}</Tag>
  ));
}

function Earlier({ finding, onUse }: { finding: MirrorFinding; onUse: MirrorPanelProps['onUse'] }) {
  const { t, figure } = useLocale();
  const outcome = useOutcome();
  const { condition, criterion } = finding;
  const words = [condition, criterion].some((text) => text.trim() !== '');
  return (
    <li className={styles.finding}>
      <p className={styles.head}>
        <Code>{`${finding.case_no} ${finding.finding_no}`}</Code>
        <Day iso={finding.date} />
        <Said>{finding.auditee}</Said>
        <Code>{finding.office}</Code>
        <Tag>{outcome(finding.outcome)}</Tag>
      </p>
      <p>
        <Said>{finding.title}</Said>
      </p>
      <p className={styles.facts}>
        <span>{t('mirror-rule', { rule: `\u2066${finding.rule}\u2069` })}</span>
        {finding.pct_to ? (
          <span>{t('mirror-codes', { from: finding.pct_from, to: finding.pct_to })}</span>
        ) : (
          <Code>{finding.pct_from}</Code>
        )}
        {finding.ratio && <span>{t('mirror-ratio', { ratio: finding.ratio })}</span>}
        {finding.origin_to && <Code>{finding.origin_to}</Code>}
        {finding.short && <span>{t('mirror-short', { amount: figure(finding.short) })}</span>}
      </p>
      {words && (
        <details>
          <summary>{t('mirror-show-words')}</summary>
          <dl className={styles.words}>
            <dt>{t('mirror-condition')}</dt>
            <dd dir="auto">{condition}</dd>
            <dt>{t('mirror-criterion')}</dt>
            <dd dir="auto">{criterion}</dd>
          </dl>
          <Button onPress={() => onUse({ condition, criterion })}>{t('mirror-use')}</Button>
        </details>
      )}
    </li>
  );
}
