import { useEffect, useRef, useState } from 'react';
import { useRpcMutation } from '../../api/queries';
import { Page } from '../../app/Page';
import { go } from '../../app/router';
import { Button, ErrorNote, Steps } from '../../components';
import { useJob } from '../../domain/extract/job';
import { useSniffed } from '../../domain/extract/sniffing';
import {
  type Answers,
  importedFrom,
  openQuestions,
  STEPS,
  type StepId,
  stepFor,
} from '../../domain/extract/wizard';
import { Failure } from '../../host/host';
import { useLocale } from '../../i18n/locale';
import { FileStep } from './FileStep';
import { ImportResult } from './ImportResult';
import { MappingStep } from './MappingStep';
import { Preview } from './Preview';
import { ProblemsStep } from './ProblemsStep';
import { ReadingStep } from './ReadingStep';
import { TotalsStep } from './TotalsStep';

/** Five steps from a file to rows one may trust; nothing is stored before the last. */
export function ImportPage() {
  const { t } = useLocale();
  const [step, setStep] = useState<StepId>('file');
  const [path, setPath] = useState('');
  const [answers, setAnswers] = useState<Answers>({});
  const [profile, setProfile] = useState<string | null>(null);
  const [totals, setTotals] = useState<Answers>({});
  const [job, setJob] = useState<string | null>(null);
  const looked = useSniffed(path, answers, profile);
  const { sniffed } = looked;
  const start = useRpcMutation('extract_import_start');
  const cancel = useRpcMutation('job_cancel');
  const status = useJob(job);
  const imported = status?.state === 'done' ? importedFrom(status.result) : null;
  const refused = status?.state === 'failed' && status.error ? Failure.from(status.error) : start.error;
  const refusedKey = refused?.facts.messageKey ?? null;
  // A refusal opens the step that can mend it; every answer stays.
  useEffect(() => {
    if (refusedKey !== null) setStep(stepFor(refusedKey));
  }, [refusedKey]);

  const top = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step begins at its head
  useEffect(() => {
    top.current?.scrollIntoView?.({ block: 'start' });
  }, [step]);

  const at = STEPS.indexOf(step);
  const choosePath = (next: string) => {
    setPath(next);
    setAnswers({});
    setProfile(null);
    setTotals({});
    setJob(null);
    start.reset();
  };
  const run = () => {
    setJob(null);
    start.mutate(
      { path: path.trim(), answers, totals: stated(totals), rows_out: null, profile },
      { onSuccess: (value) => setJob(value.job) },
    );
  };
  const running = start.isPending || status?.state === 'running' || (job !== null && status === null);
  const blocked = !sniffed || looked.failure !== null;
  const openLeft = sniffed ? openQuestions(sniffed, answers).length : 0;
  const steps = STEPS.map((id) => ({ id, label: t(`wizard-step-${id}`) }));
  const own = { answers, onAnswers: setAnswers, questions: looked.questions };

  if (imported) return <ImportResult imported={imported} />;
  return (
    <Page
      title={t('wizard-title')}
      about={looked.behind && sniffed && <span role="status">{t('wizard-looking')}</span>}
      actions={
        <>
          {step === 'totals' && openLeft > 0 && (
            <span role="status">{t('wizard-open-questions', { count: openLeft })}</span>
          )}
          <Button kind="quiet" onPress={() => go('/extracts')}>
            {t('action-cancel')}
          </Button>
          <Button isDisabled={at === 0 || running} onPress={() => setStep(STEPS[at - 1] ?? 'file')}>
            {t('wizard-back')}
          </Button>
          {step === 'totals' ? (
            <Button
              kind="next"
              isDisabled={blocked || looked.behind || openLeft > 0 || running}
              onPress={run}
            >
              {t('wizard-import')}
            </Button>
          ) : (
            <Button kind="next" isDisabled={blocked} onPress={() => setStep(STEPS[at + 1] ?? 'totals')}>
              {t('wizard-next')}
            </Button>
          )}
        </>
      }
    >
      <div ref={top}>
        <Steps
          label={t('wizard-steps')}
          steps={steps}
          current={step}
          onOpen={(id) => setStep(id as StepId)}
        />
      </div>
      <ErrorNote failure={looked.failure ?? (running ? null : refused)} />
      {step === 'file' && (
        <FileStep
          path={path}
          onPath={choosePath}
          profile={profile}
          onProfile={setProfile}
          sniffed={sniffed}
          answers={answers}
          onAnswers={setAnswers}
        />
      )}
      {step === 'reading' && sniffed && <ReadingStep sniffed={sniffed} {...own} />}
      {step === 'mapping' && sniffed && <MappingStep sniffed={sniffed} {...own} />}
      {step === 'problems' && sniffed && <ProblemsStep sniffed={sniffed} answers={answers} />}
      {step === 'totals' && sniffed && (
        <TotalsStep
          sniffed={sniffed}
          answers={answers}
          totals={totals}
          onTotals={setTotals}
          status={status}
          onStop={() => job !== null && cancel.mutate({ job })}
        />
      )}
      {sniffed && step !== 'totals' && step !== 'reading' && <Preview sniffed={sniffed} />}
    </Page>
  );
}

/** Totals that were typed; an empty field states nothing. */
function stated(totals: Answers): Answers {
  return Object.fromEntries(Object.entries(totals).filter(([, value]) => value !== ''));
}
