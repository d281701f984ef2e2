import type { TraceIn, TraceStep } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Code, ErrorNote, Loading, Said } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './Working.module.css';

/** The working of a figure: every step with its formula, rate, rounding and source. */
export function Working({ of }: { of: TraceIn }) {
  const { t } = useLocale();
  const answer = useRpcQuery('figure_trace', of);
  if (answer.error) return <ErrorNote failure={answer.error} />;
  if (!answer.data) return <Loading />;
  const { title, declared, before, after } = answer.data;
  const parts: [string, TraceStep[]][] = [
    [t('working-declared'), declared],
    [t('working-before'), before],
    [t('working-after'), after],
  ];
  return (
    <div className={styles.working}>
      <p>
        <Said>{title}</Said>
      </p>
      {parts
        .filter(([, steps]) => steps.length > 0)
        .map(([name, steps]) => (
          <section key={name} aria-label={name}>
            <h3 className={styles.part}>{name}</h3>
            <ol className={styles.steps}>
              {steps.map((step) => (
                <Step key={`${step.label}-${step.formula}`} step={step} />
              ))}
            </ol>
          </section>
        ))}
    </div>
  );
}

function Step({ step }: { step: TraceStep }) {
  const { t, figure } = useLocale();
  const rounded = step.unrounded !== '' && step.unrounded !== step.result;
  return (
    <li className={styles.step}>
      <div className={styles.line}>
        <Said>{step.label}</Said>
        <bdi dir="ltr" className={styles.result}>
          {figure(step.result)}
        </bdi>
      </div>
      <bdi dir="ltr" className={styles.formula}>
        {rounded ? `${step.formula} = ${figure(step.unrounded)}` : step.formula}
      </bdi>
      {step.source !== '' && (
        <div className={styles.source}>
          {t('working-source')} <Code>{step.source}</Code>
        </div>
      )}
    </li>
  );
}
