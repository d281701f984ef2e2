import { useState } from 'react';
import { useRpcMutation } from '../../api/queries';
import { Button, Code, ErrorNote, Panel } from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';

/** Payment dates of declarations; from them run limitation and surcharge. */
export function PaymentsPanel({ caseId }: { caseId: string }) {
  const { t, figure } = useLocale();
  const [path, setPath] = useState('');
  const record = useRpcMutation('case_payments');
  return (
    <Panel title={t('payments-title')}>
      <p>{t('payments-note')}</p>
      <PathField
        label={t('payments-file')}
        kind="file"
        note={t('payments-file-note')}
        value={path}
        onChange={setPath}
      />
      <div>
        <Button
          isDisabled={path.trim() === '' || record.isPending}
          onPress={() => record.mutate({ case: caseId, path: path.trim() })}
        >
          {t('payments-record')}
        </Button>
      </div>
      <ErrorNote failure={record.error} />
      {record.data && <p role="status">{t('payments-recorded', { count: figure(record.data.recorded) })}</p>}
      {record.data && record.data.unknown_gds.length > 0 && (
        <p>
          {t('payments-unknown')} <Code>{record.data.unknown_gds.join(', ')}</Code>
        </p>
      )}
    </Panel>
  );
}
