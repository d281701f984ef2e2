import type { Imported } from '../../api/bindings';
import { Page } from '../../app/Page';
import { go, to } from '../../app/router';
import { Button, KeyValue, Panel, StatusMark } from '../../components';
import { Reconciliation } from '../../domain/extract/Reconciliation';
import { TotalsMark } from '../../domain/extract/TotalsMark';
import { Digest } from '../../domain/sheet/Digest';
import { useLocale } from '../../i18n/locale';
import { useColumnName } from './columnName';
import { ProblemList } from './ProblemList';
import { ProblemsExport } from './ProblemsDialog';

/** What came of an import: every record accounted for, totals compared, what was set aside. */
export function ImportResult({ imported }: { imported: Imported }) {
  const { t, figure } = useLocale();
  const columnName = useColumnName();
  const { extract } = imported;
  const open = to('/extracts/:extract', { extract: extract.id });
  return (
    <Page
      title={t('wizard-done-title', { name: extract.file_name })}
      actions={
        <>
          <Button onPress={() => go('/extracts')}>{t('wizard-to-list')}</Button>
          <Button kind="next" onPress={() => go(open)}>
            {t('wizard-explore')}
          </Button>
        </>
      }
    >
      {imported.already_there && <StatusMark kind="due">{t('wizard-already-there')}</StatusMark>}
      <Panel title={t('wizard-accounted')}>
        <Reconciliation extract={extract} columnTitle={columnName} />
        <div>
          <TotalsMark extract={extract} />
        </div>
        <KeyValue
          facts={[
            [t('wizard-took'), t('wizard-seconds', { seconds: figure(imported.seconds) })],
            [t('wizard-hash'), <Digest key="hash" hex={imported.sha256} />],
          ]}
        />
      </Panel>
      {extract.set_aside > 0 && (
        <Panel title={t('problems-list')}>
          <ProblemList extractId={extract.id} />
          <ProblemsExport extractId={extract.id} />
        </Panel>
      )}
    </Page>
  );
}
