import { useState } from 'react';
import type { Evidence } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { Button, Dialog, ErrorNote, Said } from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';

interface SaveEvidenceDialogProps {
  caseId: string;
  evidence: Evidence;
  onClose: () => void;
}

/** Writes a copy of a piece of evidence out of the encrypted home. */
export function SaveEvidenceDialog({ caseId, evidence, onClose }: SaveEvidenceDialogProps) {
  const { t } = useLocale();
  const [path, setPath] = useState('');
  const save = useRpcMutation('evidence_save');
  return (
    <Dialog
      title={t('evidence-save')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-close')}</Button>
          <Button
            kind="next"
            isDisabled={path.trim() === '' || save.isPending}
            onPress={() => save.mutate({ case: caseId, evidence: evidence.evidence, path: path.trim() })}
          >
            {t('evidence-save')}
          </Button>
        </>
      }
    >
      <p>
        <Said>{evidence.name}</Said>
      </p>
      <PathField
        label={t('evidence-save-path')}
        kind={`save:${evidence.name}`}
        note={t('evidence-save-note')}
        value={path}
        onChange={setPath}
      />
      <ErrorNote failure={save.error} />
      {save.data && <p role="status">{t('file-saved', { path: save.data.path })}</p>}
    </Dialog>
  );
}
