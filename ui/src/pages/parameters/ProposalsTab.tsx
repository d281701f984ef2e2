import { useState } from 'react';
import type { Gain, Proposal } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import {
  Button,
  Code,
  ConfirmDialog,
  Dialog,
  EmptyState,
  ErrorNote,
  KeyValue,
  Money,
  Panel,
  Said,
  Select,
  StatusMark,
} from '../../components';
import styles from '../../domain/parameter/parameter.module.css';
import { indicatorOf, useSettingName } from '../../domain/parameter/words';
import { Actions } from '../../domain/sheet/Layout';
import { useHost } from '../../host/context';
import { useLocale } from '../../i18n/locale';

/** Proposals of this office and of others: what was measured, by whom, and what was decided. */
export function ProposalsTab() {
  const { t } = useLocale();
  const list = useRpcQuery('proposal_list', {});
  const proposals = list.data?.proposals;
  return (
    <div className={styles.tab}>
      <ErrorNote failure={list.error} />
      {proposals?.length === 0 && <EmptyState>{t('proposal-none')}</EmptyState>}
      {proposals?.map((one) => (
        <ProposalPanel key={one.id} of={one} />
      ))}
    </div>
  );
}

function ProposalPanel({ of }: { of: Proposal }) {
  const { t, date, figure } = useLocale();
  const name = useSettingName();
  return (
    <Panel
      title={t('proposal-title', { by: of.author.name, office: of.author.office })}
      actions={<ProposalActions of={of} />}
    >
      <p>
        <StatusMark kind={of.state === 'adopted' ? 'sealed' : of.state === 'declined' ? 'flag' : 'due'}>
          {t(`proposal-state-${of.state}`)}
        </StatusMark>{' '}
        <Said>{of.reason}</Said>
      </p>
      <ul>
        {of.changes.map((one) => (
          <li key={one.path}>
            <Code>{indicatorOf(one.path)}</Code> {name(one.path)}:{' '}
            <bdi dir="ltr">{`${one.from} → ${one.to}`}</bdi>
          </li>
        ))}
      </ul>
      <KeyValue
        facts={[
          [t('proposal-against'), <bdi key="p">{`${of.package}, ${date(of.run_date)}`}</bdi>],
          [
            t('proposal-first'),
            t('proposal-entering', { first: figure(of.first), entering: figure(of.entering) }),
          ],
          [
            t('proposal-before'),
            <Measured key="b" gain={of.gain_before} expected={of.before.expected_yield} />,
          ],
          [t('proposal-after'), <Measured key="a" gain={of.gain_after} expected={of.after.expected_yield} />],
          ...(of.decided_by
            ? ([
                [
                  t('proposal-decision'),
                  <Said key="d">{`${of.decided_by.name}: ${of.decision || of.draft}`}</Said>,
                ],
              ] as const)
            : []),
        ]}
      />
    </Panel>
  );
}

function Measured({ gain, expected }: { gain: Gain; expected: string }) {
  const { t, figure } = useLocale();
  return (
    <>
      {t('proposal-hits', { hits: gain.hits, audited: gain.audited, rate: gain.hit_rate || '–' })} ·{' '}
      {t('proposal-per-day', { amount: gain.per_day ? figure(gain.per_day) : '–', days: gain.days })} ·{' '}
      {t('whatif-yield')} <Money amount={expected} />
    </>
  );
}

function ProposalActions({ of }: { of: Proposal }) {
  const { t } = useLocale();
  const host = useHost();
  const write = useRpcMutation('proposal_export');
  const adopt = useRpcMutation('proposal_adopt');
  const decline = useRpcMutation('proposal_decline');
  const [step, setStep] = useState<'adopt' | 'decline' | null>(null);
  async function save() {
    const path = await host.pickFile(`save:${of.id}.proposal.json`);
    if (path !== null) write.mutate({ proposal: of.id, path });
  }
  const open = of.state === 'received' || of.state === 'proposed';
  return (
    <Actions>
      <ErrorNote failure={write.error ?? adopt.error ?? decline.error} />
      {write.data && <span role="status">{t('parameters-written')}</span>}
      {of.mine && (
        <Button icon="export" onPress={() => void save()}>
          {t('proposal-save')}
        </Button>
      )}
      {open && (
        <>
          <Button onPress={() => setStep('decline')}>{t('proposal-decline')}</Button>
          <Button kind="next" onPress={() => setStep('adopt')}>
            {t('proposal-adopt')}
          </Button>
        </>
      )}
      {step === 'decline' && (
        <ConfirmDialog
          isOpen
          reason="required"
          title={t('proposal-decline')}
          action={t('proposal-decline')}
          onClose={() => setStep(null)}
          onConfirm={(reason) => decline.mutate({ proposal: of.id, reason })}
        >
          {t('proposal-decline-note')}
        </ConfirmDialog>
      )}
      {step === 'adopt' && (
        <AdoptDialog
          onClose={() => setStep(null)}
          onChoose={(draft) => adopt.mutate({ proposal: of.id, draft, note: '' })}
        />
      )}
    </Actions>
  );
}

function AdoptDialog({ onClose, onChoose }: { onClose: () => void; onChoose: (draft: string) => void }) {
  const { t } = useLocale();
  const list = useRpcQuery('parameter_list', {});
  const drafts = (list.data?.packages ?? []).filter(
    (one) => one.state === 'draft' || one.state === 'returned',
  );
  const [draft, setDraft] = useState('');
  const choose = () => {
    onChoose(draft);
    onClose();
  };
  return (
    <Dialog
      title={t('proposal-adopt')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button kind="next" isDisabled={draft === ''} onPress={choose}>
            {t('proposal-adopt')}
          </Button>
        </>
      }
    >
      <p>{t(drafts.length === 0 ? 'proposal-no-draft' : 'proposal-adopt-note')}</p>
      <Select
        label={t('proposal-into')}
        choices={drafts.map((one) => ({ value: one.id, label: one.id }))}
        value={draft || null}
        onChange={setDraft}
      />
    </Dialog>
  );
}
