import { useState } from 'react';
import { useRpcMutation } from '../../../api/queries';
import { Button, ErrorNote, Panel } from '../../../components';
import { Actions } from '../../../domain/sheet/Layout';
import { PathField } from '../../../domain/sheet/PathField';
import { useLocale } from '../../../i18n/locale';

/** The working paper (annex E) as PDF, or as a workbook with live formulas: the ending decides. */
export function PaperPanel({ caseId, caseNo, no }: { caseId: string; caseNo: string; no: string }) {
  const { t, language } = useLocale();
  const write = useRpcMutation('sample_paper');
  const [path, setPath] = useState('');
  const stem = path.trim().replace(/\.(pdf|xlsx)$/i, '');
  const send = (ending: string) =>
    write.mutate({ case: caseId, no, path: `${stem}.${ending}`, lang: language });
  return (
    <Panel title={t('sample-paper')}>
      <PathField
        label={t('workbook-path')}
        kind={`save:${caseNo}-${no}.pdf`}
        value={path}
        onChange={setPath}
      />
      <Actions>
        <Button isDisabled={stem === '' || write.isPending} onPress={() => send('pdf')}>
          {t('sample-paper-pdf')}
        </Button>
        <Button isDisabled={stem === '' || write.isPending} onPress={() => send('xlsx')}>
          {t('sample-paper-xlsx')}
        </Button>
      </Actions>
      <ErrorNote failure={write.error} />
      {write.data && <p role="status">{t('sample-paper-written', { path: write.data.path })}</p>}
    </Panel>
  );
}
