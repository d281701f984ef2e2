import { useDeferredValue, useState } from 'react';
import type { TraderLine } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { Link, to } from '../../app/router';
import { Code, Day, EmptyState, ErrorNote, Loading, Money, Panel, Said, TextField } from '../../components';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** Which traders are in the extracts: the largest first, or found by name or number. */
export function TradersPage() {
  const { t, figure } = useLocale();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const answer = useRpcQuery('trader_list', { search: wanted }, { keep: true });
  const columns: SheetColumn<TraderLine>[] = [
    {
      id: 'name',
      label: t('trader-name'),
      wide: true,
      cell: (one) => (
        <Link to={to('/traders/:trader', { trader: one.trader })}>
          <Said>{one.name || one.trader}</Said>
        </Link>
      ),
    },
    { id: 'trader', label: t('case-trader'), cell: (one) => <Code>{one.trader}</Code> },
    {
      id: 'declarations',
      label: t('trader-declarations'),
      figure: true,
      cell: (one) => figure(one.declarations),
    },
    { id: 'items', label: t('trader-items'), figure: true, cell: (one) => figure(one.items) },
    { id: 'value', label: t('trader-value'), figure: true, cell: (one) => <Money amount={one.value} /> },
    { id: 'first', label: t('trader-first'), cell: (one) => (one.first ? <Day iso={one.first} /> : '–') },
    { id: 'last', label: t('trader-last'), cell: (one) => (one.last ? <Day iso={one.last} /> : '–') },
    { id: 'cases', label: t('trader-cases'), figure: true, cell: (one) => figure(one.cases) },
  ];
  const found = answer.data;
  return (
    <Page title={t('traders-title')} actions={<Link to="/targets">{t('place-targets')}</Link>}>
      <TextField label={t('traders-search')} value={search} onChange={setSearch} />
      <ErrorNote failure={answer.error} />
      {answer.isPending && <Loading />}
      {found?.count === 0 && (
        <EmptyState link={<Link to="/extracts">{t('targets-to-extracts')}</Link>}>
          {t(wanted === '' ? 'traders-empty' : 'traders-none-found')}
        </EmptyState>
      )}
      {found && found.count > 0 && (
        <Panel
          title={t('traders-shown', { shown: figure(found.traders.length), count: figure(found.count) })}
          flush
        >
          <Sheet
            label={t('traders-title')}
            columns={columns}
            rows={found.traders}
            rowKey={(one) => one.trader}
          />
        </Panel>
      )}
    </Page>
  );
}
