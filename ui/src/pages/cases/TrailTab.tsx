import { useState } from 'react';
import type { CaseShown } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Button, ErrorNote, KeyValue, Loading, Panel, Said, StatusMark } from '../../components';
import { ConflictCard } from '../../domain/journal/ConflictCard';
import { Timeline } from '../../domain/journal/Timeline';
import { Digest } from '../../domain/sheet/Digest';
import { useLocale } from '../../i18n/locale';
import styles from './cases.module.css';

/** Entries shown at first, and how many more come with each press. */
const SHOWN = 50;

/** What was done, by whom, when and why; whether it is unaltered; what two people set differently. */
export function TrailTab({ shown }: { shown: CaseShown }) {
  const { t, figure } = useLocale();
  const id = shown.line.case;
  const [len, setLen] = useState(SHOWN);
  const journal = useRpcQuery('journal_list', { case: id, from: 0, len }, { keep: true });
  const conflicts = useRpcQuery('conflict_list', {});
  const settle = useRpcMutation('conflict_settle');
  const own = conflicts.data?.conflicts.filter((one) => one.case === id) ?? [];
  return (
    <div className={styles.padded}>
      <ErrorNote failure={journal.error ?? conflicts.error ?? settle.error} />
      {own.length > 0 && (
        <Panel title={t('conflicts-title', { count: own.length })}>
          <p>{t('conflicts-note')}</p>
          {own.map((one) => (
            <ConflictCard
              key={`${one.entity}-${one.field}`}
              conflict={one}
              onSettle={(value, reason) =>
                settle.mutate({ case: id, entity: one.entity, field: one.field, value, reason })
              }
            />
          ))}
        </Panel>
      )}
      <VerifyPanel caseId={id} digest={shown.state_digest} />
      <Panel title={t('trail-title', { count: journal.data?.count ?? 0 })}>
        {journal.isPending && <Loading />}
        {journal.data && <Timeline entries={journal.data.entries} />}
        {journal.data && journal.data.count > journal.data.entries.length && (
          <div>
            <Button onPress={() => setLen(len + SHOWN)}>
              {t('trail-more', { left: figure(journal.data.count - journal.data.entries.length) })}
            </Button>
          </div>
        )}
      </Panel>
    </div>
  );
}

function VerifyPanel({ caseId, digest }: { caseId: string; digest: string }) {
  const { t, figure } = useLocale();
  const [asked, setAsked] = useState(false);
  const answer = useRpcQuery('journal_verify', { case: caseId }, { enabled: asked });
  return (
    <Panel
      title={t('trail-verify-title')}
      actions={
        <Button
          isDisabled={answer.isFetching}
          onPress={() => (asked ? void answer.refetch() : setAsked(true))}
        >
          {t('trail-verify')}
        </Button>
      }
    >
      <KeyValue facts={[[t('case-digest'), <Digest key="digest" hex={digest} />]]} />
      <ErrorNote failure={answer.error} />
      {answer.data && (
        <div role="status">
          {answer.data.ok ? (
            <StatusMark kind="sealed">
              {t('trail-unaltered', {
                entries: figure(answer.data.entries),
                chains: figure(answer.data.chains),
              })}
            </StatusMark>
          ) : (
            <StatusMark kind="overdue">{t('trail-altered')}</StatusMark>
          )}
          {answer.data.problems.map((problem) => (
            <p key={problem}>
              <Said>{problem}</Said>
            </p>
          ))}
        </div>
      )}
    </Panel>
  );
}
