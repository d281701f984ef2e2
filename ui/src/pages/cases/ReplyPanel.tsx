import { useState } from 'react';
import type { Finding, FindingReplyIn } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { Button, DateField, ErrorNote, Panel, Select, StatusMark, TextField } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './cases.module.css';

/** Where a finding can stand by a person's word. */
const STATUSES = ['draft', 'agreed', 'disputed', 'dropped'] as const;

/** What the auditee says to a finding, what the auditor says to that, and where the finding stands. */
export function ReplyPanel({ caseId, finding }: { caseId: string; finding: Finding }) {
  const { t } = useLocale();
  const [text, setText] = useState({
    reply: finding.reply,
    replied_on: finding.replied_on,
    rejoinder: finding.rejoinder,
    status: finding.status,
  });
  const [reason, setReason] = useState('');
  const reply = useRpcMutation('finding_reply');
  const put = (part: Partial<typeof text>) => setText((before) => ({ ...before, ...part }));
  const changed =
    text.reply !== finding.reply ||
    text.replied_on !== finding.replied_on ||
    text.rejoinder !== finding.rejoinder ||
    text.status !== finding.status;
  const weighty = text.status !== finding.status && [text.status, finding.status].includes('dropped');
  const input: FindingReplyIn = {
    case: caseId,
    finding_no: finding.finding_no,
    ...text,
    reason: reason.trim() === '' ? null : reason,
  };
  return (
    <Panel
      title={t('finding-reply-title')}
      actions={
        <>
          {finding.status === 'dropped' && <StatusMark kind="flag">{t('finding-status-dropped')}</StatusMark>}
          <Button isDisabled={!changed || reply.isPending} onPress={() => reply.mutate(input)}>
            {t('finding-reply-record')}
          </Button>
        </>
      }
    >
      <ErrorNote failure={reply.error} />
      <TextField
        label={t('finding-reply')}
        lines={3}
        value={text.reply}
        onChange={(value) => put({ reply: value })}
      />
      <TextField
        label={t('finding-rejoinder')}
        lines={3}
        value={text.rejoinder}
        onChange={(rejoinder) => put({ rejoinder })}
      />
      <div className={styles.head}>
        <DateField
          label={t('finding-replied-on')}
          value={text.replied_on}
          onChange={(replied_on) => put({ replied_on })}
        />
        <Select
          label={t('finding-status')}
          choices={STATUSES.map((one) => ({ value: one, label: t(`finding-status-${one}`) }))}
          value={text.status}
          onChange={(status) => put({ status })}
        />
        {weighty && (
          <TextField label={t('finding-status-reason')} isRequired value={reason} onChange={setReason} />
        )}
      </div>
    </Panel>
  );
}
