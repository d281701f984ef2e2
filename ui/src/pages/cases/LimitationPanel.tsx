import type { LimitationCheck, LimitationRow, Totals } from '../../api/bindings';
import { Code, Day, DaysLeft, Panel } from '../../components';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** Until when each item may be claimed, under each rule; the shortest time decides. */
export function LimitationPanel({ totals }: { totals: Totals }) {
  const { t } = useLocale();
  const rules = [...new Set(totals.limitation.flatMap((row) => row.rules.map((rule) => rule.id)))];
  const columns: SheetColumn<LimitationRow>[] = [
    { id: 'item', label: t('finding-item'), cell: (row) => <Code>{`${row.gd} / ${row.gd_item}`}</Code> },
    { id: 'from', label: t('case-relevant-date'), cell: (row) => <Day iso={row.relevant_date} /> },
    ...rules.map((rule) => ({
      id: rule,
      label: t('case-until-under', { rule }),
      cell: (row: LimitationRow) => <Check check={row.rules.find((one) => one.id === rule)} />,
    })),
  ];
  return (
    <Panel title={t('case-limitation')} flush>
      <Sheet
        label={t('case-limitation')}
        columns={columns}
        rows={totals.limitation}
        rowKey={(row) => row.item}
      />
    </Panel>
  );
}

function Check({ check }: { check: LimitationCheck | undefined }) {
  if (!check) return <>–</>;
  if (check.days_left > 30) return <Day iso={check.expiry} />;
  return (
    <>
      <Day iso={check.expiry} /> <DaysLeft days={check.days_left} />
    </>
  );
}
