import type { TraderCase, TraderFile } from '../../api/bindings';
import { Link, to } from '../../app/router';
import { Code, Money, Said } from '../../components';
import { StateName } from '../../domain/case/Clock';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** Every case on a trader, and what became of its money. */
export function AuditHistory({ file }: { file: TraderFile }) {
  const { t, figure, date } = useLocale();
  const money = (amount: string) => (amount === '' ? '–' : <Money amount={amount} />);
  const columns: SheetColumn<TraderCase>[] = [
    {
      id: 'case',
      label: t('case-number'),
      cell: (one) => (
        <>
          <Link to={to('/cases/:case', { case: one.case })}>
            <Code>{one.case_no}</Code>
          </Link>
          {one.problem && (
            <div>
              <Said>{one.problem}</Said>
            </div>
          )}
        </>
      ),
    },
    { id: 'office', label: t('case-office'), cell: (one) => <Said>{one.office || '–'}</Said> },
    {
      id: 'period',
      label: t('trader-period'),
      cell: (one) => `${date(one.period_from)} – ${date(one.period_to)}`,
    },
    { id: 'state', label: t('trader-state'), cell: (one) => <StateName state={one.state} /> },
    {
      id: 'findings',
      label: t('trader-findings'),
      wide: true,
      cell: (one) =>
        `${figure(one.findings)} ${one.types.map((type) => t(`finding-type-${type}`)).join(', ')}`,
    },
    { id: 'hours', label: t('trader-hours'), figure: true, cell: (one) => figure(one.audit_hours || '0') },
    { id: 'detected', label: t('trader-detected'), figure: true, cell: (one) => money(one.detected) },
    { id: 'framed', label: t('trader-framed'), figure: true, cell: (one) => money(one.framed) },
    {
      id: 'adjudicated',
      label: t('trader-adjudicated'),
      figure: true,
      cell: (one) => money(one.adjudicated),
    },
    { id: 'recovered', label: t('trader-recovered'), figure: true, cell: (one) => money(one.recovered) },
  ];
  if (file.cases.length === 0) return <p>{t('trader-no-cases')}</p>;
  return (
    <Sheet
      label={t('trader-audits')}
      columns={columns}
      rows={file.cases}
      rowKey={(one) => one.case}
      foot={{
        case: t('trader-sum'),
        detected: money(file.detected),
        framed: money(file.framed),
        adjudicated: money(file.adjudicated),
        recovered: money(file.recovered),
      }}
    />
  );
}
