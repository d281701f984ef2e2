import { useState } from 'react';
import { useRpcMutation } from '../../api/queries';
import { Button, ErrorNote, Panel, StatusMark } from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';
import styles from './cases.module.css';

/** Writes every figure of the case as a workbook with live formulas. */
export function WorkbookPanel({ caseId, caseNo }: { caseId: string; caseNo: string }) {
  const { t, figure, language } = useLocale();
  const write = useRpcMutation('case_workbook');
  const [path, setPath] = useState('');
  const done = write.data;
  return (
    <Panel title={t('workbook-title')}>
      <p>{t('workbook-about')}</p>
      <PathField label={t('workbook-path')} kind={`save:${caseNo}.xlsx`} value={path} onChange={setPath} />
      <div>
        <Button
          isDisabled={path.trim() === '' || write.isPending}
          onPress={() => write.mutate({ case: caseId, path: path.trim(), lang: language })}
        >
          {t('workbook-write')}
        </Button>
      </div>
      <ErrorNote failure={write.error} />
      {done && (
        <div role="status" className={styles.column}>
          <p>{t('workbook-written', { figures: figure(done.figures), formulas: figure(done.formulas) })}</p>
          {done.inexact > 0 && (
            <StatusMark kind="flag">{t('workbook-inexact', { count: figure(done.inexact) })}</StatusMark>
          )}
        </div>
      )}
    </Panel>
  );
}
