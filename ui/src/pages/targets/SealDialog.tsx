import { useState } from 'react';
import type { SelectionAsk, SelectionProposal } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { Button, Code, Dialog, ErrorNote, StatusMark, TextField } from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';
import styles from './targets.module.css';

/** Two texts, two files, one seal. */
export function SealDialog({
  ask,
  proposal,
  onClose,
}: {
  ask: SelectionAsk;
  proposal: SelectionProposal;
  onClose: () => void;
}) {
  const { t, figure, language } = useLocale();
  const seal = useRpcMutation('selection_seal');
  const [reason, setReason] = useState('');
  const [notice, setNotice] = useState('');
  const [memo, setMemo] = useState('');
  const [pdf, setPdf] = useState('');
  const start = () =>
    seal.mutate({
      ask,
      reason: reason.trim(),
      notice: notice.trim(),
      memo: memo.trim() || null,
      pdf: pdf.trim() || null,
      lang: language === 'ur' ? 'ur' : 'en',
    });
  const done = seal.data;
  return (
    <Dialog
      title={t('selection-seal')}
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind={done ? 'next' : 'plain'} onPress={onClose}>
            {t(done ? 'action-close' : 'action-cancel')}
          </Button>
          {!done && (
            <Button kind="next" isDisabled={reason.trim() === '' || seal.isPending} onPress={start}>
              {t(seal.isPending ? 'selection-sealing' : 'selection-seal-now')}
            </Button>
          )}
        </>
      }
    >
      {done ? (
        <div role="status" className={styles.done}>
          <StatusMark kind="sealed">{t('selection-sealed')}</StatusMark>
          <span className={styles.code}>
            <Code>{done.code}</Code>
          </span>
          <p>{t('selection-code-note')}</p>
          {done.files.map((path) => (
            <Code key={path}>{path}</Code>
          ))}
        </div>
      ) : (
        <>
          <p>{t('selection-seal-words', { count: proposal.picks.length, days: figure(proposal.days) })}</p>
          <TextField
            label={t('selection-reason')}
            note={t('selection-reason-note')}
            lines={3}
            isRequired
            value={reason}
            onChange={setReason}
          />
          <TextField
            label={t('selection-notice')}
            note={t('selection-notice-note')}
            lines={3}
            value={notice}
            onChange={setNotice}
          />
          <PathField
            label={t('selection-memo-file')}
            kind="save:selection-memo.json"
            value={memo}
            onChange={setMemo}
          />
          <PathField
            label={t('selection-pdf-file')}
            kind="save:selection-memo.pdf"
            value={pdf}
            onChange={setPdf}
          />
        </>
      )}
      <ErrorNote failure={seal.error} />
    </Dialog>
  );
}
