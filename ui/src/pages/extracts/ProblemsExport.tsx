import { useState } from 'react';
import { useRpcMutation } from '../../api/queries';
import { Button, ErrorNote } from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';

/** Writes the problems to a file; the name's ending says which kind. */
export function ProblemsExport({ extractId }: { extractId: string }) {
  const { t, figure } = useLocale();
  const [path, setPath] = useState('');
  const write = useRpcMutation('extract_problems_export');
  return (
    <>
      <PathField
        label={t('problems-path')}
        kind="save:problems.xlsx"
        note={t('problems-file-note')}
        value={path}
        onChange={setPath}
      />
      <div>
        <Button
          icon="export"
          isDisabled={path.trim() === '' || write.isPending}
          onPress={() => write.mutate({ extract_id: extractId, path: path.trim() })}
        >
          {t('problems-write')}
        </Button>
      </div>
      <ErrorNote failure={write.error} />
      {write.data && (
        <p role="status">{t('file-written', { rows: figure(write.data.rows), path: write.data.path })}</p>
      )}
    </>
  );
}
