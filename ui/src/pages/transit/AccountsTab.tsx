import { useMemo, useState } from 'react';
import type { GuaranteeAccount, GuaranteeEntry, Guarantees } from '../../api/bindings';
import {
  EmptyState,
  Grid,
  type GridColumn,
  KeyValue,
  listSource,
  Money,
  Panel,
  Said,
  StatusMark,
} from '../../components';
import { said } from '../../domain/partner/said';
import { Split } from '../../domain/sheet/Layout';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import styles from './transit.module.css';

/** Guarantees with what they still cover; the chosen one with its account. */
export function AccountsTab({ found }: { found: Guarantees }) {
  const locale = useLocale();
  const { t, figure, date } = locale;
  const [chosen, setChosen] = useState<GuaranteeAccount | null>(null);
  const source = useMemo(() => listSource(found.accounts), [found.accounts]);
  const columns = useMemo<GridColumn<GuaranteeAccount>[]>(() => {
    const money = (amount: string | null) => (amount === null ? '–' : figure(amount));
    const marks = (one: GuaranteeAccount) => one.marks.map((mark) => t(markKey(mark))).join(', ');
    return [
      { id: 'reference', title: t('transit-field-guarantee'), width: 110, text: (one) => one.guarantee_ref },
      { id: 'trader', title: t('transit-field-trader'), width: 110, text: (one) => one.trader },
      { id: 'marks', title: t('transit-field-marks'), width: 210, text: marks },
      {
        id: 'amount',
        title: t('transit-field-amount'),
        width: 116,
        align: 'end',
        text: (one) => money(one.amount),
      },
      {
        id: 'outstanding',
        title: t('transit-field-outstanding'),
        width: 130,
        align: 'end',
        text: (one) => money(one.outstanding),
      },
      {
        id: 'available',
        title: t('transit-field-available'),
        width: 116,
        align: 'end',
        text: (one) => money(one.available),
      },
      {
        id: 'days',
        title: t('transit-field-days-left'),
        width: 90,
        align: 'end',
        text: (one) => (one.days_left === null ? '–' : figure(one.days_left)),
      },
    ];
  }, [t, figure]);
  const summary = {
    outstanding: figure(found.outstanding),
    day: date(found.as_of),
    marked: figure(found.marked),
    all: figure(found.accounts.length),
  };
  return (
    <Split
      wide
      list={
        <div className={styles.part}>
          <Grid
            label={t('transit-tab-guarantees')}
            columns={columns}
            source={source}
            rowId={(one) => one.guarantee_ref}
            onActive={setChosen}
            onOpen={setChosen}
            empty={<EmptyState>{t('transit-note-no-table')}</EmptyState>}
          />
        </div>
      }
    >
      {chosen ? (
        <Account account={chosen} />
      ) : (
        <Panel>
          <p>{t('transit-choose-account')}</p>
        </Panel>
      )}
      <Panel>
        <p>{t('transit-accounts-summary', summary)}</p>
        {found.notes.map((note) => (
          <p key={note.key}>{said(note, locale)}</p>
        ))}
      </Panel>
    </Split>
  );
}

function markKey(mark: string): string {
  return `transit-mark-${mark.replaceAll('_', '-')}`;
}

function Account({ account }: { account: GuaranteeAccount }) {
  const { t, date } = useLocale();
  const period = [account.valid_from, account.valid_to].map((day) => (day === null ? '…' : date(day)));
  const columns: SheetColumn<GuaranteeEntry>[] = [
    { id: 'day', label: t('transit-field-day'), cell: (one) => date(one.day) },
    { id: 'gd', label: t('transit-field-gd'), wide: true, cell: (one) => <Said>{one.gd}</Said> },
    {
      id: 'debit',
      label: t('transit-field-debit'),
      figure: true,
      cell: (one) => one.debit && <Money amount={one.amount} />,
    },
    {
      id: 'credit',
      label: t('transit-field-credit'),
      figure: true,
      cell: (one) => !one.debit && <Money amount={one.amount} />,
    },
    {
      id: 'available',
      label: t('transit-field-available'),
      figure: true,
      cell: (one) => <Money amount={one.available} />,
    },
  ];
  return (
    <Panel title={t('transit-account-of', { reference: account.guarantee_ref })}>
      {account.marks.map((mark) => (
        <p key={mark}>
          <StatusMark kind="overdue">{t(markKey(mark))}</StatusMark>
        </p>
      ))}
      <Sheet
        label={t('transit-account-of', { reference: account.guarantee_ref })}
        columns={columns}
        rows={account.entries}
        rowKey={(one) => `${one.day}${one.gd}${one.debit}`}
      />
      {account.entries.some((one) => one.from_levies) && <p>{t('transit-from-levies')}</p>}
      <KeyValue
        facts={[
          [
            t('transit-field-kind'),
            <Said key="k">{account.known ? account.kind : t('transit-unknown-guarantee')}</Said>,
          ],
          [t('transit-field-issuer'), <Said key="i">{account.issuer || '–'}</Said>],
          [t('transit-field-valid'), period.join(' – ')],
          [t('transit-field-source'), <Said key="s">{account.source || '–'}</Said>],
          [t('transit-field-law'), <Said key="l">{account.legal_ref || '–'}</Said>],
        ]}
      />
    </Panel>
  );
}
