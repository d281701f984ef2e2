import type { IndicatorCount, NotAssessed, RiskRun } from '../../api/bindings';
import { Code, Day, KeyValue, Panel, Said } from '../../components';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { titleOf, whyLeftOut } from '../../domain/target/said';
import { useLocale } from '../../i18n/locale';

/** What a run looked at, and what it could not assess: silence about an indicator would look like a clean result. */
export function RunFacts({ run }: { run: RiskRun }) {
  const locale = useLocale();
  const { t, figure } = locale;
  const missing: SheetColumn<NotAssessed>[] = [
    { id: 'indicator', label: t('targets-indicator'), cell: (one) => <Code>{one.indicator}</Code> },
    {
      id: 'title',
      label: t('targets-indicator-title'),
      wide: true,
      cell: (one) => <Said>{titleOf(one.indicator, '', locale)}</Said>,
    },
    {
      id: 'reason',
      label: t('targets-not-assessed-why'),
      wide: true,
      cell: (one) => <Said>{whyLeftOut(one, locale)}</Said>,
    },
  ];
  const counts: SheetColumn<IndicatorCount>[] = [
    { id: 'indicator', label: t('targets-indicator'), cell: (one) => <Code>{one.indicator}</Code> },
    { id: 'title', label: t('targets-indicator-title'), wide: true, cell: (one) => <Said>{titleOf(one.indicator, one.title, locale)}</Said> },
    { id: 'hits', label: t('targets-hits'), figure: true, cell: (one) => figure(one.hits) },
    { id: 'assessed', label: t('targets-assessed'), figure: true, cell: (one) => figure(one.assessed) },
    {
      id: 'missing',
      label: t('targets-not-available'),
      figure: true,
      cell: (one) => figure(one.not_available),
    },
  ];
  return (
    <>
      <Panel title={t('targets-not-assessed', { count: run.not_assessed.length })}>
        {run.not_assessed.length === 0 ? (
          <p>{t('targets-all-assessed')}</p>
        ) : (
          <Sheet
            label={t('targets-not-assessed', { count: run.not_assessed.length })}
            columns={missing}
            rows={run.not_assessed}
            rowKey={(one) => one.indicator}
          />
        )}
      </Panel>
      <Panel title={t('targets-run-facts')}>
        <Sheet
          label={t('targets-indicators')}
          columns={counts}
          rows={run.indicators}
          rowKey={(one) => one.indicator}
        />
        <KeyValue
          facts={[
            [t('targets-run-date'), <Day key="date" iso={run.run_date} />],
            [t('targets-package'), <Said key="package">{run.package}</Said>],
            ...(run.approval
              ? ([[t('parameters-approval'), t(`parameters-approval-${run.approval}`)]] as const)
              : []),
            [t('targets-parameters'), <Code key="parameters">{run.parameters_sha256.slice(0, 16)}</Code>],
            [t('targets-item-count'), figure(run.items)],
            [t('targets-traders'), figure(run.traders)],
          ]}
        />
      </Panel>
    </>
  );
}
