import type { TraderFile } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go, Link, to, useLocation } from '../../app/router';
import { Code, ErrorNote, Figure, Loading, Panel, Said, Tabs } from '../../components';
import { PriceStrips } from '../../domain/trader/PriceStrips';
import styles from '../../domain/trader/trader.module.css';
import { YearsTable } from '../../domain/trader/YearsTable';
import { useLocale } from '../../i18n/locale';
import { AuditHistory } from './AuditHistory';
import { Scores } from './Scores';

/** What do we know of this trader: years, prices, audits, places in the rankings. */
export function TraderPage() {
  const { t, figure } = useLocale();
  const { params, search } = useLocation();
  const trader = params.trader ?? '';
  const answer = useRpcQuery('trader_show', { trader });
  const file = answer.data;
  const address = (tab: string) => to('/traders/:trader', { trader }, { tab });
  return (
    <Page
      title={file?.name || trader}
      about={
        file && (
          <>
            <Code>{file.trader}</Code> ·{' '}
            {t('trader-from-extracts', { count: file.extracts, items: figure(file.items) })}
            {file.other_names.length > 0 && (
              <>
                {' '}
                · {t('trader-other-names')} <Said>{file.other_names.join(', ')}</Said>
              </>
            )}
          </>
        )
      }
      actions={<Link to="/traders">{t('traders-title')}</Link>}
      fill
    >
      <ErrorNote failure={answer.error} />
      {answer.isPending && <Loading />}
      {file && (
        <Tabs
          label={t('trader-title')}
          selected={search.get('tab') ?? 'years'}
          onSelect={(tab) => go(address(tab), true)}
          items={[
            { id: 'years', label: t('trader-years'), content: <Years file={file} /> },
            {
              id: 'prices',
              label: t('trader-prices'),
              count: file.strips.length,
              content: (
                <div className={styles.tab}>
                  <Panel title={t('trader-prices-title')}>
                    <PriceStrips strips={file.strips} />
                  </Panel>
                </div>
              ),
            },
            {
              id: 'audits',
              label: t('trader-audits'),
              count: file.cases.length,
              content: (
                <div className={styles.tab}>
                  <Panel title={t('trader-audits')} flush={file.cases.length > 0}>
                    <AuditHistory file={file} />
                  </Panel>
                </div>
              ),
            },
            { id: 'scores', label: t('trader-scores'), content: <Scores trader={file.trader} /> },
          ]}
        />
      )}
    </Page>
  );
}

function Years({ file }: { file: TraderFile }) {
  const { t, figure } = useLocale();
  const points = (value: (year: TraderFile['years'][number]) => string | null) =>
    file.years.flatMap((year) => {
      const found = value(year);
      return found === null ? [] : [{ label: year.year, value: found }];
    });
  const left = [
    file.undated > 0 && t('trader-undated', { shown: figure(file.undated) }),
    file.repeated > 0 && t('trader-repeated', { shown: figure(file.repeated) }),
  ].filter(Boolean);
  return (
    <div className={styles.tab}>
      <Panel title={t('trader-years')} flush>
        <YearsTable file={file} />
      </Panel>
      {left.length > 0 && <p>{left.join(' ')}</p>}
      <div className={styles.figures}>
        <Panel>
          <Figure
            figure={{
              title: t('trader-value-by-year'),
              kind: 'bar',
              unit: 'PKR',
              series: [{ name: t('trader-value'), points: points((year) => year.value) }],
            }}
          />
        </Panel>
        <Panel>
          <Figure
            figure={{
              title: t('trader-rate-by-year'),
              kind: 'bar',
              unit: '%',
              series: [{ name: t('trader-effective-rate'), points: points((year) => year.effective_rate) }],
            }}
          />
        </Panel>
      </div>
    </div>
  );
}
