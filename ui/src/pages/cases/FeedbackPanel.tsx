import { useState } from 'react';
import type { CaseShown, FeedbackLine } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Button, Code, ErrorNote, Loading, Panel, Said, Select, TextField } from '../../components';
import { Actions } from '../../domain/sheet/Layout';
import { titleOf } from '../../domain/target/said';
import { useLocale } from '../../i18n/locale';
import styles from './cases.module.css';

const VERDICTS = ['confirmed', 'not_confirmed', 'not_looked_at'];

/** What the audit says of the indicators that led to the case: closing asks for it. */
export function FeedbackPanel({ shown }: { shown: CaseShown }) {
  const { t } = useLocale();
  const id = shown.line.case;
  const feedback = useRpcQuery('feedback_show', { case: id }, { keep: true });
  const record = useRpcMutation('feedback_record');
  const [remark, setRemark] = useState<string | null>(null);
  const closed = shown.line.state === 'CLOSED';
  const known = feedback.data;
  const text = remark ?? known?.remark ?? '';
  return (
    <Panel title={t('feedback-title')}>
      <p>{t(closed ? 'feedback-closed' : 'feedback-about')}</p>
      <ErrorNote failure={feedback.error ?? record.error} />
      {feedback.isPending && <Loading />}
      {known?.lines.map((line) => (
        <Verdict key={`${line.indicator}-${line.at}`} caseId={id} line={line} closed={closed} />
      ))}
      {known && (
        <>
          <TextField
            label={t('feedback-remark')}
            note={t(known.lines.length === 0 ? 'feedback-remark-needed' : 'feedback-remark-note')}
            lines={2}
            value={text}
            isReadOnly={closed}
            onChange={setRemark}
          />
          <Actions>
            {!closed && (
              <Button
                isDisabled={text.trim() === known.remark || record.isPending}
                onPress={() => record.mutate({ case: id, verdicts: [], remark: text.trim() })}
              >
                {t('feedback-save-remark')}
              </Button>
            )}
            <CaseEnd shown={shown} ready={known.complete} />
          </Actions>
        </>
      )}
    </Panel>
  );
}

function Verdict({ caseId, line, closed }: { caseId: string; line: FeedbackLine; closed: boolean }) {
  const locale = useLocale();
  const { t, figure } = locale;
  const record = useRpcMutation('feedback_record');
  const [verdict, setVerdict] = useState(line.verdict);
  const [sentence, setSentence] = useState(line.sentence);
  const same = verdict === line.verdict && sentence.trim() === line.sentence;
  return (
    <div className={styles.verdict}>
      <div className={styles.verdictHead}>
        <span>
          <Code>{line.indicator}</Code> <Said>{titleOf(line.indicator, line.title, locale)}</Said>
        </span>
        <span>
          {t('feedback-hits', { count: line.hits, shown: figure(line.hits) })}
          {line.findings.length > 0 && ` · ${t('feedback-findings', { numbers: line.findings.join(', ') })}`}
        </span>
      </div>
      <div className={styles.verdictFields}>
        <Select
          label={t('feedback-verdict')}
          isDisabled={closed}
          choices={VERDICTS.map((one) => ({
            value: one,
            label: t(`feedback-verdict-${one.replaceAll('_', '-')}`),
          }))}
          value={verdict || null}
          onChange={setVerdict}
        />
        <TextField
          label={t('feedback-sentence')}
          value={sentence}
          isReadOnly={closed}
          onChange={setSentence}
        />
        {!closed && (
          <Button
            isDisabled={same || verdict === '' || record.isPending}
            onPress={() =>
              record.mutate({
                case: caseId,
                verdicts: [{ indicator: line.indicator, verdict, sentence: sentence.trim() }],
                remark: null,
              })
            }
          >
            {t('feedback-save')}
          </Button>
        )}
      </div>
      {line.conflict && <p role="alert">{t('feedback-conflict')}</p>}
      {line.by && <p className={styles.verdictBy}>{t('feedback-by', { by: line.by, at: line.at })}</p>}
      <ErrorNote failure={record.error} />
    </div>
  );
}

/** Closes a case whose feedback is whole, or opens a closed one again with a reason. */
function CaseEnd({ shown, ready }: { shown: CaseShown; ready: boolean }) {
  const { t } = useLocale();
  const move = useRpcMutation('case_move');
  const [reason, setReason] = useState('');
  const id = shown.line.case;
  const { state } = shown.line;
  return (
    <>
      {state === 'FIELDWORK' && (
        <Button
          kind={ready ? 'next' : 'plain'}
          isDisabled={move.isPending}
          onPress={() => move.mutate({ case: id, state: 'CLOSED', reason: null })}
        >
          {t('case-close')}
        </Button>
      )}
      {state === 'CLOSED' && (
        <>
          <TextField label={t('case-reopen-reason')} value={reason} onChange={setReason} />
          <Button
            isDisabled={reason.trim() === '' || move.isPending}
            onPress={() => move.mutate({ case: id, state: 'FIELDWORK', reason: reason.trim() })}
          >
            {t('case-reopen')}
          </Button>
        </>
      )}
      <ErrorNote failure={move.error} />
    </>
  );
}
