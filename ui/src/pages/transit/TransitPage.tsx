import { useState } from 'react';
import type { TransitIn } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go, Link, useLocation } from '../../app/router';
import { Button, EmptyState, ErrorNote, Loading, Tabs } from '../../components';
import { useLocale } from '../../i18n/locale';
import { AccountsTab } from './AccountsTab';
import { GapsTab } from './GapsTab';
import { LimitsDialog } from './LimitsDialog';

/** All extracts as of today by the usual limits, until a person chooses otherwise. */
const USUAL: TransitIn = {
  extracts: [],
  as_of: null,
  exit_days: null,
  weight_pct: null,
  source: '',
  kinds: [],
  out: null,
};

/** Which goods in transit never left as they came, and what still covers them? */
export function TransitPage() {
  const { t } = useLocale();
  const { search } = useLocation();
  const extracts = useRpcQuery('extract_list', {});
  const [asked, setAsked] = useState<TransitIn>(USUAL);
  const [limiting, setLimiting] = useState(false);
  const ready = (extracts.data?.extracts.length ?? 0) > 0;
  const gaps = useRpcQuery('transit_gaps', asked, { enabled: ready, keep: true });
  const accounts = useRpcQuery('transit_guarantees', asked, { enabled: ready, keep: true });
  return (
    <Page
      title={t('transit-title')}
      about={<Link to="/targets">{t('transit-back')}</Link>}
      fill
      actions={
        <>
          <Button onPress={() => go('/partner')}>{t('partner-open')}</Button>
          {ready && <Button onPress={() => setLimiting(true)}>{t('transit-limits')}</Button>}
        </>
      }
    >
      <ErrorNote failure={extracts.error ?? gaps.error ?? accounts.error} />
      {(extracts.isPending || (ready && (gaps.isPending || accounts.isPending))) && <Loading />}
      {extracts.data?.extracts.length === 0 && (
        <EmptyState link={<Link to="/extracts">{t('transit-to-extracts')}</Link>}>
          {t('transit-empty')}
        </EmptyState>
      )}
      {gaps.data && accounts.data && (
        <Tabs
          label={t('transit-parts')}
          selected={search.get('tab') ?? 'gaps'}
          onSelect={(tab) => go(`/transit?tab=${tab}`, true)}
          items={[
            {
              id: 'gaps',
              label: t('transit-tab-gaps'),
              count: gaps.data.with_gaps,
              content: <GapsTab found={gaps.data} asked={asked} />,
            },
            {
              id: 'guarantees',
              label: t('transit-tab-guarantees'),
              count: accounts.data.marked,
              content: <AccountsTab found={accounts.data} />,
            },
          ]}
        />
      )}
      {limiting && (
        <LimitsDialog
          asked={asked}
          found={gaps.data}
          onChange={setAsked}
          onClose={() => setLimiting(false)}
        />
      )}
    </Page>
  );
}
