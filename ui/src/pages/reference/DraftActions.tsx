import { useState } from 'react';
import type { Draft } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { Button, ConfirmDialog, ErrorNote } from '../../components';
import { useHost } from '../../host/context';
import { useLocale } from '../../i18n/locale';

type Step = 'submit' | 'approve' | 'return';

/** What can be done with a draft now: by its author, or by the second person. */
export function DraftActions({ draft }: { draft: Draft }) {
  const { t } = useLocale();
  const host = useHost();
  const submit = useRpcMutation('reference_draft_submit');
  const approve = useRpcMutation('reference_draft_approve');
  const giveBack = useRpcMutation('reference_draft_return');
  const writeDraft = useRpcMutation('reference_draft_export');
  const writePackage = useRpcMutation('reference_export');
  const [step, setStep] = useState<Step | null>(null);
  const open = draft.state === 'draft' || draft.state === 'returned';
  const broken = draft.problems.some((one) => one.severity === 'error');
  const decide = { submit, approve, return: giveBack };
  async function save(kind: 'draft' | 'package') {
    const ending = kind === 'draft' ? 'jaizadraft' : 'jaizapkg';
    const path = await host.pickFile(`save:${draft.name}.${ending}`);
    if (path === null) return;
    if (kind === 'draft') writeDraft.mutate({ draft: draft.id, path });
    else writePackage.mutate({ name: draft.id, path, note: '' });
  }
  const failed = submit.error ?? approve.error ?? giveBack.error ?? writeDraft.error ?? writePackage.error;
  return (
    <>
      {failed && <ErrorNote failure={failed} />}
      {(writeDraft.data || writePackage.data) && <span role="status">{t('reference-exported')}</span>}
      {((draft.mine && draft.state === 'submitted') || (!draft.mine && draft.state === 'returned')) && (
        <Button icon="export" onPress={() => void save('draft')}>
          {t('refdraft-save-file')}
        </Button>
      )}
      {draft.state === 'approved' && draft.package && (
        <Button kind="next" icon="export" onPress={() => void save('package')}>
          {t('refdraft-save-package')}
        </Button>
      )}
      {draft.mine && open && (
        <Button
          kind="next"
          isDisabled={broken || draft.changes.length === 0}
          onPress={() => setStep('submit')}
        >
          {t('refdraft-submit')}
        </Button>
      )}
      {!draft.mine && draft.state === 'submitted' && (
        <>
          <Button onPress={() => setStep('return')}>{t('refdraft-return')}</Button>
          <Button kind="next" isDisabled={broken} onPress={() => setStep('approve')}>
            {t('refdraft-approve')}
          </Button>
        </>
      )}
      {step && (
        <ConfirmDialog
          isOpen
          title={t(`refdraft-${step}`)}
          action={t(`refdraft-${step}`)}
          reason={step === 'approve' ? 'optional' : 'required'}
          onClose={() => setStep(null)}
          onConfirm={(note) => decide[step].mutate({ draft: draft.id, note })}
        >
          {t(`refdraft-${step}-note`)}
        </ConfirmDialog>
      )}
    </>
  );
}
