import { useState } from 'react';
import type { Extract } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { Button, Dialog, ErrorNote } from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';
import { ProblemList } from './ProblemList';

/** Records that were set aside, and a file of them for the owner of the data. */
export function ProblemsDialog({ extract, onClose }: { extract: Extract; onClose: () => void }) {
  const { t, figure } = useLocale();
  return (
    <Dialog
      title={t('problems-title', { name: extract.file_name })}
      isOpen
      onClose={onClose}
      width="wide"
      actions={<Button onPress={onClose}>{t('action-close')}</Button>}
    >
      <p>{t('problems-note', { count: extract.set_aside, shown: figure(extract.set_aside) })}</p>
      <ProblemList extractId={extract.id} />
      <ProblemsExport extractId={extract.id} />
    </Dialog>
  );
}

/** Writes the problems to a file; the name's ending says which kind. */
export function ProblemsExport({ extractId }: { extractId: string }) {
  const { t, figure } = useLocale();
  const [path, setPath] = useState('');
  const write = useRpcMutation('extract_problems_export');
  return (
    <>
      <PathField
        label={t('problems-file')}
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
