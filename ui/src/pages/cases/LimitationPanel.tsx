import type { LimitationCheck, LimitationRow, Totals } from '../../api/bindings';
import { Code, Day, DaysLeft, Panel, StatusMark, TracedDay } from '../../components';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** From this many days on, the days left are said. */
const NEAR = 30;

/** Until when each declaration may be claimed, under each rule: those that end first. One item stands for each. */
export function LimitationPanel({ totals }: { totals: Totals }) {
  const { t } = useLocale();
  const rules = [...new Set(totals.limitation.flatMap((row) => row.rules.map((rule) => rule.id)))];
  const columns: SheetColumn<LimitationRow>[] = [
    { id: 'gd', label: t('case-limitation-gd'), cell: (row) => <Code>{row.gd}</Code> },
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
    <Panel title={t('case-limitation-first')} flush>
      <Sheet
        label={t('case-limitation-first')}
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
  if (check.status === 'DATE_MISSING') return <>{t('case-date-missing')}</>;
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
