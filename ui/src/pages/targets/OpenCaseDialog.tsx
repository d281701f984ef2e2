import { useEffect, useState } from 'react';
import type { RiskRun, Target } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { go, to } from '../../app/router';
import {
  Button,
  DateField,
  Dialog,
  ErrorNote,
  isCalendarDate,
  KeyValue,
  Said,
  Select,
  TextField,
} from '../../components';
import { Fields } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';

/** How a trader comes in: by rank, by yield, by lot, by an officer's own judgement. */
const WAYS = ['RANK', 'YIELD', 'RANDOM', 'OWN'];

/** Opens a case on a trader and a period; the reason goes into the trail. */
export function OpenCaseDialog({
  target,
  run,
  selection,
  onClose,
}: {
  target: Pick<Target, 'grain' | 'key' | 'name'>;
  run: Pick<RiskRun, 'extracts'> & { run_id: string | null };
  /** Code of the sealed selection that the page was reached from; it counts for its own targets. */
  selection: string | null;
  onClose: () => void;
}) {
  const { t } = useLocale();
  const open = useRpcMutation('case_open');
  const extracts = useRpcQuery('extract_list', {});
  const sealed = useRpcQuery('selection_list', {});
  const standing = sealed.data?.selections.filter((one) => one.state === 'sealed') ?? [];
  const choosing = standing.find(
    (one) =>
      (selection === null || one.code === selection) && one.picks.some((pick) => pick.key === target.key),
  );
  const isTrader = target.grain === 'TRADER';
  const [trader, setTrader] = useState(isTrader ? target.key : '');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [how, setHow] = useState(run.run_id === null ? 'OWN' : 'RANK');
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState('');

  const used = extracts.data?.extracts.filter(
    (one) => run.extracts.length === 0 || run.extracts.includes(one.id),
  );
  const first = used?.flatMap((one) => one.period_from ?? []).sort()[0];
  const last = used
    ?.flatMap((one) => one.period_to ?? [])
    .sort()
    .at(-1);
  useEffect(() => {
    setFrom((before) => before || (first ?? ''));
    setUntil((before) => before || (last ?? ''));
  }, [first, last]);

  const ready =
    trader.trim() !== '' &&
    isCalendarDate(from) &&
    isCalendarDate(until) &&
    from <= until &&
    (reason.trim() !== '' || choosing !== undefined);
  const start = () =>
    open.mutate(
      {
        trader: trader.trim(),
        from,
        to: until,
        case_no: number.trim() || null,
        extracts: run.extracts,
        run_id: run.run_id,
        reason: reason.trim() || null,
        selection: choosing?.code ?? null,
        how: choosing ? null : how,
      },
      { onSuccess: (value) => go(to('/cases/:case', { case: value.case })) },
    );
  return (
    <Dialog
      title={t('targets-open-case')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button kind="next" isDisabled={!ready || open.isPending} onPress={start}>
            {t('targets-open-case')}
          </Button>
        </>
      }
    >
      {isTrader ? (
        <KeyValue facts={[[t('case-auditee'), <Said key="name">{target.name || target.key}</Said>]]} />
      ) : (
        <p>{t('targets-name-the-trader')}</p>
      )}
      {choosing && <p>{t('selection-case-from', { code: choosing.code, name: choosing.name })}</p>}
      <TextField label={t('case-trader')} face="code" isRequired value={trader} onChange={setTrader} />
      <Fields>
        <DateField label={t('case-period-from')} isRequired value={from} onChange={setFrom} />
        <DateField label={t('case-period-to')} isRequired value={until} onChange={setUntil} />
      </Fields>
      {isCalendarDate(from) && isCalendarDate(until) && from > until && (
        <p role="alert">{t('case-period-turned')}</p>
      )}
      {choosing === undefined && (
        <Select
          label={t('case-chosen-how')}
          choices={WAYS.map((way) => ({ value: way, label: t(`case-chosen-${way.toLowerCase()}`) }))}
          value={how}
          onChange={setHow}
        />
      )}
      <TextField
        label={t('case-number')}
        note={t('case-number-note')}
        face="code"
        value={number}
        onChange={setNumber}
      />
      <TextField
        label={t('case-open-reason')}
        note={t('case-open-reason-note')}
        lines={3}
        isRequired={choosing === undefined}
        value={reason}
        onChange={setReason}
      />
      <ErrorNote failure={open.error} />
    </Dialog>
  );
}
