import { useState } from 'react';
import type { Candidate } from '../../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../../api/queries';
import { Link } from '../../../app/router';
import {
  Button,
  Code,
  Dialog,
  EmptyState,
  ErrorNote,
  Money,
  Panel,
  Said,
  StatusMark,
  TextField,
} from '../../../components';
import books from '../../../domain/books/books.module.css';
import { said } from '../../../domain/books/said';
import { Sheet, type SheetColumn } from '../../../domain/sheet/Sheet';
import { useLocale } from '../../../i18n/locale';
import { caseAddress } from '../CasePage';
import styles from '../cases.module.css';

const MARKS = { open: 'flag', dismissed: 'draft', taken: 'done' } as const;

/** Candidate findings of the case: take one into a finding, or set it aside with a reason. */
export function CandidatesPart({ caseId }: { caseId: string }) {
  const locale = useLocale();
  const { t, figure } = locale;
  const list = useRpcQuery('candidate_list', { case: caseId, status: null });
  const decide = useRpcMutation('candidate_decide');
  const [asking, setAsking] = useState<Candidate | null>(null);
  const candidates = list.data?.candidates ?? [];
  const columns: SheetColumn<Candidate>[] = [
    {
      id: 'where',
      label: t('candidate-where'),
      cell: (one) =>
        one.gd === '' ? '–' : <Code>{one.gd_item > 0 ? `${one.gd} / ${one.gd_item}` : one.gd}</Code>,
    },
    { id: 'kind', label: t('candidate-kind'), cell: (one) => t(`candidate-kind-${one.kind}`) },
    {
      id: 'says',
      label: t('candidate-says'),
      wide: true,
      cell: (one) => said(one.sentence, locale),
    },
    {
      id: 'amount',
      label: t('candidate-amount'),
      figure: true,
      cell: (one) => (
        <span title={one.amount_note || undefined}>
          <Money amount={one.amount} />
        </span>
      ),
    },
    {
      id: 'status',
      label: t('candidate-status'),
      cell: (one) => (
        <>
          <StatusMark kind={MARKS[one.status as keyof typeof MARKS] ?? 'draft'}>
            {t(`candidate-status-${one.status}`)}
          </StatusMark>{' '}
          {one.reason && <Said>{one.reason}</Said>}
        </>
      ),
    },
    { id: 'do', label: t('extracts-actions'), cell: (one) => actions(one) },
  ];
  const actions = (one: Candidate) => {
    if (one.finding) {
      return (
        <Link to={caseAddress(caseId, 'findings', { finding: one.finding })}>{t('candidate-finding')}</Link>
      );
    }
    if (one.status === 'dismissed') {
      const again = { case: caseId, candidate: one.candidate, status: 'open', reason: '' };
      return (
        <Button kind="quiet" onPress={() => decide.mutate(again)}>
          {t('candidate-reopen')}
        </Button>
      );
    }
    return (
      <span className={books.choices}>
        <Link to={caseAddress(caseId, 'findings', { candidate: one.candidate })}>
          {t('candidate-to-finding')}
        </Link>
        <Button kind="quiet" onPress={() => setAsking(one)}>
          {t('candidate-dismiss')}
        </Button>
      </span>
    );
  };
  return (
    <div className={styles.padded}>
      <Panel title={t('candidate-title')} flush={candidates.length > 0}>
        <ErrorNote failure={list.error ?? decide.error} />
        {list.data && candidates.length === 0 && <EmptyState>{t('candidate-empty')}</EmptyState>}
        {candidates.length > 0 && (
          <Sheet
            label={t('candidate-title')}
            columns={columns}
            rows={candidates}
            rowKey={(one) => one.candidate}
            foot={{
              where: t('candidate-open-sum', { count: figure(list.data?.open ?? 0) }),
              amount: <Money amount={list.data?.open_amount} />,
            }}
          />
        )}
      </Panel>
      {asking && (
        <DismissDialog
          candidate={asking}
          onClose={() => setAsking(null)}
          onDismiss={(reason) =>
            decide.mutate(
              { case: caseId, candidate: asking.candidate, status: 'dismissed', reason },
              { onSuccess: () => setAsking(null) },
            )
          }
        />
      )}
    </div>
  );
}

interface DismissProps {
  candidate: Candidate;
  onClose: () => void;
  onDismiss: (reason: string) => void;
}

function DismissDialog({ candidate, onClose, onDismiss }: DismissProps) {
  const locale = useLocale();
  const { t } = locale;
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('candidate-dismiss')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button kind="next" isDisabled={reason.trim() === ''} onPress={() => onDismiss(reason.trim())}>
            {t('candidate-dismiss')}
          </Button>
        </>
      }
    >
      <p>{said(candidate.sentence, locale)}</p>
      <TextField label={t('candidate-reason')} isRequired lines={3} value={reason} onChange={setReason} />
    </Dialog>
  );
}
