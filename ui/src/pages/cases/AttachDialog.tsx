import { useState } from 'react';
import type { Finding } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { Button, Checkbox, Dialog, ErrorNote, Said, Select, TextField } from '../../components';
import { EVIDENCE_KINDS } from '../../domain/evidence/kinds';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';

interface AttachDialogProps {
  caseId: string;
  findings: readonly Finding[];
  onClose: () => void;
}

/** Attaches a file: its bytes are copied and hashed, the original stays where it is. */
export function AttachDialog({ caseId, findings, onClose }: AttachDialogProps) {
  const { t } = useLocale();
  const [path, setPath] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [note, setNote] = useState('');
  const [linked, setLinked] = useState<readonly string[]>([]);
  const attach = useRpcMutation('evidence_attach');
  const run = () => {
    if (kind === null) return;
    attach.mutate(
      {
        case: caseId,
        path: path.trim(),
        kind,
        received_from: from.trim(),
        findings: [...linked],
        note: note.trim(),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      title={t('evidence-attach')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button
            kind="next"
            isDisabled={path.trim() === '' || kind === null || attach.isPending}
            onPress={run}
          >
            {t('evidence-attach')}
          </Button>
        </>
      }
    >
      <PathField
        label={t('evidence-path')}
        kind="file"
        note={t('evidence-path-note')}
        value={path}
        onChange={setPath}
      />
      <Select
        label={t('evidence-kind')}
        choices={EVIDENCE_KINDS.map((code) => ({
          value: code,
          label: `${code} · ${t(`evidence-kind-${code.toLowerCase()}`)}`,
        }))}
        value={kind}
        onChange={setKind}
      />
      <TextField label={t('evidence-from')} note={t('evidence-from-note')} value={from} onChange={setFrom} />
      {findings.length > 0 && (
        <fieldset>
          <legend>{t('evidence-supports')}</legend>
          {findings.map((one) => (
            <Checkbox
              key={one.finding}
              isSelected={linked.includes(one.finding)}
              onChange={(on) =>
                setLinked(on ? [...linked, one.finding] : linked.filter((id) => id !== one.finding))
              }
            >
              {one.finding_no} <Said>{one.title}</Said>
            </Checkbox>
          ))}
        </fieldset>
      )}
      <TextField label={t('evidence-note')} lines={2} value={note} onChange={setNote} />
      <ErrorNote failure={attach.error} />
    </Dialog>
  );
}
