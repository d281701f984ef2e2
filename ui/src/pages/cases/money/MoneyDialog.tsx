import { useState } from 'react';
import { useRpcMutation } from '../../../api/queries';
import {
  Button,
  DateField,
  Dialog,
  ErrorNote,
  isCalendarDate,
  NumberField,
  Select,
  TextField,
} from '../../../components';
import { Fields } from '../../../domain/sheet/Layout';
import { useLocale } from '../../../i18n/locale';
import { RECORDED, stageKey } from './stages';

export interface MoneyDialogProps {
  caseId: string;
  /** Numbers of findings that an event may belong to. */
  findings: readonly string[];
  /** Levy groups into which an amount may be divided. */
  groups: readonly string[];
  onClose: () => void;
}

const WHOLE = 'whole';
const NOTHING = { date: '', amount: '', reference: '', until: '', note: '' };

/** Records one event of the demand. */
export function MoneyDialog({ caseId, findings, groups, onClose }: MoneyDialogProps) {
  const { t } = useLocale();
  const record = useRpcMutation('money_record');
  const [stage, setStage] = useState<string>('framed');
  const [finding, setFinding] = useState(WHOLE);
  const [typed, setTyped] = useState(NOTHING);
  const [parts, setParts] = useState<Record<string, string>>({});
  const change = (field: keyof typeof NOTHING) => (value: string) =>
    setTyped((before) => ({ ...before, [field]: value }));
  const stated = stage !== 'framed' && stage !== 'stay';
  const filled = Object.fromEntries(Object.entries(parts).filter(([, amount]) => amount !== ''));
  const byGroup = Object.keys(filled).length > 0;
  const ready =
    isCalendarDate(typed.date) &&
    (stage === 'instalment' || typed.reference.trim() !== '') &&
    (!stated || typed.amount !== '' || byGroup) &&
    (stage !== 'stay' || typed.until === '' || isCalendarDate(typed.until));
  const send = async () => {
    await record.mutateAsync({
      case: caseId,
      stage,
      date: typed.date,
      amount: stated && typed.amount !== '' ? typed.amount : null,
      groups: stated ? filled : {},
      reference: typed.reference.trim(),
      finding: finding === WHOLE ? null : finding,
      until: stage === 'stay' && typed.until !== '' ? typed.until : null,
      note: typed.note.trim(),
    });
    onClose();
  };
  return (
    <Dialog
      title={t('money-record')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button
            kind="next"
            isDisabled={!ready || record.isPending}
            onPress={() => void send().catch(() => undefined)}
          >
            {t('money-record-do')}
          </Button>
        </>
      }
    >
      <Fields>
        <Select
          label={t('money-stage')}
          choices={RECORDED.map((one) => ({ value: one, label: t(stageKey(one)) }))}
          value={stage}
          onChange={setStage}
        />
        <DateField
          label={t(stage === 'instalment' ? 'money-due' : 'money-date')}
          value={typed.date}
          onChange={change('date')}
          isRequired
        />
        {stage === 'stay' && (
          <DateField
            label={t('money-stay-until')}
            note={t('money-stay-open')}
            value={typed.until}
            onChange={change('until')}
          />
        )}
        <Select
          label={t('money-finding')}
          choices={[
            { value: WHOLE, label: t('money-whole') },
            ...findings.map((one) => ({ value: one, label: one })),
          ]}
          value={finding}
          onChange={setFinding}
        />
      </Fields>
      <p>{t(`money-about-${stage.replaceAll('_', '-')}`)}</p>
      {stated && (
        <Fields>
          <NumberField label={t('money-amount')} value={typed.amount} onChange={change('amount')} />
          {groups.map((group) => (
            <NumberField
              key={group}
              label={t('money-group', { group })}
              value={parts[group] ?? ''}
              onChange={(amount) => setParts((before) => ({ ...before, [group]: amount }))}
            />
          ))}
        </Fields>
      )}
      {stated && groups.length > 0 && <p>{t('money-groups-note')}</p>}
      <TextField
        label={t('money-reference')}
        note={t('money-reference-note')}
        isRequired={stage !== 'instalment'}
        value={typed.reference}
        onChange={change('reference')}
      />
      <TextField label={t('money-note')} lines={2} value={typed.note} onChange={change('note')} />
      <ErrorNote failure={record.error} />
    </Dialog>
  );
}
