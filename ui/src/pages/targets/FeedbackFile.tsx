import { useState } from 'react';
import { useRpcMutation } from '../../api/queries';
import { Button, ErrorNote, Panel } from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';

/** Writes what audits say of the indicators into a file for headquarters. */
export function FeedbackFile() {
  const { t, figure } = useLocale();
  const [path, setPath] = useState('');
  const write = useRpcMutation('feedback_export');
  return (
    <Panel title={t('feedback-file')}>
      <PathField
        label={t('feedback-path')}
        kind="save:feedback.json"
        note={t('feedback-path-note')}
        value={path}
        onChange={setPath}
      />
      <div>
        <Button
          icon="export"
          isDisabled={path.trim() === '' || write.isPending}
          onPress={() => write.mutate({ path: path.trim() })}
        >
          {t('feedback-write')}
        </Button>
      </div>
      <ErrorNote failure={write.error} />
      {write.data && (
        <p role="status">
          {t('feedback-written', { cases: figure(write.data.cases), path: write.data.path })}
        </p>
      )}
    </Panel>
  );
}
