import { useState } from 'react';
import type { Imported } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go, Link, to } from '../../app/router';
import { Button, ErrorNote, KeyValue, Panel, StatusMark } from '../../components';
import { Notes } from '../../domain/extract/Notes';
import { Reconciliation } from '../../domain/extract/Reconciliation';
import { TotalsMark } from '../../domain/extract/TotalsMark';
import { Digest } from '../../domain/sheet/Digest';
import { useLocale } from '../../i18n/locale';
import { CertificateDialog } from './CertificateDialog';
import { ProblemTable } from './ProblemTable';
import { SaveProfile } from './SaveProfile';

/** Problems shown at the end of an import; the page of the extract shows them all. */
const SHOWN = 20;

/** What came of an import: every record accounted for, totals compared, what was set aside. */
export function ImportResult({ imported }: { imported: Imported }) {
  const { t, figure } = useLocale();
  const [certifying, setCertifying] = useState(false);
  const { extract } = imported;
  const details = (tab: string) => to('/extracts/:extract/details', { extract: extract.id }, { tab });
  const problems = useRpcQuery(
    'extract_problems',
    { extract_id: extract.id },
    { enabled: extract.set_aside > 0 },
  );
  return (
    <Page
      title={t('wizard-done-title', { name: extract.file_name })}
      actions={
        <>
          <Button onPress={() => go('/extracts')}>{t('wizard-to-list')}</Button>
          <Button onPress={() => setCertifying(true)}>{t('extracts-certificate')}</Button>
          <Button kind="next" onPress={() => go(to('/extracts/:extract', { extract: extract.id }))}>
            {t('wizard-explore')}
          </Button>
        </>
      }
    >
      {imported.already_there && <StatusMark kind="due">{t('wizard-already-there')}</StatusMark>}
      <Panel title={t('wizard-accounted')}>
        <Reconciliation extract={extract} />
        <div>
          <TotalsMark extract={extract} />{' '}
          {extract.totals_state === 'disagrees' && (
            <Link to={details('account')}>{t('extract-to-settle')}</Link>
          )}
        </div>
        {extract.notes.length > 0 && <Notes notes={extract.notes} />}
        <KeyValue
          facts={[
            [t('wizard-took'), t('wizard-seconds', { seconds: figure(imported.seconds) })],
            [t('wizard-hash'), <Digest key="hash" hex={imported.sha256} />],
          ]}
        />
      </Panel>
      {extract.set_aside > 0 && (
        <Panel
          title={t('problems-list')}
          actions={<Link to={details('problems')}>{t('problems-to-all')}</Link>}
          flush
        >
          <ErrorNote failure={problems.error} />
          <ProblemTable problems={(problems.data?.problems ?? []).slice(0, SHOWN)} />
        </Panel>
      )}
      <Panel title={t('profile-title')}>
        <SaveProfile extractId={extract.id} />
      </Panel>
      {certifying && <CertificateDialog extract={extract} onClose={() => setCertifying(false)} />}
    </Page>
  );
}
