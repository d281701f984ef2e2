import { useState } from 'react';
import type { MoneyEvent } from '../../../api/bindings';
import { useRpcMutation } from '../../../api/queries';
import { Button, Code, ConfirmDialog, Day, ErrorNote, Money, Said } from '../../../components';
import { Sheet, type SheetColumn } from '../../../domain/sheet/Sheet';
import { useLocale } from '../../../i18n/locale';
import styles from './money.module.css';
import { stageKey } from './stages';

/** What was recorded, oldest first; a mistake is removed with its reason and stays in the trail. */
export function MoneyEvents({ caseId, events }: { caseId: string; events: readonly MoneyEvent[] }) {
  const { t } = useLocale();
  const remove = useRpcMutation('money_remove');
  const [removing, setRemoving] = useState<MoneyEvent | null>(null);
  if (events.length === 0) return <p>{t('money-none')}</p>;
  const ordered = [...events].sort((a, b) => a.date.localeCompare(b.date));
  const columns: SheetColumn<MoneyEvent>[] = [
    { id: 'date', label: t('money-date'), cell: (one) => <Day iso={one.date} /> },
    { id: 'stage', label: t('money-stage'), cell: (one) => <Stage event={one} /> },
    { id: 'amount', label: t('money-amount'), figure: true, cell: (one) => <Money amount={one.amount} /> },
    { id: 'groups', label: t('money-groups'), figure: true, cell: (one) => <Groups event={one} /> },
    {
      id: 'reference',
      label: t('money-reference'),
      wide: true,
      cell: (one) => <Said>{one.reference || '–'}</Said>,
    },
    {
      id: 'finding',
      label: t('money-finding'),
      cell: (one) => (one.finding ? <Code>{one.finding}</Code> : t('money-whole')),
    },
    { id: 'note', label: t('money-note'), cell: (one) => <Said>{one.note || '–'}</Said> },
    { id: 'by', label: t('money-by'), cell: (one) => <Said>{one.by || '–'}</Said> },
    {
      id: 'remove',
      label: t('money-correct'),
      cell: (one) => (
        <Button kind="quiet" onPress={() => setRemoving(one)}>
          {t('money-remove')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <Sheet label={t('money-events')} columns={columns} rows={ordered} rowKey={(one) => one.event} />
      <ErrorNote failure={remove.error} />
      <ConfirmDialog
        title={t('money-remove-title')}
        action={t('money-remove')}
        reason="required"
        danger
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        onConfirm={(reason) => removing && remove.mutate({ case: caseId, event: removing.event, reason })}
      >
        {t('money-remove-note')}
      </ConfirmDialog>
    </>
  );
}

function Stage({ event }: { event: MoneyEvent }) {
  const { t, has } = useLocale();
  const key = stageKey(event.stage);
  return (
    <span className={styles.groups}>
      <span>{has(key) ? t(key) : event.stage}</span>
      {event.until && (
        <span>
          {t('money-until')} <Day iso={event.until} />
        </span>
      )}
    </span>
  );
}

function Groups({ event }: { event: MoneyEvent }) {
  const groups = Object.entries(event.groups);
  if (groups.length === 0) return <>–</>;
  return (
    <span className={styles.groups}>
      {groups.map(([group, amount]) => (
        <span key={group}>
          <Code>{group}</Code> <Money amount={amount} />
        </span>
      ))}
    </span>
  );
}
