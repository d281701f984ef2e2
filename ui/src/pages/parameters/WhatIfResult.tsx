import type { Gain, WhatIf, WhatIfHits, WhatIfTarget } from '../../api/bindings';
import { Code, Money, Panel, Said, StatusMark } from '../../components';
import styles from '../../domain/parameter/parameter.module.css';
import { useIndicatorTitle } from '../../domain/parameter/words';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** What other parameters would do to the first targets of a run. */
export function WhatIfResult({ of }: { of: WhatIf }) {
  const { t, figure } = useLocale();
  const changed = of.hits.filter((one) => one.before !== one.after);
  const moved = of.staying.filter((one) => one.rank_before !== one.rank_after);
  return (
    <div className={styles.results}>
      <Panel title={t('whatif-first', { first: figure(of.first), ranked: figure(of.ranked) })}>
        <div className={styles.sums}>
          <Sum name={t('whatif-entering')} after={figure(of.entering.length)} />
          <Sum name={t('whatif-leaving')} after={figure(of.leaving.length)} />
          <Sum name={t('whatif-score')} before={of.before.mean_score} after={of.after.mean_score} />
          <Sum
            name={t('whatif-yield')}
            before={figure(of.before.expected_yield)}
            after={figure(of.after.expected_yield)}
          />
          <Sum name={t('whatif-red')} before={figure(of.before.red)} after={figure(of.after.red)} />
          <Sum name={t('whatif-closed')} before={rateOf(of.gain_before)} after={rateOf(of.gain_after)} />
        </div>
        <p className={styles.soft}>
          {t('whatif-closed-note', {
            before: of.gain_before.audited,
            after: of.gain_after.audited,
            daysBefore: of.gain_before.days,
            daysAfter: of.gain_after.days,
          })}
        </p>
      </Panel>
      <Targets title={t('whatif-entering')} rows={of.entering} empty={t('whatif-nobody-enters')} />
      <Targets title={t('whatif-leaving')} rows={of.leaving} empty={t('whatif-nobody-leaves')} />
      {moved.length > 0 && <Targets title={t('whatif-moved')} rows={moved} empty="" />}
      {changed.length > 0 && <Hits rows={changed} />}
    </div>
  );
}

function rateOf(gain: Gain): string {
  return gain.hit_rate === '' ? '–' : `${gain.hit_rate} %`;
}

function Sum({ name, before, after }: { name: string; before?: string; after: string }) {
  return (
    <div className={styles.sum}>
      <span className={styles.soft}>{name}</span>
      <b dir="ltr">{after}</b>
      {before !== undefined && before !== after && <WasValue value={before} />}
    </div>
  );
}

function WasValue({ value }: { value: string }) {
  const { t } = useLocale();
  return (
    <span className={styles.soft}>
      {t('whatif-was')} <bdi dir="ltr">{value}</bdi>
    </span>
  );
}

function Targets({ title, rows, empty }: { title: string; rows: readonly WhatIfTarget[]; empty: string }) {
  const { t } = useLocale();
  const columns: SheetColumn<WhatIfTarget>[] = [
    {
      id: 'key',
      label: t('whatif-target'),
      wide: true,
      cell: (one) => (
        <>
          <Said>{one.name}</Said> <Code>{one.key}</Code>
          {one.cases.length > 0 && <StatusMark kind="flag">{t('whatif-has-case')}</StatusMark>}
        </>
      ),
    },
    { id: 'before', label: t('whatif-place-before'), figure: true, cell: (one) => one.rank_before ?? '–' },
    { id: 'after', label: t('whatif-place-after'), figure: true, cell: (one) => one.rank_after ?? '–' },
    {
      id: 'score',
      label: t('whatif-score-of'),
      figure: true,
      cell: (one) => `${one.score_before || '–'} → ${one.score_after || '–'}`,
    },
    {
      id: 'yield',
      label: t('whatif-yield-of'),
      figure: true,
      cell: (one) => <Money amount={one.yield_after || one.yield_before} />,
    },
  ];
  return (
    <Panel title={title} flush={rows.length > 0}>
      {rows.length === 0 ? (
        <p className={styles.soft}>{empty}</p>
      ) : (
        <Sheet label={title} columns={columns} rows={rows} rowKey={(one) => one.key} />
      )}
    </Panel>
  );
}

function Hits({ rows }: { rows: readonly WhatIfHits[] }) {
  const title = useIndicatorTitle();
  const { t, figure } = useLocale();
  return (
    <Panel title={t('whatif-hits')} flush>
      <Sheet
        label={t('whatif-hits')}
        rows={rows}
        rowKey={(one) => one.indicator}
        columns={[
          { id: 'indicator', label: t('targets-indicator'), cell: (one) => <Code>{one.indicator}</Code> },
          {
            id: 'title',
            label: t('targets-indicator-title'),
            wide: true,
            cell: (one) => <Said>{title(one.indicator, one.title)}</Said>,
          },
          { id: 'before', label: t('whatif-before'), figure: true, cell: (one) => figure(one.before) },
          { id: 'after', label: t('whatif-after'), figure: true, cell: (one) => figure(one.after) },
        ]}
      />
    </Panel>
  );
}
