import { useState } from 'react';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go } from '../../app/router';
import { Button, ErrorNote, Steps } from '../../components';
import { useJob } from '../../domain/extract/job';
import { importedFrom, openQuestions, STEPS, type StepId } from '../../domain/extract/wizard';
import { useSettled } from '../../domain/finding/preview';
import { Actions } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import { FileStep } from './FileStep';
import { ImportResult } from './ImportResult';
import { MappingStep } from './MappingStep';
import { ProblemsStep } from './ProblemsStep';
import { ReadingStep } from './ReadingStep';
import { TotalsStep } from './TotalsStep';

/** Five steps from a file to rows one may trust; nothing is stored before the last. */
export function ImportPage() {
  const { t } = useLocale();
  const [step, setStep] = useState<StepId>('file');
  const [path, setPath] = useState('');
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [totals, setTotals] = useState<Record<string, string>>({});
  const [job, setJob] = useState<string | null>(null);
  const wanted = useSettled(path.trim());
  const sniff = useRpcQuery(
    'extract_sniff',
    { path: wanted, answers },
    { enabled: wanted !== '', keep: true },
  );
  const start = useRpcMutation('extract_import_start');
  const status = useJob(job);
  const imported = status?.state === 'done' ? importedFrom(status.result) : null;
  const sniffed = path.trim() === wanted && wanted !== '' ? sniff.data : undefined;

  const at = STEPS.indexOf(step);
  const choosePath = (next: string) => {
    setPath(next);
    setAnswers({});
    setTotals({});
  };
  const run = () =>
    start.mutate(
      { path: path.trim(), answers, totals: stated(totals), rows_out: null },
      { onSuccess: (value) => setJob(value.job) },
    );
  const running = start.isPending || status?.state === 'running';
  const blocked = !sniffed || sniff.error !== null || sniff.isPlaceholderData;
  const openLeft = sniffed ? openQuestions(sniffed, answers).length : 0;
  const steps = STEPS.map((id) => ({ id, label: t(`wizard-step-${id}`) }));

  if (imported) return <ImportResult imported={imported} />;
  return (
    <Page
      title={t('wizard-title')}
      actions={<Button onPress={() => go('/extracts')}>{t('action-cancel')}</Button>}
    >
      <Steps label={t('wizard-steps')} steps={steps} current={step} onOpen={(id) => setStep(id as StepId)} />
      <ErrorNote failure={path.trim() === wanted && wanted !== '' ? sniff.error : null} />
      {step === 'file' && (
        <FileStep
          path={path}
          onPath={choosePath}
          sniffed={sniffed}
          answers={answers}
          onAnswers={setAnswers}
        />
      )}
      {step === 'reading' && sniffed && (
        <ReadingStep sniffed={sniffed} answers={answers} onAnswers={setAnswers} />
      )}
      {step === 'mapping' && sniffed && (
        <MappingStep sniffed={sniffed} answers={answers} onAnswers={setAnswers} />
      )}
      {step === 'problems' && sniffed && <ProblemsStep sniffed={sniffed} answers={answers} />}
      {step === 'totals' && sniffed && (
        <TotalsStep sniffed={sniffed} totals={totals} onTotals={setTotals} status={status} />
      )}
      <ErrorNote failure={start.error} />
      <Actions>
        <Button isDisabled={at === 0 || running} onPress={() => setStep(STEPS[at - 1] ?? 'file')}>
          {t('wizard-back')}
        </Button>
        {step === 'totals' ? (
          <Button kind="next" isDisabled={blocked || openLeft > 0 || running} onPress={run}>
            {t('wizard-import')}
          </Button>
        ) : (
          <Button kind="next" isDisabled={blocked} onPress={() => setStep(STEPS[at + 1] ?? 'totals')}>
            {t('wizard-next')}
          </Button>
        )}
        {step === 'totals' && openLeft > 0 && (
          <span role="status">{t('wizard-open-questions', { count: openLeft })}</span>
        )}
      </Actions>
    </Page>
  );
}

/** Totals that were typed; an empty field states nothing. */
function stated(totals: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(totals).filter(([, value]) => value !== ''));
}
