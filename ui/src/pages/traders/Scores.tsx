import type { TraderScore } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Link, to } from '../../app/router';
import { ErrorNote, Loading, Money, Panel, Said } from '../../components';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import styles from '../../domain/trader/trader.module.css';
import { useLocale } from '../../i18n/locale';

/** Where a trader stood in the newest runs. */
export function Scores({ trader }: { trader: string }) {
  const { t, figure, date, has } = useLocale();
  const answer = useRpcQuery('trader_scores', { trader });
  const band = (one: TraderScore) => {
    const key = `targets-band-${one.band.toLowerCase()}`;
    return has(key) ? t(key) : one.band;
  };
  const columns: SheetColumn<TraderScore>[] = [
    {
      id: 'run',
      label: t('targets-run'),
      cell: (one) => (
        <Link to={to('/targets', {}, { run: one.run_id, key: trader })}>{date(one.created_at)}</Link>
      ),
    },
    { id: 'date', label: t('targets-run-date'), cell: (one) => date(one.run_date) },
    { id: 'package', label: t('targets-package'), wide: true, cell: (one) => <Said>{one.package}</Said> },
    {
      id: 'rank',
      label: t('targets-rank'),
      figure: true,
      cell: (one) =>
        one.rank === null
          ? t('trader-not-ranked')
          : t('trader-rank-of', { rank: figure(one.rank), traders: figure(one.traders) }),
    },
    {
      id: 'score',
      label: t('targets-score'),
      figure: true,
      cell: (one) => (one.score === null ? '–' : figure(one.score)),
    },
    { id: 'band', label: t('targets-band'), cell: (one) => (one.rank === null ? '–' : band(one)) },
    {
      id: 'yield',
      label: t('targets-expected-yield'),
      figure: true,
      cell: (one) => (one.expected_yield === null ? '–' : <Money amount={one.expected_yield} />),
    },
  ];
  return (
    <div className={styles.tab}>
      <Panel title={t('trader-scores')} flush={(answer.data?.scores.length ?? 0) > 0}>
        <ErrorNote failure={answer.error} />
        {answer.isPending && <Loading />}
        {answer.data?.scores.length === 0 && <p>{t('trader-no-runs')}</p>}
        {answer.data && answer.data.scores.length > 0 && (
          <Sheet
            label={t('trader-scores')}
            columns={columns}
            rows={answer.data.scores}
            rowKey={(one) => one.run_id}
          />
        )}
      </Panel>
      {answer.data && answer.data.older > 0 && (
        <p>{t('trader-older-runs', { shown: figure(answer.data.older) })}</p>
      )}
    </div>
  );
}
