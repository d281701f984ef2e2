import { useState } from 'react';
import type { ParameterShown } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Button, ConfirmDialog, ErrorNote } from '../../components';
import { useHost } from '../../host/context';
import { useLocale } from '../../i18n/locale';

type Step = 'submit' | 'approve' | 'return';

/** What can be done with a package now: by its author, by the second person, or by anyone who has it. */
export function PackageActions({ shown }: { shown: ParameterShown }) {
  const { t } = useLocale();
  const host = useHost();
  const home = useRpcQuery('home_info', {});
  const submit = useRpcMutation('parameter_draft_submit');
  const approve = useRpcMutation('parameter_draft_approve');
  const giveBack = useRpcMutation('parameter_draft_return');
  const write = useRpcMutation('parameter_export');
  const [step, setStep] = useState<Step | null>(null);
  const of = shown.package;
  const mine = of.author?.person === home.data?.person;
  const broken = shown.faults.some((one) => one.refuses);
  const decide = { submit, approve, return: giveBack };
  async function save(ending: string) {
    const path = await host.pickFile(`save:${of.id}.${ending}`);
    if (path !== null) write.mutate({ package: of.id, path });
  }
  const failed = submit.error ?? approve.error ?? giveBack.error ?? write.error;
  return (
    <>
      {failed && <ErrorNote failure={failed} />}
      {write.data && <span role="status">{t('parameters-written')}</span>}
      <Button icon="export" onPress={() => void save('toml')}>
        {t('parameters-save-text')}
      </Button>
      {(of.state === 'submitted' || of.state === 'approved' || of.state === 'returned') && (
        <Button icon="export" onPress={() => void save('jaizapkg')}>
          {t('parameters-save-signed')}
        </Button>
      )}
      {mine && (of.state === 'draft' || of.state === 'returned') && (
        <Button kind="next" isDisabled={broken || of.changes === 0} onPress={() => setStep('submit')}>
          {t('refdraft-submit')}
        </Button>
      )}
      {!mine && of.state === 'submitted' && (
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
          onConfirm={(note) => decide[step].mutate({ draft: of.id, note })}
        >
          {t(`parameters-${step}-note`)}
        </ConfirmDialog>
      )}
    </>
  );
}
