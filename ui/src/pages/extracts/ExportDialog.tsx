import { useState } from 'react';
import { useRpcMutation } from '../../api/queries';
import { Button, Dialog, ErrorNote } from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';

export interface ExportDialogProps {
  setId: number;
  format: string;
  /** Columns in the order of the grid. */
  columns: string[];
  /** The conditions, as they stand in the file's head. */
  filterText: string;
  onClose: () => void;
}

/** Writes the rows as they are shown: filtered, sorted, the chosen columns. */
export function ExportDialog({ setId, format, columns, filterText, onClose }: ExportDialogProps) {
  const { t, figure } = useLocale();
  const [path, setPath] = useState('');
  const write = useRpcMutation('items_export');
  const run = () =>
    write.mutate({ set_id: setId, format, columns, path: path.trim(), filter_text: filterText });
  return (
    <Dialog
      title={t('explorer-export')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-close')}</Button>
          <Button kind="next" isDisabled={path.trim() === '' || write.isPending} onPress={run}>
            {t('explorer-write')}
          </Button>
        </>
      }
    >
      <PathField label={t('explorer-file')} kind={`save:items.${format}`} value={path} onChange={setPath} />
      {filterText !== '' && <p dir="auto">{filterText}</p>}
      <ErrorNote failure={write.error} />
      {write.data && (
        <p role="status">{t('file-written', { rows: figure(write.data.rows), path: write.data.path })}</p>
      )}
    </Dialog>
  );
}
