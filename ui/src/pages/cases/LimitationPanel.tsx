import type { LimitationCheck, LimitationRow, Totals } from '../../api/bindings';
import { Code, Day, DaysLeft, Panel, StatusMark, TracedDay } from '../../components';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** From this many days on, the days left are said. */
const NEAR = 30;

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
      cell: (row: LimitationRow) => (
        <Check figure={`limitation/${row.item}/${rule}`} check={row.rules.find((one) => one.id === rule)} />
      ),
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

function Check({ figure, check }: { figure: string; check: LimitationCheck | undefined }) {
  const { t } = useLocale();
  if (!check) return <>–</>;
  if (check.days_left < 0) {
    return (
      <StatusMark kind="overdue">
        {t('case-ended')} <TracedDay figure={figure} iso={check.expiry} />
      </StatusMark>
    );
  }
  if (check.days_left > NEAR) return <TracedDay figure={figure} iso={check.expiry} />;
  return (
    <>
      <TracedDay figure={figure} iso={check.expiry} /> <DaysLeft days={check.days_left} />
    </>
  );
}
