import { useState } from 'react';
import type { PartnerColumn, PartnerRow, PartnerRunIn } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go, Link, useLocation } from '../../app/router';
import { Button, EmptyState, ErrorNote, Loading } from '../../components';
import { Split } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import { ImportDialog } from './ImportDialog';
import { ParametersDialog } from './ParametersDialog';
import { PartGrid } from './PartGrid';
import { RowPanel } from './RowPanel';
import { RunPanels } from './RunPanels';

/** Everything is compared by the usual parameters until a person chooses otherwise. */
const USUAL: PartnerRunIn = {
  extracts: [],
  partners: [],
  cif_factor: null,
  shift: null,
  kg_pct: null,
  value_pct: null,
  least_usd: null,
  mirrored_pct: null,
  low_duty_pct: null,
  days: null,
  shipment_kg_pct: null,
  least_prices: null,
  hubs: [],
  profile: null,
  partner: null,
  conditions: null,
};

/** A row that a person chose, with the columns it stands in. */
export interface Chosen {
  row: PartnerRow;
  columns: readonly PartnerColumn[];
}

/** What do partner countries say left for us, and what was declared here? */
export function PartnerPage() {
  const { t } = useLocale();
  const { search } = useLocation();
  const files = useRpcQuery('partner_list', {});
  const extracts = useRpcQuery('extract_list', {});
  const [asked, setAsked] = useState<PartnerRunIn>(USUAL);
  const [dialog, setDialog] = useState<'import' | 'parameters' | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const ready = (files.data?.files.length ?? 0) > 0 && (extracts.data?.extracts.length ?? 0) > 0;
  const run = useRpcQuery('partner_run', asked, { enabled: ready, keep: true });
  const place = `${search.get('part')}/${search.get('partner')}/${search.get('hs6')}/${search.get('month')}`;
  const [seen, setSeen] = useState(place);
  if (seen !== place) {
    setSeen(place);
    setChosen(null);
  }
  const importButton = (
    <Button kind={ready ? 'plain' : 'next'} onPress={() => setDialog('import')}>
      {t('partner-import')}
    </Button>
  );
  return (
    <Page
      title={t('partner-title')}
      about={<Link to="/targets">{t('partner-back')}</Link>}
      fill
      actions={
        <>
          <Button onPress={() => go('/transit')}>{t('transit-open')}</Button>
          {ready && <Button onPress={() => setDialog('parameters')}>{t('partner-parameters')}</Button>}
          {importButton}
        </>
      }
    >
      <ErrorNote failure={files.error ?? extracts.error ?? run.error} />
      {(files.isPending || extracts.isPending || (ready && run.isPending)) && <Loading />}
      {files.data?.files.length === 0 && <EmptyState action={importButton}>{t('partner-none')}</EmptyState>}
      {extracts.data?.extracts.length === 0 && (
        <EmptyState link={<Link to="/extracts">{t('partner-to-extracts')}</Link>}>
          {t('partner-no-extracts')}
        </EmptyState>
      )}
      {run.data && (
        <Split wide list={<PartGrid run={run.data} onChoose={setChosen} />}>
          <RowPanel run={run.data} chosen={chosen} />
          <RunPanels run={run.data} />
        </Split>
      )}
      {dialog === 'import' && <ImportDialog onClose={() => setDialog(null)} />}
      {dialog === 'parameters' && (
        <ParametersDialog asked={asked} run={run.data} onChange={setAsked} onClose={() => setDialog(null)} />
      )}
    </Page>
  );
}
